import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reliabilityGeometry } from '../../../src/chart/reliabilityGeometry.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

test('dots stay inside the picture, and right chances stand on the diagonal', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ count: fc.integer({ min: 1, max: 5000 }), meanForecast: share, observed: share })),
      (points) => {
        const { dots, plot } = reliabilityGeometry(points, 300);
        for (const { x, y, r, meanForecast, observed } of dots) {
          expect(x - r).toBeGreaterThanOrEqual(0);
          expect(x + r).toBeLessThanOrEqual(300);
          expect(y + r).toBeLessThanOrEqual(300);
          const across = (x - plot.x0) / (plot.x1 - plot.x0);
          const up = (plot.y1 - y) / (plot.y1 - plot.y0);
          expect(up - across).toBeCloseTo(observed - meanForecast, 6);
        }
      },
    ),
  );
});

test('no forecast at all is an empty picture', () => {
  expect(reliabilityGeometry([], 300).dots).toEqual([]);
});
