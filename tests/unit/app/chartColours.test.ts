import { readFileSync } from 'node:fs';
import { lab, rgb } from 'd3';
import { describe, expect, test } from 'vitest';
import { peerStyle } from '../../../src/chart/frame/peerStyle.ts';
import { colourOf, contrast } from './theme.ts';

/**
 * What the three common deficiencies make of a colour, at full severity, in linear light. Source: Machado, Oliveira and
 * Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency, 2009.
 */
const DEFICIENCIES = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
  none: [1, 0, 0, 0, 1, 0, 0, 0, 1],
} as const;

function seen(colour: string, matrix: readonly number[]): string {
  const { r, g, b } = rgb(colour);
  const linear = [r, g, b].map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  const [red = 0, green = 0, blue = 0] = [0, 3, 6].map((row) => {
    const sum = linear.reduce((total, part, at) => total + part * (matrix[row + at] ?? 0), 0);
    const light = Math.min(1, Math.max(0, sum));
    return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);
  });
  return rgb(red, green, blue).formatHex();
}

/** CIE76, in steps of which about 2.3 are just noticed. */
function distance(a: string, b: string): number {
  const [one, other] = [lab(a), lab(b)];
  return Math.hypot(one.l - other.l, one.a - other.a, one.b - other.b);
}

const peers = Array.from({ length: 10 }, (_, at) => `chart-peer-${String(at + 1)}`);

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('the colours of the charts in the %s theme', (_, dark) => {
  const paper = colourOf('paper', dark);

  test('A53 letters have 4.5:1 against the paper, in the colours of lines too', () => {
    for (const token of ['ink', 'quiet', 'accent', 'bar', 'good', 'warn', 'chart-target-quiet', ...peers])
      expect(contrast(colourOf(token, dark), paper), token).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.entries(DEFICIENCIES))(
    'the country, the cut-off and the text stay three colours: %s',
    (_name, matrix) => {
      const three = ['accent', 'bar', 'ink'].map((token) => seen(colourOf(token, dark), matrix));
      three.forEach((colour, at) => {
        for (const other of three.slice(at + 1)) expect(distance(colour, other)).toBeGreaterThan(20);
      });
    },
  );

  test.each(Object.entries(DEFICIENCIES))(
    'good, warning and bad are told apart by more than their shapes: %s',
    (_name, matrix) => {
      const [good = '', warn = '', bad = ''] = ['good', 'warn', 'accent'].map((token) =>
        seen(colourOf(token, dark), matrix),
      );
      expect(distance(good, bad)).toBeGreaterThan(10);
      expect(distance(good, warn)).toBeGreaterThan(10);
    },
  );
});

test('ten peers differ by their dashes, whatever becomes of their colours', () => {
  expect(new Set(peers.map((_, at) => peerStyle(at).dash)).size).toBe(10);
  expect(new Set(peers.map((_, at) => peerStyle(at).stroke)).size).toBe(10);
});

test('every token that a chart paints with is declared', () => {
  const theme = readFileSync(new URL('../../../src/app/theme.css', import.meta.url), 'utf8');
  for (const token of peers) expect(theme).toContain(`--${token}:`);
});
