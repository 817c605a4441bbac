import type { Observation } from '../../domain/observation.ts';
import { periodKind, periodTime } from '../../domain/period.ts';
import { isBroken, isOver, toldBeforehand, type Question } from './judge.ts';
import { baseOf, pointOf, startOf } from '../rules/gapClosing.ts';
import { eurostat, openSdg, unsdProgressChart } from '../rules/growthRules.ts';
import { judgedBy } from '../rules/judgedBy.ts';
import { escapAnticipatedProgress, escapCurrentStatus, gapClosingRule, sdsnTrend } from '../rules/linearRules.ts';
import {
  RULES,
  type Rule,
  type RuleAnswer,
  type RuleInput,
  type RuleJudgement,
  type RuleReason,
} from '../rules/rule.ts';
import { isGrowthRate } from '../../domain/indicator.ts';
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

/** Averages over spans of years overlap, so that no pace is measured between them. */
const isMoment = (observation: Observation): boolean => periodKind(observation.period) !== 'span';

function judgeBy(rule: Rule, question: Question, base: Observation | null): RuleJudgement {
  const { target, indicator } = question;
  const without = (reason: RuleReason): RuleJudgement => ({ rule, verdict: 'not-assessable', reason });
  const known = toldBeforehand(question);
  if ('reason' in known) return without(known.reason);
  if (known.isReached) return { rule, verdict: 'achieved' };

  const { latest, value } = known;
  if (isOver(question, latest)) return without('target-past');
  if (base === null || !isMoment(latest)) return without('too-few-observations');
  if (isBroken(indicator, known.series, base, latest)) return without('definition-changed');
  if (isGrowthRate(indicator)) return without('growth-rate');
  const [from, to] = [startOf(base, latest, known.series, indicator.measure), pointOf(latest)];
  const between = known.series.observations.filter(isMoment).map(pointOf);
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
function usualBase({ target, series, firstSet }: Question): Observation | null {
  const latest = series && judgedBy(series, target.year);
  return series && latest ? baseOf(series, firstSet, latest) : null;
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
