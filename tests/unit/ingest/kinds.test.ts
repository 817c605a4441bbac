import { describe, expect, it } from 'vitest';
import { asked, columns, text, withFixed } from './guessed.ts';
import { allObservations, figures, read, reading, sure } from './reading.ts';

// More kinds of fault that files of other makers showed, each in a few invented lines.
describe('lines of comments at the top', () => {
  it('are no header, whatever commas are in them', async () => {
    const rows = ['2010,Kenya,633017', '2011,Kenya,634017', '2010,Ghana,133017', '2011,Ghana,134017'];
    const { headers } = await columns(
      text('# Births of the office, at 1 January:', '#   of all, by place', '#', ...rows),
    );
    expect(headers).toEqual(['', '', '']);
    const named = await columns(text('// made by an office, in haste', 'Year,Country,Births of all', ...rows));
    expect(named.headers).toEqual(['Year', 'Country', 'Births of all']);
  });

  it('may stand above a block of labels and their values', async () => {
    const { headers } = await columns(
      text(
        '# by an office, in haste',
        'Indicator,Births',
        'Unit,%',
        '',
        'Country,Year,Births',
        'Kenya,2010,5',
        'Ghana,2010,6',
      ),
    );
    expect(headers).toEqual(['Country', 'Year', 'Births']);
  });

  it('may be the header itself', async () => {
    const { roles } = await columns(text('# by an office, in haste', '#Year,Births of all', '2010,5.2', '2011,6.3'));
    expect(roles).toEqual(['period', 'value Births of all']);
    const counted = await columns(text('#,Country,Year,Births of all', '1,Kenya,2010,5', '2,Ghana,2010,6'));
    expect(counted.headers[0]).toBe('#');
    const number = await columns(text('# of births,Country,Year', '11,Kenya,2010', '12,Ghana,2010'));
    expect(number.roles).toEqual(['value # of births', 'area', 'period']);
  });

  it('propose no country by two letters behind a number', async () => {
    const content = text('# Nacidos a 1 de enero', 'Zona,Nacidos', 'Norte,5', 'Sur,6');
    expect(await asked(content)).toContain('area');
    expect((await columns(content)).fixed.area).toBeNull();
  });
});

describe('a header of several rows', () => {
  const rows = ['Kenya,1,2,3,4,50', 'Ghana,5,6,7,8,60', 'France,9,10,11,12,70'];

  it('of which the last names some columns further', async () => {
    const { roles } = await columns(
      text('Country,People,,,,Area of land', ',Urban,,Rural,,', ',Men,Women,Men,Women,', ...rows),
    );
    expect(roles.slice(1)).toEqual([
      ...['value People Urban Men', 'value People Urban Women', 'value People Rural Men', 'value People Rural Women'],
      'value Area of land',
    ]);
    const sparse = await columns(
      text('Country,People,,,Area of land,Density of all', ',Urban,,Rural,,', ',Men,Women,,,', ...rows),
    );
    expect(sparse.roles.slice(1)).toEqual([
      ...['value People Urban Men', 'value People Urban Women', 'value People Rural', 'value Area of land'],
      'value Density of all',
    ]);
  });

  it('of which a middle one ends where the one above does', async () => {
    const { roles } = await columns(text('Country,North,,South,,East', ',Men,,,,', ',young,old,young,old,', ...rows));
    expect(roles.slice(1)).toEqual([
      ...['value North Men young', 'value North Men old', 'value South young', 'value South old', 'value East'],
    ]);
  });

  it('of which the first ends early', async () => {
    const { roles, columns: found } = await columns(
      text(
        ...['Place,Households with,,,', ',computer,,internet,', ',2019,2020,2019,2020'],
        ...['Kenya,1,2,3,4', 'Ghana,5,6,7,8', 'France,9,10,11,12'],
      ),
    );
    expect(roles).toEqual([
      'area',
      ...['value Households with computer', 'value Households with computer'],
      ...['value Households with internet', 'value Households with internet'],
    ]);
    expect(found.map((role) => (role.role === 'value' ? role.period : null))).toEqual([
      null,
      '2019',
      '2020',
      '2019',
      '2020',
    ]);
  });

  it('is not made of a title and its unit', async () => {
    const found = await withFixed(
      text('Births of all,,,(thousand)', ',2019,2020,2021', 'Kenya,1,2,3', 'Ghana,5,6,7'),
      {},
    );
    expect(found.series.map(({ name, unit }) => [name, unit])).toEqual([['Births of all', 'thousand']]);
    expect(figures(found)).toHaveLength(6);
  });
});

