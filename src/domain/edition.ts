import type { IndicatorId } from './indicator.ts';

/** The UN's E-Government Survey appeared yearly 2003 to 2005 and in even years since 2008. */
export const isSurveyEdition = (year: number): boolean =>
  year === 2003 || year === 2004 || year === 2005 || (year >= 2008 && year % 2 === 0);

/** The index itself, and the rank by it. */
export const EGDI = 'egdi' as IndicatorId;
export const EGDI_RANK = 'egdi-rank' as IndicatorId;

/** The six indicators that every edition publishes for every country. */
export const EGDI_INDICATORS = ['egdi-rank', 'egdi', 'osi', 'tii', 'hci', 'epi'] as const;
export type EgdiIndicator = (typeof EGDI_INDICATORS)[number];

/** Weights of OSI, TII and HCI in the EGDI: a third each, but for 2008 and 2010 (METHODS 3; UN surveys of these years). */
export function compositionWeights(edition: number): {
  readonly osi: number;
  readonly tii: number;
  readonly hci: number;
} {
  return edition === 2008 || edition === 2010
    ? { osi: 0.34, tii: 0.33, hci: 0.33 }
    : { osi: 1 / 3, tii: 1 / 3, hci: 1 / 3 };
}

/** Whether a change of rank is within ordinary movement: up to three places. Source: SDSN's caution on two or three places; METHODS 3. */
export const isOrdinaryMove = (places: number): boolean => places !== 0 && Math.abs(places) <= 3;
