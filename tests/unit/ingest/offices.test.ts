import { describe, expect, it } from 'vitest';
import { columns, text, withFixed } from './guessed.ts';
import { allObservations, figures, incoming, errand, read, readBuiltIn, reading, sure, told } from './reading.ts';
import { readFiles } from '../../../src/ingest/importer.ts';

// Kinds of files of ministries, offices and papers that were read wrongly without a word, each in a few invented lines.

const endings = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.split(' ').slice(-3).join(' '));

describe('a program that dropped the zeros behind a point', () => {
  const counts = (...rows: readonly string[]): string => text('Tỉnh,Năm,Thủ tục,Toàn trình', ...rows);
  const rows = [
    ...['Lai Châu,2024,2.154,288', 'Cà Mau,2024,2.163,1.002', 'An Giang,2024,2.209,934', 'Hà Nội,2024,2.16,1.165'],
    ...['Đà Nẵng,2024,2.188,512', 'Huế,2024,2.247,1.13', 'Nghệ An,2024,2.091,1.061', 'Sơn La,2024,2.115,1.187'],
  ];

  it('left 1.13 for 1.130 procedures: what the point is, is asked', async () => {
    const found = await reading(counts(...rows));
    expect(found.ambiguous).toEqual([
      { column: 'Thủ tục', example: '2.154' },
      { column: 'Toàn trình', example: '1.002' },
    ]);
  });

  it('and what it spoilt is refused by name once that is said', async () => {
    const found = await reading(counts(...rows), { marks: { 'Thủ tục': ',', 'Toàn trình': ',' } });
    expect(told(found).map(([code, line, column, cell]) => [code, line, column, cell])).toEqual([
      ['bad-number', 5, 'Thủ tục', '2.16'],
      ['bad-number', 7, 'Toàn trình', '1.13'],
    ]);
    expect(endings(figures(found))).toContain('VN-01 2024 2154');
  });

  it('is not suspected of figures with fractions of any length', async () => {
    const found = await reading(
      counts('Lai Châu,2024,2.154,88', 'Cà Mau,2024,0.163,34', 'Hà Nội,2024,2.2,12', 'Huế,2024,2.1547,5'),
    );
    expect(found.ambiguous).toEqual([]);
  });
});

describe('years without a mark between them', () => {
  const ofYears = (...years: readonly string[]): string =>
    text('time_period,country,pupils', ...years.map((year, at) => `${year},Kenya,${String(at + 5)}`));

  it('are no months where one of them can be none', async () => {
    const found = await reading(ofYears('200910', '201011', '201112', '201213'));
    expect(endings(figures(found))).toEqual([
      'KEN 2009/2010 5',
      'KEN 2010/2011 6',
      'KEN 2011/2012 7',
      'KEN 2012/2013 8',
    ]);
  });

  it('are months among other months', async () => {
    const found = await reading(ofYears('200910', '200911', '200912', '201001'));
    expect(endings(figures(found))).toEqual(['KEN 2009-10 5', 'KEN 2009-11 6', 'KEN 2009-12 7', 'KEN 2010-01 8']);
  });

  it('alone may be either', async () => {
    const { inspection } = sure(await read(ofYears('201011')));
    expect(inspection.oddDate).toBe('201011');
  });
});

