import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { panelPage } from '../../../../src/app/provinces/panelPage.ts';

describe('examples', () => {
  test('the first stands on every page and is counted once', () => {
    expect(panelPage('f', ['a', 'b', 'c', 'd', 'e'], 0, 3)).toEqual({
      items: ['f', 'a', 'b'],
      ...{ at: 0, count: 3, from: 1, to: 3 },
    });
    expect(panelPage('f', ['a', 'b', 'c', 'd', 'e'], 2, 3)).toEqual({
      items: ['f', 'e'],
      ...{ at: 2, count: 3, from: 6, to: 6 },
    });
  });

  test('a page that is not there is the nearest', () => {
    expect(panelPage(null, ['a'], 7, 36)).toEqual({ items: ['a'], ...{ at: 0, count: 1, from: 1, to: 1 } });
    expect(panelPage('f', [], -1, 36)).toEqual({ items: ['f'], ...{ at: 0, count: 1, from: 1, to: 1 } });
  });
});

test('properties: the pages hold everything once, none more than its room', () => {
  fc.assert(
    fc.property(
      fc.option(fc.constant(-1), { nil: null }),
      fc.nat(200),
      fc.integer({ min: 2, max: 40 }),
      (first, count, most) => {
        const rest = Array.from({ length: count }, (_, at) => at);
        const pages = Array.from({ length: panelPage(first, rest, 0, most).count }, (_, at) =>
          panelPage(first, rest, at, most),
        );
        expect(pages.flatMap(({ items }) => items.filter((item) => item !== -1))).toEqual(rest);
        for (const { items } of pages) {
          expect(items.length).toBeLessThanOrEqual(most);
          if (first !== null) expect(items[0]).toBe(first);
        }
        const whole = count + (first === null ? 0 : 1);
        expect(pages.at(-1)?.to).toBe(whole);
        pages.slice(1).forEach(({ from }, at) => {
          expect(from).toBe((pages[at]?.to ?? 0) + 1);
        });
      },
    ),
  );
});
