import { EGDI_RANK } from '../../domain/edition.ts';
import type { Assessment, Evidence, Reason } from '../../domain/assessment.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Observation, Series } from '../../domain/observation.ts';
import { periodEnd, periodTime, toPeriod } from '../../domain/period.ts';
import { satisfies, type Relation, type Target } from '../../domain/programme.ts';
import { baseOf, gapClosing, paceVerdict } from '../rules/gapClosing.ts';
import { deadlineOf, judgedBy } from '../rules/judgedBy.ts';
import type { Field } from '../field/field.ts';
import { futureHeadline } from '../field/headline.ts';
import { sense, shortfall } from '../rules/shortfall.ts';

/** What is asked: one series against one target on one day. */
export interface Question {
  readonly target: Target;
  /** The target's indicator: its direction and measure choose the rule. */
  readonly indicator: Indicator;
  /** When the programme was issued, as far as it is known (`2020-06-03`, `2025-12`, `2023`); empty if unknown. */
  readonly programmeIssued: string;
  /** `null` when the target's indicator has no measured series. */
  readonly series: Series | null;
  /** How the series serves the indicator; `null` when there is none. Only `same` and `stricter` judge. */
  readonly relation: Relation | null;
  /** The editions of the EGDI score, ascending, for a target of the EGDI rank: its bar moves with the field. Empty if unknown. */
  readonly fields: readonly Field[];
  /** The day of asking, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** Whether a series so related judges a target unasked; a proxy is assessed on request only (METHODS 1). */
export const judges = (relation: Relation | null): boolean => relation === 'same' || relation === 'stricter';

/** A date known to the year or month only, taken as late as it can be: what comes after it surely came after. */
function latestDayOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-31` : date;
}

/** Whether a new definition came into force surely after the programme was issued and before the target's deadline. */
function isRedefined(question: Question): boolean {
  const { redefined } = question.indicator;
  if (redefined === '' || question.programmeIssued === '') return false;
  return redefined > latestDayOf(question.programmeIssued) && redefined <= deadlineOf(question.target.year);
}

/** Why no figure can judge this target, whatever the rule and its base; `null` when nothing does. Source: METHODS 1. */
export function standsInTheWay(question: Question, value: number, judged: Observation | null): Reason | null {
  const { target, indicator, relation } = question;
  const { abolished, discontinued } = indicator;
  if (!target.verified) return 'not-verified';
  if (abolished !== '' && abolished <= deadlineOf(target.year)) return 'unit-abolished';
  if (isRedefined(question)) return 'definition-changed';
  const own = judges(relation) ? judged : null;
  const isReached = own !== null && satisfies(own.value, target.comparator, value);
  if (discontinued !== null && discontinued < target.year && !isReached) return 'discontinued';
  if (relation !== null && !judges(relation)) return 'only-proxy';
  // Households that use fibre cannot show that too few are covered: a stricter measure proves a target met, never missed.
  if (relation === 'stricter' && judged !== null && !isReached) return 'only-proxy';
  return null;
}

/** Years as `periodTime` counts them. Throws for what is no calendar day. */
function dayTime(day: string): number {
  const period = toPeriod(day);
  if (period === null || day.length !== 10) throw new Error(`not a day: ${day}`);
  return periodTime(period);
}

function evidenceOf(question: Question, value: number, observation: Observation): Evidence {
  const { target, indicator, asOf } = question;
  const seenFrom = Math.min(target.year, dayTime(asOf));
  return {
    observation,
    ageYears: Math.max(0, seenFrom - periodTime(observation.period)),
    gap: shortfall(observation.value, target.comparator, value, indicator.direction),
  };
}

/** The outlook of a target not yet reached whose year is not over. */
function paceOf(question: Question, series: Series, value: number, evidence: Evidence): Assessment {
  const { target, indicator, programmeIssued } = question;
  const latest = evidence.observation;
  const notAssessable = (reason: Reason): Assessment => ({ verdict: 'not-assessable', reason, latest });
  const base = baseOf(series, programmeIssued, latest);
  if (base === null) return notAssessable('too-few-observations');
  const isBroken = periodEnd(base.period) < indicator.redefined && indicator.redefined <= periodEnd(latest.period);
  if (isBroken) return notAssessable('definition-changed');
  const rates = gapClosing(
    { time: periodTime(base.period), value: base.value },
    { time: periodTime(latest.period), value: latest.value },
    { time: target.year, value },
    sense(target.comparator, indicator.direction),
  );
  if (rates === null) return notAssessable('too-few-observations');
  return { verdict: paceVerdict(rates.ratio), rule: 'gap-closing', evidence, pace: { base, ...rates } };
}

/**
 * The outlook of a rank not yet reached: open, since the bar moves (METHODS 3), but for the EGDI, whose scores show how. There the
 * gap to the cut-off is judged by its pace, the rule of the headline.
 */
function rankOutlook(question: Question, series: Series, k: number, evidence: Evidence): Assessment {
  const { target, fields, programmeIssued: issued } = question;
  const open: Assessment = { verdict: 'open', rule: 'by-value', evidence };
  if (target.indicator !== EGDI_RANK) return open;
  const facts = futureHeadline({ fields, area: series.area, k, year: target.year, issued });
  const base = series.observations.find((observation) => observation.period === facts?.narrowing?.base.edition);
  if (!facts?.verdict || facts.verdict === 'met-early' || !facts.narrowing || !base) return open;
  const { needed, achieved, ratio } = facts.narrowing;
  // Of the gap, in points of the score: it must fall.
  const pace = { base, needed: -needed, achieved: -achieved, ratio };
  return { verdict: facts.verdict, rule: 'gap-closing-cut-off', evidence, pace };
}

/**
 * What a series says about a target on the day `asOf` (METHODS 1 and 2).
 *
 * - Not assessable, with the first reason of `REASONS` that holds. `latest` is then the last observation, also one
 *   after the target's year. A redefinition counts when it surely came after the programme was issued (a
 *   programme known to the year only is taken as issued on its last day), or lies between base and latest.
 *   A discontinued indicator whose last observation satisfies the target is judged all the same.
 *   With a series that is not `same` or `stricter` the reason is `only-proxy`; `judgeTarget` assesses it as if it were.
 * - The year is over, or an observation up to its very end is there: met or missed by value, strictness kept.
 * - Before: reached is met-early; a rank is open, or judged by the moving bar of the EGDI (METHODS 3); else gap-closing pace.
 *
 * Throws when `asOf` is no calendar day. Never NaN. Source of the pace: METHODS 2, first row.
 */
export function assess(question: Question): Assessment {
  const { target, indicator, series, asOf } = question;
  const judged = series && judgedBy(series, target.year);
  const notAssessable = (reason: Reason): Assessment => ({
    verdict: 'not-assessable',
    reason,
    latest: series?.observations.at(-1) ?? null,
  });
  if (target.value === null) return notAssessable('no-numeric-target');
  const reason = standsInTheWay(question, target.value, judged);
  if (reason !== null) return notAssessable(reason);
  if (series === null || judged === null) return notAssessable('no-observation');

  const evidence = evidenceOf(question, target.value, judged);
  const isReached = satisfies(judged.value, target.comparator, target.value);
  const deadline = deadlineOf(target.year);
  const isOver = asOf > deadline || periodEnd(judged.period) === deadline;
  if (isOver) return { verdict: isReached ? 'met' : 'missed', rule: 'by-value', evidence };
  if (isReached) return { verdict: 'met-early', rule: 'by-value', evidence };
  if (indicator.measure === 'rank') return rankOutlook(question, series, target.value, evidence);
  return paceOf(question, series, target.value, evidence);
}
