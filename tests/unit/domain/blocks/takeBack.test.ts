import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/domain/blocks/block.ts';
import type { Observation } from '../../../../src/domain/observation.ts';
import { takeBack, takeBackRows } from '../../../../src/domain/blocks/takeBack.ts';
import { contentOf, drawnObservations, identity, observationsIn } from '../drawn.ts';
import { block, observation } from '../made.ts';

const orNull = (observations: readonly Observation[]): Block | null =>
  observations.length > 0 ? block(observations) : null;
const values = (found: Block | null) => observationsIn(found).map((o) => [o.period, o.value]);

describe('examples', () => {
  const before = block([observation('2022', 1), observation('2023', 2)]);
  const after = block([observation('2022', 1), observation('2023', 20), observation('2024', 3)]);

  it('brings back what a change overwrote and removes what it added', () => {
    expect(values(takeBack(before, after, after))).toEqual([
      ['2022', 1],
      ['2023', 2],
    ]);
  });

  it('keeps what came later, also where it touched the same figure', () => {
    const current = block([
      observation('2022', 1),
      observation('2023', 200),
      observation('2024', 3),
      observation('2025', 4),
    ]);
    expect(values(takeBack(before, after, current))).toEqual([
      ['2022', 1],
      ['2023', 200],
      ['2025', 4],
    ]);
  });

  it('brings back what the change removed, unless it is there again', () => {
    const removed = block([observation('2022', 1)]);
    expect(values(takeBack(before, removed, removed))).toEqual(values(before));
    const again = block([observation('2022', 1), observation('2023', 7)]);
    expect(values(takeBack(before, removed, again))).toEqual(values(again));
  });

  it('leaves nothing of a block that the change brought', () => {
    expect(takeBack(null, after, after)).toBeNull();
  });

  it('brings back what the change removed when nothing is left at all', () => {
    expect(values(takeBack(before, block([observation('2022', 1)]), null))).toEqual([['2023', 2]]);
    expect(takeBack(null, after, null)).toBeNull();
  });

  it('does the same for the rows of a table', () => {
    const rows = (...texts: string[]) => texts.map((text) => ({ id: text[0] ?? '', text }));
    const key = (row: { id: string }) => row.id;
    const [old, brought] = [rows('a1', 'b1', 'd1'), rows('a1', 'b2', 'c1')];
    expect(takeBackRows(old, brought, brought, key)).toEqual(rows('a1', 'b1', 'd1'));
    expect(takeBackRows(old, brought, rows('a9', 'b3', 'c1', 'e1'), key)).toEqual(rows('a9', 'b3', 'e1', 'd1'));
    expect(takeBackRows([], brought, brought, key)).toEqual([]);
  });
});

describe('properties', () => {
  it('taking back the last change gives what was before it', () => {
    fc.assert(
      fc.property(drawnObservations, drawnObservations, (before, after) => {
        const reverted = takeBack(orNull(before), orNull(after), orNull(after));
        // Content that did not change keeps the line it has now.
        const lineless = (found: Block | null) => observationsIn(found).map((o) => ({ ...o, row: 0 }));
        expect(lineless(reverted)).toEqual(lineless(orNull(before)));
      }),
    );
  });

  it('each figure is as before the change where it still is as the change left it, and as it is now everywhere else', () => {
    fc.assert(
      fc.property(drawnObservations, drawnObservations, drawnObservations, (before, after, current) => {
        const by = (list: readonly Observation[]) => new Map(list.map((o) => [identity(o), o]));
        const [was, became, now] = [by(before), by(after), by(current)];
        const same = (a: Observation | undefined, b: Observation | undefined) =>
          a && b ? contentOf(a) === contentOf(b) : a === b;
        const expected = new Map<string, number>();
        for (const id of new Set([...was.keys(), ...became.keys(), ...now.keys()])) {
          const isOfTheChange = !same(was.get(id), became.get(id)) && same(became.get(id), now.get(id));
          const kept = isOfTheChange ? was.get(id) : now.get(id);
          if (kept) expected.set(id, kept.value);
        }
        const found = observationsIn(takeBack(orNull(before), orNull(after), orNull(current)));
        expect(new Map(found.map((o) => [identity(o), o.value]))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('the same holds for the rows of a table', () => {
    const table = fc.uniqueArray(
      fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.constantFrom('1', '2') }),
      {
        selector: (row) => row.id,
      },
    );
    fc.assert(
      fc.property(table, table, table, (before, after, current) => {
        const by = (rows: readonly { id: string; text: string }[]) => new Map(rows.map((row) => [row.id, row.text]));
        const [was, became, now] = [by(before), by(after), by(current)];
        const expected = new Map<string, string>();
        for (const id of ['a', 'b', 'c', 'd']) {
          const isOfTheChange = was.get(id) !== became.get(id) && became.get(id) === now.get(id);
          const kept = isOfTheChange ? was.get(id) : now.get(id);
          if (kept !== undefined) expected.set(id, kept);
        }
        const found = takeBackRows(before, after, current, (row) => row.id);
        expect(found).toHaveLength(expected.size);
        expect(by(found)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
