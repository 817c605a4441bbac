import type { Dictionaries } from '../../domain/blocks/dictionary.ts';
import { isSurveyEdition } from '../../domain/edition.ts';
import type { ObservationMapping } from '../../domain/mapping.ts';
import { periodKind, periodYear, toPeriod, type Period } from '../../domain/period.ts';
import { Meanings } from '../cell/meanings.ts';
import { hasClock } from '../cell/readPeriod.ts';
import { whyNoPeriod } from '../cell/whyNoPeriod.ts';
import { cellText, type RowBatch } from '../file/rowReader.ts';
import { periodLabel, statusAlone } from '../sheet/periodLabel.ts';
import { codeOf, periodOf } from './keyCells.ts';
import { rolesIn } from './statements.ts';

/** What a column of values says of the time of its figures; -1 and empty where the row says it. */
export interface Timed {
  /** Another page of a table may have other years. */
  period: number;
  /** The part of the row's year that the header names; the period of each year, by the year's code. */
  readonly part: string;
  readonly parts: number[];
}

/** What a row says of its time: -1 where it says none that can be read. */
export interface RowPeriod {
  readonly code: number;
  /** How final it calls its figures, by the letter of SDMX: "2025 estimate"; empty where it says nothing. */
  readonly status: string;
}

const statusOf = (text: string): string =>
  /^[\d./-]*$/.test(text) ? '' : (periodLabel(text)?.status ?? '') || statusAlone(/\S+$/.exec(text)?.[0] ?? '');

const UNKNOWN = -1;
const PERIODS = '2024, 2024-Q1, 2024-03';

/** Of which time the figures of a row are. */
export class PeriodsOfRows {
  readonly #mapping: ObservationMapping;
  readonly #dictionaries: Dictionaries;
  readonly #periods: Meanings<RowPeriod>;
  /** What rows say of the part of the years that stand across; `null` where they say none. */
  readonly #rowParts: Meanings<string> | null;
  readonly #inYears = new Map<string, number>();
  readonly #at: readonly number[];
  /** The first time that was written with one of the day, which no period keeps, and what became of it. */
  clock: { readonly text: string; readonly period: Period } | null = null;

  constructor(mapping: ObservationMapping, dictionaries: Dictionaries) {
    this.#mapping = mapping;
    this.#dictionaries = dictionaries;
    this.#at = rolesIn(mapping)('period');
    this.#periods = new Meanings(this.#at, (texts) => {
      const written = texts.map((text) => codeOf(mapping, text));
      const period = periodOf(mapping, written);
      const clock = this.clock || period === null ? undefined : written.find(hasClock);
      if (clock !== undefined && period !== null) this.clock = { text: clock, period };
      return { code: this.code(period), status: written.map(statusOf).filter(Boolean).join(' ') };
    });
    const [only, ...others] = this.#at;
    const role = mapping.columns[only ?? -1];
    const isPart = only !== undefined && others.length === 0 && role?.role === 'period' && role.part !== undefined;
    this.#rowParts = isPart ? new Meanings([only], ([text = '']) => text) : null;
  }

  /** The last column that says it; -1 for none. */
  get lastColumn(): number {
    return this.#at.at(-1) ?? -1;
  }

  code(period: Period | null): number {
    return period === null ? UNKNOWN : this.#dictionaries.periods.code(period);
  }

  textOf = (code: number): string => this.#dictionaries.periods.items[code] ?? '';

  ofRow(batch: RowBatch, first: number): RowPeriod {
    return this.#periods.of(batch, first);
  }

  /** The period of a value: the column's, the row's, or the part of the row's year that the column names; -1 for none. */
  of(value: Timed, rowPeriod: number, batch: RowBatch, first: number): number {
    if (value.period >= 0)
      return this.#rowParts ? this.#inYear(value.period, this.#rowParts.of(batch, first)) : value.period;
    if (value.part === '' || rowPeriod < 0) return rowPeriod;
    return (value.parts[rowPeriod] ??= this.code(this.#partOf(rowPeriod, value.part)));
  }

  /** A part of the year that a row names; of a month that was said for the whole file its year counts. */
  #partOf(rowPeriod: number, part: string): Period | null {
    const of = this.#dictionaries.periods.items[rowPeriod];
    if (of === undefined || (periodKind(of) !== 'year' && of !== this.#mapping.fixed.period)) return null;
    return toPeriod(`${String(periodYear(of))}-${part}`);
  }

  /** The code of a part of a year that stands across, the row saying which part. */
  #inYear(year: number, text: string): number {
    const key = `${String(year)} ${text}`;
    let code = this.#inYears.get(key);
    if (code === undefined) {
      const fixed = { ...this.#mapping.fixed, period: this.#dictionaries.periods.items[year] ?? null };
      code = this.code(periodOf({ ...this.#mapping, fixed }, [text]));
      this.#inYears.set(key, code);
    }
    return code;
  }

  yearOf(code: number): number {
    const period = this.#dictionaries.periods.items[code];
    return period === undefined ? 0 : periodYear(period);
  }

  isEdition(code: number): boolean {
    const period = this.#dictionaries.periods.items[code];
    return period !== undefined && periodKind(period) === 'year' && isSurveyEdition(periodYear(period));
  }

  /** What stands where the period should, and why it is none; else how one is written. */
  why(batch: RowBatch, first: number): readonly [string, string] {
    const text = this.#at.map((at) => cellText(batch, first + at).trim()).join(' ');
    const why = this.#mapping.dates === 'weeks' ? 'week' : whyNoPeriod(text);
    return [text, why === null || why === 'other' ? PERIODS : why];
  }
}
