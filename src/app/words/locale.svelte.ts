import type { Language, Localised } from '../../domain/language.ts';
import { en, type Messages } from './en.ts';

/** Second language, loaded when it is asked for. */
const loadVietnamese = async (): Promise<Messages> => (await import('./vi.ts')).vi;

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

  get language(): Language {
    return this.#language;
  }

  /** False until the texts of the first language have arrived. */
  get isReady(): boolean {
    return this.#isReady;
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
    // English is always at hand: better than no page at all.
    const messages = language === 'vi' ? await loadVietnamese().catch(() => en) : en;
    if (this.#asked !== language) return;
    this.#language = language;
    this.#messages = messages;
    this.#isReady = true;
    document.documentElement.lang = language;
  }
}
