import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/domain/blocks/block.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import type { Registry } from '../../../src/domain/registry.ts';
import type { ImportPlan } from '../../../src/domain/revision.ts';
import { EMPTY_REGISTRY } from '../../../src/domain/registry.ts';
import { review } from '../../../src/ingest/review.ts';
import { readBackup, restoreBackup } from '../../../src/store/backup.ts';
import { collect } from '../../../src/store/collect.ts';
import { commit } from '../../../src/store/commit.ts';
import { publish } from '../../../src/store/publish.ts';
import { currentRevision, history } from '../../../src/store/query.ts';
import type { Database } from '../../../src/store/schema.ts';
import { thin } from '../../../src/store/thin.ts';
import { undo } from '../../../src/store/undo.ts';
import { writeBackup } from '../../../src/store/writeBackup.ts';
import { contentOf as wordsOf, drawnObservations, identity, observationsIn } from '../../unit/domain/drawn.ts';
import { area, block, both, indicator, indicatorId, observation } from '../../unit/domain/made.ts';
import { fileOf, readingOf } from '../../unit/ingest/made.ts';
import { runs } from '../../unit/runs.ts';
import { contentOf, importInto, MADE, openStore } from './stores.ts';

/** A publication: all that an office says. */
function published(digest: string, blocks: readonly Block[], tables: Partial<Registry> = {}): ImportPlan {
  const { plan } = review('published', [fileOf(readingOf({ blocks, tables }))], {
    registry: EMPTY_REGISTRY,
    blocks: new Map(),
  });
  return { ...plan, publication: { digest, version: digest, created: '2026-11-28' } };
}

const share = (...values: readonly (readonly [at: string, value: number])[]): Block =>
  block(values.map(([at, value]) => observation(at, value)));

async function valuesIn(db: Database): Promise<Readonly<Record<string, number>>> {
  const { blocks } = await contentOf(db);
  return Object.fromEntries(
    [...blocks.values()].flatMap(observationsIn).map((o) => [`${o.indicator} ${o.period}`, o.value]),
  );
}
const MEASURED = { indicators: [indicator()] };

/** What an office published first, and the reader's import over it: 2021 changed, 2023 added. */
async function started(): Promise<Database> {
  const db = openStore();
  await commit(db, published('one', [share(['2020', 1], ['2021', 2], ['2022', 3])], MEASURED), null, MADE);
  await importInto(db, [share(['2021', 20], ['2023', 30])]);
  return db;
}

