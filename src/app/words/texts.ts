import type { Language, Localised } from '../../domain/language.ts';
import { boundTexts } from './bound.ts';

/** What a file brings that adds a language: messages by file of texts, and texts of the data by the English ones. */
export interface Brought {
  readonly texts: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, string>>;
}

const tables: [file: string, table: object][] = [];
const brought: [language: string, Brought][] = [];

/**
 * The texts of one file of this folder, called by its name, in English and Vietnamese: both complete, or it does not
 * compile. Those of a language that is added stand beside them, whichever comes first.
 */
export function texts<T>(file: string, { en, vi }: { readonly en: T; readonly vi: T }): Readonly<Record<Language, T>> {
  const bound: { en?: T; vi?: T } = {};
  // Most pages speak one of them.
  const both = {
    get en() {
      return (bound.en ??= boundTexts(en, 'en'));
    },
    get vi() {
      return (bound.vi ??= boundTexts(vi, 'vi'));
    },
  };
  tables.push([file, both]);
  tell();
  return both;
}

const tell = (): void => {
  for (const [language, { texts }] of brought)
    for (const [file, table] of tables) Object.assign(table, { [language]: texts[file] });
};

export function addLanguage(language: string, what: Brought): void {
  brought.push([language, what]);
  Object.assign(data, { [language]: what.data });
  tell();
}

const data: Record<string, Brought['data']> = {};

/** A text of the data; English where a language that was added does not have it. */
export const textIn = (text: Localised, language: Language): string =>
  (text as Partial<Localised>)[language] ?? data[language]?.[text.en] ?? text.en;

const attribute = typeof document === 'undefined' ? '' : document.documentElement.dataset['languages'];

/** Languages with their own names: two, and what this site adds, `<html data-languages='{"lo":"ລາວ"}'>`. */
export const SPOKEN = new Map([
  ['en', 'English'],
  ['vi', 'Tiếng Việt'],
  ...Object.entries(JSON.parse(attribute || '{}') as Readonly<Record<string, string>>),
] as [Language, string][]);
