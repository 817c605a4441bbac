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

describe('a name and a code that are two countries', () => {
  const CONGOS = ['Congo,COD,2004,42.2', 'Congo,COG,2005,47.3', 'Chad,TCD,2004,40'];

  it('are asked about, and no figure of the one is stored for the other', async () => {
    const file = text('Country,Code,Year,Gini', ...CONGOS);
    expect(figures(await reading(file))).toEqual(['gini COG 2005 47.3', 'gini TCD 2004 40']);
    expect(await unknown(file)).toEqual([['Congo (COD)', area('COD')]]);
  });

  it('whichever stands in front', async () => {
    const file = text('Code,Country,Year,Gini', 'NGA,Niger,2004,1', 'NER,Niger,2005,2', 'TCD,Chad,2004,40');
    expect(figures(await reading(file))).toEqual(['gini NER 2005 2', 'gini TCD 2004 40']);
    expect((await unknown(file)).map(([name]) => name)).toEqual(['Niger (NGA)']);
  });

  it('also where nearly every name has several codes', async () => {
    const guineas = ['Guinea,GIN,2019,30', 'Guinea,GNB,2019,34', 'Guinea,GNQ,2019,38'];
    const file = text('Country,ISO3,Year,Gini', 'Congo,COG,2019,48.9', 'Congo,COD,2020,42.1', ...guineas);
    expect(figures(await reading(file))).toEqual(['gini COG 2019 48.9', 'gini GIN 2019 30']);
    expect((await unknown(file)).map(([name]) => name)).toEqual(['Congo (COD)', 'Guinea (GNB)', 'Guinea (GNQ)']);
  });

  it('are what a person says of both together, or of the name', async () => {
    const file = text('Country,Code,Year,Gini', ...CONGOS);
    const both = await reading(file, { areas: { 'Congo (COD)': area('COD') } });
    expect(figures(both)).toContain('gini COD 2004 42.2');
    expect(figures(both)).toContain('gini COG 2005 47.3');
    const named = await reading(file, { areas: { Congo: area('COD') } });
    expect(figures(named).filter((one) => one.includes(' COD '))).toHaveLength(2);
  });

  it.each(['Country,Code', 'Code,Country'])(
    'are the name where it is of a country that is no more (%s)',
    async (heads) => {
      const row = (name: string, code: string): string =>
        heads.startsWith('Code') ? `${code},${name}` : `${name},${code}`;
      const rows = [`${row('USSR', 'RUS')},1980,5`, `${row('Russia', 'RUS')},2004,6`, `${row('Chad', 'TCD')},2004,7`];
      const found = await reading(text(`${heads},Year,Score`, ...rows));
      expect(figures(found).map((one) => one.split(' ').slice(1, 3).join(' '))).toEqual([
        'RUS 2004',
        'SUN 1980',
        'TCD 2004',
      ]);
    },
  );

  it('are none where the one is a part of the other, or a code of two letters is the publisher’s own', async () => {
    const parts = text('Code,Province,Year,Gini', 'VNM,Hà Nội,2022,1', 'VNM,Đà Nẵng,2022,2', 'VNM,Cần Thơ,2022,3');
    expect((await unknown(parts)).map(([name]) => name)).not.toContain('Hà Nội (VNM)');
    const own = text('Country,Code,Year,Gini', 'Australia,AS,2004,1', 'Austria,AU,2004,2', 'Chad,CD,2004,3');
    expect(await unknown(own)).toEqual([]);
  });
});
