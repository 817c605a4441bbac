import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPlaces, indexed, type Place } from '../../../../src/app/find/find.ts';

const place = (name: string, ...names: readonly string[]): Place => ({
  kind: 'indicator',
  id: name,
  name,
  detail: '',
  href: '#/en/overview',
  names: [name, ...names],
});
const PLACES = indexed([
  place('Digital economy share of GDP', 'Tỷ trọng kinh tế số trong GDP'),
  place('Đà Nẵng', 'Da Nang', 'VN-DN'),
  place('Danang Port'),
  place('Economy'),
]);
const found = (text: string): readonly string[] => findPlaces(PLACES, text).map(({ name }) => name);

describe('what a text may mean', () => {
  test('without marks and case, in either language, by code', () => {
    expect(found('KINH te so')).toEqual(['Digital economy share of GDP']);
    expect(found('da nang')).toEqual(['Đà Nẵng']);
    expect(found('vn-dn')).toEqual(['Đà Nẵng']);
  });

  test('a whole name comes first, then its beginning, then a word of it, then words in any order', () => {
    expect(found('economy')).toEqual(['Economy', 'Digital economy share of GDP']);
    expect(found('gdp digital')).toEqual(['Digital economy share of GDP']);
    expect(found('conomy')).toEqual([]);
  });

  test('no text, or one without a letter, means nothing', () => {
    expect(found('')).toEqual([]);
    expect(found(' …')).toEqual([]);
  });

  test('every name finds its place, and so does any beginning of it', () => {
    const name = fc.stringMatching(/^[a-zA-ZđĐàéơ]{1,8}( [a-z0-9]{1,6}){0,3}$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 20 }), fc.nat(), fc.nat(), (names, at, cut) => {
        const known = indexed(names.map((one) => place(one)));
        const wanted = names[at % names.length] ?? '';
        const part = wanted.slice(0, 1 + (cut % wanted.length));
        for (const text of [wanted, wanted.toUpperCase(), part])
          expect(findPlaces(known, text).map(({ id }) => id)).toContain(wanted);
      }),
    );
  });
});
