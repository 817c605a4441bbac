import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fanOf } from '../../../../src/app/egdi/outlook.ts';
import { outlookOf } from '../../../../src/assess/simulation/outlook.ts';
import { fitField } from '../../../../src/assess/simulation/fieldModel.ts';
import { isRefused } from '../../../../src/assess/numbers/refusal.ts';
import { simulate } from '../../../../src/assess/simulation/simulate.ts';
import type { AreaId } from '../../../../src/domain/area.ts';
import { yearPeriod } from '../../../../src/domain/period.ts';
import { randomSource } from '../../../../src/assess/numbers/random.ts';

const AREAS = Array.from({ length: 60 }, (_, index) => `X${String(index)}` as AreaId);

/** Sixty invented countries over nine editions: each keeps its place and stirs. */
function simulated() {
  const random = randomSource(7);
  const fields = Array.from({ length: 9 }, (_, edition) => ({
    period: yearPeriod(2008 + 2 * edition),
    areas: AREAS,
    scores: AREAS.map((_, area) => 0.2 + 0.01 * area + 0.01 * edition + 0.02 * random()),
  }));
  const model = fitField(fields);
  if (isRefused(model)) throw new Error(model.refused);
  const made = simulate(model, { editions: 3, portions: [500], seed: 1 }).next().value;
  if (!made) throw new Error('no draws');
  return made;
}

const futures = simulated();
const area = fc.constantFrom(...AREAS);
const rank = fc.integer({ min: 1, max: 60 });

describe('outlook', () => {
  test('A40 the chance of a rank grows with the rank and is 1 for the last one', () => {
    fc.assert(
      fc.property(area, rank, (id, k) => {
        const [here, below] = [outlookOf(futures, id, k), outlookOf(futures, id, k + 1)];
        expect(here?.probability).toBeGreaterThanOrEqual(0);
        expect(below?.probability ?? -1).toBeGreaterThanOrEqual(here?.probability ?? 2);
        expect(outlookOf(futures, id, 60)?.probability).toBe(1);
        expect(here?.edition).toBe(2030);
      }),
    );
  });

  test('no country that is not in the field has one', () => {
    expect(outlookOf(futures, 'ZZZ' as AreaId, 50)).toBeNull();
    expect(fanOf(futures, 'score', 'ZZZ' as AreaId, 50)).toBeNull();
  });
});

describe('fan', () => {
  test('bands enclose one another and the median, for scores and for ranks, of the country and of the bar', () => {
    fc.assert(
      fc.property(area, rank, fc.constantFrom('score' as const, 'rank' as const), (id, k, kind) => {
        const fan = fanOf(futures, kind, id, k);
        expect(fan?.years).toEqual([2026, 2028, 2030]);
        expect(fan?.followed).toHaveLength(3);
        expect(fan?.bar).toHaveLength(3);
        for (const { median, band50, band80 } of [...(fan?.followed ?? []), ...(fan?.bar ?? [])]) {
          const ascending = [band80[0], band50[0], median, band50[1], band80[1]];
          expect(ascending).toEqual(ascending.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  test('a bar beyond the last country cannot be drawn; the country can', () => {
    const fan = fanOf(futures, 'score', AREAS[0] as AreaId, 61);
    expect([fan?.followed.length, fan?.bar.length]).toEqual([3, 0]);
  });
});
