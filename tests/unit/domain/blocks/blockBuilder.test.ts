import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { observationsOf } from '../../../../src/domain/blocks/block.ts';
import { BlockBuilder } from '../../../../src/domain/blocks/blockBuilder.ts';
import { BlockView, Dictionaries } from '../../../../src/domain/blocks/dictionary.ts';
import type { Observation } from '../../../../src/domain/observation.ts';
import { compareIdentity, drawnObservations, identity, observationsIn } from '../drawn.ts';
import { area, block, both, flagsOf, indicatorId, observation, period, source } from '../made.ts';

type Settle = Parameters<BlockBuilder['finish']>[0];

function add(builder: BlockBuilder, o: Observation): void {
  const { areas, periods, sources, notes } = builder.dictionaries;
  const codes = [areas.code(o.area), periods.code(o.period), sources.code(o.source), notes.code(o.note)] as const;
  builder.add(...codes, o.value, flagsOf(o), o.row);
}

function build(observations: readonly Observation[], settle?: Settle) {
  const builder = new BlockBuilder(indicatorId('share'));
  for (const each of observations) add(builder, each);
  return builder.finish(settle);
}
const sorted = (observations: readonly Observation[]) => [...observations].sort(compareIdentity);

describe('examples', () => {
  it('sorts by area, then by time, then by source', () => {
    const drawn = [
      observation('2024', 1, { area: area('VNM') }),
      observation('2024', 2, { area: area('LAO'), source: source('B') }),
      observation('2024', 3, { area: area('LAO'), source: source('A') }),
      observation('2023-Q4', 4, { area: area('LAO') }),
      observation('2023', 5, { area: area('LAO') }),
    ];
    // A quarter and the year that end together: the longer one comes last.
    expect(observationsIn(build(drawn)).map((o) => o.value)).toEqual([4, 5, 3, 2, 1]);
  });

  it('lets the last of several for one thing count, unless told which', () => {
    const twice = [observation('2024', 1), observation('2023', 9), observation('2024', 2)];
    expect(observationsIn(build(twice)).map((o) => o.value)).toEqual([9, 2]);
    expect(observationsIn(build(twice, () => 0)).map((o) => o.value)).toEqual([9, 1]);
    expect(observationsIn(build(twice, () => -1)).map((o) => o.value)).toEqual([9]);
  });

  it('asks once for each thing that is there several times, with values and lines in order of arrival', () => {
    const settle = vi.fn((values: readonly number[]) => values.length - 1);
    build(
      [
        observation('2024', 7, { row: 30 }),
        observation('2023', 1, { row: 5 }),
        observation('2024', 8, { row: 20 }),
        observation('2024', 7, { row: 40 }),
      ],
      settle,
    );
    expect(settle.mock.calls).toEqual([[[7, 8, 7], [30, 20, 40], 0, expect.any(Number)]]);
  });

  it('takes two addresses of one source for one thing', () => {
    const twice = [observation('2024', 1), observation('2024', 2, { source: source('UN DESA', '2025') })];
    expect(observationsIn(build(twice)).map((o) => [o.value, o.source.published])).toEqual([[2, '2025']]);
  });

  it('shares dictionaries with other builders, and keeps of them only what it uses', () => {
    const dictionaries = new Dictionaries();
    const [one, other] = [indicatorId('one'), indicatorId('other')].map((id) => new BlockBuilder(id, dictionaries));
    if (!one || !other) throw new Error('no builders');
    add(one, observation('2024', 1, { area: area('VNM'), note: both('x') }));
    add(other, observation('2023', 2, { area: area('LAO') }));
    add(one, observation('2023', 3, { area: area('LAO') }));
    const made = other.finish();
    expect([made.areas, made.periods, made.notes]).toEqual([['LAO'], ['2023'], [both('')]]);
    expect(observationsIn(one.finish()).map((o) => o.value)).toEqual([3, 1]);
    expect(dictionaries.areas.items).toEqual(['VNM', 'LAO']);
  });

  it('copies rows of a block that is seen through its dictionaries', () => {
    const from = block([observation('2022', 1, { note: both('x') }), observation('2023', 2), observation('2024', 3)]);
    const builder = new BlockBuilder(from.indicator);
    const view = new BlockView(from, builder.dictionaries);
    for (const row of [2, 0]) builder.copy(view, row);
    expect(observationsIn(builder.finish())).toEqual([
      observation('2022', 1, { note: both('x') }),
      observation('2024', 3),
    ]);
  });

  it('keeps apart more sources than sixteen bits can count', () => {
    const drawn = Array.from({ length: 70_000 }, (_, n) =>
      observation('2024', n, { source: { name: String(n), url: '', published: '' }, row: n }),
    );
    const made = build(drawn);
    const wrong = observationsOf(made, area('VNM')).filter((o) => o.source.name !== String(o.value));
    expect([made.count, wrong.length]).toEqual([70_000, 0]);
  });
});

