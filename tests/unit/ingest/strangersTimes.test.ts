import { describe, expect, it } from 'vitest';
import { meaningsOf } from '../../../src/ingest/cell/datesAs.ts';
import { periodLabel } from '../../../src/ingest/sheet/periodLabel.ts';
import { areWeeks } from '../../../src/ingest/cell/weeks.ts';
import { asked, columns, text, withFixed } from './guessed.ts';
import { allObservations, figures, reading, told } from './reading.ts';

// Kinds of fault that 56 files of strangers showed, each in a few invented lines.

describe('"2011-12"', () => {
  const scores = (...years: readonly string[]): string =>
    text('Country,Year,Meals', ...years.map((year, at) => `Kenya,${year},${String(at + 1)}`));
  const questionsOf = async (content: string) => (await reading(content)).questions;

  it('alone is a month or two years: that is asked', async () => {
    const content = text('Country,Year,Meals', 'Kenya,2011-12,1', 'Ghana,2011-12,2');
    expect(await questionsOf(content)).toEqual([{ id: 'dates', kind: 'dates', example: '2011-12' }]);
    expect(meaningsOf('2011-12').map(([answer]) => answer)).toEqual(['months', 'spans']);
    const periods = async (answer: string) =>
      new Set(allObservations(await reading(content, { answers: { dates: answer } })).map(({ period }) => period));
    expect(await periods('spans')).toEqual(new Set(['2011/2012']));
    expect(await periods('months')).toEqual(new Set(['2011-12']));
  });

  it('is asked of years with gaps between them', async () => {
    expect(await questionsOf(scores('2003-04', '2005-06', '2011-12'))).toHaveLength(1);
    expect(await questionsOf(scores('2003', '2011-12'))).toHaveLength(1);
  });

  it('is told by a run of years, by other spans and by other months', async () => {
    const periods = async (...years: readonly string[]) => {
      const found = await reading(scores(...years));
      expect(found.questions).toEqual([]);
      return allObservations(found).map(({ period }) => period);
    };
    expect(await periods('2009-10', '2010-11', '2011-12')).toEqual(['2009/2010', '2010/2011', '2011/2012']);
    expect(await periods('2011-12', '2012-13')).toEqual(['2011/2012', '2012/2013']);
    expect(await periods('2011-11', '2011-12')).toEqual(['2011-11', '2011-12']);
  });
});

describe('the year in the name of a variable', () => {
  it('is no time: "c1_2005" is a question of a survey', async () => {
    expect(
      await columns(
        text(
          'Tỉnh,Số ngày đăng ký c1_2005,Số giấy phép c3_2010,Chi phí c4_new',
          ...['Hà Nội,5,6,1', 'Đà Nẵng,7,8,2', 'Hải Phòng,9,4,3'],
        ),
      ).then(({ roles }) => roles),
    ).toEqual(['area', 'value Số ngày đăng ký c1_2005', 'value Số giấy phép c3_2010', 'value Chi phí c4_new']);
  });
});

describe('months down and years across', () => {
  const cpi = (month: string): string =>
    text(
      'Các tháng,2019,2020',
      ...Array.from({ length: 12 }, (_, at) => `${month} ${String(at + 1)},${String(at)},${String(at)}.5`),
    );

  it('are months of those years', async () => {
    const found = await withFixed(cpi('Tháng'), { area: 'VNM', series: 'Prices paid' });
    expect(figures(found).slice(0, 2)).toEqual(['prices-paid VNM 2019-01 0', 'prices-paid VNM 2019-02 1']);
  });

  it('are so where a letter is lost', async () => {
    const found = await withFixed(cpi('Th\ufffdng'), { area: 'VNM', series: 'Prices paid' });
    expect(figures(found).slice(0, 2)).toEqual(['prices-paid VNM 2019-01 0', 'prices-paid VNM 2019-02 1']);
  });
});

describe('"Thg2-26"', () => {
  it('is a month of 2026 in a run of them', async () => {
    const months = Array.from({ length: 14 }, (_, at) => `Thg${String(((25 - at) % 12) + 1)}-${at < 2 ? '26' : '25'}`);
    const rows = text('MONTH,Core prices', ...months.map((month, at) => `${month},${String(at)}%`));
    expect(await asked(rows)).toEqual(['area']);
    expect(figures(await withFixed(rows, { area: 'VNM' }))).toContain('core-prices VNM 2026-02 0');
  });
});

describe('weeks', () => {
  it.each([
    ['Week', '2024-W05', '2024-W06'],
    ['year_week', '202405', '202440'],
    ['Tuần', 'Tuần 5/2024', 'Tuần 6/2024'],
  ])('below %s are no periods, and no part of what is measured', async (header, first, second) => {
    const found = await reading(text(`Country,${header},Cases`, `Kenya,${first},3`, `Kenya,${second},4`));
    expect(found.counts).toEqual({ read: 2, accepted: 0, missing: 0, rejected: 2 });
    expect(told(found)).toContainEqual(['bad-period', 2, header, first, 'week']);
  });

  it('beside years are none either', async () => {
    const found = await reading(text('Country,Year,Week,Cases', 'Kenya,2024,5,3', 'Kenya,2024,6,4', 'Kenya,2024,40,5'));
    expect(found.counts).toMatchObject({ accepted: 0, rejected: 3 });
  });

  it('beside days leave the days', async () => {
    const found = await reading(text('Country,Date,Week,Cases', 'Kenya,2024-02-01,5,3', 'Kenya,2024-02-08,6,4'));
    expect(allObservations(found).map(({ period }) => period)).toContain('2024-02-01');
  });

  it('are no other numbers', () => {
    expect(areWeeks('Cases', ['5', '6'])).toBe(false);
    expect(areWeeks('Week', ['5', '600'])).toBe(false);
    expect(areWeeks('Hours a week', ['5', '6'])).toBe(false);
  });
});

