import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observationAt, type Block } from '../../../../src/domain/blocks/block.ts';
import { issuesIn } from '../../../../src/domain/issue.ts';
import { PARTITION_COLUMNS, type Partition, type PartitionColumn } from '../../../../src/domain/partition.ts';
import { EMPTY_REGISTRY, type Registry } from '../../../../src/domain/registry.ts';
import { PartitionError } from '../../../../src/ingest/parquet/partitionError.ts';
import type { RangedFile } from '../../../../src/ingest/parquet/partitionRows.ts';
import { readPartition } from '../../../../src/ingest/parquet/readPartition.ts';
import { area, both, indicator, indicatorId } from '../../domain/made.ts';
import { runs } from '../../runs.ts';
import { newArea } from '../../../../src/domain/newArea.ts';
import { allRead, bytesOf, errand, incoming } from '../reading.ts';
import { parquetOf, rangedOf } from './written.ts';

const place = (id: string, name: string, rest = {}) => ({
  ...newArea(name, 'commune', area('VNM'), () => false),
  id: area(id),
  name: both(name),
  ...rest,
});
const registry: Registry = {
  ...EMPTY_REGISTRY,
  areas: [place('VN-C-1', 'Xuân Hòa'), place('VN-C-2', 'Tân Lập'), place('VN-C-3', 'Bình Minh')],
  indicators: [indicator({ id: indicatorId('share') })],
};
const FIRST: readonly PartitionColumn[] = ['area', 'period', 'value'];
const partition = (bytes: Uint8Array, rows: number): Partition => ({
  indicator: indicatorId('share'),
  path: 'a.parquet',
  rows,
  bytes: bytes.length,
  sha256: '',
  areas: null,
  from: null,
  until: null,
});

async function readBytes(bytes: Uint8Array, rows: number, columns = FIRST) {
  const file = rangedOf(bytes);
  const found = await readPartition(
    file,
    { name: 'figures', columns, partitions: [] },
    partition(bytes, rows),
    registry,
  );
  return { found, asked: file.asked };
}

