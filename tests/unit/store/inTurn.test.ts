import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inTurn } from '../../../src/store/inTurn.ts';

it('writes nothing behind a record that failed', async () => {
  const written: number[] = [];
  const write = (one: number): Promise<void> => {
    written.push(one);
    return one === 2 ? Promise.reject(new Error('no room')) : Promise.resolve();
  };
  await expect(inTurn([1, 2, 3], write)).rejects.toThrow('no room');
  expect(written).toEqual([1, 2]);
});

it('and nothing in the store goes on after a failure by itself', () => {
  const folder = new URL('../../../src/store/', import.meta.url);
  const going = readdirSync(folder).filter((name) =>
    /\.bulk(Add|Put)\(/.test(readFileSync(new URL(name, folder), 'utf8')),
  );
  expect(going).toEqual([]);
});
