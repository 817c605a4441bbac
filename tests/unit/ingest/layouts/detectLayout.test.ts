import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLayout } from '../../../../src/ingest/layouts/detectLayout.ts';

const sheetOf = (rows: readonly string[][]) => ({
  rows,
  isArea: () => false,
  isPlace: () => false,
  isProvince: () => false,
  isNearArea: () => false,
  isIndicator: () => false,
});
const head = (...rows: string[]) => sheetOf(rows.map((row) => row.split(',')));
const layoutOf = (...rows: string[]) => {
  const found = detectLayout(head(...rows));
  return found.ok ? found.value.layout : found.error.code;
};

describe('examples', () => {
  it.each([
    [
      'un-egovkb',
      'Survey Year,Country Name,E-Government Rank,E-Government Index,E-Participation Index,Online Service Index,Human Capital Index,Telecommunication Infrastructure Index',
    ],
    ['un-egovkb', 'Survey Year,Country,Rank,E_Index,E_Participation,Online_Service,Human_Capital,Tele_Infra,Region'],
    ['un-egovkb', 'iso3,country,year,rank,egdi,osi,tii,hci,epi'],
    ['un-egovkb', 'Quốc gia,Năm,Xếp hạng,Chỉ số EGDI'],
    ['tidy-observations', 'indicator,area,period,value'],
    ['tidy-observations', 'Giá trị,Chỉ số,Địa phương,Kỳ,Nguồn'],
    ['tidy-areas', 'area,kind,name_en,name_vi'],
    ['tidy-indicators', 'indicator,name_en,name_vi,measure,direction'],
    ['tidy-programmes', 'programme,name_en,issued,area'],
    ['tidy-targets', 'programme,pillar,indicator,year,comparator,value'],
    ['tidy-notes', 'note_id,kind,target,date,owner,text_en,text_vi'],
    ['tidy-links', 'target_indicator,series_indicator,relation'],
  ])('recognises %s', (layout, header) => {
    expect(layoutOf(header)).toBe(layout);
    expect(layoutOf('A title', '', header), 'under a title').toBe(layout);
  });

  it.each([
    [
      'a table of our own, which may be long',
      'tidy-areas',
      ['area,kind,name_en,name_vi', 'U-1,commune,One,Một', 'U-2,commune,Two,Hai'],
    ],
    ['figures in our own columns', 'tidy-observations', ['indicator,area,period,value', 'egdi,VNM,2024,0.77']],
    [
      'a download of the World Bank',
      'world-bank-wdi',
      ['Country Name,Country Code,Indicator Name,Indicator Code,2020,2021', 'Viet Nam,VNM,GDP,NY.GDP,1.5,2.5'],
    ],
  ])('looks into no cell of %s', (_, layout, lines) => {
    const looks = (): never => {
      throw new Error('a cell was looked at');
    };
    const rows = lines.map((row) => row.split(','));
    const seen = {
      ...sheetOf(rows),
      isArea: looks,
      isPlace: looks,
      isProvince: looks,
      isNearArea: looks,
      isIndicator: looks,
    };
    expect(detectLayout(seen)).toMatchObject({ ok: true, value: { layout } });
  });

  it('says which columns are missing for the layout that comes nearest', () => {
    expect(detectLayout(head('Survey Year,Country Name,Colour'))).toEqual({
      ok: false,
      error: {
        code: 'wrong-columns',
        severity: 'fatal',
        line: 0,
        column: '',
        found: 'Survey Year, Country Name, Colour',
        expected: 'E-Government Rank, E-Government Index',
      },
    });
  });

  it('knows nothing of a table of other things', () => {
    expect(layoutOf('Colour,Shape', 'red,round')).toBe('unknown-layout');
    expect(detectLayout(sheetOf([])).ok).toBe(false);
  });

  it('needs two indices: a year, a country and one score may be any index', () => {
    expect(layoutOf('Year,Country,EGDI')).not.toBe('un-egovkb');
  });
});

describe('properties', () => {
  it('A5 the order of the columns does not matter', () => {
    const columns = ['indicator', 'area', 'period', 'value', 'source', 'note'];
    fc.assert(
      fc.property(fc.shuffledSubarray(columns, { minLength: columns.length }), (order) => {
        const found = detectLayout(sheetOf([order]));
        expect(found.ok && found.value.mapping.table === 'observations' && found.value.mapping.columns).toEqual(
          order.map((name) =>
            name === 'value'
              ? { role: 'value', series: null, area: null, period: null }
              : name === 'indicator'
                ? { role: 'indicator', isUnit: false }
                : { role: name === 'note' ? 'noteEn' : name },
          ),
        );
      }),
    );
  });
});
