import { readFileSync } from 'node:fs';
import { lab, rgb } from 'd3';
import { describe, expect, test } from 'vitest';

const theme = readFileSync(new URL('../../../src/app/theme.css', import.meta.url), 'utf8');

/** The colour that a token is declared with, in the light (0) or dark (1) theme. */
function colourOf(token: string, dark: 0 | 1): string {
  const [, light, other] = new RegExp(`--${token}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(theme) ?? [];
  return (dark ? other : light) ?? '';
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

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
