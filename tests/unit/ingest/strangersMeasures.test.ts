import { describe, expect, it } from 'vitest';
import { isOfTimeOnly } from '../../../src/ingest/sheet/timeWords.ts';
import { asked, columns, text, withFixed } from './guessed.ts';
import { allObservations, reading } from './reading.ts';

// Kinds of fault that 56 files of strangers showed, each in a few invented lines.

describe('a heading of per cent', () => {
  it('outranks a column of units', async () => {
    const found = await withFixed(
      text('Product,Unit,Year,Made,Change (%)', 'Coal,tonnes,2019,4,105', 'Cloth,metres,2019,6,98'),
      { area: 'VNM' },
    );
    expect(found.series.map(({ name, unit }) => [name, unit]).sort()).toEqual([
      ['Change · Cloth', '%'],
      ['Change · Coal', '%'],
      ['Made · Cloth', 'metres'],
      ['Made · Coal', 'tonnes'],
    ]);
  });

  it('leaves a unit that says of what the per cent are', async () => {
    const found = await withFixed(
      text('Product,Unit,Year,Share (%)', 'Coal,% of GDP,2019,4', 'Cloth,% of GDP,2019,6'),
      {
        area: 'VNM',
      },
    );
    expect(new Set(found.series.map(({ unit }) => unit))).toEqual(new Set(['% of GDP']));
  });

  it('stands above a whole table, far on its right', async () => {
    const found = await withFixed(
      text('2. Chỉ số sản xuất,,', ',,', ',,%', ',Tháng 4 năm 2019,Tháng 5 năm 2019', 'Dệt,103,104', 'Da giày,105,106'),
      { area: 'VNM' },
    );
    expect(new Set(found.series.map(({ unit }) => unit))).toEqual(new Set(['%']));
  });

  it('and any other unit may have a row of the header', async () => {
    const found = await withFixed(
      text(
        ',Loans to owners,Loans to investors',
        ...['Unit,$ Millions,$ Millions', 'Series Type,Original,Trend', '2019-01,5.1,6.1', '2019-02,7.1,8.1'],
      ),
      { area: 'AUS' },
    );
    expect(found.series.map(({ name, unit }) => [name, unit])).toEqual([
      ['Loans to owners Original', '$ Millions'],
      ['Loans to investors Trend', '$ Millions'],
    ]);
  });
});

describe('a share of the plan', () => {
  it('is no plan, whatever stands before and behind it', async () => {
    const { columns: roles } = await columns(
      text(
        'Địa phương,Thực hiện tháng 4 năm 2019,Ước tính tháng 5 năm 2019,5 tháng năm 2019 so với kế hoạch năm 2019',
        ...['Hà Nội,5,6,28.9', 'Đà Nẵng,7,8,30.1', 'Hải Phòng,9,4,31.5'],
      ),
    );
    expect(roles.some((role) => role.role === 'value' && role.figure === 'target')).toBe(false);
  });

  it('is none in a header of several rows either', async () => {
    const { columns: roles } = await columns(
      text(
        ',Thực hiện,Ước tính,5 tháng năm',
        ...[',tháng 4,tháng 5,2019 so với', ',năm,năm,kế hoạch', ',2019,2019,năm 2019'],
        ...['Hà Nội,5,6,28.9', 'Đà Nẵng,7,8,30.1', 'Hải Phòng,9,4,31.5'],
      ),
    );
    expect(roles.map((role) => (role.role === 'value' ? (role.figure ?? 'figure') : role.role))).toEqual([
      'area',
      'figure',
      'figure',
      'ignore',
    ]);
  });

  it('does not take its word out of a name', async () => {
    const { roles } = await columns(
      text('Tỉnh,Điểm minh bạch của tài liệu kế hoạch cấp tỉnh,Điểm khác', 'Hà Nội,5,6', 'Đà Nẵng,7,8'),
    );
    expect(roles[1]).toBe('value Điểm minh bạch của tài liệu kế hoạch cấp tỉnh');
  });
});

describe('headings of three parts', () => {
  it('say measure, year and unit: "population;2016;[persons]"', async () => {
    const found = await withFixed(
      text('Kod;Nazwa;"ludność;2016;[osoba]";"ludność;2017;[osoba]";', '0201;A;5;6;', '0202;B;7;8;', '0203;C;9;10;'),
      { area: 'POL' },
    );
    expect(new Set(allObservations(found).map(({ period }) => period))).toEqual(new Set(['2016', '2017']));
    expect(new Set(found.series.map(({ unit }) => unit))).toEqual(new Set(['osoba']));
  });
});