describe('numbers in brackets', () => {
  const table = (heading: string, ...cells: readonly string[]) =>
    text(`Country,Year,${heading}`, ...cells.map((cell, at) => `Kenya,${String(2010 + at)},${cell}`));

  it('are uncertain where two pairs stand, or a minus is written otherwise', async () => {
    const found = await withFixed(table('Levels of care', '33.2', '(21.6)', '((19.7))'), {});
    expect(figures(found).map((line) => line.split(' ').at(-1))).toEqual(['33.2', '21.6', '19.7']);
    expect(allObservations(found).map(({ note }) => note.en)).toEqual(['', 'low reliability', 'low reliability']);
    expect(found.questions).toEqual([]);
    const minus = await withFixed(table('Levels of care', '33.2', '(21.6)', '-19.7'), {});
    expect(figures(minus).map((line) => line.split(' ').at(-1))).toEqual(['33.2', '21.6', '-19.7']);
  });

  it('are read by what their heading says can be', async () => {
    const rate = await withFixed(table('Unemployment rate', '33.2', '(21.6)'), {});
    expect(figures(rate).map((line) => line.split(' ').at(-1))).toEqual(['33.2', '21.6']);
    const balance = await withFixed(table('Trade balance', '33.2', '(21.6)'), {});
    expect(figures(balance).map((line) => line.split(' ').at(-1))).toEqual(['33.2', '-21.6']);
    expect([...rate.questions, ...balance.questions]).toEqual([]);
  });

  it('are asked about where nothing tells', async () => {
    const content = table('Levels of care', '33.2', '(21.6)');
    const { questions } = await withFixed(content, {});
    expect(questions).toEqual([{ id: 'brackets', kind: 'brackets', example: '(21.6)' }]);
    const said = async (answer: string) => figures(await reading(content, { answers: { brackets: answer } }))[1];
    expect(await said('minus')).toMatch(/-21.6$/);
    expect(await said('uncertain')).toMatch(/ 21.6$/);
  });
});

describe('a column of places', () => {
  const towns = ['Abermin', 'Liban', 'Dolni Les', 'Horni Les', 'Ostrav', 'Bernov', 'Klatin', 'Zeleny', 'Hrad', 'Most'];
  const rows = (heading: string) =>
    text(
      `People,Year,${heading}`,
      ...towns
        .concat('Lebanon')
        .flatMap((town, at) => [`${String(3310 + at)},1869,${town}`, `${String(4310 + at)},1900,${town}`]),
    );

  it('of which hardly one is known is a part, and the area is asked', async () => {
    const { roles } = await columns(rows('City'));
    expect(roles).toEqual(['value People', 'period', 'dimension']);
    expect(await asked(rows('City'))).toContain('area');
  });

  it('below no heading, none of which is known, is of labels', async () => {
    const content = text(',2016,2017', 'Tổng số,3194,3328.8', 'Cá,2372.9,2460.7', 'Tôm,372.9,460.7');
    expect((await columns(content)).roles[0]).toBe('indicator');
    const stub = await columns(
      text(',,2016,2017', 'TỔNG SỐ,,10,11', ',Nông nghiệp,5,6', ',Lâm nghiệp,2,2.5', ',Thủy sản,3,2.5'),
    );
    expect(stub.roles.slice(0, 2)).toEqual(['indicator', 'indicator']);
  });
});

