import { describe, expect, it } from 'vitest';
import { text } from './guessed.ts';
import { allObservations, reading, told } from './reading.ts';

// Programs write a month as its first day, and a day with its midnight: portals of open data do both.

const periods = async (heading: string, ...dates: readonly string[]) => {
  const found = await reading(
    text(`Country,${heading},Visits`, ...dates.map((date, at) => `Kenya,${date},${String(at + 1)}`)),
  );
  expect(told(found).filter(([code]) => code === 'bad-period')).toEqual([]);
  return allObservations(found).map(({ period }) => period);
};

describe('a day that stands for a longer time', () => {
  it.each([
    ['Month', ['2020-01-01T00:00:00.000', '2020-02-01T00:00:00.000'], ['2020-01', '2020-02']],
    ['Month', ['01/01/2020 12:00:00 AM', '02/01/2020 12:00:00 AM'], ['2020-01', '2020-02']],
    ['Tháng', ['1/1/2020', '1/2/2020'], ['2020-01', '2020-02']],
    ['Reporting month', ['2020-01-31', '2020-02-29'], ['2020-01', '2020-02']],
    ['Quarter', ['2020-01-01', '2020-04-01'], ['2020-Q1', '2020-Q2']],
    ['Quý', ['30/9/2020', '31/12/2020'], ['2020-Q3', '2020-Q4']],
    ['Year', ['12/31/2020', '12/31/2021'], ['2020', '2021']],
    ['Năm', ['1/1/2020', '1/1/2021'], ['2020', '2021']],
  ])('is that time below "%s": %s', async (heading, dates, read) => {
    expect(await periods(heading, ...dates)).toEqual(read);
  });

  it.each([
    ['Date', ['2020-01-01', '2020-02-01']],
    ['Month', ['2020-01-01', '2020-01-15']],
    ['Year', ['2020-07-01', '2021-07-01']],
    ['Month of birth', ['2020-01-01', '2020-02-01']],
    ['Year', ['2019-12-31', '2020-12-31', '2021-01-01']],
    ['Month', ['2020-01-01', '2020-01-31']],
  ])('is a day below "%s", or beside others that stand for none: %s', async (heading, dates) => {
    const found = await reading(text(`Country,${heading},Visits`, ...dates.map((date) => `Kenya,${date},1`)));
    expect(
      allObservations(found)
        .map(({ period }) => period)
        .filter((period) => period.length !== 10),
    ).toEqual([]);
  });
});

describe('a time of day with AM or PM', () => {
  it('is left out of its day, and said unless it is midnight', async () => {
    expect(await periods('Date', '01/01/2020 12:00:00 AM', '01/13/2020 12:00:00 AM')).toEqual([
      '2020-01-01',
      '2020-01-13',
    ]);
    const found = await reading(
      text('Country,Date,Visits', 'Kenya,01/13/2020 12:00 PM,1', 'Kenya,01/14/2020 3:05:00 p.m.,2'),
    );
    expect(allObservations(found).map(({ period }) => period)).toEqual(['2020-01-13', '2020-01-14']);
    expect(told(found).map(([code]) => code)).toContain('clock');
    const midnight = await reading(text('Country,Date,Visits', 'Kenya,2020-01-13 12:00:00 AM,1'));
    expect(told(midnight).map(([code]) => code)).not.toContain('clock');
  });
});
