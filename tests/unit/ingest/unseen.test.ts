import { describe, expect, it } from 'vitest';
import { asked, columns, text, withFixed } from './guessed.ts';
import { allObservations, figures, read, reading, sure, told } from './reading.ts';

// Kinds of fault that files of other makers showed, each in a few invented lines.
async function withSeries(content: string, series: string) {
  return withFixed(content, { series });
}

describe('a breakdown', () => {
  const bySex = text('Year,Country,Sex,Value', '2019,Vietnam,,5', '2019,Vietnam,Women,6', '2019,Vietnam,Men,4');

  it('is no measure: that is asked', async () => {
    expect(await asked(bySex)).toEqual(['series']);
    expect(figures(await withSeries(bySex, 'Poverty rate'))).toEqual([
      'poverty-rate VNM 2019 5',
      'poverty-rate.men VNM 2019 4',
      'poverty-rate.women VNM 2019 6',
    ]);
  });

  it('in other scripts keeps its parts apart', async () => {
    const found = await reading(
      text(
        'Country,Year,Пол,literacy',
        ...['Kenya,2020,Мужчины,5', 'Kenya,2020,Женщины,', 'Ghana,2020,Мужчины,', 'Ghana,2020,Женщины,9'],
      ),
    );
    expect(found.series.map(({ name, count }) => [name, count])).toEqual([
      ['literacy · Мужчины', 1],
      ['literacy · Женщины', 1],
    ]);
    expect(new Set(found.series.map(({ id }) => id)).size).toBe(2);
  });

  it('counts though no two rows are alike', async () => {
    const found = await reading(
      text('Country,Year,Sex,Rate', 'Kenya,2019,Men,5', 'Kenya,2020,Men,6', 'Ghana,2019,Women,4', 'Ghana,2020,Women,7'),
    );
    expect(found.series.map(({ name }) => name)).toEqual(['Rate · Men', 'Rate · Women']);
  });

  it('is no column of remarks', async () => {
    const { roles } = await columns(
      text(
        'Year,Country,COMMENT_OBS_0,Branch,Rate',
        ...['2019,Vietnam,,north,30.1', '2020,Vietnam,r,north,31.1', '2019,Vietnam,r,south,20.1'],
        ...['2020,Vietnam,,south,21.1', '2019,France,,north,10.1', '2020,France,r,south,11.1'],
      ),
    );
    expect(roles[3]).toBe('dimension');
    expect(roles[2]).not.toBe('dimension');
  });
});

describe('names that are too many to be read', () => {
  it('leave no figure of one of them to its country', async () => {
    const few = text(
      'firm,country,sales,year',
      'A,Kenya,5,2020',
      'B,Kenya,6,2020',
      'C,Kenya,7,2020',
      'D,Norway,8,2020',
    );
    const mapping = await columns(few);
    const found = await reading(few, {
      mapping: {
        ...mapping,
        columns: mapping.columns.map((role, at) => (at === 0 ? { role: 'ignore' } : role)),
        unread: [{ column: 0, why: 'parts' }],
      },
    });
    expect(found.counts).toEqual({ read: 4, accepted: 0, missing: 0, rejected: 4 });
    expect(told(found)).toContainEqual(['one-of-many', 5, '', '8', 'firm']);
  });
});

describe('what an office says beside its figures', () => {
  it.each([
    ['Indicator Name,School meals', 'Unit,%', 'Source,Office of nothing'],
    ['Some office', 'Indicator: School meals', 'Unit: %'],
    ['Measure: School meals', '(%)'],
    ['Показатель: School meals', 'Unit: %'],
  ])('%s above a table is its measure', async (...lines) => {
    const found = await reading(text(...lines, 'Country,2019,2020', 'Kenya,1,2', 'Ghana,3,4'));
    expect(found.series.map(({ name, unit }) => [name, unit])).toEqual([['School meals', '%']]);
  });

  it('letters below no heading are its flags', async () => {
    const flagged = text('Country,Year,Meals,', 'Kenya,2019,5,p', 'Kenya,2020,6,f', 'Ghana,2019,7,', 'Ghana,2020,8,r');
    expect(allObservations(await reading(flagged)).map(({ note, projected }) => [note.en, projected])).toEqual([
      ['', undefined],
      ['revised', undefined],
      ['provisional', undefined],
      ['forecast', true],
    ]);
  });

  it('letters in each row may be parts', async () => {
    const parted = text('Country,Year,Meals,', 'Kenya,2019,5,p', 'Kenya,2019,6,r', 'Ghana,2019,7,p', 'Ghana,2019,8,r');
    expect((await columns(parted)).roles[3]).toBe('dimension');
  });
});

