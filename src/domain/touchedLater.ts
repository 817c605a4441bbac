import type { Manifest, Revision, RevisionId } from './revision.ts';

/**
 * The later revisions of a line that changed an indicator or a table which a revision changed too, newest first; empty of one that is not
 * in the line. Those that take another back count as well: they change it as any other does.
 */
export function touchedLater(line: readonly Revision[], id: RevisionId): readonly Revision[] {
  const byId = new Map(line.map((revision) => [revision.id, revision]));
  const touches = (revision: Revision): ReadonlySet<string> => {
    const parent = revision.parent === null ? undefined : byId.get(revision.parent);
    return new Set(parent ? changedIn(parent.manifest, revision.manifest) : []);
  };
  const revision = byId.get(id);
  if (!revision) return [];
  const own = touches(revision);
  return line.filter((later) => later.id > id && [...touches(later)].some((name) => own.has(name)));
}

/** Indicators whose figures a revision of a line changed; empty of one that is not in the line, or that is the first. */
export function figuresChangedBy(line: readonly Revision[], id: RevisionId): readonly string[] {
  const revision = line.find((one) => one.id === id);
  const parent = line.find((one) => one.id === revision?.parent);
  if (!revision || !parent) return [];
  return changedIn(parent.manifest, revision.manifest).flatMap((name) =>
    name.startsWith(BLOCK) ? [name.slice(BLOCK.length)] : [],
  );
}
const BLOCK = 'blocks ';

/** Names of what is stored otherwise in one state than in another. */
const changedIn = (before: Manifest, after: Manifest): readonly string[] =>
  (['blocks', 'tables'] as const).flatMap((kind) => {
    const [was, is]: readonly Readonly<Record<string, string | undefined>>[] = [before[kind], after[kind]];
    const names = new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})]);
    return [...names].filter((name) => was?.[name] !== is?.[name]).map((name) => `${kind} ${name}`);
  });
