import 'fake-indexeddb/auto';
import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import type { Snapshot, SnapshotRow } from '../../src/snapshot/snapshot.ts';
import { SIGNS } from './signs.ts';
import { WorkCounter } from './workCounter.ts';

// Pictures, links, backups, shelf files and data packages come from anybody. What their readers do with a long run of any sign, and
// with a part that is there over and over, is counted: a line takes four times as much for four times the length, a square sixteen times.

vi.setConfig({ testTimeout: 600_000 });
const work = new WorkCounter();
// Before any code is loaded that is to be counted.
beforeAll(() => work.start());
afterAll(() => {
  work.stop();
});

const KEYWORD = 'Targetline snapshot';
const NAMESPACE = 'urn:targetline:snapshot';
type Bytes = Uint8Array<ArrayBuffer>;
const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);
const over = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

async function readers() {
  const { findInSvg } = await import('../../src/snapshot/svg.ts');
  const { findInPng } = await import('../../src/snapshot/png.ts');
  const { toPngChunk } = await import('../../src/snapshot/pngChunks.ts');
  const { png } = await import('./snapshot/onePixel.ts');
  const { findLink, mentionsLink } = await import('../../src/snapshot/link.ts');
  const { seal } = await import('../../src/snapshot/token.ts');
  const { deflate } = await import('../../src/snapshot/deflate.ts');
  const { toBase64url } = await import('../../src/domain/base64url.ts');
  const { openSnapshot } = await import('../../src/app/pictures/snapshotFiles.ts');
  const { MOST_IN_FILE } = await import('../../src/snapshot/snapshot.ts');
  const { shelveFiles } = await import('../../src/app/snapshots/shelfFile.ts');
  const { Database } = await import('../../src/store/schema.ts');
  const { readBackup } = await import('../../src/store/backup.ts');
  const { readDescriptor } = await import('../../src/ingest/published/descriptor.ts');
  const { readSite } = await import('../../src/ingest/published/siteFile.ts');
  const { partitionsIn } = await import('../../src/ingest/parquet/partitioned.ts');
  const { tablesIn, faultsOfNames, choicesOf } = await import('../../src/ingest/publishedPackage.ts');
  const shelf = new Database('readers');
  return {
    svg: (text: string) => findInSvg(text),
    png: (...chunks: (readonly [string, Bytes])[]) =>
      findInPng(png(...chunks.map(([type, data]) => toPngChunk(type, data)))),
    link: (text: string) => [findLink(text), mentionsLink(text)],
    token: (text: string) => openSnapshot(text, MOST_IN_FILE),
    payload: async (text: string) => openSnapshot(seal(1, toBase64url(await deflate(bytesOf(text)))), MOST_IN_FILE),
    shelf: (text: string) => shelveFiles(shelf, [new File([text], 'a.json')]),
    backup: (lines: readonly string[]) =>
      readBackup(new Blob([new Uint8Array(gzipSync(bytesOf(lines.map((line) => `${line}\n`).join(''))))])),
    site: (text: string) => readSite(text),
    package: (text: string) => {
      const { descriptor } = readDescriptor(text);
      if (!descriptor) return;
      const { tables } = tablesIn(descriptor);
      tables.map(choicesOf);
      faultsOfNames({ areas: [], indicators: [], programmes: [], targets: [], links: [], notes: [] }, tables, {
        area: null,
        programme: null,
      });
      partitionsIn(descriptor.resources);
    },
  };
}
type Readers = Awaited<ReturnType<typeof readers>>;

const HEAD = JSON.stringify({ format: 'targetline-backup', version: 1, made: '2026-01-01T00:00:00Z' });
const inShelf = (snapshots: unknown): string => JSON.stringify({ format: 'targetline-shelf', version: 1, snapshots });
const inPackage = (resources: unknown): string => JSON.stringify({ version: '1', resources });
const iTXt = (text: string): readonly [string, Bytes] => ['iTXt', bytesOf(`${KEYWORD}\0\0\0\0\0${text}`)];
const SINGLE = ['field', 'en', '2026-01-01', '1', '', 't', 's', 'n', 'y', 'q'].join('\t');
const version1 = (line: number, text: string): string =>
  [SINGLE, '', '2\t0 1,2', ...over(8, () => '\ta')].map((one, at) => (at === line ? text : one)).join('\n');

