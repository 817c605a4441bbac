import { expect, it } from 'vitest';
import { openPackage, planPublication, readSiteOf } from '../../../../src/app/data/publication.ts';
import { dataMessages } from '../../../../src/app/words/import.ts';
import { faultText, publishedMessages } from '../../../../src/app/words/published.ts';
import type { Area } from '../../../../src/domain/area.ts';
import type { Registry } from '../../../../src/domain/registry.ts';
import { sourcesInMemory } from '../../../tools/siteSources.ts';

const INDICATORS = 'indicator,name_en,name_vi,measure,direction\nonline,Online,Trực tuyến,percent,up\n';
const AREA: Omit<Area, 'id' | 'parent' | 'name'> = {
  kind: 'province',
  aliases: [],
  region: '',
  subregion: '',
  asean: false,
  income: '',
  from: '',
  until: '',
  successor: '',
};
const AREAS = 'area,kind,name_en,name_vi\nVNM,country,Viet Nam,Việt Nam\n';

/** What is said of a folder of these tables, as an office reads it; the day on which the package says that it was made. */
async function said(
  tables: Readonly<Record<string, string>>,
  reading: object = {},
  site: object = {},
  under: Partial<Registry> = {},
) {
  const resources = Object.keys(tables).map((path) => ({ path, ...(path === 'f.csv' ? { reading } : {}) }));
  const files = new Map(Object.entries(tables).map(([path, text]) => [`data/${path}`, text]));
  files.set('data/datapackage.json', JSON.stringify({ created: '2026-11-28', resources }));
  files.set('site.json', JSON.stringify({ name: 'Office', ...site }));
  const sources = sourcesInMemory(files, under);
  const read = (await readSiteOf(sources))?.site;
  if (!read) throw new Error('no site');
  const opened = await openPackage(sources, read);
  const { plan, faults } = await planPublication(sources, read, opened);
  return {
    plan,
    digest: opened.digest,
    words: faults.map((fault) => `${fault.file}: ${faultText(fault, publishedMessages.en, dataMessages.en, String)}`),
  };
}
const figures = (...rows: readonly string[]): string => `indicator,area,period,value\n${rows.join('\n')}\n`;
const around = { 'areas.csv': AREAS, 'i.csv': INDICATORS };

it('a package of CSV files is read by the importer, and kept with its version', async () => {
  const { plan, words, digest } = await said({
    ...around,
    'f.csv': figures('online,VNM,2024,70.5', 'online,VNM,2025,80'),
  });
  expect(words).toEqual([]);
  expect(plan?.origin).toBe('published');
  expect(plan?.publication).toEqual({ digest, version: '', created: '2026-11-28' });
  expect([...(plan?.blocks[0]?.value ?? [])]).toEqual([70.5, 80]);
});

it('another byte is another version, the same bytes are the same', async () => {
  const one = { ...around, 'f.csv': figures('online,VNM,2024,70.5') };
  const { digest } = await said(one);
  expect((await said(one)).digest).toBe(digest);
  expect((await said({ ...one, 'f.csv': figures('online,VNM,2024,70.6') })).digest).not.toBe(digest);
});

it('what the import would ask is said to the office, not guessed; said in the package, it is done', async () => {
  const decimals = { ...around, 'f.csv': figures('online,VNM,2024,70.512') };
  const open = await said(decimals);
  expect(open.plan).toBeNull();
  expect(open.words[0]).toContain('data/f.csv: the numbers can be read in two ways (value: 70.512)');
  const answered = await said(decimals, { marks: { value: '.' } });
  expect(answered.words).toEqual([]);
  expect([...(answered.plan?.blocks[0]?.value ?? [])]).toEqual([70.512]);

  const ahead = { ...around, 'f.csv': figures('online,VNM,2025,70.5', 'online,VNM,2027,80.5') };
  expect((await said(ahead)).words[0]).toContain('under reading.answers of the resource: "future"');
  expect((await said(ahead, { answers: { future: 'projection' } })).plan?.blocks[0]?.flags[1]).toBe(16 | 4);
});

it('an indicator that nobody describes, an id that is not there and a table that is none are named', async () => {
  const unknown = { ...around, 'f.csv': figures('speed,VNM,2024,70.5') };
  expect((await said(unknown)).words[0]).toContain('data/f.csv: “speed” is not a known indicator');
  expect((await said(unknown, { series: { speed: 'online' } })).words).toEqual([]);
  expect((await said(unknown, { series: { speed: 'nothing' } })).plan).toBeNull();
  expect((await said({ ...around, 'f.csv': '<html>gone</html>' })).words[0]).toContain(
    'data/f.csv: This is a web page',
  );
});

it('a row that is left out is named with its line, and the rest is published', async () => {
  const { plan, words } = await said({
    ...around,
    'f.csv': figures('online,VNM,2024,70.5', 'online,Atlantis,2024,1.5'),
  });
  expect(words).toHaveLength(1);
  expect(words[0]).toMatch(/^data\/f\.csv: .*3.*“Atlantis”/);
  expect(plan?.blocks[0]?.count).toBe(1);
});

it('without the built-in data only areas stay that the package speaks of, and what they are a part of', async () => {
  const area = (id: string, parent = '') => ({ ...AREA, id, parent, name: { en: id, vi: id } }) as Area;
  const under = { areas: [area('VNM'), area('THA'), area('VN-HN', 'VNM'), area('VN-DN', 'VNM'), area('LAO')] };
  const tables = { 'i.csv': INDICATORS, 'a.csv': 'area,kind,name_en,name_vi\nU-X,commune,X,X\n' };
  const shown = async (site: object) =>
    (await said({ ...tables, 'f.csv': figures('online,VN-HN,2024,70.5') }, {}, site, under)).plan?.tables.areas?.map(
      ({ id }) => id,
    );
  expect(await shown({ builtIn: false, area: 'LAO' })).toEqual(['VNM', 'VN-HN', 'LAO', 'U-X']);
  expect(await shown({ builtIn: true })).toEqual(['VNM', 'THA', 'VN-HN', 'VN-DN', 'LAO', 'U-X']);
});
