import type { AreaId } from '../domain/area.ts';
import type { Block } from '../domain/blocks/block.ts';
import { periodTime } from '../domain/period.ts';
import { scaleId } from './rows/choices.ts';
import type { FoundSeries, Question } from './rows/reading.ts';

const FACTORS = [10, 100, 1000, 10_000, 1e6, 0.1, 0.01, 0.001, 0.0001, 1e-6];
/** Figures of other places so much larger, or smaller, than all that are stored are in another unit. */
const ELSEWHERE = 1000;
const FACTORS_ELSEWHERE = [1e-6, 0.001, 1000, 1e6];
/** How far figures may be off a factor. Of ten little, for some figures do grow tenfold; of a hundred hardly any does. */
const offOf = (factor: number): number => (factor === 10 || factor === 0.1 ? 1.25 : 2);
/** Rows of a block that are looked at: of a million the first say enough. */
const MOST_ROWS = 5000;

/** The latest figure of each area, but 0, of which no factor can be told. */
function latestOf(block: Block): ReadonlyMap<AreaId, number> {
  const times = block.periods.map(periodTime);
  const latest = new Float64Array(block.areas.length).fill(-Infinity);
  const values = new Float64Array(block.areas.length);
  for (let row = 0; row < Math.min(block.count, MOST_ROWS); row++) {
    const area = block.area[row] ?? 0;
    const value = block.value[row] ?? 0;
    const time = times[block.period[row] ?? 0] ?? 0;
    if (value === 0 || time < (latest[area] ?? 0)) continue;
    latest[area] = time;
    values[area] = value;
  }
  return new Map(
    block.areas.flatMap((area, code) => (latest[code] === -Infinity ? [] : [[area, values[code] ?? 0] as const])),
  );
}

/**
 * Whether a file gives a known indicator by another scale than what is stored: of every area that both have, its figure is
 * about 10, 100, 1,000, 10,000 or a million times smaller or larger ("0.842" where 78.6 % is stored, persons where millions are). Where
 * they share no area, all its figures are beyond all that are stored. `null` where they are of one size.
 */
export function scaleDoubt(
  { id, name, isKnown, factor: applied }: FoundSeries,
  incoming: Block | undefined,
  stored: Block | undefined,
): Question | null {
  if (!isKnown || !incoming || !stored) return null;
  const [now, before] = [latestOf(incoming), latestOf(stored)];
  const asked = { id: scaleId(id), kind: 'scale', indicator: id, series: name } as const;
  const asWritten = (value: number): number => Number((value / applied).toPrecision(12));
  const pairs = [...now].flatMap(([area, value]) => {
    const known = before.get(area);
    return known === undefined ? [] : [{ found: asWritten(value), known, ratio: (known * applied) / value }];
  });
  const [first] = pairs;
  if (!first) {
    const beyond = factorElsewhere([...now.values()].map(asWritten), [...before.values()]);
    return beyond && { ...asked, ...beyond, isElsewhere: true };
  }
  const factor = FACTORS.find((one) =>
    pairs.every(({ ratio }) => ratio > one / offOf(one) && ratio < one * offOf(one)),
  );
  return factor === undefined ? null : { ...asked, factor, found: first.found, known: first.known };
}

/** The factor by which all figures found are beyond all that are known, by the largest of both; `null` where they are not. */
function factorElsewhere(
  found: readonly number[],
  known: readonly number[],
): { readonly factor: number; readonly found: number; readonly known: number } | null {
  const [ofFound, ofKnown] = [found, known].map((figures) => figures.map(Math.abs).sort((a, b) => a - b));
  const [least = NaN, most = NaN] = [ofFound?.[0], ofFound?.at(-1)];
  const [smallest = NaN, largest = NaN] = [ofKnown?.[0], ofKnown?.at(-1)];
  if (!(least >= largest * ELSEWHERE || most * ELSEWHERE <= smallest)) return null;
  const offBy = (factor: number): number => Math.abs(Math.log10((factor * most) / largest));
  const [factor = 1] = FACTORS_ELSEWHERE.toSorted((a, b) => offBy(a) - offBy(b));
  return { factor, found: most, known: largest };
}
