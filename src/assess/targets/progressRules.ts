import type { Reason } from '../../domain/assessment.ts';
import type { Observation } from '../../domain/observation.ts';
import { periodEnd, periodKind, periodTime } from '../../domain/period.ts';
import { satisfies } from '../../domain/programme.ts';
import { standsInTheWay, type Question } from './judge.ts';
import { baseOf, type Point } from '../rules/gapClosing.ts';
import { eurostat, openSdg, unsdProgressChart } from '../rules/growthRules.ts';
import { deadlineOf, judgedBy } from '../rules/judgedBy.ts';
import { escapAnticipatedProgress, escapCurrentStatus, gapClosingRule, sdsnTrend } from '../rules/linearRules.ts';
import {
  RULES,
  type Rule,
  type RuleAnswer,
  type RuleInput,
  type RuleJudgement,
  type RuleReason,
} from '../rules/rule.ts';
import { sense } from '../rules/shortfall.ts';

const ANSWERS: { readonly [Name in Rule]: (input: RuleInput) => RuleAnswer } = {
  'gap-closing': gapClosingRule,
  eurostat,
  'open-sdg': openSdg,
  'escap-current-status': escapCurrentStatus,
  'escap-anticipated-progress': escapAnticipatedProgress,
  'sdsn-trend': sdsnTrend,
  'unsd-progress-chart': unsdProgressChart,
};

/** What can be told before any rule is asked: the target reached, or a reason that holds for every rule and base. */
type Beforehand =
  { readonly latest: Observation; readonly value: number; readonly isReached: boolean } | { readonly reason: Reason };

function toldBeforehand(question: Question): Beforehand {
  const { target, series } = question;
  if (target.value === null) return { reason: 'no-numeric-target' };
  const latest = series && judgedBy(series, target.year);
  const reason = standsInTheWay(question, target.value, latest);
  if (reason !== null) return { reason };
  if (latest === null) return { reason: 'no-observation' };
  return { latest, value: target.value, isReached: satisfies(latest.value, target.comparator, target.value) };
}

const pointOf = (observation: Observation): Point => ({
  time: periodTime(observation.period),
  value: observation.value,
});

/** Averages over spans of years overlap, so that no pace is measured between them. */
const isMoment = (observation: Observation): boolean => periodKind(observation.period) !== 'span';

function judgeBy(rule: Rule, question: Question, base: Observation | null): RuleJudgement {
  const { target, indicator, series, asOf } = question;
  const without = (reason: RuleReason): RuleJudgement => ({ rule, verdict: 'not-assessable', reason });
  const known = toldBeforehand(question);
  if ('reason' in known) return without(known.reason);
  if (known.isReached) return { rule, verdict: 'achieved' };

  const { latest, value } = known;
  const deadline = deadlineOf(target.year);
  if (asOf > deadline || periodEnd(latest.period) === deadline) return without('target-past');
  if (base === null || !isMoment(latest)) return without('too-few-observations');
  const isBroken = periodEnd(base.period) < indicator.redefined && indicator.redefined <= periodEnd(latest.period);
  if (isBroken) return without('definition-changed');
  const [from, to] = [pointOf(base), pointOf(latest)];
  const between = (series?.observations ?? []).filter(isMoment).map(pointOf);
  const answer = ANSWERS[rule]({
    points: between.filter((point) => point.time >= from.time && point.time <= to.time),
    base: from,
    latest: to,
    target: { time: target.year, value },
    sense: sense(target.comparator, indicator.direction),
    measure: indicator.measure,
  });
  return { rule, ...answer };
}

/** The base that the default rule takes; `null` when there is none. */
function usualBase({ target, series, programmeIssued }: Question): Observation | null {
  const latest = series && judgedBy(series, target.year);
  return series && latest ? baseOf(series, programmeIssued, latest) : null;
}

/**
 * What each published rule says about a target, in the order of `RULES`, all from the base that the default rule takes.
 * The verdicts may contradict each other: this is why the rule and the base are printed. Source: METHODS 2.
 */
export function judgeByRules(question: Question): readonly RuleJudgement[] {
  const base = usualBase(question);
  return RULES.map((rule) => judgeBy(rule, question, base));
}

/** A base of a rule, and what the rule says from it. */
export interface BaseJudgement {
  readonly base: Observation;
  readonly judgement: RuleJudgement;
}

/** What one published rule says about a target, from the base that the default rule takes; `null` without such a base. */
export function judgeByRule(rule: Rule, question: Question): BaseJudgement | null {
  const base = usualBase(question);
  return base && { base, judgement: judgeBy(rule, question, base) };
}

/**
 * The base-year strip: what a rule says from every observation before the latest as its base, ascending. Empty when
 * there is none. A reader sees whether the verdict hangs on one odd year. Source: METHODS 2.
 */
export function baseYearStrip(rule: Rule, question: Question): readonly BaseJudgement[] {
  const latest = question.series && judgedBy(question.series, question.target.year);
  if (latest === null) return [];
  const bases = (question.series?.observations ?? []).filter(
    (base) => isMoment(base) && periodTime(base.period) < periodTime(latest.period),
  );
  return bases.map((base) => ({ base, judgement: judgeBy(rule, question, base) }));
}
