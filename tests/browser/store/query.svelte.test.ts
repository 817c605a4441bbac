import { describe, expect, it } from 'vitest';
import { currentRevision, registryOf } from '../../../src/store/query.ts';
import { refusedIn } from '../../../src/store/refused.ts';
import type { Database } from '../../../src/store/schema.ts';
import { block, both, indicator, indicatorId, observation, target } from '../../unit/domain/made.ts';
import { importInto, openStore } from './stores.ts';

/** A store whose rows of one table are replaced by others. */
async function withRows(table: string, rows: unknown): Promise<Database> {
  const db = openStore();
  await importInto(db, [block([observation('2024', 1)])], { indicators: [indicator()], targets: [target()] });
  await db.table('registry').put({ id: `1/${table}`, rows });
  return db;
}

const registryIn = async (db: Database) => {
  const revision = await currentRevision(db);
  if (!revision) throw new Error('no revision');
  return { registry: await registryOf(db, revision), refused: await refusedIn(db, revision) };
};

describe('the registry of a database that something else wrote to', () => {
  it('is without the rows that are none, which are named, and whole beside them', async () => {
    const good = indicator({ id: indicatorId('other'), note: both('x') });
    const db = await withRows('indicators', [
      indicator({ decimals: 1e9 }),
      good,
      { ...indicator(), name: '<script>' },
      null,
      7,
      ['share'],
      good,
    ]);
    const { registry, refused } = await registryIn(db);
    expect(registry.indicators).toEqual([good]);
    expect(registry.targets).toEqual([target()]);
    expect(refused).toEqual([
      { table: 'indicators', record: 'share', field: 'decimals' },
      { table: 'indicators', record: 'share', field: 'name' },
      { table: 'indicators', record: '4', field: '' },
      { table: 'indicators', record: '5', field: '' },
      { table: 'indicators', record: '6', field: '' },
      { table: 'indicators', record: 'other', field: 'id' },
    ]);
  });

  it.each([{}, 'rows', 7, new Map()])('is empty where the rows are none at all: %s', async (rows) => {
    const { registry, refused } = await registryIn(await withRows('targets', rows));
    expect(registry.targets).toEqual([]);
    expect(refused).toEqual([{ table: 'targets', record: '1/targets', field: '' }]);
  });
});
