import { describe, expect, it } from 'vitest';
import { asked, columns, text, withFixed } from './guessed.ts';
import { figures, reading, told } from './reading.ts';

// Places as columns, as offices of ours print them: provinces across, with what is measured in rows or in the same headings.

describe('provinces across', () => {
  it.each([
    ['a number', 'Chỉ số,1 Hà Nội,4 Cao Bằng,14 Sơn La'],
    ['a number glued to them', 'Chỉ số,1Hà Nội,4Cao Bằng,14Sơn La'],
  ])('with %s', async (_, heading) => {
    const found = await withFixed(text(heading, 'Tham gia,5.1,4.9,5', 'Công khai,5.3,5.4,5.5'), {
      period: '2020' as never,
    });
    expect(figures(found)).toEqual([
      'cong-khai VN-04 2020 5.4',
      'cong-khai VN-05 2020 5.5',
      'cong-khai VN-HN 2020 5.3',
      'tham-gia VN-04 2020 4.9',
      'tham-gia VN-05 2020 5',
      'tham-gia VN-HN 2020 5.1',
    ]);
  });

  it('leave figures of what is no place to be asked about, and file them under none', async () => {
    const found = await reading(
      text('Năm,Chỉ số,Hà Nội,Sơn La,Huế,Cao Bằng,Khác', '2020,Dân số,8,5,3,4,1', '2021,Dân số,9,6,4,4,1'),
    );
    expect(found.unknownAreas.map((area) => area.text)).toEqual(['Khác']);
    expect(found.counts).toMatchObject({ accepted: 8, rejected: 2 });
  });
});

describe('provinces and measures in the same headings', () => {
  it.each([
    ['above the measures', [',Hà Nội,,Sơn La,', 'Năm,Dân số,Hộ,Dân số,Hộ']],
    ['below the measures, in another order', [',Dân số,Hộ,Dân số,Hộ', 'Năm,Hà Nội,Hà Nội,Sơn La,Sơn La']],
    ['in one text with a line', ['Năm,Hà Nội - Dân số,Hà Nội - Hộ,Sơn La - Dân số,Sơn La - Hộ']],
    ['in one text without any', ['Năm,Hà Nội Dân số,Hà Nội Hộ,Sơn La Dân số,Sơn La Hộ']],
    ['in one text, behind', ['Năm,Dân số_Hà Nội,Hộ_Hà Nội,Dân số_Sơn La,Hộ_Sơn La']],
  ])('%s, are proposed, and a person confirms', async (_, headings) => {
    const content = text(...headings, '2020,8,2,5,1');
    expect((await asked(content)).length).toBeGreaterThan(0);
    const { columns: found } = await columns(content);
    const said = found.slice(1).map((role) => (role.role === 'value' ? `${role.series ?? ''} ${role.area ?? ''}` : ''));
    expect(said.sort()).toEqual(['Dân số Hà Nội', 'Dân số Sơn La', 'Hộ Hà Nội', 'Hộ Sơn La']);
  });

  it('are asked about where the province is where something goes to', async () => {
    const title = 'Người di cư khỏi tỉnh Nghệ An,,';
    const content = text(title, 'Năm,Di cư vào Hà Nội,Di cư vào Huế', '2020,8,2', '2021,9,3');
    expect((await asked(content)).length).toBeGreaterThan(0);
  });
});

describe('countries across', () => {
  it('are read where rows say what they measure; those that are not known are asked about', async () => {
    const found = await reading(
      text(
        'year,variable,Viet Nam,Thailand,Laos,Japan,Former USSR',
        '1990,GDP pc,10,20,5,90,40',
        '1990,Population,66,56,4,123,290',
      ),
    );
    expect(found.series.map(({ name }) => name)).toEqual(['GDP pc', 'Population']);
    expect(told(found).map(([code, , , what]) => [code, what])).toEqual([
      ['unknown-area', 'Former USSR'],
      ['unknown-area', 'Former USSR'],
    ]);
  });

  it('are so by codes that are months in some language', async () => {
    const { columns: found } = await columns(text('year,AFG,AGO,MAR,VNM', '1990,1,2,3,4', '2000,5,6,7,8'));
    expect(found.slice(1)).toMatchObject(['AFG', 'AGO', 'MAR', 'VNM'].map((area) => ({ area, series: null })));
  });

  it.each([
    ['below measures', [',Exports,,Imports,', 'Year,China,Japan,China,Japan']],
    ['beside one', ['Year,gdp_CHN,gdp_JPN']],
    ['below a line that calls them partners', ['Khách quốc tế phân theo quốc tịch,,', 'Năm,Trung Quốc,Nhật Bản']],
    ['below a line of exports', ['Exports to some countries,,', 'Year,China,Japan']],
  ])('are asked about %s: they may be partners', async (_, headings) => {
    const width = headings.at(-1)?.split(',').length ?? 0;
    const row = (year: number): string => Array.from({ length: width }, (_, at) => String(at || year)).join(',');
    expect((await asked(text(...headings, row(2020), row(2021)))).length).toBeGreaterThan(0);
  });

  it('are no places of figures of which rows name the place', async () => {
    const { columns: found } = await columns(
      text('Country,Year,China trade,Japan trade', 'Kenya,2020,1,2', 'Laos,2020,3,4'),
    );
    expect(found.slice(2)).toMatchObject([{ area: null }, { area: null }]);
  });
});

describe('headings that say one word in two rows', () => {
  it('say it once', async () => {
    const { roles } = await columns(
      text('Country,Total,Male,Female', 'Country,Total,Male,Female (%)', 'Kenya,1,2,3', 'Laos,4,5,6'),
    );
    expect(roles).toEqual(['area', 'value Total', 'value Male', 'value Female Female (%)']);
  });

  it('name a place that two letters name alone', async () => {
    const { columns: found } = await columns(
      text('Year,UK,France,Japan', ',UK,France,(Japan)', '2020,1,2,3', '2021,4,5,6'),
    );
    expect(found[1]).toMatchObject({ area: 'UK', series: null });
  });
});