describe('headings of times', () => {
  const periods = async (...lines: readonly string[]) =>
    (await columns(text(...lines))).columns.flatMap((role) => (role.role === 'value' ? [role.period] : []));

  it('are months with a point before them, and months of some year', async () => {
    expect(await periods('Place,2025.02,2025.03', 'Alpha,51191817,51183336', 'Beta,9334828,9335734')).toEqual([
      '2025-02',
      '2025-03',
    ]);
    expect(await periods('Country,2024.3/4,2024.4/4', 'Kenya,51,52', 'Ghana,9,10')).toEqual(['2024-Q3', '2024-Q4']);
    expect(await periods('Country,6 tháng năm 2016,6 tháng năm 2017', 'Kenya,5,6', 'Ghana,9,10')).toEqual([
      '2016-H1',
      '2017-H1',
    ]);
    expect(await periods('Country,9 tháng năm 2016,9 tháng năm 2017', 'Kenya,5,6', 'Ghana,9,10')).toEqual([
      '2016',
      '2017',
    ]);
  });

  it('stand in several rows', async () => {
    const found = await columns(
      text(',Sơ bộ,Ước tính', ',quý III,quý IV', ',năm,năm', ',2024,2024', 'Kenya,51,52', 'Ghana,9,10', 'France,3,4'),
    );
    expect(found.columns.slice(1)).toMatchObject([
      { period: '2024-Q3', status: 'p', series: null },
      { period: '2024-Q4', status: 'e', series: null },
    ]);
  });

  it('with which others are held against them are of the time beside', async () => {
    const found = await columns(
      text(
        ...[',Vụ đông xuân 2017,,Tăng/giảm so với vụ đông xuân 2016,', ',Diện tích,Năng suất,Diện tích,Năng suất'],
        ...['Hà Nội,96.9,61.2,-2.6,0.3', 'Huế,26.9,61.4,-2.8,0.2', 'Hải Phòng,36.9,61.3,-2.7,0.3'],
      ),
    );
    expect(found.columns.flatMap((role) => (role.role === 'value' ? [role.period] : []))).toEqual([
      '2017',
      '2017',
      '2017',
      '2017',
    ]);
    expect(found.roles[3]).toBe('value Tăng/giảm so với vụ đông xuân 2016 Diện tích');
  });

  it('stand in rows with the word for year behind them, below a line of a section', async () => {
    const found = await columns(
      text(
        ',,все население,городское',
        '"Оба пола",12,,',
        ...['1990', '1991', '1992', '1993'].map((year) => `${year} г.,,1655993,1140613`),
      ),
    );
    expect(found.roles).toEqual(['period', 'ignore', 'value все население', 'value городское']);
  });
});

describe('codes beside a column called Value', () => {
  it('are no figures', async () => {
    const rows = ['201101', '201102'].flatMap((month, at) => [
      `${month},A,C02118,100,ITM1,Business,${String(3 + at)}`,
      `${month},A,C02118,100,ITM2,Holiday,${String(5 + at)}`,
    ]);
    const { roles, unread } = await columns(
      text('TLIST(M1),STATISTIC,klas_kod,uzemi_cis,C02118V02559,Reason,VALUE', ...rows),
    );
    expect(roles).toEqual(['period', 'indicator', 'ignore', 'ignore', 'ignore', 'dimension', 'value ']);
    expect(unread?.map(({ column }) => column)).toEqual(expect.arrayContaining([2, 3, 4]));
  });

  it('are named by their labels', async () => {
    const found = await withFixed(
      text(
        'STATISTIC,Statistic Label,TLIST(A1),CensusYear,C02199V02655,Sex,UNIT,VALUE',
        ...['P1,People,2006,2006,-,All,Number,300', 'P1,People,2006,2006,1,Men,Number,150'],
        ...['P1,People,2011,2011,-,All,Number,310', 'P1,People,2011,2011,1,Men,Number,155'],
      ),
      { area: 'IRL' },
    );
    expect(found.series.map(({ name, count }) => [name, count])).toEqual([
      ['People · All', 2],
      ['People · Men', 2],
    ]);
  });
});

describe('words beside a column called Value', () => {
  it('do not say what is measured, whatever stands above them', async () => {
    const rows = ['2019,North,5', '2020,North,6', '2019,South,7', '2020,South,8'];
    for (const heading of ['Admin_Area', 'Product', 'Unidade da Federação']) {
      const content = text(`Year,${heading},Value`, ...rows);
      expect(await asked(content)).toEqual(['area', 'series']);
      expect((await columns(content)).roles[1]).toBe('dimension');
    }
    expect((await columns(text('Year,Item,Value', ...rows))).roles[1]).toBe('indicator');
  });

  it('are no time where they are none, and parts where codes of places alone part the rows', async () => {
    const counted = await columns(
      text(
        'Area name,timePeriod,Year,Births',
        ...['Calendar Year', 'Mid-points'].flatMap((kind) =>
          ['Kenya', 'Ghana'].flatMap((place) => [`${place},${kind},2001,5`, `${place},${kind},2002,6`]),
        ),
      ),
    );
    expect(counted.roles[1]).toBe('dimension');
    const coded = await columns(
      text(
        'Year,GeoCode,Value',
        '2023,,8194',
        '2023,d1,170',
        '2023,d2,171',
        '2024,,8195',
        '2024,d1,172',
        '2024,d2,173',
      ),
    );
    expect(coded.columns[1]).toEqual({ role: 'dimension', isNamed: true });
  });
});

