import { describe, expect, it } from 'vitest';
import { asked, columns, text } from './guessed.ts';
import { figures, reading } from './reading.ts';

// Letters that are codes of countries, and letters that are not; invented.

const CODES = ['AG', 'MN', 'BD', 'NE', 'MW'];
const rowsOf = (codes: readonly string[]): readonly string[] =>
  codes.map((code, at) => `${code},${String(5 + at)},${String(6 + at)}`);

describe('codes below a heading that says what else they are', () => {
  it.each(
    ['Region', 'State', 'Code', 'Sector', 'Type', 'Group', 'Sector code', 'Abbr.', 'Mã', 'Loại', 'Vùng'].flatMap(
      (heading) => [
        [heading, CODES],
        [heading, ['AGO', 'COM', 'IND', 'EST', 'PER']],
      ],
    ) as readonly (readonly [string, readonly string[]])[],
  )('%s: %j are no countries', async (heading, codes) => {
    const file = text(`${heading},2019,2020`, ...rowsOf(codes));
    expect((await columns(file)).roles[0]).not.toBe('area');
    expect(await asked(file)).not.toEqual([]);
  });

  it('beside names of something else', async () => {
    const sectors = text('Sector,Code,2019,2020', 'Farming,AG,5,6', 'Mining,MN,7,8', 'Building,BD,7,9');
    expect((await columns(sectors)).roles.slice(0, 2)).not.toContain('area');
    expect((await columns(sectors)).roles[0]).toBe('dimension');
    const states = text(
      'State,Region,Population,Poor (%)',
      ...['Alba,NE', 'Bern,NE', 'Cork,S', 'Dale,W', 'Elba,MW', 'Fula,NA'].map(
        (one, at) => `${one},12${String(at)},9.5`,
      ),
    );
    expect((await columns(states)).roles[1]).not.toBe('area');
  });

  it('though they are many', async () => {
    const many = 'AL AR AZ CA CO DE GA ID IL IN LA MA MD ME MN MO MS MT NC NE PA SC SD VA'.split(' ');
    expect((await columns(text('State,2019,2020', ...rowsOf(many)))).roles[0]).not.toBe('area');
  });
});

describe('codes of countries', () => {
  it.each(['Country', 'ISO', 'iso3', 'ISO_A3', 'geo', 'REF_AREA', 'Quốc gia', 'Mã nước', 'Country code', 'LOCATION'])(
    'below "%s"',
    async (heading) => {
      expect((await columns(text(`${heading},2019,2020`, ...rowsOf(['KEN', 'LAO', 'PER'])))).roles[0]).toBe('area');
    },
  );

  it.each(['Country', 'iso2', 'Mã quốc gia'])('of two letters below "%s"', async (heading) => {
    expect((await columns(text(`${heading},2019,2020`, ...rowsOf(['KE', 'LA', 'PE'])))).roles[0]).toBe('area');
  });

  it('below "Code" beside names that agree', async () => {
    const found = await reading(text('Country,Code,Year,Rate', 'Kenya,KE,2019,5', 'Laos,LA,2019,6', 'L?os,LA,2020,7'));
    expect(figures(found)).toHaveLength(3);
    expect((await columns(text('Code,Country,Rate 2019', 'KEN,Kenya,5', 'LAO,Laos,6'))).roles.slice(0, 2)).toEqual([
      'area',
      'area',
    ]);
  });

  it('below "Code" alone where they are many, and known', async () => {
    const many = 'ARG AUS BRA CAN CHL FIN FRA DEU'.split(' ');
    expect((await columns(text('Code,2019,2020', ...rowsOf(many)))).roles[0]).toBe('area');
  });

  it('below no heading', async () => {
    expect((await columns(text(',2019,2020', ...rowsOf(['KEN', 'LAO', 'PER'])))).roles[0]).toBe('area');
  });

  it.each(['Region', 'Tỉnh', 'State'])('names of provinces below "%s" stay areas', async (heading) => {
    const file = text(`${heading},2019,2020`, 'Hà Nội,5,6', 'Lào Cai,6,7', 'Cần Thơ,8,9');
    expect((await columns(file)).roles[0]).toBe('area');
  });

  it('among names below "Region"', async () => {
    const file = text('Region,2019,2020', 'Kenya,5,6', 'Laos,6,7', 'USA,8,9');
    expect((await columns(file)).roles[0]).toBe('area');
  });
});
