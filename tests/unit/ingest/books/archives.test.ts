import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Crc32 } from '../../../../src/ingest/books/crc32.ts';
import { kindOf } from '../../../../src/ingest/books/kindOf.ts';
import { gather, inflateGzip, inflatePart } from '../../../../src/ingest/books/inflate.ts';
import { entryBytes, roleOf, unpack } from '../../../../src/ingest/books/unpack.ts';
import { zipDirectory } from '../../../../src/ingest/books/zipDirectory.ts';
import { gzip, joined, ods, ole, worldBankZip, xlsx, zip, type Part } from '../../../fixtures/books/make.mjs';
import { codeOf, sure } from './reading.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const csv = (name: string, content = 'a,b\n1,2\n'): Part => ({ name, content });

/** The texts of all entries that are data, or the first thing that is wrong. */
function openAll(bytes: Uint8Array, limits?: { bytes: number; ratio: number }): string {
  const archive = unpack(bytes, 'made.zip', 0, limits);
  if (!archive.ok) return archive.error.code;
  for (const entry of archive.value.entries) {
    const opened = entryBytes(archive.value, entry);
    if (!opened.ok) return opened.error.code;
  }
  return 'read';
}

describe('examples', () => {
  it('tells files by their bytes', () => {
    expect(kindOf(xlsx([{ name: 'a' }]))).toBe('xlsx');
    expect(kindOf(ods(''))).toBe('ods');
    expect(kindOf(worldBankZip())).toBe('zip');
    expect(kindOf(gzip('a,b'))).toBe('gzip');
    expect(kindOf(ole(['Workbook']))).toBe('xls');
    expect(kindOf(ole(['EncryptionInfo', 'EncryptedPackage']))).toBe('encrypted');
    expect(kindOf(ole(['WordDocument']))).toBe('document');
    expect(kindOf(ods('', { manifest: '<manifest:encryption-data/>' }))).toBe('encrypted');
    expect(kindOf(zip([{ ...csv('a.csv'), flags: 1 }]))).toBe('encrypted');
    expect(kindOf(zip([csv('[Content_Types].xml', '<x/>'), csv('word/document.xml')]))).toBe('document');
    expect(kindOf(zip([csv('[Content_Types].xml', '<x/>'), csv('xl/workbook.bin')]))).toBe('xlsb');
    expect(kindOf(utf8('%PDF-1.7'))).toBe('pdf');
    expect(kindOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).toBe('image');
    expect(kindOf(utf8('BZh is a column,b\n1,2\n'))).toBe('text');
    expect(kindOf(new Uint8Array())).toBe('empty');
    expect(kindOf(utf8('a,b\n'))).toBe('text');
    expect(kindOf(utf8('PK\u0003\u0004 and no more'))).toBe('zip');
  });

  it('knows a workbook whose parts have other names, by the list of what they are', () => {
    const types =
      '<Types><Override PartName="/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
    expect(kindOf(zip([csv('[Content_Types].xml', types), csv('workbook.xml')]))).toBe('xlsx');
  });

  it('takes the data of a World Bank download and leaves its metadata out by name', () => {
    const archive = sure(unpack(worldBankZip(), 'API.zip'));
    expect(archive.entries.map(({ name, role, reason }) => [name.slice(0, 12), role, reason])).toEqual([
      ['API_IT.NET.U', 'data', 'table'],
      ['Metadata_Ind', 'metadata', 'world-bank'],
      ['Metadata_Cou', 'metadata', 'world-bank'],
    ]);
    expect(textOf(sure(entryBytes(archive, archive.entries[0]!)))).toContain('"Data Source"');
  });

  it.each([
    ['share-using-the-internet.csv', 'data', 'table'],
    ['share-using-the-internet.metadata.json', 'metadata', 'owid'],
    ['readme.md', 'metadata', 'about'],
    ['README', 'metadata', 'about'],
    ['LICENSE.txt', 'metadata', 'about'],
    ['estat_isoc_ci_ifp_iu.tsv.gz', 'data', 'archive'],
    ['WDICSV.csv', 'data', 'table'],
    ['WDICountry.csv', 'metadata', 'world-bank'],
    ['0a1b_Data.csv', 'data', 'table'],
    ['0a1b_Series - Metadata.csv', 'metadata', 'world-bank'],
    ['codebook.xlsx', 'metadata', 'described'],
    ['__MACOSX/._data.csv', 'clutter', 'system-file'],
    ['a/.DS_Store', 'clutter', 'system-file'],
    ['Thumbs.db', 'clutter', 'system-file'],
    ['../../etc/data.csv', 'other', 'unsafe-name'],
    ['C:/data.csv', 'other', 'unsafe-name'],
    ['/data.csv', 'other', 'unsafe-name'],
    ['book.xls', 'other', 'old-workbook'],
    ['book.ods', 'data', 'workbook'],
    ['map.png', 'other', 'not-a-table'],
  ])('tells by its name that %s is %s: %s', (name, role, reason) => {
    expect(roleOf(name, 0)).toEqual({ role, reason });
  });

  it('opens an archive within an archive, and none within that', () => {
    const inner = zip([csv('a.csv'), { name: 'b.csv.gz', content: gzip('x') }]);
    const outer = sure(unpack(zip([{ name: 'inner.zip', content: inner }]), 'outer.zip'));
    expect(outer.entries[0]).toMatchObject({ role: 'data', reason: 'archive' });
    const opened = sure(unpack(sure(entryBytes(outer, outer.entries[0]!)), 'inner.zip', 1));
    expect(opened.entries.map(({ reason }) => reason)).toEqual(['table', 'too-deep']);
    expect(codeOf(unpack(inner, 'inner.zip', 2))).toBe('too-deep');
  });

  it('reads names in UTF-8, also where the archive does not say so, and with backslashes', () => {
    const names = [
      { name: 'Việt Nam.csv', content: 'x' },
      { name: '', rawName: utf8('Lào.csv'), content: 'x' },
      { name: '', rawName: Uint8Array.of(0x82, 0x2e, 0x63, 0x73, 0x76), content: 'x' },
      { name: 'a\\b.csv', content: 'x' },
    ];
    expect(sure(zipDirectory(zip(names))).map(({ name }) => name)).toEqual([
      'Việt Nam.csv',
      'Lào.csv',
      '\u0082.csv',
      'a/b.csv',
    ]);
  });

  it.each([
    ['stored parts', [{ ...csv('a.csv'), stored: true }], {}],
    ['data descriptors', [{ ...csv('a.csv'), descriptor: true }, csv('b.csv')], {}],
    ['zip64', [csv('a.csv'), csv('b.csv')], { zip64: true }],
    ['wide sizes of one part', [{ ...csv('a.csv'), zip64: true }], {}],
    ['a comment', [csv('a.csv')], { comment: 'PK\u0005\u0006 says nothing' }],
    ['an empty file and a folder', [csv('a.csv', ''), { name: 'b/', content: '' }], {}],
  ] as const)('reads an archive with %s', (_, parts, options) => {
    expect(openAll(zip(parts, options))).toBe('read');
  });

  it.each([
    ['broken-archive', zip([csv('a.csv')]).subarray(0, 60)],
    ['broken-archive', zip([{ ...csv('a.csv'), localName: 'b.csv' }])],
    ['broken-archive', zip([{ ...csv('a.csv'), offset: 5 }])],
    ['broken-archive', zip([{ ...csv('a.csv'), packedSize: 1_000_000 }])],
    ['duplicate-part', zip([csv('a.csv'), csv('a.csv', 'other')])],
    [
      'overlapping-parts',
      zip(
        [csv('a.csv'), { ...csv('b.csv'), localName: 'b.csv', packedSize: 8 }, csv('c.csv')].map((part, at) =>
          at === 0 ? { ...part, packedSize: 20 } : part,
        ),
      ),
    ],
    ['wrong-checksum', zip([{ ...csv('a.csv'), crc: 1 }])],
    ['wrong-size', zip([{ ...csv('a.csv'), size: 3 }])],
    ['wrong-size', zip([{ ...csv('a.csv'), size: 300 }])],
    ['unknown-compression', zip([{ ...csv('a.csv'), method: 14 }])],
    ['encrypted', zip([{ ...csv('a.csv'), flags: 1 }])],
    ['broken-data', zip([{ ...csv('a.csv', 'abcabcabcabcabcabcabc'), packedSize: 4 }])],
    [
      'too-many-parts',
      zip(Array.from({ length: 10_001 }, (_, at) => ({ name: `${at}.csv`, content: '', stored: true }))),
    ],
  ])('refuses by name: %s', (code, bytes) => {
    expect(openAll(bytes)).toBe(code);
  });

  it('stops a bomb where it crosses the limit, whatever it says of its size', () => {
    const zeros = new Uint8Array(20_000_000);
    expect(openAll(zip([csv('a.csv', textOf(zeros.subarray(0, 1000)))]))).toBe('read');
    const bomb = zip([{ name: 'a.csv', content: zeros }]);
    expect(bomb.length).toBeLessThan(30_000);
    expect(openAll(bomb)).toBe('too-compressed');
    expect(openAll(bomb, { bytes: 1_000_000, ratio: 300 })).toBe('too-large');
    const modest = zip([{ name: 'a.csv', content: zeros, size: 100 }]);
    expect(openAll(modest)).toBe('wrong-size');
    const archive = sure(zipDirectory(modest));
    let inflated = 0;
    for (const chunk of inflatePart(modest, archive[0]!)) inflated += chunk.length;
    expect(inflated).toBe(0);
  });

  it('counts all data of an archive together', () => {
    const part = csv('a.csv', 'x'.repeat(600));
    expect(openAll(zip([part, { ...part, name: 'b.csv' }]), { bytes: 1000, ratio: 300 })).toBe('too-large');
  });

  it('opens gzip of one or several members, by the name that stands in it', () => {
    const archive = sure(unpack(gzip('a,b\n'), 'estat.tsv.gz'));
    expect(archive.entries).toEqual([
      { name: 'estat.tsv', role: 'data', reason: 'table', sizeBytes: null, packedBytes: 24 },
    ]);
    expect(textOf(sure(entryBytes(archive, archive.entries[0]!)))).toBe('a,b\n');
    const two = joined([gzip('a,b\n'), gzip('1,2\n')]);
    expect(textOf(sure(gather(inflateGzip(two, 'two'))))).toBe('a,b\n1,2\n');
    const named = joined([
      Uint8Array.of(0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3),
      utf8('inner.csv\0'),
      deflateRawSync('x'),
      gzip('x').subarray(-8),
    ]);
    expect(sure(unpack(named, 'outer.gz')).entries[0]!.name).toBe('inner.csv');
    expect(textOf(sure(gather(inflateGzip(named, 'inner.csv'))))).toBe('x');
  });

  it('refuses damaged and overblown gzip', () => {
    const wrongSum = gzip('a,b\n1,2\n');
    wrongSum[wrongSum.length - 8]! ^= 1;
    expect(codeOf(gather(inflateGzip(wrongSum, 'a')))).toBe('wrong-checksum');
    const first = gzip('a,b\n');
    first[first.length - 8]! ^= 1;
    expect(codeOf(gather(inflateGzip(joined([first, gzip('1,2\n')]), 'a')))).toBe('wrong-checksum');
    const cut = gzip('a,b\n1,2\n').subarray(0, -10);
    expect(['broken-data', 'wrong-checksum']).toContain(codeOf(gather(inflateGzip(cut, 'a'))));
    expect(codeOf(gather(inflateGzip(gzip(new Uint8Array(20_000_000)), 'a')))).toBe('too-compressed');
    expect(codeOf(gather(inflateGzip(Uint8Array.of(0x1f, 0x8b), 'a')))).toBe('broken-data');
  });
});

