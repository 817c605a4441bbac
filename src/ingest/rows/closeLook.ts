import type { ObservationMapping } from '../../domain/mapping.ts';
import { own } from '../../domain/own.ts';
import { cellIssue } from '../file/issues.ts';
import { cellText, type RowBatch } from '../file/rowReader.ts';
import { cellValue, type CellValue } from './cellValue.ts';
import type { Choices } from './choices.ts';
import type { ColumnMarks } from './columnMarks.ts';
import { BRACKETS } from './questions.ts';
import type { Question } from './reading.ts';
import type { RowLog } from './rowLog.ts';
import type { ValueColumn } from './valueColumn.ts';

/** Different cells of a column that are remembered: in a column of nothing but flags each differs. */
const MOST_SEEN = 10_000;

/** What cells say that are no plain numbers. */
export class CloseLook {
  readonly #brackets: ObservationMapping['brackets'];
  readonly #marks: ColumnMarks;
  /** A number in brackets. */
  #bracketed = '';

  constructor({ brackets }: ObservationMapping, marks: ColumnMarks) {
    this.#brackets = brackets;
    this.#marks = marks;
  }

  /** What a cell says that is no plain number. A unit in it must be the column's. */
  at(text: string, value: ValueColumn, line: number): CellValue {
    let known = value.seen.get(text);
    if (!known) {
      this.#marks.learn(value, text);
      known = cellValue(text, value.mark, value.unit, this.#brackets);
      if (known.kind === 'number') {
        if (known.isBracketed) this.#bracketed ||= text;
        const factor = known.factor || (known.unit === '%' ? '%' : '');
        if (factor === '') value.hasBare ||= known.value !== 0;
        else value.scaled ??= { text, factor, line };
      }
      if (value.seen.size < MOST_SEEN) value.seen.set(text, known);
    }
    return known;
  }

  /** What brackets mean is asked where nothing tells it, and may be answered anew. */
  questions(answers: Choices['answers']): readonly Question[] {
    const isOpen = this.#brackets === undefined || own(answers, BRACKETS) !== undefined;
    return this.#bracketed !== '' && isOpen ? [{ id: BRACKETS, kind: BRACKETS, example: this.#bracketed }] : [];
  }
}

/** A column in which factors or signs of per cent come and go may mix scales. */
export function warnOfFactors(values: readonly ValueColumn[], log: RowLog): void {
  for (const { header, hasBare, scaled } of values)
    if (hasBare && scaled)
      log.issues.add(cellIssue('factors-differ', 'warning', scaled.line, header, scaled.text, scaled.factor));
}

const OPENS = /^\s*\(+\s*\d+\s*$/;
const CLOSES = /^\s*\d+\s*%?\s*\)+\s*$/;

/**
 * Whether a delimiter tore a number in brackets, "(6,0)", into two cells: what stands behind it in its row is one column too
 * far to the right.
 */
export function isTorn(batch: RowBatch, cell: number, first: number): boolean {
  const [before, text, behind] = [
    cell > first ? cellText(batch, cell - 1) : '',
    cellText(batch, cell),
    cellText(batch, cell + 1),
  ];
  return (OPENS.test(text) && CLOSES.test(behind)) || (OPENS.test(before) && CLOSES.test(text));
}
