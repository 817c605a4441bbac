import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Area } from '../../../src/domain/area.ts';
import type { Programme } from '../../../src/domain/programme.ts';
import { readBackup, restoreBackup, writeBackup, type Backup } from '../../../src/store/backup.ts';
import { currentRevision, history } from '../../../src/store/query.ts';
import type { Database } from '../../../src/store/schema.ts';
import { storeShapes } from '../../../src/store/shapes.ts';
import { keepSnapshots } from '../../../src/store/shelf.ts';
import { undo } from '../../../src/store/undo.ts';
import { both, area as areaId, block, indicator, observation, target } from '../../unit/domain/made.ts';
import { contentOf, importInto, MADE, openStore } from './stores.ts';
import { runs } from '../../unit/runs.ts';

const TABLES = ['blocks', 'registry', 'revisions', 'head', 'shapes', 'snapshots'] as const;
const allOf = async (db: Database): Promise<unknown> =>
  Object.fromEntries(await Promise.all(TABLES.map(async (name) => [name, await db.table(name).toArray()] as const)));

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
  await storeShapes(db, [{ shape: 'a|b' }]);
  await keepSnapshots(db, [{ text: '#s1.abc', remark: 'Đã xem' }]);
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
    const [first] = backup.records.snapshots;
    // The last table refuses the second record, which has the key of the first.
    const broken = { ...backup, records: { ...backup.records, snapshots: [first, first] } };
    await expect(restoreBackup(other, broken)).rejects.toThrow();
    expect(await allOf(other)).toEqual(before);
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
      { reason: 'invalid', what: 'registry' },
    ],
  ])('refuses %s and says why', async (_, file, fault) => {
    expect(await readBackup(await file)).toEqual({ ok: false, error: fault });
  });

  it('refuses columns that do not fit each other, and revisions that lead in a circle', async () => {
    const text = await new Response(
      (await writeBackup(await filled(), MADE)).stream().pipeThrough(new DecompressionStream('gzip')),
    ).text();
    const change = async (from: RegExp | string, to: string) => {
      const changed = text.replace(from, to);
      expect(changed).not.toBe(text);
      return readBackup(await packed(...changed.trimEnd().split('\n')));
    };
    const blocks = { ok: false, error: { reason: 'invalid', what: 'blocks' } };
    expect(await change('"count":2', '"count":3')).toEqual(blocks);
    expect(
      await change(/"array":"Float64Array","bytes":"[\w-]{11}/, '"array":"Float64Array","bytes":"AAAAAAAA8H_'),
    ).toEqual(blocks);
    expect(await change(/("area":\{"array":"Uint16Array","bytes":")../, '$1__')).toEqual(blocks);
    expect(await change('"Uint16Array"', '"constructor"')).toEqual(blocks);
    const circle = { ok: false, error: { reason: 'invalid', what: 'revisions' } };
    expect(await change('"parent":null', '"parent":2')).toEqual(circle);
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
    const letters = fc.sample(fc.string({ unit: 'grapheme-ascii', minLength: 2000, maxLength: 2000 }), {
      numRuns: 200,
      seed: 7,
    });
    await keepSnapshots(
      db,
      letters.map((text) => ({ text, remark: '' })),
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
