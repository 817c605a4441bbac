import 'fake-indexeddb/auto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, expect, inject, test, vi } from 'vitest';
import { openFile, openSnapshot, words } from '../../src/app/pictures/snapshotFiles.ts';
import { shelveFiles } from '../../src/app/snapshots/shelfFile.ts';
import { en } from '../../src/app/words/en.ts';
import { fromBase64url, toBase64url } from '../../src/domain/base64url.ts';
import type { Registry } from '../../src/domain/registry.ts';
import { openBook } from '../../src/ingest/books/openBook.ts';
import { readFiles } from '../../src/ingest/importer.ts';
import { review } from '../../src/ingest/review.ts';
import { deflate, inflate } from '../../src/snapshot/deflate.ts';
import { findLink } from '../../src/snapshot/link.ts';
import { MOST_INFLATED } from '../../src/snapshot/snapshot.ts';
import { seal } from '../../src/snapshot/token.ts';
import { readBackup, restoreBackup } from '../../src/store/backup.ts';
import { commit } from '../../src/store/commit.ts';
import { Database } from '../../src/store/schema.ts';
import { keepSnapshots, keptSnapshots } from '../../src/store/shelf.ts';
import { writeBackup } from '../../src/store/writeBackup.ts';
import { bytesOf, disturbed, edits, type Bytes } from './disturbed.ts';
import { errand, incoming, packageFiles, readBuiltIn } from './ingest/reading.ts';

// Everything that comes from outside, disturbed: a hundred thousand inputs in `npm run test:full`, a hundredth of them otherwise. Nothing
// may throw or hang, and what is taken must be whole. Half of the packed ones are disturbed inside and packed anew, so that their checks fit.

vi.setConfig({ testTimeout: 3_600_000 });
const isFull = inject('isFull');

type Outcome = 'taken' | 'refused';

const FIXTURES = new URL('../fixtures/', import.meta.url);
const fixture = (name: string): Bytes => new Uint8Array(readFileSync(new URL(name, FIXTURES)));
const textFixture = (name: string): string => readFileSync(new URL(name, FIXTURES), 'utf8').trim();
const cut = (bytes: Bytes, lines: number): Bytes =>
  bytesOf(new TextDecoder().decode(bytes).split('\n').slice(0, lines).join('\n'));
const filesIn = (folder: string): readonly Bytes[] =>
  readdirSync(new URL(folder, FIXTURES))
    .filter((name) => /\.[ct]sv$/.test(name))
    .map((name) => fixture(folder + name).slice(0, 1500));

const report: string[] = [];
let tried = 0;
afterAll(() => {
  if (!isFull) return;
  const all = `all: ${String(tried)} inputs, each taken whole or refused in words`;
  const memory = `${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB of heap in use at the end`;
  mkdirSync('test-results', { recursive: true });
  writeFileSync('test-results/fuzz.txt', ['Fuzz: kind, inputs, taken, slowest', ...report, all, memory].join('\n'));
});

interface Seed {
  readonly bytes: Bytes;
  /** Makes a file of the disturbed bytes; without it they are the file. */
  readonly pack?: (inner: Bytes) => Bytes | Promise<Bytes>;
}
const bare = (bytes: Bytes): Seed => ({ bytes });

/** Tries `all` disturbed inputs of a kind; the slowest is told, not asserted: a machine may be busy. */
async function fuzz(kind: string, all: number, seeds: readonly Seed[], read: (bytes: Bytes) => Promise<Outcome>) {
  expect(seeds.length).toBeGreaterThan(0);
  let taken = 0;
  let slowest = 0;
  const numRuns = isFull ? all : Math.ceil(all / 100);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...seeds), edits, async ({ bytes, pack }, drawn) => {
      const inner = disturbed(bytes, drawn);
      const file = pack ? await pack(inner) : inner;
      const start = performance.now();
      if ((await read(file)) === 'taken') taken++;
      slowest = Math.max(slowest, performance.now() - start);
    }),
    { numRuns },
  );
  tried += numRuns;
  report.push(`${kind}: ${String(numRuns)}, ${String(taken)}, ${slowest.toFixed(0)} ms`);
}

async function readTable(bytes: Bytes, registry: Registry): Promise<Outcome> {
  const read = await readFiles(errand([incoming('a.csv', bytes)], registry));
  if (!read.ok || read.value.asked.length > 0) return 'refused';
  for (const { reading } of read.value.files) {
    const { counts, blocks } = reading;
    expect(counts.read).toBe(counts.accepted + counts.missing + counts.rejected);
    for (const { value } of blocks) expect(value.every(Number.isFinite)).toBe(true);
  }
  const { plan } = review('import', read.value.files, { registry, blocks: new Map() });
  expect(Object.values(plan.difference).every(Number.isInteger)).toBe(true);
  return 'taken';
}

test('tables of every layout', async () => {
  const { registry } = await readBuiltIn();
  await fuzz('tables', 30_000, [...filesIn(''), ...filesIn('cases/')].map(bare), (bytes) => readTable(bytes, registry));
});

