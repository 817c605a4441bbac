import type { AreaId } from './area.ts';
import type { IndicatorId } from './indicator.ts';
import type { Source } from './observation.ts';
import type { Period } from './period.ts';

// How a file is to be read is kept and carried in backups, so the importer and the store both speak of it.

/** What one column of a file of observations holds. */
export type ColumnRole =
  /** An area by code or name; of several, the first that is recognised counts. */
  | { readonly role: 'area' }
  /** A period; the texts of several are joined by a space ("2024" and "Q1"). `part`: a number of a month or quarter, of the year beside it. */
  | { readonly role: 'period'; readonly part?: 'month' | 'quarter' | 'half' }
  /** Which series: an indicator's id, code or name. Of several (the dimensions of a cube) all together name it. `isUnit`: its text is the unit too. */
  | { readonly role: 'indicator'; readonly isUnit: boolean }
  /** Part of what is measured, beside the indicator: sex, age, place of living. A blank cell means the whole. `isNamed`: its heading is said too. */
  | { readonly role: 'dimension'; readonly isNamed?: true }
  /** What the series is called, where codes identify it; several are joined. */
  | { readonly role: 'indicatorName' }
  /** The unit of the row's values; several (a multiplier, a unit) are joined. */
  | { readonly role: 'unit' }
  /** Values. What the column's header fixes for all of them is given here; `null` is said by the row, or by `Fixed`. */
  | {
      readonly role: 'value';
      readonly series: string | null;
      readonly area: string | null;
      readonly period: Period | null;
      /** The part of the row's year that the header names, as it stands in a period: `Q1`, `03`, `H2`. */
      readonly part?: string;
      /** The header says that these are plans: they become targets of their year, not observations. */
      readonly figure?: 'target';
      /** What the header says of all its values, by the letter of SDMX: `p` provisional, `e` estimated, `f` forecast. */
      readonly status?: string;
      /** `series` is a part of what is measured, which is said for the whole file: places across, of which a title says of what. */
      readonly isPart?: true;
      /** The column of areas that speaks of these values, where several lists of areas stand side by side. */
      readonly areaAt?: number;
      /** The unit that stands in the cells themselves, beside each number; "52.1 Mbps". */
      readonly unit?: string;
    }
  /** The year after which the row's values are a publisher's estimates (IMF: "Estimates Start After"). */
  | { readonly role: 'estimatesAfter' }
  /**
   * A remark on the value by code (SDMX OBS_STATUS, Eurostat OBS_FLAG); goes into its note unless it says "normal". `of`: the
   * one column of values of which it speaks, where each has its own.
   */
  | { readonly role: 'status'; readonly of?: number }
  /** What kind of figure the row has: one that is not `observed` is no observation and is rejected. */
  | { readonly role: 'figure' }
  | {
      readonly role:
        'source' | 'sourceUrl' | 'published' | 'confidence' | 'preferred' | 'disputed' | 'noteEn' | 'noteVi';
    }
  | { readonly role: 'ignore' };

/** What holds for every value of a file. `null`: the columns say it, or nobody does and the reader must be asked. */
export interface Fixed {
  readonly area: string | null;
  readonly period: Period | null;
  readonly series: string | null;
}

export const NOTHING_FIXED: Fixed = { area: null, period: null, series: null };

/** What can be said of all values of a file at once. */
export const FIXED_CONFIDENCES = ['unstated', 'high'] as const;

/** What dates that can be read in several ways are in one file. */
export const DATE_MEANINGS = [
  'month-first',
  'quarters',
  'months',
  'spans',
  'croatian',
  'short-years',
  'mid-years',
  'first-days-of-months',
  'last-days-of-months',
  'first-days-of-quarters',
  'last-days-of-quarters',
  'first-days-of-years',
  'last-days-of-years',
  'weeks',
] as const;

/** What brackets around a number are: a minus, as bookkeepers write it, or a sign of doubt, as some statisticians do. */
export const BRACKET_MEANINGS = ['minus', 'uncertain'] as const;

/** How the columns of a file of observations are to be read. Every such layout comes down to this, and one validator carries it out. */
export interface ObservationMapping {
  readonly table: 'observations';
  /** Index in the sheet's rows of the last row that names columns; what stands above it is no data. */
  readonly headerRow: number;
  /** Name of each column, of two header rows joined by a space. */
  readonly headers: readonly string[];
  readonly columns: readonly ColumnRole[];
  readonly fixed: Fixed;
  /** Cells hold a code and its label, "CHE: Switzerland": the code counts, the label is for reading. */
  readonly isLabelled: boolean;
  /** The source of every value when no column names one. */
  readonly source: Source;
  /** Confidence of every value when no column states it. */
  readonly confidence: (typeof FIXED_CONFIDENCES)[number];
  /** Columns whose blank cells mean what stands above them: cells that were merged in a spreadsheet. */
  readonly fillDown?: readonly number[];
  /** Lines that hold no figures head the rows below them, and say of what these are: "I. Crops". */
  readonly sections?: true;
  /** Years are those of the Buddhist era, 543 more than ours. */
  readonly calendar?: 'buddhist';
  /**
   * How dates are meant: the month first ("12/31/2024"); "2016/4" or "2016T4" as a quarter, or a month; "2010/11" as a span of
   * years; "listopad" as October; "Jan-95" as January 1995; "1993.500" as 1993; and weeks, which are
   * no periods.
   */
  readonly dates?: (typeof DATE_MEANINGS)[number];
  /** What "(12.5)" is; where nothing tells, a minus that is asked about. */
  readonly brackets?: (typeof BRACKET_MEANINGS)[number];
  /** A column of shares of the plan that was reached: held against plan and result, and not stored. */
  readonly ratio?: number;
  /** Columns that hold figures and are not read, each with the reason. */
  readonly unread?: readonly Unread[];
}

/**
 * Why a column with digits in it is not read: codes of things, a count of the rows, a day of the record, words among its
 * figures, words that may say what is measured, another column again, what others come to, nothing that the recognised layout speaks of, another table
 * beside the one that is read, figures of the time before that of the others, or figures whose years stand in a column of their own.
 */
export const UNREAD_REASONS = [
  'code',
  'counter',
  'record-date',
  'words',
  'parts',
  'repeats',
  'sum',
  'unused',
  'beside',
  'earlier',
  'years',
  'timeless',
  'own-years',
] as const;

/** A column with figures that is not read. */
export interface Unread {
  readonly column: number;
  readonly why: (typeof UNREAD_REASONS)[number];
}

/** What was decided about files of one shape, for the next of them. The year of a file is never remembered. */
export interface RememberedShape {
  readonly shape: string;
  readonly mapping: ObservationMapping | null;
  /** Which of its columns a person said to be otherwise than the page took them for; without it, all of them (kept before 2026-12). */
  readonly said?: readonly number[];
  readonly areas: Readonly<Record<string, AreaId>>;
  readonly series: Readonly<Record<string, IndicatorId>>;
}