describe('a grade', () => {
  const meals = (grades: readonly string[]): string =>
    text(
      'Country,Year,Grade,Meals',
      ...grades.map((grade, at) => `Kenya,${String(2019 + (at % 2))},${grade},${String(at)}`),
    );

  it('parts the rows where nothing else does', async () => {
    const found = await reading(meals(['1', '1', '2', '2']));
    expect(found.series.map(({ name, count }) => [name, count])).toEqual([
      ['Meals · Grade: 1', 2],
      ['Meals · Grade: 2', 2],
    ]);
  });

  it('is a mark elsewhere', async () => {
    expect((await columns(meals(['1', '2']))).roles).toEqual(['area', 'period', 'value Grade', 'value Meals']);
    expect((await columns(meals(['1.5', '1.7', '2', '2']))).roles[2]).toBe('value Grade');
  });
});

describe('codes of parts of a country', () => {
  it.each([
    ['UF', 'BA', 'PA', 'SC', 'RJ'],
    ['State', 'CA', 'GA', 'AL', 'MD'],
    ['Provincia', 'BA', 'PA', 'TN', 'MI'],
  ])('%s are no countries', async (header, ...codes) => {
    const rows = codes.map((code, at) => `${code},5.${String(at)},6.1`);
    expect(await asked(text(`${header},2018,2019`, ...rows))).toContain('area');
  });

  it('that are countries stay so', async () => {
    const found = await withSeries(text('country,2018,2019', 'VN,5,6', 'TH,7,8', 'LA,9,1', 'KH,2,3'), 'Rate');
    expect(found.counts.accepted).toBe(8);
  });
});

