import type { Field } from './field.ts';

/** Each edition with only the areas that all of them rank, in one order, so that ranks of different editions count the same areas. */
export function balanced(fields: readonly Field[]): readonly Field[] {
  const scoresOf = fields.map((field) => new Map(field.areas.map((area, index) => [area, field.scores[index] ?? 0])));
  const areas = (fields[0]?.areas ?? []).filter((area) => scoresOf.every((scores) => scores.has(area)));
  return fields.map(({ period }, edition) => ({
    period,
    areas,
    scores: areas.map((area) => scoresOf[edition]?.get(area) ?? 0),
  }));
}

/**
 * The scores that a straight line by least squares through each area's own gives `ahead` editions after the last: the
 * method that a spreadsheet offers, to measure others by. `fields` are balanced and ascend in equal steps, two at least.
 * Source: METHODS 4.
 */
export function scoresOnLine(fields: readonly Field[], ahead: number): readonly number[] {
  const middle = (fields.length - 1) / 2;
  const spread = fields.reduce((sum, _, edition) => sum + (edition - middle) ** 2, 0);
  return (fields[0]?.areas ?? []).map((_, area) => {
    const values = fields.map((field) => field.scores[area] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const slope = values.reduce((sum, value, edition) => sum + (edition - middle) * value, 0) / spread;
    return mean + slope * (middle + ahead);
  });
}
