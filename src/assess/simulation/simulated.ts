import type { AreaId } from '../../domain/area.ts';
import { periodYear } from '../../domain/period.ts';
import { bandsBy, quantileOf, type Bands } from '../numbers/bands.ts';
import { logistic, logit } from '../numbers/logit.ts';
import { isRefused, refuse, type Refusal } from '../numbers/refusal.ts';
import type { SimulatedFields } from './simulate.ts';

/** Reads one number from every draw of one edition, given where that draw starts. `edition` counts from 0. */
function fromEachDraw(simulated: SimulatedFields, edition: number, read: (start: number) => number): Float64Array {
  const places = simulated.areas.length;
  const numbers = new Float64Array(simulated.draws);
  for (let draw = 0; draw < numbers.length; draw++)
    numbers[draw] = read((draw * simulated.editions.length + edition) * places);
  return numbers;
}

/** Where in a draw an area stands: an index into `logOdds` and `holders`. */
const indexOf = ({ holders }: SimulatedFields, holder: number, start: number): number => holders.indexOf(holder, start);

/** Bands of ascending log-odds in scores. A quantile of these values survives a change of scale, so only the ends need it. */
const scoreBandsOf = (ascending: Float64Array): Bands => bandsBy((share) => logistic(quantileOf(ascending, share)));

const hasCutOff = ({ areas }: SimulatedFields, k: number): boolean =>
  Number.isInteger(k) && k >= 1 && k <= areas.length;

/**
 * The edition to come that judges a target of `year`, counted from 0: the last one up to that year. -1 where that one is
 * known already, or is not simulated. Source: METHODS 1 and 4.
 */
export function editionOf({ editions, stepYears }: SimulatedFields, year: number): number {
  const years = editions.map(periodYear);
  return year >= (years.at(-1) ?? 0) + stepYears ? -1 : years.findLastIndex((edition) => edition <= year);
}

/**
 * In how many draws the area took each rank, from 1, in an edition to come (counted from 0): `rankBands` and
 * `probabilityWithin` read it. Refused for an area that was not simulated. Source: METHODS 4.
 */
export function rankCountsOf(
  simulated: SimulatedFields,
  edition: number,
  area: AreaId,
): Uint32Array | Refusal<'no-observation'> {
  const holder = simulated.areas.indexOf(area);
  if (holder < 0) return refuse('no-observation');
  const places = simulated.areas.length;
  const first = (edition * places + holder) * places;
  return simulated.rankCounts.subarray(first, first + places);
}

/** An area's score in every draw of an edition to come, in log-odds, ascending. Refused for an area that was not simulated. */
export function scoreLogOdds(
  simulated: SimulatedFields,
  edition: number,
  area: AreaId,
): Float64Array | Refusal<'no-observation'> {
  const holder = simulated.areas.indexOf(area);
  if (holder < 0) return refuse('no-observation');
  const { logOdds } = simulated;
  return fromEachDraw(simulated, edition, (start) => logOdds[indexOf(simulated, holder, start)] ?? 0).sort();
}

/** Bands of an area's score. Refused for an area that was not simulated. Source: METHODS 4. */
export function scoreBands(
  simulated: SimulatedFields,
  edition: number,
  area: AreaId,
): Bands | Refusal<'no-observation'> {
  const scores = scoreLogOdds(simulated, edition, area);
  return isRefused(scores) ? scores : scoreBandsOf(scores);
}

/** Bands of the cut-off of rank `k`, the K-th highest score. Refused when fewer areas are simulated. Source: METHODS 3 and 4. */
export function cutOffBands(simulated: SimulatedFields, edition: number, k: number): Bands | Refusal<'no-cut-off'> {
  if (!hasCutOff(simulated, k)) return refuse('no-cut-off');
  return scoreBandsOf(fromEachDraw(simulated, edition, (start) => simulated.logOdds[start + k - 1] ?? 0).sort());
}

/** Bands of the gap, cut-off less score, draw by draw: positive when short of the bar. Source: METHODS 3 and 4. */
export function gapBands(
  simulated: SimulatedFields,
  edition: number,
  area: AreaId,
  k: number,
): Bands | Refusal<'no-observation' | 'no-cut-off'> {
  const holder = simulated.areas.indexOf(area);
  if (holder < 0) return refuse('no-observation');
  if (!hasCutOff(simulated, k)) return refuse('no-cut-off');
  const { logOdds } = simulated;
  const scoreAt = (at: number): number => logistic(logOdds[at] ?? 0);
  const gaps = fromEachDraw(
    simulated,
    edition,
    (start) => scoreAt(start + k - 1) - scoreAt(indexOf(simulated, holder, start)),
  ).sort();
  return bandsBy((share) => quantileOf(gaps, share));
}

/**
 * In how many draws the area would take each rank if it had `score`, the others as simulated: rank 1 plus the others above.
 * An area that was not simulated joins the field. Source: METHODS 5.
 */
export function whatIfRankCounts(
  simulated: SimulatedFields,
  edition: number,
  area: AreaId,
  score: number,
): Uint32Array {
  const { logOdds, holders, areas, draws, editions } = simulated;
  const places = areas.length;
  const holder = areas.indexOf(area);
  const wanted = logit(score);
  const counts = new Uint32Array(holder < 0 ? places + 1 : places);
  for (let draw = 0; draw < draws; draw++) {
    const start = (draw * editions.length + edition) * places;
    let above = 0;
    for (let at = start; at < start + places && (logOdds[at] ?? 0) > wanted; at++) if (holders[at] !== holder) above++;
    counts[above] = (counts[above] ?? 0) + 1;
  }
  return counts;
}

/**
 * For each of `chances`, 0 to 1, the smallest score with which the area would be at rank `k` or better with at least that chance,
 * the others as simulated. Refused when fewer than `k` areas are simulated. Source: METHODS 5.
 */
export function scoresForChances(
  simulated: SimulatedFields,
  edition: number,
  area: AreaId,
  k: number,
  chances: readonly number[],
): readonly number[] | Refusal<'no-cut-off'> {
  const { logOdds, holders } = simulated;
  const holder = simulated.areas.indexOf(area);
  if (!hasCutOff(simulated, k + (holder < 0 ? 0 : 1))) return refuse('no-cut-off');
  const bars = fromEachDraw(simulated, edition, (start) => {
    const isAmongFirst = holder >= 0 && holders.subarray(start, start + k).includes(holder);
    return logOdds[start + (isAmongFirst ? k : k - 1)] ?? 0;
  }).sort();
  return chances.map((chance) => logistic(quantileOf(bars, chance)));
}
