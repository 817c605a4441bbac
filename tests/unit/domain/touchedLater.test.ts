import { expect, test } from 'vitest';
import type { Revision } from '../../../src/domain/revision.ts';
import { figuresChangedBy, touchedLater } from '../../../src/domain/touchedLater.ts';

const counts = { read: 0, accepted: 0, missing: 0, rejected: 0 };
const revision = (id: number, blocks: Record<string, string>, tables: Record<string, string> = {}): Revision => ({
  ...{ id, parent: id === 1 ? null : id - 1, made: '', origin: 'import', undoes: null, packageVersion: '', files: [] },
  ...{ counts, difference: { added: 0, changed: 0, unchanged: 0, removed: 0 }, manifest: { blocks, tables } },
});
const idsOf = (line: readonly Revision[], id: number) => touchedLater(line, id).map((one) => one.id);

test('later ones that changed the same indicator or table; earlier ones and others do not', () => {
  const line = [
    revision(5, { a: 'a3', b: 'b2', c: 'c1' }, { areas: 't2' }),
    revision(4, { a: 'a3', b: 'b2' }, { areas: 't2' }),
    revision(3, { a: 'a2', b: 'b2' }, { areas: 't1' }),
    revision(2, { a: 'a2', b: 'b1' }, { areas: 't1' }),
    revision(1, { a: 'a1', b: 'b1' }),
  ];
  // 2 changed a and the areas, as 4 did; 3 changed b alone, 5 added c alone.
  expect(idsOf(line, 2)).toEqual([4]);
  expect(idsOf(line, 3)).toEqual([]);
  expect(idsOf(line, 5)).toEqual([]);
});

test('what was taken out again counts; the first of all, and one that is not there, touched nothing', () => {
  const line = [revision(3, {}), revision(2, { a: 'a1' }), revision(1, {})];
  expect(idsOf(line, 2)).toEqual([3]);
  expect(idsOf(line, 1)).toEqual([]);
  expect(idsOf(line, 9)).toEqual([]);
});

test('the indicators whose figures a revision changed; tables are none, and the first changed nothing', () => {
  const line = [revision(2, { a: 'a2', b: 'b1' }, { areas: 't2' }), revision(1, { a: 'a1', b: 'b1' })];
  expect(figuresChangedBy(line, 2)).toEqual(['a']);
  expect(figuresChangedBy(line, 1)).toEqual([]);
  expect(figuresChangedBy(line, 9)).toEqual([]);
});