describe('what is no figure', () => {
  it.each(['Sl.No.', 'Sl. No', 'S.No.', 'Sr. No.', 'Serial No.'])('%s counts the rows', async (heading) => {
    const found = await columns(text(`${heading},Country,2001,2002`, '1,Kenya,5,6', '2,Ghana,7,8', '4,Norway,9,10'));
    expect(found.roles[0]).toBe('ignore');
    expect(found.fixed.period).toBeNull();
  });

  it('a number with letters right behind it, the same in all rows, says which grade is meant', async () => {
    const found = await reading(
      text(
        'year,country,grade,achieving',
        '2001,Kenya,94AstarC,63.1',
        '2001,Ghana,94AstarC,71',
        '2002,Kenya,94AstarC,60.2',
      ),
    );
    expect(found.counts.accepted).toBe(3);
    expect(found.series).toHaveLength(1);
  });

  it('keys of equal length with letters among their digits are codes', async () => {
    const { roles } = await columns(
      text(
        'system:index,Country,2001,2002',
        ...['0000000009,Kenya,5,6', '000000000a,Ghana,7,8', '000000000b,Norway,9,10', '0000000010,Chad,3,4'],
      ),
    );
    expect(roles[0]).toBe('ignore');
  });

  it('"SeriesCode" is a code, however its words are set apart', async () => {
    const found = await reading(
      text('CountryCode,Country,SeriesCode,Series,1990,1991', '4,Kenya,561,Deaths,192,184', '8,Ghana,561,Deaths,41,39'),
    );
    expect(found.counts).toEqual({ read: 4, accepted: 4, missing: 0, rejected: 0 });
    expect(endings(figures(found))).toEqual(['GHA 1990 41', 'GHA 1991 39', 'KEN 1990 192', 'KEN 1991 184']);
  });
});

describe('notes that nobody wrote', () => {
  it('are no figures of some year', async () => {
    const found = await withFixed(
      text('Country,Note 1,2012,Footnotes,Type,2013,Footnotes,Type', 'Kenya,,5,,,6,,', 'Ghana,,7,,,8,,'),
      { series: 'Meals' },
    );
    expect(found.counts).toEqual({ read: 4, accepted: 4, missing: 0, rejected: 0 });
  });
});

describe('headings without blanks', () => {
  it('mean what they mean with them', async () => {
    const found = await withFixed(
      text(
        '"IndicatorCode","IndicatorName","MeasurementName","CountryCode","Alpha3Code","CountryName","PeriodCode","Value",',
        ...[
          '"304","Enrolment, %","Percent","404","KEN","Kenya","2005","6.5",',
          '"304","Enrolment, %","Percent","404","KEN","Kenya","2006","6.6",',
        ],
        '"305","Deaths","Number","288","GHA","Ghana","2006","12",',
      ),
      {},
    );
    expect(found.counts).toEqual({ read: 3, accepted: 3, missing: 0, rejected: 0 });
    expect(allObservations(found).map(({ area, period, value }) => [area, period, value])).toEqual([
      ['KEN', '2005', 6.5],
      ['KEN', '2006', 6.6],
      ['GHA', '2006', 12],
    ]);
  });

  it('months across are of the one year that a column says', async () => {
    const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));
    const content = text(
      `${months.join(',')},Country,n_year`,
      ...['Kenya', 'Ghana', 'Chad'].map(
        (name, at) => `${months.map((month) => `${month}.${String(at)}`).join(',')},${name},1981`,
      ),
    );
    const found = await withFixed(content, { series: 'Rain' });
    expect(endings(figures(found))).toContain('KEN 1981-12 12');
    expect(found.counts).toEqual({ read: 36, accepted: 36, missing: 0, rejected: 0 });
  });
});

describe('marks behind a year', () => {
  it.each(['2016 (*)', '2016*', '2016 [Note 3]', '2016 [note 2, note 5]', '2016 [1]', '2016 [p]'])(
    'are no part of what is measured: %s',
    async (year) => {
      const found = await reading(text(`Country;2015 Area (km2);"${year} Area (km2)"`, 'Kenya;5;6', 'Ghana;7;8'));
      expect(found.series.map(({ name, unit, count }) => [name, unit, count])).toEqual([['Area', 'km2', 4]]);
    },
  );

  it('stand below a bare year too', async () => {
    const found = await withFixed(text('Country,2015,2016 [Note 3]', 'Kenya,5,6', 'Ghana,7,8'), { series: 'Flights' });
    expect(endings(figures(found))).toEqual(['GHA 2015 7', 'GHA 2016 8', 'KEN 2015 5', 'KEN 2016 6']);
  });

  it('and before it: "Pre. 2016"', async () => {
    const found = await withFixed(text('Country,Year,Lines', 'Kenya,2015,5', 'Kenya,Pre. 2016,6'), {});
    expect(endings(figures(found))).toEqual(['KEN 2015 5', 'KEN 2016 6']);
  });
});

