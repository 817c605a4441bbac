import type { Block } from '../../domain/blocks/block.ts';
import { periodEnd, periodFirstYear, type Period } from '../../domain/period.ts';
import type { Question } from './reading.ts';

/** Numbers that SPSS, Stata, SAS and offices write for "missing". */
const SENTINELS = new Set([-1, -9, -99, -999, -9999, 99, 999, 9999, -8, -88, -888, 888, 8888, 99999, -99999]);
/** Id of the question how dates are meant. */
export const DATES = 'dates';
/** Id and kind of the question what brackets around numbers are. */
export const BRACKETS = 'brackets';
/** Id and kind of the question whether a file that speaks of forecasts holds them. */
export const FORECAST = 'forecast';
type Sentinel = Extract<Question, { kind: 'sentinel' }>;
/** Fewer figures tell nothing of what is usual. */
const FEWEST = 3;

/** Observations of a time that begins after today; a publisher's own projections are not asked about. */
export function futureIn(
  blocks: readonly Block[],
  today: string,
  isProjected: (block: Block, row: number) => boolean,
): Question | null {
  let count = 0;
  let first: Period | null = null;
  let last: Period | null = null;
  for (const block of blocks) {
    const ahead = block.periods.map((period) => (isYetToCome(period, today) ? period : null));
    if (ahead.every((period) => period === null)) continue;
    for (let row = 0; row < block.count; row++) {
      const period = ahead[block.period[row] ?? -1] ?? null;
      if (period === null || isProjected(block, row)) continue;
      count++;
      if (first === null || periodEnd(period) < periodEnd(first)) first = period;
      if (last === null || periodEnd(period) > periodEnd(last)) last = period;
    }
  }
  return first && last ? { id: 'future', kind: 'future', count, first, last } : null;
}

/** Whether a period begins in a year after today's: figures of a year that is going on are figures. */
export const isYetToCome = (period: Period, today: string): boolean =>
  today !== '' && periodFirstYear(period) > Number(today.slice(0, 4));

/** More zeros are what is usual. */
const MOST_ZEROS = 0.3;
/** Whole numbers below it may be counts, which come to nothing in some years. */
const NO_SMALL_COUNT = 10;
/** What is nearer to zero may be it, rounded. */
const NEAREST = 1;
/** So near to each other are the figures of an area of which none is near zero. */
const STEADY = 0.5;

/**
 * Zeros of areas of which all other figures are near each other and far from zero, as indices have them where nothing was
 * measured: "0.0" between 3.1 and 3.4.
 */
function zerosIn({ value: values, area, indicator }: Block, series: string): readonly Sentinel[] {
  const others = values.filter((value) => value !== 0);
  const count = values.length - others.length;
  const { least, most } = rangeOf(others);
  if (count === 0 || count > values.length * MOST_ZEROS || others.length < FEWEST || least <= 0) return [];
  if (least < (others.every(Number.isInteger) ? NO_SMALL_COUNT : NEAREST)) return [];
  const ranges = new Map<number, [least: number, most: number, count: number]>();
  values.forEach((value, row) => {
    const [low, high, known] = ranges.get(area[row] ?? -1) ?? [Infinity, 0, 0];
    if (value !== 0) ranges.set(area[row] ?? -1, [Math.min(low, value), Math.max(high, value), known + 1]);
  });
  const isOdd = (row: number): boolean => {
    const [low, high, known] = ranges.get(area[row] ?? -1) ?? [0, 0, 0];
    return known >= 2 && low >= high * STEADY;
  };
  if (!values.every((value, row) => value !== 0 || isOdd(row))) return [];
  return [{ id: `sentinel ${indicator} 0`, kind: 'sentinel', indicator, series, value: 0, count, least, most }];
}

/** Numbers that mean "missing" elsewhere and lie far from all the others of their series. */
export function sentinelsIn(block: Block, series: string): readonly Sentinel[] {
  const { value: values, indicator } = block;
  const all = rangeOf(values);
  const zeros = all.least === 0 ? zerosIn(block, series) : [];
  if (!SENTINELS.has(all.least) && !SENTINELS.has(all.most)) return zeros;
  const { least, most, count: usual } = rangeOf(values.filter((value) => !SENTINELS.has(value)));
  if (usual < FEWEST) return zeros;
  const width = Math.max(most - least, Math.abs(most) * 0.1);
  const others = [...SENTINELS].flatMap((value): readonly Sentinel[] => {
    const isFar = value < 0 ? least >= 0 : value > most + 3 * width;
    const count = isFar ? values.filter((one) => one === value).length : 0;
    // One figure may be odd; the same odd one twice is a sign. Below zero, where nothing else is, one is enough.
    const isOdd = value < 0 ? count > 0 : count > 1;
    const id = `sentinel ${indicator} ${String(value)}`;
    return isOdd ? [{ id, kind: 'sentinel', indicator, series, value, count, least, most }] : [];
  });
  return [...zeros, ...others];
}

function rangeOf(values: Float64Array): { readonly least: number; readonly most: number; readonly count: number } {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most, count: values.length };
}
