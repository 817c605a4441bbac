import { PROJECTED, type Block } from '../../domain/blocks/block.ts';
import type { IndicatorId } from '../../domain/indicator.ts';
import type { Period } from '../../domain/period.ts';
import type { Choices } from './choices.ts';
import type { Kept } from './kept.ts';
import { DATES, FORECAST, futureIn, isYetToCome, sentinelsIn } from './questions.ts';
import type { Question } from './reading.ts';
import type { Series } from './seriesBook.ts';

/** What is known of a file beside its mapping. */
export interface Circumstances {
  /** `YYYY-MM-DD`: what is later is yet to come; empty where nothing is. */
  readonly today: string;
  /** Areas by chance only. */
  readonly suspects: readonly string[];
  /** Names that a code beside them may not stand for, which only the whole of the file told. */
  readonly parted?: readonly string[];
  /** A date that can be read in two ways. */
  readonly oddDate: string;
  /** What the title or the name of the file says of forecasts: "Population projections"; empty where nothing does. */
  readonly forecast: string;
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
  { today, oddDate, forecast }: Circumstances,
  { missing, leftOut }: Answered,
): readonly Question[] {
  const questions: Question[] = oddDate === '' ? [] : [{ id: DATES, kind: 'dates', example: oddDate }];
  const names = new Map(series.map(({ id, name }) => [id, name]));
  for (const [id, { block, left }] of kept) {
    const found = sentinelsIn(block, names.get(id) ?? id);
    questions.push(...found);
    const unwanted = new Set(found.filter((one) => answers[one.id] === 'missing').map(({ value }) => value));
    for (let row = 0; unwanted.size > 0 && row < block.count; row++)
      if (unwanted.has(block.value[row] ?? NaN) && !left.has(row)) {
        left.add(row);
        missing();
      }
  }
  const blocks = [...kept.values()].map(({ block }) => block);
  const isMarked = ({ flags }: Block, row: number): boolean => ((flags[row] ?? 0) & PROJECTED) !== 0;
  // A file that marks its forecasts has said which they are.
  const saysWhich = blocks.some((block) => block.flags.some((_, row) => isMarked(block, row)));
  const mayBeForecasts = forecast !== '' && !saysWhich && blocks.some(({ count }) => count > 0);
  const meant = mayBeForecasts ? answers[FORECAST] : 'figure';
  if (mayBeForecasts) {
    const hasAhead = futureIn(blocks, today, isMarked) !== null;
    questions.push({ id: FORECAST, kind: FORECAST, said: forecast, hasAhead });
    if (meant === 'projection')
      for (const block of blocks)
        block.flags.forEach((_, row) => {
          mark(block, row);
        });
  }
  const future = futureIn(blocks, today, isMarked);
  if (!future || meant === undefined) return questions;
  const answer = meant === 'ahead' ? 'projection' : answers[future.id];
  for (const { block, left } of kept.values()) {
    const ahead = block.periods.map((period) => (isYetToCome(period, today) ? period : null));
    for (let row = 0; row < block.count; row++) {
      const period = ahead[block.period[row] ?? -1] ?? null;
      if (period === null || isMarked(block, row)) continue;
      if (answer === 'projection') mark(block, row);
      else if (answer === 'leave' && !left.has(row)) {
        left.add(row);
        leftOut(block.row[row] ?? 0, period);
      }
    }
  }
  return meant === 'ahead' ? questions : [...questions, future];
}

function mark({ flags }: Block, row: number): void {
  flags[row] = (flags[row] ?? 0) | PROJECTED;
}
