import type { Language, Localised } from '../../domain/language.ts';
import { boundTexts } from './bound.ts';
import { en as english, type Messages } from './en.ts';
import { textIn } from './texts.ts';

const en = boundTexts(english, 'en');

/** English is always at hand; another language is loaded when it is asked for. */
async function load(language: Language): Promise<Messages> {
  switch (language) {
    case 'en':
      return en;
    case 'vi':
      return boundTexts((await import('./vi.ts')).vi, 'vi');
    default:
      return (await import('./added.ts')).loadAdded(language);
  }
}

/** What is said in both languages when the texts asked for do not arrive. */
export const TEXTS_LOST: Localised = {
  en: 'This language could not be loaded, so the page is shown in English.',
  vi: 'Không tải được ngôn ngữ này nên trang hiển thị bằng tiếng Anh.',
};

/** One language and its texts. */
export type Speaker = Pick<Locale, 'language' | 't' | 'of'>;

/** A language that the page need not speak now. */
export async function speakerOf(language: Language): Promise<Speaker> {
  return { language, t: await load(language), of: (text) => textIn(text, language) };
}

/** The language that the page speaks now, and its texts. */
export class Locale {
  #language = $state.raw<Language>('en');
  #messages = $state.raw<Messages>(en);
  #asked: Language = 'en';
  #isReady = $state.raw(false);
  #isLost = $state.raw(false);
  readonly #load: typeof load;

  constructor(from = load) {
    this.#load = from;
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
  readonly of = (text: Localised): string => textIn(text, this.#language);

  /** Switches when the texts have arrived, so that no screen ever mixes two languages. */
  async speak(language: Language): Promise<void> {
    this.#asked = language;
    const texts = language === 'en' ? en : await this.#load(language).catch(() => null);
    if (this.#asked !== language) return;
    // English is always at hand: better than no page at all, and better than half a page, for screens bring Vietnamese words of their own.
    this.#language = texts ? language : 'en';
    this.#messages = texts ?? en;
    this.#isLost = texts === null;
    this.#isReady = true;
    document.documentElement.lang = this.#language;
  }
}
