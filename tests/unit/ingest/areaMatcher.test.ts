import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Area } from '../../../src/domain/area.ts';
import { AreaMatcher } from '../../../src/ingest/areaMatcher.ts';
import { period } from '../domain/made.ts';
import { readBuiltIn } from './reading.ts';

let areas: readonly Area[];
let matcher: AreaMatcher;
beforeAll(async () => {
  ({ areas } = (await readBuiltIn()).registry);
  matcher = new AreaMatcher(areas);
});
const find = (text: string, at = '2024') => matcher.find(text, period(at));

describe('examples', () => {
  it.each([
    ['Viet Nam', 'VNM'],
    ['Vietnam', 'VNM'],
    ['Việt Nam', 'VNM'],
    ['viet nam', 'VNM'],
    ['VNM', 'VNM'],
    ['vnm', 'VNM'],
    ['VN', 'VNM'],
    ['VIỆT NAM ', 'VNM'],
    ['ha noi', 'VN-HN'],
    ['Hà Nội', 'VN-HN'],
    ['Thành phố Hà Nội', 'VN-HN'],
    ['TP. Hồ Chí Minh', 'VN-SG'],
    ['tp ho chi minh', 'VN-SG'],
    ['TP.HCM', 'VN-SG'],
    ['dak lak', 'VN-33'],
    ['Đắk Lắk', 'VN-33'],
    ['Tỉnh Đắk Lắk', 'VN-33'],
    ["Cote d'Ivoire", 'CIV'],
    ['Côte d’Ivoire', 'CIV'],
    ['Turkiye', 'TUR'],
    ['The Gambia', 'GMB'],
    ['Gambia', 'GMB'],
  ])('A13 finds %j as %s, composed or decomposed', (text, id) => {
    expect(find(text)).toBe(id);
    expect(find(text.normalize('NFD'))).toBe(id);
  });

  it('A13 counts an exact spelling first: "Nga" is Russia, "NGA" Nigeria, "nga" neither for sure', () => {
    expect(find('Nga')).toBe('RUS');
    expect(find('NGA')).toBe('NGA');
    expect(find('nga')).toBeNull();
  });

  it('A13 takes of two provinces of one name the one that existed at the end of the period', () => {
    expect(find('Đắk Lắk', '2024')).toBe('VN-33');
    expect(find('Đắk Lắk', '2025-06')).toBe('VN-33');
    expect(find('Đắk Lắk', '2025-H1')).toBe('VN-33');
    expect(find('Đắk Lắk', '2025-07')).toBe('VN-33-2025');
    expect(find('Đắk Lắk', '2025')).toBe('VN-33-2025');
    expect(find('TP. Hồ Chí Minh', '2026')).toBe('VN-SG-2025');
  });

  it('A13 still finds a unit that is no more, and one by its code at any time', () => {
    expect(find('Đắk Nông', '2024')).toBe('VN-72');
    expect(find('VN-33-2025', '2024')).toBe('VN-33-2025');
  });

  it.each(['', ' ', 'Atlantis', 'tỉnh', '-', 'constructor', '__proto__'])('finds no area in %j', (text) => {
    expect(find(text)).toBeNull();
  });

  it('does not remember the answer of one period for another', () => {
    expect([find('Dak Lak', '2026'), find('Dak Lak', '2024'), find('Dak Lak', '2026')]).toEqual([
      'VN-33-2025',
      'VN-33',
      'VN-33-2025',
    ]);
  });
});

describe('properties', () => {
  it('A13 every name, code and alias of the package finds its own area in a period in which it exists', () => {
    for (const area of areas) {
      const at = period(area.until === '' ? '2026' : '2024');
      for (const name of [area.id, area.name.en, area.name.vi, ...area.aliases]) {
        expect(matcher.find(name, at), name).toBe(area.id);
        expect(matcher.find(` ${name.normalize('NFD')}`, at), name).toBe(area.id);
      }
    }
  });

  it('A13 the order of the areas does not matter', () => {
    const names = areas.flatMap((area) => [area.name.en, area.name.vi, ...area.aliases]);
    const anyCase = fc
      .constantFrom(...names)
      .chain((name) => fc.constantFrom(name, name.toLowerCase(), name.toUpperCase()));
    fc.assert(
      fc.property(fc.shuffledSubarray([...areas], { minLength: areas.length }), anyCase, (order, text) => {
        expect(new AreaMatcher(order).find(text, period('2024'))).toBe(find(text));
      }),
      { numRuns: 30 },
    );
  });
});