test('files of a data package', async () => {
  const { registry } = await readBuiltIn();
  const files = await Promise.all(
    packageFiles().map(async ({ bytes }) => bare(cut(new Uint8Array(await bytes.arrayBuffer()), 8))),
  );
  await fuzz('package', 10_000, files, (bytes) => readTable(bytes, registry));
});

const BOOKS = ['statistics.xlsx', 'statistics.ods', 'world-bank.zip'].map((name) => fixture(`books/${name}`));
const book = async (bytes: Bytes): Promise<Outcome> => {
  const opened = openBook(bytes, 'a.xlsx');
  if (!opened.ok) return 'refused';
  for (const { rows, columns } of opened.value.tables) expect(rows + columns).toBeGreaterThanOrEqual(0);
  return 'taken';
};
test('workbooks and archives, outside', () => fuzz('workbooks', 5_000, BOOKS.map(bare), book));

test('workbooks and archives, inside', () => {
  // One part after the other, each with the rest of its book.
  const parts = BOOKS.flatMap((bytes) => {
    const all = unzipSync(bytes);
    return Object.entries(all).map(([name, part]): Seed => ({
      bytes: new Uint8Array(part),
      pack: (inner) => new Uint8Array(zipSync({ ...all, [name]: inner }, { level: 0 })),
    }));
  });
  return fuzz('workbook parts', 15_000, parts, book);
});

const LINKS = ['version1.txt', 'version1-grouped.txt'].map(
  (name) => textFixture(`snapshots/${name}`).split('\n')[0] ?? '',
);
const speaker = { language: 'en', t: en, of: (text: { readonly en: string }) => text.en } as const;
async function opened(found: ReturnType<typeof openSnapshot>): Promise<Outcome> {
  const read = await found;
  if (!read.ok) return 'refused';
  const { title, subtitle, summary } = words(read.value, speaker);
  expect(`${title} ${subtitle} ${summary}`).not.toMatch(/\bNaN\b|undefined/);
  return 'taken';
}

test('pictures', () =>
  fuzz(
    'pictures',
    10_000,
    [fixture('snapshots/version1.png').slice(0, 4000), fixture('snapshots/version1.svg')].map(bare),
    (bytes) => opened(openFile(new Blob([bytes]))),
  ));

test('links', () =>
  fuzz('links', 10_000, LINKS.map(bytesOf).map(bare), async (bytes) => {
    const found = findLink(new TextDecoder().decode(bytes));
    return found.ok ? opened(openSnapshot(found.value.hash)) : 'refused';
  }));

test('links whose check fits', async () => {
  const inner = await Promise.all(
    LINKS.map(async (link) => {
      const packed = fromBase64url(link.split('.')[1] ?? '');
      const plain = packed && (await inflate(packed, MOST_INFLATED));
      if (!(plain instanceof Uint8Array)) throw new Error('a released link does not open');
      return bare(new Uint8Array(plain));
    }),
  );
  await fuzz('link payloads', 10_000, inner, async (bytes) =>
    opened(openSnapshot(seal(1, toBase64url(await deflate(bytes))))),
  );
});

let databases = 0;
const newStore = (): Database => new Database(`fuzz ${String(++databases)}`);

test('backups', async () => {
  const db = newStore();
  const { registry } = await readBuiltIn();
  const text = 'indicator,area,period,value\negdi,VNM,2024,0.7\negdi,THA,2024,0.8\n';
  const first = await readFiles(errand([incoming('a.csv', text)], registry));
  if (!first.ok) throw new Error('the file is good');
  const { plan } = review('import', first.value.files, { registry, blocks: new Map() });
  const tables = { areas: registry.areas.slice(0, 3), indicators: registry.indicators.slice(0, 3) };
  await commit(db, { ...plan, tables }, null, '2026-01-01T00:00:00Z');
  await keepSnapshots(db, [{ text: LINKS[0] ?? '', remark: 'a' }]);
  const whole = new Uint8Array(await (await writeBackup(db, '2026-01-02T00:00:00Z')).arrayBuffer());
  const target = newStore();
  const restore = async (bytes: Bytes): Promise<Outcome> => {
    const read = await readBackup(new Blob([bytes]));
    if (!read.ok) return 'refused';
    await restoreBackup(target, read.value);
    const again = await readBackup(await writeBackup(target, '2026-01-02T00:00:00Z'));
    expect(again.ok).toBe(true);
    return 'taken';
  };
  await fuzz('backups', 2_000, [bare(whole)], restore);
  const pack = (inner: Bytes): Bytes => new Uint8Array(gzipSync(inner, { level: 1 }));
  await fuzz('backup records', 5_000, [{ bytes: new Uint8Array(gunzipSync(whole)), pack }], restore);
  db.close();
  target.close();
});

test('shelf files', async () => {
  const db = newStore();
  const file = bytesOf(
    JSON.stringify({ format: 'targetline-shelf', version: 1, snapshots: LINKS.map((text) => ({ text, remark: 'r' })) }),
  );
  await fuzz('shelf files', 3_000, [bare(file)], async (bytes) => {
    const before = (await keptSnapshots(db)).length;
    const taken = await shelveFiles(db, [new File([bytes], 'a.json')]);
    expect((await keptSnapshots(db)).length).toBe(before + taken.added);
    return taken.opened > 0 ? 'taken' : 'refused';
  });
  db.close();
});
