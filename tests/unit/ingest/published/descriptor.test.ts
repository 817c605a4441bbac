import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDescriptor } from '../../../../src/ingest/published/descriptor.ts';
import { folderName } from '../../../../src/ingest/published/folderName.ts';
import { relativePath } from '../../../../src/ingest/published/relativePath.ts';
import { choicesOf, tablesIn } from '../../../../src/ingest/publishedPackage.ts';

const descriptor = (...resources: readonly object[]) => readDescriptor(JSON.stringify({ resources }));
const codes = ({ faults }: ReturnType<typeof readDescriptor>) =>
  faults.map((fault) => [fault.kind === 'description' ? `${fault.code} ${fault.field}` : fault.kind, fault.isFatal]);

describe('examples', () => {
  it('takes a package of anybody: version 1 or 2, CSV by format, media type or name', () => {
    const { descriptor: read, faults } = readDescriptor(
      JSON.stringify({
        name: 'x',
        version: '2',
        created: '2026-11-28T08:00:00Z',
        resources: [
          { name: 'a', path: 'a.csv', bytes: 12, hash: `sha256:${'AB'.repeat(32)}` },
          { name: 'b', path: ['b/1.csv', './b/2.csv'], bytes: 99, mediatype: 'text/csv' },
          { name: 'c', path: 'c.tsv', dialect: { delimiter: '\t' }, encoding: 'windows-1258' },
          { name: 'd', path: 'd.parquet' },
          { name: 'e', path: 'e.csv', reading: 'none' },
        ],
      }),
    );
    expect(faults).toEqual([]);
    expect(read).toMatchObject({ version: '2', created: '2026-11-28' });
    expect(read?.resources.map(({ path, format, bytes, sha256 }) => [path, format, bytes, sha256.slice(0, 4)])).toEqual(
      [
        ['data/a.csv', 'csv', 12, 'abab'],
        ['data/b/1.csv', 'csv', null, ''],
        ['data/b/2.csv', 'csv', null, ''],
        ['data/c.tsv', 'csv', null, ''],
        ['data/d.parquet', 'parquet', null, ''],
        ['data/e.csv', 'csv', null, ''],
      ],
    );
    if (!read) throw new Error('not read');
    const { tables, faults: left } = tablesIn(read);
    expect(tables.map(({ path }) => path)).toEqual(['data/a.csv', 'data/b/1.csv', 'data/b/2.csv', 'data/c.tsv']);
    expect(left).toMatchObject([{ file: 'data/d.parquet', code: 'not-read', isFatal: false }]);
    expect(tables.map(choicesOf).at(-1)).toMatchObject({ delimiter: '\t', encoding: 'windows-1258' });
  });

  it('says how a table is read where the table does not', () => {
    const read = descriptor({
      path: 'a.csv',
      reading: {
        marks: { Value: ',' },
        areas: { 'Ha Noi City': 'VN-HN' },
        series: { S: 'share' },
        answers: { future: 'leave' },
      },
    });
    expect(read.faults).toEqual([]);
    expect(choicesOf(read.descriptor?.resources[0] ?? fail())).toMatchObject({
      marks: { Value: ',' },
      areas: { 'Ha Noi City': 'VN-HN' },
      series: { S: 'share' },
      answers: { future: 'leave' },
    });
  });

  it('names what is wrong: no JSON, no list, a way out of the folder, a mark that is none, a file twice', () => {
    expect(codes(readDescriptor('{ "resources": [,'))).toEqual([['not-json ', true]]);
    expect(codes(readDescriptor('{}'))).toEqual([['bad-field resources', true]]);
    for (const path of [
      '../a.csv',
      '/a.csv',
      'https://example.org/a.csv',
      '//x/a.csv',
      'a/../b.csv',
      '.hidden',
      'a\\b',
      'a%2f..',
    ])
      expect(codes(descriptor({ name: 'n', path }))).toEqual([['address resources.n.path', true]]);
    expect(codes(descriptor({ path: 'a.csv', reading: { marks: { v: '٫' }, mark: {} } }))).toEqual([
      ['unknown-field resources.0.reading.mark', false],
      ['bad-field resources.0.reading.marks', true],
    ]);
    expect(codes(descriptor({ name: 'a', path: 'a.csv' }, { name: 'b', path: './a.csv' }))).toEqual([
      ['bad-field b', true],
    ]);
  });
});

function fail(): never {
  throw new Error('no resource');
}

describe('properties', () => {
  it('whatever a file holds, it is read or refused in words', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((one) => `{"resources":[${one}]}`),
        ),
        (text) => {
          const { descriptor: read, faults } = readDescriptor(text);
          expect(read !== null || faults.some(({ isFatal }) => isFatal)).toBe(true);
          for (const { path } of read?.resources ?? [])
            expect(new URL(path, 'https://a.example/b/').href).toMatch(/^https:\/\/a\.example\/b\/data\//);
        },
      ),
    );
  });

  it('a path or the name of a folder never leads out, however it is written', () => {
    const odd = fc.stringMatching(/^[./\\a%2feE:?#@ -]{0,12}$/);
    fc.assert(
      fc.property(odd, (text) => {
        const path = relativePath(text);
        if (path !== null)
          expect(new URL(path.split('/').map(encodeURIComponent).join('/'), 'https://a.example/b/').pathname).toMatch(
            /^\/b\/./,
          );
        const name = folderName(text);
        if (name !== null) expect(name).toMatch(/^[\w-]+$/);
      }),
    );
  });
});
