import { TABLE_KEYS, type Registry, type TableName } from './registry.ts';
import type { Difference } from './revision.ts';

/** Tells of each row of two tables of one name what became of it. */
export function compareRows(
  name: TableName,
  before: Registry,
  after: Registry,
  visit: (kind: keyof Difference, key: string) => void,
): void {
  const keyOf = TABLE_KEYS[name] as (row: Registry[TableName][number]) => string;
  const known = new Map(before[name].map((row) => [keyOf(row), JSON.stringify(row)]));
  for (const row of after[name]) {
    const key = keyOf(row);
    const was = known.get(key);
    known.delete(key);
    visit(was === undefined ? 'added' : was === JSON.stringify(row) ? 'unchanged' : 'changed', key);
  }
  for (const key of known.keys()) visit('removed', key);
}
