import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../../../src/chart/frame/textWidth.ts';
import {
  LABEL_SIZE,
  scatterGeometry,
  type ScatterInput,
  type ScatterPoint,
} from '../../../../src/chart/scatter/scatterGeometry.ts';

const point = (id: string, x: number, y: number, role: ScatterPoint['role'] = 'other'): ScatterPoint => ({
  id,
  name: `Tỉnh ${id}`,
  x,
  y,
  role,
  told: [String(x), String(y)],
});
const axis = { title: 'Share, %', isRank: false, target: null };
const input: ScatterInput = {
  x: axis,
  y: axis,
  points: [point('a', 10, 90), point('b', 50, 50, 'main'), point('c', 90, 10, 'peer')],
  language: 'en',
};

describe('examples', () => {
  test('more to the right and to the top; of ranks the first', () => {
    const at = (made: ScatterInput, id: string) => scatterGeometry(made, 600).points.find((one) => one.id === id)!;
    expect(at(input, 'c').x).toBeGreaterThan(at(input, 'a').x);
    expect(at(input, 'a').y).toBeLessThan(at(input, 'c').y);
    const ranked = { ...input, x: { ...axis, isRank: true }, y: { ...axis, isRank: true } };
    expect(at(ranked, 'a').x).toBeGreaterThan(at(ranked, 'c').x);
    expect(at(ranked, 'c').y).toBeLessThan(at(ranked, 'a').y);
  });

  test('the followed one and its peers are named, the others read out', () => {
    const { labels, stops } = scatterGeometry(input, 600);
    expect(labels.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(stops.map(({ heading }) => heading)).toEqual(['Tỉnh a', 'Tỉnh b', 'Tỉnh c']);
  });

  test('a target of either indicator is a line through the plot, beyond the figures too', () => {
    const target = { value: 100, label: 'Target ≥ 100% by 2030 (Viet Nam)' };
    const { targets, plot } = scatterGeometry({ ...input, x: { ...axis, target }, y: { ...axis, target } }, 600);
    expect(targets).toHaveLength(2);
    for (const { line } of targets) {
      expect(line.x0).toBeGreaterThanOrEqual(plot.x0);
      expect(line.x1).toBeLessThanOrEqual(plot.x1);
    }
  });
});

test('whatever the figures and the width: points and names within the plot, no name on another', () => {
  const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  const points = fc
    .array(fc.tuple(value, value, fc.constantFrom('main' as const, 'peer' as const, 'other' as const)), {
      minLength: 1,
      maxLength: 40,
    })
    .map((list) => list.map(([x, y, role], at) => point(String(at), x, y, role)));
  fc.assert(
    fc.property(points, fc.integer({ min: 288, max: 1200 }), (made, width) => {
      const { points: drawn, labels, plot, height } = scatterGeometry({ ...input, points: made }, width);
      for (const { x, y } of drawn) {
        expect(x >= plot.x0 && x <= plot.x1 && y >= plot.y0 && y <= plot.y1).toBe(true);
      }
      expect(plot.y1).toBeLessThan(height);
      const boxes = labels.map(({ x, y, text }) => ({
        x0: x,
        x1: x + textWidth(text, LABEL_SIZE, true),
        y0: y - 13,
        y1: y + 4,
      }));
      for (const box of boxes) expect(box.x0 >= plot.x0 - 0.01 && box.x1 <= plot.x1 + 0.01).toBe(true);
      boxes.forEach((box, at) => {
        const peers = labels[at]?.role === 'peer' ? boxes.slice(0, at) : [];
        for (const other of peers)
          expect(box.x0 < other.x1 && other.x0 < box.x1 && box.y0 < other.y1 && other.y0 < box.y1).toBe(false);
      });
    }),
  );
});
