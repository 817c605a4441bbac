import type { Box } from './frame.ts';
import { placeLabels } from './labels.ts';
import { shorten, textWidth } from './textWidth.ts';

/** Below this width of the frame, names of lines stand above the plot (`lineKey.ts`), and type is small. */
export const NARROW = 480;
/** From the end of a line to its words; a leader bridges it when the words had to move. */
const TO_LABEL = 14;
/** As wide as "Hạng 50": what is no wider is never cut. */
const FEW_LETTERS = 58;
/** Between name and value on one line. */
export const NAME_TO_VALUE = 5;

/** A line that wants its name written at its end. */
export interface LineEnd {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  /** The last value in words, and the same without its detail for where there is less room. */
  readonly value: string;
  readonly shortValue: string;
  readonly y: number;
  /** Last rows in ink below name and value. */
  readonly extra: readonly string[];
  /** Lower keeps its label longer. */
  readonly priority: number;
  /** Whether the line ends at the column's left: only then can a leader join it to a moved label. */
  readonly reaches: boolean;
}

/** How all end labels of a chart are set: alike, so that the column reads as one. */
export interface LabelForm {
  readonly rows: 1 | 2;
  readonly nameSize: number;
  readonly valueSize: number;
  readonly height: number;
  /** Room that the widest label needs, from the end of the lines on. */
  readonly width: number;
  readonly labels: readonly { readonly name: string; readonly value: string }[];
}

/** Where a label stands, with the place of its words already worked out. */
export interface EndLabel {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly extra: readonly { readonly text: string; readonly y: number }[];
  readonly x: number;
  /** Baseline of the name; of the value too when both share a row. */
  readonly nameY: number;
  readonly valueY: number;
  readonly box: Box;
  /** From the line's end to words that had to move away from it; `null` where they stand beside it. */
  readonly leader: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number } | null;
}

/** Two rows each where they fit easily, one row otherwise; the short name where the name is too wide, cut with "…" where even that is. */
export function labelForm(ends: readonly LineEnd[], frameWidth: number, plotHeight: number): LabelForm {
  const [nameSize, valueSize] = [13, 12];
  const two = 35;
  const rows = ends.length * two <= plotHeight * 0.5 ? 2 : 1;
  const most = Math.min(230, frameWidth * 0.28);
  const labels = ends.map((end) => {
    const value = rows === 1 ? end.shortValue : end.value;
    const room = most - (rows === 1 ? textWidth(value, valueSize) + NAME_TO_VALUE : 0);
    const name = textWidth(end.name, nameSize, true) > room ? end.shortName : end.name;
    // A name of a few letters says nothing when it is cut: "V…".
    const atLeast = Math.min(FEW_LETTERS, textWidth(end.shortName, nameSize, true));
    return { name: shorten(name, Math.max(room, atLeast), nameSize, true), value };
  });
  const widths = labels.map(({ name, value }, index) => {
    const [nameWidth, valueWidth] = [textWidth(name, nameSize, true), textWidth(value, valueSize)];
    const rowsWidth = rows === 1 ? nameWidth + NAME_TO_VALUE + valueWidth : Math.max(nameWidth, valueWidth);
    return Math.max(rowsWidth, ...(ends[index]?.extra ?? []).map((text) => textWidth(text, valueSize, true)));
  });
  const width = labels.length === 0 ? 0 : TO_LABEL + Math.max(...widths);
  return { rows, nameSize, valueSize, height: rows === 2 ? two : 17, width, labels };
}

/** Sets the labels in a column that begins at the lines' end `x`, between `top` and `bottom`, without overlap. */
export function endLabels(
  ends: readonly LineEnd[],
  form: LabelForm,
  x: number,
  top: number,
  bottom: number,
): readonly EndLabel[] {
  const forExtra = form.valueSize + 4;
  const heightOf = ({ extra }: LineEnd): number => form.height + extra.length * forExtra;
  const middles = placeLabels(
    ends.map((end) => ({ at: end.y, height: heightOf(end), priority: end.priority })),
    top,
    bottom,
  );
  return ends.flatMap((end, index): EndLabel[] => {
    const middle = middles[index];
    const words = form.labels[index];
    if (middle === null || middle === undefined || !words) return [];
    const left = x + TO_LABEL;
    const height = heightOf(end);
    // The name and value are centred on the place; last rows hang below them.
    const own = middle - (height - form.height) / 2;
    const nameY = form.rows === 2 ? own - 2.5 : own + form.nameSize * 0.35;
    const valueY = form.rows === 2 ? nameY + form.valueSize + 2.5 : nameY;
    return [
      {
        id: end.id,
        ...words,
        extra: end.extra.map((text, at) => ({ text, y: valueY + (at + 1) * forExtra })),
        x: left,
        nameY,
        valueY,
        box: { x0: left - 3, y0: middle - height / 2, x1: x + form.width + 2, y1: middle + height / 2 },
        leader: end.reaches && Math.abs(own - end.y) > 5 ? { x0: x + 5, y0: end.y, x1: left - 3, y1: own } : null,
      },
    ];
  });
}
