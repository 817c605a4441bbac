import { describe, expect, test } from 'vitest';
import { FILED_RANKS, type FiledForecast, type FiledMethod } from '../../../../src/assess/simulation/filed.ts';
import { scoreFiled, type ScoredEdition } from '../../../../src/assess/simulation/scoreFiled.ts';
import { area } from '../../domain/made.ts';
import { areaAt, field } from '../made.ts';

const REGIONS = new Map();
const says = (method: FiledMethod, id: string, ...thousandths: number[]): FiledForecast => ({
  method,
  area: area(id),
  thousandths: Uint32Array.from(thousandths),
  scores: null,
});
const sure = (scored: ScoredEdition | null): ScoredEdition => {
  if (!scored) throw new Error('nothing scored');
  return scored;
};

describe('examples', () => {
  // CCC came first, AAA second, BBB third.
  const came = field('2026', { AAA: 0.5, BBB: 0.4, CCC: 0.9 });
  const filed = [
    says('reference', 'AAA', 500, 500, 0),
    says('reference', 'BBB', 0, 500, 500),
    says('reference', 'CCC', 500, 0, 500),
    says('naive', 'AAA', 1000, 0, 0),
    says('naive', 'BBB', 0, 1000, 0),
    says('naive', 'CCC', 0, 0, 1000),
  ];

  test('three countries by hand', () => {
    const [own, naive] = sure(scoreFiled(filed, came, REGIONS)).methods;
    // AAA at 2: F = 1/2, 1, 1 against 0, 1, 1: 1/4. BBB at 3: F = 0, 1/2, 1 against 0, 0, 1: 1/4.
    // CCC at 1: F = 1/2, 1/2, 1 against 1, 1, 1: 1/4 + 1/4. Sum 1, of three.
    expect(own?.crps.came).toBeCloseTo(1 / 3, 12);
    // Expected of itself: 1/4, 1/4, 1/4 + 1/4: the same.
    expect(own?.crps.expected).toBeCloseTo(1 / 3, 12);
    // Distances 1, 1 and 2, sure of none: 4/3, and 0 expected.
    expect(naive?.crps.came).toBeCloseTo(4 / 3, 12);
    expect(naive?.crps.expected).toBe(0);
    // 1 of 4 places is left of the error.
    expect(own?.gain?.share).toBeCloseTo(3 / 4, 12);
    expect(naive?.gain).toBeNull();
    // All three ranks lie in a band of whole ranks that holds everything: 80 % from rank 1 to 2, 2 to 3, 1 to 3.
    expect(own?.held80).toEqual({ came: 1, expected: 1, interval: [1, 1] });
    expect(naive?.held80).toMatchObject({ came: 0, expected: 1 });
    // 500 of 1,000 each, and a third of a thousand-and-first draw.
    expect(own?.logScore.came).toBeCloseTo(-Math.log((500 + 1 / 3) / 1001), 12);
    // With three countries all are among the first 10: nothing to be wrong about.
    expect(own?.briers.map(({ k }) => k)).toEqual([...FILED_RANKS]);
    expect(own?.briers[0]).toEqual({ k: 10, came: 0, expected: 0 });
  });

  test('the forecast beside the outcome, country by country', () => {
    const { forecasts } = sure(scoreFiled(filed, came, REGIONS));
    expect(forecasts[1]).toMatchObject({
      median: 2,
      band80: [2, 3],
      rank: 3,
      score: 0.4,
      isHeld80: true,
      crps: 0.25,
    });
  });

  test('Brier of a chance of rank 10 or better, by hand', () => {
    const areas = Array.from({ length: 12 }, (_, index) => areaAt(index));
    const edition = field('2026', Object.fromEntries(areas.map((id, index) => [id, 0.9 - index / 100])));
    // The last one, at rank 12, was given one chance in four of rank 10; the first one was sure of rank 1.
    const [last, first] = [new Uint32Array(12), new Uint32Array(12)];
    [last[9], last[11], first[0]] = [250, 750, 1000];
    const scored = sure(
      scoreFiled(
        [
          { method: 'reference', area: areas[11]!, thousandths: last, scores: null },
          { method: 'reference', area: areas[0]!, thousandths: first, scores: null },
        ],
        edition,
        REGIONS,
      ),
    );
    // (1/16 + 0) / 2; expected (1/4 x 9/16 + 3/4 x 1/16) / 2 = 3/32
    expect(scored.methods[0]?.briers[0]?.came).toBeCloseTo(1 / 32, 12);
    expect(scored.methods[0]?.briers[0]?.expected).toBeCloseTo(3 / 32, 12);
    // Nine more are ranked and were not forecast, and no rival filed: no gain.
    expect(scored.unforeseen).toEqual(areas.slice(1, 11));
    expect(scored.methods[0]?.gain).toBeNull();
  });

  test('the band of the score, as the three decimals of the file tell; none by a method that knows only ranks', () => {
    const scores = [0.3, 0.35, 0.4, 0.45, 0.5];
    const two = ['AAA', 'BBB'].map((id) => ({ ...says('reference', id, 500, 500), scores }));
    const edition = field('2026', { AAA: 0.50049, BBB: 0.2994 });
    const scored = sure(scoreFiled([...two, says('naive', 'AAA', 1000, 0)], edition, REGIONS));
    expect(scored.forecasts.map(({ isScoreHeld }) => isScoreHeld)).toEqual([true, false, null]);
    expect(scored.methods.map(({ heldScores }) => heldScores?.share ?? null)).toEqual([0.5, null]);
  });

  test('who is not ranked is told of and not scored; nothing to score is null', () => {
    const scored = sure(scoreFiled(filed, field('2026', { AAA: 0.5, CCC: 0.9 }), REGIONS));
    expect(scored.unranked).toEqual(['BBB']);
    expect(scored.methods.map(({ countries }) => countries)).toEqual([2, 2]);
    expect(scoreFiled(filed, field('2026', { DDD: 0.5 }), REGIONS)).toBeNull();
  });

  test('rivals that erred nowhere leave no gain to speak of', () => {
    const right = [says('naive', 'AAA', 1000), says('reference', 'AAA', 1000)];
    expect(sure(scoreFiled(right, field('2026', { AAA: 0.5 }), REGIONS)).methods[0]?.gain).toBeNull();
  });
});
