import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY } from '../../../src/domain/registry.ts';
import type { IndicatorId } from '../../../src/domain/indicator.ts';
import {
  addedApart,
  definePlan,
  isDefined,
  newSeries,
  onlyArea,
  proposedDefinition,
  type Definition,
} from '../../../src/ingest/define.ts';
import type { FoundSeries } from '../../../src/ingest/rows/reading.ts';
import { review, type Review } from '../../../src/ingest/review.ts';
import { block, indicator, indicatorId, observation } from '../domain/made.ts';
import { fileOf, readingOf } from './made.ts';
import { allRead, errand, incoming, readBuiltIn } from './reading.ts';

const found = (rest: Partial<FoundSeries> = {}): FoundSeries => ({
  id: indicatorId('mat-do'),
  isKnown: false,
  suggestion: null,
  text: 'Mật độ',
  name: 'Mật độ',
  unit: 'người/km2',
  count: 2,
  decimals: 1,
  planned: 0,
  factor: 1,
  ...rest,
});
const known = indicator({ id: indicatorId('known') });
const registry = { ...EMPTY_REGISTRY, indicators: [known] };
const values = (id: string, ...list: readonly number[]) =>
  block(list.map((value, n) => observation(String(2020 + n), value, { indicator: indicatorId(id) })));

/** A file of two new series and a known one: 2 + 3 + 1 values, one more of them missing and one rejected. */
const reviewed = (): Review =>
  review(
    'import',
    [
      fileOf(
        readingOf({
          counts: { read: 8, accepted: 6, missing: 1, rejected: 1 },
          blocks: [values('mat-do', 1, 2), values('other', 3, 4, 5), values('known', 6)],
          series: [
            found(),
            found({ id: indicatorId('other'), name: 'Other', text: 'Other', unit: '%', decimals: 7, count: 3 }),
            found({ id: known.id, isKnown: true }),
          ],
        }),
      ),
    ],
    { registry, blocks: new Map() },
  );
const define = (...told: readonly (readonly [string, Partial<Definition>])[]) =>
  definePlan(
    reviewed(),
    new Map<IndicatorId, Definition>(
      told.map(([id, rest]) => [
        indicatorId(id),
        { name: 'Named', unit: 'per km2', direction: 'up', isWanted: true, goal: null, ...rest },
      ]),
    ),
    registry,
  );

