import { Dexie } from 'dexie';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Area } from '../../../src/domain/area.ts';
import type { RememberedShape } from '../../../src/domain/mapping.ts';
import type { Programme } from '../../../src/domain/programme.ts';
import { readBackup, restoreBackup, type Backup } from '../../../src/store/backup.ts';
import { streamBackup, writeBackup } from '../../../src/store/writeBackup.ts';
import { currentRevision, history } from '../../../src/store/query.ts';
import type { Database } from '../../../src/store/schema.ts';
import { refusedIn } from '../../../src/store/refused.ts';
import { storeShapes } from '../../../src/store/shapes.ts';
import { keepSnapshots } from '../../../src/store/shelf.ts';
import { undo } from '../../../src/store/undo.ts';
import {
  both,
  area as areaId,
  block,
  indicator,
  indicatorId,
  observation,
  period,
  target,
} from '../../unit/domain/made.ts';
import { contentOf, importInto, MADE, openStore } from './stores.ts';
import { runs } from '../../unit/runs.ts';

const TABLES = ['blocks', 'registry', 'revisions', 'head', 'shapes', 'snapshots'] as const;
/** But for the lineage, which each restore gives anew. */
const allOf = async (db: Database): Promise<unknown> => {
  const all = await Promise.all(TABLES.map(async (name) => [name, await db.table<object>(name).toArray()] as const));
  return Object.fromEntries(all.map(([name, rows]) => [name, rows.map((row) => ({ ...row, lineage: undefined }))]));
};

const VIET_NAM: Area = {
  id: areaId('VNM'),
  kind: 'country',
  name: { en: 'Viet Nam', vi: 'Việt Nam' },
  aliases: ['VN'],
  region: '142',
  subregion: '035',
  asean: true,
  income: '',
  parent: '',
  from: '',
  until: '',
  successor: '',
};
const PROGRAMME: Programme = {
  id: target().programme,
  name: both('749'),
  legalBasis: both('749/QĐ-TTg'),
  issued: '2020-06-03',
  area: areaId('VNM'),
};
const SHAPE: RememberedShape = {
  shape: 'tinh|nam 2024',
  mapping: {
    table: 'observations',
    headerRow: 0,
    headers: ['Tỉnh', 'Năm 2024'],
    columns: [{ role: 'area' }, { role: 'value', series: 'share', area: null, period: period('2024') }],
    fixed: { area: null, period: null, series: null },
    isLabelled: false,
    source: { name: '', url: '', published: '' },
    confidence: 'unstated',
  },
  areas: { 'Việt Nam': areaId('VNM') },
  series: { Mine: indicatorId('share') },
};

/** Two revisions with tables, a remembered file and a kept snapshot. */
async function filled(): Promise<Database> {
  const db = openStore();
  await importInto(db, [block([observation('2022', 0.1), observation('2024', 1 / 3)])], {
    areas: [VIET_NAM],
    indicators: [indicator()],
    programmes: [PROGRAMME],
    targets: [target()],
  });
  await importInto(db, [block([observation('2024', 2 / 3)])]);
  await storeShapes(db, [SHAPE]);
  await keepSnapshots(db, [{ text: '#s1.abc.def123', remark: 'Đã xem' }]);
  return db;
}

