import { addCounts, type ImportPlan } from '../../domain/revision.ts';

/** Figures of one indicator stand in files of one part only, so the two plans have no block in common. */
export function together(a: ImportPlan, b: ImportPlan): ImportPlan {
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
