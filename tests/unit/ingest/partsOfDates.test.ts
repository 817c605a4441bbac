import { describe, expect, it } from 'vitest';
import { columns, text, withFixed } from './guessed.ts';
import { figures, read, reading, sure, told } from './reading.ts';

// Days, months and years in columns of their own, or in headings; invented.

const endings = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.split(' ').slice(-3).join(' '));

describe('a column of days', () => {
  it.each([
    ['day', 'month', 'year'],
    ['day_endofweek', 'month', 'year'],
    ['Ngày', 'Tháng', 'Năm'],
  ])('%s belongs to the month and the year beside it', async (day, month, year) => {
    const found = await reading(
      text(`Country,${day},${month},${year},Spending`, 'Kenya,31,12,2018,5', 'Kenya,1,1,2019,6', 'Kenya,2,1,2019,7'),
    );
    expect(endings(figures(found))).toEqual(['KEN 2018-12-31 5', 'KEN 2019-01-01 6', 'KEN 2019-01-02 7']);
  });

  it('without a day, or with one that no month has, is refused by name', async () => {
    const found = await reading(
      text(
        'Country,Year,Month,Day,Spending',
        ...['Kenya,2019,1,5,6', 'Kenya,2019,1,,7', 'Kenya,2019,2,30,8', 'Kenya,2019,2,9,9'],
      ),
    );
    expect(endings(figures(found))).toEqual(['KEN 2019-01-05 6', 'KEN 2019-02-09 9']);
    expect(
      told(found)
        .filter(([code]) => code === 'bad-period')
        .map(([, line]) => line),
    ).toEqual([3, 4]);
  });

  it.each(['Days', 'Day trips', 'Rainy days'])('%s is counted', async (heading) => {
    const { roles } = await columns(
      text(`Country,Year,Month,${heading}`, 'Kenya,2019,1,31', 'Kenya,2019,2,28', 'Kenya,2019,3,30', 'Laos,2019,1,4'),
    );
    expect(roles[3]).toBe(`value ${heading}`);
  });

  it('without a month is none', async () => {
    const { columns: roles } = await columns(
      text('Country,Year,Day,Rain', 'Kenya,2019,1,31', 'Kenya,2020,2,28', 'Kenya,2021,3,30', 'Laos,2019,1,4'),
    );
    expect(roles[2]).not.toEqual({ role: 'period', part: 'day' });
  });
});

describe('numbers beside a date', () => {
  const rows = (numbers: (month: number) => number): string =>
    text(
      'Country,Date,n2,Basket',
      ...Array.from(
        { length: 8 },
        (_, at) => `Kenya,2020-0${String(at + 1)}-01,${String(numbers(at + 1))},${String(90 + at)}`,
      ),
    );

  it('that are its month are no figures', async () => {
    const mapping = await columns(rows((month) => month));
    expect(mapping.roles).toEqual(['area', 'period', 'ignore', 'value Basket']);
    expect(mapping.unread).toEqual([{ column: 2, why: 'code' }]);
  });

  it('that are so in some rows are figures', async () => {
    expect((await columns(rows((month) => (month === 8 ? 9 : month)))).roles[2]).toBe('value n2');
  });

  it('are figures where too few rows tell', async () => {
    const few = text('Country,Date,n2,Basket', 'Kenya,2020-01-01,1,5', 'Kenya,2020-02-01,2,6', 'Kenya,2020-03-01,3,7');
    expect((await columns(few)).roles[2]).toBe('value n2');
  });
});

describe('years in all headings', () => {
  const proposed = async (content: string) => {
    const { inspection } = sure(await read(content));
    return [inspection.needs, inspection.proposals.periods];
  };

  it('are proposed where they are one', async () => {
    expect(await proposed(text('Country,area_2016,schools_2016', 'Kenya,5,6', 'Laos,7,8'))).toEqual([
      ['period'],
      ['2016'],
    ]);
  });

  it.each(['GDP constant 2010,GNI constant 2010', 'Homes built before 1990,Homes', 'Change vs 2019,Share'])(
    'are not where they are no times: %s',
    async (headings) => {
      expect(await proposed(text(`Country,${headings}`, 'Kenya,5,6', 'Laos,7,8'))).toEqual([['period'], []]);
    },
  );
});

describe('shares below a word for a breakdown', () => {
  it('are figures', async () => {
    const shares = text(
      'Country,Year,Sex,Age',
      'Kenya,2020,0.4375,41.25',
      'Laos,2020,0.5125,39.5',
      'Peru,2020,0.25,40.75',
    );
    expect((await columns(shares)).roles).toEqual(['area', 'period', 'value Sex', 'value Age']);
  });

  it.each(['1', '2.0'])('are none where they are numbers such as %s', async (second) => {
    const ages = text(
      'Country,Year,Age,Deaths',
      'Kenya,2020,0.5,4',
      `Kenya,2020,${second},5`,
      'Kenya,2020,3,6',
      'Kenya,2020,4,7',
    );
    expect((await columns(ages)).roles[2]).toBe('dimension');
  });
});

it('reads nothing else of a file with dates', async () => {
  const found = await withFixed(text('Date,Spending', '2020-01-01,5', '2020-01-02,6'), { area: 'VNM' });
  expect(endings(figures(found))).toEqual(['VNM 2020-01-01 5', 'VNM 2020-01-02 6']);
});
