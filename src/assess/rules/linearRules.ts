import { finite } from '../numbers/finite.ts';
import { gapClosing, paceVerdict, type Point } from './gapClosing.ts';
import { flawOfBase, notAssessable, type RuleAnswer, type RuleInput } from './rule.ts';

/** The default rule as one among the others: pace achieved since the base over pace needed from now. Source: METHODS 2, first row. */
export function gapClosingRule({ base, latest, target, sense }: RuleInput): RuleAnswer {
  const rates = gapClosing(base, latest, target, sense);
  return rates === null
    ? notAssessable('too-few-observations')
    : { verdict: paceVerdict(rates.ratio), value: rates.ratio };
}

/**
 * Share of the way from base to target that has been covered, times ten: 10 is arrival, below 0 is moving away.
 * Source: UN ESCAP, Asia and the Pacific SDG Progress Report, Current Status Index.
 */
export function escapCurrentStatus(input: RuleInput): RuleAnswer {
  const { base, latest, target } = input;
  const flaw = flawOfBase(input);
  if (flaw !== null) return notAssessable(flaw);
  return { verdict: 'unclassed', value: finite((10 * (latest.value - base.value)) / (target.value - base.value)) };
}

/**
 * Where a straight line through the points stands at `time`, fitted by least squares in which a point weighs one more for
 * every year after the first. ESCAP says that recent years weigh more; its weights were not in a text we have seen, so
 * these are ours. Source: UN ESCAP, working paper SD/WP/04/March 2017.
 */
export function weightedLineAt(points: readonly Point[], time: number): number {
  const first = points[0]?.time ?? 0;
  const weightOf = (point: Point): number => point.time - first + 1;
  const total = points.reduce((sum, point) => sum + weightOf(point), 0);
  const mean = (of: (point: Point) => number): number =>
    points.reduce((sum, point) => sum + weightOf(point) * of(point), 0) / total;
  const meanTime = mean((point) => point.time);
  const meanValue = mean((point) => point.value);
  const spread = mean((point) => (point.time - meanTime) ** 2);
  const slope = mean((point) => (point.time - meanTime) * (point.value - meanValue)) / spread;
  return finite(meanValue + slope * (time - meanTime));
}

/**
 * The gap expected in the target's year in percent of the gap at the base, 0 when the target is expected to be met: up to 10
 * maintain, up to 100 accelerate, more is to be reversed. The limits are from secondary text.
 * Source: UN ESCAP, Anticipated Progress Index, used by the five UN regional commissions.
 */
export function escapAnticipatedProgress(input: RuleInput): RuleAnswer {
  const { base, target, sense, points } = input;
  const flaw = flawOfBase(input);
  if (flaw !== null) return notAssessable(flaw);
  const short = sense * (target.value - weightedLineAt(points, target.time));
  const value = finite(Math.max(0, (100 * short) / Math.abs(target.value - base.value)));
  if (value <= 10) return { verdict: 'maintain', value };
  return { verdict: value <= 100 ? 'accelerate' : 'reverse', value };
}

/**
 * Yearly change achieved since the base over the yearly change needed from the base: 1 and more on track, above 0.5
 * moderately improving, 0 and more stagnating, below decreasing. The limit of one half is from secondary text.
 * Source: SDSN, Sustainable Development Report, SDG Trends.
 */
export function sdsnTrend(input: RuleInput): RuleAnswer {
  const { base, latest, target } = input;
  const flaw = flawOfBase(input);
  if (flaw !== null) return notAssessable(flaw);
  const achieved = (latest.value - base.value) / (latest.time - base.time);
  const needed = (target.value - base.value) / (target.time - base.time);
  const value = finite(achieved / needed);
  if (value >= 1) return { verdict: 'on-track', value };
  if (value > 0.5) return { verdict: 'moderately-improving', value };
  return { verdict: value >= 0 ? 'stagnating' : 'decreasing', value };
}
