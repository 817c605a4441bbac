import { periodEnd, periodFirstYear, comparePeriods, type Period } from '../domain/period.ts';
import { PROJECTED, observationAt, toSeries, type Block } from '../domain/blocks/block.ts';
import type { Area, AreaId } from '../domain/area.ts';
import { CONFIDENCES, type Observation } from '../domain/observation.ts';

/** One unit, and the figures that speak of it in one period. */
export interface SiblingRow {
  readonly area: Area;
  /** The unit's own figure; `null` when there is none. */
  readonly own: Observation | null;
  /** The figures of the units that became part of it, with those that have none; empty for a unit that is shown as published. */
  readonly former: readonly { readonly area: Area; readonly figure: Observation | null }[];
}

/** How much of a set of units a period covers. */
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

const startOf = (period: Period): string => `${String(periodFirstYear(period))}-01-01`;

/** Whether units began or ended, so that those of then are not those of today. */
export const hasMergers = (units: readonly Area[]): boolean =>
  units.some(({ from, until }) => from !== '' || until !== '');

/**
 * The units that a period's figures were published for: those of its end, of its beginning or of today, whichever has
 * more of the figures. A year of mergers may be reported by the old units, an earlier one by the new.
 */
function unitsPublished(units: readonly Area[], period: Period, known: ReadonlySet<AreaId>): readonly Area[] {
  if (!hasMergers(units)) return units;
  const end = units.filter((area) => existed(area, periodEnd(period)));
  const others = [units.filter((area) => existed(area, startOf(period))), units.filter(({ until }) => until === '')];
  const held = (some: readonly Area[]): number => some.filter(({ id }) => known.has(id)).length;
  return others.reduce((best, some) => (held(some) > held(best) ? some : best), end);
}

/** Whether two of the units at least have a figure of an indicator. */
export function comparesIn(block: Block, units: readonly Area[]): boolean {
  const known = new Set<string>(block.areas);
  return units.filter(({ id }) => known.has(id)).length > 1;
}

/** The units with a figure that may be drawn, by period, and how many: one pass over the columns, for there may be thousands of units. */
function knownByPeriod(block: Block, units: readonly Area[]): ReadonlyMap<Period, KnownUnits> {
  const wanted = new Set<AreaId>(units.map(({ id }) => id));
  const isWanted = block.areas.map((id) => wanted.has(id));
  const width = block.areas.length;
  const seen = new Uint8Array(width * block.periods.length);
  const counts = block.periods.map(() => 0);
  for (let at = 0; at < block.count; at++) {
    const [area, period] = [block.area[at] ?? 0, block.period[at] ?? 0];
    const place = period * width + area;
    if (!isWanted[area] || seen[place] === 1 || !isDrawn(block.flags[at] ?? 0)) continue;
    seen[place] = 1;
    counts[period] = (counts[period] ?? 0) + 1;
  }
  return new Map(
    block.periods.flatMap((period, code) => {
      const count = counts[code] ?? 0;
      const ids = () => new Set(block.areas.filter((_, area) => seen[code * width + area] === 1));
      return count === 0 ? [] : [[period, { count, ids }] as const];
    }),
  );
}

interface KnownUnits {
  readonly count: number;
  readonly ids: () => ReadonlySet<AreaId>;
}

/** What `toSeries` keeps out of a series: a publisher's projection, and what has low confidence. */
export const isDrawn = (flags: number): boolean => (flags & PROJECTED) === 0 && CONFIDENCES[flags & 3] !== 'low';

/** The periods that have a figure of a unit, ascending, each with how many of its units it covers. */
export function coverageOf(block: Block, units: readonly Area[]): readonly Coverage[] {
  return [...knownByPeriod(block, units)]
    .map(([period, { count, ids: idsOf }]) => {
      if (!hasMergers(units)) return { period, known: count, total: units.length, besides: [] };
      const ids = idsOf();
      const published = unitsPublished(units, period, ids);
      const shown = new Set(published.map(({ id }) => id));
      const besides = [...ids].filter((id) => !shown.has(id));
      return { period, known: ids.size - besides.length, total: published.length, besides };
    })
    .toSorted((a, b) => comparePeriods(a.period, b.period));
}

const isWhole = ({ known, total }: Coverage): boolean => known === total;

/** The newest period that covers every unit, or simply the newest. */
export const defaultPeriod = (coverage: readonly Coverage[]): Period | null =>
  (coverage.findLast(isWhole) ?? coverage.at(-1))?.period ?? null;

/**
 * Order in which indicators are offered: those that cover every unit in some period, then what is no rank (a rank tells nothing that
 * its place in the list does not), then the newest such period. `isRank`: the figures are ranks themselves.
 */
export function byStanding(
  a: { readonly coverage: readonly Coverage[]; readonly isRank: boolean },
  b: { readonly coverage: readonly Coverage[]; readonly isRank: boolean },
): number {
  const whole = ({ coverage }: { readonly coverage: readonly Coverage[] }): number => Number(coverage.some(isWhole));
  const [first, second] = [defaultPeriod(a.coverage), defaultPeriod(b.coverage)];
  return (
    whole(b) - whole(a) || Number(a.isRank) - Number(b.isRank) || (first && second ? comparePeriods(second, first) : 0)
  );
}

