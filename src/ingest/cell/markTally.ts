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

/** So many different small numbers, and so many with a sign, show that it sets off thousands. */
const FEWEST_SMALL = 3;
const FEWEST_GROUPED = 3;
const SMALL = /^[1-9]\d{0,2}$/;
/** A point with one or two digits behind it, and no zero alone before it: of a number that a program took for a fraction. */
const SHORTENED = /^-?[1-9]\d{0,2}[.,]\d{1,2}$/;
/** Of three digits behind a point one in a thousand is "000": so many whole numbers are no chance. */
const MOST_FRACTIONS_A_WHOLE = 50;

/** "1500" may stand beside "12.345" in languages that set off thousands from five digits on. */
const LONG = /^[1-9]\d{4,11}$/;

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
  #count = 0;
  #smallCount = 0;
  #shortened = 0;
  /** Whether a cell cannot be a number of thousands whose last zeros were dropped. */
  #hasFraction = false;
  /** The signs that stand before three digits in cells that fit both readings. */
  readonly #signs = new Set<string>();
  /** Whole numbers below 1,000 without any mark, 0 aside; as many as are needed. */
  readonly #small = new Set<string>();
  #hasLong = false;

  add(cell: string): void {
    const told = toldBy(cell);
    if (!told) {
      const isSmall = SMALL.test(cell);
      if (isSmall) this.#smallCount++;
      if (isSmall && this.#small.size < FEWEST_SMALL) this.#small.add(cell);
      this.#hasLong ||= LONG.test(cell);
      return;
    }
    if (told.mark === 'both') {
      this.#ambiguous ||= told.number;
      this.#count++;
      this.#signs.add(/[.,](?=\d{3}\D*$)/.exec(told.number)?.[0] ?? '');
      return;
    }
    if (SHORTENED.test(cell)) this.#shortened++;
    else this.#hasFraction = true;
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

  /**
   * The sign that may set off thousands although some cells tell that it is decimal: a program that took "1.130" for a
   * fraction writes 1.13. Most have three digits behind it still, and what is below a thousand has none. Empty elsewhere.
   */
  get shortenedSign(): string {
    const [sign, ...others] = this.#signs;
    const isLikely =
      this.isDecided &&
      !this.#hasFraction &&
      this.#count >= FEWEST_GROUPED &&
      this.#count > this.#shortened &&
      this.#small.size >= FEWEST_SMALL &&
      this.#smallCount * MOST_FRACTIONS_A_WHOLE >= this.#count;
    return isLikely && sign !== undefined && others.length === 0 ? sign : '';
  }

  /** Whether nothing but such a program could have left out digits. */
  get mayBeShortened(): boolean {
    return !this.#hasFraction;
  }

  /** A cell that fits both readings by itself; empty without one. */
  get example(): string {
    return this.#ambiguous;
  }

  /** The sign that surely sets off groups of digits; empty where none does. */
  get groupSign(): string {
    if (!this.isDecided) return '';
    const { mark } = this.evidence();
    const other = mark === '.' ? ',' : '.';
    return this.#telling[mark].first.includes(other) || this.#signs.has(other) ? other : '';
  }

  /**
   * What cells that fit both readings are, by those without a mark: beside "87", "412" and "950" the sign of "1,083" sets off
   * thousands, for hardly a fraction of three digits is whole; beside "15000" none does. Of one column, or of years across
   * together. `null` where nothing shows.
   */
  static implied(tallies: readonly MarkTally[]): DecimalMark | null {
    const [sign, ...others] = new Set(tallies.flatMap((tally) => [...tally.#signs]));
    if (tallies.some(({ isTold }) => isTold) || (sign !== '.' && sign !== ',') || others.length > 0) return null;
    if (tallies.some((tally) => tally.#hasLong)) return sign;
    const small = new Set(tallies.flatMap((tally) => [...tally.#small]));
    const count = tallies.reduce((sum, tally) => sum + tally.#count, 0);
    if (small.size < FEWEST_SMALL || count < FEWEST_GROUPED) return null;
    return sign === '.' ? ',' : '.';
  }

  evidence(): MarkEvidence {
    const implied = MarkTally.implied([this]);
    if (implied) return { mark: implied, ambiguous: '', mixed: '' };
    const telling = this.#telling;
    const mark = telling[','].count > telling['.'].count ? ',' : '.';
    const mixed = telling[mark === '.' ? ',' : '.'].first;
    return { mark, ambiguous: this.isDecided ? '' : this.#ambiguous, mixed };
  }
}
