import { Dexie } from 'dexie';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, readBlock, unpack, type PackedBlock } from '../../../src/store/packedBlock.ts';
import { readableBlocks, storedBlocks } from '../../../src/store/query.ts';
import { drawnObservations } from '../../unit/domain/drawn.ts';
import { area, block, indicator, indicatorId, observation, source } from '../../unit/domain/made.ts';
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

describe('a block that is not what was stored', () => {
  const WHOLE = pack(
    block([
      observation('2023', 0.1, { area: area('THA') }),
      observation('2023', 0.2),
      observation('2024', 0.3),
      observation('2024', 0.4, { source: source('Z') }),
    ]),
  );
  const words = (change: (lists: unknown[][]) => unknown): string =>
    JSON.stringify(change(JSON.parse(WHOLE.dictionaries) as unknown[][]));

  it.each<[string, object]>([
    ['indicator', { indicator: 'constructor' }],
    ['count', { count: 3 }],
    ['count', { count: 1e9 }],
    ['count', { count: '4' }],
    ['area', { area: [0, 1, 1, 1] }],
    ['area', { area: new Uint32Array(4) }],
    ['area', { area: Uint16Array.of(0, 1, 1, 2) }],
    ['period', { period: Uint16Array.of(0, 0, 1, 65_535) }],
    ['source', { source: Uint32Array.of(0, 0, 0, 4_000_000_000) }],
    ['note', { note: Uint32Array.of(0, 0, 0, 9) }],
    ['value', { value: Float64Array.of(1, 2, NaN, 4) }],
    ['value', { value: Float64Array.of(1, 2, 3, -Infinity) }],
    ['value', { value: null }],
    ['flags', { flags: Uint8Array.of(0, 0, 0, 32) }],
    ['row', { row: new Float64Array(4) }],
    ['order', { area: Uint16Array.of(1, 0, 0, 0) }],
    ['order', { period: Uint16Array.of(0, 1, 0, 1) }],
    ['order', { source: Uint32Array.of(0, 0, 1, 0) }],
    ['order', { source: Uint32Array.of(0, 0, 0, 0) }],
    ['dictionaries', { dictionaries: '[' }],
    ['dictionaries', { dictionaries: '['.repeat(1_000_000) }],
    ['dictionaries', { dictionaries: '{"0":[],"1":[],"2":[],"3":[],"length":4}' }],
    ['dictionaries', { dictionaries: words((lists) => lists.slice(1)) }],
    ['dictionaries', { dictionaries: words(([, ...rest]) => [['THA', 'vnm'], ...rest]) }],
    ['dictionaries', { dictionaries: words(([areas, , ...rest]) => [areas, ['2023', '2024-13'], ...rest]) }],
    ['dictionaries', { dictionaries: words(([a, p, , n]) => [a, p, [{ name: 'A', url: 7, published: '' }], n]) }],
    ['dictionaries', { dictionaries: words(([a, p, s]) => [a, p, s, [['only one']]]) }],
    ['', { more: 1 }],
  ])('is refused for its %s: %o', async (where, part) => {
    const wrong = { ...WHOLE, ...part };
    expect(readBlock(wrong)).toEqual({ ok: false, error: where });
    const db = openStore();
    await db.table('blocks').add({ id: '1/share', block: wrong });
    await expect(storedBlocks(db, ['1/share'])).rejects.toThrow('block 1/share is broken');
  });

  it('A67 of schema 1, which a page that stays open still writes, is read as it is', async () => {
    const { dictionaries, ...columns } = WHOLE;
    const [areas, periods, sources, notes] = JSON.parse(dictionaries) as unknown[][];
    const localised = (notes ?? []).map((note) =>
      typeof note === 'string' ? { en: note, vi: note } : { en: (note as string[])[0], vi: (note as string[])[1] },
    );
    const old = { ...columns, areas, periods, sources, notes: localised };
    expect(readBlock(old)).toEqual(readBlock(WHOLE));
    for (const wrong of [{ areas: ['vnm'] }, { notes: ['a'] }, { sources: 'x' }, { periods: null }])
      expect(readBlock({ ...old, ...wrong })).toEqual({ ok: false, error: 'dictionaries' });
  });

  it('leaves the others readable', async () => {
    const db = openStore();
    await db.table('blocks').bulkAdd([
      { id: '1/share', block: WHOLE },
      { id: '2/share', block: { ...WHOLE, value: null } },
    ]);
    const { blocks, broken } = await readableBlocks(db, ['1/share', '2/share', '3/share']);
    expect([...blocks.keys()]).toEqual(['1/share']);
    expect([...broken].map(([id, { message }]) => [id, message])).toEqual([
      ['2/share', 'block 2/share is broken: value'],
      ['3/share', 'block 3/share is not in the store'],
    ]);
  });

  it('is refused under the name of another', async () => {
    const db = openStore();
    await db.blocks.add({ id: '1/other', block: WHOLE });
    await expect(storedBlocks(db, ['1/other'])).rejects.toThrow('block 1/other is broken: indicator');
  });

  it('is told from a whole one of a million rows in a fraction of a second', () => {
    const areas = Array.from({ length: 1000 }, (_, n) => `A${String(n).padStart(4, '0')}`);
    const periods = Array.from({ length: 100 }, (_, n) => String(1900 + n));
    const sources = Array.from({ length: 10 }, (_, n) => ({ name: String(n), url: '', published: '' }));
    const count = 1_000_000;
    const million: PackedBlock = {
      indicator: indicatorId('share'),
      count,
      dictionaries: JSON.stringify([areas, periods, sources, ['']]),
      area: Uint16Array.from({ length: count }, (_, row) => row / 1000),
      period: Uint16Array.from({ length: count }, (_, row) => (row % 1000) / 10),
      source: Uint32Array.from({ length: count }, (_, row) => row % 10),
      note: new Uint32Array(count),
      value: new Float64Array(count),
      flags: new Uint8Array(count),
      row: new Uint32Array(count),
    };
    const start = performance.now();
    expect(readBlock(million).ok).toBe(true);
    // About 20 ms on an idle machine.
    expect(performance.now() - start).toBeLessThan(1000);
    million.value[count - 1] = NaN;
    expect(readBlock(million)).toEqual({ ok: false, error: 'value' });
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