describe('a column', () => {
  it('of letters that mean something of their own is a remark, no status', async () => {
    const found = await reading(
      text('country,year,Liberties', 'Vietnam,2019,5')
        .replace('Liberties', 'Liberties,Status')
        .replace('5\n', '5,NF\n') + 'France,2019,2,F\nSerbia,2019,3,PF\n',
    );
    expect(allObservations(found).map(({ projected, note }) => [projected, note.en])).toEqual([
      [undefined, 'F'],
      [undefined, 'PF'],
      [undefined, 'NF'],
    ]);
  });

  it('of sources that parts the rows is part of what is measured', async () => {
    const found = await reading(
      text(
        'country,year,source,generation',
        'Laos,2019,Coal,100',
        'Laos,2019,Hydro,50',
        'Laos,2020,Coal,110',
        'Laos,2020,Hydro,55',
      ),
    );
    expect(found.series.map(({ name, count }) => [name, count])).toEqual([
      ['generation · Coal', 2],
      ['generation · Hydro', 2],
    ]);
  });

  it.each([
    ['Region_Code', '142', '142', '150', '142'],
    ['kode_provinsi', '142', '142', '150', '142'],
    ['long', '37.9', '-1.0', '37.9', '2.5'],
    ['Gemeinde', '0201011', '0201011', '0301012', '0401011'],
    ['is_ldc', '0', '1', '1', '0'],
    ['Zip', '10010', '10012', '20010', '20011'],
    ['Phone number', '712345678', '712345679', '712345670', '712345671'],
    ['NACE', '11', '12', '13', '11'],
    ['userId', '1', '2', '3', '4'],
  ])('called %s holds no figures', async (header, ...codes) => {
    const { roles, unread = [] } = await columns(
      text(
        `Year,Country,${header},Score of services`,
        ...['2019,Vietnam', '2019,Japan', '2019,France', '2020,Vietnam'].map(
          (key, at) => `${key},${codes[at] ?? ''},${String(at)}.5`,
        ),
      ),
    );
    expect([roles[2], unread]).toEqual(['ignore', [{ column: 2, why: 'code' }]]);
  });

  it('of years with a remark in its heading is the period', async () => {
    const { roles } = await columns(text('Year (N),ISO,Press freedom N', '2009,VNM,8.2', '2009,FRA,1.2'));
    expect(roles.slice(0, 2)).toEqual(['period', 'area']);
  });

  it.each(['', 'iyear', 'Unnamed: 0'])(
    'of years in a row without a name for it (%j) is the period, no counter',
    async (header) => {
      const { roles } = await columns(
        text(`Country,${header},births`, 'Kenya,1958,500', 'Kenya,1959,510', 'Kenya,1960,520'),
      );
      expect(roles[1]).toBe('period');
    },
  );

  it('of the continent beside a country that is not known does not stand in for it', async () => {
    const found = await reading(
      text(
        'country,Region_Name,year,services',
        ...['Vietnam,Asia,2019,5.1', 'Ruritania,Europe,2019,2.4', 'Benin,Africa,2019,3.3'],
      ),
    );
    expect(allObservations(found).map(({ area }) => area)).toEqual(['BEN', 'VNM']);
    expect(found.unknownAreas.map((one) => one.text)).toEqual(['Ruritania']);
  });

  it('of ages is a breakdown, whatever its cells look like', async () => {
    const found = await reading(
      text(
        'country,year,age,rate of use',
        'Vietnam,2019,0 to 14,5.1',
        'Vietnam,2019,15 to 64,6.1',
        'France,2019,0 to 14,3.1',
      ),
    );
    expect(found.series.map(({ name }) => name)).toEqual(['rate of use · 0 to 14', 'rate of use · 15 to 64']);
    const short = await reading(text('Country,Year,Age,Male pupils', 'Kenya,2019,0-4,366', 'Kenya,2019,5-9,386'));
    expect(short.series.map(({ name }) => name)).toEqual(['Male pupils · 0-4', 'Male pupils · 5-9']);
  });

  it('twice of one name is asked about, and two series', async () => {
    const twice = text(
      ...['Country,Year,Amount,Growth,Sum,Growth', 'Laos,2024,4096,-21.5,149343,-7.9', 'Laos,2025,300,16.1,300,16.1'],
    );
    expect(await asked(twice)).toEqual(['guessed']);
    const found = await withFixed(twice, {});
    expect(found.series.map(({ name, count }) => [name, count])).toEqual([
      ['Amount', 2],
      ['Growth', 2],
      ['Sum', 2],
      ['Growth (2)', 2],
    ]);
  });

  it('with figures that a known layout does not use is told of', async () => {
    const { unread } = await columns(
      text(
        'Country Name,Country Code,Series Name,Series Code,2019 [YR2019],Long-run target,total sum',
        'Kenya,KEN,GDP growth (annual %),NY.GDP.MKTP.KD.ZG,5.1,6,4.8',
      ),
    );
    expect(unread?.map(({ column, why }) => [column, why])).toEqual([
      [5, 'unused'],
      [6, 'unused'],
    ]);
  });
});

describe('a unit', () => {
  it('is no other remark in brackets', async () => {
    const found = await reading(
      text(
        'country,year,Fuel (Not in total),Trade (right axis),Speed (Mbps),Debt (% of GDP),Dân số (Nghìn người),Tỷ lệ biết chữ (Nam)',
        'Vietnam,2019,5,1,9,7,3,96.5',
      ),
    );
    expect(found.series.map(({ name, unit }) => [name, unit])).toEqual([
      ['Fuel (Not in total)', ''],
      ['Trade (right axis)', ''],
      ['Speed', 'Mbps'],
      ['Debt', '% of GDP'],
      ['Dân số', 'Nghìn người'],
      ['Tỷ lệ biết chữ (Nam)', ''],
    ]);
  });
});

