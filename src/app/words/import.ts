import { dataEn } from './importEn.ts';
import { dataVi } from './importVi.ts';

/** Texts of the Data screen, in both languages. */
export const dataMessages = { en: dataEn, vi: dataVi };
