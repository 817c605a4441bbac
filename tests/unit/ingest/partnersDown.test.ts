import { describe, expect, it } from 'vitest';
import { asked, columns, text } from './guessed.ts';

// Countries down a table that may be those with which another deals; invented.

const table = (title: string, ...names: readonly string[]): string =>
  text(`"${title}",,`, ',2019,2020', ...names.map((name, at) => `${name},${String(5 + at * 3)},${String(6 + at * 2)}`));
const COUNTRIES = ['Nhật Bản', 'Thái Lan', 'Lào'];

describe('countries below a line of what one country deals in with others', () => {
  it.each([
    'Xuất khẩu hàng hóa phân theo nước',
    'Khách quốc tế đến Việt Nam',
    'Đầu tư nước ngoài vào Việt Nam',
    "Kenya's imports",
    'Tourist arrivals by country',
    'Visitors from Asia',
    'Exports by country, % of total',
  ])('are confirmed first: %s', async (title) => {
    expect(await asked(table(title, ...COUNTRIES))).toEqual(['guessed']);
  });

  it.each(['Trị giá nhập khẩu theo một số thị trường', 'FDI by partner, million USD'])(
    'are partners where it says so, and whose the figures are is asked: %s',
    async (title) => {
      expect(await asked(table(title, ...COUNTRIES))).toEqual(['area']);
    },
  );

  it.each([
    'Exports',
    'Exports of goods, current prices',
    'Xuất khẩu',
    'Population by country',
    'Dân số phân theo quốc gia',
    'Trade balance',
    'Travel by train',
    "Women's participation in trade unions",
    'Members of trade unions by country',
    'Public investment in education: From Commitment to Action',
    'Access to finance and trade. Data from World Bank',
    'Exports of goods and services (% of GDP) by country',
    'Kim ngạch xuất khẩu bình quân đầu người theo quốc gia',
  ])('are not where it says no such thing: %s', async (title) => {
    expect(await asked(table(title, ...COUNTRIES))).toEqual([]);
  });

  it('nor provinces', async () => {
    const title = 'Đầu tư nước ngoài vào Việt Nam phân theo địa phương';
    expect(await asked(table(title, 'Hà Nội', 'Hải Phòng', 'Cần Thơ'))).toEqual([]);
  });

  it('nor where a heading says it of its own column', async () => {
    const rows = ['Kenya,2019,6', 'Laos,2019,7', 'Peru,2020,8'];
    expect(await asked(text('Country,Year,Exports to China', ...rows))).not.toContain('guessed');
  });
});

describe('months by number and sign', () => {
  it.each(['月', '월'])('1%s to 4 beside a year are months', async (sign) => {
    const file = text(`Year,1${sign},2${sign},3${sign},4${sign}`, '2019,5,6,7,8', '2020,7,8,9,9');
    expect((await columns(file)).columns.slice(1)).toMatchObject([
      { part: '01' },
      { part: '02' },
      { part: '03' },
      { part: '04' },
    ]);
  });

  it.each(['13月', '0月', '1月1日', '1月計'])('but not %s', async (heading) => {
    const file = text(`Year,${heading},Births`, '2019,5,6', '2020,7,8');
    expect((await columns(file)).columns[1]).not.toHaveProperty('part');
  });
});
