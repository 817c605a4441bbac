import type { Block } from '../../domain/blocks/block.ts';
import { periodEnd, periodFirstYear, type Period } from '../../domain/period.ts';
import type { Question } from './reading.ts';

/** Numbers that SPSS, Stata, SAS and offices write for "missing". */
const SENTINELS = new Set([-1, -9, -99, -999, -9999, 99, 999, 9999, -8, -88, -888, 888, 8888, 99999, -99999]);
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

/** A repeated number that means "missing" elsewhere and lies far from all the others of its series. */
export function sentinelIn(block: Block, series: string): Sentinel | null {
  const present = new Set<number>();
  for (let row = 0; row < block.count; row++)
    if (SENTINELS.has(block.value[row] ?? 0)) present.add(block.value[row] ?? 0);
  for (const value of SENTINELS) {
    if (!present.has(value)) continue;
    let count = 0;
    let least = Infinity;
    let most = -Infinity;
    for (let row = 0; row < block.count; row++) {
      const one = block.value[row] ?? 0;
      if (one === value) count++;
      else {
        least = Math.min(least, one);
        most = Math.max(most, one);
      }
    }
    if (block.count - count < FEWEST) continue;
    const width = Math.max(most - least, Math.abs(most) * 0.1);
    const isFar = value < 0 ? least >= 0 && value < least : value > most + 3 * width;
    // One figure may be odd; the same odd one twice is a sign. Below zero, where nothing else is, one is enough.
    if (isFar && (count > 1 || value < 0))
      return {
        id: `sentinel ${block.indicator}`,
        kind: 'sentinel',
        indicator: block.indicator,
        series,
        value,
        count,
        least,
        most,
      };
  }
  return null;
}
