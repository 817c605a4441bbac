import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fanOf, fanSteps } from '../../../../src/app/egdi/outlook.ts';
import { outlookOf } from '../../../../src/assess/simulation/outlook.ts';
import { en } from '../../../../src/app/words/en.ts';
import type { Speaker } from '../../../../src/app/words/locale.svelte.ts';
import { vi } from '../../../../src/app/words/vi.ts';
import { chanceWords, outlookWords } from '../../../../src/app/words/outlook.ts';
import { probabilityWithin } from '../../../../src/assess/numbers/bands.ts';
import { probabilityWord, saidChance } from '../../../../src/assess/simulation/chance.ts';
import { rankCountsOf } from '../../../../src/assess/simulation/simulated.ts';
import { fitField } from '../../../../src/assess/simulation/fieldModel.ts';
import { isRefused } from '../../../../src/assess/numbers/refusal.ts';
import { simulate } from '../../../../src/assess/simulation/simulate.ts';
import type { AreaId } from '../../../../src/domain/area.ts';
import { yearPeriod } from '../../../../src/domain/period.ts';
import { randomSource } from '../../../../src/assess/numbers/random.ts';

const AREAS = Array.from({ length: 60 }, (_, index) => `X${String(index)}` as AreaId);

/** Sixty invented countries over nine editions: each keeps its place and stirs. */
function model() {
  const random = randomSource(7);
  const fields = Array.from({ length: 9 }, (_, edition) => ({
    period: yearPeriod(2008 + 2 * edition),
    areas: AREAS,
    scores: AREAS.map((_, area) => 0.2 + 0.01 * area + 0.01 * edition + 0.02 * random()),
  }));
  const fitted = fitField(fields);
  if (isRefused(fitted)) throw new Error(fitted.refused);
  return fitted;
}
function said(probability: number, range: readonly [number, number] | null) {
  const chance = saidChance(probability);
  const ranks = { median: 1, band50: [1, 1], band80: [1, 1] } as const;
  return { edition: 2030, chance, word: probabilityWord(chance), range, ranks, draws: 10_000 };
}

const speakers = {
  en: { language: 'en', t: en, of: (text) => text.en },
  vi: { language: 'vi', t: vi, of: (text) => text.vi },
} satisfies Record<string, Speaker>;

const futures = simulate(model(), { editions: 3, draws: 500, seed: 1 });
const area = fc.constantFrom(...AREAS);
const rank = fc.integer({ min: 1, max: 60 });

const ahead = { simulated: futures, equals: null };

describe('outlook', () => {
  test('A40 the chance of a rank grows with the rank and is 1 for the last one', () => {
    fc.assert(
      fc.property(area, rank, (id, k) => {
        const [here, below] = [outlookOf(ahead, id, k, 2030), outlookOf(ahead, id, k + 1, 2030)];
        expect(here?.chance).toBeGreaterThanOrEqual(0);
        expect(below?.chance ?? -1).toBeGreaterThanOrEqual(here?.chance ?? 2);
        expect(outlookOf(ahead, id, 60, 2030)?.chance).toBe(1);
        expect(here?.edition).toBe(2030);
      }),
    );
  });

  test('each year has the edition that judges it; one that is known by now, or is not simulated, has none', () => {
    const editions = [2024, 2025, 2026, 2027, 2029, 2030, 2031, 2032].map(
      (year) => outlookOf(ahead, AREAS[0]!, 5, year)?.edition ?? null,
    );
    expect(editions).toEqual([null, null, 2026, 2026, 2028, 2030, 2030, null]);
  });

  test('the range holds the chance of every method, and is not known before they are', () => {
    const forecast = simulate(model(), { editions: 3, draws: 300, seed: 2 });
    const known = { simulated: futures, equals: [{ method: 'unlogged' as const, forecast }] };
    fc.assert(
      fc.property(area, rank, (id, k) => {
        const found = outlookOf(known, id, k, 2028);
        expect(outlookOf(ahead, id, k, 2028)?.range).toBeNull();
        const counts = rankCountsOf(forecast, 1, id);
        if (isRefused(counts)) throw new Error(counts.refused);
        const other = probabilityWithin(counts, k);
        expect(found?.range?.[0]).toBeLessThanOrEqual(other);
        expect(found?.range?.[1]).toBeGreaterThanOrEqual(other);
      }),
    );
  });

  test('no country that is not in the field has one', () => {
    expect(outlookOf(ahead, 'ZZZ' as AreaId, 50, 2030)).toBeNull();
    expect(fanOf(futures, 'score', 'ZZZ' as AreaId, 50)).toBeNull();
  });

  test('the word is that of the chance as it is said, and the said chance never lies more than half a step away', () => {
    expect([0.0848, 0.3255, 0.66, 0.985, 0.004].map(saidChance)).toEqual([0.1, 0.35, 0.65, 0.99, 0.004]);
    expect(outlookWords(said(0.0848, [0.071, 0.181]), speakers.en)).toBe(
      'unlikely (about 1 in 10, or 10%; methods that did equally well in the past give 7% to 18%).',
    );
    expect(chanceWords(0.4, speakers.en)).toBe('about 40%');
    expect(outlookWords(said(0.3255, null), speakers.en)).toBe(
      'about even (about 1 in 3, or 35%; the results of the other methods are still being calculated).',
    );
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (probability) => {
        const chance = saidChance(probability);
        expect(Math.abs(chance - probability)).toBeLessThanOrEqual(0.025 + 1e-9);
        for (const language of ['en', 'vi'] as const)
          expect(outlookWords(said(probability, [0.1, 0.1]), speakers[language])).not.toMatch(/NaN|undefined|Infinity/);
      }),
    );
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

  test('worked out in steps it is the same, and drawing it asks for nothing more', () => {
    const fresh = simulate(model(), { editions: 3, draws: 500, seed: 1 });
    const id = AREAS[17] as AreaId;
    expect([...fanSteps(fresh, id, 20)]).toHaveLength(6);
    const before = fresh.logOdds.slice();
    fresh.logOdds.fill(0);
    expect(fanOf(fresh, 'score', id, 20)).toEqual(fanOf({ ...futures, logOdds: before }, 'score', id, 20));
  });

  test('a bar beyond the last country cannot be drawn; the country can', () => {
    const fan = fanOf(futures, 'score', AREAS[0] as AreaId, 61);
    expect([fan?.followed.length, fan?.bar.length]).toEqual([3, 0]);
  });
});
