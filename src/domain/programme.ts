import type { AreaId } from './area.ts';
import type { IndicatorId } from './indicator.ts';
import type { Localised } from './language.ts';

export type ProgrammeId = string & { readonly __brand: 'ProgrammeId' };
/** Letters, digits, dots, hyphens and underscores, at most 40: what a link carries without change. */
export function toProgrammeId(text: string): ProgrammeId | null {
  return /^[A-Za-z0-9][\w.-]{0,39}$/.test(text) ? (text as ProgrammeId) : null;
}

export type TargetId = string & { readonly __brand: 'TargetId' };
/** The longest id that a target without one of its own gets: programme, indicator and year with two colons. */
const MOST_IN_TARGET_ID = 126;
/** Whatever a file of targets may call it, as long as a link can carry it. */
export function toTargetId(text: string): TargetId | null {
  return text.length <= MOST_IN_TARGET_ID && /^[^\p{Cc}]+$/u.test(text) ? (text as TargetId) : null;
}

export const PILLARS = ['government', 'economy', 'society', 'security'] as const;
export type Pillar = (typeof PILLARS)[number];

/** A set of targets with a legal basis, an area and a span. */
export interface Programme {
  readonly id: ProgrammeId;
  readonly name: Localised;
  /** The decision or resolution that set it up: "Decision 749/QD-TTg". */
  readonly legalBasis: Localised;
  /** Day, month or year of issue, as precisely as it is known (`2020-06-03`, `2025-12`, `2023`). */
  readonly issued: string;
  readonly area: AreaId;
}

export const COMPARATORS = ['>=', '>', '<=', '<', '='] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** The value that an indicator should reach by the end of a year. */
export interface Target {
  readonly id: TargetId;
  readonly programme: ProgrammeId;
  readonly pillar: Pillar;
  readonly indicator: IndicatorId;
  /** The target holds by 31 December of this year. */
  readonly year: number;
  readonly comparator: Comparator;
  /** In the indicator's unit; `null` for a target in words ("universal"), which is listed and never scored. */
  readonly value: number | null;
  /** The words of a target without a number; empty otherwise. */
  readonly wording: Localised;
  /** False when no source confirms it: listed, never assessed. */
  readonly verified: boolean;
  /** What it covers or leaves out, and how sure its source is; empty if nothing to say. */
  readonly scope: Localised;
  readonly sourceUrl: string;
}

/** How a measured series serves a target's indicator. Only `same` and `stricter` judge it unasked. */
export const RELATIONS = ['same', 'stricter', 'narrower', 'alternative', 'successor', 'proxy'] as const;
export type Relation = (typeof RELATIONS)[number];

/** One measured series that speaks about a target's indicator. A target indicator without a link has no measured value. */
export interface SeriesLink {
  readonly target: IndicatorId;
  readonly series: IndicatorId;
  readonly relation: Relation;
  /** Lower judges first; the first `same` link is the one a row shows. */
  readonly order: number;
  readonly note: Localised;
}

/** Whether `value` satisfies `comparator target`, exactly as the law words it: "over 50 %" is not met by 50. */
export function satisfies(value: number, comparator: Comparator, target: number): boolean {
  switch (comparator) {
    case '>=':
      return value >= target;
    case '>':
      return value > target;
    case '<=':
      return value <= target;
    case '<':
      return value < target;
    case '=':
      return value === target;
  }
}
