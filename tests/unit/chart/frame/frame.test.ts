import { describe, expect, test } from 'vitest';
import { nearestStop, type Stop } from '../../../../src/chart/frame/frame.ts';

const area = (x0: number, y0: number): Stop => ({
  x: x0 + 10,
  y: y0 + 10,
  band: [y0, y0 + 20],
  box: { x0, y0, x1: x0 + 20, y1: y0 + 20 },
  heading: '',
  lines: [],
});
const stops = [area(0, 0), area(24, 0), area(0, 24)];

describe('areas under the pointer', () => {
  test('the one that holds it is found', () => {
    expect(nearestStop(stops, 1, 1)).toBe(0);
    expect(nearestStop(stops, 43, 19)).toBe(1);
    expect(nearestStop(stops, 10, 30)).toBe(2);
  });

  test('between two, the nearer is found', () => {
    expect(nearestStop(stops, 21, 10)).toBe(0);
    expect(nearestStop(stops, 23, 10)).toBe(1);
  });

  test('far from all none is found, although a point would be', () => {
    expect(nearestStop(stops, 80, 10)).toBe(-1);
    const { box, ...point } = area(0, 0);
    expect(box).toBeDefined();
    expect(nearestStop([point], 80, 10)).toBe(0);
  });
});
