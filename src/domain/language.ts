/** The two languages the product speaks; both are complete. */
export type Language = 'en' | 'vi';

export const LANGUAGES: readonly Language[] = ['en', 'vi'];

/** One text in both languages. A text that came from a file in one language stands in both places unchanged. */
export interface Localised {
  readonly en: string;
  readonly vi: string;
}
