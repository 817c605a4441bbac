import type { Source } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import type { TableName } from '../../domain/registry.ts';

/** The beginning of a file as rows of cells, enough to tell its layout. Cells are trimmed and NFC. */
export interface SheetHead {
  readonly rows: readonly (readonly string[])[];
  /** Whether a text names an area that is known, in any period. */
  readonly isArea: (text: string) => boolean;
  /** Whether a text names an indicator that is known, by id or name. */
  readonly isIndicator: (text: string) => boolean;
}

/** What one column of a file of observations holds. */
export type ColumnRole =
  /** An area by code or name; of several, the first that is recognised counts. */
  | { readonly role: 'area' }
  /** A period; the texts of several are joined by a space ("2024" and "Q1"). */
  | { readonly role: 'period' }
  /** Which series: an indicator's id, code or name. Of several (the dimensions of a cube) all together name it. `isUnit`: its text is the unit too. */
  | { readonly role: 'indicator'; readonly isUnit: boolean }
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
    }
  /** A remark on the value by code (SDMX OBS_STATUS, Eurostat OBS_FLAG); goes into its note unless it says "normal". */
  | { readonly role: 'status' }
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
  readonly confidence: 'unstated' | 'high';
}

export interface TableMapping {
  readonly table: TableName;
  readonly headerRow: number;
  readonly headers: readonly string[];
}

export type Mapping = ObservationMapping | TableMapping;

/** A layout that fits, how well (0 to 1), and the headers or cells by which it was recognised. */
export interface LayoutMatch {
  readonly layout: string;
  readonly score: number;
  readonly evidence: readonly string[];
  readonly mapping: Mapping;
}

/** One file format that is recognised without help. Each is a small file in `layouts/`, listed in `detectLayout.ts`. */
export interface Layout {
  readonly id: string;
  /** The columns that a file of this layout cannot do without: named when a file almost fits. */
  readonly required: readonly string[];
  readonly recognise: (head: SheetHead) => LayoutMatch | null;
}