describe('figures of which most contradict each other', () => {
  it('leave none of them stored', async () => {
    const block = (factor: number) =>
      ['Alba', 'Belma', 'Corda', 'Dorna'].map((place, at) => `${place},${String((at + 3.5) * factor)}`);
    const content = text('Land,Menschen', ...block(1000), ...block(7), ...block(1.1), 'Ganz,357.25');
    const found = await withFixed(content, { area: 'DEU', period: '2020' as never });
    expect(found.counts).toMatchObject({ accepted: 0, rejected: 13 });
  });

  it('below no heading are not read beside others that have one', async () => {
    const { roles, unread } = await columns(
      text(',2023,2024,', 'Kenya,2952.5,2954.1,0', 'Ghana,68.4,68.8,0.5', 'France,2,3,0.1'),
    );
    expect(roles).toEqual(['area', 'value ', 'value ', 'ignore']);
    expect(unread).toEqual([{ column: 3, why: 'unused' }]);
  });
});

describe('the one area that is known among its parts', () => {
  const content = text(
    'Year,Region name,State,Trees of all',
    ...['Kenya', 'Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'].flatMap((name, at) => [
      `2019,,${name},${String(at)}1`,
      `2020,,${name},${String(at)}2`,
    ]),
  );

  it('is proposed, and is the whole', async () => {
    const { inspection } = sure(await read(content));
    expect(inspection.needs).toEqual(['area']);
    expect(inspection.proposals.areas.map(({ area }) => area.id)).toEqual(['KEN']);
    const found = await withFixed(content, { area: 'KEN' });
    expect(found.series.map(({ name }) => name).sort()[0]).toBe('Trees of all');
    expect(found.counts.rejected).toBe(0);
  });
});

describe('a header of the books of an office', () => {
  it('says of what time a comparison is before it, and what it is held against behind it', async () => {
    const found = await columns(
      text(
        ',Năm,Năm,Năm 2024 so với',
        ',2023,2024,năm 2023 (%)',
        ',,,',
        'Hà Nội,805,998,123.9',
        'Huế,58,76,130.4',
        'Hải Phòng,5,7,140',
      ),
    );
    expect(found.columns.slice(1)).toMatchObject([
      { period: '2023', series: null },
      { period: '2024', series: null },
      { period: '2024', series: 'so với năm 2023 (%)' },
    ]);
    const quarters = await columns(
      text(
        ',Quý IV năm 2024,Quý IV năm 2024 so với,',
        ',,Quý IV năm 2023,Quý III năm 2024',
        'Hà Nội,805,98,123.9',
        'Huế,58,76,130.4',
      ),
    );
    expect(quarters.columns.slice(2)).toMatchObject([
      { period: '2024-Q4', series: 'so với Quý IV năm 2023' },
      { period: '2024-Q4', series: 'so với Quý III năm 2024' },
    ]);
  });

  it('is put together of words in rows of their own', async () => {
    const found = await columns(
      text(
        ...[',Sơ,Ước,Năm', ',bộ,tính,2024', ',quý III,quý IV,', ',năm,năm,', ',2024,2024,', ',,,'],
        'Hà Nội,1312.5,1324.5,106.5',
        'Huế,12.5,24.5,16.5',
      ),
    );
    expect(found.columns.slice(1)).toMatchObject([
      { period: '2024-Q3', status: 'p' },
      { period: '2024-Q4', status: 'e' },
      { period: '2024' },
    ]);
  });

  it('with months takes the year of what is said, and makes no days', async () => {
    const found = await withFixed(text('Country,Tháng 11,Tháng 12', 'Kenya,1000,1100', 'Ghana,5,6'), {
      period: '2024-12' as never,
      series: 'Visitors',
    });
    expect(figures(found)[0]).toBe('visitors GHA 2024-11 5');
  });
});

