import { REASONS, VERDICTS, type Reason } from '../../domain/assessment.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { PillarRows, TargetRow } from './targetRows.ts';

/** The judged targets of one indicator, by one series. */
export interface JudgedIndicator {
  readonly indicator: Indicator;
  /** The indicator whose figures judge. */
  readonly measured: Indicator;
  /** Ascending by year. */
  readonly rows: readonly TargetRow[];
  /** False for another series that judges the same targets: it stands below the one that counts. */
  readonly isJudgement: boolean;
}

/** What can be judged, and why the rest cannot. */
export interface JudgedFirst {
  /** From what needs attention most; the other series of an indicator follow it. */
  readonly judged: readonly JudgedIndicator[];
  /** Targets without a verdict, by the reason, in the order of `REASONS`. */
  readonly unjudged: readonly { readonly reason: Reason; readonly rows: readonly TargetRow[] }[];
}

const hasVerdict = ({ assessment }: TargetRow): boolean => assessment.verdict !== 'not-assessable';
const urgency = ({ rows }: JudgedIndicator): number =>
  Math.min(...rows.map(({ assessment }) => VERDICTS.indexOf(assessment.verdict)));

/** Gathers rows by indicator, those with a verdict first. Every judgement is in one of the two lists, once. */
export function judgedFirst(groups: readonly PillarRows[]): JudgedFirst {
  const all = groups.flatMap(({ rows }) => rows);
  const bySeries = new Map<string, JudgedIndicator>();
  for (const row of all.filter(hasVerdict)) {
    const { indicator, measured, isJudgement } = row;
    const key = `${indicator.id} ${measured.id} ${String(isJudgement)}`;
    const rows = [...(bySeries.get(key)?.rows ?? []), row].toSorted((a, b) => a.target.year - b.target.year);
    bySeries.set(key, { indicator, measured, rows, isJudgement });
  }
  const found = [...bySeries.values()];
  const unjudged = all.filter((row) => row.isJudgement && !hasVerdict(row));
  return {
    judged: found
      .filter(({ isJudgement }) => isJudgement)
      .toSorted((a, b) => urgency(a) - urgency(b))
      .flatMap((one) => [one, ...found.filter((also) => !also.isJudgement && also.indicator === one.indicator)]),
    unjudged: REASONS.map((reason) => ({
      reason,
      rows: unjudged.filter(({ assessment }) => 'reason' in assessment && assessment.reason === reason),
    })).filter(({ rows }) => rows.length > 0),
  };
}
