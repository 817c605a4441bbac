import { describe, expect, it } from 'vitest';
import { proposalsOf } from '../../../../src/ingest/rows/proposals.ts';
import { NO_CHOICES } from '../../../../src/ingest/rows/choices.ts';
import { readFile } from '../../../../src/ingest/readFile.ts';
import { bytesOf, read, readBuiltIn, sourceOf, sure, TODAY } from '../reading.ts';

async function proposed(...texts: string[]): Promise<readonly [readonly string[], readonly string[]]> {
  const { matchers } = await readBuiltIn();
  const { areas, periods } = proposalsOf(texts, matchers.areas);
  return [areas.map(({ area }) => area.id), periods];
}

describe('what a title proposes', () => {
  it.each<[string, string[], string[]]>([
    ['ĐÀ NẴNG NĂM 2026', ['VN-DN-2025', 'VN-DN'], ['2026']],
    ['KẾT QUẢ CHUYỂN ĐỔI SỐ TỈNH HÀ TĨNH QUÝ III/2025', ['VN-23'], ['2025-Q3']],
    ['Digital files in Lao PDR, 2019 and 2020', ['LAO'], ['2019', '2020']],
    ['bao_cao-thai-nguyen_2024', ['VN-69-2025', 'VN-69'], ['2024']],
    ['Republic of Korea: use of services, 6 months of nothing', ['KOR'], []],
    ['PEOPLE BY DISTRICTS AS OF 31.12.2024', [], ['2024-12-31']],
    ['Republic of Korea, as of 2024', ['KOR'], ['2024']],
    ['births-2024', [], ['2024']],
    ['births-2019-2020', [], ['2019/2020']],
    ['census-2019-projections-2030', [], ['2019', '2030']],
    ['covid-19', [], []],
    ['Bán lẻ tháng Tám và tám tháng năm 2025', [], ['2025']],
    ['Bán lẻ tháng năm 2025', [], ['2025-05']],
    ['Số liệu tổng hợp', [], []],
    ['In per cent, compared to the previous year', [], []],
    ['Use of services in the Philippines', ['PHL'], []],
    ['Hà Nội, Huế, Lào, Nga, Nhật Bản', ['VN-HN', 'VN-26', 'LAO', 'JPN'], []],
    ['Hà Nội, Huế, Lào, Thái Lan, Nhật Bản', [], []],
  ])('%s', async (title, areas, periods) => {
    expect(await proposed(title)).toEqual([areas, periods]);
  });

  it('is never taken: area and period are asked', async () => {
    const { inspection, reading } = sure(
      await read('ĐÀ NẴNG 2026\n\nChỉ tiêu,Giá trị (%)\nSố hóa,12.5\nHồ sơ số,13.5\n'),
    );
    expect(reading).toBeNull();
    expect(inspection.needs).toEqual(['area', 'period']);
    expect(inspection.mapping).toMatchObject({ fixed: { area: null, period: null } });
    expect(inspection.proposals.areas.map(({ area }) => area.id)).toEqual(['VN-DN-2025', 'VN-DN']);
    expect(inspection.proposals.periods).toEqual(['2026']);
  });

  it.each([
    ['Country,births_2018,deaths_2018', ['2018']],
    ['Country,births_2018,deaths_2019', []],
    ['Country,GDP_const_2010', []],
    ['Country,gdp_base_2015', []],
    ['Country,Births by the act of 2018,Deaths', []],
  ])('is the one year of the headings: %s', async (headings, periods) => {
    const { inspection } = sure(await read(`${headings}\nLaos,12.5,3.1\nThailand,13.5,3.2\n`));
    expect(inspection.proposals.periods).toEqual(periods);
  });

  it('is that of a page of a book, whatever years the book is of', async () => {
    const { matchers, registry } = await readBuiltIn();
    const content = bytesOf('Country,Births\nLaos,12.5\nThailand,13.5\n');
    const propose = async (name: string) => {
      const known = { name, registry, matchers, choices: NO_CHOICES, remembered: [], today: TODAY };
      return sure(await readFile(sourceOf(content), known)).inspection.proposals.periods;
    };
    expect(await propose('births-2011-2016.xlsx: 2011_births')).toEqual(['2011']);
    expect(await propose('births-2016.xlsx: Sheet1')).toEqual(['2016']);
  });

  it.each([
    ['export_20240115.csv', []],
    ['export 2024-01-15 of 2019.csv', ['2019']],
    ['census-2019-projections-2030.csv', ['2019', '2030']],
  ])('is each year of the name of the file, and not the day on which it was made: %s', async (name, years) => {
    const { matchers, registry } = await readBuiltIn();
    const known = { name, registry, matchers, choices: NO_CHOICES, remembered: [], today: TODAY };
    const found = await readFile(sourceOf(bytesOf('Country,Births\nLaos,12.5\nThailand,13.5\n')), known);
    expect(sure(found).inspection.proposals.periods).toEqual(years);
  });

  it('is not looked for where columns say all', async () => {
    const { inspection } = sure(
      await read('Viet Nam in 2026\n\ncountry,year,Speed\nLaos,2020,12.5\nThailand,2021,13.5\n'),
    );
    expect(inspection.proposals).toEqual({ areas: [], periods: [], series: [] });
  });
});
