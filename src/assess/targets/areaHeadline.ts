import { comparePeriods, type Period } from '../../domain/period.ts';
import { ownVerdictOf, type VerdictOf } from './shownVerdict.ts';
import { summariseRows, type Summary } from './summary.ts';
import type { TargetRow } from './targetRows.ts';

/** How an area's own targets stand, in one number. */
export interface AreaHeadline extends Summary {
  /** Met, met early, or on track. */
  readonly good: number;
  /** The latest period that a verdict rests on; `null` where none rests on any. */
  readonly when: Period | null;
}

/** Of the rows that judge, one a target. Source: METHODS 7. */
export function areaHeadline(rows: readonly TargetRow[], verdictOf: VerdictOf = ownVerdictOf): AreaHeadline {
  const judging = rows.filter(({ isJudgement }) => isJudgement);
  const summary = summariseRows(judging, verdictOf);
  const { counts } = summary;
  const periods = judging.flatMap((row) =>
    verdictOf(row) !== 'not-assessable' && row.latest ? [row.latest.period] : [],
  );
  return {
    ...summary,
    good: counts.met + counts['met-early'] + counts['on-track'],
    when: periods.toSorted(comparePeriods).at(-1) ?? null,
  };
}
