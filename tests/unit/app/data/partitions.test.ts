import { describe, expect, it } from 'vitest';
import { Partitions, type PartitionSource } from '../../../../src/app/data/partitions.svelte.ts';
import type { Block } from '../../../../src/domain/blocks/block.ts';
import type { Partition, PartitionedResource, PartitionReading } from '../../../../src/domain/partition.ts';
import { EMPTY_REGISTRY } from '../../../../src/domain/registry.ts';
import { PartitionError } from '../../../../src/ingest/parquet/partitionError.ts';
import { block, indicatorId, observation } from '../../domain/made.ts';

const partition = (indicator: string, rest: Partial<Partition> = {}): Partition => ({
  indicator: indicatorId(indicator),
  path: `${indicator}.parquet`,
  rows: 2,
  bytes: 100,
  sha256: '',
  areas: 1,
  from: null,
  until: null,
  ...rest,
});
const resource = (...partitions: readonly Partition[]): PartitionedResource => ({
  name: 'observations',
  columns: ['area', 'period', 'value'],
  partitions,
});
const figures = (indicator: string, value = 1): Block =>
  block(['2023', '2024'].map((at) => observation(at, value, { indicator: indicatorId(indicator) })));
const reading = (indicator: string, rejected = 0): PartitionReading => ({
  block: figures(indicator),
  counts: { read: 2 + rejected, accepted: 2, missing: 0, rejected },
  issues: [],
});

/** A source in memory, which notes what it was asked for; `broken` are those that it fails to read. */
function sourceOf(broken = new Set<string>()) {
  const read: string[] = [];
  const kept = new Map<string, PartitionReading>();
  const source: PartitionSource = {
    read: async (_, { indicator }) => {
      read.push(indicator);
      if (broken.has(indicator)) throw new PartitionError('missing', '404');
      return reading(indicator, indicator === 'gappy' ? 1 : 0);
    },
    kept: async ({ indicator }) => kept.get(indicator) ?? null,
    keep: async ({ indicator }, one) => {
      kept.set(indicator, one);
    },
  };
  return { source, read, kept, broken };
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const [a, b, c] = [indicatorId('a'), indicatorId('b'), indicatorId('c')];

describe('examples', () => {
  it('lists what is published without opening any of it', async () => {
    const { source, read } = sourceOf();
    const partitions = new Partitions(source, () => EMPTY_REGISTRY);
    partitions.offer([resource(partition('a'), partition('b'))]);
    expect(partitions.facts(a)?.path).toBe('a.parquet');
    expect([partitions.openUnder(a, null), partitions.reading(a), partitions.fault(a), partitions.facts(c)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    await settled();
    expect(read).toEqual([]);
  });

  it('opens one when it is asked for, once, and keeps it for the next visit', async () => {
    const { source, read, kept } = sourceOf();
    const partitions = new Partitions(source, () => EMPTY_REGISTRY);
    partitions.offer([resource(partition('a'), partition('b'))]);
    expect([partitions.under(a, null), partitions.under(a, null)]).toEqual([undefined, undefined]);
    await settled();
    expect(partitions.under(a, null)).toEqual(figures('a'));
    expect(read).toEqual(['a']);
    expect([...kept.keys()]).toEqual(['a']);

    const next = new Partitions(source, () => EMPTY_REGISTRY);
    next.offer([resource(partition('a'))]);
    next.under(a, null);
    await settled();
    expect(next.under(a, null)).toEqual(figures('a'));
    expect(read).toEqual(['a']);
  });

  it('lays it under what the reader has of the same indicator', async () => {
    const { source } = sourceOf();
    const partitions = new Partitions(source, () => EMPTY_REGISTRY);
    partitions.offer([resource(partition('a'))]);
    const own = block([observation('2024', 7, { indicator: a }), observation('2025', 8, { indicator: a })]);
    partitions.under(a, own);
    await settled();
    const merged = partitions.under(a, own);
    expect([...(merged?.value ?? [])]).toEqual([1, 7, 8]);
    expect(partitions.under(a, own)).toBe(merged);
    // What is not published so is the reader's alone.
    expect(partitions.under(c, own)).toBe(own);
  });

  it('says why one could not be opened, and tries again only when asked', async () => {
    const { source, read, broken } = sourceOf(new Set(['a']));
    const partitions = new Partitions(source, () => EMPTY_REGISTRY);
    partitions.offer([resource(partition('a'), partition('b'))]);
    partitions.under(a, null);
    await settled();
    expect(partitions.under(a, null)).toBeNull();
    expect(partitions.faults).toEqual([
      { partition: partition('a'), fault: { code: 'missing', found: '404', expected: '' } },
    ]);
    await settled();
    expect(read).toEqual(['a']);
    broken.clear();
    partitions.retry(a);
    await settled();
    expect(partitions.faults).toEqual([]);
    expect(partitions.under(a, null)).toEqual(figures('a'));
    partitions.retry(a);
    await settled();
    expect(read).toEqual(['a', 'a']);
  });

  it('does not keep what left rows out: other tables may know them', async () => {
    const { source, kept } = sourceOf();
    const partitions = new Partitions(source, () => EMPTY_REGISTRY);
    partitions.offer([resource(partition('gappy'))]);
    partitions.under(indicatorId('gappy'), null);
    await settled();
    expect(partitions.reading(indicatorId('gappy'))?.counts.rejected).toBe(1);
    expect(kept.size).toBe(0);
  });

  it('opens a new edition of an indicator anew, and no longer knows what is not published any more', async () => {
    const { source, read } = sourceOf();
    const partitions = new Partitions(source, () => EMPTY_REGISTRY);
    partitions.offer([resource(partition('a'), partition('b'))]);
    partitions.under(a, null);
    await settled();
    partitions.offer([resource(partition('a', { path: 'a2.parquet' }))]);
    expect([partitions.reading(a), partitions.facts(b)]).toEqual([null, null]);
    partitions.offer([resource(partition('a'))]);
    expect(partitions.reading(a)).not.toBeNull();
    expect(read).toEqual(['a']);
  });

  it('lets go of what was not shown for longest, never of what is on screen', async () => {
    const { source, read } = sourceOf();
    const blockBytes = 50;
    const partitions = new Partitions(source, () => EMPTY_REGISTRY, 2 * blockBytes);
    partitions.offer([resource(partition('a'), partition('b'), partition('c'))]);
    const show = async (...shown: readonly (typeof a)[]) => {
      for (let turn = 0; turn < shown.length + 1; turn++) {
        for (const one of shown) partitions.under(one, null);
        await settled();
      }
    };
    const open = () => [a, b, c].filter((one) => partitions.reading(one));
    await show(a);
    await show(b);
    await show(c);
    expect(open()).toEqual([b, c]);
    // Three at once are more than fit: all stay as long as all are shown, and none is opened twice for it.
    await show(a, b, c);
    expect(open()).toEqual([a, b, c]);
    expect(read).toEqual(['a', 'b', 'c']);
  });
});
