import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { history } from '../../../src/store/query.ts';
import { undo } from '../../../src/store/undo.ts';
import { watch } from '../../../src/store/watch.ts';
import { block, observation } from '../../unit/domain/made.ts';
import { importInto, MADE, openStore } from './stores.ts';

const share = (value: number) => block([observation('2024', value)]);

describe('watch', () => {
  it('A67 tells of the commits and undos of another connection', async () => {
    const here = openStore();
    const there = openStore(here.name);
    await importInto(there, [share(1)]);
    const next = vi.fn<(ids: readonly number[]) => void>();
    const stop = watch(async () => (await history(here)).map((revision) => revision.id), next, failed);
    await vi.waitFor(() => expect(next).toHaveBeenLastCalledWith([1]));
    await importInto(there, [share(2)]);
    await vi.waitFor(() => expect(next).toHaveBeenLastCalledWith([2, 1]));
    await undo(there, 2, MADE);
    await vi.waitFor(() => expect(next).toHaveBeenLastCalledWith([1]));
    stop();
  });

  it('says nothing more once it is stopped', async () => {
    const db = openStore();
    const next = vi.fn<(count: number) => void>();
    const stop = watch(() => db.revisions.count(), next, failed);
    await vi.waitFor(() => expect(next).toHaveBeenCalledWith(0));
    stop();
    await importInto(db, [share(1)]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(next).toHaveBeenCalledTimes(1);
  });

  it('leaves nothing of what was read behind, beside what it hands on', async () => {
    const db = openStore();
    await importInto(db, [share(1)]);
    const next = vi.fn<(count: number) => void>();
    const stop = watch(async () => (await history(db)).length, next, failed);
    await vi.waitFor(() => expect(next).toHaveBeenCalledWith(1));
    await importInto(db, [share(2)]);
    await vi.waitFor(() => expect(next).toHaveBeenLastCalledWith(2));
    expect(Object.keys(Dexie.cache).filter((key) => key.includes(db.name))).toEqual([]);
    stop();
  });

  it('hands on what goes wrong', async () => {
    const errors = vi.fn<(error: unknown) => void>();
    watch(() => Promise.reject(new Error('no')), failed, errors);
    await vi.waitFor(() => expect(errors).toHaveBeenCalledWith(new Error('no')));
  });
});

function failed(what: unknown): never {
  throw new Error(`not expected: ${String(what)}`);
}
