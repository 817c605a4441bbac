import type { ObservationMapping } from '../../domain/mapping.ts';
import { cellIssue } from '../file/issues.ts';
import { cellText, type RowBatch } from '../file/rowReader.ts';
import { RatioCheck } from './ratioCheck.ts';
import type { RowLog } from './rowLog.ts';
import type { ValueColumn } from './valueColumn.ts';

/** A column of shares, held against a plan and its result: these by their places among the columns of values. */
export class RatioColumn {
  readonly #check: RatioCheck;
  readonly #plan: number;
  readonly #result: number;
  readonly #resultColumn: ValueColumn;
  /** The numbers of the row that is read, by the place of their column. */
  readonly numbers: number[] = [];

  private constructor(check: RatioCheck, plan: number, result: number, resultColumn: ValueColumn) {
    this.#check = check;
    this.#plan = plan;
    this.#result = result;
    this.#resultColumn = resultColumn;
  }

  /** Which plan and which result the shares of a file speak of; `null` without shares, or where several may be meant. */
  static of({ ratio }: ObservationMapping, values: readonly ValueColumn[]): RatioColumn | null {
    const [result, ...more] = values.filter(({ isTarget }) => !isTarget);
    const plans = values.filter(({ isTarget }) => isTarget);
    const plan = plans.find(({ period }) => period === result?.period) ?? (plans.length === 1 ? plans[0] : undefined);
    if (ratio === undefined || !result || more.length > 0 || !plan) return null;
    return new RatioColumn(new RatioCheck(ratio), values.indexOf(plan), values.indexOf(result), result);
  }

  check(batch: RowBatch, first: number, line: number): void {
    const [planned, reached] = [this.numbers[this.#plan] ?? NaN, this.numbers[this.#result] ?? NaN];
    if (Number.isNaN(planned + reached)) return;
    const text = cellText(batch, first + this.#check.column).trim();
    this.#check.add(text, this.#resultColumn.mark, planned, reached, line);
  }

  warn(headers: readonly string[], log: RowLog): void {
    if (!this.#check.first) return;
    const { line, found, expected } = this.#check.first;
    log.issues.add(cellIssue('ratio-differs', 'warning', line, headers[this.#check.column] ?? '', found, expected));
  }
}
