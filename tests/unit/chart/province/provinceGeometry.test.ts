import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DOT_RADIUS,
  provinceGeometry,
  ROW_HEIGHT,
  type ProvinceLine,
} from '../../../../src/chart/province/provinceGeometry.ts';
import { textWidth } from '../../../../src/chart/frame/textWidth.ts';

const line = (id: string, values: readonly number[], name = id): ProvinceLine => ({
  id,
  name,
  values,
  text: values.length === 0 ? 'không có số liệu' : values.map((value) => value.toFixed(4)).join(' – '),
  told: [],
  isChosen: false,
});
const input = {
  axis: '%',
  ...{ isRank: false, decimals: 4, mean: null, target: null },
  write: (value: number) => value.toFixed(1),
};

describe('examples', () => {
  test('sixty-three rows stand in one, two or three columns, filled from the top', () => {
    const rows = Array.from({ length: 63 }, (_, at) => line(`p${String(at)}`, [0.5]));
    const heights = [320, 700, 1200].map((width) => provinceGeometry({ ...input, rows }, width).height);
    // 26 for the ticks and 4 below: 63, 32 and 21 rows of 22 pixels.
    expect(heights).toEqual([63, 32, 21].map((count) => 30 + count * ROW_HEIGHT));
    const third = provinceGeometry({ ...input, rows }, 1200).rows[42];
    expect(third?.name).toMatchObject({ x: 824, y: 26 + 11 + 4 });
  });

  test('the first rank lies on the right, a high score too', () => {
    const ranks = provinceGeometry({ ...input, isRank: true, rows: [line('a', [1]), line('b', [60])] }, 320).rows;
    expect(ranks[0]?.dots[0]?.x).toBeGreaterThan(ranks[1]?.dots[0]?.x ?? Infinity);
    const scores = provinceGeometry({ ...input, rows: [line('a', [0.9]), line('b', [0.2])] }, 320).rows;
    expect(scores[0]?.dots[0]?.x).toBeGreaterThan(scores[1]?.dots[0]?.x ?? Infinity);
  });

  test('a merged unit has a dot for each figure and a line between the outer ones; one without figures has none', () => {
    const [merged, none] = provinceGeometry({ ...input, rows: [line('a', [0.2, 0.6, 0.4]), line('b', [])] }, 320).rows;
    expect(merged?.dots).toHaveLength(3);
    expect(merged?.range).toEqual({ x0: merged?.dots[0]?.x, x1: merged?.dots[2]?.x });
    expect(none).toMatchObject({ dots: [], range: null });
  });

  test('the title of the axis stands beside the ticks where the names leave room, else above them', () => {
    const titled = (axis: string) => provinceGeometry({ ...input, axis, rows: [line('Đà Nẵng', [0.5])] }, 320);
    const [beside, above] = [titled('%'), titled('% of people and businesses')];
    expect(beside.title.lines[0]?.y).toBe(beside.ticks[0]?.y);
    expect(above.title.lines[0]?.y).toBeLessThan((above.ticks[0]?.y ?? 0) - 12);
    expect(above.height).toBe(beside.height + above.title.height);
  });

  test('no row at all is an empty picture, not a broken one', () => {
    expect(provinceGeometry({ ...input, rows: [] }, 320)).toMatchObject({ rows: [], ticks: [], stops: [] });
  });
});

describe('properties', () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 4 });
  const rows = fc
    .array(fc.tuple(values, fc.constantFrom('Hà Nội', 'Bà Rịa – Vũng Tàu', 'Thành phố Hồ Chí Minh', '', 'Đắk Nông')), {
      minLength: 1,
      maxLength: 70,
    })
    .map((list) => list.map(([made, name], at) => line(String(at), made, name)));

  test('dots stay on their tracks, names and values beside them and in the frame, rows apart', () => {
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 288, max: 1600 }),
        fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true })),
        (made, width, mean) => {
          const geometry = provinceGeometry(
            {
              ...input,
              rows: made,
              mean: mean === null ? null : { value: mean, label: 'Trung bình cả nước 0,6961, 2024' },
              target: { value: 0.8, label: 'Việt Nam: ≥ 0,8 vào năm 2030' },
            },
            width,
          );
          const seen = new Set<string>();
          for (const { name, value, track, dots } of geometry.rows) {
            for (const dot of dots) {
              expect(dot.x - DOT_RADIUS).toBeGreaterThanOrEqual(track.x0 - 0.01);
              expect(dot.x + DOT_RADIUS).toBeLessThanOrEqual(track.x1 + 0.01);
            }
            expect(name.x + textWidth(name.text, 13)).toBeLessThanOrEqual(track.x0 + 0.01);
            expect(value.x - textWidth(value.text, 13)).toBeGreaterThanOrEqual(track.x1 - 0.01);
            expect(value.x).toBeLessThanOrEqual(width + 0.01);
            const place = `${String(name.x)} ${String(name.y)}`;
            expect(seen.has(place)).toBe(false);
            seen.add(place);
            expect(name.y).toBeLessThan(geometry.height);
          }
          expect(geometry.levels.length).toBe(Number(mean !== null) + 1);
          const heights = geometry.levels.map(({ label }) => label?.y);
          expect(new Set(heights).size).toBe(heights.length);
          for (const { label, lines } of geometry.levels) {
            if (label) expect(label.x + textWidth(label.text, 12, true)).toBeLessThanOrEqual(width + 0.01);
            for (const { x } of lines) expect(x).toBeLessThanOrEqual(width + 0.01);
          }
        },
      ),
    );
  });
});
