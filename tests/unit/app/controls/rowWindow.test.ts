import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowWindow } from '../../../../src/app/controls/rowWindow.ts';

test('of 3,321 rows of 36 pixels in a view of 576: those seen, and twelve on either side', () => {
  expect(rowWindow(3321, 36, 0, 576)).toEqual({ from: 0, to: 29, before: 0, after: (3321 - 29) * 36 });
  expect(rowWindow(3321, 36, 36_000, 576)).toEqual({
    from: 988,
    to: 1029,
    before: 988 * 36,
    after: (3321 - 1029) * 36,
  });
});

test('every row that is seen is there, the whole is as high as all rows, and no more than a view and its edges', () => {
  fc.assert(
    fc.property(
      fc.nat(5000),
      fc.integer({ min: 20, max: 60 }),
      fc.nat(400_000),
      fc.nat(2000),
      (count, high, top, view) => {
        const { from, to, before, after } = rowWindow(count, high, top, view);
        expect(before + (to - from) * high + after).toBe(count * high);
        expect(to - from).toBeLessThanOrEqual(Math.ceil(view / high) + 25);
        const last = Math.max(0, count * high - view);
        const at = Math.min(top, last);
        for (const y of [at, at + view - 1]) {
          const row = Math.floor(y / high);
          if (view > 0 && row < count) expect(row >= from && row < to).toBe(true);
        }
      },
    ),
  );
});