async function readQuery(query: string, rows: number, columns = FIRST, options?: string) {
  const { found } = await readBytes(await parquetOf(query, options), rows, columns);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

const figuresIn = (block: Block) =>
  Array.from({ length: block.count }, (_, row) => {
    const { row: _line, indicator: _id, ...said } = observationAt(block, row);
    return said;
  });
const fault = async (query: string, rows: number, options?: string, columns = FIRST) => {
  const { found } = await readBytes(await parquetOf(query, options), rows, columns);
  return found.ok ? null : found.error;
};

const THREE = `SELECT * FROM (VALUES ('VN-C-1', '2024-01', 12.5), ('VN-C-1', '2024-02', 13), ('VN-C-2', '2024-01', 7)) t(area, period, value)`;

describe('examples', () => {
  it('asks for no byte of a column in which the file says that nothing stands', async () => {
    const columns: readonly PartitionColumn[] = [...FIRST, 'confidence', 'disputed', 'note_en'];
    const bytes = await parquetOf(
      `SELECT *, NULL::VARCHAR AS confidence, NULL::BOOLEAN AS disputed, NULL::VARCHAR AS note_en FROM (${THREE})`,
    );
    const few = await readBytes(bytes, 3);
    const all = await readBytes(bytes, 3, columns);
    expect(all.asked).toEqual(few.asked);
    expect(all.found).toEqual(few.found);
  });

  it('reads a column that is empty but for its last row', async () => {
    const rows = 70_000;
    const { block } = await readQuery(
      `SELECT 'VN-C-1' AS area, '2024' AS period, 1.0 AS value, 'S' || i AS source, CASE WHEN i = ${String(rows - 1)} THEN 'late' END AS note_en FROM range(${String(rows)}) t(i)`,
      rows,
      [...FIRST, 'source', 'note_en'],
      'ROW_GROUP_SIZE 30000',
    );
    expect(block.count).toBe(rows);
    expect(figuresIn(block).filter(({ note }) => note.en === 'late')).toHaveLength(1);
  });

  it('reads the figures of an indicator as a block, in its order', async () => {
    const { block, counts, issues } = await readQuery(`${THREE} ORDER BY value`, 3);
    expect(figuresIn(block).map(({ area, period, value }) => [area, period, value])).toEqual([
      ['VN-C-1', '2024-01', 12.5],
      ['VN-C-1', '2024-02', 13],
      ['VN-C-2', '2024-01', 7],
    ]);
    expect([...block.row]).toEqual([2, 3, 1]);
    expect(counts).toEqual({ read: 3, accepted: 3, missing: 0, rejected: 0 });
    expect(issues.count).toBe(0);
  });

  it('names each row that it leaves out: area, period, number, bounds, repeats and contradictions; an empty value is missing', async () => {
    const rows = [
      `('VN-C-9', '2024-01', 1)`,
      `('VN-C-1', 'spring', 1)`,
      `('VN-C-1', '2024-01', 'NaN'::DOUBLE)`,
      `('VN-C-1', '2024-01', 400)`,
      `('VN-C-1', '2024-02', NULL)`,
      `('VN-C-2', '2024-01', 5), ('VN-C-2', '2024-01', 5)`,
      `('VN-C-3', '2024-01', 5), ('VN-C-3', '2024-01', 6)`,
      `(NULL, '2024-01', 1)`,
      `('VN-C-1', NULL, 1)`,
    ];
    const { block, counts, issues } = await readQuery(
      `SELECT * FROM (VALUES ${rows.join(', ')}) t(area, period, value)`,
      11,
    );
    expect(
      issuesIn(issues).map(({ code, line, column, found, expected }) => [code, line, column, found, expected]),
    ).toEqual([
      ['unknown-area', 1, 'area', 'VN-C-9', ''],
      ['bad-period', 2, 'period', 'spring', '2024, 2024-Q1, 2024-03'],
      ['bad-number', 3, 'value', 'NaN', '0.5'],
      ['out-of-bounds', 4, 'value', '400', '0 – 100'],
      ['unknown-area', 10, 'area', '', ''],
      ['bad-period', 11, 'period', '', '2024, 2024-Q1, 2024-03'],
      ['duplicate', 7, 'value', '5', '6'],
      ['figures-differ', 8, 'value', '5', '9'],
      ['figures-differ', 9, 'value', '6', '8'],
    ]);
    expect(counts).toEqual({ read: 11, accepted: 1, missing: 1, rejected: 9 });
    expect(figuresIn(block).map(({ area, value }) => [area, value])).toEqual([['VN-C-2', 5]]);
  });

  it('takes years and values of whole numbers, decimals, and names of areas', async () => {
    const { block } = await readQuery(
      `SELECT 'tân lập' AS area, 2020::BIGINT AS period, 7::DECIMAL(9, 2) AS value UNION ALL SELECT 'Bình Minh', 2021, 8.25`,
      2,
    );
    expect(figuresIn(block).map(({ area, period, value }) => [area, period, value])).toEqual([
      ['VN-C-2', '2020', 7],
      ['VN-C-3', '2021', 8.25],
    ]);
  });

  it('asks for the end of the file and for the columns that it reads, for no others', async () => {
    const wide = await parquetOf(
      `SELECT 'VN-C-1' AS area, (1900 + i)::VARCHAR AS period, i % 100 AS value, md5(i::VARCHAR) || md5((i + 1)::VARCHAR) AS other FROM range(200) t(i)`,
      'COMPRESSION snappy',
    );
    const { found, asked } = await readBytes(wide, 200);
    expect(found.ok && found.value.counts.accepted).toBe(200);
    const [footer, ...stretches] = asked;
    expect(footer?.[1]).toBe(wide.length);
    // Everything was within the last 16 kB; of a longer file only the first three columns are fetched, in one stretch.
    expect(stretches.length).toBeLessThanOrEqual(1);

    const long = await parquetOf(
      `SELECT 'VN-C-1' AS area, (1900 + i % 200)::VARCHAR AS period, i % 100 AS value, md5(i::VARCHAR) || md5((i + 1)::VARCHAR) AS other FROM range(50000) t(i)`,
    );
    const { asked: ofLong } = await readBytes(long, 50_000);
    const bytes = ofLong.reduce((sum, [start, end]) => sum + end - start, 0);
    expect(ofLong).toHaveLength(2);
    expect(bytes).toBeLessThan(long.length / 4);
  });

  it('reads many row groups as it reads one', async () => {
    const query = `SELECT 'VN-C-' || (1 + i // 200 % 3) AS area, (1900 + i % 200)::VARCHAR AS period, i % 100 AS value FROM range(600) t(i)`;
    const one = await readQuery(query, 600);
    const many = await readQuery(query, 600, FIRST, 'COMPRESSION snappy, ROW_GROUP_SIZE 128');
    expect(many).toEqual(one);
    expect(one.counts.accepted).toBe(600);
  });

  it('says what is wrong with a file: another one, a codec, a column, rows', async () => {
    const whole = await parquetOf(THREE);
    expect((await readBytes(bytesOf('<!doctype html><title>Not found</title>'), 3)).found).toMatchObject({
      ok: false,
      error: { code: 'not-parquet' },
    });
    expect((await readBytes(whole.slice(0, -9), 3)).found).toMatchObject({ ok: false, error: { code: 'not-parquet' } });
    expect(await fault(THREE, 3, 'COMPRESSION zstd')).toEqual({
      code: 'codec',
      found: 'ZSTD',
      expected: 'UNCOMPRESSED, SNAPPY',
    });
    expect(await fault(THREE, 4)).toEqual({ code: 'rows-differ', found: '3', expected: '4' });
    expect(await fault(THREE, 3, undefined, [...FIRST, 'source'])).toEqual({
      code: 'column-missing',
      found: 'area, period, value',
      expected: 'source',
    });
  });

  it('takes a file of which any byte is another for a broken one, or for what it says', async () => {
    const whole = await parquetOf(THREE);
    for (let at = 0; at < whole.length; at++)
      for (const by of [2, 255]) {
        const { found } = await readBytes(
          whole.map((byte, place) => (place === at ? byte ^ by : byte)),
          3,
        );
        if (!found.ok)
          expect(['not-parquet', 'broken', 'codec', 'column-missing', 'rows-differ']).toContain(found.error.code);
      }
  });

  it('hands on what was wrong with fetching', async () => {
    const file: RangedFile = { byteLength: 10_000, slice: () => Promise.reject(new PartitionError('missing', '404')) };
    const found = await readPartition(
      file,
      { name: '', columns: FIRST, partitions: [] },
      partition(bytesOf(''), 1),
      registry,
    );
    expect(found).toEqual({ ok: false, error: { code: 'missing', found: '404', expected: '' } });
  });
});

const cell = (text: string | null): string => (text === null ? 'NULL' : `'${text.replaceAll("'", "''")}'`);
const csvCell = (text: string | number | boolean | null): string =>
  text === null ? '' : `"${String(text).replaceAll('"', '""')}"`;

describe('properties', () => {
  const row = fc.record({
    area: fc.constantFrom('VN-C-1', 'VN-C-2', 'Bình Minh', 'binh minh', 'Nowhere', null),
    period: fc.constantFrom('2024', '2024-03', 'Q1/2024', '03/2024', 'spring', null),
    value: fc.constantFrom(0, 1, 12.5, 99.9, 100, 149, 151, -51, null),
    source: fc.constantFrom('Portal', 'Ministry', null),
    source_url: fc.constantFrom('https://example.org/a', null),
    published: fc.constantFrom('2026-01', null),
    confidence: fc.constantFrom('low', 'High', 'sure', null),
    preferred: fc.constantFrom(true, false, null),
    disputed: fc.constantFrom(true, false, null),
    note_en: fc.constantFrom('estimate', null),
    note_vi: fc.constantFrom('ước tính', null),
  });

  it('says of the same rows what an import of them as CSV says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
        const values = rows.map(
          (one) =>
            `(${PARTITION_COLUMNS.map((name) => (typeof one[name] === 'string' ? cell(one[name]) : String(one[name] ?? 'NULL'))).join(', ')})`,
        );
        const types = PARTITION_COLUMNS.map((name) =>
          name === 'value'
            ? 'value::DOUBLE AS value'
            : ['preferred', 'disputed'].includes(name)
              ? `${name}::BOOLEAN AS ${name}`
              : `${name}::VARCHAR AS ${name}`,
        );
        const query = `SELECT ${types.join(', ')} FROM (VALUES ${values.join(', ')}) t(${PARTITION_COLUMNS.join(', ')})`;
        const found = await readQuery(query, rows.length, PARTITION_COLUMNS);
        const csv = [
          ['indicator', ...PARTITION_COLUMNS].join(','),
          ...rows.map((one) => ['share', ...PARTITION_COLUMNS.map((name) => csvCell(one[name]))].join(',')),
          '',
        ].join('\n');
        const [file] = await allRead(errand([incoming('figures.csv', csv)], registry));
        const read = file!.reading;
        const told = (issues: ReturnType<typeof issuesIn>, shift: number) =>
          issues
            .filter(({ severity }) => severity === 'rejected')
            .map(({ code, line }) => `${code} ${line - shift}`)
            .sort();
        expect(told(issuesIn(found.issues), 0)).toEqual(told(issuesIn(read.issues), 1));
        expect(found.counts).toEqual(read.counts);
        expect(figuresIn(found.block)).toEqual(read.blocks.flatMap(figuresIn));
      }),
      { numRuns: runs(60) },
    );
  });

  it('never throws at bytes that are broken somewhere, and reads no value out of nothing', async () => {
    const whole = await parquetOf(THREE);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at]! + by) % 256;
        const { found } = await readBytes(bytes, 3);
        if (found.ok) expect(found.value.counts.read).toBe(3);
      }),
      { numRuns: runs(400) },
    );
  });
});
