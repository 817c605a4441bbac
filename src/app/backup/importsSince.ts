import type { Revision } from '../../domain/revision.ts';

/**
 * The imports that a backup does not hold, newest first. Revisions are numbered in their order, which a clock that was set back is not;
 * `revision` is the one that it was made of, `moment` when, which alone tells of a backup that an older page made.
 */
export function importsSince(
  history: readonly Revision[],
  revision: number | null,
  moment: string | null,
): readonly Revision[] {
  const isNewer = ({ id, made }: Revision): boolean =>
    revision === null ? moment === null || made > moment : id > revision;
  return history.filter((one) => one.origin === 'import' && isNewer(one));
}
