/** Which rows of a long table stand in the document, and the room that the others take. */
export interface RowWindow {
  /** First row, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** In pixels. */
  readonly before: number;
  readonly after: number;
}

/** Rows beyond the edges, so that a step of the wheel or of the focus finds them there. */
const SPARE = 12;

/** The rows of `count`, all of one height, that are seen at `top` pixels in a view of `viewHeight`. */
export function rowWindow(count: number, rowHeight: number, top: number, viewHeight: number): RowWindow {
  const seen = Math.ceil(viewHeight / rowHeight) + 1;
  const first = Math.min(Math.floor(Math.max(0, top) / rowHeight), Math.max(0, count - seen));
  const from = Math.max(0, first - SPARE);
  const to = Math.min(count, first + seen + SPARE);
  return { from, to, before: from * rowHeight, after: (count - to) * rowHeight };
}
