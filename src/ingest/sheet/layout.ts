import { NOTHING_FIXED, type ColumnRole, type Fixed, type ObservationMapping } from '../../domain/mapping.ts';
import type { TableName } from '../../domain/registry.ts';

/** The beginning of a file as rows of cells, enough to tell its layout. Cells are trimmed and NFC. */
export interface SheetHead {
  readonly rows: readonly (readonly string[])[];
  /** Whether a text names an area that is known, in any period. */
  readonly isArea: (text: string) => boolean;
  /** Whether it names a country, territory or province, and not a part of the world. */
  readonly isPlace: (text: string) => boolean;
  /** Whether it names a province, and no country. */
  readonly isProvince: (text: string) => boolean;
  /** Whether it nearly names an area. */
  readonly isNearArea: (text: string) => boolean;
  /** Whether a text names an indicator that is known, by id or name. */
  readonly isIndicator: (text: string) => boolean;
}

export { NOTHING_FIXED, type ColumnRole, type Fixed, type ObservationMapping };

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
