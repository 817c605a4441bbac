import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/domain/blocks/block.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { EMPTY_REGISTRY, type Registry } from '../../../src/domain/registry.ts';
import { NO_COUNTS, type ImportPlan } from '../../../src/domain/revision.ts';
import type { ReadFile, Reading } from '../../../src/ingest/rows/reading.ts';
import { review as reviewed, type Stored } from '../../../src/ingest/review.ts';
import { area, block, both, indicator, indicatorId, observation, source } from '../domain/made.ts';
import { fileOf, readingOf } from './made.ts';
import { allRead, errand, fixture, incoming, observationsIn, readBuiltIn } from './reading.ts';

const COUNTS = { read: 3, accepted: 2, missing: 1, rejected: 0 };
const file = (
  blocks: readonly Block[],
  tables: Partial<Registry> = {},
  rest: Partial<Pick<Reading, 'states' | 'isWhole'>> = {},
): ReadFile => fileOf(readingOf({ blocks, tables, counts: COUNTS, ...rest }));
/** What the files would do, as the reader of the review approves it. */
const review = (...told: Parameters<typeof reviewed>): ImportPlan => reviewed(...told).plan;
const nothing: Stored = { registry: EMPTY_REGISTRY, blocks: new Map() };
const storedOf = (blocks: readonly Block[]): Stored => ({
  registry: EMPTY_REGISTRY,
  blocks: new Map(blocks.map((each) => [each.indicator, each])),
});
/** What is stored once a plan is. */
const after = (stored: Stored, plan: ImportPlan): Stored => ({
  registry: { ...stored.registry, ...plan.tables },
  blocks: new Map([...stored.blocks, ...plan.blocks.map((each) => [each.indicator, each] as const)]),
});
const difference = (added: number, changed: number, unchanged: number, removed = 0) => ({
  added,
  changed,
  unchanged,
  removed,
});

async function readFixture(...names: string[]): Promise<readonly ReadFile[]> {
  const { registry } = await readBuiltIn();
  return allRead(
    errand(
      names.map((name) => incoming(name, fixture(name))),
      registry,
    ),
  );
}