describe('signs in cells', () => {
  it('repeat what stands above them', async () => {
    const content = text(
      'Item,Country,Year,Unit,Value',
      'Coal,Kenya,2020,tonnes,5',
      'Oil,Kenya,2020,"""",6',
      'Gas,Kenya,2020,nt,7',
      'Wood,Kenya,2020,,8',
    );
    const { series } = await withFixed(content, {});
    expect(series.map(({ name, unit }) => `${name} ${unit}`).sort()).toEqual([
      'Coal tonnes',
      'Gas tonnes',
      'Oil tonnes',
      'Wood ',
    ]);
  });

  it('are footnotes in square brackets, whatever their number', async () => {
    const found = await withFixed(text('Country,Year,Trees', 'Kenya,2020,340.6[3]', 'Ghana,2020,150.5[10]'), {});
    expect(figures(found)).toEqual(['trees GHA 2020 150.5', 'trees KEN 2020 340.6']);
  });
});

describe('countries with which another deals', () => {
  it('are parts where a line says so, or provinces stand among them', async () => {
    const flows = ['Hàn Quốc', 'Thái Lan', 'Singapore', 'Pháp', 'Lào'].map(
      (name, at) => `${name},${String(at)}5,${String(at)}6`,
    );
    expect(await asked(text('Nước,2023,2024', 'TỔNG SỐ,100,110', 'Phân theo một số nước,,', ...flows))).toContain(
      'area',
    );
    const provinces = ['Hà Nội', 'Huế', 'Cần Thơ', 'Đà Nẵng', 'Hải Phòng'].map(
      (name, at) => `${name},${String(at)}7,${String(at)}8`,
    );
    expect(await asked(text('Phân loại,2023,2024', ...provinces, ...flows))).toContain('area');
    expect(await asked(text('Phân loại,2023,2024', ...provinces))).toEqual(['series']);
  });
});

describe('a first row of data', () => {
  it('is no header: numbers with decimals head nothing, nor a time over times', async () => {
    const paid = text(
      '1;TOWN OF ALMA;DIRECT TAXES;113773548.0;0.0',
      '1;TOWN OF ALMA;TAX ON LAND;13773548.0;0.0',
      '2;OFFICE OF ALMA;TAX ON SALES;773548.0;1.0',
    );
    expect((await columns(paid)).headerRow).toBe(-1);
    const counted = text(
      'Alma,1. January 2003,1161938',
      'Alma,1. January 2004,1165617',
      'Belm,1. January 2003,165617',
      'Belm,1. January 2004,165618',
    );
    expect((await columns(counted)).roles).toEqual(['indicator', 'period', 'value ']);
  });
});

describe('flags behind each column of figures', () => {
  const rows = ['Kenya,5,p,6,,7,f', 'Ghana,8,,9,p,10,', 'France,11,,12,,13,p'];

  it.each([
    'Country,2018,Flag,2019,Flag,2020,Flag',
    'Country,2018,,2019,,2020,',
    'Country,2018,2018 flag,2019,2019 flag,2020,2020 flag',
  ])('speak of it alone: %s', async (header) => {
    const found = await withFixed(text(header, ...rows), { series: 'Trees' });
    const noted = allObservations(found).flatMap(({ area, period, note, projected }) =>
      note.en === '' ? [] : [`${area} ${period} ${note.en}${projected ? ', ahead' : ''}`],
    );
    expect(noted.sort()).toEqual([
      ...['FRA 2020 provisional', 'GHA 2019 provisional', 'KEN 2018 provisional', 'KEN 2020 forecast, ahead'],
    ]);
  });
});

describe('years of the Buddhist era as headings', () => {
  const periods = async (...lines: readonly string[]) =>
    (await columns(text(...lines))).columns.flatMap((role) => (role.role === 'value' ? [role.period] : []));

  it('are ours where the file says so, or three follow each other', async () => {
    expect(await periods('จังหวัด,2560,2561', 'Kenya,5,6', 'Ghana,8,9')).toEqual(['2017', '2018']);
    expect(await periods('Country,B.E. 2560,B.E. 2561', 'Kenya,5,6', 'Ghana,8,9')).toEqual(['2017', '2018']);
    expect(await periods('Country,2560,2561,2562', 'Kenya,5,6,7', 'Ghana,8,9,10')).toEqual(['2017', '2018', '2019']);
    expect(await periods('Country,2560,2570', 'Kenya,5,6', 'Ghana,8,9')).toEqual([null, null]);
  });
});

