import { lab } from 'd3';
import { describe, expect, test } from 'vitest';
import { colourOf, contrast } from './theme.ts';

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('the levels of the map in the %s theme', (_, dark) => {
  const level = (number: number): string => colourOf(`chart-level-${String(number)}`, dark);
  const paper = colourOf('paper', dark);

  test('are told apart in grey: from one to the next at least 18 of 100 steps of lightness, all in one direction', () => {
    const steps = [1, 2, 3].map((number) => lab(level(number + 1)).l - lab(level(number)).l);
    for (const step of steps) expect(dark ? step : -step).toBeGreaterThan(18);
  });

  test('have an edge or a fill of 3:1 against the paper', () => {
    expect(contrast(colourOf('chart-level-edge', dark), paper)).toBeGreaterThanOrEqual(3);
    for (const number of [3, 4]) expect(contrast(level(number), paper)).toBeGreaterThanOrEqual(3);
  });

  test('carry letters at 4.5:1', () => {
    for (const number of [1, 2]) expect(contrast(level(number), colourOf('ink', dark))).toBeGreaterThanOrEqual(4.5);
    for (const number of [3, 4]) expect(contrast(level(number), paper)).toBeGreaterThanOrEqual(4.5);
  });
});
