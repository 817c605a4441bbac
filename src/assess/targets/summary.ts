import type { Judgement, Verdict } from '../../domain/assessment.ts';
import type { Pillar } from '../../domain/programme.ts';
import type { PillarRows, TargetRow } from './targetRows.ts';

/** How many targets have each verdict; every verdict has a place, 0 when there is none. */
type VerdictCounts = Readonly<Record<Verdict, number>>;

/** The targets of one pillar, or of all, by verdict. */
export interface Summary {
  readonly total: number;
  readonly counts: VerdictCounts;
}

/** Counts of one pillar. */
export interface PillarSummary extends Summary {
  readonly pillar: Pillar;
}

const NONE: VerdictCounts = {
  met: 0,
  'met-early': 0,
  'on-track': 0,
  'at-risk': 0,
  open: 0,
  'off-track': 0,
  'moving-away': 0,
  missed: 0,
  'not-assessable': 0,
};

/** Counts of verdicts, never an average of unlike things. Give one judgement a target: the one that judges. Source: METHODS 7. */
export function summarise(judgements: readonly Judgement[]): Summary {
  const counts: Record<Verdict, number> = { ...NONE };
  for (const { assessment } of judgements) counts[assessment.verdict]++;
  return { total: judgements.length, counts };
}

/** The same of rows: those that judge, one a target. */
export const summariseRows = (rows: readonly TargetRow[]): Summary =>
  summarise(
    rows.filter(({ isJudgement }) => isJudgement).map(({ target, assessment }) => ({ target, assessment, next: null })),
  );

/** Counts of verdicts for each pillar that has targets, in the order of its programme. Source: METHODS 7. */
export const summariseByPillar = (groups: readonly PillarRows[]): readonly PillarSummary[] =>
  groups.map(({ pillar, rows }) => ({ pillar, ...summariseRows(rows) })).filter(({ total }) => total > 0);
