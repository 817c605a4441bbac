import { compareRows } from './compareRows.ts';
import { oncePer } from './oncePer.ts';
import { TABLE_NAMES, type Registry, type TableName } from './registry.ts';
import type { Manifest, Revision, RevisionId } from './revision.ts';

/**
 * The later revisions of a line that changed figures of an indicator, or a row of a table, which a revision changed too, newest first; empty
 * of one that is not in the line. Those that take another back count as well: they change it as any other does.
 */
export async function touchedLater(
  line: readonly Revision[],
  id: RevisionId,
  registryAt: (revision: Revision) => Promise<Registry>,
): Promise<readonly Revision[]> {
  const byId = new Map(line.map((revision) => [revision.id, revision]));
  const parentOf = ({ parent }: Revision): Revision | undefined => (parent === null ? undefined : byId.get(parent));
  /** Read once, though each later revision is held against it. */
  const registryOf = oncePer(registryAt);
  const stored = (revision: Revision): readonly string[] => {
    const parent = parentOf(revision);
    return parent ? changedIn(parent.manifest, revision.manifest) : [];
  };
  /** Figures by their indicator; of tables that both touched the rows. */
  async function touches(revision: Revision, common: ReadonlySet<string>): Promise<readonly string[]> {
    const parent = parentOf(revision);
    const names = TABLE_NAMES.filter((name) => common.has(`tables ${name}`));
    const blocks = [...common].filter((name) => name.startsWith(BLOCK));
    if (!parent || names.length === 0) return blocks;
    const [before, after] = await Promise.all([registryOf(parent), registryOf(revision)]);
    return [...blocks, ...names.flatMap((name) => changedRows(name, before, after))];
  }
  const revision = byId.get(id);
  if (!revision) return [];
  const own = new Set(stored(revision));
  const found = await Promise.all(
    line.map(async (later): Promise<readonly Revision[]> => {
      const common = new Set(later.id > id ? stored(later).filter((name) => own.has(name)) : []);
      if (common.size === 0) return [];
      const mine = new Set(await touches(revision, common));
      return (await touches(later, common)).some((name) => mine.has(name)) ? [later] : [];
    }),
  );
  return found.flat();
}

/** Keys of the rows that one state of a table has and another has not, or has otherwise. */
function changedRows(name: TableName, before: Registry, after: Registry): readonly string[] {
  const changed: string[] = [];
  compareRows(name, before, after, (kind, key) => {
    if (kind !== 'unchanged') changed.push(`${name} ${key}`);
  });
  return changed;
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