describe('examples', () => {
  it('names the area whose figures an import brings, and none of several', () => {
    const change = { kind: 'added', what: 'known', period: '2024', before: null, after: 1 } as const;
    const plan = { ...reviewed().plan, blocks: [values('known', 1)] };
    const of = (...changes: readonly (readonly [string, string])[]) =>
      onlyArea({ ...plan, changes: changes.map(([what, where]) => ({ ...change, what, where })) });
    expect(of(['known', 'KEN'], ['known', 'KEN'], ['programmes', 'own-ken'])).toBe('KEN');
    expect(of(['known', 'KEN'], ['known', 'UGA'])).toBeNull();
    expect(of(['targets', 'a:b:2030'])).toBeNull();
  });

  it('asks about each new series once, whichever files hold it', () => {
    const files = reviewed().files;
    expect(newSeries({ files: [...files, ...files] }).map(({ id }) => id)).toEqual(['mat-do', 'other']);
  });

  it('proposes what the file says, and no direction, which no file says', () => {
    expect(proposedDefinition(found())).toEqual({
      name: 'Mật độ',
      unit: 'người/km2',
      direction: null,
      isWanted: true,
      goal: null,
    });
  });

  it('makes a goal a target of the one area of the series', async () => {
    const { registry: builtIn } = await readBuiltIn();
    const withGoal = (goal: Definition['goal']): Definition => ({
      name: 'A',
      unit: '',
      direction: 'up',
      isWanted: true,
      goal,
    });
    const plan = (goal: Definition['goal']) =>
      definePlan(reviewed(), new Map([[indicatorId('mat-do'), withGoal(goal)]]), { ...builtIn, targets: [] });
    const { tables, difference } = plan({ value: 5, year: 2030 });
    expect(tables.targets).toMatchObject([{ indicator: 'mat-do', year: 2030, value: 5, comparator: '>=' }]);
    expect(tables.programmes?.at(-1)).toMatchObject({ id: 'own-vnm', area: 'VNM' });
    expect(difference.added).toBe(reviewed().plan.difference.added + 1);
    // Half a goal is none, and keeps the import waiting.
    expect(isDefined(withGoal({ value: 5, year: null }))).toBe(false);
    expect(plan({ value: 5, year: null }).tables.targets).toBeUndefined();
  });

  it('tells figures and targets apart, but where other tables are counted with them', async () => {
    const { registry: builtIn } = await readBuiltIn();
    const bare = { ...builtIn, targets: [] };
    const goal = { value: 5, year: 2030 };
    const said: Definition = { name: 'A', unit: '', direction: 'up', isWanted: true, goal };
    const [read] = reviewed().files;
    if (!read) throw new Error('a file was reviewed');
    const of = (table: string) => ({ ...read, inspection: { ...read.inspection, mapping: { table } } }) as typeof read;
    const plan = definePlan(reviewed(), new Map([[indicatorId('mat-do'), said]]), bare);
    // 2 + 3 + 1 figures, and the goal.
    expect(plan.difference.added).toBe(7);
    expect(addedApart(plan, [of('observations')], bare)).toEqual({ figures: 6, targets: 1 });
    expect(addedApart(plan, [of('observations'), of('targets')], bare)).toBeNull();
  });

  it('is content with a name and a direction, or with a series that is not wanted', () => {
    const whole: Definition = { name: 'Density', unit: '', direction: 'down', isWanted: true, goal: null };
    expect(isDefined(whole)).toBe(true);
    expect(isDefined({ ...whole, direction: null })).toBe(false);
    expect(isDefined({ ...whole, name: '  ' })).toBe(false);
    expect(isDefined({ ...whole, name: '', direction: null, isWanted: false })).toBe(true);
  });

  it('makes indicators of the new series, behind those that are known', () => {
    const plan = define(['mat-do', { name: ' Density ', direction: 'down' }], ['other', { name: 'Other', unit: '%' }]);
    expect(plan.tables.indicators?.map(({ id }) => id)).toEqual(['known', 'mat-do', 'other']);
    expect(plan.tables.indicators?.[1]).toEqual({
      id: 'mat-do',
      name: { en: 'Density', vi: 'Density' },
      measure: 'rate',
      unit: { en: 'per km2', vi: 'per km2' },
      direction: 'down',
      minimum: null,
      maximum: null,
      decimals: 1,
      frequency: 'irregular',
      source: '',
      discontinued: null,
      abolished: '',
      redefined: '',
      note: { en: '', vi: '' },
    });
    expect(plan.tables.indicators?.[2]).toMatchObject({ measure: 'percent', decimals: 4 });
    expect(plan.counts).toEqual({ read: 8, accepted: 6, missing: 1, rejected: 1 });
    expect(plan.difference).toEqual({ added: 6, changed: 0, unchanged: 0, removed: 0 });
  });

  it('A10 leaves out what is not wanted, and counts its values as rejected', () => {
    const plan = define(['mat-do', {}], ['other', { isWanted: false }]);
    expect(plan.blocks.map((each) => each.indicator)).toEqual(['mat-do', 'known']);
    expect(plan.tables.indicators?.map(({ id }) => id)).toEqual(['known', 'mat-do']);
    expect(plan.counts).toEqual({ read: 8, accepted: 3, missing: 1, rejected: 4 });
    expect(plan.difference.added).toBe(3);
    expect(plan.changes.map(({ what }) => what)).toEqual(['mat-do', 'mat-do', 'known']);
  });

  it('leaves a plan without new series as it is', () => {
    const plain = review('import', [fileOf(readingOf({ blocks: [values('known', 6)] }))], {
      registry,
      blocks: new Map(),
    });
    expect(definePlan(plain, new Map(), registry)).toEqual(plain.plan);
  });

  it('keeps the indicators that the same import brings', () => {
    const brought = indicator({ id: indicatorId('brought') });
    const plain = review(
      'import',
      [fileOf(readingOf({ tables: { indicators: [brought] }, blocks: [values('mat-do', 1)], series: [found()] }))],
      { registry, blocks: new Map() },
    );
    expect(definePlan(plain, new Map(), registry).tables.indicators?.map(({ id }) => id)).toEqual([
      'known',
      'brought',
      'mat-do',
    ]);
  });

  it('the next file of the kind finds the series that the first one brought', async () => {
    const built = await readBuiltIn();
    const text = 'Địa phương,"Mật độ dân số (Người/km2)","Tỷ suất sinh (%)"\nHà Nội,2556.25,1.5\nHuế,236,1.25\n';
    const choices = [{ mapping: null, layout: null }];
    const first = await allRead(errand([incoming('2024.csv', `Năm 2024\n${text}`)], built.registry, choices));
    const before = review('import', first, built);
    const definitions = new Map(
      newSeries(before).map((one) => [one.id, { ...proposedDefinition(one), direction: 'up' as const }]),
    );
    const plan = definePlan(before, definitions, built.registry);
    const after = { ...built.registry, ...plan.tables };
    expect(newSeries(before).map(({ name, unit }) => [name, unit])).toEqual([
      ['Mật độ dân số', 'Người/km2'],
      ['Tỷ suất sinh', '%'],
    ]);
    const next = await allRead(errand([incoming('2025.csv', `Năm 2025\n${text}`)], after));
    expect(next[0]?.reading.series.map(({ id, isKnown }) => [id, isKnown])).toEqual(
      newSeries(before).map(({ id }) => [id, true]),
    );
  });
});
