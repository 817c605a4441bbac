import REST from 'virtual:prepared-rest?url';
import { addCounts, NO_COUNTS, type ImportPlan } from '../../domain/revision.ts';
import { planPrepared, preparedFirst } from './planPrepared.ts';
import { together } from './together.ts';

/** The plan of all built-in data, of which the first part is here already. */
export const planWhole = async (first: ImportPlan): Promise<ImportPlan> =>
  together(first, await planPrepared(REST, first.tables));

/** Under what an office publishes: all built-in data, or where they are not shown the names of areas alone, by which its tables are read. */
export async function planUnder(isShown: boolean): Promise<ImportPlan> {
  const first = await preparedFirst();
  if (isShown) return planWhole(first);
  const areas = first.tables.areas ?? [];
  const files = first.files.filter(({ name }) => name === 'areas.csv');
  return {
    ...first,
    files,
    counts: files.reduce((sum, { counts }) => addCounts(sum, counts), NO_COUNTS),
    difference: { added: areas.length, changed: 0, unchanged: 0, removed: 0 },
    changes: [],
    blocks: [],
    tables: { areas },
  };
}
