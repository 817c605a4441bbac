import { describe, expect, it } from 'vitest';
import { csvLines } from '../../../../src/domain/csv.ts';
import { LANGUAGES } from '../../../../src/domain/language.ts';
import { TABLE_NAMES, type TableName } from '../../../../src/domain/registry.ts';
import { TableNames } from '../../../../src/ingest/rows/tableNames.ts';
import { figureCells, numberCell, tableCells, textsOf, withNames } from '../../../../src/ingest/rows/writeTable.ts';
import { review } from '../../../../src/ingest/review.ts';
import { allRead, errand, incoming, observationsIn, readBuiltIn, reading, told } from '../reading.ts';

const WAYS = LANGUAGES.flatMap((language) =>
  ([',', ';'] as const).map((delimiter) => ({ language, delimiter, mark: delimiter === ';' ? ',' : '.' }) as const),
);

/** No notes ship with the page: tests/unit/ingest/writePackage.test.ts has some. */
const SHIPPED = TABLE_NAMES.filter((name) => name !== 'notes');

/** What importing a file into the built-in data would do. */
async function differenceOf(content: string) {
  const { registry, blocks } = await readBuiltIn();
  const files = await allRead(errand([incoming('made.csv', content)], registry));
  const { plan, files: reviewed } = review('import', files, { registry, blocks });
  return {
    ...plan.difference,
    rejected: plan.counts.rejected,
    asks: reviewed.flatMap((one) => [...one.ambiguous, ...one.questions]),
  };
}
const nothingNew = (unchanged: number) => ({ added: 0, changed: 0, removed: 0, unchanged, rejected: 0, asks: [] });

describe('what is written of the built-in data is read as the same, with names for ids', () => {
  for (const { language, delimiter, mark } of WAYS) {
    it.each(SHIPPED)(`the table of %s, ${language}, “${delimiter}”`, async (name: TableName) => {
      const { registry } = await readBuiltIn();
      const cells = withNames(name, tableCells(name, registry[name]), new TableNames(registry), language);
      const text = csvLines(textsOf(cells, mark), delimiter, 'import');
      expect(await differenceOf(text)).toEqual(nothingNew(registry[name].length));
    });

    it(`the latest figures of every indicator, ${language}, “${delimiter}”`, async () => {
      const { registry, blocks } = await readBuiltIn();
      const figures = [...blocks.values()].flatMap((block) => observationsIn(block).slice(-3));
      const cells = withNames('observations', figureCells(figures), new TableNames(registry), language);
      const text = csvLines(textsOf(cells, mark), delimiter, 'import');
      expect(await differenceOf(text)).toEqual(nothingNew(figures.length));
    });
  }
});

