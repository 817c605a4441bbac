import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeTooltip } from '../../../../src/chart/frame/tooltip.ts';

describe('examples', () => {
  test('it stands 12 px to the right of the mark, level with it', () => {
    expect(placeTooltip({ x: 100, y: 100 }, { width: 80, height: 40 }, { width: 400, height: 300 })).toEqual({
      left: 112,
      top: 80,
    });
  });

  test('at the right border it stands to the left', () => {
    expect(placeTooltip({ x: 390, y: 10 }, { width: 80, height: 40 }, { width: 400, height: 300 })).toEqual({
      left: 298,
      top: 0,
    });
  });

  test('where neither side has room it stands below', () => {
    expect(placeTooltip({ x: 150, y: 60 }, { width: 200, height: 40 }, { width: 300, height: 300 })).toEqual({
      left: 50,
      top: 72,
    });
  });

  test('New.14 beside the latest figures it stands to the left, where it hides nothing that is to come', () => {
    const frame = { width: 400, height: 300 };
    expect(placeTooltip({ x: 250, y: 100, isLatest: true }, { width: 80, height: 40 }, frame).left).toBe(158);
    expect(placeTooltip({ x: 60, y: 100, isLatest: true }, { width: 80, height: 40 }, frame).left).toBe(72);
  });

  test('beside an area it stands farther from the middle', () => {
    expect(placeTooltip({ x: 100, y: 100 }, { width: 80, height: 40 }, { width: 400, height: 300 }, 24)).toEqual({
      left: 124,
      top: 80,
    });
  });
});

describe('properties', () => {
  test('it stays inside the frame and never covers the mark', () => {
    const frame = fc.record({ width: fc.integer({ min: 280, max: 1600 }), height: fc.integer({ min: 300, max: 600 }) });
    // As the style sheet allows: at most 70 % of the width and 320 px; tall with many peers.
    fc.assert(
      fc.property(
        frame,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.2, max: 1, noNaN: true }),
        fc.integer({ min: 40, max: 135 }),
        (size, atX, atY, share, height) => {
          const mark = { x: atX * size.width, y: atY * size.height };
          const tip = { width: share * Math.min(320, 0.7 * size.width), height };
          const { left, top } = placeTooltip(mark, tip, size);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(left + tip.width).toBeLessThanOrEqual(size.width + 1e-9);
          expect(top + tip.height).toBeLessThanOrEqual(size.height + 1e-9);
          const covers = mark.x > left && mark.x < left + tip.width && mark.y > top && mark.y < top + tip.height;
          expect(covers).toBe(false);
        },
      ),
    );
  });
});
