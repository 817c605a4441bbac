import { describe, expect, it } from 'vitest';
import { area, period } from '../domain/made.ts';
import { periodLabel } from '../../../src/ingest/sheet/periodLabel.ts';
import { asked, columns, text, withFixed } from './guessed.ts';
import { allObservations } from './reading.ts';

// What time, code and figure are, where the heading says it in other words; invented after files of strangers.

describe('what a figure is held against is not its time', () => {
  it.each([
    'Tốc độ phát triển so với 9 tháng năm 2015 (%)',
    'So với tháng 9 năm 2015',
    'Chỉ số giá so với tháng 12 năm 2015 (%)',
    'Growth compared with Q2 2015',
    'Chỉ số tồn kho so với cùng thời điểm năm 2015',
    'Chỉ số tồn kho thời điểm 01/9 so với cùng thời điểm 01/9/2015',
    'Change over the same 9 months of 2015',
  ])('%s', async (heading) => {
    expect(periodLabel(heading)).toBeNull();
    const found = await columns(
      text(`Ngành,Tổng số (Tỷ đồng),${heading}`, 'Nông nghiệp,352,100.05', 'Lâm nghiệp,22,106.19'),
    );
    expect(found.columns[2]).toMatchObject({ role: 'value', period: null });
  });

  it('but is what stands before it', () => {
    expect(periodLabel('9 tháng năm 2016 so với cùng kỳ năm 2015 (%)')?.period ?? '2016').toBe('2016');
    expect(periodLabel('2016 compared with 2015')?.period ?? '2016').toBe('2016');
  });
});

it('a year alone in its cell is the time, whatever span stands in the words above it', async () => {
  const spans = ',Theo chuẩn của Chính phủ giai đoạn 2016 - 2021,,Theo chuẩn của Chính phủ giai đoạn 2022 - 2025,';
  const found = await withFixed(
    text(spans, ',2020,2021,2022,Sơ bộ 2023', 'Hà Nội,1.4,1.3,0.9,0.7', 'Bắc Ninh,1.9,1.4,1.1,0.8'),
    {},
  );
  expect(new Set(allObservations(found).map((one) => one.period))).toEqual(new Set(['2020', '2021', '2022', '2023']));
  expect(allObservations(found)).toHaveLength(8);
});

describe('the day on which figures came out', () => {
  it.each([
    ['Ngày công bố', 'Tháng'],
    ['Ngày cập nhật', 'Kỳ'],
    ['Release date', 'Month'],
    ['Date', 'Month'],
    ['Ngày', 'Tháng'],
  ])('%s is not their time beside %s', async (day, month) => {
    const lines = ['Than,5,2019-02-27,2019-01', 'Dầu,6,2019-02-27,2019-01', 'Than,7,2019-03-28,2019-02'];
    const found = await withFixed(text(`Sản phẩm,Sản lượng,${day},${month}`, ...lines, 'Dầu,9,2019-03-28,2019-02'), {
      area: area('VNM'),
    });
    expect(
      allObservations(found)
        .map((one) => one.period)
        .sort(),
    ).toEqual(['2019-01', '2019-01', '2019-02', '2019-02']);
  });

  it('is their time where it lies in the month beside it', async () => {
    const lines = ['Than,5,2019-01-03,2019-01', 'Than,6,2019-01-17,2019-01', 'Than,7,2019-02-02,2019-02'];
    const found = await columns(text('Sản phẩm,Giá,Date,Month', ...lines));
    expect(found.roles[2]).toBe('period');
    expect(found.unread).toContainEqual({ column: 3, why: 'repeats' });
  });
});

describe('numbers of things', () => {
  it.each(['provinceid', 'matinh', 'mahuyen', 'school_urn', 'tinh_ma', 'MaXa'])('%s', async (heading) => {
    const found = await columns(
      text(
        `${heading},province,year,traffic`,
        ...['80051,An Giang,2019,12.5', '80051,An Giang,2020,13.5', '80003,Hà Nội,2019,22.5', '80003,Hà Nội,2020,23.5'],
      ),
    );
    expect(found.roles).toEqual(['ignore', 'area', 'period', 'value traffic']);
    expect(found.unread).toContainEqual({ column: 0, why: 'code' });
  });

  it.each(['EV', 'ID', 'Code', 'Mã'])('but figures with decimals, though %s stands above them', async (heading) => {
    const lines = ['Kenya,2019,44.89935', 'Kenya,2020,47.70677', 'Laos,2019,45.19935', 'Laos,2020,48.10677'];
    const found = await columns(text(`country,year,${heading}`, ...lines));
    expect(found.roles).toEqual(['area', 'period', `value ${heading}`]);
  });
});

