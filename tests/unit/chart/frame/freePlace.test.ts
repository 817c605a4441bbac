import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { covered, freePlace, lengthWithin, outsideBoxes, overlaps } from '../../../../src/chart/frame/freePlace.ts';

const box = (x0: number, y0: number, x1: number, y1: number) => ({ x0, y0, x1, y1 });

describe('examples', () => {
  test('the diagonal of a square lies in it with its whole length', () => {
    expect(lengthWithin(box(0, 0, 30, 40), box(-1, -1, 50, 50))).toBe(50);
    expect(lengthWithin(box(0, 0, 100, 0), box(20, -5, 50, 5))).toBeCloseTo(30);
    expect(lengthWithin(box(0, 10, 100, 10), box(20, -5, 50, 5))).toBe(0);
  });

  test('with nothing in the way the place is beside the anchor', () => {
    const found = freePlace(20, 10, { x: 50, y: 50 }, box(0, 0, 100, 100), { segments: [], boxes: [] });
    expect(found?.free).toBe(true);
    // The anchor lies on the box or at its border.
    expect(overlaps(found!.box, box(49, 49, 51, 51))).toBe(true);
  });

  test('a line through the anchor pushes the words off it', () => {
    const segments = [box(0, 50, 100, 50)];
    const found = freePlace(20, 10, { x: 50, y: 50 }, box(0, 0, 100, 100), { segments, boxes: [] });
    expect(found?.free).toBe(true);
    expect(covered(found!.box, { segments, boxes: [] })).toBe(0);
    expect(Math.min(Math.abs(found!.box.y1 - 50), Math.abs(found!.box.y0 - 50))).toBeLessThanOrEqual(3);
  });

  test('where all is covered the place that covers least is given, and said not to be free', () => {
    const found = freePlace(20, 10, { x: 50, y: 50 }, box(0, 0, 100, 100), {
      segments: [],
      boxes: [box(-10, -10, 110, 110)],
    });
    expect(found?.free).toBe(false);
  });

  test('words wider than the bounds have no place', () => {
    expect(freePlace(200, 10, { x: 50, y: 50 }, box(0, 0, 100, 100), { segments: [], boxes: [] })).toBeNull();
  });

  test('an upright is interrupted by the boxes it would cross', () => {
    const boxes = [box(0, 60, 20, 70), box(0, 20, 20, 30), box(40, 0, 50, 100)];
    expect(outsideBoxes(10, 0, 100, boxes)).toEqual([
      [0, 20],
      [30, 60],
      [70, 100],
    ]);
  });
});

describe('properties', () => {
  const coordinate = fc.integer({ min: 0, max: 200 });
  const line = fc.record({ x0: coordinate, y0: coordinate, x1: coordinate, y1: coordinate });

  test('a place lies inside the bounds; if it is said to be free, no line crosses it', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), coordinate, coordinate, (segments, x, y) => {
        const found = freePlace(60, 16, { x, y }, box(0, 0, 200, 200), { segments, boxes: [] })!;
        expect(found.box.x0).toBeGreaterThanOrEqual(0);
        expect(found.box.y0).toBeGreaterThanOrEqual(0);
        expect(found.box.x1).toBeLessThanOrEqual(200 + 1e-9);
        expect(found.box.y1).toBeLessThanOrEqual(200 + 1e-9);
        if (found.free) for (const segment of segments) expect(lengthWithin(segment, found.box)).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  test('what is left of an upright lies in no box and misses nothing outside them', () => {
    const upright = fc.array(
      fc.tuple(coordinate, fc.integer({ min: 1, max: 50 })).map(([y0, height]) => box(0, y0, 20, y0 + height)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(upright, (boxes) => {
        const parts = outsideBoxes(10, 0, 250, boxes);
        for (let y = 0.5; y < 250; y++) {
          const covered = boxes.some((b) => b.y0 <= y && y <= b.y1);
          expect(parts.some(([from, to]) => from <= y && y <= to)).toBe(!covered);
        }
      }),
    );
  });
});
