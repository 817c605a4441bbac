import { readCell } from '../cell/readCell.ts';
import type { DecimalMark } from '../cell/decimal.ts';

/** A share of the plan that is not what plan and result give. */
interface Differing {
  readonly line: number;
  readonly found: string;
  readonly expected: string;
}

/** What one unit in the last digit is worth: "102.0" is written to a tenth. */
const lastDigit = (text: string): number => 10 ** -(/[.,](\d+)/.exec(text)?.[1]?.length ?? 0);

/**
 * Holds "% of plan" against plan and result. Where less is better offices divide the plan by the result, others write what is
 * missing or what is over: any of these may be meant, to one unit of the last digit, as per cent or as a share.
 */
export class RatioCheck {
  readonly column: number;
  #first: Differing | null = null;

  constructor(column: number) {
    this.column = column;
  }

  /** The first row that differs; `null` while none does. */
  get first(): Differing | null {
    return this.#first;
  }

  add(text: string, mark: DecimalMark, plan: number, actual: number, line: number): void {
    const cell = readCell(text, mark);
    if (this.#first || cell.kind !== 'number' || plan === 0) return;
    const shares = [actual / plan, plan / actual, actual / plan - 1, 1 - actual / plan, (2 * plan - actual) / plan];
    const slack = 1.01 * lastDigit(text);
    const isOne = shares.some(
      (share) => Math.abs(cell.value - 100 * share) <= slack || Math.abs(cell.value - share) <= slack / 100,
    );
    if (!isOne) this.#first = { line, found: text, expected: ((100 * actual) / plan).toFixed(1) };
  }
}
