import type { Assessment, Pace, Verdict } from '../../domain/assessment.ts';
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

/** A verdict as it stands on the screen. */
export interface SaidVerdict {
  readonly shape: Verdict;
  readonly word: string;
  readonly detail: string;
  /** The rule behind it; empty where there is none. */
  readonly rule: string;
}

const SIGNS: Readonly<Record<Comparator, string>> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' };

/** "≥ 20 %", "≤ 70", or the words of a target without a number. */
export function targetValue(target: Target, indicator: Indicator, language: Language): string {
  if (target.value === null) return target.wording[language];
  const decimals = Math.max(indicator.decimals, 2);
  return `${SIGNS[target.comparator]}\u00a0${formatValue(target.value, { ...indicator, decimals: indicator.measure === 'index' ? indicator.decimals : decimals }, language)}`;
}

/** A distance in the indicator's own unit: "1 place", "5.98 points", "0.0693". */
export function distance(gap: number, indicator: Indicator, t: Messages, language: Language): string {
  const size = Math.abs(gap);
  switch (indicator.measure) {
    case 'rank':
      return t.by.places(size, formatWhole(size, language));
    case 'percent':
      return t.by.points(formatPlain(size, Math.max(indicator.decimals, 2), language));
    case 'index':
      return formatNumber(size, indicator.decimals, language);
    default:
      return formatPlain(size, indicator.decimals, language);
  }
}

/** What stands after the verdict's word: the margin, the pace, or the reason. */
export function detail(assessment: Assessment, indicator: Indicator, t: Messages, language: Language): string {
  switch (assessment.verdict) {
    case 'not-assessable':
      return [t.reason[assessment.reason], reasonDetail(assessment.reason, indicator, t, language)]
        .filter(Boolean)
        .join(', ');
    case 'missed':
      return t.by.missedBy(distance(assessment.evidence.gap, indicator, t, language));
    case 'met':
    case 'met-early': {
      const { gap } = assessment.evidence;
      return gap === 0 ? t.by.exactly : t.by.beyond(distance(gap, indicator, t, language));
    }
    case 'open': {
      const { pace, evidence } = assessment;
      const short = t.by.short(distance(evidence.gap, indicator, t, language));
      return pace ? `${short}; ${paceWords(pace, t.by.narrowing, 4, t, language)}` : short;
    }
    default:
      return paceWords(assessment.pace, t.by.pace, Math.max(2, indicator.decimals), t, language);
  }
}

function paceWords(
  { achieved, needed, base }: Pace,
  words: (achieved: string, needed: string) => string,
  decimals: number,
  t: Messages,
  language: Language,
): string {
  const perYear = (value: number): string => formatSigned(value, decimals, language);
  return `${words(perYear(achieved), perYear(needed))}, ${t.by.since(formatPeriod(base.period, language))}`;
}

function reasonDetail(reason: string, indicator: Indicator, t: Messages, language: Language): string {
  if (reason === 'unit-abolished') return t.reasonDetail.abolished(formatDate(indicator.abolished, language));
  if (reason === 'definition-changed' && indicator.redefined)
    return t.reasonDetail.redefined(formatDate(indicator.redefined, language));
  if (reason === 'discontinued' && indicator.discontinued !== null)
    return t.reasonDetail.discontinued(String(indicator.discontinued));
  return '';
}

/** The rule behind a verdict; empty where there is none. */
export const ruleOf = (assessment: Assessment, t: Messages): string =>
  assessment.verdict === 'not-assessable' ? '' : t.rule[assessment.rule];
