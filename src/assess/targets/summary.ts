import type { Judgement, Verdict } from '../../domain/assessment.ts';
import type { Pillar } from '../../domain/programme.ts';
import { ownVerdictOf, type VerdictOf } from './shownVerdict.ts';
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

function countOf(verdicts: readonly Verdict[]): Summary {
  const counts: Record<Verdict, number> = { ...NONE };
  for (const verdict of verdicts) counts[verdict]++;
  return { total: verdicts.length, counts };
}

/** Counts of verdicts, never an average of unlike things. Give one judgement a target: the one that judges. Source: METHODS 7. */
export const summarise = (judgements: readonly Judgement[]): Summary =>
  countOf(judgements.map(({ assessment }) => assessment.verdict));

/** The same of rows: those that judge, one a target. */
export const summariseRows = (rows: readonly TargetRow[], verdictOf: VerdictOf = ownVerdictOf): Summary =>
  countOf(rows.filter(({ isJudgement }) => isJudgement).map(verdictOf));

/** Counts of verdicts for each pillar that has targets, in the order of its programme. Source: METHODS 7. */
export const summariseByPillar = (
  groups: readonly PillarRows[],
  verdictOf: VerdictOf = ownVerdictOf,
): readonly PillarSummary[] =>
  groups.map(({ pillar, rows }) => ({ pillar, ...summariseRows(rows, verdictOf) })).filter(({ total }) => total > 0);
