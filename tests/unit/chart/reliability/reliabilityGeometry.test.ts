import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reliabilityGeometry, type ReliabilityPoint } from '../../../../src/chart/reliability/reliabilityGeometry.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const point = fc.record({ count: fc.integer({ min: 1, max: 5000 }), meanForecast: share, observed: share });
const panels = fc.array(fc.array(point, { maxLength: 10 }), { minLength: 1, maxLength: 4 });
const tell = ({ count }: ReliabilityPoint): string => String(count);
const draw = (all: readonly (readonly ReliabilityPoint[])[], width: number) =>
  reliabilityGeometry(
    {
      axes: { across: 'Chance given', up: 'Share that happened' },
      percent: String,
      panels: all.map((points, at) => ({ label: String(at), points })),
      tell,
    },
    width,
  );

test('dots stay inside the plot, off what is written beside it, and right chances stand on the diagonal', () => {
  fc.assert(
    fc.property(panels, fc.integer({ min: 280, max: 2000 }), (all, width) => {
      const { panels: drawn } = draw(all, width);
      for (const { dots, plot, right } of drawn)
        for (const { x, y, r, meanForecast, observed } of dots) {
          expect(x - r).toBeGreaterThanOrEqual(plot.x0);
          expect(x + r).toBeLessThanOrEqual(plot.x1);
          expect(y - r).toBeGreaterThanOrEqual(plot.y0);
          expect(y + r).toBeLessThanOrEqual(plot.y1);
          const across = (x - right.x0) / (right.x1 - right.x0);
          const up = (right.y1 - y) / (right.y1 - right.y0);
          expect(up - across).toBeCloseTo(observed - meanForecast, 6);
        }
    }),
  );
});

test('diagrams never lie over each other: three beside each other on a screen, one below the other on a phone', () => {
  fc.assert(
    fc.property(panels, fc.integer({ min: 280, max: 2000 }), (all, width) => {
      const { panels: drawn } = draw(all, width);
      for (const [at, a] of drawn.entries())
        for (const b of drawn.slice(at + 1))
          expect(a.plot.x1 <= b.plot.x0 || a.plot.y1 <= b.plot.y0 || b.plot.x1 <= a.plot.x0).toBe(true);
    }),
  );
  const tops = (width: number) => new Set(draw([[], [], []], width).panels.map(({ plot }) => plot.y0)).size;
  expect(tops(1100)).toBe(1);
  expect(tops(328)).toBe(3);
});

test('every dot is read out once, with the diagram it belongs to', () => {
  const dot = { count: 7, meanForecast: 0.3, observed: 0.2 };
  const { stops } = draw([[dot], [dot]], 700);
  expect(stops.map(({ heading, lines }) => [heading, ...lines])).toEqual([
    ['0', '7'],
    ['1', '7'],
  ]);
});

test('no forecast at all is an empty picture', () => {
  expect(draw([], 300)).toEqual({ height: 0, panels: [], stops: [] });
});
