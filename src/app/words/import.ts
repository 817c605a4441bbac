import { dataEn } from './importEn.ts';
import { dataVi } from './importVi.ts';
import { texts } from './texts.ts';

/** Texts of the Data screen, in both languages. */
export const dataMessages = texts('import', { en: dataEn, vi: dataVi });

/** What an encoding is called; its label where it has no name. */
export const encodingName = (label: string, { import: m }: (typeof dataMessages)['en' | 'vi']): string =>
  (m.encodings as Readonly<Record<string, string>>)[label] ?? label;
