import { describe, expect, it } from 'vitest';
import { asked, columns, text, withFixed } from './guessed.ts';
import { figures } from './reading.ts';

const months = (values: (month: number) => string): string =>
  Array.from({ length: 12 }, (_, at) => values(at + 1)).join(',');
const NAMES = 'Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec';

describe('months as headings', () => {
  const numbered = text(
    `year,${months(String)}`,
    `2023,${months((m) => String(m + 100))}`,
    `2024,${months((m) => String(m + 200))}`,
  );

  it('may be numbers beside years', async () => {
    expect(await asked(numbered)).toEqual(['area', 'series']);
    const found = figures(await withFixed(numbered, { area: 'JPN', series: 'Offences' }));
    expect([found.length, found[0], found.at(-1)]).toEqual([
      24,
      'offences JPN 2023-01 101',
      'offences JPN 2024-12 212',
    ]);
  });

  it('are none where one is missing', async () => {
    const found = await columns(numbered.replace(',12\n', ',13\n'));
    expect(found.columns.some((role) => 'part' in role)).toBe(false);
  });

  it.each(['Annual', 'Year', 'Total', 'Cả năm', 'Всего', 'Annual average'])(
    '%s is the figure of the year',
    async (header) => {
      const sums = text(`Year,${NAMES},${header}`, `2022,${months(String)},6.5`, `2023,${months(String)},7.5`);
      expect(await asked(sums)).toEqual(['area', 'series']);
      const found = await withFixed(sums, { area: 'USA', series: 'Pay' });
      expect(found.series.map(({ id }) => id)).toEqual(['pay']);
      expect(figures(found)).toContain('pay USA 2022 6.5');
      expect(found.counts.accepted).toBe(26);
    },
  );

  it('with a sum and an average are read alone', async () => {
    const { roles, unread } = await columns(
      text(`Year,${NAMES},Total,Average`, `2022,${months(String)},78,6.5`, `2023,${months(String)},79,7.5`),
    );
    expect(roles.slice(13)).toEqual(['ignore', 'ignore']);
    expect(unread).toEqual([13, 14].map((column) => ({ column, why: 'sum' })));
  });

  it('and their year may be one in each heading', async () => {
    const found = await withFixed(text('Country,2022-01,2022-02,2022 Total', 'Kenya,1,2,3', 'Ghana,2,3,5'), {
      series: 'Pay',
    });
    expect(figures(found)).toContain('pay KEN 2022 3');
    expect(found.series.map(({ id }) => id)).toEqual(['pay']);
  });

  it('leave a total elsewhere what it is', async () => {
    expect((await columns(text('Year,Boys,Girls,Total', '2022,1,2,3', '2023,2,3,5'))).roles[3]).toBe('value Total');
  });
});

describe('parts where nobody says what is measured', () => {
  it.each(['district', 'Stadsdeel', 'Xã', 'Municipality', 'Type', 'Age group'])(
    '%s: the measure is asked',
    async (header) => {
      const wide = text(`${header},2013,2014,2015`, 'Centre,85618,86099,86418', 'North,88434,89906,91324');
      expect(await asked(wide)).toEqual(['area', 'series']);
      const found = await withFixed(wide, { area: 'NLD', series: 'Population' });
      expect(found.series.map(({ name, count }) => [name, count])).toEqual([
        ['Population · Centre', 3],
        ['Population · North', 3],
      ]);
    },
  );

  it('a code in all rows is no measure', async () => {
    expect(await asked(text('Date,D0,Value', '2020-10,T1,1.59', '2020-11,T1,1.66', '2020-12,T1,1.76'))).toEqual([
      'area',
      'series',
    ]);
  });

  it('partners are parts of the trade of an area that is asked', async () => {
    const trade = text(
      'Year,Trade Type,Country,Value',
      ...['2022,,,-987', '2023,,,-3354', '2022,Exports,,957', '2023,Exports,,900'],
      ...['2022,Exports,Fiji,435', '2023,Exports,Fiji,386', '2022,Imports,Fiji,735', '2023,Imports,Fiji,736'],
    );
    expect(await asked(trade)).toEqual(['area', 'series']);
    const found = await withFixed(trade, { area: 'VUT', series: 'Trade' });
    expect(found.counts.accepted).toBe(8);
    expect(found.series.map(({ name }) => name).sort()).toEqual([
      'Trade',
      'Trade · Exports',
      'Trade · Exports · Country: Fiji',
      'Trade · Imports · Country: Fiji',
    ]);
  });
});
