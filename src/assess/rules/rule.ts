import type { Reason } from '../../domain/assessment.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { PaceVerdict, Point } from './gapClosing.ts';

/** The published progress rules of METHODS 2 that read one series against one target. The first is the default. */
export const RULES = [
  'gap-closing',
  'eurostat',
  'open-sdg',
  'escap-current-status',
  'escap-anticipated-progress',
  'sdsn-trend',
  'unsd-progress-chart',
] as const;
export type Rule = (typeof RULES)[number];

/** The classes of all rules, each in the words of its publisher; `unclassed` belongs to a rule that publishes an index only. */
export type RuleClass =
  | PaceVerdict
  | 'substantial'
  | 'moderate'
  | 'limited'
  | 'deterioration'
  | 'unclassed'
  | 'maintain'
  | 'accelerate'
  | 'reverse'
  | 'moderately-improving'
  | 'stagnating'
  | 'decreasing'
  | 'fair-progress'
  | 'stagnation-or-regression';

/** Why one rule says nothing where another may. */
export const RULE_REASONS = [
  'target-past',
  'not-a-ratio-scale',
  'not-positive',
  'base-at-target',
  'base-beyond-target',
  'growth-rate',
] as const;
export type RuleReason = Reason | (typeof RULE_REASONS)[number];

/** What a rule is given. base < latest < target in time, and the latest value does not satisfy the target. */
export interface RuleInput {
  /** The observations from the base to the latest, ascending in time, at least these two. */
  readonly points: readonly Point[];
  readonly base: Point;
  readonly latest: Point;
  readonly target: Point;
  /** The way that is better: 1 up, -1 down. */
  readonly sense: 1 | -1;
  readonly measure: Indicator['measure'];
}

/** What a rule makes of it. `value` is the figure that the rule publishes: a ratio, or an index where the rule says so. */
export type RuleAnswer =
  | { readonly verdict: RuleClass; readonly value: number }
  | { readonly verdict: 'not-assessable'; readonly reason: RuleReason };

/** A rule's name with its answer; `achieved` when the latest value satisfies the target, whatever the rule. */
export type RuleJudgement = { readonly rule: Rule } & (RuleAnswer | { readonly verdict: 'achieved' });

export const notAssessable = (reason: RuleReason): RuleAnswer => ({ verdict: 'not-assessable', reason });

/** Whether the base falls short of the target, which rules that measure a share of the way presuppose. `null` when it does. */
export function flawOfBase({ base, target, sense }: RuleInput): 'base-at-target' | 'base-beyond-target' | null {
  if (base.value === target.value) return 'base-at-target';
  return sense * (target.value - base.value) < 0 ? 'base-beyond-target' : null;
}
