import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/domain/blocks/block.ts';
import { conflictsIn } from '../../../src/ingest/conflicts.ts';
import { drawnObservations } from '../domain/drawn.ts';
import { area, block, observation, source } from '../domain/made.ts';

const speakers = ({ sources }: Block): ReadonlySet<string> => new Set(sources.map(({ name }) => name));
const from = (name: string) => ({ source: source(name) });

describe('examples', () => {
  const file = block([observation('2024', 5, from('Ours'))]);

  it('shows the figures of all sources side by side where they differ', () => {
    const merged = block([
      observation('2023', 1, from('Theirs')),
      observation('2024', 5, from('Ours')),
      observation('2024', 6, from('Theirs')),
      observation('2024', 5, from('Third')),
    ]);
    expect(conflictsIn(merged, speakers(file), 10)).toEqual({
      count: 1,
      shown: [
        {
          indicator: 'share',
          area: 'VNM',
          period: '2024',
          figures: [
            { source: 'Ours', value: 5 },
            { source: 'Theirs', value: 6 },
            { source: 'Third', value: 5 },
          ],
        },
      ],
    });
  });

  it('finds none where sources agree, or where there is one', () => {
    const agreed = [observation('2024', 5, from('Ours')), observation('2024', 5, from('Theirs'))];
    expect(conflictsIn(block(agreed), speakers(file), 10)).toEqual({ count: 0, shown: [] });
    expect(conflictsIn(file, speakers(file), 10)).toEqual({ count: 0, shown: [] });
  });

  it('leaves the quarrels of others alone', () => {
    const merged = block([
      observation('2023', 1, from('Theirs')),
      observation('2023', 2, from('Third')),
      observation('2024', 5, from('Ours')),
    ]);
    expect(conflictsIn(merged, speakers(file), 10).count).toBe(0);
  });

  it('counts all and shows as many as there is room for', () => {
    const merged = block(
      ['VNM', 'THA', 'LAO'].flatMap((id) => [
        observation('2024', 5, { ...from('Ours'), area: area(id) }),
        observation('2024', 6, { ...from('Theirs'), area: area(id) }),
      ]),
    );
    const { count, shown } = conflictsIn(merged, speakers(file), 2);
    expect([count, shown.map((conflict) => conflict.area)]).toEqual([3, ['LAO', 'THA']]);
    expect(conflictsIn(merged, speakers(file), 0)).toEqual({ count: 3, shown: [] });
  });
});

describe('properties', () => {
  it('there is one for each area and period of which a source of the file and another differ', () => {
    fc.assert(
      fc.property(drawnObservations, drawnObservations, (all, said) => {
        fc.pre(all.length > 0 && said.length > 0);
        const speaking = new Set(said.map((o) => o.source.name));
        const places = new Map<string, typeof all>();
        for (const o of all) places.set(`${o.area} ${o.period}`, [...(places.get(`${o.area} ${o.period}`) ?? []), o]);
        const expected = [...places.values()].filter(
          (group) => new Set(group.map((o) => o.value)).size > 1 && group.some((o) => speaking.has(o.source.name)),
        );
        const { count, shown } = conflictsIn(block(all), speaking, 1000);
        expect(count).toBe(expected.length);
        expect(shown.map((conflict) => conflict.figures.length).sort()).toEqual(
          expected.map((group) => group.length).sort(),
        );
      }),
    );
  });
});