describe('headings in two languages', () => {
  it.each([
    ['Năm (Year)', 'Tháng (Month)'],
    ['Năm/Year', 'Tháng/Month'],
    ['Year 年', 'Month 月'],
    ['Năm - Year', 'Tháng - Month'],
    ['Year', 'Month number'],
    ['Year', 'Month_no'],
    ['YR', 'MO'],
  ])('%s, %s', async (year, month) => {
    const lines = ['2023,1,Hà Nội,4', '2023,2,Hà Nội,7', '2023,1,Bắc Ninh,5', '2023,2,Bắc Ninh,6'];
    const found = await withFixed(text(`${year},${month},Tỉnh (Province),Số ca (Cases)`, ...lines), {});
    expect(allObservations(found).map((one) => [one.period, one.value])).toEqual(
      expect.arrayContaining([
        ['2023-01', 4],
        ['2023-02', 7],
        ['2023-01', 5],
        ['2023-02', 6],
      ]),
    );
  });

  it('weeks beside their years are no figures', async () => {
    const lines = ['2023,1,2023-01-01,2023-01-07,4.5', '2023,2,2023-01-08,2023-01-14,4.7'];
    const found = await columns(
      text('Year 年,Week 周,From 由,To 至,Rate per 1000', ...lines, '2023,3,2023-01-15,2023-01-21,5.2'),
    );
    expect(found.roles.filter((role) => role.startsWith('value'))).toEqual(['value Rate per 1000']);
  });
});

describe('columns without a heading', () => {
  it('take none from the left beyond what it stands over', async () => {
    const found = await columns(
      text(
        ',9 tháng năm 2016,,9 tháng năm 2016 so với cùng kỳ năm 2015 (%),,,',
        ',Lượng,Trị giá,Lượng,Trị giá,,',
        ...['Thủy sản,10,109,100.5,94.3,110,-1', 'Sữa,20,73,101.5,91,75,-2', 'Lúa mỳ,30,55,99.5,97,60,-5'],
      ),
    );
    expect(found.roles.slice(5)).toEqual(['ignore', 'ignore']);
    expect((found.unread ?? []).map(({ column }) => column)).toEqual([5, 6]);
  });
});

it('a row of years below other headings is one of them', async () => {
  const found = await withFixed(
    text(
      ',So với (%),',
      ',Tháng 10 năm,Tháng 11 năm',
      ',2021,2020',
      ...['Doanh nghiệp mới,144.5,90.9', 'Vốn đăng ký,138.0,52.6', 'Lao động,130.1,63.9'],
    ),
    { period: period('2021-11'), area: area('VNM') },
  );
  // What they are held against is no time of theirs.
  expect(new Set(allObservations(found).map((one) => `${one.period} ${String(one.value)}`))).toEqual(
    new Set(['144.5', '90.9', '138', '52.6', '130.1', '63.9'].map((value) => `2021-11 ${value}`)),
  );
});

describe('a line over nothing but times', () => {
  const under = (line: string): string =>
    text(line, ',Quý III năm 2020,Quý IV năm 2020', 'Thịt trâu,103.4,100.3', 'Thịt bò,109.5,101.4');

  it.each([',So với cùng kỳ năm trước (%),', ',Compared with the same period of last year (%),'])(
    '%s says what all figures are',
    async (line) => {
      // It names no measure: that is asked.
      expect(await asked(under(line))).toEqual(['area', 'series']);
      const { series } = await withFixed(under(line), { area: area('VNM'), series: 'Sản lượng' });
      for (const { name, unit } of series) {
        expect(name).toMatch(/cùng kỳ năm trước|same period of last year/);
        expect(unit).toBe('%');
      }
      expect(series).toHaveLength(2);
    },
  );

  it.each([',Đơn vị: Nghìn tấn,', ',,Unit: tonnes', 'Bảng 5. Sản lượng thịt,,'])('%s does not', async (line) => {
    const { series } = await withFixed(under(line), { area: area('VNM') });
    expect(series.map(({ name }) => name).join()).not.toMatch(/Đơn vị|Unit|Bảng/);
  });
});
