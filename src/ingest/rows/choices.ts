import type { AreaId } from '../../domain/area.ts';
import type { IndicatorId } from '../../domain/indicator.ts';
import type { FormatChoice } from '../file/decode.ts';
import type { ObservationMapping } from '../sheet/layout.ts';
import type { DecimalMark } from '../cell/readNumber.ts';

/** What a person decided about one file. Where nothing was decided, evidence decides; where that fails, the page asks. */
export interface Choices extends FormatChoice {
  /** Line on which the header begins; what stands above it is left out of account. `null` finds it. */
  readonly headerLine: number | null;
  /** A layout other than the one that fits best; `null` for that one. */
  readonly layout: string | null;
  /** Columns mapped by hand; `null` for what the layout says. */
  readonly mapping: ObservationMapping | null;
  /** Decimal mark by header of the column. */
  readonly marks: Readonly<Record<string, DecimalMark>>;
  /** Area meant by a text that is not known. */
  readonly areas: Readonly<Record<string, AreaId>>;
  /** Known indicator meant by a series that is named otherwise, by the series' text. */
  readonly series: Readonly<Record<string, IndicatorId>>;
  /** Answers to the questions of a reading, by id: `projection` or `leave`, `missing` or `figure`, `same` or a factor. */
  readonly answers: Readonly<Record<string, string>>;
  /** The file is all there is of its indicators from its sources: what it lacks is removed. */
  readonly isWhole: boolean;
}

export const NO_CHOICES: Choices = {
  encoding: null,
  delimiter: null,
  headerLine: null,
  layout: null,
  mapping: null,
  marks: {},
  areas: {},
  series: {},
  answers: {},
  isWhole: false,
};

export type { RememberedShape } from '../../domain/mapping.ts';

/** The id of the question of an indicator's scale; its answer is what to multiply by, or `same` for figures that are what they are. */
export const scaleId = (indicator: IndicatorId): string => `scale ${indicator}`;
