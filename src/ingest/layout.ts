import type { IndicatorId } from '../domain/indicator.ts';
import type { Source } from '../domain/observation.ts';
import type { TableName } from '../domain/registry.ts';

/** The beginning of a file as rows of cells, enough to tell its layout. Cells are trimmed and NFC. */
export interface SheetHead {
  readonly rows: readonly (readonly string[])[];
}

/** What one column of a file of observations holds. */
export type ColumnRole =
  /** An area by code or name; of several, the first that is recognised counts. */
  | { readonly role: 'area' }
  | { readonly role: 'period' }
  | { readonly role: 'indicator' }
  /** Values, of this indicator or (if `null`) of the one that the row names. */
  | { readonly role: 'value'; readonly indicator: IndicatorId | null }
  | {
      readonly role:
        'source' | 'sourceUrl' | 'published' | 'confidence' | 'preferred' | 'disputed' | 'noteEn' | 'noteVi';
    }
  | { readonly role: 'ignore' };

/** How the columns of one file are to be read. Every layout comes down to this, and one validator carries it out. */
export type Mapping =
  | {
      readonly table: 'observations';
      /** Index in the sheet's rows of the row that names the columns. */
      readonly headerRow: number;
      readonly headers: readonly string[];
      readonly columns: readonly ColumnRole[];
      /** The source of every value when no column names one. */
      readonly source: Source;
      /** Confidence of every value when no column states it. */
      readonly confidence: 'unstated' | 'high';
    }
  | { readonly table: TableName; readonly headerRow: number; readonly headers: readonly string[] };

/** A layout that fits, and how well: 0 to 1. */
export interface LayoutMatch {
  readonly layout: string;
  readonly score: number;
  readonly mapping: Mapping;
}

/** One file format that is recognised without help. Each is a small file in `layouts/`, listed in `detectLayout.ts`. */
export interface Layout {
  readonly id: string;
  /** The columns that a file of this layout cannot do without: named when a file almost fits. */
  readonly required: readonly string[];
  readonly recognise: (head: SheetHead) => LayoutMatch | null;
}
