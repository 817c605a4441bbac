import { expect, test } from 'vitest';
import { BlockCache } from '../../../../src/app/data/blockCache.svelte.ts';
import type { Block } from '../../../../src/domain/blocks/block.ts';

const block = (indicator: string): Block => ({ indicator }) as unknown as Block;
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test('what is asked for in one turn is read in one go, and once', async () => {
  const reads: (readonly string[])[] = [];
  const cache = new BlockCache(
    async (ids) => {
      reads.push(ids);
      return new Map(ids.map((id) => [id, block(id)]));
    },
    () => undefined,
  );
  expect([cache.get('1/a'), cache.get('1/b'), cache.get('1/a')]).toEqual([undefined, undefined, undefined]);
  await settled();
  expect(reads).toEqual([['1/a', '1/b']]);
  expect(cache.get('1/a')).toEqual(block('1/a'));
  await settled();
  expect(reads).toHaveLength(1);
});

test('what is put in is not read, and what no manifest names is let go', async () => {
  let reads = 0;
  const cache = new BlockCache(
    async (ids) => {
      reads++;
      return new Map(ids.map((id) => [id, block(id)]));
    },
    () => undefined,
  );
  cache.put([
    ['1/a', block('a')],
    ['2/a', block('a, later')],
  ]);
  expect(cache.get('2/a')).toEqual(block('a, later'));
  cache.keepOnly(new Set(['2/a', '2/b']));
  expect(cache.size).toBe(1);
  expect(reads).toBe(0);
  expect(cache.get('1/a')).toBeUndefined();
  await settled();
  expect(reads).toBe(1);
});

test('a read that fails is told', async () => {
  const told: unknown[] = [];
  const cache = new BlockCache(
    () => Promise.reject(new Error('the disk is gone')),
    (error) => told.push(error),
  );
  cache.get('1/a');
  await settled();
  expect(told.map(String)).toEqual(['Error: the disk is gone']);
});
