import { expect, test } from 'vitest';
import { EMPTY_REGISTRY, type Registry } from '../../../src/domain/registry.ts';
import type { Revision } from '../../../src/domain/revision.ts';
import { figuresChangedBy, touchedLater } from '../../../src/domain/touchedLater.ts';

const counts = { read: 0, accepted: 0, missing: 0, rejected: 0 };
const revision = (id: number, blocks: Record<string, string>, tables: Record<string, string> = {}): Revision => ({
  ...{ id, parent: id === 1 ? null : id - 1, made: '', origin: 'import', undoes: null, packageVersion: '', files: [] },
  ...{ counts, difference: { added: 0, changed: 0, unchanged: 0, removed: 0 }, manifest: { blocks, tables } },
});
/** A table is stored as "t1: a=1, b=2": an area a of size 1, and so on. */
const registryAt = ({ manifest }: Revision): Promise<Registry> => {
  const [, rows = ''] = (manifest.tables.areas ?? '').split(': ');
  const areas = rows.split(', ').flatMap((row) => (row === '' ? [] : [{ id: row.split('=')[0], size: row }]));
  return Promise.resolve({ ...EMPTY_REGISTRY, areas: areas as never });
};
const idsOf = async (line: readonly Revision[], id: number) =>
  (await touchedLater(line, id, registryAt)).map((one) => one.id);

test('later ones that changed figures of the same indicator; earlier ones and others do not', async () => {
  const line = [
    revision(5, { a: 'a3', b: 'b2', c: 'c1' }),
    revision(4, { a: 'a3', b: 'b2' }),
    revision(3, { a: 'a2', b: 'b2' }),
    revision(2, { a: 'a2', b: 'b1' }),
    revision(1, { a: 'a1', b: 'b1' }),
  ];
  // 2 changed a, as 4 did; 3 changed b alone, 5 added c alone.
  expect(await idsOf(line, 2)).toEqual([4]);
  expect(await idsOf(line, 3)).toEqual([]);
  expect(await idsOf(line, 5)).toEqual([]);
});

test('of a list only those that changed the same row, and none that put another into it', async () => {
  const line = [
    revision(5, {}, { areas: 't5: b=1, c=1' }),
    revision(4, {}, { areas: 't4: a=2, b=1, c=1' }),
    revision(3, {}, { areas: 't3: a=1, b=1, c=1' }),
    revision(2, {}, { areas: 't2: a=1, b=1' }),
    revision(1, {}, { areas: 't1: b=1' }),
  ];
  // 2 added a; 3 added c to the same list; 4 changed a, and 5 took it out.
  expect(await idsOf(line, 2)).toEqual([5, 4]);
  expect(await idsOf(line, 3)).toEqual([]);
});

test('what was taken out again counts; the first of all, and one that is not there, touched nothing', async () => {
  const line = [revision(3, {}), revision(2, { a: 'a1' }), revision(1, {})];
  expect(await idsOf(line, 2)).toEqual([3]);
  expect(await idsOf(line, 1)).toEqual([]);
  expect(await idsOf(line, 9)).toEqual([]);
});

test('the indicators whose figures a revision changed; tables are none, and the first changed nothing', () => {
  const line = [revision(2, { a: 'a2', b: 'b1' }, { areas: 't2' }), revision(1, { a: 'a1', b: 'b1' })];
  expect(figuresChangedBy(line, 2)).toEqual(['a']);
  expect(figuresChangedBy(line, 1)).toEqual([]);
  expect(figuresChangedBy(line, 9)).toEqual([]);
});
