import { describe, expect, it } from 'vitest';
import { asked, columns, text, withFixed } from './guessed.ts';
import { figures, reading } from './reading.ts';

// Countries with which some other deals, and those whose figures a file has; invented.

const ROWS = ['2023,Nhật Bản,6', '2023,Lào,7', '2024,Nhật Bản,8', '2024,Lào,9'];

describe('a column whose heading calls its countries partners', () => {
  it.each([
    'Partner',
    'partner_name',
    'PartnerISO',
    'Counterpart country',
    'Destination',
    'Country of destination',
    'Country of origin',
    'Nationality',
    'Citizenship',
    'Donor',
    'Export market',
    'Importer market',
    'Đối tác',
    'Nước đối tác',
    'Thị trường',
    'Thị trường xuất khẩu',
    'Quốc tịch',
    'Nhà tài trợ',
    'Nước xuất xứ',
    'Nước đến',
    'Quốc tịch (Nationality)',
    'Thị trường / Market',
  ])('%s: whose the figures are is asked', async (heading) => {
    const file = text(`Năm,${heading},Trị giá (triệu USD)`, ...ROWS);
    expect(await asked(file)).toEqual(['area']);
    const found = await withFixed(file, { area: 'VNM' });
    expect(figures(found).filter((one) => one.includes(' VNM '))).toHaveLength(4);
    expect(found.series).toHaveLength(2);
  });

  it('that is the same in all rows too', async () => {
    const { roles } = await columns(text('Year,Partner,Exports', '2023,Japan,6', '2024,Japan,7'));
    expect(roles[1]).toBe('dimension');
  });

  it.each(['World', 'Thế giới'])('where it is %s says nothing of them', async (all) => {
    const found = await reading(text('Country,Partner,Year,Exports', `Kenya,${all},2019,5`, `Laos,${all},2019,6`));
    expect(found.series.map(({ name }) => name)).toEqual(['Exports']);
  });

  it('in front of years', async () => {
    const file = text('Market,2023,2024', 'Japan,6,7', 'Laos,8,9', 'Chad,1,2');
    expect(await asked(file)).toContain('area');
    expect((await columns(file)).roles[0]).toBe('dimension');
  });

  it('by name and by code', async () => {
    const { roles } = await columns(
      text('Year,Partner,Partner ISO,Exports', '2023,Japan,JPN,6', '2023,Laos,LAO,7', '2024,Japan,JPN,8'),
    );
    expect(roles.slice(1, 3)).toEqual(['dimension', 'ignore']);
  });

  it('though it stands among provinces', async () => {
    const file = text('Tỉnh,Thị trường,Năm,Lượt khách', 'Hà Nội,Lào,2023,6', 'Hà Nội,Úc,2023,7', 'Huế,Lào,2023,8');
    expect((await columns(file)).roles.slice(0, 2)).toEqual(['area', 'dimension']);
  });
});

describe('whose the figures are', () => {
  const rows = ['Japan,2023,6', 'Chad,2023,7', 'Japan,2024,8', 'Chad,2024,9'].map((row) => `Viet Nam,${row}`);

  it.each(['Reporter', 'Reporting country', 'Country', 'Exporter', 'reporterISO'])('%s beside Partner', async (who) => {
    const found = await reading(text(`${who},Partner,Year,Exports`, ...rows));
    expect(figures(found).every((one) => one.includes(' VNM '))).toBe(true);
    expect(found.series.map(({ name }) => name)).toEqual(['Exports · Japan', 'Exports · Chad']);
  });

  it('of several reporters, each', async () => {
    const more = rows.map((row) => row.replace('Viet Nam', 'Kenya').replace(/(\d)$/, '1$1'));
    const found = await reading(text('Reporter,Partner,Year,Exports', ...rows, ...more));
    expect(figures(found)).toHaveLength(8);
  });

  it('is said neither by an exporter beside an importer', async () => {
    expect(await asked(text('Exporter,Importer,Year,Value', ...rows))).toContain('area');
  });

  it.each(['Country', 'Exporter', 'Importer', 'Nước', 'Địa phương', 'Economy'])('%s alone', async (who) => {
    expect(await asked(text(`Năm,${who},Trị giá`, ...ROWS))).toEqual([]);
  });

  it.each(['Marketing costs', 'Original estimate', 'Markets'])('though figures are called %s', async (name) => {
    expect(await asked(text(`Country,Year,${name}`, 'Japan,2023,6', 'Laos,2023,7'))).toEqual([]);
  });
});

describe('countries below a title that parts by partners', () => {
  const table = (title: string, heading: string): string =>
    text(`"${title}",,`, `${heading},2023,2024`, 'Nhật Bản,6,7', 'Lào,8,9', 'Đức,3,4');

  it.each(
    [
      'Xuất khẩu của Việt Nam theo thị trường',
      'Khách quốc tế đến Việt Nam phân theo quốc tịch',
      'Vốn vay phân theo nhà tài trợ',
      'Exports by destination',
      'Arrivals by country of origin',
    ].flatMap((title) => [
      [title, ''],
      [title, 'Nước'],
      [title, 'Thị trường'],
    ]),
  )('%s, heading "%s"', async (title, heading) => {
    const { roles } = await columns(table(title, heading));
    expect(roles[0]).toBe('dimension');
    expect(await asked(table(title, heading))).toContain('area');
  });

  it.each(['Xuất khẩu theo quốc gia', 'Dân số theo nước', 'Labour market by country'])('not so: %s', async (title) => {
    expect((await columns(table(title, 'Nước'))).roles[0]).toBe('area');
  });

  it('nor provinces', async () => {
    const file = text('Khách du lịch theo thị trường,,', 'Tỉnh,2023,2024', 'Hà Nội,6,7', 'Huế,8,9', 'Đà Nẵng,3,4');
    expect((await columns(file)).roles[0]).toBe('area');
  });
});
