import type { Language, Localised } from '../domain/language.ts';
import { en, type Messages } from './messages/en.ts';

/** Second language, loaded when it is asked for. */
const loadVietnamese = async (): Promise<Messages> => (await import('./messages/vi.ts')).vi;

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

  of(text: Localised): string {
    return text[this.#language];
  }

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
