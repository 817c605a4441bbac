import type { AreaId } from './area.ts';
import type { IndicatorId } from './indicator.ts';
import type { Localised } from './language.ts';
import type { Period } from './period.ts';

/** Who says so. Two figures are the same figure, revised, only if they share indicator, area, period and source name. */
export interface Source {
  readonly name: string;
  readonly url: string;
  /** Day, month or year of publication as far as it is known; empty otherwise. */
  readonly published: string;
}

/** How far a figure can be trusted. `low` is hidden by default. */
export const CONFIDENCES = ['unstated', 'low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** One value of one indicator, area and period, with its origin. */
export interface Observation {
  readonly indicator: IndicatorId;
  readonly area: AreaId;
  readonly period: Period;
  /** Finite, in the indicator's unit. A missing value is no observation at all. */
  readonly value: number;
  readonly source: Source;
  readonly confidence: Confidence;
  /** The one figure that is drawn by default where sources differ. */
  readonly preferred: boolean;
  /** Sources differ about this period. */
  readonly disputed: boolean;
  /** The publisher's own projection, no observation; absent for what was observed. */
  readonly projected?: true;
  readonly note: Localised;
  /** Line of the file it came from, from 1. */
  readonly row: number;
}

/** The observations of one indicator and area that are drawn: one per period, ascending. */
export interface Series {
  readonly indicator: IndicatorId;
  readonly area: AreaId;
  readonly observations: readonly Observation[];
  /** What was left aside: other sources for the same period, and figures of low confidence. Ascending by period. */
  readonly others: readonly Observation[];
}
