import type { TargetRow } from '../../assess/targets/targetRows.ts';
import type { Assessment, Evidence, Pace, Reason, Verdict } from '../../domain/assessment.ts';
import {
  formatDate,
  formatNumber,
  formatPeriod,
  formatPlain,
  formatSigned,
  formatValue,
  formatWhole,
} from '../../domain/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Language } from '../../domain/language.ts';
import { periodEnd } from '../../domain/period.ts';
import type { Comparator, Target } from '../../domain/programme.ts';
import type { Messages } from '../words/en.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { verdictMessages } from '../words/verdict.ts';
import { textIn } from '../words/texts.ts';

/** A verdict as it stands on the screen. */
export interface SaidVerdict {
  readonly shape: Verdict;
  readonly word: string;
  readonly detail: string;
  /** The rule behind it; empty where there is none. */
  readonly rule: string;
}

/** What another series of a target measures; the indicator itself needs no second name. */
export const alsoMeasured = (
  { indicator, measured }: Pick<TargetRow, 'indicator' | 'measured'>,
  { t, of }: Pick<Speaker, 't' | 'of'>,
): string => (measured.id === indicator.id ? t.overview.alsoItself : `${t.overview.also} ${of(measured.name)}`);

/** A row by the rule that judges it, in words. */
export const ownVerdict = ({ assessment, indicator }: TargetRow, { t, language }: Speaker): SaidVerdict => ({
  shape: assessment.verdict,
  word: t.verdict[assessment.verdict],
  detail: detail(assessment, indicator, language),
  rule: ruleOf(assessment, t),
});

const SIGNS: Readonly<Record<Comparator, string>> = {
  '>=': '≥\u00a0',
  '>': '>\u00a0',
  '<=': '≤\u00a0',
  '<': '<\u00a0',
  '=': '',
};

/** "≥ 20%", "rank 70 or better", "100%", or the words of a target without a number. */
export function targetValue(target: Target, indicator: Indicator, language: Language): string {
  const { value, comparator, wording } = target;
  if (value === null) return textIn(wording, language);
  if (indicator.measure === 'rank' && comparator === '<=')
    return verdictMessages[language].rankOrBetter(formatWhole(value, language));
  const decimals = indicator.measure === 'index' ? indicator.decimals : Math.max(indicator.decimals, 2);
  return `${SIGNS[comparator]}${formatValue(value, { ...indicator, decimals }, language)}`;
}

/** "≥ 20% by 2025". */
export const targetByYear = (target: Target, indicator: Indicator, language: Language): string =>
  verdictMessages[language].target(targetValue(target, indicator, language), String(target.year));

/** A number of the indicator's unit, with the unit: "1 place", "5.98 percentage points", "12 enterprises". */
function withUnit(size: number, text: string, indicator: Indicator, language: Language): string {
  const m = verdictMessages[language];
  switch (indicator.measure) {
    case 'rank':
      return m.places(size, text);
    case 'percent':
      return m.percentagePoints(size, text);
    case 'index':
      return m.points(size, text);
    default:
      return m.amount(text, textIn(indicator.unit, language));
  }
}

/** A figure where no unit stands beside it: 71, 13.17%, "47 minutes", "1,100 services". */
export function amountOf(value: number, indicator: Indicator, language: Language): string {
  const text = formatValue(value, indicator, language);
  const unit = indicator.measure === 'count' || indicator.measure === 'rate' ? textIn(indicator.unit, language) : '';
  return unit === '' ? text : verdictMessages[language].amount(text, unit);
}

/** A distance in the indicator's own unit: "1 place", "5.98 percentage points", "0.0693 points". */
export function distance(gap: number, indicator: Indicator, language: Language): string {
  const size = Math.abs(gap);
  const { measure, decimals } = indicator;
  const text =
    measure === 'rank'
      ? formatWhole(size, language)
      : measure === 'index'
        ? formatNumber(size, decimals, language)
        : formatPlain(size, measure === 'percent' ? Math.max(decimals, 2) : decimals, language);
  const shown = measure === 'rank' ? Math.round(size) : Number(size.toFixed(Math.max(decimals, 2)));
  return withUnit(shown, text, indicator, language);
}

/**
 * A pace with its sign. An index keeps its decimals; of anything else two are enough, however many its figures may have, and more only
 * where two would leave no more than one digit of it.
 */
function signedPace(value: number, { measure, decimals }: Indicator, language: Language): string {
  const most = Math.max(2, decimals);
  const size = Math.abs(value);
  const told = measure === 'index' || size === 0 ? most : Math.max(2, 1 - Math.floor(Math.log10(size)));
  return formatSigned(value, Math.min(most, told), language);
}

/** A change in the indicator's own unit, with its sign: "+3.20 percentage points". */
export const change = (value: number, indicator: Indicator, language: Language): string =>
  withUnit(Math.abs(value), signedPace(value, indicator, language), indicator, language);

