import { describe, expect, it } from 'vitest';
import type { RememberedShape } from '../../../src/domain/mapping.ts';
import { refusedIn } from '../../../src/store/refused.ts';
import { storedShapes, storeShapes } from '../../../src/store/shapes.ts';
import { undo } from '../../../src/store/undo.ts';
import { block, indicatorId, observation } from '../../unit/domain/made.ts';
import { importInto, MADE, openStore } from './stores.ts';

const shape = (name: string, series = 'egdi'): RememberedShape => ({
  shape: name,
  mapping: null,
  areas: {},
  series: { Mine: indicatorId(series) },
});

describe('the memory of shapes', () => {
  it('A17 gives back what was decided, of one shape the latest', async () => {
    const db = openStore();
    expect(await storedShapes(db)).toEqual([]);
    await storeShapes(db, [shape('a|b'), shape('c|d')]);
    await storeShapes(db, [shape('a|b', 'osi')]);
    expect(await storedShapes(db)).toEqual([shape('a|b', 'osi'), shape('c|d')]);
  });

  it('A17 outlives the undoing of the import that it was made for', async () => {
    const db = openStore();
    await importInto(db, [block([observation('2024', 1)])]);
    await importInto(db, [block([observation('2024', 2)])]);
    await storeShapes(db, [shape('a|b')]);
    await undo(db, 2, MADE);
    expect(await storedShapes(openStore(db.name))).toEqual([shape('a|b')]);
  });

  it('gives no shape that no page wrote, names it, and says how many it does not keep', async () => {
    const db = openStore();
    const wrong = { ...shape('c|d'), areas: JSON.parse('{"__proto__":"VNM"}') };
    await expect(storeShapes(db, [shape('a|b'), wrong])).rejects.toMatchObject({ name: 'ShapesNotKept', count: 1 });
    await db
      .table('shapes')
      .bulkAdd([
        { ...shape('e|f'), mapping: { columns: [-1] } },
        { shape: 'g|h' },
        { ...shape('i|j'), series: { Mine: 'Not An Id' } },
      ]);
    expect(await storedShapes(db)).toEqual([shape('a|b')]);
    expect(await refusedIn(db, null)).toEqual([
      { table: 'shapes', record: 'e|f', field: 'mapping.table' },
      { table: 'shapes', record: 'g|h', field: 'mapping' },
      { table: 'shapes', record: 'i|j', field: 'series.Mine' },
    ]);
  });
});
