/**
 * The two languages the product speaks; both are complete, which the types prove. A language that a site adds as a data
 * file (`app/words/added.ts`) travels under this type too: whoever tells the two apart takes it for what is not Vietnamese.
 */
export type Language = 'en' | 'vi';

export const LANGUAGES: readonly Language[] = ['en', 'vi'];

/** One text in both languages. A text that came from a file in one language stands in both places unchanged. */
export interface Localised {
  readonly en: string;
  readonly vi: string;
}

/** The tag by which numbers, days and lists are written; a language that was added has its own. */
export const tagOf = (language: string): string =>
  language === 'en' ? 'en-GB' : language === 'vi' ? 'vi-VN' : language;