/** The same beside a line of a chart: "+3.20 pp". */
export const changeBesideLine = (value: number, indicator: Indicator, language: Language): string =>
  indicator.measure === 'percent'
    ? verdictMessages[language].percentagePointsShort(signedPace(value, indicator, language))
    : change(value, indicator, language);

/** How far a figure is from the target: short of it, exactly there, or beyond. */
export function marginOf(gap: number, indicator: Indicator, language: Language): string {
  const m = verdictMessages[language];
  if (gap === 0) return m.exactly;
  return (gap > 0 ? m.short : m.beyond)(distance(gap, indicator, language));
}

/** What stands after the verdict's word: the margin, the pace, or the reason. */
export function detail(assessment: Assessment, indicator: Indicator, language: Language): string {
  const m = verdictMessages[language];
  switch (assessment.verdict) {
    case 'not-assessable': {
      const reason = reasonText(assessment.reason, indicator, language);
      const { gap, latest } = assessment;
      if (gap === undefined) return reason;
      const margin = marginOf(gap, indicator, language);
      return assessment.reason === 'discontinued' && latest
        ? m.lastOf(margin, formatPeriod(latest.period, language), reason)
        : `${margin}; ${reason}`;
    }
    case 'missed':
      return m.missedBy(distance(assessment.evidence.gap, indicator, language));
    case 'met':
    case 'met-early':
      return marginOf(Math.min(0, assessment.evidence.gap), indicator, language);
    case 'open': {
      const { pace, evidence } = assessment;
      const short = m.short(distance(evidence.gap, indicator, language));
      if (!pace) return short;
      const step = (value: number): string => formatSigned(value, 4, language);
      return m.narrowing(short, step(pace.achieved), step(pace.needed), formatPeriod(pace.base.period, language));
    }
    default:
      return paceText(assessment.pace, assessment.evidence, indicator, language);
  }
}

/** The one number beside a verdict: how far the target is, or the reason why there is no verdict. */
export const gapOf = (assessment: Assessment, indicator: Indicator, language: Language): string =>
  'pace' in assessment
    ? verdictMessages[language].short(distance(assessment.evidence.gap, indicator, language))
    : detail(assessment, indicator, language);

/** Less than a year, but for what days and leap years leave over. */
const WITHIN_YEAR = 0.95;

/** What a pace is told by where so many years are left, and how many of it are in a year: a pace by the year would not be walked. */
export const paceUnit = (years: number): { readonly unit: 'year' | 'month'; readonly inYear: number } =>
  years < WITHIN_YEAR ? { unit: 'month', inYear: 12 } : { unit: 'year', inYear: 1 };

/** A year's pace where a year is left or more; where less is, what is left, and the same pace by the month. */
function paceText(
  { achieved, needed, base }: Pace,
  evidence: Evidence,
  indicator: Indicator,
  language: Language,
): string {
  const m = verdictMessages[language];
  const signed = (value: number): string => signedPace(value, indicator, language);
  const since = formatPeriod(base.period, language);
  const { unit, inYear } = paceUnit(Math.abs(evidence.gap / needed));
  return evidence.gap > 0 && unit === 'month'
    ? m.paceWithinYear(
        distance(evidence.gap, indicator, language),
        periodEnd(evidence.observation.period).slice(0, 4),
        change(achieved / inYear, indicator, language),
        signed(needed / inYear),
        since,
      )
    : m.pace(change(achieved, indicator, language), signed(needed), since);
}

function reasonText(reason: Reason, indicator: Indicator, language: Language): string {
  const m = verdictMessages[language];
  if (reason === 'unit-abolished' && indicator.abolished) return m.abolished(formatDate(indicator.abolished, language));
  if (reason === 'definition-changed' && indicator.redefined)
    return m.redefined(formatDate(indicator.redefined, language));
  if (reason === 'discontinued' && indicator.discontinued !== null)
    return m.discontinued(String(indicator.discontinued));
  return m.reason[reason];
}

/**
 * What a picture's title says of a target: the verdict, or that the source stopped before it could be judged; empty of one that is not due
 * yet, and where something else is missing.
 */
export function verdictInTitle({ assessment, indicator }: TargetRow, { t, language }: Speaker): string {
  const { verdict } = assessment;
  if (verdict === 'open') return '';
  if (verdict !== 'not-assessable') return t.verdict[verdict];
  if (assessment.reason !== 'discontinued') return '';
  return `${t.verdict[verdict]}: ${reasonText(assessment.reason, indicator, language)}`;
}

/** What stands between a verdict's word and its detail: "missed by …", "at risk: …". */
export const jointOf = (verdict: Verdict, language: Language): string => verdictMessages[language].joint[verdict];

/** The rule behind a verdict; empty where there is none. */
const ruleOf = (assessment: Assessment, t: Messages): string =>
  assessment.verdict === 'not-assessable' ? '' : t.rule[assessment.rule];
