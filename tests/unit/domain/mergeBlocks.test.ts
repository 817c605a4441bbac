import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBlocks, compareIdentity, sameContent } from '../../../src/domain/mergeBlocks.ts';
import { drawnObservations, identity } from './drawn.ts';
import { block, both, observation, source } from './made.ts';

describe('examples', () => {
  const stored = block([observation('2022', 1), observation('2023', 2), observation('2024', 3)]);
  const incoming = block([observation('2023', 2), observation('2024', 4), observation('2025', 5)]);
  const kinds = (isWhole: boolean) =>
    [...compareBlocks(stored, incoming, isWhole)].map((s) => [s.kind, s.before?.value ?? null, s.after?.value ?? null]);

  it('says what each observation of a file does to what is stored', () => {
    expect(kinds(false)).toEqual([
      ['kept', 1, null],
      ['unchanged', 2, 2],
      ['changed', 3, 4],
      ['added', null, 5],
    ]);
  });

  it('takes what a file leaves out for removed only if the file claims to be the whole', () => {
    expect(kinds(true)[0]).toEqual(['removed', 1, null]);
  });

  it('tells sources apart, and a figure of another source is another figure', () => {
    const other = block([observation('2022', 1, { source: source('Someone else') })]);
    expect([...compareBlocks(stored, other, false)].map((step) => step.kind)).toEqual([
      'added',
      'kept',
      'kept',
      'kept',
    ]);
  });

  it.each([
    ['value', { value: 9 }, false],
    ['confidence', { confidence: 'low' as const }, false],
    ['preference', { preferred: true }, false],
    ['dispute', { disputed: true }, false],
    ['note', { note: both('x') }, false],
    ['source', { source: source('UN DESA', '2025') }, false],
    ['line', { row: 99 }, true],
  ])('counts another %s as content or not', (_what, rest, same) => {
    expect(sameContent(observation('2022', 1), observation('2022', 1, rest))).toBe(same);
  });
});

describe('properties', () => {
  it('every observation of either side is met exactly once, ascending, and named for what it is', () => {
    fc.assert(
      fc.property(drawnObservations, drawnObservations, fc.boolean(), (one, other, isWhole) => {
        const steps = [...compareBlocks(one.length ? block(one) : null, other.length ? block(other) : null, isWhole)];
        expect(steps.flatMap((step) => step.before ?? []).sort(compareIdentity)).toEqual(
          [...one].sort(compareIdentity),
        );
        expect(steps.flatMap((step) => step.after ?? []).sort(compareIdentity)).toEqual(
          [...other].sort(compareIdentity),
        );
        const keys = steps.map((step) => identity((step.after ?? step.before)!));
        expect(new Set(keys).size).toBe(keys.length);
        for (const { kind, before, after } of steps) {
          const expected = !before
            ? 'added'
            : !after
              ? isWhole
                ? 'removed'
                : 'kept'
              : sameContent(before, after)
                ? 'unchanged'
                : 'changed';
          expect(kind).toBe(expected);
        }
      }),
    );
  });
});
