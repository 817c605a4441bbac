import type { AreaId } from '../../domain/area.ts';
import { periodTime } from '../../domain/period.ts';
import { scoreIn, type Field } from './field.ts';
import { finite } from '../numbers/finite.ts';
import { median } from '../numbers/median.ts';
import { NEIGHBOURS } from './neighbours.ts';
import { refuse, type Refusal } from '../numbers/refusal.ts';

/** How fast an area moved, against those that started at a similar level. Changes are a year, in the indicator's unit. */
export interface TypicalSpeed {
  readonly own: number;
  /** Median of those that started alike. */
  readonly typical: number;
  /** own / typical. */
  readonly times: number;
  /** Share of those that started alike which moved more slowly, 0 to 1; equals count half. */
  readonly percentile: number;
  /** Those that started alike, in order of their start, the area itself left out. */
  readonly alike: readonly AreaId[];
}

/**
 * "Times typical speed": the change per year of `area` between two editions over the median change of the areas nearest to it
 * at the start, `NEIGHBOURS` on either side as far as there are so many. Works for the EGDI and for each of its components.
 * Refused when the area lacks a score, nobody else has both, no time passes, or the typical change is not an improvement,
 * so that a multiple of it would mean nothing. Source: METHODS 2, World Bank "speed".
 */
export function typicalSpeed(
  from: Field,
  to: Field,
  area: AreaId,
): TypicalSpeed | Refusal<'no-observation' | 'no-comparison' | 'no-typical-progress'> {
  const years = periodTime(to.period) - periodTime(from.period);
  const [before, after] = [scoreIn(from, area), scoreIn(to, area)];
  if (before === null || after === null) return refuse('no-observation');
  const laterScores = new Map(to.areas.map((id, index) => [id, to.scores[index]]));
  const others = from.areas
    .map((id, index) => ({ id, start: from.scores[index] ?? 0, end: laterScores.get(id) }))
    .filter((other): other is typeof other & { end: number } => other.id !== area && other.end !== undefined)
    .sort((a, b) => a.start - b.start);
  const place = others.filter((other) => other.start < before).length;
  const alike = others.slice(Math.max(0, place - NEIGHBOURS), place + NEIGHBOURS);
  if (alike.length === 0 || !(years > 0)) return refuse('no-comparison');

  const speeds = Float64Array.from(alike, (other) => (other.end - other.start) / years).sort();
  const own = (after - before) / years;
  const typical = median(speeds);
  if (!(typical > 0)) return refuse('no-typical-progress');
  const slower = speeds.filter((speed) => speed < own).length;
  const equal = speeds.filter((speed) => speed === own).length;
  return {
    own: finite(own),
    typical,
    times: finite(own / typical),
    percentile: (slower + equal / 2) / speeds.length,
    alike: alike.map((other) => other.id),
  };
}
