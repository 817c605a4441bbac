import { describe, expect, it } from 'vitest';
import {
  annotateSnapshot,
  dropSnapshot,
  keepSnapshots,
  keptSnapshots,
  moveSnapshot,
} from '../../../src/store/shelf.ts';
import { openStore } from './stores.ts';

const made = (...texts: string[]) => texts.map((text) => ({ text, remark: '' }));

describe('the shelf', () => {
  it('keeps snapshots in the order they came, each once', async () => {
    const db = openStore();
    expect(await keepSnapshots(db, made('a', 'b', 'a'))).toBe(2);
    expect(await keepSnapshots(db, made('b', 'c'))).toBe(1);
    expect((await keptSnapshots(db)).map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  });

  it('moves one past its neighbour and no further than the end', async () => {
    const db = openStore();
    await keepSnapshots(db, made('a', 'b', 'c'));
    const order = async () => (await keptSnapshots(db)).map(({ text }) => text).join('');
    const [a, , c] = await keptSnapshots(db);
    await moveSnapshot(db, c?.id ?? 0, -1);
    expect(await order()).toBe('acb');
    await moveSnapshot(db, a?.id ?? 0, -1);
    expect(await order()).toBe('acb');
    await moveSnapshot(db, a?.id ?? 0, 1);
    expect(await order()).toBe('cab');
  });

  it('takes remarks and lets go of what is dropped, beyond the next opening', async () => {
    const db = openStore();
    await keepSnapshots(db, made('a', 'b'));
    const [a, b] = await keptSnapshots(db);
    await annotateSnapshot(db, a?.id ?? 0, 'for the minister');
    await dropSnapshot(db, b?.id ?? 0);
    await keepSnapshots(db, made('d'));
    expect((await keptSnapshots(openStore(db.name))).map(({ text, remark }) => [text, remark])).toEqual([
      ['a', 'for the minister'],
      ['d', ''],
    ]);
  });
});
