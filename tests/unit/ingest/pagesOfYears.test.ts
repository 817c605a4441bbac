import { expect, it } from 'vitest';
import { columns, text, withFixed } from './guessed.ts';
import { figures, told } from './reading.ts';

// What a later page of a table says of the years of its columns, and what it leaves as it was.

const ends = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.split(' ').slice(-3).join(' ')).sort();

it('has the years of the first page again below its header', async () => {
  const found = await withFixed(
    text(
      ...['Địa phương,2021,2022', 'Hà Nội,5,6', ',,'],
      ...['Địa phương,2023,2024', 'Hà Nội,7,8', ',,'],
      ...['Địa phương,2021,2022', 'Thừa Thiên Huế,1,2'],
    ),
    { series: 'Dân số' },
  );
  const years = figures(found).filter((line) => / [12]$/.test(line));
  expect(ends(years).map((line) => line.split(' ').slice(1).join(' '))).toEqual(['2021 1', '2022 2']);
});

it('may be shorter than the next', async () => {
  const found = await withFixed(
    text(
      ...['Địa phương,2010,2011,2012,2013', 'Hà Nội,1,2,3,4', ',,,,'],
      ...['Địa phương,2014,2015,,', 'Hà Nội,5,6,,', ',,,,'],
      ...['Địa phương,2016,2017,2018,2019', 'Hà Nội,7,8,9,10'],
    ),
    { series: 'Dân số' },
  );
  expect(ends(figures(found)).map((line) => line.split(' ').slice(1).join(' '))).toEqual(
    Array.from({ length: 10 }, (_, at) => `${String(2010 + at)} ${String(at + 1)}`),
  );
});

it('is another table where the first has forecasts, and figures behind a blank label are no years', async () => {
  const forecast = await withFixed(
    text(
      ...['Địa phương,2021,2022,Dự báo 2023', 'Hà Nội,5,6,7', ',,,'],
      ...['Địa phương,2018,2019,2020', 'Hà Nội,1,2,3'],
    ),
    { series: 'Dân số' },
  );
  expect(figures(forecast).filter((line) => / [123]$/.test(line))).toEqual([]);
  expect(told(forecast).map(([code]) => code)).toContain('other-table');
  const total = await withFixed(text('Địa phương,2021,2022', 'Hà Nội,5,6', ',,', ',1900,2010', 'Hải Phòng,7,8'), {
    series: 'Dân số',
  });
  expect(figures(total).filter((line) => / (1900|2010) /.test(line))).toEqual([]);
});

it('does not end at a note between two pages', async () => {
  const found = await withFixed(
    text('Địa phương,2021,2022', 'Hà Nội,5,6', 'Ghi chú: số sơ bộ,,', 'Địa phương,2021,2022', 'Hải Phòng,7,8'),
    { series: 'Dân số' },
  );
  expect(found.counts).toEqual({ read: 4, accepted: 4, missing: 0, rejected: 0 });
});

it('takes no word in brackets for a page', async () => {
  const seriesOf = async (title: string) =>
    (await columns(text(`${title},,`, 'Địa phương,2021,2022', 'Hà Nội,5,6', 'Hải Phòng,7,8'))).fixed.series;
  for (const title of ['Vốn đầu tư nước ngoài (trực tiếp)', 'Old series (discontinued)', 'Continued claims'])
    expect(await seriesOf(title)).toBe(title);
});

it('leaves years that say what is counted in the names', async () => {
  for (const [one, other] of [
    ['GDP (2011 international $)', 'GDP (2017 international $)'],
    ['Poverty gap (2011 PPP %)', 'Poverty gap (2017 PPP %)'],
    ['Price index 2005=100', 'Price index 2010=100'],
  ]) {
    const found = await columns(text(`Country,${one},${other}`, 'Viet Nam,8000,11000', 'Thailand,15000,18000'));
    expect(found.columns.flatMap((role) => (role.role === 'value' ? [role.period] : []))).toEqual([null, null]);
  }
});

it('tells of its cells below its own years', async () => {
  const found = await withFixed(
    text(
      ...[
        'Địa phương,2021,2022',
        'Hà Nội,5,hai',
        'Cần Thơ,5,7',
        ',,',
        'Địa phương,2023,2024',
        'Hà Nội,ba,8',
        'Cần Thơ,5,7',
        ',,',
      ],
      ...['Địa phương,2021,2022', 'Hải Phòng,tư,2'],
    ),
    { series: 'Dân số' },
  );
  expect(told(found).filter(([code]) => code === 'bad-number')).toEqual([
    ['bad-number', 2, '2022', 'hai', 'text'],
    ['bad-number', 6, '2023', 'ba', 'text'],
    ['bad-number', 10, '2021', 'tư', 'text'],
  ]);
});
