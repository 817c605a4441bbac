import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STRIP_WIDTH, stripGeometry } from '../../../../src/chart/strip/stripGeometry.ts';

const input = { values: [10, 20, 30], chosen: 20, target: null, isRank: false };

describe('examples', () => {
  test('from the least on the left to the greatest on the right, the chosen one in its place', () => {
    const { ticks, chosen, target, base } = stripGeometry(input);
    // 6 to 214: 10, 20 and 30 lie at 6, 110 and 214.
    expect(ticks).toBe('M6,6V20M110,6V20M214,6V20');
    expect([chosen, target, base.x1]).toEqual([110, null, 214]);
  });

  test('a target beyond all values is in the picture; of ranks the first lies on the right', () => {
    const { target, ticks } = stripGeometry({ ...input, target: 50 });
    expect(target).toBe(214);
    expect(ticks).toBe('M6,6V20M58,6V20M110,6V20');
    expect(stripGeometry({ ...input, isRank: true, values: [1, 3], chosen: 1 }).chosen).toBe(214);
  });

  test('equal values, one value or none: in the middle, or an empty line', () => {
    expect(stripGeometry({ ...input, values: [5, 5], chosen: 5 })).toMatchObject({ ticks: 'M110,6V20', chosen: 110 });
    expect(stripGeometry({ ...input, values: [], chosen: null })).toMatchObject({ ticks: '', chosen: null });
  });
});

test('whatever the values, everything drawn lies on the strip, and thousands of strokes are at most two a pixel', () => {
  const value = fc.double({ noNaN: true, min: -1e12, max: 1e12 });
  fc.assert(
    fc.property(fc.array(value, { maxLength: 3000 }), fc.option(value), fc.boolean(), (values, target, isRank) => {
      const drawn = stripGeometry({ values, chosen: values[0] ?? null, target, isRank });
      const places = [...drawn.ticks.matchAll(/M([\d.]+),/g)].map(([, x]) => Number(x));
      expect(drawn.ticks).not.toContain('NaN');
      expect(places.length).toBeLessThanOrEqual(2 * STRIP_WIDTH);
      for (const x of [...places, drawn.chosen ?? 0, drawn.target ?? 0]) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(STRIP_WIDTH);
      }
    }),
  );
});
