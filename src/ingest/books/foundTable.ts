/** One table of a book or an archive, as the bytes of a CSV. */
export interface FoundTable {
  /** Where it was found: "report.xlsx: Sheet1", "download.zip: data.csv". */
  readonly name: string;
  readonly bytes: readonly Uint8Array<ArrayBuffer>[];
  /** Rows and columns of a sheet; 0 for a text, which nobody counted. */
  readonly rows: number;
  readonly columns: number;
  /** Hidden by whoever made the book. */
  readonly isHidden: boolean;
  /** What a reader of the sheet does not see or may take otherwise; counts. */
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  readonly merged: number;
  readonly errors: number;
  /** Whether any cell behind the first column holds a number, or may: a list of contents or of sources has none. */
  readonly hasFigures: boolean;
}

/** What is said of a text, which nobody looked into. */
export const TEXT = {
  rows: 0,
  columns: 0,
  isHidden: false,
  hiddenRows: 0,
  hiddenColumns: 0,
  merged: 0,
  errors: 0,
  hasFigures: true,
} as const;
