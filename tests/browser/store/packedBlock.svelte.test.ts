import { Dexie } from 'dexie';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../../src/store/packedBlock.ts';
import { drawnObservations } from '../../unit/domain/drawn.ts';
import { block, indicator, indicatorId, observation } from '../../unit/domain/made.ts';
import { contentOf, importInto, MADE, openStore } from './stores.ts';

describe('a packed block', () => {
  it('comes back as it was, from the store too, columns and dictionaries', async () => {
    await fc.assert(
      fc.asyncProperty(drawnObservations, fc.string({ unit: 'binary' }), fc.string(), async (drawn, en, vi) => {
        const whole = block([...drawn, observation('1999', -1e-300, { note: { en, vi } })]);
        expect(unpack(pack(whole))).toEqual(whole);
        expect(unpack(structuredClone(pack(whole)))).toEqual(whole);
      }),
    );
    const db = openStore();
    const whole = block([observation('2023', 0.1, { note: { en: 'a', vi: 'b' } }), observation('2024', 5e-324)]);
    await importInto(db, [whole]);
    expect([...(await contentOf(db)).blocks.values()]).toEqual([whole]);
  });
});

describe('a database of the first version', () => {
  it('A67 opens with all that it holds, its blocks packed', async () => {
    const { name } = openStore();
    const whole = block([observation('2023', 1), observation('2024', 2)]);
    const old = new Dexie(name);
    old.version(1).stores({ blocks: 'id', registry: 'id', revisions: 'id', head: 'key' });
    await old.table('blocks').add({ id: '1/share', block: whole });
    await old.table('registry').add({ id: '1/indicators', rows: [indicator()] });
    await old.table('revisions').add({
      id: 1,
      parent: null,
      made: MADE,
      origin: 'import',
      undoes: null,
      packageVersion: '',
      files: [],
      counts: { read: 2, accepted: 2, missing: 0, rejected: 0 },
      difference: { added: 2, changed: 0, unchanged: 0, removed: 0 },
      manifest: { blocks: { share: '1/share' }, tables: { indicators: '1/indicators' } },
    });
    await old.table('head').put({ key: 'head', revision: 1 });
    old.close();

    const db = openStore(name);
    const { blocks, registry } = await contentOf(db);
    expect(blocks).toEqual(new Map([[indicatorId('share'), whole]]));
    expect(registry.indicators).toEqual([indicator()]);
    await importInto(db, [block([observation('2025', 3)])]);
    expect([...(await contentOf(db)).blocks.values()].map((each) => [...each.value])).toEqual([[1, 2, 3]]);
  });
});
