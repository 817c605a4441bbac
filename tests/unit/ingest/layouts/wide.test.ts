import { describe, expect, it } from 'vitest';
import { detectLayout } from '../../../../src/ingest/layouts/detectLayout.ts';
import { roles, sheet } from './sheetHead.ts';

const read = (...lines: readonly string[]) => {
  const found = detectLayout(sheet(...lines));
  return found.ok ? found.value : null;
};

describe('A14: wide tables', () => {
  it.each([
    ['areas x years', ['Tỉnh,2019,2020', 'Hà Nội,1,2', 'Huế,4,5'], ['area', 'value period=2019', 'value period=2020']],
    ['years x areas', ['Năm,Hà Nội,Huế', '2019,1,2', '2020,4,5'], ['period', 'value area=Hà Nội', 'value area=Huế']],
    [
      'indicators x years',
      ['Chỉ tiêu,ĐVT,2019,2020', 'Tỷ lệ A,%,1,2', 'Tỷ lệ B,%,4,5'],
      ['indicator', 'unit', 'value period=2019', 'value period=2020'],
    ],
    [
      'indicators x areas',
      ['Chỉ tiêu,Hà Nội,Huế', 'A,1,2', 'B,3,4'],
      ['indicator', 'value area=Hà Nội', 'value area=Huế'],
    ],
    [
      'years x indicators',
      ['Year,Rate of A,Rate of B', '2019,1,2', '2020,3,4'],
      ['period', 'value series=Rate of A', 'value series=Rate of B'],
    ],
    [
      'areas and years x indicators',
      ['Country,Region,Year,Rate,Count', 'Vietnam,Asia,2019,3,4', 'Laos,Asia,2019,3,4'],
      ['area', 'ignore', 'period', 'value series=Rate', 'value series=Count'],
    ],
    [
      'areas x indicators, no period',
      ['STT,Tỉnh,Tỷ lệ A,Tỷ lệ B', '1,Hà Nội,1,2', '2,Huế,4,5'],
      ['ignore', 'area', 'value series=Tỷ lệ A', 'value series=Tỷ lệ B'],
    ],
    [
      'year and measure in one header',
      ['Tỉnh,2013T,2013H,2014T', 'Hà Nội,1,..,3', 'Huế,..,..,4'],
      ['area', 'value series=T period=2013', 'value series=H period=2013', 'value series=T period=2014'],
    ],
    [
      'quarters',
      ['Country,2019Q1,2019-Q2', 'Vietnam,1,2', 'Laos,1,2'],
      ['area', 'value period=2019-Q1', 'value period=2019-Q2'],
    ],
    [
      'year and quarter in two columns',
      ['Năm,Quý,Tỷ lệ A', '2019,Q1,1', '2019,Q2,3'],
      ['period', 'period', 'value series=Tỷ lệ A'],
    ],
  ])('reads %s', (_, lines, expected) => {
    const match = read(...lines);
    expect(match?.layout).toBe('wide');
    expect(roles(match)).toEqual(expected);
  });

  it('takes values that happen to count upwards for values, and a single year for a period', () => {
    expect(roles(read('Tỉnh,2019', 'Hà Nội,5', 'Huế,6'))).toEqual(['area', 'value period=2019']);
  });

  it('leaves a few odd cells to be rejected one by one', () => {
    expect(roles(read('Tỉnh,Tỷ lệ A', 'Hà Nội,*', 'Huế,3', 'Đà Nẵng,4'))).toEqual(['area', 'value series=Tỷ lệ A']);
  });

  it('A5: reads two header rows, years over measures or measures over years', () => {
    const expected = [
      'area',
      'value series=Dân số period=2019',
      'value series=Diện tích period=2019',
      'value series=Dân số period=2020',
      'value series=Diện tích period=2020',
    ];
    const over = read('Tỉnh,2019,,2020,', ',Dân số,Diện tích,Dân số,Diện tích', 'Hà Nội,1900,1950,3,4', 'Huế,1,2,3,4');
    expect(roles(over)).toEqual(expected);
    expect(over?.mapping.headerRow).toBe(1);
    const under = read(',Dân số,,Diện tích,', 'Tỉnh,2019,2020,2019,2020', 'Hà Nội,1900,1950,3,4', 'Huế,1,2,3,4');
    expect([...roles(under)].sort()).toEqual([...expected].sort());
  });

  it('A5: passes over titles and preamble, 20 rows at most, and over footnotes', () => {
    const title = (count: number) => Array.from({ length: count }, (_, line) => `Tiêu đề ${String(line)}`);
    const table = ['Tỉnh,2019,2020', 'Hà Nội,1,2', 'Huế,4,5', '', '(*) Số liệu sơ bộ'];
    expect(read(...title(20), ...table)?.mapping).toMatchObject({ headerRow: 20 });
    expect(read(...title(21), ...table)).toBeNull();
  });

  it('takes series and year from the title where nothing else says them', () => {
    const match = read('Tỷ lệ hộ có Internet năm 2024', 'Đơn vị tính: %', 'Tỉnh,Giá trị', 'Hà Nội,91.5', 'Huế,88');
    expect(roles(match)).toEqual(['area', 'value']);
    expect(match?.mapping).toMatchObject({ fixed: { series: 'Tỷ lệ hộ có Internet năm 2024', period: '2024' } });
  });
});

