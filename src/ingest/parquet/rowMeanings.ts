import { DISPUTED, PREFERRED } from '../../domain/blocks/block.ts';
import type { Dictionaries } from '../../domain/blocks/dictionary.ts';
import type { IssueCode } from '../../domain/issue.ts';
import { CONFIDENCES } from '../../domain/observation.ts';
import type { PartitionColumn } from '../../domain/partition.ts';
import type { Period } from '../../domain/period.ts';
import type { AreaMatcher } from '../cell/areaMatcher.ts';
import { readPeriod } from '../cell/readPeriod.ts';
import type { PartitionRows } from './partitionRows.ts';

/** What a row says beside its value, as codes of the dictionaries; or what of it cannot be read. */
export type RowMeaning =
  | {
      readonly isRead: true;
      readonly area: number;
      readonly period: number;
      readonly source: number;
      readonly note: number;
      readonly flags: number;
    }
  | {
      readonly isRead: false;
      readonly code: IssueCode;
      readonly column: PartitionColumn;
      readonly found: string;
      readonly expected: string;
    };
type Unread = Extract<RowMeaning, { isRead: false }>;

const unread = (code: IssueCode, column: PartitionColumn, found: string, expected = ''): Unread => ({
  isRead: false,
  code,
  column,
  found,
  expected,
});

const PERIODS = '2024, 2024-Q1, 2024-03';
const UNKNOWN = -1;

/** Works out what the cells of a partition mean, once for each distinct text: the same few stand in every row. */
export class RowMeanings {
  readonly #areas: AreaMatcher;
  readonly #dictionaries: Dictionaries;
  /** Codes of an area by the code of the period: of two units of one name the period tells which. */
  readonly #areaCodes = new Map<unknown, number[]>();
  readonly #periodCodes = new Map<unknown, number>();
  readonly #sourceCodes = new Map<string, number>();
  readonly #noteCodes = new Map<string, number>();

  constructor(areas: AreaMatcher, dictionaries: Dictionaries) {
    this.#areas = areas;
    this.#dictionaries = dictionaries;
  }

  /** Of some rows: the meaning of each, by its place among them. */
  of(cells: PartitionRows['cells']): (row: number) => RowMeaning {
    const { area: areas = [], period: periods = [] } = cells;
    const source = this.#coded(cells, ['source', 'source_url', 'published'], this.#sourceCodes, ([name, url, day]) =>
      this.#dictionaries.sources.code({ name, url, published: day }),
    );
    const note = this.#coded(cells, ['note_en', 'note_vi'], this.#noteCodes, ([en, vi]) =>
      this.#dictionaries.notes.code({ en: en || vi, vi: vi || en }),
    );
    const flags = flagsOf(cells);
    // In the order of a row of any file, so that the same row is told with the same words.
    return (row) => {
      const flag = flags(row);
      if (typeof flag !== 'number') return flag;
      const period = this.#periodCode(periods[row]);
      if (period === UNKNOWN) return unread('bad-period', 'period', written(periods[row]), PERIODS);
      const area = this.#areaCode(areas[row], period);
      if (area === UNKNOWN) return unread('unknown-area', 'area', written(areas[row]));
      return { isRead: true, area, period, source: source(row), note: note(row), flags: flag };
    };
  }

  #periodCode(cell: unknown): number {
    let code = this.#periodCodes.get(cell);
    if (code === undefined) {
      const period = readPeriod(written(cell));
      code = period === null ? UNKNOWN : this.#dictionaries.periods.code(period);
      this.#periodCodes.set(cell, code);
    }
    return code;
  }

  #areaCode(cell: unknown, periodCode: number): number {
    let codes = this.#areaCodes.get(cell);
    if (!codes) this.#areaCodes.set(cell, (codes = []));
    return (codes[periodCode] ??= this.#newArea(written(cell), this.#dictionaries.periods.items[periodCode]));
  }

  #newArea(text: string, period: Period | undefined): number {
    const id = period === undefined ? null : this.#areas.find(text, period);
    return id === null ? UNKNOWN : this.#dictionaries.areas.code(id);
  }

  /** The code of what several columns say together; most rows say what the one before said. */
  #coded(
    cells: PartitionRows['cells'],
    names: readonly PartitionColumn[],
    known: Map<string, number>,
    codeOf: (texts: readonly [string, string, string]) => number,
  ): (row: number) => number {
    const columns = names.map((name) => cells[name]);
    let before: readonly unknown[] = [];
    let code = UNKNOWN;
    return (row) => {
      if (code !== UNKNOWN && columns.every((column, at) => column?.[row] === before[at])) return code;
      before = columns.map((column) => column?.[row]);
      const [first = '', second = '', third = ''] = before.map(written);
      const key = `${first}\u0000${second}\u0000${third}`;
      code = known.get(key) ?? codeOf([first, second, third]);
      known.set(key, code);
      return code;
    };
  }
}

/** Text of a cell as files have it; empty for an empty one. A number is one that stands for a year. */
const written = (cell: unknown): string =>
  typeof cell === 'string'
    ? cell.normalize('NFC').trim()
    : typeof cell === 'number' || typeof cell === 'bigint'
      ? String(cell)
      : '';

/** Confidence, preference and dispute as flags of a block; what is not said is as in any file: unstated, preferred, undisputed. */
function flagsOf(cells: PartitionRows['cells']): (row: number) => number | Unread {
  const { confidence, preferred, disputed } = cells;
  if (!confidence && !preferred && !disputed) return () => PREFERRED;
  return (row) => {
    const stated = written(confidence?.[row]).toLowerCase() || 'unstated';
    const trust = CONFIDENCES.findIndex((one) => one === stated);
    if (trust < 0) return unread('bad-field', 'confidence', stated, CONFIDENCES.join(', '));
    return trust | (preferred?.[row] === false ? 0 : PREFERRED) | (disputed?.[row] === true ? DISPUTED : 0);
  };
}
