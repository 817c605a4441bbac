import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareField } from '../../src/shareField.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The same lines in a frame of its own, as a chart writes them: to a tenth of a pixel. */
const pathIn = (lines: readonly (readonly Point[])[], wide: number, high: number, left: number): string =>
  lines
    .map(
      (line) => `M${line.map(({ x, y }) => `${(left + x * wide).toFixed(1)},${(20 + y * high).toFixed(1)}`).join('L')}`,
    )
    .join('');
const pictureOf = (path: string): string =>
  `<svg><path d="${path}" fill="none" stroke="grey"></path><path d="M0,0L1,1"></path></svg>`;
const pageOf = (paths: readonly string[]): string =>
  `<div class="prerendered" lang="vi">${paths.map(pictureOf).join('')}</div>`;

/** Where the shared lines come to stand in each picture, with the paint that each has. */
function drawnIn(page: string): (readonly Point[])[] {
  const steps = /<path id="([\w-]+)" vector-effect="non-scaling-stroke" d="([^"]+)">/.exec(page)?.[2] ?? '';
  let [x, y] = [0, 0];
  const shared = [...steps.matchAll(/[ml](-?\d+),(-?\d+)/g)].map(([, dx, dy]) => {
    [x, y] = [x + Number(dx), y + Number(dy)];
    return { x, y };
  });
  return [...page.matchAll(/<use [^>]*transform="matrix\(([^)]+)\)" fill="none" stroke="grey"><\/use>/g)].map(
    ([, matrix = '']) => {
      const [a = 0, , , d = 0, e = 0, f = 0] = matrix.split(' ').map(Number);
      return shared.map((point) => ({ x: a * point.x + e, y: d * point.y + f }));
    },
  );
}

const written = (path: string): Point[] =>
  [...path.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

const share = fc.double({ min: 0, max: 1, noNaN: true });
const field = fc.array(fc.array(fc.record({ x: share, y: share }), { minLength: 2, maxLength: 12 }), {
  minLength: 60,
  maxLength: 80,
});

describe('properties', () => {
  test('every picture has its lines where it had them, within a quarter of a pixel, and they are written once', () => {
    fc.assert(
      fc.property(field, fc.integer({ min: 300, max: 350 }), (lines, narrow) => {
        const paths = [pathIn(lines, narrow, 280, 30), pathIn(lines, 980, 360, 30.6), pathIn(lines, 980.4, 360, 30.2)];
        const page = shareField(pageOf(paths));
        const drawn = drawnIn(page);
        expect(drawn).toHaveLength(3);
        expect(page.match(/[ml]-?\d/g)?.length).toBe(written(paths[0] ?? '').length);
        paths.forEach((path, at) => {
          const off = written(path).map(({ x, y }, index) => {
            const of = drawn[at]?.[index];
            return Math.max(Math.abs((of?.x ?? NaN) - x), Math.abs((of?.y ?? NaN) - y));
          });
          expect(Math.max(...off)).toBeLessThan(0.25);
        });
        // What is not the field stays as it is.
        expect(page.split('<path d="M0,0L1,1"></path>')).toHaveLength(4);
      }),
    );
  });
});

describe('examples', () => {
  const lines = Array.from({ length: 80 }, (_, line) =>
    Array.from({ length: 6 }, (_, at) => ({ x: at / 5, y: ((line * 7 + at) % 50) / 50 })),
  );
  const wide = pathIn(lines, 900, 360, 30);

  test('a page without the field stays as it is', () => {
    const page = pageOf(['M0,0L2,2']);
    expect(shareField(page)).toBe(page);
  });

  test('pictures that have not the same lines are refused, not drawn wrongly', () => {
    const moved = wide.replace('L210.0', 'L215.0');
    expect(moved).not.toBe(wide);
    expect(() => shareField(pageOf([moved, wide]))).toThrow('the same lines');
    expect(() => shareField(pageOf([`${wide}M1,1L2,2`, wide]))).toThrow('the same lines');
  });
});