describe('A6: numbers are not years unless a header says so', () => {
  it('takes a column of 193 numbers between 1800 and 2100 for values', () => {
    const rows = Array.from(
      { length: 193 },
      (_, at) => `${at % 2 ? 'Vietnam' : 'Laos'} ${String(at)},${String(1850 + at)}`,
    );
    expect(roles(read('Country,Schools', ...rows))).toEqual(['area', 'value series=Schools']);
  });

  it('takes no row of the body for a header of years', () => {
    const match = read('Country,Schools,Pupils', 'Vietnam,1900,1950', 'Laos,1800,2000');
    expect(roles(match)).toEqual(['area', 'value series=Schools', 'value series=Pupils']);
    expect(match?.mapping.headerRow).toBe(0);
  });

  it('takes ranks for values, whatever they are', () => {
    expect(roles(read('Country,Rank,Year', 'Vietnam,1901,2020', 'Laos,2001,2020'))).toEqual([
      ...['area', 'value series=Rank', 'period'],
    ]);
  });

  it('leaves a year inside a name where it is', () => {
    expect(roles(read('Country,Year,GDP (constant 2015 US$)', 'Laos,2020,5', 'Laos,2021,6'))[2]).toBe(
      'value series=GDP (constant 2015 US$)',
    );
  });
});

describe('A16: GSO PX-Web', () => {
  const PREPARED = [
    '" ","2011"," ","Sơ bộ 2012"," "',
    '" ","Diện tích(Km2)","Dân số (Người)","Diện tích(Km2)","Dân số (Người)"',
  ];

  it('reads a title, two header rows with spanning cells, and footnotes', () => {
    const match = read(
      '"Diện tích và dân số phân theo địa phương chia theo Địa phương, Năm và Chỉ tiêu"',
      '',
      ...PREPARED,
      '"Vùng nào đó",1,2,3,..',
      '',
      '"(*) Ghi chú"',
      '""',
    );
    expect(match?.layout).toBe('gso-px-web');
    expect(match?.mapping).toMatchObject({ headerRow: 3, source: { name: 'General Statistics Office of Viet Nam' } });
    expect(roles(match)).toEqual([
      'area',
      'value series=Diện tích(Km2) period=2011',
      'value series=Dân số (Người) period=2011',
      'value series=Diện tích(Km2) period=2012',
      'value series=Dân số (Người) period=2012',
    ]);
  });

  it('takes the one measure of a table from its title', () => {
    const match = read(
      '"Mật độ dân số phân theo địa phương chia theo Địa phương và Năm"',
      '',
      '" ","2011","2018 (*)","Prel. 2019"',
      '"Hà Nội",1,2,3',
    );
    expect(match?.mapping).toMatchObject({ fixed: { series: 'Mật độ dân số' } });
    expect(roles(match)).toEqual(['area', 'value period=2011', 'value period=2018', 'value period=2019']);
  });

  it.each([
    ['"Địa phương","Dân số (Nghìn người)"', '"Hà Nội",5', ['area', 'value series=Dân số (Nghìn người)']],
    [
      '"Địa phương","2011 Dân số (Người)","Sơ bộ 2012 Dân số (Người)"',
      '"Hà Nội",5,6',
      ['area', 'value series=Dân số (Người) period=2011', 'value series=Dân số (Người) period=2012'],
    ],
    [
      '"Địa phương","Chỉ tiêu","2011","2012"',
      '"Hà Nội","Dân số",5,6',
      ['area', 'indicator', 'value period=2011', 'value period=2012'],
    ],
    [
      '"Năm","Tổng số (Người)","Nam (Người)"',
      '"2011",5,6',
      ['period', 'value series=Tổng số (Người)', 'value series=Nam (Người)'],
    ],
  ])('reads the clean form %s', (header, row, expected) => {
    const match = read(header, row);
    expect(match?.layout).toBe('gso-px-web');
    expect(roles(match)).toEqual(expected);
    expect(match?.mapping).toMatchObject({ fixed: { area: null, period: null } });
  });
});
