import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stillPath } from '../../../../src/app/view/stillPath.ts';

test.each([
  ['#/en/overview?area=EST', 'en/areas/EST/'],
  ['#/vi/profile?area=THA', 'vi/areas/THA/'],
  ['#/vi/targets?programme=vn-749', 'vi/programmes/vn-749/'],
  ['#/en/overview', null],
  ['#/en/overview?area=EST&rank=10', null],
  ['#/en/overview?area=EST&programme=vn-749', null],
  ['#/en/targets?programme=vn-749&area=VNM', null],
  ['#/en/targets', null],
  ['#/en/egdi?area=EST', null],
  ['#/en/overview?area=EST&revision=2', null],
  ['#s1.abc', null],
  ['', null],
])('%s: %s', (address, path) => {
  expect(stillPath(address, 'en')).toBe(path);
});

test('whatever is looked at besides, the page of a country alone is not its own', () => {
  const besides = fc.constantFrom('rank=10', 'edition=2022', 'peers=THA', 'index=osi', 'show=rank', 'since=visit');
  fc.assert(
    fc.property(fc.constantFrom('overview', 'profile'), fc.uniqueArray(besides), (screen, more) => {
      const path = stillPath(`#/en/${screen}?${['area=EST', ...more].join('&')}`, 'vi');
      expect(path).toBe(more.length === 0 ? 'en/areas/EST/' : null);
    }),
  );
});
