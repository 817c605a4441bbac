import { judgedFirst } from './judgedFirst.ts';
import type { PillarRows, TargetRow } from './targetRows.ts';

/** What figures say of targets, for a page that is read from above. */
export interface HeldFirst {
  /** Rows with a verdict, or at least a distance to the target that a later figure may change: by indicator, from what needs attention most; the other series of an indicator follow it. */
  readonly held: readonly (readonly TargetRow[])[];
  /** Judgements that no figure speaks about, in the order of the programme. */
  readonly silent: readonly TargetRow[];
}

const isHeld = ({ assessment }: TargetRow): boolean =>
  assessment.verdict !== 'not-assessable' || (assessment.gap !== undefined && assessment.reason !== 'discontinued');

const seriesOf = ({ indicator, measured, isJudgement }: TargetRow): string =>
  `${indicator.id} ${measured.id} ${String(isJudgement)}`;

/** Every judgement is in one of the two lists, once; every other series that is held against a target in the first. */
export function heldFirst(groups: readonly PillarRows[]): HeldFirst {
  const all = groups.flatMap(({ rows }) => rows);
  const rows = all.filter(isHeld);
  const inTurn = [...judgedFirst(groups).judged.flatMap((one) => one.rows), ...rows.toSorted(byJudgement)];
  const lists = [...new Set(inTurn.map(seriesOf))].map((series) =>
    rows.filter((row) => seriesOf(row) === series).toSorted((a, b) => a.target.year - b.target.year),
  );
  const indicators = [...new Set(lists.map(([first]) => first?.indicator.id))];
  return {
    held: indicators.flatMap((id) => lists.filter(([first]) => first?.indicator.id === id)),
    silent: all.filter((row) => row.isJudgement && !isHeld(row)),
  };
}

const byJudgement = (a: TargetRow, b: TargetRow): number => Number(b.isJudgement) - Number(a.isJudgement);