/** Where a run of signs may stand. */
const RUNS: Readonly<Record<string, (read: Readers, run: string) => unknown>> = {
  'an SVG': (read, run) => read.svg(run),
  'a tag of an SVG': (read, run) => read.svg(`<svg><${run}`),
  'an attribute of an SVG': (read, run) => read.svg(`<svg a="${run}><snapshot xmlns="${NAMESPACE}">`),
  'the snapshot of an SVG': (read, run) => read.svg(`<svg><snapshot xmlns="${NAMESPACE}">${run}</snapshot>`),
  'a PNG': (read, run) => read.png(['tEXt', bytesOf(run)]),
  'the snapshot of a PNG': (read, run) => read.png(iTXt(run)),
  'a packed snapshot of a PNG': (read, run) =>
    read.png(['zTXt', new Uint8Array([...bytesOf(`${KEYWORD}\0\0`), ...deflateSync(bytesOf(run))])]),
  'a pasted text': (read, run) => read.link(run),
  'a token in a pasted text': (read, run) => read.link(`#s1.${run}`),
  'a view in a pasted text': (read, run) => read.link(`#/en/${run}`),
  'a SafeLink': (read, run) => read.link(`https://x.safelinks.protection.outlook.com/?url=${run}`),
  'a link of Proofpoint 2': (read, run) => read.link(`https://urldefense.proofpoint.com/v2/url?u=${run}`),
  'a link of Proofpoint 3': (read, run) => read.link(`https://urldefense.com/v3/__${run}__;Iw!!`),
  'what Proofpoint 3 hides': (read, run) => read.link(`https://urldefense.com/v3/__a*b__;${run}`),
  'a link': (read, run) => read.token(`#s1.${run}`),
  ...Object.fromEntries(
    over(5, (line) => [
      `line ${String(line)} of a snapshot`,
      (read: Readers, run: string) => read.payload(version1(line, run.replaceAll('\n', '\\n'))),
    ]),
  ),
  'a shelf file': (read, run) => read.shelf(run),
  'a snapshot of a shelf file': (read, run) => read.shelf(inShelf([{ text: `#s1.${run}`, remark: run }])),
  'a backup': (read, run) => read.backup([HEAD, run]),
  'a table of a backup': (read, run) => read.backup([HEAD, JSON.stringify([run, run])]),
  'a record of a backup': (read, run) =>
    read.backup([HEAD, JSON.stringify(['shapes', { shape: run, mapping: null, areas: { [run]: run }, series: {} }])]),
  'a column of a backup': (read, run) =>
    read.backup([HEAD, JSON.stringify(['blocks', { id: '1/a', block: { array: 'Uint8Array', bytes: run } }])]),
  'site.json': (read, run) => read.site(run),
  'a field of site.json': (read, run) =>
    read.site(
      JSON.stringify({ name: run, logo: run, area: run, accent: run, links: [{ name: run, address: run }], [run]: 1 }),
    ),
  'datapackage.json': (read, run) => read.package(run),
  'a resource of datapackage.json': (read, run) =>
    read.package(inPackage([{ name: run, path: run, format: run, hash: run, reading: { areas: { [run]: run } } }])),
};

/** Signs of a run, and how much work one of them may be. A square takes as much as there are signs for each. */
const LENGTH = 3000;
const MOST_A_SIGN = 300;
/** Each count takes V8 some milliseconds. */
const isFull = inject('isFull');
const PARTS = isFull
  ? SIGNS.flatMap((sign) => ['', ' ', 'a'].map((beside) => sign + beside))
  : SIGNS.filter((_, at) => at % 4 === 0);

test.each(Object.keys(RUNS))('no run of signs costs the square of its length: %s', async (name) => {
  const read = await readers();
  const costly: string[] = [];
  for (const part of PARTS) {
    const run = part.repeat(Math.ceil(LENGTH / part.length));
    const cost = await work.of(() => RUNS[name]?.(read, run));
    if (cost > MOST_A_SIGN * LENGTH) costly.push(`${JSON.stringify(part)}: ${String(cost)}`);
  }
  expect(costly).toEqual([]);
});

