import type { Indicator } from '../../domain/indicator.ts';
import type { Language } from '../../domain/language.ts';
import type { Confidence } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import type { Comparator } from '../../domain/programme.ts';
import type { FanPoint } from '../frame/fan.ts';
import type { PinLayout } from '../frame/pinLayout.ts';

/** One figure; an `Observation` is one. */
export interface SeriesPoint {
  readonly period: Period;
  readonly value: number;
  readonly disputed: boolean;
  readonly confidence: Confidence;
}

export interface SeriesLine {
  readonly id: string;
  readonly label: string;
  /** The one line that is judged is `main`; others stand beside it. */
  readonly role: 'main' | 'second';
  /** Ascending by period; may mix years, quarters and months. */
  readonly points: readonly SeriesPoint[];
}

/** A figure that another source gives, or that is too weak to draw as the series. */
export interface OtherFigure {
  readonly period: Period;
  readonly value: number;
  /** Who says so. */
  readonly label: string;
}

export interface SeriesTarget {
  /** Holds by the end of this year. */
  readonly year: number;
  readonly value: number;
  readonly comparator: Comparator;
  /** "≥ 20 % by 2025". */
  readonly label: string;
}

/** The way that would still lead from the latest point to a target. Computed by `assess`, only drawn here. */
export interface RequiredPath {
  /** "needed: +1.2 points a year". */
  readonly label: string;
  /** Where it leads after the latest point of the main line, ascending: one place if straight, several by milestones or at a constant rate. */
  readonly through: readonly { readonly time: number; readonly value: number }[];
}

/** Where the main line may come to lie at the end of years to come. */
export interface ProjectedYear extends FanPoint {
  readonly time: number;
}

/** From this day the figures measure another thing. */
export interface DefinitionBreak {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly label: string;
}

/** What the chart shows. */
export interface SeriesInput {
  readonly indicator: Pick<Indicator, 'measure' | 'decimals' | 'frequency'>;
  /** What the value axis measures, which is its unit: "% of GDP". */
  readonly axis: string;
  readonly language: Language;
  readonly lines: readonly SeriesLine[];
  readonly others: readonly OtherFigure[];
  readonly targets: readonly SeriesTarget[];
  readonly required: RequiredPath | null;
  /** After the latest point of the main line, ascending; empty for none. */
  readonly projection: readonly ProjectedYear[];
  readonly breaks: readonly DefinitionBreak[];
  /** Words of a person, below the time axis; none if absent. */
  readonly pins?: PinLayout;
}

/** Words that stand in the picture or the readout. */
export interface SeriesWords {
  /** What a mark on the time axis means: "Each year stands at its end." */
  readonly axisNote: string;
  /** The same where months stand between the years. */
  readonly monthsNote: string;
  /** Said when the value axis does not start at 0, with its start: "The axis starts at 60." */
  readonly axisStart: (start: string) => string;
  /** What the hollow marks are: "other sources". */
  readonly others: string;
  /** What a ring around a point means: "sources differ". */
  readonly disputed: string;
  /** What a dotted point means: "low confidence". */
  readonly weak: string;
  /** A value that is projected: "15.9 % (80 %: 14.1–17.6)". */
  readonly projected: (median: string, low: string, high: string) => string;
  /** What the bands are: "Bands hold 50 % and 80 % of the projected outcomes." */
  readonly fan: string;
}