describe('examples', () => {
  it('a new version takes the place of the one before, and what the reader changed stays', async () => {
    const db = await started();
    const renewal = await publish(
      db,
      published('two', [share(['2020', 1.5], ['2021', 2.5], ['2024', 5])], MEASURED),
      MADE,
    );
    // 2020 corrected, 2022 taken back, 2024 new; 2021 is the reader's own by now, and 2023 always was.
    expect(await valuesIn(db)).toEqual({ 'share 2020': 1.5, 'share 2021': 20, 'share 2023': 30, 'share 2024': 5 });
    expect(renewal?.figures).toBe(1);
    expect(renewal?.changes.map(({ kind, period, before, after }) => [kind, period, before, after])).toEqual([
      ['changed', '2020', 1, 1.5],
      ['removed', '2022', 3, null],
      ['added', '2024', null, 5],
    ]);
    expect(renewal?.revision.difference).toMatchObject({ added: 1, changed: 1, removed: 1 });
  });

  it('the same version changes nothing, also after another tab has stored it', async () => {
    const db = await started();
    const before = await currentRevision(db);
    expect(await publish(db, published('one', [share(['2020', 9])]), MADE)).toBeNull();
    expect(await currentRevision(db)).toEqual(before);
  });

  it('an import that is taken back gives what is published now, not what was published when it was made', async () => {
    const db = await started();
    await publish(db, published('two', [share(['2020', 1.5], ['2021', 2.5])], MEASURED), MADE);
    await undo(db, 2, MADE);
    expect(await valuesIn(db)).toEqual({ 'share 2020': 1.5, 'share 2021': 2.5 });
  });

  it('what is published is not undone by its reader: the next visit would bring it back', async () => {
    const db = await started();
    await publish(db, published('two', [share(['2020', 1.5])], MEASURED), MADE);
    const [newest] = await history(db);
    await expect(undo(db, newest?.id ?? 0, MADE)).rejects.toThrow('cannot be undone');
  });

  it('over the built-in data of a page that stood alone, only what the office publishes is left, and what is the reader’s own', async () => {
    const db = openStore();
    await importInto(db, [], { indicators: [indicator(), indicator({ id: indicatorId('own') })] });
    const builtIn = openStore();
    await commit(
      builtIn,
      { ...published('', [share(['2020', 1], ['2021', 2])], MEASURED), origin: 'package' },
      null,
      MADE,
    );
    // Of the built-in data nothing says that it was published.
    await builtIn.revisions.toCollection().modify((revision) => Reflect.deleteProperty(revision, 'publication'));
    await importInto(builtIn, [share(['2021', 20])]);
    const other = indicator({ id: indicatorId('office') });
    const office = block([observation('2025', 7, { indicator: other.id })]);
    await publish(builtIn, published('two', [office], { indicators: [other] }), MADE);
    expect(await valuesIn(builtIn)).toEqual({ 'share 2021': 20, 'office 2025': 7 });
    // The figure that stays keeps its name and unit.
    expect((await contentOf(builtIn)).registry.indicators.map(({ id }) => id).sort()).toEqual(['office', 'share']);
  });

  it('tables are laid as figures are: a name that the reader changed stays', async () => {
    const db = openStore();
    const [a, b] = ['a', 'b'].map((id) => indicator({ id: indicatorId(id), name: both(id) }));
    if (!a || !b) throw new Error('two indicators');
    await commit(db, published('one', [], { indicators: [a, b] }), null, MADE);
    await importInto(db, [], { indicators: [{ ...a, name: both('mine') }] });
    await publish(
      db,
      published('two', [], {
        indicators: [
          { ...a, decimals: 4 },
          { ...b, name: both('theirs') },
        ],
      }),
      MADE,
    );
    expect((await contentOf(db)).registry.indicators.map(({ name }) => name.en)).toEqual(['mine', 'theirs']);
  });

  it('outlives tidying, thinning and a backup: the layer below the reader’s imports is still known', async () => {
    const db = await started();
    await publish(db, published('two', [share(['2020', 1.5], ['2021', 2.5])], MEASURED), MADE);
    await importInto(db, [share(['2026', 6])]);
    await thin(db, 1);
    await collect(db);
    const read = await readBackup(await writeBackup(db, MADE));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const restored = openStore();
    await restoreBackup(restored, read.value);
    await publish(restored, published('three', [share(['2021', 2.5], ['2022', 4])], MEASURED), MADE);
    expect(await valuesIn(restored)).toEqual({
      'share 2021': 20,
      'share 2022': 4,
      'share 2023': 30,
      'share 2026': 6,
    });
  });
});

describe('properties', () => {
  it('of each figure the reader’s counts where it differs from what was published, else what is published now', async () => {
    const drawn = fc.tuple(drawnObservations, drawnObservations, drawnObservations);
    const said = (some: readonly Observation[]): Map<string, string> =>
      new Map(some.map((o) => [identity(o), wordsOf(o)]));
    const blockOf = (some: readonly Observation[]) => (some.length > 0 ? [block(some)] : []);
    await fc.assert(
      fc.asyncProperty(drawn, async ([first, own, second]) => {
        const db = openStore();
        const tables = {
          indicators: [indicator()],
          areas: [...new Set([...first, ...own, ...second].map((o) => o.area))].map((id) => ({
            id: area(id),
            kind: 'country' as const,
            name: both(id),
            aliases: [],
            region: '',
            subregion: '',
            asean: false,
            income: '',
            parent: '' as const,
            from: '',
            until: '',
            successor: '' as const,
          })),
        };
        await commit(db, published('one', blockOf(first), tables), null, MADE);
        await importInto(db, blockOf(own));
        await publish(db, published('two', blockOf(second), tables), MADE);

        const [was, now, mine] = [said(first), said(second), new Map([...said(first), ...said(own)])];
        const expected = new Map<string, string>();
        for (const key of new Set([...was.keys(), ...now.keys(), ...mine.keys()])) {
          const kept = mine.get(key) === was.get(key) ? now.get(key) : mine.get(key);
          if (kept !== undefined) expected.set(key, kept);
        }
        const shown = [...(await contentOf(db)).blocks.values()].flatMap(observationsIn);
        expect([...said(shown)].sort()).toEqual([...expected].sort());

        await undo(db, 2, MADE);
        const after = [...(await contentOf(db)).blocks.values()].flatMap(observationsIn);
        expect([...said(after)].sort()).toEqual([...now].sort());
        db.close();
      }),
      { numRuns: runs(80) },
    );
  });
});
