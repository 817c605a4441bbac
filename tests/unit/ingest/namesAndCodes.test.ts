import { describe, expect, it } from 'vitest';
import { area } from '../domain/made.ts';
import { text } from './guessed.ts';
import { figures, reading, told } from './reading.ts';

// Two names beside one code, and a name with more behind it; invented.

const unknown = async (content: string, choices = {}) =>
  (await reading(content, choices)).unknownAreas.map(({ text: name, suggestion }) => [name, suggestion]);

const YEMENS = [
  'Yemen N.,1980,5,YEM',
  'Yemen S.,1980,5,YEM',
  'Yemen N.,1981,6,YEM',
  'Yemen S.,1981,..,YEM',
  'Chad,1980,5,TCD',
  'Chad,1981,6,TCD',
];
const states = text('Country,Year,Score,Code', ...YEMENS);

describe('names that one code joins', () => {
  it('are asked about, and are no duplicates', async () => {
    const found = await reading(states);
    expect(figures(found).map((one) => one.split(' ')[1])).toEqual(['TCD', 'TCD']);
    expect(told(found).map(([code]) => code)).not.toContain('duplicate');
    expect(await unknown(states)).toEqual([
      ['Yemen N.', null],
      ['Yemen S.', null],
    ]);
  });

  it.each([
    ['with the code in front', 'Code,Country,Year,Score', (row: string) => `${row.slice(-3)},${row.slice(0, -4)}`],
    ['below other headings', 'iso3,Nation,Year,Score', (row: string) => `${row.slice(-3)},${row.slice(0, -4)}`],
  ])('%s', async (_, headings, turned) => {
    expect((await unknown(text(headings, ...YEMENS.map(turned)))).map(([name]) => name)).toEqual([
      'Yemen N.',
      'Yemen S.',
    ]);
  });

  it('though the whole stands in other rows, at the other end of the file', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => `Chad,${String(1900 + at)},5,TCD`);
    const file = text('Country,Year,Score,Code', 'Germany W.,1980,5,DEU', ...rows, 'Germany,1995,6,DEU');
    expect((await unknown(file)).map(([name]) => name)).toEqual(['Germany W.']);
    expect(figures(await reading(file)).filter((one) => one.includes(' DEU '))).toHaveLength(1);
  });

  it('provinces beside the code of their country', async () => {
    const rows = ['Alba', 'Bern', 'Cork'].map((name, at) => `CAN,${name},2019,${String(at)}`);
    const found = await reading(text('Country code,Country,Year,Rate', ...rows, 'KEN,Kenya,2019,5'));
    expect(figures(found).filter((one) => one.includes(' CAN '))).toEqual([]);
  });

  it('are what a person says they are', async () => {
    const areas = { 'Yemen N.': area('YEM'), 'Yemen S.': area('YMD') };
    for (const file of [
      states,
      text('Code,Country,Year,Score', ...YEMENS.map((row) => `${row.slice(-3)},${row.slice(0, -4)}`)),
    ]) {
      const found = figures(await reading(file, { areas }));
      expect(found.filter((one) => one.includes(' YEM '))).toHaveLength(2);
      expect(found.filter((one) => one.includes(' YMD '))).toHaveLength(1);
    }
  });
});

describe('a name that nobody knows beside a code', () => {
  it.each([
    ['garbled', 'C?te d?Ivoire'],
    ['of another kind', 'Ivorian Republic'],
  ])('%s, is told by it', async (_, name) => {
    const found = await reading(text('Country,Year,Score,Code', `${name},2019,5,CIV`, 'Chad,2019,6,TCD'));
    expect(figures(found)).toHaveLength(2);
  });

  it('is by a slip of the pen the one that stands in other rows', async () => {
    const rows = ['Germany,2019,5,DEU', 'Germnay,2020,6,DEU', 'Germ?ny,2021,7,DEU'];
    expect(figures(await reading(text('Country,Year,Score,Code', ...rows, 'Chad,2019,6,TCD')))).toHaveLength(4);
  });

  it('two names that are known are one', async () => {
    const rows = ['Turkey,2019,5,TUR', 'Türkiye,2020,6,TUR', 'Viet Nam,2019,5,VNM', 'Vietnam,2020,6,VNM'];
    expect(figures(await reading(text('Country,Year,Score,Code', ...rows)))).toHaveLength(4);
  });
});