/** The figure of each area in one period, as its series has it. */
export function figuresIn(block: Block, period: Period): ReadonlyMap<AreaId, Observation> {
  const code = block.periods.indexOf(period);
  const found = new Map<AreaId, Observation[]>();
  for (let at = 0; at < block.count; at++) {
    if (block.period[at] !== code || !isDrawn(block.flags[at] ?? 0)) continue;
    const observation = observationAt(block, at);
    const others = found.get(observation.area);
    if (others) others.push(observation);
    else found.set(observation.area, [observation]);
  }
  return new Map(
    [...found].flatMap(([area, observations]) => {
      // Most areas have one figure a period; only of several must one be chosen.
      const [figure] =
        observations.length === 1 ? observations : toSeries(block.indicator, area, observations).observations;
      return figure ? [[area, figure] as const] : [];
    }),
  );
}

/** The units that the period's figures were published for, those without a figure too. */
export function rowsAsPublished(block: Block, units: readonly Area[], period: Period): readonly SiblingRow[] {
  const figures = figuresIn(block, period);
  const known = new Set(units.flatMap(({ id }) => (figures.has(id) ? [id] : [])));
  return unitsPublished(units, period, known).map((area) => ({
    area,
    own: figures.get(area.id) ?? null,
    former: [],
  }));
}

/**
 * The units of today, each with its own figure or those of the units that it was made of. No figure is worked out for a
 * unit that did not exist: sizes are not known here, so any mean would be a guess.
 */
export function rowsOfToday(block: Block, units: readonly Area[], period: Period): readonly SiblingRow[] {
  const figures = figuresIn(block, period);
  const merged = new Map<AreaId, Area[]>();
  for (const area of units) {
    const heir = area.successor === '' || !existed(area, startOf(period)) ? area.id : becomes(units, area);
    if (heir !== area.id) merged.set(heir, [...(merged.get(heir) ?? []), area]);
  }
  return units
    .filter(({ until }) => until === '')
    .map((area) => {
      const own = figures.get(area.id) ?? null;
      const former = own ? [] : (merged.get(area.id) ?? []);
      return { area, own, former: former.map((one) => ({ area: one, figure: figures.get(one.id) ?? null })) };
    });
}

/** The unit that one has become, through any number of mergers. */
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
export const figuresOf = ({ own, former }: SiblingRow): readonly Observation[] =>
  own ? [own] : former.flatMap(({ figure }) => figure ?? []);

/** The best figure first, by the side that is better; of several figures the best one counts. Units without a figure come last. */
export function bestFirst(rows: readonly SiblingRow[], direction: 'up' | 'down'): readonly SiblingRow[] {
  const sign = direction === 'up' ? -1 : 1;
  const best = new Map(rows.map((row) => [row, Math.min(...figuresOf(row).map(({ value }) => sign * value))]));
  return rows.toSorted((a, b) => {
    const [first, second] = [best.get(a) ?? Infinity, best.get(b) ?? Infinity];
    return first === second ? 0 : first - second;
  });
}

/**
 * The place of each unit by its own figure, equal figures sharing one (1, 2, 2, 4). Empty where a unit lacks a figure or
 * stands for several: a part of a list gives no places. Source: METHODS 1.
 */
export function placesOf(rows: readonly SiblingRow[], direction: 'up' | 'down'): ReadonlyMap<AreaId, number> {
  const places = new Map<AreaId, number>();
  if (rows.some(({ own }) => !own)) return places;
  let last: number | null = null;
  let place = 0;
  bestFirst(rows, direction).forEach(({ area, own }, at) => {
    if (own && own.value !== last) [last, place] = [own.value, at + 1];
    places.set(area.id, place);
  });
  return places;
}

/** A period in which some units have the figures of two indicators. */
export interface CommonPeriod {
  readonly period: Period;
  /** How many units have both. */
  readonly known: number;
}

/** The periods in which two indicators can be set against each other unit by unit, ascending. Figures of different periods are never paired. */
export function commonPeriods(first: Block, second: Block, units: readonly Area[]): readonly CommonPeriod[] {
  const [a, b] = [knownByPeriod(first, units), knownByPeriod(second, units)];
  return [...a]
    .flatMap(([period, ids]) => {
      const others = b.get(period)?.ids();
      const known = others ? [...ids.ids()].filter((id) => others.has(id)).length : 0;
      return known === 0 ? [] : [{ period, known }];
    })
    .toSorted((x, y) => comparePeriods(x.period, y.period));
}

/** The newest period that has at least half as many units as the fullest: a late one of a few units is no comparison. */
export const leadingPeriod = (common: readonly CommonPeriod[]): Period | null =>
  common.findLast(({ known }) => 2 * known >= Math.max(...common.map((one) => one.known)))?.period ?? null;
