import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPartitioned } from '../../../../src/ingest/parquet/partitioned.ts';
import { isPartitioned, readDescriptor } from '../../../../src/ingest/published/descriptor.ts';

const FIELDS = [
  { name: 'area', type: 'string' },
  { name: 'period', type: 'string' },
  { name: 'value', type: 'number' },
];
const partition = (rest: object = {}) => ({
  indicator: 'share',
  path: 'figures/share.parquet',
  rows: 3,
  bytes: 900,
  ...rest,
});
const resource = (rest: object = {}) => ({
  name: 'observations',
  format: 'parquet',
  schema: { fields: FIELDS },
  partitions: [partition()],
  ...rest,
});
const faults = (rest: object) => {
  const read = readPartitioned(resource(rest));
  return read.ok
    ? []
    : read.error.map((fault) => (fault.kind === 'description' ? [fault.code, fault.field, fault.found] : []));
};
const one = (rest: object) => faults({ partitions: [partition(rest)] });

describe('examples', () => {
  it('reads what a descriptor says of partitions, and leaves other resources to others', () => {
    const said = { sha256: 'a'.repeat(64), areas: 2, from: '2024-01', until: '2024-12' };
    expect(
      readPartitioned(resource({ partitions: [partition(), partition({ indicator: 'other', path: 'b', ...said })] })),
    ).toEqual({
      ok: true,
      value: {
        name: 'observations',
        columns: ['area', 'period', 'value'],
        partitions: [
          { ...partition(), sha256: '', areas: null, from: null, until: null },
          { ...partition(), indicator: 'other', path: 'b', ...said },
        ],
      },
    });
    const other = { name: 'one-file', path: 'a.parquet', format: 'parquet' };
    const { descriptor, faults: none } = readDescriptor(JSON.stringify({ resources: [resource(), other] }));
    expect(none).toEqual([]);
    expect(descriptor?.resources.map(isPartitioned)).toEqual([true, false]);
  });

  it('names each field that is missing or of another kind', () => {
    expect(one({ indicator: undefined })).toEqual([['bad-field', 'observations.partitions.0.indicator', '']]);
    expect(one({ indicator: 'Share of all' })).toEqual([
      ['bad-field', 'observations.partitions.0.indicator', 'Share of all'],
    ]);
    expect(one({ path: undefined, rows: -1, bytes: 1.5 })).toEqual([
      ['bad-field', 'observations.partitions.0.path', ''],
      ['bad-field', 'observations.partitions.0.rows', '-1'],
      ['bad-field', 'observations.partitions.0.bytes', '1.5'],
    ]);
    expect(one({ sha256: 'no' })).toEqual([['bad-field', 'observations.partitions.0.sha256', 'no']]);
    expect(one({ from: '2024', until: '2023' })).toEqual([['bad-field', 'observations.partitions.0.until', '2023']]);
    expect(faults({ name: 7 })[0]).toEqual(['bad-field', 'name', '7']);
    expect(faults({ schema: undefined })).toEqual([['bad-field', 'observations.schema.fields', '']]);
    expect(faults({ partitions: 'all' })).toEqual([['bad-field', 'observations.partitions', 'all']]);
  });

  it('refuses a column without which there is no figure, and types that are none or cannot be read', () => {
    expect(faults({ schema: { fields: FIELDS.slice(0, 2) } })).toEqual([
      ['bad-field', 'observations.schema.fields', 'area, period'],
    ]);
    expect(faults({ schema: { fields: [...FIELDS, { name: 'x', type: 'varchar' }] } })).toEqual([
      ['bad-field', 'observations.schema.fields.3.type', 'varchar'],
    ]);
    expect(faults({ schema: { fields: [...FIELDS.slice(0, 2), { name: 'value', type: 'string' }] } })).toEqual([
      ['bad-field', 'observations.schema.fields.2.type', 'string'],
    ]);
    expect(faults({ schema: { fields: [...FIELDS, { name: 'x', type: 'geojson' }] } })).toEqual([]);
  });

  it('refuses a path that leaves the folder, and a thing that is named twice', () => {
    const leaving = [
      '../a',
      '/a',
      'a/../../b',
      './a',
      'a//b',
      'a/',
      'https://example.org/a',
      'a:b',
      'a\\b',
      'a?b',
      'a#b',
      '~/a',
      'a%2e',
      'a\u0000',
    ];
    for (const path of leaving)
      expect(one({ path }), path).toEqual([['address', 'observations.partitions.0.path', path]]);
    expect(one({ path: 'figures/indicator=share/a b (1).parquet' })).toEqual([]);
    expect(faults({ partitions: [partition(), partition({ path: 'b' })] })).toEqual([
      ['bad-field', 'observations.partitions.1.indicator', 'share'],
    ]);
    expect(faults({ partitions: [partition(), partition({ indicator: 'b' })] })).toEqual([
      ['bad-field', 'observations.partitions.1.path', 'figures/share.parquet'],
    ]);
  });

  it('takes a list of files that is the same, and no other', () => {
    expect(faults({ path: ['figures/share.parquet'] })).toEqual([]);
    expect(faults({ path: ['figures/other.parquet'] })).toEqual([
      ['bad-field', 'observations.path.0', 'figures/other.parquet'],
    ]);
    expect(faults({ path: ['figures/share.parquet', 'b'] })).toEqual([['bad-field', 'observations.path.1', 'b']]);
  });
});

describe('properties', () => {
  it('answers anything with a resource or with faults that have a code and a place', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (partitions, schema, path) => {
        const read = readPartitioned({ ...resource(), partitions, schema, path });
        if (!read.ok)
          for (const fault of read.error) expect(fault).toMatchObject({ kind: 'description', isFatal: false });
        expect(read.ok || read.error.length > 0).toBe(true);
      }),
    );
  });

  it('lets no path out of the folder, whatever an address makes of it', () => {
    const part = fc.constantFrom('..', '.', '', 'a', '%2e%2e', '~', 'b:c', '\\', '..\\', '/', '//x', ' ', 'é');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), fc.constantFrom('/', ''), (parts, joint) => {
        const path = parts.join(joint);
        if (one({ path }).length > 0) return;
        const { href } = new URL(path.split('/').map(encodeURIComponent).join('/'), 'https://example.org/site/data/');
        expect(href.startsWith('https://example.org/site/data/')).toBe(true);
      }),
    );
  });
});