describe('months up to one of a year', () => {
  it.each([
    ['9 tháng năm 2016', '9 tháng năm 2017', '9 tháng'],
    ['Ước tính 02 tháng năm 2016', 'Ước tính 02 tháng năm 2017', '02 tháng'],
    ['02 tháng năm 2016 Số DN (DN)', '02 tháng năm 2017 Số DN (DN)', '02 tháng Số DN (DN)'],
  ])('%s are what the figures are of, and their year is the one named', async (first, second, series) => {
    const { columns: roles } = await columns(text(`Country,${first},${second}`, 'Kenya,5,6', 'Ghana,9,10'));
    expect(roles.slice(1)).toEqual([
      expect.objectContaining({ role: 'value', series, period: '2016' }),
      expect.objectContaining({ role: 'value', series, period: '2017' }),
    ]);
  });

  it('in a title file nothing under the year, and propose no May', async () => {
    const { inspection } = sure(
      await read(text('Báo cáo 02 tháng năm 2025,', ',', 'Country,Meals', 'Kenya,5', 'Ghana,6')),
    );
    expect(inspection.needs).toEqual(['period']);
    expect(inspection.proposals.periods).toEqual(['2025']);
  });
});

describe('headings as R writes them', () => {
  it('begin with their year', async () => {
    const found = await reading(text('Country,X2014.Permanent.house,X2016.Permanent.house', 'Kenya,5,6', 'Ghana,7,8'));
    expect(found.series.map(({ name, count }) => [name, count])).toEqual([['Permanent.house', 4]]);
  });
});

describe('years glued to names', () => {
  it('are no months where the name is like one', async () => {
    const found = await reading(text('Country,ABR1990,ABR1995,(births per 1000),', 'Kenya,5,6,,', 'Ghana,7,8,,'));
    expect(endings(figures(found))).toEqual(['GHA 1990 7', 'GHA 1995 8', 'KEN 1990 5', 'KEN 1995 6']);
  });

  it('are months below the name of one', async () => {
    const found = await withFixed(text('Country,Dec2019,Dec2020', 'Kenya,5,6', 'Ghana,7,8'), { series: 'Jobs' });
    expect(endings(figures(found))).toContain('KEN 2019-12 5');
  });

  it('stand behind a single letter too', async () => {
    const found = await reading(text('Country,SE_f1990,SE_f1995,SE_f2000', 'Kenya,5,6,7', 'Ghana,7,8,9'));
    expect(found.series.map(({ name, count }) => [name, count])).toEqual([['SE_f', 6]]);
  });
});

describe('quarters', () => {
  it('with a colon before them are times', async () => {
    const found = await withFixed(text(',Kenya,Ghana,Norway', '1975:Q1,7.6,15.2,1', '1975:Q2,7.7,15.5,2'), {
      series: 'Prices',
    });
    expect(endings(figures(found))).toContain('KEN 1975-Q2 7.7');
  });
});

describe('flags', () => {
  it('stand in a column "Flag and Footnotes" as Eurostat calls it', async () => {
    const found = await withFixed(
      text(
        '"TIME","GEO","UNIT","Value","Flag and Footnotes"',
        '"2001","Norway","Percentage","17","e"',
        '"2002","Norway","Percentage","16",""',
      ),
      { series: 'Gap' },
    );
    expect(allObservations(found).map(({ period, note }) => [period, note.en])).toEqual([
      ['2001', 'estimated'],
      ['2002', ''],
    ]);
  });
});

describe('marks of missing figures', () => {
  it('in square brackets leave a column what it is', async () => {
    const found = await withFixed(
      text('Airport,2019,2020,2021', 'Alpha,5,[x],[n]', 'Beta,6,[z],[c]', 'Gamma,7,8,[w]', 'Delta,1,2,3'),
      { area: 'GBR' },
    );
    expect(found.counts).toEqual({ read: 12, accepted: 7, missing: 5, rejected: 0 });
  });
});

