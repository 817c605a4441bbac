import { expect, test } from 'vitest';
import { uprights, yearTicks } from '../../../../src/chart/frame/timeMarks.ts';

const labels = (ticks: readonly { readonly label: string }[]) => ticks.map(({ label }) => label);

test('T9 on a phone the last year, of a target, stands beside the latest edition, which gives way by a few pixels', () => {
  // Four digits of 12 px take 34.08 and are to stand 6 apart: 40.08, where six years have 39.
  const x = (year: number): number => 30 + (year - 2003) * 6.5;
  const ticks = yearTicks([2003, 2016, 2022, 2024, 2026, 2028, 2030], 2024, x);
  expect(labels(ticks)).toEqual(['2003', '2016', '2024', '2030']);
  expect(ticks[2]?.at).toBeCloseTo(x(2024) - 1.08, 1);
  expect(ticks[3]?.at).toBe(x(2030));
  // Where it would have to give way by more than that, the last year goes.
  expect(labels(yearTicks([2003, 2024, 2030], 2024, (year) => 30 + (year - 2003) * 4))).toEqual(['2003', '2024']);
});

test('T3d months stand between the years where there is room, and take none of theirs', () => {
  const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((month) => ({
    time: 2025 + month / 12,
    label: `${String(month)}/2026`,
  }));
  const wide = labels(yearTicks([2025, 2026], 2026, (time) => 40 + (time - 2025) * 1000, months));
  expect(wide).toEqual(['2025', '2026', ...months.map(({ label }) => label)]);
  const narrow = labels(yearTicks([2025, 2026], 2026, (time) => 40 + (time - 2025) * 180, months));
  expect(narrow.slice(0, 2)).toEqual(['2025', '2026']);
  expect(narrow.length).toBeGreaterThan(2);
  expect(labels(yearTicks([2025, 2026], 2026, (time) => 40 + (time - 2025) * 60, months))).toEqual(['2025', '2026']);
});

test('of two uprights close by, the earlier one’s short words give way to the left by a little, and are gone if that is not enough', () => {
  const plot = { x0: 40, y0: 30, x1: 310, y1: 200 };
  const moments = (at: number) => [
    { at, label: '2025: top 70', shortLabel: 'top 70' },
    { at: 308, label: '2030: top 50', shortLabel: 'top 50' },
  ];
  const said = (at: number) => uprights(moments(at), plot, 328, []).map(({ label }) => label?.text ?? null);
  const [earlier, later] = uprights(moments(268), plot, 328, []);
  expect([earlier?.label?.text, later?.label?.text]).toEqual(['top 70', 'top 50']);
  expect(earlier?.label?.x).toBeLessThan(268);
  expect(earlier?.x).toBe(268);
  expect(said(290)).toEqual([null, '2030: top 50']);
  expect(said(120)).toEqual(['2025: top 70', '2030: top 50']);
});

test('on 320 px the longer short words of Vietnamese stand both, the earlier ones still above their line', () => {
  const plot = { x0: 31, y0: 30, x1: 270, y1: 200 };
  const moments = [
    { at: 225.6, label: '2025: nhóm 70', shortLabel: 'nhóm 70' },
    { at: 270, label: '2030: nhóm 50', shortLabel: 'nhóm 50' },
  ];
  const [earlier, later] = uprights(moments, plot, 288, []);
  expect([earlier?.label?.text, later?.label?.text]).toEqual(['nhóm 70', 'nhóm 50']);
  // 51.96 wide: its end is not left of what it names.
  expect((earlier?.label?.x ?? 0) + 51.96 / 2).toBeGreaterThan(225.6);
});