describe('examples', () => {
  it('A15 counts a new edition as added, then as unchanged, then its correction as four changed values', async () => {
    const built = await readBuiltIn();
    const first = review('import', await readFixture('invented-egovkb-2026.csv'), built);
    expect(first.difference).toEqual(difference(1158, 0, 0));
    const stored = after(built, first);

    const again = review('import', await readFixture('invented-egovkb-2026.csv'), stored);
    expect(again.difference).toEqual(difference(0, 0, 1158));
    expect([again.blocks, again.tables, again.changes]).toEqual([[], {}, []]);

    const corrected = review('import', await readFixture('invented-egovkb-2026-corrected.csv'), stored);
    expect(corrected.difference).toEqual(difference(0, 4, 1154));
    expect(corrected.blocks.map((each) => each.indicator).sort()).toEqual(['egdi', 'epi', 'tii']);
    const said = corrected.changes.map((c) => `${c.kind} ${c.what} ${c.where} ${c.period} ${c.before} ${c.after}`);
    expect(said.sort()).toEqual([
      'changed egdi VNM 2026 0.78937 0.78938',
      'changed epi THA 2026 0.75089 0.74089',
      'changed epi VNM 2026 0.6072 0.6195',
      'changed tii VNM 2026 0.9117 0.91173',
    ]);
  });

  it('A15 makes the whole new content of a block: what was stored, what changed, what is new', () => {
    const stored = storedOf([block([observation('2022', 1), observation('2023', 2), observation('2024', 3)])]);
    const plan = review(
      'import',
      [file([block([observation('2025', 9, { row: 7 }), observation('2023', 5)])])],
      stored,
    );
    expect(plan.difference).toEqual(difference(1, 1, 0));
    expect(plan.blocks.flatMap(observationsIn)).toEqual([
      observation('2022', 1),
      observation('2023', 5),
      observation('2024', 3),
      observation('2025', 9, { row: 7 }),
    ]);
  });

  it('takes a new note, confidence or address for a change, another line for none', () => {
    const stored = storedOf([block([observation('2024', 3)])]);
    const kind = (rest: Partial<Observation>) =>
      review('import', [file([block([observation('2024', 3, rest)])])], stored).difference;
    expect(kind({ row: 99 })).toEqual(difference(0, 0, 1));
    expect(kind({ note: both('new') })).toEqual(difference(0, 1, 0));
    expect(kind({ confidence: 'high' })).toEqual(difference(0, 1, 0));
    expect(kind({ disputed: true })).toEqual(difference(0, 1, 0));
    expect(kind({ source: source('UN DESA', '2025') })).toEqual(difference(0, 1, 0));
    expect(kind({ source: source('Someone else') }), 'another source is another figure').toEqual(difference(1, 0, 0));
  });

  it('tells sources apart whatever their names hold', () => {
    // By code unit the tab comes before the line end that a joined key would put behind "A".
    const names = ['A', 'A\tB', 'A\nhttps://example.org/', 'A B', ''];
    const all = block(names.map((name, n) => observation('2024', n, { source: source(name) })));
    const first = review('import', [file([all])], nothing);
    const again = review('import', [file([all])], after(nothing, first));
    expect(again.difference).toEqual(difference(0, 0, names.length));
    const one = block([observation('2024', 77, { source: source('A') })]);
    const plan = review('import', [file([one])], after(nothing, first));
    expect(plan.difference).toEqual(difference(0, 1, 0));
    expect(plan.blocks[0]?.count).toBe(names.length);
    const last = review('import', [file([all])], after(nothing, plan));
    expect(last.difference).toEqual(difference(0, 1, names.length - 1));
  });

  it('lays several files of one import over each other in their order', () => {
    const plan = review(
      'import',
      [file([block([observation('2024', 1)])]), file([block([observation('2024', 2)])])],
      nothing,
    );
    expect(plan.blocks.flatMap(observationsIn).map((o) => o.value)).toEqual([2]);
    expect(plan.difference).toEqual(difference(1, 1, 0));
    expect(plan.counts).toEqual({ read: 6, accepted: 4, missing: 2, rejected: 0 });
  });

  it('counts rows of tables like figures, and leaves a table alone that does not change', () => {
    const stored: Stored = { ...nothing, registry: { ...EMPTY_REGISTRY, indicators: [indicator()] } };
    const other = indicator({ id: indicatorId('other') });
    const plan = review('import', [file([], { indicators: [indicator(), other] })], stored);
    expect(plan.difference).toEqual(difference(1, 0, 1));
    expect(plan.tables).toEqual({ indicators: [indicator(), other] });
    const renamed = review('import', [file([], { indicators: [indicator({ decimals: 5 })] })], stored);
    expect(renamed.difference).toEqual(difference(0, 1, 0));
    expect(review('import', [file([], { indicators: [indicator()] })], stored).tables).toEqual({});
  });

  it('A15 shows changes before additions, 200 at most, and counts all', () => {
    const at = (n: number) => `${String(1900 + Math.floor(n / 12))}-${String(1 + (n % 12)).padStart(2, '0')}`;
    const many = (from: number, to: number, value: number) =>
      Array.from({ length: to - from }, (_, n) => observation(at(from + n), value));
    const stored = storedOf([block(many(300, 600, 1))]);
    const plan = review('import', [file([block([...many(0, 300, 1), ...many(300, 600, 2)])])], stored);
    expect(plan.difference).toEqual(difference(300, 300, 0));
    expect(plan.changes).toHaveLength(200);
    expect(new Set(plan.changes.map((change) => change.kind))).toEqual(new Set(['changed']));
    const fewer = review('import', [file([block([...many(0, 300, 1), ...many(300, 350, 2)])])], stored);
    expect(fewer.changes.filter((change) => change.kind === 'changed')).toHaveLength(50);
    expect(fewer.changes).toHaveLength(200);
  });

  it('A15 counts as removed what a file lacks that claims to be the whole set, of its own sources and indicators only', () => {
    const [ours, theirs] = [{ source: source('Ours') }, { source: source('Theirs') }];
    const rank = indicatorId('rank');
    const stored = storedOf([
      block([observation('2022', 1, ours), observation('2022', 2, theirs), observation('2023', 3, ours)]),
      block([observation('2022', 7, { ...ours, indicator: rank })]),
    ]);
    const incoming = [block([observation('2023', 3, ours), observation('2024', 4, ours)])];
    expect(review('import', [file(incoming)], stored).difference).toEqual(difference(1, 0, 1));
    const plan = review('import', [file(incoming, {}, { isWhole: true })], stored);
    expect(plan.difference).toEqual(difference(1, 0, 1, 1));
    expect(plan.changes.map((c) => [c.kind, c.what, c.where, c.period, c.before, c.after])).toEqual([
      ['removed', 'share', 'VNM', '2022', 1, null],
      ['added', 'share', 'VNM', '2024', null, 4],
    ]);
    expect(plan.blocks.map((each) => each.indicator)).toEqual(['share']);
    expect(plan.blocks.flatMap(observationsIn).map((o) => o.value)).toEqual([2, 3, 4]);
    const again = review('import', [file(incoming, {}, { isWhole: true })], after(stored, plan));
    expect([again.difference, again.blocks]).toEqual([difference(0, 0, 2), []]);
  });

  it('keeps other sources side by side, and shows where they conflict', () => {
    const stored = storedOf([block([observation('2024', 1, { source: source('Theirs') }), observation('2023', 1)])]);
    const found = reviewed('import', [file([block([observation('2024', 2, { source: source('Ours') })])])], stored);
    expect(found.plan.difference).toEqual(difference(1, 0, 0));
    expect(found.conflicts.count).toBe(1);
    expect(found.conflicts.shown[0]?.figures).toEqual([
      { source: 'Ours', value: 2 },
      { source: 'Theirs', value: 1 },
    ]);
    const again = reviewed(
      'import',
      [file([block([observation('2024', 2, { source: source('Ours') })])])],
      after(stored, found.plan),
    );
    expect([again.plan.blocks, again.conflicts.count]).toEqual([[], 1]);
  });

  it('counts a conflict once, however many files of the import touch its indicator', () => {
    const stored = storedOf([block([observation('2024', 1, { source: source('Theirs') })])]);
    const ours = file([block([observation('2024', 2, { source: source('Ours') })])]);
    const later = file([block([observation('2025', 3, { source: source('Ours') })])]);
    for (const files of [
      [ours, later],
      [later, ours],
      [ours, ours],
      [ours, later, ours],
    ]) {
      const found = reviewed('import', files, stored);
      expect([found.conflicts.count, found.conflicts.shown.length]).toEqual([1, 1]);
    }
    const corrected = file([block([observation('2024', 1, { source: source('Ours') })])]);
    expect(reviewed('import', [ours, corrected], stored).conflicts.count, 'as the last file has it').toBe(0);
    const third = file([block([observation('2024', 4, { source: source('Third') })])]);
    const found = reviewed('import', [ours, third], stored);
    expect(found.conflicts.shown.map(({ figures }) => figures.length)).toEqual([3]);
  });

  it('counts the values in which two files of one import contradict each other', () => {
    const first = file([block([observation('2023', 1), observation('2024', 2)])]);
    const second = file([block([observation('2023', 1), observation('2024', 3), observation('2025', 4)])]);
    const found = reviewed('import', [first, second], nothing);
    expect(found.contradictions).toBe(1);
    expect(reviewed('import', [first, first], nothing).contradictions).toBe(0);
    expect(found.files).toHaveLength(2);
  });

  it('counts the contradictions of every pair of files, whichever file comes between', () => {
    const first = file([block([observation('2023', 1)])]);
    const between = file([block([observation('2024', 2)])]);
    const third = file([block([observation('2023', 9)])]);
    expect(reviewed('import', [first, between, third], nothing).contradictions).toBe(1);
  });

  it('counts nothing of no file', () => {
    expect(review('import', [], nothing)).toMatchObject({ counts: NO_COUNTS, difference: difference(0, 0, 0) });
  });
});

