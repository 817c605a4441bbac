import type { TargetRow } from './targetRows.ts';

/** A target that says something else than it did at an earlier revision; `before` is `null` for a target that is new. */
export interface ChangedTarget {
  readonly before: TargetRow | null;
  readonly now: TargetRow;
}

const told = ({ assessment, latest, target }: TargetRow): string =>
  JSON.stringify([assessment.verdict, latest?.value, latest?.period, target.value, target.year]);

/**
 * The rows whose verdict, latest figure or target differs from what it was, those of a second series that judges too included;
 * and how many targets are gone. A series that speaks now and did not before is held against the judgement of its target.
 */
export function changedTargets(
  before: readonly TargetRow[],
  now: readonly TargetRow[],
): { readonly changed: readonly ChangedTarget[]; readonly gone: number } {
  const earlier = new Map(before.map((row) => [row.key, row]));
  const judged = new Map(before.filter(({ isJudgement }) => isJudgement).map((row) => [row.target.id, row]));
  const changed = now.flatMap((row) => {
    const was = earlier.get(row.key) ?? judged.get(row.target.id) ?? null;
    return was && told(was) === told(row) ? [] : [{ before: was, now: row }];
  });
  const left = new Set(now.map(({ target }) => target.id));
  return { changed, gone: [...judged.keys()].filter((id) => !left.has(id)).length };
}
