import type { Indicator } from './indicator.ts';
import { tagOf, type Language } from './language.ts';
import { periodFirstYear, periodKind, periodMonth, periodPart, periodYear, periodEnd, type Period } from './period.ts';

const NBSP = '\u00a0';
const MINUS = '\u2212';
const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, minimum: number, maximum: number): Intl.NumberFormat {
  const key = `${language} ${String(minimum)} ${String(maximum)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(tagOf(language), {
      minimumFractionDigits: minimum,
      maximumFractionDigits: maximum,
    });
    formats.set(key, format);
  }
  return format;
}

/** −0.0000 is no number a reader should meet. */
const withTrueMinus = (text: string): string => text.replace('-', /[1-9]/.test(text) ? MINUS : '');

/** A number in the reader's language with exactly `decimals` decimals, with a true minus sign: 0.7709, vi 0,7709. */
export function formatNumber(value: number, decimals: number, language: Language): string {
  return withTrueMinus(numberFormat(language, decimals, decimals).format(value));
}

/** A number with as many decimals as it has, up to `most`: 80, 12.5. */
export function formatPlain(value: number, most: number, language: Language): string {
  return withTrueMinus(numberFormat(language, 0, most).format(value));
}

/** A count, a rank or another number without decimals: 193, 1,234. */
export const formatWhole = (value: number, language: Language): string => formatPlain(value, 0, language);

/** A difference with its sign always shown: +0.0123, −1. */
export function formatSigned(value: number, decimals: number, language: Language): string {
  const text = formatNumber(value, decimals, language);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Both languages write it without a space, as the UK's and Viet Nam's official texts do. */
const percentSign = (indicator: Pick<Indicator, 'measure'>): string => (indicator.measure === 'percent' ? '%' : '');

const decimalsOf = ({ measure, decimals }: Pick<Indicator, 'measure' | 'decimals'>): number =>
  measure === 'rank' ? 0 : decimals;

/** Measures whose values are written with as many decimals as they have. */
const isPlain = ({ measure }: Pick<Indicator, 'measure'>): boolean =>
  measure === 'percent' || measure === 'rate' || measure === 'count';

/** An observed value of an indicator, with a percent sign where it is one: 71, 0.7709, 13.17%. Other units stand in words beside it. */
export function formatValue(
  value: number,
  indicator: Pick<Indicator, 'measure' | 'decimals'>,
  language: Language,
): string {
  const format = isPlain(indicator) ? formatPlain : formatNumber;
  return format(value, decimalsOf(indicator), language) + percentSign(indicator);
}

/** How values of an indicator are written that stand one below the other: with the decimals of the one that has most, 87.70% above 87.37%. */
export function columnFormat(
  values: Iterable<number>,
  indicator: Pick<Indicator, 'measure' | 'decimals'>,
  language: Language,
): (value: number) => string {
  const most = decimalsOf(indicator);
  let decimals = isPlain(indicator) ? 0 : most;
  for (const value of values)
    while (decimals < most && Number(value.toFixed(decimals)) !== Number(value.toFixed(most))) decimals += 1;
  return (value) => formatNumber(value, decimals, language) + percentSign(indicator);
}

/** An English ordinal (71st) or, in any other language, the bare number: Vietnamese puts "thứ" before it. */
export function formatRank(rank: number, language: Language): string {
  if (language !== 'en') return String(rank);
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' };
  return `${String(rank)}${suffix[new Intl.PluralRules('en', { type: 'ordinal' }).select(rank)]}`;
}

/** 01 and 02, then 3 to 12: so that no 1 or 2 is taken for 11 or 12 (Decree 30/2020/NĐ-CP). */
const vietnameseMonth = (month: number): string => `${month < 3 ? '0' : ''}${String(month)}`;

/** A month as a reader knows it; a language that was added has its own. */
const monthName = (month: number, language: string): string =>
  language === 'en'
    ? (MONTHS[month - 1] ?? '')
    : new Intl.DateTimeFormat(tagOf(language), { month: 'short', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1));

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A period as a reader writes it: 2024 · Sep 2022 / tháng 9/2022 · Q1 2024 / quý I/2024 · H1 2023 / 6 tháng đầu năm 2023 · 2016–2020. */
export function formatPeriod(period: Period, language: Language): string {
  const year = String(periodYear(period));
  switch (periodKind(period)) {
    case 'year':
      return year;
    case 'span':
      return `${String(periodFirstYear(period))}–${year}`;
    case 'half':
      if (language === 'vi') return `6 tháng ${periodPart(period) === 1 ? 'đầu' : 'cuối'} năm ${year}`;
      return `H${String(periodPart(period))} ${year}`;
    case 'quarter':
      if (language === 'vi') return `quý${NBSP}${['I', 'II', 'III', 'IV'][periodPart(period) - 1] ?? ''}/${year}`;
      return `Q${String(periodPart(period))} ${year}`;
    case 'month':
      if (language === 'vi') return `tháng${NBSP}${vietnameseMonth(periodMonth(period))}/${year}`;
      return `${monthName(periodMonth(period), language)} ${year}`;
    case 'day':
      return formatDate(periodEnd(period), language);
  }
}

/** A month below an axis, where there is little room: Mar 2026 / 3/2026. */
export const formatMonth = (month: Period, language: Language): string =>
  language === 'vi'
    ? `${vietnameseMonth(periodMonth(month))}/${String(periodYear(month))}`
    : formatPeriod(month, language);

/**
 * A calendar day `YYYY-MM-DD` in the reader's language: 3 Jun 2020 / 03/6/2020. A month or year alone is written as such.
 * Vietnamese official texts put a zero before days under 10 and the months 1 and 2 (Decree 30/2020/NĐ-CP).
 */
export function formatDate(date: string, language: Language): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  if (!year) return date;
  if (!month) return String(year);
  if (!day)
    return language === 'vi'
      ? `tháng${NBSP}${vietnameseMonth(month)}/${String(year)}`
      : `${monthName(month, language)} ${String(year)}`;
  if (language === 'vi') return `${String(day).padStart(2, '0')}/${vietnameseMonth(month)}/${String(year)}`;
  return `${String(day)} ${monthName(month, language)} ${String(year)}`;
}

/** A file size in decimal units: 144.8 kB, 65 MB, 10.2 GB. */
export function formatBytes(bytes: number, language: Language): string {
  if (bytes < 1000) return `${formatWhole(bytes, language)}${NBSP}B`;
  if (bytes < 1e6) return `${formatPlain(bytes / 1000, 1, language)}${NBSP}kB`;
  if (bytes < 1e9) return `${formatPlain(bytes / 1e6, 1, language)}${NBSP}MB`;
  return `${formatPlain(bytes / 1e9, 1, language)}${NBSP}GB`;
}
