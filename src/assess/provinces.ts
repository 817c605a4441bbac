import { comparePeriods, periodEnd, periodFirstYear, type Period } from '../domain/period.ts';
import { seriesOf, type Block } from '../domain/blocks/block.ts';
import type { Area, AreaId } from '../domain/area.ts';
import type { Observation } from '../domain/observation.ts';

/** One unit, and the figures that speak of it in one period. */
export interface ProvinceRow {
  readonly area: Area;
  /** The unit's own figure; `null` when there is none. */
  readonly own: Observation | null;
  /** The figures of the units that became part of it, with those that have none; empty for a unit that is shown as published. */
  readonly former: readonly { readonly area: Area; readonly figure: Observation | null }[];
}

/** How much of a country a period covers. */
export interface Coverage {
  readonly period: Period;
  /** Units with a figure. */
  readonly known: number;
  /** Units that the period's figures are published for. */
  readonly total: number;
  /** Other units with a figure for the same period, of before or after mergers. */
  readonly besides: readonly AreaId[];
}

const existed = ({ from, until }: Area, day: string): boolean =>
  (from === '' || from <= day) && (until === '' || until >= day);

const provincesOf = (areas: readonly Area[], country: AreaId): readonly Area[] =>
  areas.filter((area) => area.kind === 'province' && area.parent === country);

const startOf = (period: Period): string => `${String(periodFirstYear(period))}-01-01`;

/**
 * The units that a period's figures were published for: those of its end, of its beginning or of today, whichever has
 * more of the figures. A year of mergers may be reported by the old units, an earlier one by the new.
 */
function unitsPublished(provinces: readonly Area[], period: Period, known: ReadonlySet<AreaId>): readonly Area[] {
  const end = provinces.filter((area) => existed(area, periodEnd(period)));
  const others = [
    provinces.filter((area) => existed(area, startOf(period))),
    provinces.filter(({ until }) => until === ''),
  ];
  const held = (units: readonly Area[]): number => units.filter(({ id }) => known.has(id)).length;
  return others.reduce((best, units) => (held(units) > held(best) ? units : best), end);
}

/** Whether an indicator has a figure for a province of the country. */
export function hasProvinces(block: Block, areas: readonly Area[], country: AreaId): boolean {
  const known = new Set<string>(block.areas);
  return provincesOf(areas, country).some(({ id }) => known.has(id));
}

/** The provinces with a figure, by period. */
function knownByPeriod(block: Block, provinces: readonly Area[]): ReadonlyMap<Period, Set<AreaId>> {
  const known = new Map<Period, Set<AreaId>>();
  for (const { id } of provinces)
    for (const { period } of seriesOf(block, id).observations) {
      const ids = known.get(period) ?? new Set();
      known.set(period, ids.add(id));
    }
  return known;
}

/** The periods that have a figure of a province, ascending, each with how many of its units it covers. */
export function coverageOf(block: Block, areas: readonly Area[], country: AreaId): readonly Coverage[] {
  const provinces = provincesOf(areas, country);
  return [...knownByPeriod(block, provinces)]
    .map(([period, ids]) => {
      const units = unitsPublished(provinces, period, ids);
      const shown = new Set(units.map(({ id }) => id));
      const besides = [...ids].filter((id) => !shown.has(id));
      return { period, known: ids.size - besides.length, total: units.length, besides };
    })
    .toSorted((a, b) => comparePeriods(a.period, b.period));
}

/** The newest period that covers every unit, or simply the newest. */
export const defaultPeriod = (coverage: readonly Coverage[]): Period | null =>
  (coverage.findLast(({ known, total }) => known === total) ?? coverage.at(-1))?.period ?? null;

const figureAt = (block: Block, area: AreaId, period: Period): Observation | null =>
  seriesOf(block, area).observations.find((observation) => observation.period === period) ?? null;

/** The units that the period's figures were published for, those without a figure too. */
export function rowsAsPublished(
  block: Block,
  areas: readonly Area[],
  country: AreaId,
  period: Period,
): readonly ProvinceRow[] {
  const provinces = provincesOf(areas, country);
  const units = unitsPublished(provinces, period, knownByPeriod(block, provinces).get(period) ?? new Set());
  return units.map((area) => ({ area, own: figureAt(block, area.id, period), former: [] }));
}

/**
 * The units of today, each with its own figure or those of the units that it was made of. No figure is worked out for a
 * unit that did not exist: sizes are not known here, so any mean would be a guess.
 */
export function rowsOfToday(
  block: Block,
  areas: readonly Area[],
  country: AreaId,
  period: Period,
): readonly ProvinceRow[] {
  const provinces = provincesOf(areas, country);
  const there = new Set(provinces.filter((area) => existed(area, startOf(period))));
  return provinces
    .filter(({ until }) => until === '')
    .map((area) => {
      const own = figureAt(block, area.id, period);
      const merged = provinces.filter(
        (other) => other.id !== area.id && there.has(other) && becomes(provinces, other) === area.id,
      );
      return {
        area,
        own,
        former: own ? [] : merged.map((other) => ({ area: other, figure: figureAt(block, other.id, period) })),
      };
    });
}

/** The unit that a province has become, through any number of mergers. */
function becomes(areas: readonly Area[], area: Area): AreaId {
  const seen = new Set<AreaId>();
  let at = area;
  while (at.successor !== '' && !seen.has(at.id)) {
    seen.add(at.id);
    const next = areas.find(({ id }) => id === at.successor);
    if (!next) break;
    at = next;
  }
  return at.id;
}

/** All figures of a row: its own, or those of its former units. */
export const figuresOf = ({ own, former }: ProvinceRow): readonly Observation[] =>
  own ? [own] : former.flatMap(({ figure }) => figure ?? []);

/** The best figure first, by the side that is better; of several figures the best one counts. Units without a figure come last. */
export function bestFirst(rows: readonly ProvinceRow[], direction: 'up' | 'down'): readonly ProvinceRow[] {
  const sign = direction === 'up' ? -1 : 1;
  const best = (row: ProvinceRow): number => Math.min(...figuresOf(row).map(({ value }) => sign * value));
  return rows.toSorted((a, b) => {
    const [first, second] = [best(a), best(b)];
    return first === second ? 0 : first - second;
  });
}
