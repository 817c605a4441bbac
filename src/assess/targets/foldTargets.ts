import type { ProgrammeId } from '../../domain/programme.ts';
import type { JudgedTarget } from './indicatorTargets.ts';

/** One goal of an indicator, with every text that sets it. */
export interface FoldedTarget {
  /** What speaks for all of them: the followed programme's own text, else the one issued last. */
  readonly lead: JudgedTarget;
  /** Everything that sets it, the lead among them, in the order given. At least one. */
  readonly texts: readonly JudgedTarget[];
  /** Its year is over, or a newer text set something else: for whoever asks. */
  readonly isAside: boolean;
}

/** What two texts must share to be read as one: the goal, what took its place, and every word that is said of it. */
const sameness = ({ target, force, rows }: JudgedTarget): string =>
  JSON.stringify([
    target.year,
    target.comparator,
    target.value,
    target.wording,
    target.verified,
    force.name === 'superseded' ? force.by.id : force.name === 'conflicting',
    rows.map(({ measured, assessment }) => [measured.id, assessment]),
  ]);

/**
 * The targets of one indicator, those that set the same value for the same year and are judged the same as one; in the
 * order given. `year` is that of the as-of date: a target of an earlier one is set aside, unless all are.
 */
export function foldTargets(
  judged: readonly JudgedTarget[],
  followed: ProgrammeId,
  year: number,
): readonly FoldedTarget[] {
  const isReplaced = ({ force }: JudgedTarget): boolean => force.name === 'superseded';
  const isOver = ({ target }: JudgedTarget): boolean => target.year < year;
  const areAllOver = judged.every((one) => isReplaced(one) || isOver(one));
  const folds = new Map<string, JudgedTarget[]>();
  for (const one of judged) {
    const key = sameness(one);
    const fold = folds.get(key);
    if (fold) fold.push(one);
    else folds.set(key, [one]);
  }
  return [...folds.values()].flatMap((texts): FoldedTarget[] => {
    const lead = texts.find(({ programme }) => programme.id === followed) ?? texts.at(-1);
    return lead ? [{ lead, texts, isAside: isReplaced(lead) || (isOver(lead) && !areAllOver) }] : [];
  });
}
