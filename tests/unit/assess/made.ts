import type { AreaId } from '../../../src/domain/area.ts';
import { logistic } from '../../../src/assess/numbers/logit.ts';
import { randomSource } from '../../../src/assess/numbers/random.ts';
import type { Field } from '../../../src/assess/field/field.ts';
import { area, period } from '../domain/made.ts';

/** A field from area and score: `field('2024', { AAA: 0.5 })`. */
export const field = (edition: string, scores: Readonly<Record<string, number>>): Field => ({
  period: period(edition),
  areas: Object.keys(scores).map(area),
  scores: Object.values(scores),
});

/** AAA, AAB ... */
export const areaAt = (index: number): AreaId =>
  area([676, 26, 1].map((size) => String.fromCharCode(65 + (Math.floor(index / size) % 26))).join(''));

/** Editions in even years up to 2024 in which every area walks at random around its own level, by a seed. */
export function walkingFields(areas: number, editions: number, seed = 1): readonly Field[] {
  const random = randomSource(seed);
  const logOdds = Array.from({ length: areas }, (_, index) => 2 - (4 * index) / areas);
  return Array.from({ length: editions }, (_, edition) => {
    if (edition > 0) logOdds.forEach((value, index) => (logOdds[index] = value + 0.3 * (random() + random() - 1)));
    return {
      period: period(String(2026 - 2 * (editions - edition))),
      areas: logOdds.map((_, index) => areaAt(index)),
      scores: logOdds.map(logistic),
    };
  });
}