const chunk = (at: number): readonly [string, Bytes] => ['tEXt', bytesOf(`Comment ${String(at)}\0a`)];
/** Its sum is wrong, which is told only at its end. */
const snapshotOf = (text: string) => ({ text: `#s1.${text}.AAAAAA`, remark: text });
const block = (at: number): unknown => ({
  id: `1/i${String(at)}`,
  block: {
    indicator: `i${String(at)}`,
    count: 1,
    area: { array: 'Uint16Array', bytes: 'AAA' },
    period: { array: 'Uint16Array', bytes: 'AAA' },
    source: { array: 'Uint32Array', bytes: 'AAAAAA' },
    note: { array: 'Uint32Array', bytes: 'AAAAAA' },
    value: { array: 'Float64Array', bytes: 'AAAAAAAA8D8' },
    flags: { array: 'Uint8Array', bytes: 'AA' },
    row: { array: 'Uint32Array', bytes: 'AQAAAA' },
    dictionaries: JSON.stringify([['VNM'], ['2020'], [{ name: 'a', url: '', published: '' }], ['']]),
  },
});
const counts = { read: 0, accepted: 0, missing: 0, rejected: 0 };
const revision = (at: number, blocks: Readonly<Record<string, string>> = {}): unknown => ({
  id: at + 1,
  parent: at === 0 ? null : at,
  made: '2026-01-01T00:00:00Z',
  origin: 'import',
  undoes: null,
  packageVersion: '',
  files: [],
  counts,
  difference: { added: 0, changed: 0, unchanged: 0, removed: 0 },
  manifest: { blocks, tables: {} },
});
const note = (at: number): unknown => ({
  ...{ id: `n${String(at)}`, kind: 'event', indicator: 'a', area: 'VNM', target: '', from: '2020', until: '' },
  ...{ text: { en: 'a', vi: 'a' }, owner: '', date: '' },
});
const backupOf = (records: readonly unknown[]): readonly string[] => [
  HEAD,
  ...[...records, ['head', { key: 'head', revision: 1 }]].map((one) => JSON.stringify(one)),
  JSON.stringify({ end: records.length + 1 }),
];

