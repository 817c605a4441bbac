import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LABEL_SIZE, whatIfGeometry, type WhatIfInput } from '../../../../src/chart/whatIf/whatIfGeometry.ts';
import { textWidth } from '../../../../src/chart/frame/textWidth.ts';

const share = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 10_000);
const label = fc.constantFrom('Viet Nam', 'Thành phố Hồ Chí Minh như năm 2024, 0,7709: dưới 1 %', 'a'.repeat(200));
const scored = fc.record({ score: share, chance: share, label });
const track = fc.record({
  label: fc.constantFrom('OSI', 'TII', 'HCI'),
  from: share,
  tried: fc.option(share),
  to: share,
  best: fc.option(share),
  told: fc.array(label, { maxLength: 3 }),
});
const axes = { across: 'EGDI score (0 to 1)', up: 'Chance' };
const input: fc.Arbitrary<WhatIfInput> = fc.record({
  axes: fc.constant(axes),
  own: scored,
  tried: fc.option(scored),
  curve: fc
    .array(share, { minLength: 5, maxLength: 20 })
    .map((scores) =>
      scores.toSorted((a, b) => a - b).map((score, at) => ({ score, chance: (at + 1) / (scores.length + 1) })),
    ),
  bar: fc.record({
    median: fc.constant(0.5),
    band50: fc.constant([0.45, 0.55] as const),
    band80: fc.constant([0.4, 0.6] as const),
    label,
  }),
  tracks: fc.array(track, { maxLength: 3 }),
  score: fc.constant(String),
  percent: fc.constant(String),
  tell: fc.constant(({ chance }) => String(chance)),
});
const width = fc.integer({ min: 280, max: 2000 });

test('every mark and word stays inside the picture, and no row of words lies over another', () => {
  fc.assert(
    fc.property(input, width, (drawn, wide) => {
      const geometry = whatIfGeometry(drawn, wide);
      const { own, tried, bar, tracks, plot, height } = geometry;
      for (const { x, y } of [own, ...(tried ? [tried] : [])]) {
        expect(x).toBeGreaterThanOrEqual(plot.x0);
        expect(x).toBeLessThanOrEqual(plot.x1 + 1e-6);
        expect(y).toBeGreaterThanOrEqual(plot.y0);
        expect(y).toBeLessThanOrEqual(plot.y1);
      }
      const heads = [bar.head, own.head, ...(tried ? [tried.head] : [])].flatMap(({ lines }) => lines);
      for (const { x, text } of heads) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + textWidth(text, LABEL_SIZE, true)).toBeLessThanOrEqual(wide + 0.01);
      }
      const rows = [...heads, ...tracks.flatMap(({ lines }) => lines)].map(({ y }) => y);
      expect(rows).toEqual(rows.toSorted((a, b) => a - b));
      expect(new Set(rows).size).toBe(rows.length);
      expect(Math.max(...rows)).toBeLessThanOrEqual(height);
      expect(geometry.curve).not.toContain('NaN');
    }),
  );
});

test('a higher score stands farther right, a higher chance farther up, on one scale with the tracks', () => {
  const geometry = whatIfGeometry(
    {
      axes,
      own: { score: 0.77, chance: 0.01, label: 'own' },
      tried: { score: 0.85, chance: 0.15, label: 'tried' },
      curve: [
        { score: 0.84, chance: 0.1 },
        { score: 0.89, chance: 0.5 },
      ],
      bar: { median: 0.89, band50: [0.865, 0.907], band80: [0.842, 0.922], label: 'bar' },
      tracks: [{ label: 'OSI', from: 0.77, tried: 0.85, to: 0.868, best: 0.8, told: ['One.'] }],
      score: (score, decimals) => score.toFixed(decimals),
      percent: String,
      tell: ({ chance }) => String(chance),
    },
    960,
  );
  const [osi] = geometry.tracks;
  expect(geometry.own.x).toBeLessThan(geometry.tried!.x);
  expect(geometry.own.y).toBeGreaterThan(geometry.tried!.y);
  expect(osi).toMatchObject({ from: geometry.own.x, tried: geometry.tried!.x, seen: osi!.best });
  expect(osi!.best).toBeLessThan(osi!.to);
  // Read out from left to right, then the track with what stands under it.
  expect(geometry.stops.map(({ heading }) => heading)).toEqual(['0.7700', '0.8400', '0.8500', '0.8900', 'OSI']);
});
