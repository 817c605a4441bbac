import type { Assessment, Pace, Reason, Verdict } from '../../domain/assessment.ts';
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
import type { Comparator, Target } from '../../domain/programme.ts';
import type { Messages } from '../words/en.ts';
import { verdictMessages } from '../words/verdict.ts';

/** A verdict as it stands on the screen. */
export interface SaidVerdict {
  readonly shape: Verdict;
  readonly word: string;
  readonly detail: string;
  /** The rule behind it; empty where there is none. */
  readonly rule: string;
}

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
  if (value === null) return wording[language];
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
      return m.amount(text, indicator.unit[language]);
  }
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

/** A change in the indicator's own unit, with its sign: "+3.20 percentage points". */
export const change = (value: number, indicator: Indicator, language: Language): string =>
  withUnit(Math.abs(value), formatSigned(value, Math.max(2, indicator.decimals), language), indicator, language);

/** What stands after the verdict's word: the margin, the pace, or the reason. */
export function detail(assessment: Assessment, indicator: Indicator, language: Language): string {
  const m = verdictMessages[language];
  switch (assessment.verdict) {
    case 'not-assessable':
      return reasonText(assessment.reason, indicator, language);
    case 'missed':
      return m.missedBy(distance(assessment.evidence.gap, indicator, language));
    case 'met':
    case 'met-early': {
      const { gap } = assessment.evidence;
      return gap === 0 ? m.exactly : m.beyond(distance(gap, indicator, language));
    }
    case 'open': {
      const { pace, evidence } = assessment;
      const short = m.short(distance(evidence.gap, indicator, language));
      if (!pace) return short;
      const step = (value: number): string => formatSigned(value, 4, language);
      return m.narrowing(short, step(pace.achieved), step(pace.needed), formatPeriod(pace.base.period, language));
    }
    default:
      return paceText(assessment.pace, indicator, language);
  }
}

const paceText = ({ achieved, needed, base }: Pace, indicator: Indicator, language: Language): string =>
  verdictMessages[language].pace(
    change(achieved, indicator, language),
    formatSigned(needed, Math.max(2, indicator.decimals), language),
    formatPeriod(base.period, language),
  );

function reasonText(reason: Reason, indicator: Indicator, language: Language): string {
  const m = verdictMessages[language];
  if (reason === 'unit-abolished' && indicator.abolished) return m.abolished(formatDate(indicator.abolished, language));
  if (reason === 'definition-changed' && indicator.redefined)
    return m.redefined(formatDate(indicator.redefined, language));
  if (reason === 'discontinued' && indicator.discontinued !== null)
    return m.discontinued(String(indicator.discontinued));
  return m.reason[reason];
}

/** What stands between a verdict's word and its detail: "missed by …", "at risk: …". */
export const jointOf = (verdict: Verdict, language: Language): string => verdictMessages[language].joint[verdict];

/** The rule behind a verdict; empty where there is none. */
export const ruleOf = (assessment: Assessment, t: Messages): string =>
  assessment.verdict === 'not-assessable' ? '' : t.rule[assessment.rule];
