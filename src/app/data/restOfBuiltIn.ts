import { EMPTY_REGISTRY } from '../../domain/registry.ts';
import { addCounts, type ImportPlan } from '../../domain/revision.ts';
import { FOR_PICTURE, nameOf, type Addresses } from './builtIn.ts';
import { errandOf, planFiles } from './planBuiltIn.ts';

const REST: Addresses = import.meta.glob<string>('./{observations,dti,dashboard}.csv', {
  base: '../../../data',
  query: '?url',
  import: 'default',
  eager: true,
});
const ALL = { ...FOR_PICTURE, ...REST };

/** The names of the files of the package. */
export const PACKAGE_FILES = Object.keys(ALL).map(nameOf);

/** All built-in data. */
export const BUILT_IN = errandOf(ALL);

/** Figures of one indicator stand in files of one part only, so the two plans have no block in common. */
function together(a: ImportPlan, b: ImportPlan): ImportPlan {
  const [one, other] = [a.difference, b.difference];
  return {
    origin: a.origin,
    files: [...a.files, ...b.files],
    counts: addCounts(a.counts, b.counts),
    difference: {
      added: one.added + other.added,
      changed: one.changed + other.changed,
      unchanged: one.unchanged + other.unchanged,
      removed: one.removed + other.removed,
    },
    changes: a.changes,
    blocks: [...a.blocks, ...b.blocks],
    tables: { ...a.tables, ...b.tables },
  };
}

/** The plan of all built-in data, of which the first part is planned already. */
export async function planWhole(first: ImportPlan): Promise<ImportPlan> {
  return together(first, await planFiles(REST, { ...EMPTY_REGISTRY, ...first.tables }));
}
