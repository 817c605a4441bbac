/** What stands above figures that are downloaded as JSON. */
export interface JsonHead {
  readonly title: string;
  /** Day the figures were written out, `YYYY-MM-DD`. */
  readonly made: string;
  readonly source: string;
}

/** Figures as JSON, one object a figure under the names that the CSV has as columns; what is not known is `null`. */
export const toJson = (
  head: JsonHead,
  rows: readonly Readonly<Record<string, string | number | boolean | null>>[],
): string => `${JSON.stringify({ ...head, figures: rows }, null, 1)}\n`;
