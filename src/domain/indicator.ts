import type { Localised } from './language.ts';

export type IndicatorId = string & { readonly __brand: 'IndicatorId' };

/**
 * Lower-case words joined by hyphens, dots or underscores; a letter or digit first. Not `constructor`: ids are keys of
 * plain objects, and of all such texts this one alone is a property that every object has.
 */
export function toIndicatorId(text: string): IndicatorId | null {
  return /^(?!constructor$)[a-z0-9][a-z0-9._-]{0,79}$/.test(text) ? (text as IndicatorId) : null;
}

/** What kind of quantity the figures are; decides how they are written and which rules may judge them. */
export const MEASURES = ['percent', 'rank', 'index', 'count', 'rate'] as const;
export type Measure = (typeof MEASURES)[number];

export const DIRECTIONS = ['up', 'down'] as const;

export const FREQUENCIES = ['annual', 'biennial', 'monthly', 'quarterly', 'irregular'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** Something measured: the unit and direction without which no figure of it can be read. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly name: Localised;
  readonly measure: Measure;
  /** The unit in words, as it follows a number in a table head: "% of GDP". */
  readonly unit: Localised;
  /** Which way is better. There is no default: a file that does not say is asked. */
  readonly direction: (typeof DIRECTIONS)[number];
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Decimals shown. The stored value keeps all of its own. */
  readonly decimals: number;
  readonly frequency: Frequency;
  /** Who publishes it. */
  readonly source: string;
  /** Last year its source published; `null` while it goes on. */
  readonly discontinued: number | null;
  /** First day (`YYYY-MM-DD`) on which the units it counts no longer exist; empty while they do. */
  readonly abolished: string;
  /** First day (`YYYY-MM-DD`) of a new definition that makes earlier figures another thing; empty if none. */
  readonly redefined: string;
  /** What a reader must know of it; empty if nothing. */
  readonly note: Localised;
}

/**
 * Whether the figures are a change themselves ("% per year"): such a rate has no pace, and is judged period by period. Told by the
 * unit, which says what a figure means. Source: METHODS 8.
 */
export const isGrowthRate = ({ measure, unit }: Pick<Indicator, 'measure' | 'unit'>): boolean =>
  measure === 'percent' &&
  (/\b(per year|per annum|a year|year[- ]on[- ]year|yoy)\b/i.test(unit.en) ||
    /mỗi năm|hằng năm|cùng kỳ/i.test(unit.vi));
