import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeLabels } from '../../../../src/chart/frame/labels.ts';

describe('examples', () => {
  test('labels that do not touch stay where they want to be', () => {
    const wishes = [
      { at: 20, height: 10, priority: 0 },
      { at: 60, height: 10, priority: 0 },
    ];
    expect(placeLabels(wishes, 0, 100)).toEqual([20, 60]);
  });

  test('two labels at one place move apart by half a height each', () => {
    const wish = { at: 50, height: 10, priority: 0 };
    expect(placeLabels([wish, wish], 0, 100)).toEqual([45, 55]);
  });

  test('the lower label comes first in the list and still stands lower', () => {
    // Wishes 52 and 50: the block of 20 is centred on 51, so 41 to 61; 50 takes the upper half.
    const wishes = [
      { at: 52, height: 10, priority: 0 },
      { at: 50, height: 10, priority: 0 },
    ];
    expect(placeLabels(wishes, 0, 100)).toEqual([56, 46]);
  });

  test('a label at the border is pushed inside, and pushes its neighbour', () => {
    const wishes = [
      { at: 0, height: 10, priority: 0 },
      { at: 8, height: 10, priority: 0 },
    ];
    expect(placeLabels(wishes, 0, 100)).toEqual([5, 15]);
  });

  test('where three do not fit, the one that matters least is left out', () => {
    const wishes = [
      { at: 10, height: 10, priority: 2 },
      { at: 10, height: 10, priority: 0 },
      { at: 10, height: 10, priority: 1 },
    ];
    expect(placeLabels(wishes, 0, 20)).toEqual([null, 5, 15]);
  });
});

describe('properties', () => {
  const wishes = fc.array(
    fc.record({
      at: fc.double({ min: -50, max: 550, noNaN: true }),
      height: fc.integer({ min: 1, max: 40 }),
      priority: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 20 },
  );
  const placedOf = (list: readonly { at: number; height: number; priority: number }[]) =>
    placeLabels(list, 0, 500).flatMap((middle, index) => (middle === null ? [] : [{ ...list[index]!, middle }]));

  test('labels never overlap and never leave the range', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const placed = placedOf(list).sort((a, b) => a.middle - b.middle);
        placed.forEach(({ middle, height }, index) => {
          const above = placed[index - 1];
          expect(middle - height / 2).toBeGreaterThanOrEqual(above ? above.middle + above.height / 2 - 1e-6 : -1e-6);
          expect(middle + height / 2).toBeLessThanOrEqual(500 + 1e-6);
        });
      }),
    );
  });

  test('the order of the wishes is kept', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        for (const a of placedOf(list))
          for (const b of placedOf(list)) if (a.at < b.at) expect(a.middle).toBeLessThanOrEqual(b.middle);
      }),
    );
  });

  test('a label is left out only when it does not fit, and never before one that matters less', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const placed = placeLabels(list, 0, 500);
        const fitsAll = list.reduce((sum, { height }) => sum + height, 0) <= 500;
        if (fitsAll) expect(placed).not.toContain(null);
        const dropped = list.filter((_, index) => placed[index] === null).map(({ priority }) => priority);
        const kept = list.filter((_, index) => placed[index] !== null).map(({ priority }) => priority);
        expect(Math.min(...dropped)).toBeGreaterThanOrEqual(Math.max(-Infinity, ...kept));
      }),
    );
  });

  test('no other arrangement of equal labels lies nearer to the wishes than one shifted as a whole', () => {
    fc.assert(
      fc.property(wishes, fc.double({ min: -20, max: 20, noNaN: true }), (list, shift) => {
        const placed = placedOf(list);
        const inside = placed.every(
          ({ middle, height }) => middle + shift - height / 2 >= 0 && middle + shift + height / 2 <= 500,
        );
        fc.pre(inside);
        const cost = (by: number) => placed.reduce((sum, { middle, at }) => sum + (middle + by - at) ** 2, 0);
        expect(cost(0)).toBeLessThanOrEqual(cost(shift) + 1e-6);
      }),
    );
  });
});