describe('a heading', () => {
  it('of two letters is a country among countries', async () => {
    const { mapping } = sure(await read(text('year,Canada,France,UK', '2019,5,6,7', '2020,6,7,8'))).inspection;
    expect(JSON.stringify(mapping)).toContain('"area":"UK"');
  });

  it.each([
    ['Y1961', 'Y1962', '1961'],
    ['2010y.', '2011y.', '2010'],
    ['2010 г.', '2011 г.', '2010'],
    ['Clinics 2015/16', 'Clinics 2016/17', '2015/2016'],
  ])('such as %s names a year', async (first, second, period) => {
    const mapping = await columns(text(`Country,${first},${second}`, 'Kenya,14,139', 'Ghana,22,78'));
    expect(mapping.columns[1]).toMatchObject({ role: 'value', period });
  });

  it('that comes again for another block is told of', async () => {
    const found = await withSeries(
      text('Country,2017,2018', 'Kenya,35.9,35.5', 'of the poor,2017.0,2018.0', 'Ghana,10.4,10.5'),
      'Poverty',
    );
    expect(told(found).map(([code, line]) => [code, line])).toContainEqual(['remark-row', 3]);
  });
});

describe('a period', () => {
  it.each([
    ['Month', '2023,1', '2023-01'],
    ['Tháng', '2023,01', '2023-01'],
    ['Quarter', '2023,4', '2023-Q4'],
    ['Bulan', '2023,12', '2023-12'],
    ['Mes', '2023,Enero', '2023-01'],
    ['Trimestre', '2023,T2', '2023-Q2'],
  ])('is the year and its %s', async (header, cells, period) => {
    const found = await reading(
      text(`Country,Year,${header},CPI of all goods`, `Kenya,${cells},104.1`, `Ghana,${cells},105`),
    );
    expect(allObservations(found).map((one) => one.period)).toEqual([period, period]);
  });

  it.each([
    ['Trimestrul I 2005', '2005-Q1'],
    ['19941201', '1994-12-01'],
    ['199412', '1994-12'],
    ['janeiro de 2023', '2023-01'],
    ['декабрь 2023', '2023-12'],
  ])('may be written %s', async (cell, period) => {
    const found = await reading(text('Country,Period,CPI of all goods', `Thailand,${cell},104.1`, `Ghana,${cell},105`));
    expect(allObservations(found).map((one) => one.period)).toEqual([period, period]);
  });
});

describe('a row', () => {
  it('of data at the head of a file is no heading', async () => {
    for (const content of [
      text('Alpha State,7.6,86.27', 'Beta State,22.9,67.4', 'Gamma State,19,66.95', 'Delta State,33.7,73.18'),
      text('Kenya,15176115', 'Ghana,11289086'),
    ]) {
      const { mapping, needs } = sure(await read(content)).inspection;
      expect(mapping.headerRow).toBe(-1);
      expect(needs.length).toBeGreaterThan(0);
    }
  });
});

describe('areas', () => {
  it('are asked about where no cell of their column is one', async () => {
    expect(await asked(text('Entity,Year,Deaths by disaster', 'All disasters,1900,12', 'Drought,1900,8'))).toContain(
      'area',
    );
  });

  it('are those of the column that is known, not of the code that is not', async () => {
    const found = await reading(
      text(
        'province_code,province_name,year,indicator,value,unit',
        ...[
          'VN_SRC_HANOI,Hà Nội,2021,land area of all,3359,km2',
          'VN_SRC_VINHPHUC,Vĩnh Phúc,2021,land area of all,1236,km2',
        ],
      ),
    );
    expect(allObservations(found).map(({ area }) => area)).toEqual(['VN-70', 'VN-HN']);
  });

  it('stand below the corner of an OECD table', async () => {
    const found = await withSeries(
      text('Time,,2010,2011', 'Country,,,', 'AUS: Australia,,18.1,18.2', 'AUT: Austria,,28.4,28.5'),
      'Trade union density',
    );
    expect(found.counts.accepted).toBe(4);
  });

  it('of the statistics office stand below a unit that is written far to the right', async () => {
    const { roles } = await columns(
      text(
        ...[',DÂN SỐ TRUNG BÌNH,,,,,', ',,,,,,Đơn vị: Người', 'MÃ TỈNH,TÊN TỈNH,NĂM 2020,,,,'],
        ...['01,Hà Nội,8200000,,,,', '02,Hà Giang,870000,,,,', '04,Cao Bằng,530000,,,,'],
      ),
    );
    expect(roles[1]).toBe('area');
  });
});