/** What may be there over and over. */
const PARTS_OVER: Readonly<Record<string, (read: Readers, many: number) => unknown>> = {
  'tags of an SVG': (read, many) => read.svg(`<svg>${'<g a="b">'.repeat(many)}`),
  'comments of an SVG that do not end': (read, many) => read.svg(`<svg>${'<!-- '.repeat(many)}`),
  'CDATA of an SVG that does not end': (read, many) => read.svg(`<svg>${'<![CDATA['.repeat(many)}`),
  'quotes of an SVG that do not end': (read, many) => read.svg(`<svg>${'<a b="'.repeat(many)}`),
  'prefixes of an SVG': (read, many) => read.svg(over(many, (at) => `<p${String(at)}:snapshot>`).join('')),
  'snapshots of an SVG without a namespace': (read, many) => read.svg('<snapshot>'.repeat(many)),
  'snapshots of an SVG within each other': (read, many) =>
    read.svg(`<snapshot xmlns="${NAMESPACE}">`.repeat(many) + '</a>'.repeat(many)),
  'endings of CDATA in the snapshot of an SVG': (read, many) =>
    read.svg(`<snapshot xmlns="${NAMESPACE}">${']]> '.repeat(many)}x</snapshot>`),
  'chunks of a PNG': (read, many) => read.png(...over(many, chunk)),
  'NULs in the snapshot of a PNG': (read, many) => read.png(iTXt('\0'.repeat(many))),
  'hashes in a pasted text': (read, many) => read.link('#'.repeat(many)),
  'tokens in a pasted text': (read, many) => read.link('#s1.abc.AAAAAA '.repeat(many)),
  'views in a pasted text': (read, many) => read.link('#/en/egdi?area= '.repeat(many)),
  'wrapped links in a pasted text': (read, many) =>
    read.link('https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa%23s1.abc&data='.repeat(many)),
  'links of Proofpoint 2 in a pasted text': (read, many) =>
    read.link('https://urldefense.proofpoint.com/v2/url?u=https-3A__a_-23s1.abc&d='.repeat(many)),
  'links of Proofpoint 3 in a pasted text': (read, many) =>
    read.link('https://urldefense.com/v3/__https://a/*s1.abc__;Iw!!'.repeat(many)),
  'percent signs of percent signs in a pasted text': (read, many) => read.link(`#%${'25'.repeat(many)}23`),
  'broken lines of a pasted text': (read, many) => read.link(`#s1.${'ab=\r\n> '.repeat(many)}`),
  'options of a snapshot': (read, many) => read.payload(version1(1, over(many, (at) => `o${String(at)}=1`).join('\t'))),
  'figures of a snapshot': (read, many) => read.payload(version1(2, `${String(many)}\t0 ${'1,'.repeat(many - 1)}1`)),
  'groups of figures of a snapshot': (read, many) =>
    read.payload(version1(2, `${String(many)}\t${'0 1;'.repeat(many - 1)}0 1`)),
  'figures of a snapshot of one width': (read, many) =>
    read.payload(version1(2, `${String(many)}\t0:1 ${'1'.repeat(many)}`)),
  'words of a snapshot': (read, many) =>
    read.payload(
      version1(2, `${String(many)}\t0 ${'1,'.repeat(many - 1)}1`).replace(
        '\n\ta',
        `\n1*${String(many)}\t${over(many, (at) => `w${String(at)}`).join('\t')}`,
      ),
    ),
  'steps of none in a snapshot': (read, many) => read.payload(version1(3, `${'1*0 '.repeat(many)}\ta\tb`)),
  'snapshots of a shelf file': (read, many) => read.shelf(inShelf(over(many, (at) => snapshotOf(String(at))))),
  'what is none in a shelf file': (read, many) => read.shelf(inShelf(over(many, (at) => ({ [String(at)]: 1 })))),
  'lists within each other in a shelf file': (read, many) => read.shelf('['.repeat(many)),
  'empty lines of a backup': (read, many) => read.backup([HEAD, ...over(many, () => '')]),
  'records of a backup of no table': (read, many) => read.backup(backupOf(over(many, (at) => [String(at), {}]))),
  'blocks of a backup': (read, many) => read.backup(backupOf(over(many, (at) => ['blocks', block(at)]))),
  'revisions of a backup': (read, many) => read.backup(backupOf(over(many, (at) => ['revisions', revision(at)]))),
  'blocks of a revision of a backup': (read, many) =>
    read.backup(
      backupOf([
        ...over(many, (at) => ['blocks', block(at)]),
        ['revisions', revision(0, Object.fromEntries(over(many, (at) => [`i${String(at)}`, `1/i${String(at)}`])))],
      ]),
    ),
  'rows of a table of a backup': (read, many) =>
    read.backup(backupOf([['registry', { id: '1/notes', rows: over(many, note) }]])),
  'heads of a backup': (read, many) => read.backup(backupOf(over(many, () => ['head', { key: 'head', revision: 1 }]))),
  'columns of a shape of a backup': (read, many) =>
    read.backup(
      backupOf([
        [
          'shapes',
          {
            shape: over(many, () => 'a').join('|'),
            mapping: { headers: over(many, () => 'a') },
            areas: {},
            series: {},
          },
        ],
      ]),
    ),
  'meanings of a shape of a backup': (read, many) =>
    read.backup(
      backupOf([
        [
          'shapes',
          {
            shape: 'a',
            mapping: null,
            areas: Object.fromEntries(over(many, (at) => [`a${String(at)}`, 'VNM'])),
            series: {},
          },
        ],
      ]),
    ),
  'unknown fields of site.json': (read, many) =>
    read.site(JSON.stringify(Object.fromEntries(over(many, (at) => [`f${String(at)}`, at])))),
  'links of site.json': (read, many) =>
    read.site(
      JSON.stringify({ name: 'a', links: over(many, (at) => ({ name: String(at), address: 'https://example.org' })) }),
    ),
  'resources of a package': (read, many) =>
    read.package(inPackage(over(many, (at) => ({ path: `a${String(at)}.csv` })))),
  'resources of a package of one path': (read, many) => read.package(inPackage(over(many, () => ({ path: 'a.csv' })))),
  'resources of a package that are none': (read, many) => read.package(inPackage(over(many, (at) => at))),
  'paths of a resource': (read, many) => read.package(inPackage([{ path: over(many, (at) => `a${String(at)}.csv`) }])),
  'paths and areas of a resource': (read, many) =>
    read.package(
      inPackage([
        {
          path: over(many, (at) => `a${String(at)}.csv`),
          reading: { areas: Object.fromEntries(over(many, (at) => [`a${String(at)}`, 'VNM'])) },
        },
      ]),
    ),
  'paths and wrong readings of a resource': (read, many) =>
    read.package(
      inPackage([
        {
          path: over(many, (at) => `a${String(at)}.csv`),
          reading: Object.fromEntries(over(many, (at) => [`f${String(at)}`, at])),
        },
      ]),
    ),
  'partitions of a package': (read, many) =>
    read.package(
      inPackage([
        {
          name: 'a',
          format: 'parquet',
          path: over(many, (at) => `${String(at)}.parquet`),
          schema: {
            fields: ['area', 'period', 'value'].map((name) => ({ name, type: name === 'value' ? 'number' : 'string' })),
          },
          partitions: over(many, (at) => ({
            indicator: `i${String(at)}`,
            path: `${String(at)}.parquet`,
            rows: 1,
            bytes: 1,
          })),
        },
      ]),
    ),
  'fields of partitions': (read, many) =>
    read.package(
      inPackage([
        {
          name: 'a',
          format: 'parquet',
          schema: { fields: over(many, (at) => ({ name: String(at), type: 'x' })) },
          partitions: [],
        },
      ]),
    ),
};

