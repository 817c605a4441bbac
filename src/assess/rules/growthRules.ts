import { finite } from '../numbers/finite.ts';
import { paceVerdict, type Point } from './gapClosing.ts';
import { flawOfBase, notAssessable, type RuleAnswer, type RuleInput } from './rule.ts';

/**
 * Compound annual growth rate between two points, `(y1/y0)^(1/(t1-t0)) - 1`. `null` unless both values are above zero and
 * time passes between them: nothing grows from zero, and no tiny number is put in its place. Source: Eurostat, SDG monitoring.
 */
export function compoundGrowth(from: Point, to: Point): number | null {
  if (!(from.value > 0 && to.value > 0 && from.time < to.time)) return null;
  return finite(Math.expm1(Math.log(to.value / from.value) / (to.time - from.time)));
}

/**
 * Achieved over required compound growth from the base, the R of Eurostat and Open SDG. `null` where either rate does not
 * exist, or nothing is required. Source: Eurostat, "Sustainable development in the European Union", method of assessment.
 */
export function growthRatio(base: Point, latest: Point, target: Point): number | null {
  const achieved = compoundGrowth(base, latest);
  const required = compoundGrowth(base, target);
  return achieved === null || required === null || required === 0 ? null : finite(achieved / required);
}

/** What stands in the way of every rule of growth: a rank has no ratios, and growth needs values above zero. */
function flawOfScale({ base, latest, target, measure }: RuleInput): 'not-a-ratio-scale' | 'not-positive' | null {
  if (measure === 'rank') return 'not-a-ratio-scale';
  return base.value > 0 && latest.value > 0 && target.value > 0 ? null : 'not-positive';
}

/** Ratio of achieved to required growth; at least 0.95 on track, 0.60 at risk, 0 off track. Source: Eurostat SDG monitoring. */
export function eurostat(input: RuleInput): RuleAnswer {
  const flaw = flawOfScale(input) ?? flawOfBase(input);
  const ratio = growthRatio(input.base, input.latest, input.target);
  if (flaw !== null || ratio === null) return notAssessable(flaw ?? 'base-at-target');
  return { verdict: paceVerdict(ratio), value: ratio };
}

const OPEN_SDG_CLASS = {
  'on-track': 'substantial',
  'at-risk': 'moderate',
  'off-track': 'limited',
  'moving-away': 'deterioration',
} as const;

/**
 * Eurostat's ratio, with the required growth by size and the achieved one by direction, so that a base beyond the target
 * reads as deterioration. Source: Open SDG, "Progress Measurement Methodology" (Statistics Canada).
 */
export function openSdg(input: RuleInput): RuleAnswer {
  const flaw = flawOfScale(input);
  const ratio = growthRatio(input.base, input.latest, input.target);
  if (flaw !== null || ratio === null) return notAssessable(flaw ?? 'base-at-target');
  const value = flawOfBase(input) === 'base-beyond-target' ? finite(-ratio) : ratio;
  return { verdict: OPEN_SDG_CLASS[paceVerdict(value)], value };
}

/** Open SDG's score from -5 to 5, a straight line on either side of R = 0.6. Source: Open SDG, as `openSdg`; METHODS 2. */
export function openSdgScore(ratio: number): number {
  const score = ratio >= 0.6 ? 7.1429 * ratio - 4.2857 : 4.1667 * ratio - 2.5;
  return Math.max(-5, Math.min(5, score));
}

/**
 * Carries the growth achieved on to the target's year and reads the expected change from the base as a share of the needed
 * one: at least 0.95 on track, 0.10 fair progress, less is stagnation or regression.
 * Source: UN Statistics Division, SDG Progress Chart 2023, technical note.
 */
export function unsdProgressChart(input: RuleInput): RuleAnswer {
  const { base, latest, target } = input;
  const flaw = flawOfScale(input) ?? flawOfBase(input);
  const growth = compoundGrowth(base, latest);
  if (flaw !== null || growth === null) return notAssessable(flaw ?? 'not-positive');
  const expected = latest.value * (1 + growth) ** (target.time - latest.time);
  const value = finite((expected - base.value) / (target.value - base.value));
  if (value >= 0.95) return { verdict: 'on-track', value };
  return { verdict: value >= 0.1 ? 'fair-progress' : 'stagnation-or-regression', value };
}
