import { describe, expect, it } from 'vitest';
import { collect } from '../../../src/store/collect.ts';
import { commit, StaleReviewError } from '../../../src/store/commit.ts';
import { pack } from '../../../src/store/packedBlock.ts';
import { currentRevision, history } from '../../../src/store/query.ts';
import { undo } from '../../../src/store/undo.ts';
import { block, indicator, observation } from '../../unit/domain/made.ts';
import { contentOf, importInto, MADE, openStore, planOf, recordsIn } from './stores.ts';

const share = (value: number) => block([observation('2024', value)]);

describe('collect', () => {
  it('deletes what no revision on the current line points at', async () => {
    const db = openStore();
    await importInto(db, [share(1)], { indicators: [indicator()] });
    await importInto(db, [share(2)], { indicators: [indicator({ decimals: 5 })] });
    await undo(db, 2, MADE);
    await importInto(db, [share(3)]);
    const before = [await contentOf(db), await history(db)];
    expect(await recordsIn(db)).toEqual([3, 2, 3, 1]);
    await collect(db);
    expect(await recordsIn(db)).toEqual([2, 1, 2, 1]);
    expect(await db.blocks.toCollection().primaryKeys()).toEqual(['1/share', '3/share']);
    expect([await contentOf(db), await history(db)]).toEqual(before);
  });

  it('keeps the content of earlier revisions on the line', async () => {
    const db = openStore();
    for (const value of [1, 2, 3]) await importInto(db, [share(value)]);
    await collect(db);
    expect(await recordsIn(db)).toEqual([3, 0, 3, 1]);
    await undo(db, 2, MADE);
    await collect(db);
    expect([...((await contentOf(db)).blocks.values().next().value?.value ?? [])]).toEqual([3]);
  });

  it('deletes blocks that no revision ever pointed at', async () => {
    const db = openStore();
    await importInto(db, [share(1)]);
    await db.blocks.add({ id: '2/share', block: pack(share(2)) });
    await collect(db);
    expect(await recordsIn(db)).toEqual([1, 0, 1, 1]);
  });

  it('does nothing in an empty store', async () => {
    const db = openStore();
    await collect(db);
    expect(await recordsIn(db)).toEqual([0, 0, 0, 0]);
  });

  it('never lets a number be given twice: a review of the undone revision stays stale', async () => {
    const db = openStore();
    await importInto(db, [share(1)]);
    await importInto(db, [share(2)]);
    const reviewedIn = await currentRevision(db);
    const plan = await planOf(db, [share(7)]);
    // Meanwhile, in another tab:
    await undo(db, 2, MADE);
    await collect(db);
    await importInto(db, [share(3)]);
    await expect(commit(db, plan, reviewedIn, MADE)).rejects.toThrow(StaleReviewError);
    expect((await history(db)).map((revision) => revision.id)).toEqual([3, 1]);
  });
});