const FEW = 300;
const MORE = 4;
/** Between the 4 of a line and the 16 of a square. */
const MOST_GROWTH = 7;

test.each(Object.keys(PARTS_OVER))('no part costs the square of its number: %s', async (name) => {
  const read = await readers();
  const cost = (many: number): Promise<number> => work.of(() => PARTS_OVER[name]?.(read, many));
  await cost(1);
  const few = await cost(FEW);
  const more = await cost(MORE * FEW);
  expect(more / few).toBeLessThan(MOST_GROWTH);
});

const quoted = (run: string): string => `"${run.replaceAll('"', '""')}"`;
const rowsOf = (indicator: string, area: string, period: string, value: string): string =>
  `indicator,area,period,value\n${[indicator, area, period, value].map(quoted).join(',')}\negdi,THA,2020,0.5\n`;

/** Where a run may stand in a table. */
const TABLES: Readonly<Record<string, (run: string) => string>> = {
  'a whole file': (run) => run,
  'a value': (run) => rowsOf('egdi', 'VNM', '2020', run),
  'an area': (run) => rowsOf('egdi', run, '2020', '0.4'),
  'a period': (run) => rowsOf('egdi', 'VNM', run, '0.4'),
  'an indicator': (run) => rowsOf(run, 'VNM', '2020', '0.4'),
  'a heading': (run) => `Country,${quoted(run)},2020,2021\nViet Nam,1,2,3\nThailand,2,3,4\n`,
  'a line above': (run) => `${quoted(run)}\nCountry,2020,2021\nViet Nam,2,3\nThailand,3,4\n`,
  'a name': (run) => `Country,Indicator,2020\nViet Nam,${quoted(run)},2\nThailand,${quoted(run)},3\n`,
};
/** Of so long a cell; below so many steps a sign nothing is compared, for a short one may be read in another way. */
const LONG = 4000;
const NOTICEABLE = 100;

test.each(Object.keys(TABLES))('no run of signs in a table costs the square of its length: %s', async (name) => {
  const { readFiles } = await import('../../src/ingest/importer.ts');
  const { errand, incoming, readBuiltIn } = await import('./ingest/reading.ts');
  const { registry } = await readBuiltIn();
  const cost = (run: string): Promise<number> =>
    work.of(() => readFiles(errand([incoming('a.csv', TABLES[name]?.(run) ?? '')], registry)));
  await cost('a');
  const none = await cost('');
  const costly: string[] = [];
  for (const part of PARTS.filter((_, at) => isFull || at % 2 === 0)) {
    const [few, more] = [await cost(part.repeat(LONG / MORE)), await cost(part.repeat(LONG))];
    if (more - none > NOTICEABLE * LONG && more - none >= MOST_GROWTH * (few - none)) costly.push(JSON.stringify(part));
  }
  expect(costly).toEqual([]);
});

