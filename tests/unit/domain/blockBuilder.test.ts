import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observationsOf } from '../../../src/domain/block.ts';
import { BlockBuilder } from '../../../src/domain/blockBuilder.ts';
import { addObservation, compareIdentity } from '../../../src/domain/mergeBlocks.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { drawnObservations, identity, observationsIn } from './drawn.ts';
import { area, both, indicatorId, observation, period, source } from './made.ts';

function build(observations: readonly Observation[], left?: ReadonlySet<number>) {
  const builder = new BlockBuilder(indicatorId('share'));
  observations.forEach((o) => addObservation(builder, o));
  return builder.finish(left);
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

  it('says of each observation where it stands, in order of arrival', () => {
    const builder = new BlockBuilder(indicatorId('share'));
    const add = (code: string, value: number, row: number) =>
      builder.add(area(code), period('2024'), source(), both(''), value, 0, row);
    expect([add('VNM', 7, 30), add('LAO', 8, 20)]).toEqual([0, 1]);
    expect([builder.areaAt(0), builder.periodAt(0), builder.valueAt(0), builder.rowAt(0)]).toEqual([
      'VNM',
      '2024',
      7,
      30,
    ]);
  });

  it('keeps apart more sources than sixteen bits can count', () => {
    const builder = new BlockBuilder(indicatorId('share'));
    for (let n = 0; n < 70_000; n++) {
      const own = { name: String(n), url: '', published: '' };
      builder.add(area('VNM'), period('2024'), own, both(''), n, 0, n);
    }
    const block = builder.finish();
    const wrong = observationsOf(block, area('VNM')).filter((o) => o.source.name !== String(o.value));
    expect([block.count, wrong.length]).toEqual([70_000, 0]);
  });
});

describe('limits', () => {
  it('says so when there are more areas than sixteen bits can count, instead of mixing them up', () => {
    const builder = new BlockBuilder(indicatorId('share'));
    const add = (n: number) =>
      builder.add(area(`A${String(n)}`), period('2024'), { name: '', url: '', published: '' }, both(''), n, 0, n);
    for (let n = 0; n < 65_536; n++) add(n);
    expect(() => add(65_536)).toThrow(/more than 65536 different areas/);
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

  it('what is left out is not there, and everything else is', () => {
    fc.assert(
      fc.property(drawnObservations, fc.array(fc.nat(13)), (drawn, out) => {
        const left = new Set(out.filter((index) => index < drawn.length));
        expect(observationsIn(build(drawn, left))).toEqual(sorted(drawn.filter((_, index) => !left.has(index))));
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
