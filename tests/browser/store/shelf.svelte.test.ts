import { describe, expect, it } from 'vitest';
import {
  annotateSnapshot,
  dropSnapshot,
  keepSnapshots,
  keptSnapshots,
  moveSnapshot,
} from '../../../src/store/shelf.ts';
import { refusedIn } from '../../../src/store/refused.ts';
import { openStore } from './stores.ts';

/** Snapshots as far as a shelf looks at them: framed, whatever is inside. */
const made = (...names: string[]) => names.map((name) => ({ text: `#s1.${name}.abc123`, remark: '' }));
const nameOf = (text: string): string => text.split('.')[1] ?? '';

describe('the shelf', () => {
  it('keeps snapshots in the order they came, each once', async () => {
    const db = openStore();
    expect(await keepSnapshots(db, made('a', 'b', 'a'))).toBe(2);
    expect(await keepSnapshots(db, made('b', 'c'))).toBe(1);
    expect((await keptSnapshots(db)).map(({ text }) => nameOf(text))).toEqual(['a', 'b', 'c']);
  });

  it('moves one past its neighbour and no further than the end', async () => {
    const db = openStore();
    await keepSnapshots(db, made('a', 'b', 'c'));
    const order = async () => (await keptSnapshots(db)).map(({ text }) => nameOf(text)).join('');
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
    expect((await keptSnapshots(openStore(db.name))).map(({ text, remark }) => [nameOf(text), remark])).toEqual([
      ['a', 'for the minister'],
      ['d', ''],
    ]);
  });

  it('shows nothing that is no snapshot, names it, and takes none', async () => {
    const db = openStore();
    await keepSnapshots(db, made('a'));
    await db.table('snapshots').bulkAdd([
      { text: 'javascript:alert(1)', remark: '', place: 2 },
      { text: '#s1.b.abc123', remark: 7, place: 3 },
      { text: '#s1.c.abc123', remark: '', place: 'last' },
    ]);
    expect((await keptSnapshots(db)).map(({ text }) => nameOf(text))).toEqual(['a']);
    expect(await refusedIn(db, null)).toEqual([
      { table: 'snapshots', record: '2', field: 'text' },
      { table: 'snapshots', record: '3', field: 'remark' },
      { table: 'snapshots', record: '4', field: 'place' },
    ]);
    await expect(keepSnapshots(db, [{ text: 'no snapshot', remark: '' }])).rejects.toThrow('not a snapshot');
  });
});
