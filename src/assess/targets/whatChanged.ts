import type { TargetRow } from './targetRows.ts';

/** A target that says something else than it did at an earlier revision; `before` is `null` for a target that is new. */
export interface ChangedTarget {
  readonly before: TargetRow | null;
  readonly now: TargetRow;
}

const told = ({ assessment, latest, target }: TargetRow): string =>
  JSON.stringify([assessment.verdict, latest?.value, latest?.period, target.value, target.year]);

/** The judgements whose verdict, latest figure or target differs from what it was; and how many targets are gone. */
export function changedTargets(
  before: readonly TargetRow[],
  now: readonly TargetRow[],
): { readonly changed: readonly ChangedTarget[]; readonly gone: number } {
  const judged = (rows: readonly TargetRow[]): ReadonlyMap<string, TargetRow> =>
    new Map(rows.filter(({ isJudgement }) => isJudgement).map((row) => [row.target.id, row]));
  const [earlier, later] = [judged(before), judged(now)];
  const changed = [...later].flatMap(([id, row]) => {
    const was = earlier.get(id) ?? null;
    return was && told(was) === told(row) ? [] : [{ before: was, now: row }];
  });
  return { changed, gone: [...earlier.keys()].filter((id) => !later.has(id)).length };
}
