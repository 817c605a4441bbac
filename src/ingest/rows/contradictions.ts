import type { Block } from '../../domain/blocks/block.ts';
import type { IndicatorId } from '../../domain/indicator.ts';
import type { ObservationMapping } from '../../domain/mapping.ts';
import type { Kept } from './kept.ts';
import type { RowLog } from './rowLog.ts';
import type { Series } from './seriesBook.ts';

/** Fewer figures may contradict each other by slips. */
const MANY = 6;
/** Of several columns of figures one may contradict itself, and the others not. */
const FAR_MORE = 10;
const NONE = -1;

/** Figures of one series, area and time that contradict each other, or say the same twice. */
export class Contradictions {
  readonly #log: RowLog;
  /** The header of the only column of values; empty where there are several. */
  readonly #header: string;
  /** The columns that are not read: in one of them rows may differ that seem to contradict each other. */
  readonly #unread: string;
  /** The columns of names that are not read, and that part the rows. */
  readonly #names: readonly string[];
  readonly #isOneColumn: boolean;
  /** Whether a person or a title says of what time all rows are. */
  readonly #isOneTime: boolean;
  /** Whether a column of years is not read, of rows that a person says are of one time: they may be of several. */
  readonly #isOfYears: boolean;
  /** Figures of a series that are kept once of several rows which are alike in it, by their lines. */
  readonly #repeated = new Map<IndicatorId, Set<number>>();
  /** Figures that contradict each other and are years, all of their series. */
  #years = 0;
  /** Figures of a series that others of the same area and time contradict. */
  readonly #contradicted = new Map<IndicatorId, number>();

  constructor({ columns, fixed, headers, unread = [] }: ObservationMapping, log: RowLog) {
    this.#log = log;
    this.#isOneTime = fixed.period !== null;
    const values = headers.filter((_, at) => columns[at]?.role === 'value');
    this.#isOneColumn = columns.filter(({ role }) => role === 'value').length === 1;
    this.#header = this.#isOneColumn ? (values[0] ?? '') : '';
    this.#unread = headers.filter((header, at) => header !== '' && columns[at]?.role === 'ignore').join(', ');
    this.#isOfYears =
      this.#isOneTime && unread.some(({ column, why }) => why === 'years' && columns[column]?.role === 'ignore');
    this.#names = unread.flatMap(({ column, why }) => (why === 'parts' ? [headers[column] ?? ''] : []));
  }

  /**
   * The block of a series. Two different values for one thing: neither can be trusted, and `spoil` hears of its period. The
   * same value twice: the second says nothing new.
   */
  settle({ id, builder }: Series, spoil: (period: number) => void): Block {
    const repeated = new Set<number>();
    let years = 0;
    const block = builder.finish((values, lines, mostSaid, period) => {
      const contradicted = values.findIndex((value) => value !== values[0]);
      const kept = contradicted < 0 ? mostSaid : NONE;
      if (kept < 0) {
        this.#contradicted.set(id, (this.#contradicted.get(id) ?? 0) + values.length);
        if (areYears(values)) years += values.length;
        spoil(period);
      } else repeated.add(lines[kept] ?? 0);
      values.forEach((value, place) => {
        // The first contradicts the one that differs from it; each other one repeats or contradicts the first, or what is kept.
        const other = place === 0 && kept < 0 ? contradicted : Math.max(kept, 0);
        if (place === kept) return;
        const of = String(lines[other] ?? 0);
        const expected = kept >= 0 ? of : [of, this.#unread].filter(Boolean).join('; ');
        const code = kept >= 0 ? 'duplicate' : 'figures-differ';
        this.#log.reject(code, lines[place] ?? 0, this.#header, String(value), expected);
      });
      return kept;
    });
    this.#repeated.set(id, repeated);
    if (years > 0 && years === this.#contradicted.get(id)) this.#years += years;
    return block;
  }

  /**
   * Where most figures of a series contradict each other, one that stands alone is no better: names that are not read part
   * the rows, so that it is that of one university, or several tables stand one below the other. Where all rows are said to
   * be of one time and a column of years tells them apart, a figure that several have is of several years.
   */
  leaveLone(kept: ReadonlyMap<IndicatorId, Kept>): void {
    const all = [...kept.values()].reduce((sum, { block }) => sum + block.count, 0);
    const allContradicted = [...this.#contradicted.values()].reduce((sum, count) => sum + count, 0);
    const areMany = allContradicted >= MANY;
    const areMost = areMany && allContradicted > (this.#isOneColumn ? all : all * FAR_MORE);
    const areMostByNames = areMany && (this.#names.length > 0 || this.#isOfYears) && allContradicted > all;
    for (const [id, { block, left }] of kept) {
      const contradicted = this.#contradicted.get(id) ?? 0;
      // Several rows agree in every figure: it is the same for all that the names may tell apart.
      const isAgreed = contradicted === 0 && block.count > 0 && this.#repeated.get(id)?.size === block.count;
      const isOfAll = areMost || (areMostByNames && !isAgreed);
      const areOfYears = (this.#isOneTime && this.#years >= MANY) || (this.#isOfYears && areMany);
      const isMost = contradicted > block.count && (this.#names.length > 0 || contradicted >= MANY);
      if (!isMost && !isOfAll && !areOfYears) continue;
      for (let row = 0; row < block.count; row++) {
        const isOfYears = areOfYears && this.#repeated.get(id)?.has(block.row[row] ?? 0);
        if (left.has(row) || !(isMost || isOfAll || isOfYears)) continue;
        left.add(row);
        this.#log.reject('one-of-many', block.row[row] ?? 0, '', String(block.value[row]), this.#names.join(', '));
      }
    }
  }
}

const [EARLIEST, LATEST] = [1900, 2100];
/** Editions follow each other in so many years; calories do not. */
const MOST_APART = 5;
const areYears = (values: readonly number[]): boolean =>
  values.every((value) => Number.isInteger(value) && value >= EARLIEST && value <= LATEST) &&
  values.toSorted((a, b) => a - b).every((year, at, all) => at === 0 || year - (all[at - 1] ?? 0) <= MOST_APART);