describe('the code of the own area where the measure should stand', () => {
  it('is no measure: the row slipped, and is refused by name', async () => {
    const found = await reading(
      text(
        'Country Name;Indicator Name;2019;2020',
        ...[
          'Kenya;School meals (kg);1;2',
          'Ghana;School meals (kg);3;4',
          'Bahamas;BHS;5;6',
          'Congo;COD;5;6',
          'Norway;School meals (kg);7;8',
        ],
      ),
    );
    expect(found.series.map(({ name }) => name)).toEqual(['School meals']);
    expect(found.counts).toMatchObject({ accepted: 6, rejected: 4 });
  });
});

describe('words below "Index"', () => {
  it('part the figures', async () => {
    const found = await withFixed(
      text(
        'Year,Index,Value',
        '2019,Reading at age 9,1',
        '2019,Maths at age 15,2',
        '2020,Reading at age 9,3',
        '2020,Maths at age 15,4',
      ),
      { area: 'ISL', series: 'Parity' },
    );
    expect(found.counts.accepted).toBe(4);
  });
});

describe('what a heading says of its column', () => {
  it('outranks provinces among its words: indicators are no places', async () => {
    const { roles } = await columns(
      text(
        'livestock_indicator,year,value',
        ...['Trứng', 'Sữa', 'Thịt'].flatMap((one) => [2018, 2019, 2020].map((year) => `${one},${String(year)},5`)),
        ...['Hà Nội', 'Hà Nam', 'Nam Định', 'Cà Mau', 'Gia Lai'].map((place) => `${place},2020,5`),
      ),
    );
    expect(roles[0]).not.toBe('area');
  });

  it('is a unit alone where the word for reached stands before it', async () => {
    const { columns: roles } = await columns(
      text(
        ',Thực hiện (Nghìn tấn),Thực hiện (Nghìn tấn)',
        ...[',Quý I năm 2015,Quý I năm 2016', 'Cá,906.7,934.2', 'Tôm,124.5,125.5', 'Mực,204.9,213'],
      ),
    );
    expect(roles[1]).toMatchObject({ role: 'value', series: null, period: '2015-Q1', unit: 'Nghìn tấn' });
  });

  it('has its unit behind a colon', async () => {
    const { columns: roles } = await columns(
      text(
        'Chỉ số sản xuất,,',
        ',,Đơn vị tính:%',
        ',Tháng 4 năm 2019,Tháng 5 năm 2019',
        'Dệt,103,104',
        'Da giày,105,106',
      ),
    );
    expect(roles[1]).toMatchObject({ unit: '%' });
  });

  it('has one year in each of three parts', async () => {
    expect(
      await asked(text('Kod;Nazwa;"gas;2018;[%]";"water;2018;[%]"', '0201;A;5;6', '0202;B;7;8', '0203;C;9;1')),
    ).toEqual(['area']);
  });
});

describe('a number that parts the rows', () => {
  it('is no measure: of one day a bank lends for 7, 14 and 28 days', async () => {
    const days = ['01', '02', '03', '04', '05', '06'];
    const content = text(
      'date,side,maturity,volume',
      ...days.flatMap((day, at) =>
        ['Buys', 'Sells'].flatMap((side) => [
          ...[7, 14, 28].map((term) => `2025-08-${day},${side},${String(term)},${String(at * 100 + term)}.5`),
          `2025-08-${day},${side},,${String(at)}.5`,
        ]),
      ),
    );
    const found = await withFixed(content, { area: 'VNM' });
    expect(
      found.series
        .map(({ name }) => name)
        .filter((name) => name.includes('Buys'))
        .sort(),
    ).toEqual([
      'volume · Buys',
      'volume · Buys · maturity: 14',
      'volume · Buys · maturity: 28',
      'volume · Buys · maturity: 7',
    ]);
    expect(found.counts.rejected).toBe(0);
  });
});

describe('places of one name', () => {
  it('are told apart by their codes', async () => {
    const rows = Array.from(
      { length: 80 },
      (_, at) => `${String(10000 + at)},Village ${String(at % 77)},${String(at * 3 + 5)}1,${String(at)}.5`,
    );
    const found = await withFixed(text('UBIGEO,DISTRITO,2018,2019', ...rows), {
      area: 'PER',
      series: 'People',
    });
    expect(found.counts).toEqual({ read: 160, accepted: 160, missing: 0, rejected: 0 });
  });
});