describe('a share of the plan', () => {
  const table = (share: string): string =>
    text(
      'Chỉ tiêu,Năm,Kế hoạch,Thực hiện,% so với kế hoạch',
      `Tỷ lệ số hóa,2024,60,61.5,${share}`,
      'Hồ sơ mới,2024,80,76,95',
    );
  const inPlace = async (content: string) => {
    const mapping = await columns(content);
    return reading(content, { mapping: { ...mapping, fixed: { ...mapping.fixed, area: 'VNM' } } });
  };

  it.each(['102.5', '102,5%', '1.025', '103', '2.5', ''])(
    'such as %s is held against both, and not stored',
    async (share) => {
      const found = await inPlace(table(share.includes(',') ? `"${share}"` : share));
      expect([found.counts, told(found)]).toEqual([{ read: 4, accepted: 4, missing: 0, rejected: 0 }, []]);
    },
  );

  it('that is another is told of', async () => {
    const found = await inPlace(table('88'));
    expect(told(found)).toEqual([['ratio-differs', 2, '% so với kế hoạch', '88', '102.5']]);
  });
});

describe('words', () => {
  it('that may say what is measured are told of, and read as a breakdown if so said', async () => {
    const content = text(
      'Country,Year,Commodity,Origin,Imports of all',
      ...[
        'France,2020,Wheat,plant,10',
        'France,2021,Maize,plant,20',
        'Chad,2020,Milk,animal,30',
        'Chad,2021,Wheat,plant,4',
      ],
    );
    const { unread } = await columns(content);
    expect(unread).toEqual([
      { column: 2, why: 'parts' },
      { column: 3, why: 'parts' },
    ]);
  });

  it('of one repeated country are no measure', async () => {
    const content = text(
      'Country,Regime type,2022,2021',
      ...['France,Flawed democracy,7.1,7.2', 'Germany,Full democracy,8.1,8.2', 'Japan,Full democracy,8.3,8.4'],
      ...['Kenya,Hybrid,5,5.1', 'Laos,Other,3,3.1', 'Ghana,Hybrid,6,6.1', 'Chad,Other,2,2.1', 'Peru,Hybrid,6,6.2'],
      ...['Chile,Full democracy,8,8', 'Mali,Other,3,3', 'Togo,Other,3,3', 'Japan,Full democracy,8.3,8.4'],
    );
    expect(await asked(content)).toEqual(['series']);
  });

  it('of a column with blanks are a breakdown: what is measured is asked', async () => {
    expect(await asked(text('Year,race,Value', '2019,,1.5', '2020,,1.6', '2019,asian,2.5', '2020,asian,2.6'))).toEqual([
      'area',
      'series',
    ]);
  });

  it.each([
    ['TỔNG CỤC THỐNG KÊ', 'DÂN SỐ TRUNG BÌNH', 'DÂN SỐ TRUNG BÌNH'],
    ['Data extracted on 15/05/2022 19:39:15 from [ESTAT]', 'Dataset:,Net emissions', 'Net emissions'],
  ])('of the publisher (%s) are no measure', async (first, second, series) => {
    const { fixed } = await columns(
      text(`${first},,`, `${second},`, 'Country,2018,2019', 'Belgium,81.1,80.2', 'France,80.5,79.4'),
    );
    expect(fixed.series).toBe(series);
  });
});

