import type { Language } from '../../domain/language.ts';
import type { Fan } from '../frame/fan.ts';
import type { PinLayout } from '../frame/pinLayout.ts';

/** One country over the editions. */
export interface FieldLine {
  readonly id: string;
  readonly name: string;
  /** For narrow frames, where the name has no room: "VNM". The name if absent. */
  readonly shortName?: string;
  /** One value per edition; `null` where the country has none. */
  readonly values: readonly (number | null)[];
  /** What stands behind the value of each edition, after a comma: "rank 71". Absent or empty if nothing. */
  readonly details?: readonly string[];
}

/** The value that holds a rank, over the editions. */
export interface CutOffLine {
  readonly rank: number;
  /** "Score of rank 50". */
  readonly label: string;
  /** For narrow frames: "Rank 50". The label if absent. */
  readonly shortLabel?: string;
  readonly values: readonly (number | null)[];
  /** Drawn thinner and greyer: not the bar of the headline. */
  readonly quiet?: boolean;
}

/** A year in which a target falls due. */
export interface TargetMark {
  readonly year: number;
  /** "2030: top 50". */
  readonly label: string;
  /** The same where there is less room: "top 50". */
  readonly shortLabel?: string;
}

/** What the chart shows. */
export interface FieldInput {
  /** Years of the editions, ascending, unevenly spaced. All `values` have one entry for each. */
  readonly editions: readonly number[];
  /** `score`: more is higher. `rank`: 1 at the top. */
  readonly kind: 'score' | 'rank';
  /** Decimals of a score in words and table; ranks have none. */
  readonly decimals: number;
  readonly language: Language;
  readonly followed: FieldLine;
  /** At most ten: there are ten peer colours. */
  readonly peers: readonly FieldLine[];
  /** The first that is not quiet is the bar: the gap is measured to it. */
  readonly cutOffs: readonly CutOffLine[];
  /** Every country's values: the grey ground. Empty for none. */
  readonly field: readonly (readonly (number | null)[])[];
  /** Words for the distance between the country and the bar in the latest edition: "short by 0.0693". `null` for none. */
  readonly gap: string | null;
  readonly targets: readonly TargetMark[];
  /** The future; absent or `null` while there is none to draw. */
  readonly fan?: Fan | null;
  /** Of the bar held at the fan's end, in words: "top 50: 10%"; absent or `null` where there is none. */
  readonly chance?: string | null;
  /** What the value axis measures, with its unit: "EGDI score (0 to 1)". */
  readonly axis: string;
  /** Words of a person, below the time axis; none if absent. */
  readonly pins?: PinLayout;
}

/** Words that stand in the picture or the readout. */
export interface FieldWords {
  /** Where a country has no figure: "no figure". */
  readonly missing: string;
  /** Of an edition to come, where a line is not simulated. */
  readonly notSimulated: string;
  /** What the grey ground is: "Each grey line is one of 193 countries." Empty if there is none. */
  readonly field: string;
  /** Said when a score axis does not start at 0, with its start: "The axis starts at 0.3." */
  readonly axisStart: (start: string) => string;
  /** A value that is projected: "0.80 (80 %: 0.77–0.83)". */
  readonly projected: (median: string, low: string, high: string) => string;
  /** The same for the end of a line: "2030: 0.77–0.83". */
  readonly projectedEnd: (year: string, low: string, high: string) => string;
  /** What the bands are: "Bands hold 50 % and 80 % of the simulated outcomes." */
  readonly fan: string;
}
