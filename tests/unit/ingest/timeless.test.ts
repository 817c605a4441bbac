import { describe, expect, it } from 'vitest';
import { period } from '../domain/made.ts';
import { asked, columns, text, withFixed } from './guessed.ts';
import { figures, reading } from './reading.ts';

// Columns of no time beside columns that name theirs; invented.

const ranked = text('Rank,Country,2018,2019,2020,2021', '1,Kenya,5,6,7,8', '5,Laos,6,7,8,9', '3,Peru,5,4,5,6');
const ofPeriods = async (content: string) =>
  (await columns(content)).columns.map((role) => (role.role === 'value' ? (role.period ?? '?') : role.role));

describe('a column of no time beside years', () => {
  it('is told of, and nothing is asked for it', async () => {
    expect(await asked(ranked)).toEqual(['series']);
    expect((await columns(ranked)).unread).toEqual([{ column: 0, why: 'timeless' }]);
    expect((await withFixed(ranked, { series: 'Things done' })).counts).toEqual({
      read: 12,
      accepted: 12,
      missing: 0,
      rejected: 0,
    });
  });

  it('is read once a person says of what time it is', async () => {
    const mapping = await columns(ranked);
    const said = mapping.columns.map((role, at) =>
      at === 0 ? ({ role: 'value', series: 'Rank', period: period('2021'), area: null } as const) : role,
    );
    const fixed = { ...mapping.fixed, series: 'Things done' };
    const found = await reading(ranked, { mapping: { ...mapping, columns: said, fixed } });
    expect(figures(found).filter((line) => line.startsWith('rank')).length).toBe(3);
  });

  it('such as that of a base year', async () => {
    const rows = ['Kenya,1,2,3,4,5', 'Laos,2,3,4,5,6', 'Peru,3,4,5,6,7'];
    expect(await ofPeriods(text('Country,Base year,1990,1991,1992,1993', ...rows))).toEqual([
      ...['area', 'ignore', '1990', '1991', '1992', '1993'],
    ]);
  });

  it.each([
    ['of many such', 'Country,Homes,Roads,2018,2019,2020', ['area', '?', '?', '2018', '2019', '2020']],
    ['of two years', 'Country,Homes,Roads,Rails,2018,2019', ['area', '?', '?', '?', '2018', '2019']],
    ['of months', 'Year,Jan,Feb,Mar,Apr,May', ['period', '?', '?', '?', '?', '?']],
  ])('but not among columns %s', async (_, header, roles) => {
    const first = header.startsWith('Year') ? ['2018', '2019', '2020'] : ['Kenya', 'Laos', 'Peru'];
    const rows = first.map((name, at) =>
      [name, 15, 26, 35, 41, 57].map((cell) => (cell === name ? cell : Number(cell) + at)).join(','),
    );
    expect((await ofPeriods(text(header, ...rows))).map((role) => (role === 'value' ? '?' : role))).toEqual(roles);
  });

  it('nor where a column says the time of the rows', async () => {
    const rows = ['Kenya,2015,1,2,3,4', 'Laos,2015,2,3,4,5', 'Peru,2016,3,4,5,6'];
    expect(await ofPeriods(text('Country,Year,Homes,2018,2019,2020', ...rows))).toContain('?');
  });
});

describe('columns of the API of the World Bank', () => {
  it('say what is measured', async () => {
    const rows = [
      ...['"LP.X","Speed of things (1=low to 5=high)","KE","Kenya","KEN","2022",2.3,"","",2'],
      ...['"LP.X","Speed of things (1=low to 5=high)","PE","Peru","PER","2022",2.1,"","",2'],
      ...['"LP.X","Speed of things (1=low to 5=high)","LA","Lao PDR","LAO","2022",NA,"","",2'],
      ...['"LP.X","Speed of things (1=low to 5=high)","TD","Chad","TCD","2022",4,"","",2'],
    ];
    const file = text('ind_id,ind_nm,cty_id,cty_nm,cty_iso,date,value,unit,obs_sttus,decimal', ...rows);
    expect(await asked(file)).not.toContain('series');
    expect((await columns(file)).roles.slice(0, 2)).toEqual(['indicator', 'indicatorName']);
    expect((await columns(file)).roles.filter((role) => role.startsWith('value'))).toEqual(['value ']);
  });
});