describe('pillars of the provincial index', () => {
  const rows = ['Lai Châu,0.85,0.78,0.80,2023', 'Cà Mau,0.84,0.76,0.81,2023', 'An Giang,0.83,0.75,0.79,2023'];

  it('with their words glued are no score, wherever they stand', async () => {
    const found = await reading(text('TinhThanh,DTI_ChinhQuyenSo,DTI_KinhTeSo,DTI_Tong,Nam', ...rows));
    expect(found.series.map(({ id, name, count }) => [id === 'dti-provincial-score' ? id : name, count])).toEqual([
      ['DTI_ChinhQuyenSo', 3],
      ['DTI_KinhTeSo', 3],
      ['dti-provincial-score', 3],
    ]);
    expect(figures(found)).toContain('dti-provincial-score VN-01 2023 0.8');
  });
});

describe('tables of one report', () => {
  const table = (title: string, unit: string, ...rows: readonly string[]): string =>
    text(`${title},,`, `${unit},,`, ',,', ',2020-21,2021-22', ',outturn,outturn', ...rows);

  it('are told apart by their titles where all say "outturn"', async () => {
    const { registry } = await readBuiltIn();
    const nominal = table(
      '"Table 4.2 Spending on services by function, 2020-21 to 2021-22"',
      '£ billion',
      '1. Defence,5,6',
      '2. Health,7,8',
      '3. Roads,9,3',
    );
    const share = table(
      '"Table 4.4 Spending on services as a per cent of GDP, 2020-21 to 2021-22"',
      'per cent',
      '1. Defence,1,2',
      '2. Health,3,4',
      '3. Roads,1,3',
    );
    const [first, second] = await Promise.all([columns(nominal), columns(share)]);
    const { files } = sure(
      await readFiles(
        errand([incoming('a.csv', nominal), incoming('b.csv', share)], registry, [
          { mapping: { ...first, fixed: { ...first.fixed, area: 'GBR' } } },
          { mapping: { ...second, fixed: { ...second.fixed, area: 'GBR' } } },
        ]),
      ),
    );
    const [ofFirst = [], ofSecond = []] = files.map(({ reading: one }) => one.series.map(({ id }) => id));
    expect(ofFirst).toHaveLength(3);
    expect(ofSecond.filter((id) => ofFirst.includes(id))).toEqual([]);
  });

  it('have the unit that stands alone above them', async () => {
    const found = await withFixed(
      text('2. Vốn đầu tư,,', ',,Tỷ đồng', ',,', 'Nguồn,2023,2024', 'Trung ương,5,6', 'Địa phương,7,8'),
      { area: 'VNM' },
    );
    expect(found.series.map(({ unit }) => unit)).toEqual(['Tỷ đồng', 'Tỷ đồng']);
  });

  it('of two units have neither', async () => {
    const found = await withFixed(
      text('14. Hàng xuất khẩu,,', ',,Nghìn tấn; Triệu USD', ',,', 'Mặt hàng,2023,2024', 'Gạo,5,6', 'Chè,7,8'),
      { area: 'VNM' },
    );
    expect(found.series.map(({ unit }) => unit)).toEqual(['', '']);
  });

  it('say what is measured of places that come to "UK"', async () => {
    const { columns: roles, fixed } = await columns(
      text(
        'Figure 1: Area of woodland,,,',
        ',,,',
        'Year,England,Wales,UK',
        ...['2019,5,2,7', '2020,6,2,8', '2021,6,3,9', '2022,7,3,10'],
      ),
    );
    expect(fixed.series).toBe('Area of woodland');
    expect(roles.slice(1)).toEqual([
      expect.objectContaining({ series: 'England', isPart: true }),
      expect.objectContaining({ series: 'Wales', isPart: true }),
      expect.objectContaining({ series: null }),
    ]);
  });
});
