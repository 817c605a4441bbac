import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pack } from '../../../data/recipes/pack.mjs';
import { toIndicatorId } from '../../../src/domain/indicator.ts';
import type { PartitionedResource } from '../../../src/domain/partition.ts';
import { EMPTY_REGISTRY } from '../../../src/domain/registry.ts';
import { review } from '../../../src/ingest/review.ts';
import { readPartitioned } from '../../../src/ingest/parquet/partitioned.ts';
import { isPartitioned, readDescriptor, type Resource } from '../../../src/ingest/published/descriptor.ts';
import { readPartition } from '../../../src/ingest/parquet/readPartition.ts';
import { communes } from '../../bench/national/communes.mjs';
import { allRead, errand, incoming, sure } from '../ingest/reading.ts';
import { rangedOf } from '../ingest/parquet/written.ts';

const root = mkdtempSync(join(tmpdir(), 'pack-'));
afterAll(() => rmSync(root, { recursive: true }));

const resourcesOf = (folder: string): readonly Resource[] => {
  const { descriptor, faults } = readDescriptor(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
  expect(faults).toEqual([]);
  return descriptor!.resources;
};
const partitionsOf = (folder: string): PartitionedResource =>
  sure(readPartitioned(resourcesOf(folder).find(isPartitioned)!.record));

describe('examples', () => {
  it('packs 30 communes x 3 indicators x 12 months, which the page reads to the last figure', async () => {
    const [tables, folder] = [join(root, 'tables'), join(root, 'data')];
    await communes(tables, { communes: 30, indicators: 3, months: 12 });
    expect(await pack(tables, folder)).toEqual({
      written: ['online-service-001', 'online-service-002', 'online-service-003'],
      kept: 0,
      removed: [],
    });

    const small = resourcesOf(folder).filter((resource) => !isPartitioned(resource));
    expect(small.map(({ name }) => name)).toEqual(['areas', 'indicators', 'programmes', 'targets']);
    const files = small.map(({ path }) => incoming(path, readFileSync(join(root, path))));
    const { plan } = review('package', await allRead(errand(files, EMPTY_REGISTRY)), {
      registry: EMPTY_REGISTRY,
      blocks: new Map(),
    });
    const registry = { ...EMPTY_REGISTRY, ...plan.tables };
    expect([registry.areas.length, registry.indicators.length]).toEqual([31, 3]);

    const resource = partitionsOf(folder);
    for (const partition of resource.partitions) {
      expect(partition).toMatchObject({ rows: 360, areas: 30, from: '2021-01', until: '2021-12' });
      const bytes = new Uint8Array(readFileSync(join(folder, partition.path)));
      expect(bytes.length).toBe(partition.bytes);
      const { block, counts } = sure(await readPartition(rangedOf(bytes), resource, partition, registry));
      expect(counts).toEqual({ read: 360, accepted: 360, missing: 0, rejected: 0 });
      expect([block.areas.length, block.periods.length]).toEqual([30, 12]);
    }
  });

  it('writes only what changed, under new names, and deletes a file one run after nothing names it', async () => {
    const [tables, folder] = [join(root, 'tables-2'), join(root, 'data-2')];
    await communes(tables, { communes: 2, indicators: 2, months: 2 });
    const rows = (first: number) =>
      [
        'indicator,area,period,value,source',
        `online-service-001,VN-C-00001,2024,${String(first)},A`,
        'online-service-002,VN-C-00001,2024-Q3,2,A',
        'online-service-002,VN-C-00002,2024,3,A',
        '',
      ].join('\n');
    rmSync(join(tables, 'observations.parquet'));
    const write = (text: string) => writeFileSync(join(tables, 'observations.csv'), text);
    const paths = () => partitionsOf(folder).partitions.map(({ path }) => path);

    write(rows(1));
    await pack(tables, folder);
    const [first = '', second = ''] = paths();
    expect(partitionsOf(folder).partitions[1]).toMatchObject({ from: '2024-Q3', until: '2024' });
    const text = () => readFileSync(join(folder, 'datapackage.json'), 'utf8');
    const before = text();
    expect(await pack(tables, folder)).toEqual({ written: [], kept: 2, removed: [] });
    // To the letter: nothing changed, so that there is no new edition.
    expect(text()).toBe(before);

    write(rows(7));
    expect(await pack(tables, folder)).toEqual({ written: ['online-service-001'], kept: 1, removed: [] });
    expect(paths()).toEqual([expect.not.stringContaining(first), second]);
    expect(text()).not.toBe(before);
    // A page that read the descriptor before still finds what it names.
    expect(existsSync(join(folder, first))).toBe(true);

    write(rows(8));
    expect((await pack(tables, folder)).removed).toEqual([first]);
    expect(existsSync(join(folder, first))).toBe(false);
    expect(paths().every((path) => existsSync(join(folder, path)))).toBe(true);
  });

  it('drops an indicator that has no figures any more, and an empty value is no figure', async () => {
    const [tables, folder] = [join(root, 'tables-3'), join(root, 'data-3')];
    await communes(tables, { communes: 2, indicators: 2, months: 2 });
    rmSync(join(tables, 'observations.parquet'));
    const head = 'indicator,area,period,value,source\n';
    writeFileSync(
      join(tables, 'observations.csv'),
      `${head}online-service-001,VN-C-00001,2024,1,A\nonline-service-002,VN-C-00001,2024,2,A\nonline-service-002,VN-C-00002,2024,,A\n`,
    );
    await pack(tables, folder);
    expect(partitionsOf(folder).partitions.map(({ rows }) => rows)).toEqual([1, 1]);
    writeFileSync(join(tables, 'observations.csv'), `${head}online-service-002,VN-C-00001,2024,2,A\n`);
    expect(await pack(tables, folder)).toEqual({ written: [], kept: 1, removed: [] });
    expect(partitionsOf(folder).partitions.map(({ indicator }) => indicator)).toEqual([
      toIndicatorId('online-service-002'),
    ]);
  });

  it('says which table is missing', async () => {
    await expect(pack(join(root, 'nowhere'), join(root, 'data-4'))).rejects.toThrow(
      'neither areas.csv nor areas.parquet',
    );
  });
});