const some = fc.record({
  indicator: fc.constantFrom('share', 'rank').map(indicatorId),
  area: fc.constantFrom('VNM', 'THA', 'LAO').map(area),
  at: fc.constantFrom('2022', '2023', '2024-Q1', '2024'),
  value: fc.integer({ min: 0, max: 3 }),
  name: fc.constantFrom('A', 'B', ''),
  note: fc.constantFrom('', 'x'),
});
const identity = (o: Observation) => `${o.indicator} ${o.area} ${o.period} ${o.source.name}`;
/** Blocks of at most one observation for each identity, as a file gives them. */
const someBlocks = fc.array(some, { maxLength: 14 }).map((drawn) => {
  const all = new Map<string, Observation>();
  for (const { indicator: id, area: where, at, value, name, note } of drawn) {
    const made = observation(at, value, { indicator: id, area: where, source: source(name), note: both(note) });
    all.set(identity(made), made);
  }
  return ['share', 'rank'].flatMap((id) => {
    const own = [...all.values()].filter((o) => o.indicator === id);
    return own.length > 0 ? [block(own)] : [];
  });
});
const model = (blocks: Iterable<Block>) =>
  new Map([...blocks].flatMap(observationsIn).map((o) => [identity(o), JSON.stringify({ ...o, row: 0 })]));

describe('properties', () => {
  it('A15 importing the same twice changes nothing', () => {
    fc.assert(
      fc.property(someBlocks, someBlocks, (before, incomingBlocks) => {
        const stored = after(nothing, review('import', [file(before)], nothing));
        const once = after(stored, review('import', [file(incomingBlocks)], stored));
        const twice = review('import', [file(incomingBlocks)], once);
        expect(twice.blocks).toEqual([]);
        expect(twice.difference).toEqual(difference(0, 0, model(incomingBlocks).size));
      }),
    );
  });

  it('A15 what is stored afterwards is what was, with what the file says laid over it, each counted once', () => {
    fc.assert(
      fc.property(someBlocks, someBlocks, (before, incomingBlocks) => {
        const stored = storedOf(before);
        const plan = review('import', [file(incomingBlocks)], stored);
        const old = model(before);
        const said = model(incomingBlocks);
        expect(model(after(stored, plan).blocks.values())).toEqual(new Map([...old, ...said]));
        const kinds = [...said].map(([id, text]) =>
          !old.has(id) ? 'added' : old.get(id) === text ? 'unchanged' : 'changed',
        );
        const count = (kind: string) => kinds.filter((each) => each === kind).length;
        expect(plan.difference).toEqual(difference(count('added'), count('changed'), count('unchanged')));
      }),
    );
  });
});