async function opened(file: Blob): Promise<Backup> {
  const read = await readBackup(file);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** A file of these lines, packed as a backup is. */
const packed = (...lines: readonly unknown[]): Promise<Blob> =>
  new Response(
    new Blob([lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('')])
      .stream()
      .pipeThrough(new CompressionStream('gzip')),
  ).blob();
const textOf = async (db: Database): Promise<string> =>
  new Response((await writeBackup(db, MADE)).stream().pipeThrough(new DecompressionStream('gzip'))).text();
const HEAD = { format: 'targetline-backup', version: 1, made: MADE };

describe('examples', () => {
  it('A62 brings everything to another store, to the last bit, and undo goes on from there', async () => {
    const db = await filled();
    const backup = await opened(await writeBackup(db, MADE));
    expect(backup).toMatchObject({ made: MADE, revisions: 2, indicators: 1, observations: 2, snapshots: 1 });
    const other = openStore();
    await importInto(other, [block([observation('2010', 9)])]);
    await restoreBackup(other, backup);
    expect(await allOf(other)).toEqual(await allOf(db));
    await undo(other, 2, MADE);
    await undo(db, 2, MADE);
    expect(await contentOf(other)).toEqual(await contentOf(db));
    expect((await history(other)).map(({ id }) => id)).toEqual((await history(db)).map(({ id }) => id));
  });

  it('A69 a restore that fails half way leaves the old data whole', async () => {
    const backup = await opened(await writeBackup(await filled(), MADE));
    const other = openStore();
    await importInto(other, [block([observation('2010', 9)])]);
    const before = await allOf(other);
    const bytes = new Uint8Array(await backup.file.arrayBuffer());
    const lines = (await textOf(await filled())).trimEnd().split('\n');
    // Not what was checked any more: cut, changed, a snapshot twice, and one that the last table refuses for its key.
    for (const file of [
      new Blob([bytes.slice(0, -20)]),
      new Blob([bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 0x40 : byte))]),
      await packed(...lines.slice(0, -1)),
      await packed(...lines.slice(0, -1), lines.at(-2)),
      await packed(HEAD),
    ]) {
      await expect(restoreBackup(other, { ...backup, file })).rejects.toThrow();
      expect(await allOf(other)).toEqual(before);
    }
  });

  it('A64 is written where it is to go as it is read, and to nowhere if that ends half way', async () => {
    const db = await filled();
    const parts: Uint8Array<ArrayBuffer>[] = [];
    await streamBackup(db, MADE, new WritableStream({ write: (part) => void parts.push(part) }));
    const other = openStore();
    await restoreBackup(other, await opened(new Blob(parts)));
    expect(await allOf(other)).toEqual(await allOf(db));

    const full = new DOMException('no room', 'QuotaExceededError');
    await expect(streamBackup(db, MADE, new WritableStream({ write: () => Promise.reject(full) }))).rejects.toBe(full);

    // Another tab lets go of a block once it is known that there is one.
    let why: unknown = null;
    db.blocks.hook('reading', (one) => {
      Dexie.ignoreTransaction(() => void db.blocks.delete('2/share'));
      return one;
    });
    const lost = streamBackup(db, MADE, new WritableStream({ abort: (reason) => void (why = reason) }));
    await expect(lost).rejects.toThrow('is no longer in the store');
    expect(String(why)).toContain('is no longer in the store');
  });

  it.each([
    ['a text', new Blob(['area,period,value\n']), { reason: 'none' }],
    ['an empty file', new Blob([]), { reason: 'none' }],
    ['gzip of something else', packed('hello'), { reason: 'none' }],
    ['gzip of other JSON', packed({ format: 'x' }), { reason: 'none' }],
    ['a newer version', packed({ ...HEAD, version: 2 }), { reason: 'newer', version: 2 }],
    ['no end', packed(HEAD), { reason: 'damaged' }],
    ['another count of records', packed(HEAD, { end: 1 }), { reason: 'damaged' }],
    ['nothing at all inside', packed(HEAD, { end: 0 }), { reason: 'invalid', what: 'head' }],
    ['an unknown table', packed(HEAD, ['constructor', {}], { end: 1 }), { reason: 'invalid', what: 'constructor' }],
    [
      'a table of prototypes',
      packed(HEAD, '["__proto__",{"a":1}]', { end: 1 }),
      { reason: 'invalid', what: '__proto__' },
    ],
    [
      'a head without revision',
      packed(HEAD, ['head', { key: 'head', revision: 7 }], { end: 1 }),
      { reason: 'invalid', what: 'revisions' },
    ],
    [
      'markup in place of rows',
      packed(HEAD, ['registry', { id: '1/areas', rows: ['<script>'] }], { end: 1 }),
      { reason: 'record', line: 2, table: 'areas', row: 1, field: '' },
    ],
    [
      'a table that is none',
      packed(HEAD, ['registry', { id: '1/constructor', rows: [] }], { end: 1 }),
      { reason: 'record', line: 2, table: 'registry', row: 0, field: 'id' },
    ],
    [
      'a line that names no table',
      packed(HEAD, [{ toString: 1 }, {}], { end: 1 }),
      { reason: 'invalid', what: 'table' },
    ],
  ])('refuses %s and says why', async (_, file, fault) => {
    expect(await readBackup(await file)).toEqual({ ok: false, error: fault });
  });

  it('refuses columns that do not fit each other, and revisions that lead in a circle', async () => {
    const text = await textOf(await filled());
    const change = async (from: RegExp | string, to: string) => {
      const changed = text.replace(from, to);
      expect(changed).not.toBe(text);
      return readBackup(await packed(...changed.trimEnd().split('\n')));
    };
    const block = (field: string) => ({
      ok: false,
      error: { reason: 'record', line: 2, table: 'blocks', row: 0, field: `block.${field}` },
    });
    expect(await change('"count":2', '"count":3')).toEqual(block('count'));
    expect(
      await change(/"array":"Float64Array","bytes":"[\w-]{11}/, '"array":"Float64Array","bytes":"AAAAAAAA8H_'),
    ).toEqual(block('value'));
    expect(await change(/("area":\{"array":"Uint16Array","bytes":")../, '$1__')).toEqual(block('area'));
    expect(await change('"Uint16Array"', '"constructor"')).toEqual(block('area'));
    const circle = { ok: false, error: { reason: 'invalid', what: 'revisions' } };
    expect(await change('"parent":null', '"parent":2')).toEqual(circle);
    // A block under the number of a revision to come would end each later import.
    expect(await change('"id":"1/share"', '"id":"9/share"')).toEqual({
      ok: false,
      error: { reason: 'invalid', what: 'blocks' },
    });
  });

  it.each([
    ['shapes', '"headerRow":0', '"headerRow":-2', 0, 'mapping.headerRow'],
    ['shapes', '"role":"area"', '"role":"eval"', 0, 'mapping.columns.0.role'],
    ['shapes', '"role":"area"', '"role":"area","__proto__":{}', 0, 'mapping.columns.0.__proto__'],
    ['shapes', '"series":{"Mine"', '"series":{"__proto__"', 0, 'series.__proto__'],
    ['shapes', '"period":"2024"', '"period":2024', 0, 'mapping.columns.1.period'],
    ['areas', '"aliases":["VN"]', '"aliases":"VN"', 1, 'aliases'],
    ['indicators', '"decimals":2', '"decimals":"2"', 1, 'decimals'],
    ['targets', '"year":2025', '"year":1e9', 1, 'year'],
    ['programmes', '"en":"749"', '"en":null', 1, 'name.en'],
    ['snapshots', '#s1.abc.def123', 'javascript:alert(1)', 0, 'text'],
    ['snapshots', '"remark":"Đã xem"', '"remark":7', 0, 'remark'],
    ['snapshots', '"place":1', '"place":null', 0, 'place'],
    ['revisions', '"origin":"import"', '"origin":"constructor"', 0, 'origin'],
  ])('refuses a hostile record of %s by name: %s as %s', async (table, from, to, row, field) => {
    const text = await textOf(await filled());
    const lines = text.trimEnd().split('\n');
    const at = lines.findIndex(
      (line) => line.includes(from) && (line.includes(`["${table}"`) || line.includes(`/${table}"`)),
    );
    expect(at).toBeGreaterThan(0);
    const hostile = lines.map((line, index) => (index === at ? line.replace(from, to) : line));
    expect(await readBackup(await packed(...hostile))).toEqual({
      ok: false,
      error: { reason: 'record', line: at + 1, table, row, field },
    });
  });

  it('leaves out of a backup what a backup would be refused for, and will not write a broken block', async () => {
    const db = await filled();
    const whole = await allOf(db);
    await db.table('shapes').add({ shape: 'x', mapping: { columns: -1 } });
    await db.table('snapshots').add({ text: 'no snapshot', remark: '', place: 2 });
    const other = openStore();
    await restoreBackup(other, await opened(await writeBackup(db, MADE)));
    expect(await allOf(other)).toEqual(whole);
    await db.blocks.update('2/share', { 'block.count': 7 });
    await expect(writeBackup(db, MADE)).rejects.toThrow('2/share is broken: block.count');
  });
});

describe('properties', () => {
  it('a file with any byte changed is refused, or reads as it was written; any cut is refused', async () => {
    const bytes = new Uint8Array(await (await writeBackup(await filled(), MADE)).arrayBuffer());
    const written = await opened(new Blob([bytes]));
    // Gzip ends with eight bytes of checksum and length; the byte before them ends with bits that mean nothing.
    const padded = bytes.length - 9;
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        expect((await readBackup(new Blob([bytes.slice(0, at)]))).ok).toBe(false);
        const read = await readBackup(new Blob([bytes.map((byte, index) => (index === at ? byte ^ by : byte))]));
        if (read.ok) expect(read.value).toEqual(written);
        // Whatever line the change fell into, the file is called damaged, not one that no page wrote.
        else expect(read.error.reason).not.toBe('invalid');
      }),
      {
        numRuns: runs(200),
        examples: [
          [padded, 0x80],
          [3, 1],
          [padded + 1, 1],
          [bytes.length >> 1, 0x40],
        ],
      },
    );
    // The checksum, the length and the middle are content: there a change is always refused.
    for (const at of [padded + 1, bytes.length - 1, bytes.length >> 1]) {
      const changed = bytes.map((byte, index) => (index === at ? byte ^ 0x40 : byte));
      expect(await readBackup(new Blob([changed]))).toEqual({ ok: false, error: { reason: 'damaged' } });
    }
  });

  it('a byte changed anywhere in a long file is damage, whichever record it makes unreadable', async () => {
    const db = await filled();
    // Long enough to be inflated in many portions, whose records are read before the checksum is.
    const letter = fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'));
    const letters = fc.sample(fc.string({ unit: letter, minLength: 2000, maxLength: 2000 }), { numRuns: 200, seed: 7 });
    await keepSnapshots(
      db,
      letters.map((text) => ({ text: `#s1.${text}.abc123`, remark: '' })),
    );
    const bytes = new Uint8Array(await (await writeBackup(db, MADE)).arrayBuffer());
    // From behind the first line, which names the format, to before the last bits, some of which mean nothing.
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2000, max: bytes.length - 10 }), fc.nat(7), async (at, bit) => {
        const changed = bytes.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));
        expect(await readBackup(new Blob([changed]))).toEqual({ ok: false, error: { reason: 'damaged' } });
      }),
      { numRuns: runs(60) },
    );
  });

  it('whatever JSON stands in the place of one record or row, it is refused by name or restored as it stands', async () => {
    const lines = (await textOf(await filled())).trimEnd().split('\n');
    const anyJson = fc.oneof(
      fc.json().map((text): unknown => JSON.parse(text)),
      fc.constantFrom<unknown>('', -1, 1e9, 0.5, [], {}, null, 'constructor', JSON.parse('{"__proto__":{}}')),
    );
    /** Every place in the JSON of a line, as the names on the way there. */
    const placesIn = (value: unknown, way: readonly string[] = []): (readonly string[])[] => [
      way,
      ...(typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...way, name]))
        : []),
    ];
    const places = lines.flatMap((line, at) => placesIn(JSON.parse(line)).map((way) => ({ at, way })));
    const replaced = (value: unknown, [name, ...rest]: readonly string[], by: unknown): unknown => {
      if (name === undefined) return by;
      const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
        string,
        unknown
      >;
      copy[name] = replaced(copy[name], rest, by);
      return copy;
    };
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), anyJson, async ({ at, way }, by) => {
        const changed = lines.map((line, index) =>
          index === at ? JSON.stringify(replaced(JSON.parse(line), way, by)) : line,
        );
        const read = await readBackup(await packed(...changed));
        if (!read.ok) {
          expect(['none', 'newer', 'damaged', 'invalid', 'record']).toContain(read.error.reason);
          if (read.error.reason === 'record') expect(read.error.line).toBe(at + 1);
          return;
        }
        const db = openStore();
        await restoreBackup(db, read.value);
        expect(await refusedIn(db, await currentRevision(db))).toEqual([]);
        await contentOf(db);
        // What came through is written again as it came.
        const sorted = (all: readonly string[]) => all.map((line) => JSON.stringify(JSON.parse(line))).sort();
        const head = (all: readonly string[]) => all.slice(1);
        expect(sorted(head((await textOf(db)).trimEnd().split('\n')))).toEqual(sorted(head(changed)));
      }),
      // Once let through: bytes whose last letter says more than a byte holds.
      { numRuns: 300, examples: [[{ at: 2, way: ['1', 'block', 'row', 'bytes'] }, 'constructor']] },
    );
  });

  it('writes what it reads, whatever the figures', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          fc.tuple(fc.integer({ min: 1990, max: 2030 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
          {
            minLength: 1,
            maxLength: 20,
            selector: ([year]) => year,
          },
        ),
        async (figures) => {
          const db = openStore();
          await importInto(db, [block(figures.map(([year, value]) => observation(String(year), value)))]);
          const other = openStore();
          await restoreBackup(other, await opened(await writeBackup(db, MADE)));
          expect(await contentOf(other)).toEqual(await contentOf(db));
          expect(await currentRevision(other)).toEqual(await currentRevision(db));
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('files made to stop the page', () => {
  const HEADER = `${JSON.stringify({ format: 'targetline-backup', version: 1, made: MADE })}\n`;
  const zipped = (...parts: readonly string[]): Promise<Blob> =>
    new Response(new Blob([...parts]).stream().pipeThrough(new CompressionStream('gzip'))).blob();

  it('a record nested without end is refused before it is built', async () => {
    const nested = await zipped(HEADER, '["blocks",', '['.repeat(5_000_000), ']'.repeat(5_000_000), ']\n{"end":1}\n');
    expect(nested.size).toBeLessThan(20_000);
    expect(await readBackup(nested)).toEqual({ ok: false, error: { reason: 'invalid', what: 'table' } });
  });

  it('lines without end are not gone through', async () => {
    const lines = await zipped(HEADER, '\n'.repeat(20_000_000));
    expect(lines.size).toBeLessThan(30_000);
    expect(await readBackup(lines)).toEqual({ ok: false, error: { reason: 'too-large' } });
  });
});