describe('examples', () => {
  it('writes a number so that nobody takes its decimals for thousands', () => {
    expect([1.234, -12.345, 0.123, 1234.567, 1.5, 80].map((value) => numberCell(value))).toEqual([
      '1.2340',
      '-12.3450',
      '0.123',
      '1234.567',
      '1.5',
      '80',
    ]);
    expect(numberCell(1.234, ',')).toBe('1,2340');
  });

  it('takes a name for an id, and of several that are meant asks for the code', async () => {
    const found = await reading(
      'programme,pillar,indicator,year,comparator,value\n' +
        'Decision 749/QD-TTg,economy,Tỷ trọng kinh tế số trong GDP,2029,>=,21\n',
    );
    expect(found.tables.targets?.map(({ id }) => id)).toEqual(['vn-749:digital-economy-share-gdp:2029']);
    const places = await reading(
      'programme,name_en,name_vi,issued,area\n,Plan of the city,,2024,Da Nang\n,Plan,,2026,Đà Nẵng\n',
    );
    expect(places.tables.programmes?.map(({ id, area }) => [id, area])).toEqual([
      ['plan-of-the-city', 'VN-DN'],
      ['plan', 'VN-DN-2025'],
    ]);
    const parent = 'area,kind,name_en,name_vi,parent\n,commune,An Hải,,Da Nang\n,commune,An Hải,,VN-DN-2025\n';
    expect(told(await reading(parent))).toEqual([['several-meant', 2, 'parent', 'Da Nang', 'VN-DN, VN-DN-2025']]);
  });

  describe('a programme with pillars of its own', () => {
    const head = 'programme,name_en,name_vi,issued,area,first_year,last_year,pillars,pillars_en,pillars_vi,leads\n';
    const line = (rest: string) => reading(`${head}city,Plan,Kế hoạch,2024,VN-DN-2025,${rest}\n`);

    it('names them by id, by name, or both, and what it leads with by name', async () => {
      const found = await line('2025,2030,a|b,People| Roads,Con người|Đường sá,Digital economy share of GDP');
      expect(found.tables.programmes).toMatchObject([
        {
          firstYear: 2025,
          lastYear: 2030,
          leads: 'digital-economy-share-gdp',
          pillars: [
            { id: 'a', name: { en: 'People', vi: 'Con người' } },
            { id: 'b', name: { en: 'Roads', vi: 'Đường sá' } },
          ],
        },
      ]);
      expect((await line(',,,,Con người|Đường sá,')).tables.programmes?.[0]?.pillars).toEqual([
        { id: 'con-nguoi', name: { en: 'Con người', vi: 'Con người' } },
        { id: 'duong-sa', name: { en: 'Đường sá', vi: 'Đường sá' } },
      ]);
    });

    it.each([
      ['a year that is none', '20x,,,,,', ['bad-period', 2, 'first_year', '20x', '2030']],
      ['an end before the beginning', '2030,2025,,,,', ['bad-field', 2, 'last_year', '2025', '≥ 2030']],
      ['fewer names than the others', ',,,A|B|C,X|Y,', ['bad-field', 2, 'pillars_vi', 'X|Y', 'X|Y|C']],
      ['a name twice', ',,a|b,X|X,,', ['bad-field', 2, 'pillars', 'a|b', '']],
      ['an id that no link carries', ',,a b,X,,', ['bad-field', 2, 'pillars', 'a b', 'a-b']],
      ['an indicator that nobody knows', ',,,,,Steps', ['bad-field', 2, 'leads', 'Steps', 'egdi-rank']],
    ] as const)('%s is refused', async (_, rest, issue) => {
      expect(told(await line(rest))).toEqual([issue]);
    });

    it('named without ids keep the ids that their targets know, and a language that the file lacks', async () => {
      const { registry } = await readBuiltIn();
      const pillars = [
        { id: 'a', name: { en: 'People', vi: 'Con người' } },
        { id: 'b', name: { en: 'Roads', vi: 'Đường sá' } },
      ];
      const city = { ...registry.programmes[0], id: 'city', name: { en: 'Plan', vi: 'Kế hoạch' }, pillars };
      const stored = { ...registry, programmes: [...registry.programmes, city] } as typeof registry;
      const read = async (head: string, cells: string) => {
        const text = `programme,name_en,issued,area,${head}\ncity,Plan,2024,VNM,${cells}\n`;
        const [found] = await allRead(errand([incoming('p.csv', text)], stored));
        return found?.reading.tables.programmes?.[0]?.pillars;
      };
      expect(await read('pillars_en', 'Roads|People')).toEqual([pillars[1], pillars[0]]);
      expect(await read('pillars_vi', 'Con người|Biển')).toEqual([
        pillars[0],
        { id: 'bien', name: { en: 'Biển', vi: 'Biển' } },
      ]);
      expect(await read('pillars_en,pillars_vi', 'People|Sea,Con người|Biển')).toEqual([
        pillars[0],
        { id: 'sea', name: { en: 'Sea', vi: 'Biển' } },
      ]);
    });

    it('its targets choose among them, by id or name, and any other is refused with those', async () => {
      const { registry } = await readBuiltIn();
      const targets = (pillar: string) =>
        `programme,pillar,indicator,year,comparator,value\nPlan,${pillar},egdi-rank,2030,<=,50\n`;
      const plan = `${head}city,Plan,Kế hoạch,2024,VN-DN-2025,,,a|b,People|Roads,Con người|Đường sá,\n`;
      const read = async (pillar: string) => {
        const files = [incoming('t.csv', targets(pillar)), incoming('p.csv', plan)];
        const found = await allRead(errand(files, registry));
        const of = found.find(({ facts }) => facts.name === 't.csv')!.reading;
        return of.tables.targets?.[0]?.pillar ?? told(of)[0];
      };
      expect([await read('a'), await read('ĐƯỜNG SÁ'), await read('people'), await read('economy')]).toEqual([
        'a',
        'b',
        'a',
        'economy',
      ]);
      expect(await read('sea')).toEqual(['bad-field', 2, 'pillar', 'sea', 'a, b']);
    });
  });

  it('gives a row without an id the one of its name, and the same a second time', async () => {
    const table = 'indicator,name_en,name_vi,measure,direction\n,Files handled online,,percent,up\n';
    expect((await reading(table)).tables.indicators?.[0]).toMatchObject({ id: 'files-handled-online', decimals: 2 });
    const known = 'indicator,name_en,name_vi,measure,direction\n,Digital economy share of GDP,,percent,up\n';
    expect((await reading(known)).tables.indicators?.[0]?.id).toBe('digital-economy-share-gdp');
    expect(told(await reading('programme,name_en,name_vi,issued,area\n,,,2024,VNM\n'))).toEqual([
      ['bad-field', 2, 'programme', '', 'vn-749'],
    ]);
  });
});