describe('several lines above a table', () => {
  const seriesOf = async (...lines: readonly string[]) =>
    (await columns(text(...lines.map((line) => `${line},,`), 'Country,2019,2020', 'Kenya,5,6', 'Ghana,8,9'))).fixed
      .series;

  it('name what is measured by the one of the table itself', async () => {
    expect(await seriesOf('Statistical Yearbook of Avaria 2023', 'Table 4.2: Households with internet')).toBe(
      'Households with internet',
    );
    expect(await seriesOf('Education at a glance', 'Net enrolment of girls')).toBe('Net enrolment of girls');
    expect(await seriesOf('Households with internet', 'Niên giám thống kê 2023')).toBe('Households with internet');
  });

  it('do so together where neither is more', async () => {
    expect(await seriesOf('Price parities of states', 'Parities: Goods')).toBe(
      'Price parities of states · Parities: Goods',
    );
    expect(await seriesOf('Net enrolment of girls', 'as of 1 January', '(per cent)')).toBe('Net enrolment of girls');
  });
});

describe('figures across', () => {
  const rows = ['2019,90,30,40,20', '2020,96,31,43,22', '2021,100,32,45,23'];
  const named = async (header: string) => {
    const content = text(header, ...rows);
    const found = await withFixed(content, { area: 'SWE', series: 'Births' });
    return [await asked(content), found.series.map(({ name, count }) => `${name} ${String(count)}`).sort()];
  };

  it('are parts where they come to a total, or are places', async () => {
    const parts = ['Births 3', 'Births · Arda 3', 'Births · Belm 3', 'Births · Corin 3'];
    for (const header of ['Year,Total,Arda,Belm,Corin', 'Năm,Cả nước,Arda,Belm,Corin'])
      expect(await named(header)).toEqual([['area', 'series'], parts]);
    const counties = await named('Year,Arda County,Belm County,Corin County,Dorn County');
    expect(counties).toEqual([
      ['area', 'series'],
      ['Arda', 'Belm', 'Corin', 'Dorn'].map((name) => `Births · ${name} County 3`),
    ]);
  });

  it('take the measure from the title', async () => {
    const { fixed } = await columns(text('Births by province,,,,', 'Year,Arda,Belm,Corin,Dorn', ...rows));
    expect(fixed.series).toBe('Births by province');
  });

  it('are measures of their own elsewhere', async () => {
    expect(await asked(text('Year,Births,Deaths,Weddings,Moves', ...rows))).toEqual(['area']);
    expect(
      await asked(text('Year,Total,Deaths,Weddings,Moves', '2019,5,30,40,20', '2020,6,31,43,22', '2021,7,1,2,3')),
    ).toEqual(['area']);
  });

  it('have the parts of their rows between', async () => {
    const found = await withFixed(
      text('Year,Sex,Total,Arda,Belm', '2019,Men,9,4,5', '2019,Women,8,5,3', '2020,Men,7,3,4', '2020,Women,6,2,4'),
      { area: 'SWE', series: 'Births' },
    );
    expect(found.series.map(({ name }) => name).sort()[1]).toBe('Births · Men · Arda');
  });
});

describe('one number for each word', () => {
  const rows = (heading: string) =>
    text(
      `Date,Country,${heading},Place name,Beds in use`,
      ...['2020-01-01', '2020-01-02'].flatMap((day, late) =>
        ['Abru', 'Basi', 'Bolz', 'Cala', 'Domi'].map(
          (name, at) => `${day},Italy,${String(17 - at * 3)},${name},${String(at + late)}`,
        ),
      ),
    );

  it('is a code, whatever it is called, and not what is counted once and for all', async () => {
    expect((await columns(rows('kodeks'))).roles[2]).toBe('ignore');
    expect((await columns(rows('Capacity'))).roles[2]).toBe('value Capacity');
  });
});

it('a file whose figures cannot be read is not held against a layout of which it has one name', async () => {
  const found = await read(text('Year,By type,Value', '2016,one,66/34', '2017,one,67/33'));
  expect(found.ok ? null : found.error.code).toBe('unknown-layout');
});

it('a number that the delimiter tore in two spoils the rest of its row', async () => {
  const whole = ['2016', '2017', '2018', '2019'].map((year) => `Kenya,${year},5.5,6.5,7.5,,`);
  const found = await withFixed(
    text('Country,Year,Young out of work,Old out of work,All out of work,,', ...whole, 'Kenya,2020,(5,5),6.6,7.6,'),
    {},
  );
  expect(allObservations(found).filter(({ period }) => period === '2020')).toEqual([]);
  expect(found.counts).toMatchObject({ read: 15, accepted: 12, rejected: 3 });
});