describe('limits', () => {
  it('says so when there are more areas than sixteen bits can count, instead of mixing them up', () => {
    const builder = new BlockBuilder(indicatorId('share'));
    const { areas, periods, sources, notes } = builder.dictionaries;
    const at = [periods.code(period('2024')), sources.code(source()), notes.code(both(''))] as const;
    const addArea = (n: number): void => builder.add(areas.code(area(`A${String(n)}`)), ...at, n, 0, n);
    for (let n = 0; n < 65_536; n++) addArea(n);
    expect(builder.finish().count).toBe(65_536);
    addArea(65_536);
    expect(() => builder.finish()).toThrow(/more than 65536 different areas/);
  });

  it('sorts by asking where identities are too large to be packed with an index', () => {
    // 3,000 areas x 1,500 periods x 12,000 sources are 5.4e10 identities; times 200,000 rows is more than 2^53 = 9.007e15.
    const builder = new BlockBuilder(indicatorId('share'));
    const { areas, periods, sources, notes } = builder.dictionaries;
    const note = notes.code(both(''));
    const most = 200_000;
    for (let n = 0; n < most; n++) {
      // Descending areas, so that nothing is in order yet.
      const place = areas.code(area(`A${String(9999 - (n % 3000))}`));
      const at = periods.code(period(`${String(1900 + (n % 250))}-${String(1 + (n % 12)).padStart(2, '0')}`));
      const from = sources.code({ name: String(n % 12_000), url: '', published: '' });
      builder.add(place, at, from, note, n, 0, n);
    }
    const made = builder.finish((values) => values.length - 1);
    const keys = observationsIn(made);
    for (let row = 1; row < keys.length; row++) {
      const [before, here] = [keys[row - 1], keys[row]];
      if (before && here && compareIdentity(before, here) >= 0) throw new Error(`row ${String(row)} is out of order`);
    }
    expect(made.count).toBe(12_000);
  });
});

describe('properties', () => {
  it('the block holds what was added, each once, in the order that blocks promise', () => {
    fc.assert(
      fc.property(drawnObservations, (drawn) => {
        expect(observationsIn(build(drawn))).toEqual(sorted(drawn));
      }),
    );
  });

  it('the order of arrival does not matter', () => {
    const shuffled = drawnObservations.chain((drawn) =>
      fc.tuple(fc.constant(drawn), fc.shuffledSubarray([...drawn], { minLength: drawn.length })),
    );
    fc.assert(
      fc.property(shuffled, ([drawn, other]) => {
        expect(observationsIn(build(other))).toEqual(observationsIn(build(drawn)));
      }),
    );
  });

  it('of repeated things the chosen one is there, and everything else as it was', () => {
    fc.assert(
      fc.property(drawnObservations, fc.array(fc.nat(13)), fc.boolean(), (drawn, again, keepsFirst) => {
        const repeated = again
          .flatMap((index) => drawn[index] ?? [])
          .map((o, n) => ({ ...o, value: 100 + n, row: 1 + n }));
        const last = new Map([...drawn, ...repeated].map((o) => [identity(o), o]));
        const expected = keepsFirst ? drawn : [...last.values()];
        const made = build([...drawn, ...repeated], keepsFirst ? () => 0 : undefined);
        expect(observationsIn(made)).toEqual(sorted(expected));
      }),
    );
  });

  it('it grows past its first size', () => {
    const many = Array.from({ length: 1000 }, (_, n) =>
      observation(String(1900 + (n % 200)), n, { source: source(String(Math.floor(n / 200))) }),
    );
    expect(new Set(observationsIn(build(many)).map((o) => `${identity(o)} ${String(o.value)}`)).size).toBe(1000);
  });
});
