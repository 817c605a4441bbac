import type { TargetOrder } from '../../domain/offered.ts';
import { VERDICTS, type Verdict } from '../../domain/assessment.ts';
import { fold } from '../../domain/fold.ts';
import { ownVerdictOf, type VerdictOf } from './shownVerdict.ts';
import type { PillarRows, TargetRow } from './targetRows.ts';

type NameOf = (row: TargetRow) => string;

/**
 * The rows that a reader asks for: of one verdict, and with what is sought in a name, whatever its case and diacritics.
 * A row that stands beside a judgement stays or goes with it.
 */
export function chosenRows(
  groups: readonly PillarRows[],
  verdict: Verdict | null,
  find: string,
  names: (row: TargetRow) => readonly string[],
  verdictOf: VerdictOf = ownVerdictOf,
): readonly PillarRows[] {
  const sought = fold(find);
  const isChosen = (row: TargetRow): boolean =>
    (verdict === null || verdictOf(row) === verdict) &&
    (sought === '' || names(row).some((name) => fold(name).includes(sought)));
  return groups
    .map(({ pillar, rows }) => {
      const chosen = new Set(rows.filter((row) => row.isJudgement && isChosen(row)).map(({ target }) => target.id));
      return { pillar, rows: rows.filter(({ target }) => chosen.has(target.id)) };
    })
    .filter(({ rows }) => rows.length > 0);
}

/** How many judgements there are of each verdict, in the order of `VERDICTS`; those without any are left out. */
export function countVerdicts(
  groups: readonly PillarRows[],
  verdictOf: VerdictOf = ownVerdictOf,
): readonly (readonly [Verdict, number])[] {
  const judged = groups.flatMap(({ rows }) => rows.filter(({ isJudgement }) => isJudgement).map(verdictOf));
  return VERDICTS.map((verdict) => [verdict, judged.filter((one) => one === verdict).length] as const).filter(
    ([, count]) => count > 0,
  );
}

/** The judgements of all pillars in one list; equal ones keep their order. */
export function ordered(
  groups: readonly PillarRows[],
  order: TargetOrder,
  name: NameOf,
  compare: (a: string, b: string) => number,
  verdictOf: VerdictOf = ownVerdictOf,
): readonly TargetRow[] {
  const rows = groups.flatMap((group) => group.rows.filter(({ isJudgement }) => isJudgement));
  const place = (row: TargetRow): number => VERDICTS.indexOf(verdictOf(row));
  const by: Readonly<Record<TargetOrder, (a: TargetRow, b: TargetRow) => number>> = {
    worst: (a, b) => place(a) - place(b),
    year: (a, b) => a.target.year - b.target.year,
    name: (a, b) => compare(name(a), name(b)),
  };
  return rows.toSorted(by[order]);
}
