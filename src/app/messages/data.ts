import { dataEn } from './dataEn.ts';
import { dataVi } from './dataVi.ts';

/** Texts of the Data screen, in both languages. */
export const dataMessages = { en: dataEn, vi: dataVi };
