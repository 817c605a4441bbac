import { describe, expect, it } from 'vitest';
import { buffersOf } from '../../../src/ingest/buffersOf.ts';
import { block, observation } from '../domain/made.ts';

describe('examples', () => {
  it('finds each buffer once, however deep and however often it is there', () => {
    const shared = new ArrayBuffer(16);
    const one = new Uint8Array(shared, 0, 8);
    const other = new Float64Array(shared, 8);
    const own = Uint32Array.of(1);
    expect(buffersOf({ a: [one, { b: other }], c: { d: { own } }, e: 'text', f: null, g: 3 })).toEqual([
      shared,
      own.buffer,
    ]);
  });

  it('finds none where there is none', () => {
    for (const value of [null, 3, 'text', [], {}, { a: [null] }]) expect(buffersOf(value)).toEqual([]);
  });

  it('hands a whole block over: it arrives as it was, and nothing of it is left behind', () => {
    const made = block([observation('2023', 1), observation('2024', 2)]);
    const expected = structuredClone(made);
    const there = structuredClone(made, { transfer: buffersOf(made) });
    expect(there).toEqual(expected);
    for (const column of [made.area, made.period, made.source, made.note, made.value, made.flags, made.row])
      expect(column.length).toBe(0);
  });
});
