import { EGDI_RANK } from '../../domain/edition.ts';
import type { AreaId } from '../../domain/area.ts';
import { areParted, breaksOf } from '../../domain/breaks.ts';
import type { Assessment, Evidence, Pace, Reason } from '../../domain/assessment.ts';
import { isGrowthRate, type Indicator } from '../../domain/indicator.ts';
import type { Observation, Series } from '../../domain/observation.ts';
import { periodEnd, periodTime, toPeriod } from '../../domain/period.ts';
import { satisfies, type Relation, type Target } from '../../domain/programme.ts';
import { baseOf, gapClosing, paceVerdict, pointOf, startOf } from '../rules/gapClosing.ts';
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
  /** Whose programme it is: a member's figures may judge what is common to a group. */
  readonly programmeArea: AreaId;
  /** When this very target was first set, by whichever programme: a pace is measured from then, so that one target has one base. */
  readonly firstSet: string;
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

/** Whether the source stopped before the target's year: what became of it since nobody measured, reached then or not. */
const isDiscontinued = ({ target, indicator: { discontinued } }: Question): boolean =>
  discontinued !== null && discontinued < target.year;

/** Why no figure can judge this target, whatever the rule and its base; `null` when nothing does. Source: METHODS 1. */
function standsInTheWay(question: Question, value: number, judged: Observation | null): Reason | null {
  const { target, indicator, relation, series, programmeArea } = question;
  const { abolished } = indicator;
  if (!target.verified) return 'not-verified';
  // Of a count that a group is to reach as a whole, a member has a part.
  if (indicator.measure === 'count' && series !== null && series.area !== programmeArea) return 'group-total';
  if (abolished !== '' && abolished <= deadlineOf(target.year)) return 'unit-abolished';
  if (isRedefined(question)) return 'definition-changed';
  if (isDiscontinued(question)) return 'discontinued';
  if (relation !== null && !judges(relation)) return 'only-proxy';
  // Households that use fibre cannot show that too few are covered: a stricter measure proves a target met, never missed.
  if (relation === 'stricter' && judged !== null && !satisfies(judged.value, target.comparator, value))
    return 'only-proxy';
  return null;
}

/** What can be told before any rule is asked: the target reached, or a reason that holds for every rule and base. */
type Beforehand =
  | { readonly series: Series; readonly latest: Observation; readonly value: number; readonly isReached: boolean }
  | { readonly reason: Reason };

export function toldBeforehand(question: Question): Beforehand {
  const { target, series } = question;
  if (target.value === null) return { reason: 'no-numeric-target' };
  const latest = series && judgedBy(series, target.year);
  const reason = standsInTheWay(question, target.value, latest);
  if (reason !== null) return { reason };
  if (series === null || latest === null) return { reason: 'no-observation' };
  const isReached = satisfies(latest.value, target.comparator, target.value);
  return { series, latest, value: target.value, isReached };
}

/** Whether the target's year is over, by the day of asking or by an observation up to its very end. */
export function isOver({ target, asOf }: Question, latest: Observation): boolean {
  const deadline = deadlineOf(target.year);
  return asOf > deadline || periodEnd(latest.period) === deadline;
}

/** Whether base and latest observation measure by different definitions. */
export const isBroken = (indicator: Indicator, series: Series, base: Observation, latest: Observation): boolean =>
  areParted(breaksOf(series.observations, indicator), base.period, latest.period);

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
  const { target, indicator, firstSet } = question;
  const latest = evidence.observation;
  const tooFew: Assessment = {
    verdict: 'not-assessable',
    reason: 'too-few-observations',
    latest,
    gap: evidence.gap,
  };
  const base = baseOf(series, firstSet, latest);
  if (base === null) return tooFew;
  if (isBroken(indicator, series, base, latest))
    return { verdict: 'not-assessable', reason: 'definition-changed', latest };
  const rates = gapClosing(
    startOf(base, latest, series, indicator.measure),
    pointOf(latest),
    { time: target.year, value },
    sense(target.comparator, indicator.direction),
  );
  if (rates === null) return tooFew;
  return { verdict: paceVerdict(rates.ratio), rule: 'gap-closing', evidence, pace: { base, ...rates } };
}

/** A rank not yet reached: open, since the bar moves (METHODS 3). Of the EGDI, whose scores show how, the gap to the cut-off has a pace. */
function rankOutlook(question: Question, series: Series, k: number, evidence: Evidence): Assessment {
  const { target, fields, firstSet } = question;
  const open = (pace: Pace | null): Assessment => ({ verdict: 'open', rule: 'by-value', evidence, pace });
  if (target.indicator !== EGDI_RANK) return open(null);
  const facts = futureHeadline({ fields, area: series.area, k, year: target.year, firstSet });
  const base = series.observations.find((observation) => observation.period === facts?.narrowing?.base.edition);
  if (!facts?.narrowing || !base) return open(null);
  const { needed, achieved, ratio } = facts.narrowing;
  // Of the gap, in points of the score: it must fall.
  return open({ base, needed: -needed, achieved: -achieved, ratio });
}

/**
 * What a series says about a target on the day `asOf` (METHODS 1 and 2).
 *
 * - Not assessable, with the first reason of `REASONS` that holds. `latest` is then the last observation, also one
 *   after the target's year. A redefinition counts when it surely came after the programme was issued (a
 *   programme known to the year only is taken as issued on its last day), or lies between base and latest.
 *   Of a discontinued indicator the distance of its last observation is told beside the reason, reached or not.
 *   With a series that is not `same` or `stricter` the reason is `only-proxy`; `judgeTarget` assesses it as if it were.
 * - The year is over, or an observation up to its very end is there: met or missed by value, strictness kept.
 * - Before: reached is met-early; a rank is open (METHODS 4), and so is a growth rate (METHODS 8); else gap-closing pace.
 *
 * Throws when `asOf` is no calendar day. Never NaN. Source of the pace: METHODS 2, first row.
 */
export function assess(question: Question): Assessment {
  const known = toldBeforehand(question);
  if ('reason' in known) {
    const latest = question.series?.observations.at(-1) ?? null;
    const { value, comparator } = question.target;
    const isTold = known.reason === 'discontinued' && judges(question.relation);
    const gap =
      isTold && latest && value !== null
        ? { gap: shortfall(latest.value, comparator, value, question.indicator.direction) }
        : {};
    return { verdict: 'not-assessable', reason: known.reason, latest, ...gap };
  }
  const { series, latest, value, isReached } = known;
  const evidence = evidenceOf(question, value, latest);
  if (isOver(question, latest)) return { verdict: isReached ? 'met' : 'missed', rule: 'by-value', evidence };
  if (isReached) return { verdict: 'met-early', rule: 'by-value', evidence };
  if (question.indicator.measure === 'rank') return rankOutlook(question, series, value, evidence);
  if (isGrowthRate(question.indicator)) return { verdict: 'open', rule: 'by-value', evidence, pace: null };
  return paceOf(question, series, value, evidence);
}
