import type { Language, Localised } from '../../domain/language.ts';
import { en, type Messages } from './en.ts';

/** Second language, loaded when it is asked for. */
const loadVietnamese = async (): Promise<Messages> => (await import('./vi.ts')).vi;

/** What is said in both languages when they do not arrive. */
export const VIETNAMESE_LOST: Localised = {
  en: 'The Vietnamese texts could not be loaded, so the page is shown in English.',
  vi: 'Không tải được bản tiếng Việt nên trang hiển thị bằng tiếng Anh.',
};

/** One language and its texts. */
export type Speaker = Pick<Locale, 'language' | 't' | 'of'>;

/** A language that the page need not speak now. */
export async function speakerOf(language: Language): Promise<Speaker> {
  return { language, t: language === 'vi' ? await loadVietnamese() : en, of: (text) => text[language] };
}

/** The language that the page speaks now, and its texts. */
export class Locale {
  #language = $state.raw<Language>('en');
  #messages = $state.raw<Messages>(en);
  #asked: Language = 'en';
  #isReady = $state.raw(false);
  #isLost = $state.raw(false);
  readonly #loadVietnamese: () => Promise<Messages>;

  constructor(load = loadVietnamese) {
    this.#loadVietnamese = load;
  }

  get language(): Language {
    return this.#language;
  }

  /** False until the texts of the first language have arrived. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Whether the texts of the language asked for did not arrive, so that the page speaks English in its place. */
  get isLost(): boolean {
    return this.#isLost;
  }

  /** All texts in the current language. */
  get t(): Messages {
    return this.#messages;
  }

  /** A text in the current language. */
  readonly of = (text: Localised): string => text[this.#language];

  /** Switches when the texts have arrived, so that no screen ever mixes two languages. */
  async speak(language: Language): Promise<void> {
    this.#asked = language;
    const texts = language === 'vi' ? await this.#loadVietnamese().catch(() => null) : en;
    if (this.#asked !== language) return;
    // English is always at hand: better than no page at all, and better than half a page, for screens bring Vietnamese words of their own.
    this.#language = texts ? language : 'en';
    this.#messages = texts ?? en;
    this.#isLost = texts === null;
    this.#isReady = true;
    document.documentElement.lang = this.#language;
  }
}
