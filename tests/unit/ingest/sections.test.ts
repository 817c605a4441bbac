import { describe, expect, it } from 'vitest';
import { asked, columns, text, withFixed } from './guessed.ts';
import { figures, reading, told } from './reading.ts';

// Lines without figures that head the rows below them, as statistics offices print their tables; invented.

const endings = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.split(' ').slice(-3).join(' '));
const namesOf = ({ series }: { readonly series: readonly { readonly name: string }[] }): readonly string[] =>
  series.map(({ name }) => name);

describe('headings between rows', () => {
  const jobs = text(
    'Biểu 3. Lao động,,',
    'Đơn vị: Nghìn người,,',
    ',2022,2023',
    ...['I. Trong nước,,', 'Nam,120,130', 'Nữ,110,115', 'II. Nước ngoài,,', 'Nam,20,21', 'Nữ,30,33'],
  );

  it('say of what the rows below them are', async () => {
    const found = await withFixed(jobs, { area: 'VNM' });
    expect(namesOf(found)).toEqual(['Trong nước · Nam', 'Trong nước · Nữ', 'Nước ngoài · Nam', 'Nước ngoài · Nữ']);
    expect(found.counts).toEqual({ read: 8, accepted: 8, missing: 0, rejected: 0 });
    expect(told(found).filter(([code]) => code === 'section')).toEqual([
      ['section', 4, '', 'I. Trong nước', ''],
      ['section', 7, '', 'II. Nước ngoài', ''],
    ]);
  });

  it('do so where no two rows are alike too, if they are numbered or say how they part', async () => {
    const found = await withFixed(
      text(
        'Vốn đầu tư,,',
        ',2022,2023',
        ...[
          'TỔNG SỐ,50,52',
          '1. Phân theo nguồn,,',
          'Nhà nước,12,13',
          'Khác,38,39',
          '2. Phân theo ngành,,',
          'Thủy sản,50,52',
        ],
      ),
      { area: 'VNM' },
    );
    expect(namesOf(found)).toEqual([
      'TỔNG SỐ',
      'Phân theo nguồn · Nhà nước',
      'Phân theo nguồn · Khác',
      'Phân theo ngành · Thủy sản',
    ]);
  });

  it('do not where they may be rows that nobody filled', async () => {
    const found = await withFixed(text('Chỉ tiêu,2022,2023', 'Lúa,5,6', 'Ngô,,', 'Sắn,7,8', 'Chè,,', 'Mía,2,3'), {
      area: 'VNM',
    });
    expect(namesOf(found)).toEqual(['Lúa', 'Sắn', 'Mía']);
  });

  it('are numbered in a column of their own', async () => {
    const found = await withFixed(
      text(
        'STT,Chỉ tiêu,Đơn vị,2022,2023',
        ...['I,Kinh tế,,,', '1,Tăng trưởng,%,6,7', '2,Quy mô,Tỷ đồng,10,11'],
        ...['II,Xã hội,,,', '1,Tăng trưởng,%,1,2', '2,Số trường,Trường,8,9'],
      ),
      { area: 'VNM' },
    );
    expect(namesOf(found)).toEqual([
      'Kinh tế · Tăng trưởng',
      'Kinh tế · Quy mô',
      'Xã hội · Tăng trưởng',
      'Xã hội · Số trường',
    ]);
  });

  it('stand one below the other, in a column of their own', async () => {
    const found = await withFixed(
      text(
        ',,2022,2023',
        ...[',Total,9,8', ',,,', 'Sex,,,', ',Men,5,6', ',Women,7,8', ',,,', 'Age and sex,,,', 'Men,,,'],
        ...[',Young,1,2', ',Old,3,4', 'Women,,,', ',Young,5,6', ',Old,7,8'],
      ),
      { area: 'VNM', series: 'Smokers' },
    );
    expect(namesOf(found).map((name) => name.replace('Smokers · ', ''))).toEqual([
      ...['Total', 'Sex · Men', 'Sex · Women', 'Age and sex · Men · Young', 'Age and sex · Men · Old'],
      ...['Age and sex · Women · Young', 'Age and sex · Women · Old'],
    ]);
  });

  it('are numbered rows of figures too, whose unit holds for those below', async () => {
    const found = await withFixed(
      text(
        'Vận tải hành khách,,',
        ',2022,2023',
        ...['I. Vận chuyển (Nghìn HK),30,33', 'Phân theo khu vực,,', 'Trong nước,20,21', 'Ngoài nước,10,12', ',,'],
        ...['II. Luân chuyển (Triệu HK.km),60,66', 'Phân theo khu vực,,', 'Trong nước,50,51', 'Ngoài nước,10,15'],
      ),
      { area: 'VNM' },
    );
    expect(found.series.map(({ name, unit }) => `${name} | ${unit}`)).toEqual([
      'I. Vận chuyển | Nghìn HK',
      'Vận chuyển · Phân theo khu vực · Trong nước | Nghìn HK',
      'Vận chuyển · Phân theo khu vực · Ngoài nước | Nghìn HK',
      'II. Luân chuyển | Triệu HK.km',
      'Luân chuyển · Phân theo khu vực · Trong nước | Triệu HK.km',
      'Luân chuyển · Phân theo khu vực · Ngoài nước | Triệu HK.km',
    ]);
  });

  it('come again on the next page', async () => {
    const found = await withFixed(
      text(
        ...[
          'Biểu 3. Sản lượng,,',
          'Chỉ tiêu,2021,2022',
          'I. Lương thực,25,26',
          'Khác,12,13',
          'II. Công nghiệp,5,6',
          'Khác,2,3',
        ],
        ...[',,', 'Biểu 3. (Tiếp theo) Sản lượng,,', 'Chỉ tiêu,2023,2024', 'I. Lương thực,27,28', 'Khác,14,15'],
      ),
      { area: 'VNM' },
    );
    expect(found.series.map(({ name, count }) => [name, count])).toEqual([
      ['I. Lương thực', 4],
      ['Lương thực · Khác', 4],
      ['II. Công nghiệp', 2],
      ['Công nghiệp · Khác', 2],
    ]);
  });

  it('part what is measured where places come again below each', async () => {
    const found = await reading(
      text(
        'Dân số phân theo địa phương,,',
        ',2022,2023',
        ...['Thành thị,,', 'Hà Nội,80,81', 'Hải Phòng,20,21', 'Nông thôn,,', 'Hà Nội,8,9', 'Hải Phòng,2,3'],
      ),
    );
    expect(namesOf(found)).toEqual(['Dân số · Thành thị', 'Dân số · Nông thôn']);
    expect(endings(figures(found))).toContain('VN-HP 2023 3');
  });

  it('name regions above their provinces, and part nothing', async () => {
    const { sections } = await columns(
      text(
        'Dân số phân theo địa phương,,',
        ',2022,2023',
        ...['Miền Bắc,,', 'Hà Nội,80,81', 'Hải Phòng,20,21', 'Miền Nam,,', 'Cần Thơ,8,9', 'Cà Mau,2,3'],
      ),
    );
    expect(sections).toBeUndefined();
  });

  it('are no lines of parts, of units and of pages', async () => {
    const found = await withFixed(
      text(
        'Biểu 3. Lao động,,',
        ',2022,2023',
        ...['I. Trong nước,,', 'Nam,120,130', 'Trong đó:,,', 'Nữ,110,115', '(Tiếp theo),,', 'Trẻ,1,2'],
        ...['II. Nước ngoài,,', 'Nam,20,21', 'Nữ,30,33', 'Trẻ,3,4'],
      ),
      { area: 'VNM' },
    );
    expect(namesOf(found).slice(0, 3)).toEqual(['Trong nước · Nam', 'Trong nước · Nữ', 'Trong nước · Trẻ']);
  });

  it('are read without asking how the columns are meant', async () => {
    expect(await asked(jobs)).toEqual(['area']);
  });
});