describe('properties', () => {
  it('sums as the standard does: 123456789 is cbf43926', () => {
    const sum = new Crc32();
    sum.add(utf8('12345'));
    sum.add(utf8('6789'));
    expect(sum.value.toString(16)).toBe('cbf43926');
  });

  it('gives back what was packed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }),
        fc.boolean(),
        fc.boolean(),
        (files, zip64, stored) => {
          const bytes = zip(
            files.map((content, at) => ({ name: `${at}.csv`, content, stored, descriptor: !stored })),
            { zip64 },
          );
          const archive = sure(unpack(bytes, 'made.zip'));
          expect(archive.entries.map((entry) => [...sure(entryBytes(archive, entry))])).toEqual(
            files.map((file) => [...file]),
          );
          const all = joined(files.map((file) => gzip(file)));
          if (files.length > 0) expect([...sure(gather(inflateGzip(all, 'a')))]).toEqual([...joined(files)]);
        },
      ),
    );
  });

  it('never throws, whatever the bytes, nor when some of them change', () => {
    const good = zip([csv('a.csv', 'a,b\n'.repeat(50)), { ...csv('b.csv'), stored: true }]);
    const packed = gzip('a,b\n'.repeat(50));
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(good, packed), changes, fc.nat(), (file, changed, cut) => {
        const bytes = Uint8Array.from(file);
        for (const [at, value] of changed) bytes[at % bytes.length] = value;
        const damaged = bytes.subarray(0, cut % 3 === 0 ? cut % bytes.length : bytes.length);
        expect(typeof kindOf(damaged)).toBe('string');
        expect(typeof openAll(damaged)).toBe('string');
      }),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        kindOf(bytes);
        openAll(bytes);
        openAll(joined([Uint8Array.of(0x1f, 0x8b, 8), bytes]));
        openAll(joined([bytes, Uint8Array.of(0x50, 0x4b, 5, 6), bytes]));
      }),
    );
  });
});