describe('months down', () => {
  it('are those of the years across', async () => {
    const content = text('Month,2019,2020', 'January,101.0,100.4', 'February,100.4,100.3');
    const mapping = await columns(content);
    const found = await reading(content, {
      mapping: { ...mapping, fixed: { area: 'LAO', period: null, series: 'Prices of all goods' } },
    });
    expect(figures(found)).toEqual([
      'prices-of-all-goods LAO 2019-01 101',
      'prices-of-all-goods LAO 2019-02 100.4',
      'prices-of-all-goods LAO 2020-01 100.4',
      'prices-of-all-goods LAO 2020-02 100.3',
    ]);
  });
});

describe('dates', () => {
  const table = (dates: readonly string[]): string =>
    text('country,date,rate of use', ...dates.map((date, at) => `France,${date},9.${String(at)}`));
  const periods = async (dates: readonly string[], answers = {}) =>
    allObservations(await reading(table(dates), { answers })).map(({ period }) => period);

  it('that can only begin with the month do so; one alone is a slip', async () => {
    expect(await periods(['1/31/2015', '2/28/2015'])).toEqual(['2015-01-31', '2015-02-28']);
    expect(await periods(['31/1/2015', '1/2/2015'])).toEqual(['2015-01-31', '2015-02-01']);
    expect((await reading(table(['1/31/2015', '2015']))).counts.rejected).toBe(1);
  });

  it('are read by each file as it writes them, whatever another of its shape did', async () => {
    const first = await columns(table(['1/31/2015', '2/28/2015']));
    expect(first.dates).toBe('month-first');
    const mapping = { ...first, dates: 'month-first' as const };
    const found = await reading(table(['31/1/2015', '1/2/2015']), { mapping });
    expect(allObservations(found).map(({ period }) => period)).toEqual(['2015-01-31', '2015-02-01']);
  });

  it('of which nobody can tell are asked about', async () => {
    const dates = ['1/1/2015', '2/1/2015', '3/1/2015'];
    expect((await reading(table(dates))).questions).toEqual([{ id: 'dates', kind: 'dates', example: '2/1/2015' }]);
    expect(await periods(dates)).toEqual(['2015-01-01', '2015-01-02', '2015-01-03']);
    expect(await periods(dates, { dates: 'month-first' })).toEqual(['2015-01-01', '2015-02-01', '2015-03-01']);
    expect((await reading(table(['31/1/2015', '1/2/2015']))).questions).toEqual([]);
  });
});

describe('more words', () => {
  it('of a title are what is measured, though an office begins like them', async () => {
    const { fixed } = await columns(
      text('Sở hữu nhà ở của hộ,,', 'Thành thị,,', 'Tỉnh,2020,2021', 'Hà Nội,95,96', 'Huế,97,98'),
    );
    expect(fixed.series).toBe('Sở hữu nhà ở của hộ · Thành thị');
  });

  it('of a unit are found above the table', async () => {
    for (const line of ['Unit of measure: Index', '(in millions of dollars)']) {
      const mapping = await columns(
        text('Net emissions,,', `${line},,`, 'Country,1990,1991', 'France,100,96.6', 'Kenya,100,97'),
      );
      expect(mapping.columns[1]).toMatchObject({ unit: line.includes('Index') ? 'Index' : 'millions of dollars' });
    }
  });

  it('of a finer place, or of what is counted, are told of where they are not read', async () => {
    const place = await columns(
      text('Tỉnh,Quận/Huyện,Năm,Dân số của nơi', 'Hà Nội,Ba Đình,2019,10', 'Huế,Phú Vang,2019,11'),
    );
    expect(place.unread).toEqual([{ column: 1, why: 'parts' }]);
    const goods = await columns(text('Year,Commodity,Imports of all', '2019,Wheat,10', '2020,Maize,20'));
    expect(goods.unread).toEqual([{ column: 1, why: 'parts' }]);
  });

  it('of regions name no measure', async () => {
    const content = text('Régions,2009,2008', 'Île-de-France,552052,557974', 'Alsace,51000,52000');
    expect(await asked(content)).toContain('series');
  });

  it('of months below no heading are months', async () => {
    const { roles } = await columns(text(',2019,2020', 'January,101,100.4', 'February,100.4,100.3'));
    expect(roles[0]).toBe('period');
  });
});