describe('what figures are held against', () => {
  it('is no time of theirs, though it stands below alone: "Quý I năm 2016 so với:"', async () => {
    const { columns: roles } = await columns(
      text(
        ...[
          '16. Chỉ số giá bán,,',
          ',,Đơn vị tính: %',
          ',Quý I năm 2016 so với:,',
          ',Quý I,Quý IV',
          ',năm 2015,năm 2015',
          ',,',
        ],
        ...['CHỈ SỐ CHUNG,98.2,100.8', 'Nông nghiệp,98.4,100.4', 'Cây hàng năm,100.5,101.5'],
      ),
    );
    expect(roles.map((role) => (role.role === 'value' ? role.period : role.role)).slice(1)).toEqual([
      '2016-Q1',
      '2016-Q1',
    ]);
  });

  it('is none where its quarter stands in one row and its year in the next', async () => {
    const { columns: roles } = await columns(
      text(
        ...[',Giá hiện hành,Tốc độ', ',Tổng số,phát triển', ',(Tỷ đồng),so với quý I', ',,năm 2015 (%)'],
        ...['TỔNG SỐ,850,105.4', 'Nông nghiệp,97,98.7', 'Công nghiệp,68,97.3'],
      ),
    );
    expect(roles[2]).toMatchObject({ period: null });
  });

  it('has no unit of the whole table', async () => {
    const { columns: roles } = await columns(
      text(
        ...['9. Vốn đầu tư,,,', ',,,Đơn vị tính: Tỷ đồng', ',Thực hiện,Ước tính,Quý I năm', ',quý I,quý I,2016 so với'],
        ...[',năm 2015,năm 2016,cùng kỳ năm', ',,,2015 (%)', ',,,', 'TỔNG SỐ,247,273,110.7', 'Nhà nước,84.6,88.8,105'],
        'Ngoài Nhà nước,100,120,120',
      ),
    );
    expect(roles.map((role) => (role.role === 'value' ? role.unit : role.role)).slice(1, 3)).toEqual([
      'Tỷ đồng',
      'Tỷ đồng',
    ]);
    expect(roles[3]).toMatchObject({ series: 'so với cùng kỳ năm 2015 (%)', period: '2016-Q1' });
    expect(roles[3]).not.toHaveProperty('unit');
  });
});

describe('a year in a heading', () => {
  it.each(['Theo giá so sánh 2010', 'GDP at constant prices 2015', 'Output in prices of 2010'])(
    'is no time where it is that of prices: %s',
    (heading) => {
      expect(periodLabel(heading)).toBe(null);
    },
  );

  it.each([
    ['Quí I năm 2016', '2016-Q1'],
    ['Quí IV/2016', '2016-Q4'],
  ])('is that of its quarter, however it is spelt: %s', (heading, period) => {
    expect(periodLabel(heading)?.period).toBe(period);
  });

  it('belongs to the month above it', async () => {
    const { columns: roles } = await columns(
      text(
        ',Tháng 2 năm,Tháng 3 năm,Tháng 3 năm',
        ...[',2016,2016,2016 so với', ',,,tháng 2 năm 2016'],
        ...['Khai khoáng,1,2,102', 'Dệt,3,4,104', 'Da giày,5,6,106'],
      ),
    );
    expect(roles.map((role) => (role.role === 'value' ? role.period : role.role)).slice(1)).toEqual([
      '2016-02',
      '2016-03',
      '2016-03',
    ]);
  });
});

describe('a time of day', () => {
  const hours = (...times: readonly string[]): string =>
    text('Country,Time,Score', ...times.map((time, at) => `Kenya,${time},${String(at)}`));
  const noticed = async (content: string) =>
    told(await reading(content)).flatMap(([code, , , found, expected]) =>
      code === 'clock' ? [[found, expected]] : [],
    );

  it.each([
    ['2024-03-17 07:00', '2024-03-18 07:00'],
    ['2024-03-17T03:59:59Z', '2024-03-18T03:59:59Z'],
    ['17/03/2024 7:30', '18/03/2024 7:30'],
  ])('"%s" is left out with a word', async (...times) => {
    const found = await reading(hours(...times));
    expect(figures(found)).toHaveLength(2);
    expect(await noticed(hours(...times))).toEqual([[times[0], '2024-03-17']]);
  });

  it.each(['2024-03-17', '2024-03-17 00:00', '2024-03-17T00:00:00Z', '2024-03-17 0:00:00'])(
    'is none in "%s"',
    async (time) => {
      expect(await noticed(hours(time))).toEqual([]);
    },
  );
});
