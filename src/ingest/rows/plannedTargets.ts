import type { Dictionaries } from '../../domain/blocks/dictionary.ts';
import { periodKind, periodYear } from '../../domain/period.ts';
import type { ObservationMapping } from '../../domain/mapping.ts';
import type { FoundTarget } from './reading.ts';
import type { RowLog } from './rowLog.ts';
import type { Series } from './seriesBook.ts';

/** A target is one of the end of a year. */
const YEARS = '2025';

/** The plans of a file, which become targets. */
export class PlannedTargets {
  readonly #dictionaries: Dictionaries;
  readonly #log: RowLog;
  readonly #targets: (Omit<FoundTarget, 'indicator'> & { readonly series: Series })[] = [];

  /** The columns of names that are not read, and that part the rows. */
  readonly #names: readonly string[];

  constructor({ headers, unread = [] }: ObservationMapping, dictionaries: Dictionaries, log: RowLog) {
    this.#names = unread.flatMap(({ column, why }) => (why === 'parts' ? [headers[column] ?? ''] : []));
    this.#dictionaries = dictionaries;
    this.#log = log;
  }

  add(series: Series, area: number, period: number, value: number, line: number, header: string): void {
    const [areaId, of] = [this.#dictionaries.areas.items[area], this.#dictionaries.periods.items[period]];
    if (areaId === undefined || of === undefined) return;
    if (periodKind(of) !== 'year') this.#log.reject('bad-period', line, header, of, YEARS);
    else this.#targets.push({ series, area: areaId, year: periodYear(of), value, line });
  }

  /**
   * Of a plan that stands twice one counts; of two that differ neither, for nobody can tell which is meant. Where names that
   * are not read part most of them, one that stands alone is that of one name.
   */
  settle(): readonly FoundTarget[] {
    const planned = new Map<string, FoundTarget[]>();
    for (const { series, ...rest } of this.#targets) {
      const target = { ...rest, indicator: series.id };
      const key = `${target.indicator} ${target.area} ${String(target.year)}`;
      planned.set(key, [...(planned.get(key) ?? []), target]);
    }
    let contradicted = 0;
    const kept = [...planned.values()].flatMap(([first, ...more]) => {
      if (!first) return [];
      const isOne = more.every(({ value }) => value === first.value);
      if (!isOne) contradicted += 1 + more.length;
      for (const one of isOne ? more : [first, ...more]) {
        const other = one === first ? more[0] : first;
        const code = isOne ? 'duplicate' : 'figures-differ';
        this.#log.reject(code, one.line, '', String(one.value), String(other?.line ?? 0));
      }
      return isOne ? [first] : [];
    });
    if (this.#names.length === 0 || contradicted <= kept.length) return kept;
    for (const { line, value } of kept)
      this.#log.reject('one-of-many', line, '', String(value), this.#names.join(', '));
    return [];
  }
}