describe('a heading that says only when', () => {
  const firms = (title: string): string =>
    text(
      ...[title, '', ',5 tháng năm,5 tháng năm', ',2018,2019', ',,', 'TỔNG SỐ,52322,53998', 'Xây dựng,7126,7140'],
      'Giáo dục,1607,1538',
    );

  it('joins no two tables: the title is what is measured', async () => {
    const ids = async (title: string) => (await withFixed(firms(title), { area: 'VNM' })).series.map(({ id }) => id);
    const [one, other] = [await ids('5. Doanh nghiệp thành lập mới'), await ids('8. Doanh nghiệp giải thể')];
    expect(one.filter((id) => other.includes(id))).toEqual([]);
    expect(one).toHaveLength(3);
  });

  it.each([
    ['5 tháng', true],
    ['Cộng dồn 5 tháng', true],
    ['so với cùng kỳ năm trước (%)', true],
    ['Same period last year', true],
    ['0-14 years', false],
    ['Năm học', false],
    ['Số dự án', false],
    ['Change', false],
  ])('%s: %s', (heading, isOne) => {
    expect(isOfTimeOnly(heading)).toBe(isOne);
  });
});

describe('"điều chỉnh" in a heading', () => {
  it('is what was changed, and revises no figure', async () => {
    const { columns: roles } = await columns(
      text(
        'Tỉnh,Số dự án,Vốn đăng ký,Vốn đăng ký',
        ',,cấp mới,điều chỉnh',
        'Tây Ninh,24,595.65,45.4',
        'Bắc Ninh,75,559.2,367.9',
      ),
    );
    expect(roles.map((role) => (role.role === 'value' ? (role.status ?? '') : role.role))).toEqual([
      'area',
      '',
      '',
      '',
    ]);
  });
});

describe('"Đơn vị"', () => {
  it('is an office where its cells name offices', async () => {
    const found = await withFixed(
      text('STT,Đơn vị,Chỉ tiêu,Năm 2023,Năm 2024', '1,Sở Tài chính,Hồ sơ,5,6', '2,Sở Y tế,Hồ sơ,7,8'),
      { area: 'VNM' },
    );
    expect(found.series.map(({ name, unit }) => [name, unit])).toEqual([
      ['Hồ sơ · Sở Tài chính', ''],
      ['Hồ sơ · Sở Y tế', ''],
    ]);
  });

  it('is a unit where they name units', async () => {
    const { roles } = await columns(text('Chỉ tiêu,Đơn vị,2023,2024', 'Dân số,Nghìn người,5,6', 'Đất,Hồ sơ,7,8'));
    expect(roles[1]).toBe('unit');
  });
});

describe('a multiplier', () => {
  it.each(['6', '6.0', '6.00'])('"%s" is read whether or not a program wrote it with decimals', async (power) => {
    const rows = [`Kenya,2015,US dollars,${power},12`, `Ghana,2015,US dollars,${power},13`];
    const found = await withFixed(text('Country,Year,Units,Multiplier,Value', ...rows), { series: 'GDP' });
    expect(found.series.map(({ unit }) => unit)).toEqual(['millions US dollars']);
  });
});

describe('a year in the name of a column', () => {
  it.each(['year_', 'Year ', 'yr_', 'Y'])('"%s2019" measures nothing by itself', async (word) => {
    const rows = ['Kenya,1,2', 'Ghana,3,4'];
    const found = await columns(text(`Country,${word}2019,${word}2020`, ...rows));
    expect(found.columns.slice(1)).toMatchObject([
      { series: null, period: '2019' },
      { series: null, period: '2020' },
    ]);
  });

  it('that a program wrote with decimals leaves none behind', async () => {
    const found = await columns(text('Country,Value_2019.0,Value_2020.0', 'Kenya,1,2', 'Ghana,3,4'));
    expect(found.columns.slice(1)).toMatchObject([{ series: 'Value' }, { series: 'Value' }]);
  });
});

describe('codes with a point in them', () => {
  it('that all rows share are no figures below "Code"', async () => {
    const rows = ['6.1,Kenya,2019,5.5', '6.1,Ghana,2019,6.5', '6.1,Peru,2019,7.5', '6.1,Chad,2019,8.5'];
    expect((await columns(text('TargetCode,Country,Year,Wells', ...rows))).roles).toEqual([
      ...['ignore', 'area', 'period', 'value Wells'],
    ]);
  });
});

describe('the variables that a title names', () => {
  it('are parts of what it measures, and so are rows below them', async () => {
    const rows = ['Total,5,6', 'Upper Vale,7,8', 'Lower Vale,9,10'];
    const found = await withFixed(text('"LOST DAYS, by shire and year",,', 'Shire,2019,2020', ...rows), {
      area: 'KEN',
    });
    expect(found.series.map(({ name }) => name)).toEqual([
      'LOST DAYS · Total',
      'LOST DAYS · Upper Vale',
      'LOST DAYS · Lower Vale',
    ]);
  });
});
