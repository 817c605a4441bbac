import type { DecimalMark } from '../cell/decimal.ts';
import { MarkTally, type MarkEvidence } from '../cell/markTally.ts';
import { cellIssue } from '../file/issues.ts';
import { cellText, type RowBatch } from '../file/rowReader.ts';
import type { AmbiguousColumn } from './reading.ts';
import type { RowLog } from './rowLog.ts';
import type { Series } from './seriesBook.ts';
import type { ValueColumn } from './valueColumn.ts';

/** Cells of a column that are looked at before the first is read; what later ones tell of its decimal mark is learnt on the way. */
const MARK_CELLS = 2_000;
const NO_EVIDENCE: MarkEvidence = { mark: '.', ambiguous: '', mixed: '' };
/** Units in which no figure is a thousand. */
const IS_SHARE = /%|^(?:PT|PC|PCT|PERCENT\w*)$|per ?cent|per.?100(?!\d)|phần trăm/i;

/** Which mark is decimal in each column of values: told by its first cells, learnt from later ones, or left open. */
export class ColumnMarks {
  readonly #values: readonly ValueColumn[];
  readonly #misread: Record<string, DecimalMark> = {};

  constructor(values: readonly ValueColumn[]) {
    this.#values = values;
  }

  /** Looks at the first cells of each column; `from`: the row below the header. */
  decide(batch: RowBatch, from: number): void {
    addFirstCells(this.#values, batch, from);
    for (const value of this.#values) this.#take(value);
  }

  #take(value: ValueColumn): void {
    if (value.marks) value.mark = markAmong(value.marks, this.#values);
    if (!value.marks || value.marks.isTold) value.markByte = value.mark.charCodeAt(0);
  }

  /** A cell that may tell what none did before it. What was read by then and fits both marks was a guess. */
  learn(value: ValueColumn, text: string): void {
    const { marks } = value;
    const wasTold = marks?.isTold ?? true;
    const guessed = marks?.example ?? '';
    marks?.add(text);
    if (wasTold || !marks?.isTold) return;
    const before = value.mark;
    this.#take(value);
    if (guessed !== '' && value.mark !== before) this.#misread[value.header] = value.mark;
    value.seen.clear();
  }

  /** What the whole of each column leaves open of its mark, or says against it. */
  tell(series: readonly Series[], log: RowLog): readonly AmbiguousColumn[] {
    const isTold = toldBy(this.#values).size === 1 || impliedAcross(this.#values) !== null;
    const groups = new Set(this.#values.flatMap(({ marks }) => marks?.groupSign || []));
    const shortened = new Set(this.#values.flatMap(({ marks }) => marks?.shortenedSign || []));
    const areShares = series.length > 0 && series.every(({ unit }) => IS_SHARE.test(unit));
    return this.#values.flatMap(({ header, marks }) => {
      const { mark, ambiguous, mixed } = marks?.evidence() ?? NO_EVIDENCE;
      if (mixed) log.issues.add(cellIssue('mixed-numbers', 'warning', 0, header, mixed, mark));
      // Where another column sets off thousands by the sign that is decimal here, "7.529" is doubtful.
      const isDoubtful = marks?.isDecided === true && groups.has(mark) && marks.example.includes(mark);
      const sign = /[.,](?=\d{3}\D*$)/.exec(marks?.example ?? '')?.[0] ?? '';
      const isShortened = marks?.mayBeShortened === true && shortened.has(sign);
      const example = marks && (isDoubtful || isShortened) ? marks.example : isTold ? '' : ambiguous;
      return example !== '' && !(areShares && example.includes('.')) ? [{ column: header, example }] : [];
    });
  }

  /** The marks of columns of which cells were read before one told the mark, and told another. */
  get misread(): Readonly<Record<string, DecimalMark>> {
    const guessed = this.#values.filter(
      ({ marks, mark }) => marks && marks.example !== '' && markAmong(marks, this.#values) !== mark,
    );
    return {
      ...this.#misread,
      ...Object.fromEntries(guessed.map(({ header, marks }) => [header, marks ? markAmong(marks, this.#values) : '.'])),
    };
  }
}

/** A column of numbers and what its cells tell of their mark; `marks` is `null` where a person said it. */
type Marked = Pick<ValueColumn, 'column' | 'header' | 'period' | 'mark' | 'marks'>;

/** Lets the first cells of each column tell their mark; `from`: the row below the header. */
export function addFirstCells(values: readonly Marked[], batch: RowBatch, from: number): void {
  for (const { marks, column } of values)
    for (let row = from; marks && row < Math.min(batch.count, from + MARK_CELLS); row++) {
      const cell = (batch.firstCell[row] ?? 0) + column;
      if (cell < (batch.firstCell[row + 1] ?? 0)) marks.add(cellText(batch, cell));
    }
}

/** One program writes all columns of a file: what the others tell holds for one that tells nothing. */
export function markAmong(marks: MarkTally, values: readonly Marked[]): DecimalMark {
  const { mark, ambiguous } = marks.evidence();
  if (ambiguous === '') return mark;
  const [told, ...others] = toldBy(values);
  return (told && others.length === 0 ? told : impliedAcross(values)) ?? mark;
}

/** The marks that columns tell, each by its own cells or by a person's word. */
const toldBy = (values: readonly Marked[]): ReadonlySet<DecimalMark> =>
  new Set(values.flatMap(({ mark, marks }) => (marks ? (marks.isDecided ? [marks.evidence().mark] : []) : [mark])));

/** What columns of one thing, years across, tell together. */
function impliedAcross(values: readonly Marked[]): DecimalMark | null {
  const areOfOne = new Set(values.map(({ header, period }) => (period < 0 ? header : ''))).size === 1;
  return areOfOne ? MarkTally.implied(values.flatMap(({ marks }) => marks ?? [])) : null;
}