test('a package of more faults than a call takes arguments is refused, not broken off', async () => {
  const { readDescriptor } = await import('../../src/ingest/published/descriptor.ts');
  const { faults } = readDescriptor(inPackage([{ path: over(200_000, () => '..') }]));
  expect(faults).toHaveLength(200_000);
});

/** Where a row may stand, of every word of the format (roles.ts). */
const ROLES = [
  ...['main', 'second', 'peer', 'other', 'former', 'field', 'mean', 'beside', 'undrawn', 'rise', 'base', 'required'],
  ...['median', 'band50-low', 'tried', 'straight', 'needed 50', 'cut-off', 'cut-off 50', 'target', 'target >='],
  ...['goal >= met', 'judged >= met', 'note event', 'note event 2024', 'chance 1', 'came 1', 'count 1', ''],
];
/** What rows over and over may differ in. */
const DIFFERING: Readonly<Record<string, (at: number) => Partial<SnapshotRow>>> = {
  nothing: () => ({}),
  area: (at) => ({ area: `A${String(at)}`, areaName: `A${String(at)}` }),
  indicator: (at) => ({ indicator: `i${String(at)}` }),
  period: (at) => ({ period: String(1000 + (at % 1999)) }),
  all: (at) => ({ area: `A${String(at)}`, indicator: `i${String(at)}`, period: String(1000 + (at % 1999)) }),
};

const ROWS = 2000;
const MOST_A_ROW = 600;

test('no chart of a snapshot costs the square of its rows', async () => {
  const { thaw, freeze, captionOf } = await import('../../src/app/pictures/freeze.ts');
  const { anyPicture } = await import('./app/pictures/made.ts');
  const { en } = await import('../../src/app/words/en.ts');
  const { SNAPSHOT_KINDS } = await import('../../src/snapshot/snapshot.ts');
  const speaker = { language: 'en', t: en, of: (text: { readonly en: string }) => text.en } as const;
  const pictures = fc.sample(anyPicture, { numRuns: 300, seed: 1 });
  const costly: string[] = [];
  let drawn = 0;
  for (const kind of SNAPSHOT_KINDS) {
    const picture = pictures.find((one) => one.kind === kind);
    if (!picture) throw new Error(`no ${kind}`);
    const caption = { title: '', subtitle: '', summary: '', source: '' };
    const whole = freeze(picture, caption, { language: 'en', note: '', made: '2026-01-01', view: '' }, speaker);
    const first = whole.rows[0];
    if (!first) throw new Error(`${kind} has no rows`);
    const cost = (rows: readonly SnapshotRow[]): Promise<number> => {
      const snapshot: Snapshot = { ...whole, rows };
      return work.of(() => {
        const thawed = thaw(snapshot);
        if (!thawed) return;
        drawn++;
        captionOf(snapshot, thawed, speaker);
      });
    };
    for (const role of ROLES)
      for (const [what, rest] of Object.entries(DIFFERING)) {
        if (!isFull && what !== 'all') continue;
        const spent = await cost([...whole.rows, ...over(ROWS, (at) => ({ ...first, role, ...rest(at) }))]);
        if (spent > MOST_A_ROW * ROWS)
          costly.push(`${kind}, ${role}, ${what}: ${String(Math.round(spent / ROWS))} a row`);
      }
  }
  expect(costly).toEqual([]);
  // Most of them are charts, and not refused before anything is done.
  expect(drawn).toBeGreaterThan(0.5 * SNAPSHOT_KINDS.length * ROLES.length);
});

test('and the counter would see a square', async () => {
  const square = (many: number) => work.of(() => over(many, String).filter((one, at, all) => all.indexOf(one) === at));
  expect((await square(MORE * FEW)) / (await square(FEW))).toBeGreaterThan(MOST_GROWTH);
});
