import { describe, expect, it } from 'vitest';
import { text, withFixed } from './guessed.ts';
import { allObservations, figures, reading, told } from './reading.ts';

// Kinds of fault that 56 files of strangers showed, each in a few invented lines.

describe('a number below the table', () => {
  it('of no row is no figure, and is told', async () => {
    const found = await withFixed(
      text(
        ',Tháng 4 năm 2019,Tháng 5 năm 2019',
        ...['Khai khoáng,101,102', 'Dệt,103,104', 'Da giày,105,106', ',,', ',,148'],
      ),
      { area: 'VNM', series: 'IIP' },
    );
    expect(figures(found).filter((one) => one.endsWith(' 148'))).toEqual([]);
    expect(told(found)).toContainEqual(['no-name', 6, 'Tháng 5 năm 2019', '148', '']);
  });

  it('in a row that says whose it is stays the whole', async () => {
    const found = await reading(
      text('Country,Sex,Year,Meals', 'Kenya,Men,2019,1', 'Kenya,Women,2019,2', 'Kenya,,2019,3'),
    );
    expect(found.counts.accepted).toBe(3);
  });
});

describe('names as the UN writes them', () => {
  it.each([
    ['Bolivia (Plurin. State of)', 'BOL'],
    ['Venezuela (Boliv. Rep. of)', 'VEN'],
    ['Micronesia (Fed. States of)', 'FSM'],
    ['Kosovo (under UNSC res. 1244)', 'XKX'],
  ])('%s', async (name, area) => {
    const found = await reading(text('Country,Year,Meals', `${name},2019,1`, 'Kenya,2019,2', 'Ghana,2019,3'));
    expect(allObservations(found).map((one) => one.area)).toContain(area);
  });
});

describe('"America" beside "USA"', () => {
  it('is the continent, not the country', async () => {
    const found = await reading(
      text('Country,Year,Meals', 'Asia,2019,9', 'America,2019,1', 'USA,2019,2', 'Canada,2019,3'),
    );
    expect(figures(found)).toContain('meals USA 2019 2');
    expect(figures(found)).not.toContain('meals USA 2019 1');
  });
});

describe('sections in a column of their own', () => {
  it.each(['', 'Section'])('below "%s" part the figures', async (header) => {
    const found = await withFixed(
      text(`${header},Item,2019,2020`, 'Exports,,,', ',Coffee,1,2', 'Imports,,,', ',Coffee,5,6', ',Tea,7,8'),
      { area: 'VNM' },
    );
    expect(found.series.map(({ name }) => name)).toEqual(['Coffee · Exports', 'Coffee · Imports', 'Tea · Imports']);
    expect(found.counts.accepted).toBe(6);
  });
});

describe('a total in front of a stub of two columns', () => {
  it('is not filled down upon its parts', async () => {
    const found = await withFixed(text(',,2018,2019', 'TỔNG SỐ,,9,10', ',Đèn,1,2', ',Quạt,3,4', ',Bàn,5,4'), {
      area: 'VNM',
      series: 'Made',
    });
    expect(found.series.map(({ name }) => name).filter((name) => /TỔNG SỐ.*(?:Đèn|Quạt)/.test(name))).toEqual([]);
    expect(found.counts.accepted).toBe(8);
  });
});

describe('a second table below the first', () => {
  it('with a title and the same header is not read as the first', async () => {
    const found = await reading(
      text(
        ...['Table 1. Exports', 'Country,2019,2020', 'Kenya,1,2', 'Ghana,3,4', ''],
        ...['Table 2. Imports (kg)', 'Country,2019,2020', 'Norway,5,6', 'France,7,8'],
      ),
    );
    expect(found.counts).toEqual({ read: 8, accepted: 4, missing: 0, rejected: 4 });
    expect(told(found)).toContainEqual(['other-table', 8, '', '5', '']);
  });

  it('with a header of its own is not read as the first', async () => {
    const found = await withFixed(
      text('Country,2019,2020', 'Kenya,1,2', 'Ghana,3,4', '', 'Country,Population,Area', 'Norway,5,4', 'France,7,4'),
      { series: 'Meals eaten' },
    );
    expect(allObservations(found).map(({ area }) => area)).toEqual(['GHA', 'GHA', 'KEN', 'KEN']);
    expect(found.counts.rejected).toBe(6);
  });

  it('is the first again on another page, below the same title', async () => {
    const page = (...rows: readonly string[]) => ['Exports of nuts', 'Country,2019,2020', ...rows, ''];
    const found = await withFixed(
      text(...page('Kenya,1,2', 'Ghana,3,4'), ...page('Norway,5,6'), 'Page 2', 'Country,2019,2020', 'France,7,8'),
      {},
    );
    expect(found.counts).toMatchObject({ accepted: 8, rejected: 0 });
  });
});
