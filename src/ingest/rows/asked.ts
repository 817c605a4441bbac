import { PROJECTED } from '../../domain/blocks/block.ts';
import type { IndicatorId } from '../../domain/indicator.ts';
import type { Period } from '../../domain/period.ts';
import type { Choices } from './choices.ts';
import type { Kept } from './kept.ts';
import { DATES, futureIn, isYetToCome, sentinelsIn } from './questions.ts';
import type { Question } from './reading.ts';
import type { Series } from './seriesBook.ts';

/** What is known of a file beside its mapping. */
export interface Circumstances {
  /** `YYYY-MM-DD`: what is later is yet to come; empty where nothing is. */
  readonly today: string;
  /** Areas by chance only. */
  readonly suspects: readonly string[];
  /** A date that can be read in two ways. */
  readonly oddDate: string;
}

/** What became of figures by an answer: one that means "missing", one of a time to come that was left out. */
interface Answered {
  readonly missing: () => void;
  readonly leftOut: (line: number, period: Period) => void;
}

/** What only a person can say of the figures of a file; what was said already is carried out. */
export function asked(
  kept: ReadonlyMap<IndicatorId, Kept>,
  series: readonly Series[],
  answers: Choices['answers'],
  { today, oddDate }: Circumstances,
  { missing, leftOut }: Answered,
): readonly Question[] {
  const questions: Question[] = oddDate === '' ? [] : [{ id: DATES, kind: 'dates', example: oddDate }];
  for (const [id, { block, left }] of kept) {
    const found = sentinelsIn(block, series.find((one) => one.id === id)?.name ?? id);
    questions.push(...found);
    const unwanted = new Set(found.filter((one) => answers[one.id] === 'missing').map(({ value }) => value));
    for (let row = 0; unwanted.size > 0 && row < block.count; row++)
      if (unwanted.has(block.value[row] ?? NaN) && !left.has(row)) {
        left.add(row);
        missing();
      }
  }
  const blocks = [...kept.values()].map(({ block }) => block);
  const future = futureIn(blocks, today, (block, row) => ((block.flags[row] ?? 0) & PROJECTED) !== 0);
  if (!future) return questions;
  const answer = answers[future.id];
  for (const { block, left } of kept.values()) {
    const ahead = block.periods.map((period) => (isYetToCome(period, today) ? period : null));
    for (let row = 0; row < block.count; row++) {
      const period = ahead[block.period[row] ?? -1] ?? null;
      if (period === null) continue;
      if (answer === 'projection') block.flags[row] = (block.flags[row] ?? 0) | PROJECTED;
      else if (answer === 'leave' && !left.has(row)) {
        left.add(row);
        leftOut(block.row[row] ?? 0, period);
      }
    }
  }
  return [...questions, future];
}
