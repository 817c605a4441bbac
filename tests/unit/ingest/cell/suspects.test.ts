import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AreaMatcher } from '../../../../src/ingest/cell/areaMatcher.ts';
import { suspects } from '../../../../src/ingest/cell/suspects.ts';
import { areas } from './areas.ts';

const matcher = new AreaMatcher(areas);
const knows = (text: string): boolean => matcher.knows(text);
const of = (texts: string): string[] => [...suspects(texts.split(', '), knows)];

describe('examples', () => {
  it.each([
    ['Alabama, Georgia, Jersey, Texas', ['Georgia', 'Jersey']],
    ['Alabama, Alaska, Arizona, Georgia, Texas, Utah', ['Georgia']],
    ['Antwerpen, Namur, Hainaut, Luxembourg', ['Luxembourg']],
    ['Lagos, Kano, Niger, Abuja, Benin', ['Niger', 'Benin']],
    // France is called so nowhere else.
    ['Ohio, Utah, Iowa, Maine, Idaho, France, Georgia', ['Georgia']],
  ])('of %s suspects %j', (texts, expected) => {
    expect(of(texts)).toEqual(expected);
  });

  it.each([
    'Georgia, Jordan, Peru, Cuba',
    'Georgia, Armenia, Azerbaijan, Turkye',
    // Two typos of four, but Armenia is called so nowhere else.
    'Georgia, Armenia, Azerbaijann, Turkye',
    'Alabama, Texas, Utah, Ohio',
    'Georgia, Texas',
    'Hà Nội, Bắc Ninh, Đắk Lắk, Tổng',
    '2020, 2021, 2022, 2023, Peru',
    '',
  ])('of %s suspects none', (texts) => {
    expect(of(texts)).toEqual([]);
  });
});

describe('properties', () => {
  it('how often and in what order names stand does not matter', () => {
    const names = fc.array(fc.constantFrom('Georgia', 'Texas', 'Utah', 'France', 'Ohio', 'Peru', 'Iowa', 'Japan'));
    fc.assert(
      fc.property(names, (texts) => {
        expect(suspects([...texts, ...texts].reverse(), knows)).toEqual(suspects(texts, knows));
      }),
    );
  });
});
