import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '../../../src/domain/revision.ts';
import { commit, StaleReviewError } from '../../../src/store/commit.ts';
import { readBackup, restoreBackup } from '../../../src/store/backup.ts';
import { blocksOf, currentBasis, currentRevision, history, registryOf } from '../../../src/store/query.ts';
import { undo } from '../../../src/store/undo.ts';
import { writeBackup } from '../../../src/store/writeBackup.ts';
import { block, indicator, indicatorId, observation } from '../../unit/domain/made.ts';
import { contentOf, importInto, MADE, openStore, planOf, recordsIn } from './stores.ts';

const share = (...values: readonly number[]) => block(values.map((value, n) => observation(String(2020 + n), value)));
const FIRST = { id: 1, made: MADE };
const other = indicatorId('other');
const otherBlock = (value: number) => block([observation('2024', value, { indicator: other })]);

describe('commit', () => {
  it('gives back what it was given: columns, dictionaries, tables and facts', async () => {
    const db = openStore();
    const plan = await planOf(db, [share(0.1, -0, 1e-300)], { indicators: [indicator()] });
    const revision = await commit(db, plan, null, MADE, '2026.11.0');
    expect(await currentRevision(db)).toEqual(revision);
    expect(revision).toEqual({
      id: 1,
      parent: null,
      made: MADE,
      origin: 'import',
      undoes: null,
      packageVersion: '2026.11.0',
      files: plan.files,
      counts: plan.counts,
      difference: { added: 4, changed: 0, unchanged: 0, removed: 0 },
      manifest: { blocks: { share: '1/share' }, tables: { indicators: '1/indicators' } },
    });
    expect(await blocksOf(db, revision, [indicatorId('share'), indicatorId('never-seen')])).toEqual(plan.blocks);
    expect((await registryOf(db, revision)).indicators).toEqual([indicator()]);
    expect((await registryOf(db, revision)).targets).toEqual([]);
  });

  it('writes what changes, points at what does not, and leaves the earlier revision readable', async () => {
    const db = openStore();
    const first = await importInto(db, [share(1, 2), otherBlock(5)], { indicators: [indicator()] });
    const second = await importInto(db, [share(1, 9)]);
    expect(second.manifest).toEqual({
      blocks: { share: '2/share', other: '1/other' },
      tables: { indicators: '1/indicators' },
    });
    expect(second.parent).toBe(1);
    expect(await recordsIn(db)).toEqual([3, 1, 2, 1]);
    expect((await blocksOf(db, first, [indicatorId('share')])).map((b) => [...b.value])).toEqual([[1, 2]]);
    expect((await blocksOf(db, second, [indicatorId('share')])).map((b) => [...b.value])).toEqual([[1, 9]]);
    expect((await history(db)).map((revision) => revision.id)).toEqual([2, 1]);
  });

  it('refuses a plan that was reviewed against another revision, and writes nothing', async () => {
    const db = openStore();
    await importInto(db, [share(1)]);
    const late = await planOf(db, [share(7)]);
    await importInto(db, [share(2)]);
    const before = [await recordsIn(db), await contentOf(db)];
    await expect(commit(db, late, FIRST, MADE)).rejects.toThrow(StaleReviewError);
    await expect(commit(db, late, null, MADE)).rejects.toThrow(StaleReviewError);
    expect([await recordsIn(db), await contentOf(db)]).toEqual(before);
  });

  it('lets one of two tabs win that commit at the same time', async () => {
    const db = openStore();
    await importInto(db, [share(1)]);
    const second = openStore(db.name);
    const plans = [await planOf(db, [share(2)]), await planOf(db, [share(3)])] as const;
    const outcomes = await Promise.allSettled([
      commit(db, plans[0], FIRST, MADE),
      commit(second, plans[1], FIRST, MADE),
    ]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(lost?.reason).toBeInstanceOf(StaleReviewError);
    expect((await history(db)).map((revision) => revision.id)).toEqual([2, 1]);
  });

  it('A69 leaves the old revision, whole, when it fails in the middle', async () => {
    const db = openStore();
    await importInto(db, [share(1), otherBlock(1)], { indicators: [indicator()] });
    const before = [await recordsIn(db), await contentOf(db)];
    const plan = await planOf(db, [share(2), otherBlock(2)]);
    // The blocks can be stored, the table behind them cannot be cloned.
    const rows = [{ ...indicator(), note: () => 'a function' }] as unknown as ImportPlan['tables']['indicators'];
    const broken: ImportPlan = { ...plan, tables: { ...plan.tables, ...(rows && { indicators: rows }) } };
    await expect(commit(db, broken, FIRST, MADE)).rejects.toThrow();
    expect([await recordsIn(db), await contentOf(db)]).toEqual(before);
    await importInto(db, [share(3)]);
    expect((await currentRevision(db))?.id).toBe(2);
  });

  it('refuses a plan reviewed against another revision of the same number: a backup was restored meanwhile', async () => {
    const db = openStore();
    await importInto(db, [share(1)]);
    const late = await planOf(db, [share(7)]);
    const before = await contentOf(db);
    await expect(commit(db, late, { id: 1, made: '2026-11-22T08:00:00.000Z' }, MADE)).rejects.toThrow(StaleReviewError);
    expect(await contentOf(db)).toEqual(before);
  });

  it('refuses a plan reviewed before a restore, also against a revision of the same number and moment: a clock was set back', async () => {
    const db = openStore();
    await importInto(db, [share(1)]);
    const backup = await readBackup(await writeBackup(db, MADE));
    if (!backup.ok) throw new Error('not read');
    await importInto(db, [share(2)]);
    const [late, basis] = [await planOf(db, [share(7)]), await currentBasis(db)];
    await restoreBackup(db, backup.value);
    await importInto(db, [share(3)]);
    expect(await currentRevision(db)).toMatchObject({ id: basis?.id, made: basis?.made });
    const before = await contentOf(db);
    await expect(commit(db, late, basis, MADE)).rejects.toThrow(StaleReviewError);
    expect(await contentOf(db)).toEqual(before);
    // What is reviewed from now on is stored, also after an undo, and the next backup says nothing of it.
    await undo(db, 2, MADE);
    await commit(db, await planOf(db, [share(9)]), await currentBasis(db), MADE);
    expect((await readBackup(await writeBackup(db, MADE))).ok).toBe(true);
  });

  it('commits nothing without a basis where there are revisions, even if none is current', async () => {
    const db = openStore();
    const plan = await planOf(db, [share(7)]);
    await importInto(db, [share(1)]);
    await db.head.clear();
    await expect(commit(db, plan, null, MADE)).rejects.toThrow(StaleReviewError);
    await db.head.put({ key: 'head', revision: 9 });
    await expect(commit(db, plan, null, MADE)).rejects.toThrow(StaleReviewError);
    expect(await db.revisions.count()).toBe(1);
  });

  it('numbers on after an undone revision, so that no number means two things', async () => {
    const db = openStore();
    await importInto(db, [share(1)]);
    await importInto(db, [share(2)]);
    await undo(db, 2, MADE);
    const third = await importInto(db, [share(3)]);
    expect([third.id, third.parent]).toEqual([3, 1]);
  });
});

describe('query', () => {
  it('knows nothing of an empty store', async () => {
    const db = openStore();
    expect(await currentRevision(db)).toBeNull();
    expect(await history(db)).toEqual([]);
  });
});
