import { cellParts, plainCell } from './cellParts.ts';
import { decimalValue, readDecimal, type DecimalMark } from './decimal.ts';

/** What the cells of a column say about its decimal mark. */
export interface MarkEvidence {
  /** The mark in which more of the telling cells can be read; a full stop when neither has more. */
  readonly mark: DecimalMark;
  /** A cell such as 12.345 that fits both readings, when no cell tells which is meant or the telling ones disagree; empty otherwise. */
  readonly ambiguous: string;
  /** A cell that can be read only with the other mark than `mark`; empty when all agree. */
  readonly mixed: string;
}

/** One mark, and behind it more or fewer digits than a group has: how most fractions are written, and telling at a glance. */
const PLAIN = /^-?\d{1,20}([.,])(?:\d{1,2}|\d{4,20})$/;

/** What a cell tells of the mark: one mark makes it a number (and which), both do but differ, or nothing. */
type Told = { readonly mark: DecimalMark | 'both'; readonly number: string } | null;

function toldBy(cell: string): Told {
  if (!/[.,．，]/.test(cell)) return null;
  const plain = PLAIN.exec(cell);
  if (plain) return { mark: plain[1] as DecimalMark, number: cell };
  const text = plainCell(cell);
  const parts = text === null ? null : cellParts(text);
  if (!parts) return null;
  const number = parts.isBracketed ? `(${parts.number})` : parts.number;
  const stop = valueOf(parts.number, '.');
  const comma = valueOf(parts.number, ',');
  if (stop === comma) return null;
  return { mark: stop === null ? ',' : comma === null ? '.' : 'both', number };
}

function valueOf(number: string, mark: DecimalMark): number | null {
  const decimal = readDecimal(number, mark);
  return decimal === null ? null : decimalValue(decimal);
}

/**
 * Finds the decimal mark of one column, from its cells alone, added one by one in any order. A cell tells when only one
 * mark makes it a number: one such cell decides for those that fit both, for a column is written by one program. Flags
 * and units are left out of account.
 */
export class MarkTally {
  readonly #telling: Record<DecimalMark, { count: number; first: string }> = {
    '.': { count: 0, first: '' },
    ',': { count: 0, first: '' },
  };
  #ambiguous = '';

  add(cell: string): void {
    const told = toldBy(cell);
    if (!told) return;
    if (told.mark === 'both') {
      this.#ambiguous ||= told.number;
      return;
    }
    const telling = this.#telling[told.mark];
    telling.count++;
    telling.first ||= told.number;
  }

  /** Whether some cell tells the mark and none contradicts it. Whole numbers tell nothing. */
  get isDecided(): boolean {
    return this.#telling['.'].count > 0 !== this.#telling[','].count > 0;
  }

  /** Whether some cell tells the mark, contradicted or not. */
  get isTold(): boolean {
    return this.#telling['.'].count > 0 || this.#telling[','].count > 0;
  }

  evidence(): MarkEvidence {
    const telling = this.#telling;
    const mark = telling[','].count > telling['.'].count ? ',' : '.';
    const mixed = telling[mark === '.' ? ',' : '.'].first;
    return { mark, ambiguous: this.isDecided ? '' : this.#ambiguous, mixed };
  }
}
