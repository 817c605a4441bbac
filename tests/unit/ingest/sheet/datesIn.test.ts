import { describe, expect, it } from 'vitest';
import { meaningsOf } from '../../../../src/ingest/cell/datesAs.ts';
import { datesIn } from '../../../../src/ingest/sheet/datesIn.ts';
import { asked, columns, text, withFixed } from '../guessed.ts';
import { figures, read, reading, sure } from '../reading.ts';

const periods = async (content: string): Promise<readonly string[]> => [
  ...new Set(figures(await reading(content)).map((one) => one.split(' ')[2] ?? '')),
];
const monthly = (header: string, names: string): string =>
  text(
    header,
    ...names.split(' ').flatMap((name, at) => [`Kenya,2019,${name},${String(at + 50)}`, `Kenya,2020,${name},7`]),
  );

describe('months beside a year', () => {
  it.each([
    ['godina,mjesec', 'siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan listopad studeni prosinac'],
    ['rok,měsíc', 'leden únor březen duben květen červen červenec srpen září říjen listopad prosinec'],
    ['rok,miesiąc', 'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień'],
    ['рік,місяць', 'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень'],
    ['ปี,เดือน', 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'],
  ])('%s', async (heading, names) => {
    const found = figures(await reading(monthly(`country,${heading},Visits`, names)));
    expect(found.filter((one) => one.includes(' 2019-'))).toEqual(
      names.split(' ').map((_, at) => `visits KEN 2019-${String(at + 1).padStart(2, '0')} ${String(at + 50)}`),
    );
  });

  it('"listopad" alone is asked', async () => {
    const alone = text('country,rok,měsíc,Visits', 'Kenya,2019,listopad,5', 'Ghana,2019,listopad,6');
    expect((await reading(alone)).questions).toMatchObject([{ kind: 'dates', example: 'listopad' }]);
    expect(figures(await reading(alone, { answers: { dates: 'croatian' } }))[0]).toBe('visits GHA 2019-10 6');
    expect(meaningsOf('listopad').map(([answer]) => answer)).toEqual(['november', 'croatian']);
  });

  it('have no figures in their numbers', async () => {
    const { roles, unread } = await columns(
      text(
        'country,godina,mjesec_broj,mjesec,Visits',
        ...['1,siječanj,5', '2,veljača,6', '10,listopad,7'].flatMap((row) => [
          `Kenya,2019,${row}`,
          `Kenya,2020,${row}`,
        ]),
      ),
    );
    expect([roles[2], unread]).toEqual(['ignore', [{ column: 2, why: 'code' }]]);
  });

  it('are quarters below such a heading', async () => {
    const quarterly = text('Страна,Год,Квартал,Visits', 'Кения,2019,1,5', 'Кения,2019,2,6', 'Кения,2020,1,7');
    expect(await periods(quarterly)).toEqual(['2019-Q1', '2019-Q2', '2020-Q1']);
  });

  it('have a year of the Buddhist era in Thai', async () => {
    const thai = text('country,เดือน,Visits', 'Kenya,มกราคม 2562,5', 'Kenya,กุมภาพันธ์ 2562,6', 'Kenya,มี.ค. 2563,7');
    expect(await periods(thai)).toEqual(['2019-01', '2019-02', '2020-03']);
  });
});

describe('a number behind T', () => {
  const of = (years: readonly number[], most: number): string[] =>
    years.flatMap((year) => Array.from({ length: most }, (_, at) => `${String(year)}T${String(at + 1)}`));

  it('is a month where some are above 4', () => {
    expect(datesIn(of([2019], 12))).toEqual({ dates: 'months', example: '' });
  });

  it('is a quarter below headings that say trimestre, where all four stand in two years', () => {
    expect(datesIn(of([2019, 2020], 4), ['País', 'Valor'])).toEqual({ dates: 'quarters', example: '' });
    expect(datesIn(of([2019], 4), ['País', 'Valor'])).toEqual({ example: '2019T1' });
    expect(datesIn(of([2019, 2020], 4), ['Country', 'Value'])).toEqual({ example: '2019T1' });
  });

  it('is asked, and read as was said', async () => {
    const visits = text(
      'country,Time,Visits',
      ...of([2019, 2020], 4).map((period, at) => `Kenya,${period},${String(at)}`),
    );
    expect((await reading(visits)).questions).toMatchObject([{ kind: 'dates', example: '2019T1' }]);
    expect(figures(await reading(visits, { answers: { dates: 'quarters' } }))[1]).toBe('visits KEN 2019-Q2 1');
    expect(figures(await reading(visits, { answers: { dates: 'months' } }))[1]).toBe('visits KEN 2019-02 1');
  });

  it('across is a quarter by the same evidence, else asked for', async () => {
    const across = (heading: string): string => text([heading, ...of([2019, 2020], 4)].join(), 'Kenya,1,2,3,4,5,6,7,8');
    expect(await asked(across('País'))).toEqual(['series']);
    expect(figures(await withFixed(across('País'), { series: 'Visits' }))[0]).toBe('visits KEN 2019-Q1 1');
    expect(await asked(across('Country'))).toEqual(['period']);
  });
});

it('spans of years across are told by those beside them', async () => {
  const { inspection } = sure(await read(text('country,2009/10,2010/11,2011/12', 'Kenya,1,2,3', 'Ghana,4,5,6')));
  expect(inspection.needs).toEqual(['series']);
  expect(inspection.mapping).toMatchObject({ columns: [{}, { period: '2009/2010' }, { period: '2010/2011' }, {}] });
});
