import type { Period } from '../../domain/period.ts';
import { readPeriod } from '../cell/readPeriod.ts';

/**
 * A header that names a period, and what else it says: "2011 Area (km2)", "2013T", "GDP_2019". `rest` is empty for a bare
 * period; `status` is what the header says of all values below it, by the letter of SDMX: `p` provisional, `e` estimated,
 * `f` forecast, `r` revised and so on; empty where it says nothing.
 */
export interface PeriodLabel {
  readonly period: Period;
  readonly rest: string;
  readonly status: string;
}

/** A year as text within a text. */
export const YEAR = String.raw`(?:1[89]|20|21)\d\d`;

const HAS_YEAR = new RegExp(YEAR, 'u');

/** No header with a period is longer: what follows tries each place of it. */
const LONGEST_HEADER = 500;

const STATUS_WORDS = {
  p: 'số liệu sơ bộ|sơ bộ|preliminary|provisional|prelim\\.?|prel\\.?|prov\\.?',
  e: 'ước tính|ước|estimate[ds]?|est\\.?',
  f: 'dự kiến|dự báo|forecasts?|projected|projections?|proj\\.?',
  r: 'revised|rev\\.?|điều chỉnh',
} as const;
/** The words as groups named by their letter. "Pre." only with its dot. */
const STATUS = Object.entries(STATUS_WORDS)
  .map(([letter, words]) => `(?<${letter}>${words}${letter === 'p' ? '|pre\\.' : ''})`)
  .join('|');

/**
 * What stands around a year without being a measure: "2018 (*)", "20222)" with its footnote, "Sơ bộ 2019", "Prel. 2019", "2015 [YR2015]", "YR2015",
 * "2020p", and as R writes such names, "Prel..2019" and "X2019". Some words are part of a measure unless the year follows.
 */
const REMARK_BEFORE = new RegExp(
  String.raw`^(?:(?<early>sơ bộ|prel\.?|preliminary)|(?<guess>ước tính|ước|est\.?|estimate[ds]?)|(?<plan>dự kiến)|(?:${STATUS})(?=[\s.]*\d{4})|\((?<letter>[pebfrsu])\)(?=\s*\d{4})|chính thức|năm|year|yr|[xy](?=\d{4}$))(?!\p{L})[\s.]*(?=\S)`,
  'iu',
);
const REMARK_AFTER = new RegExp(
  String.raw`(?<!\s)\s*(?:\[YR[\w-]+\]|\[(?:foot)?notes?\b[^[\]]{0,40}\]|[([](?:\*+|\d|(?<letter>[pebfrsu])|${STATUS})[)\]]|(?<!\*)\*+|[\u00b9\u00b2\u00b3\u2074-\u2079]|(?<=^${YEAR})\s*\d{1,2}\)(?:,?\s*\d{1,2}\))*|(?<=^\d{4})\s*(?:y\.?|yr\.?|г\.?|год|года|年))$`,
  'iu',
);
/** "2024 sơ bộ", "2024 prel." */
const WORD_AFTER = new RegExp(String.raw`(?<=\d)\s+(?:${STATUS})$`, 'iu');
const PROVISIONAL = /^((?:1[89]|20|21)\d\d)([pebrf])$/;
/** What a measure ends with before its period, or begins with behind it: "Internet use Prel. 2024", "2024 (sơ bộ) Internet use". */
const ENDS = new RegExp(String.raw`(?:(?<![\s\-–:|,;_.])[\s\-–:|,;_.]+|(?<!\s)\s*\()(?:${STATUS})[\s.)_,:–-]*$`, 'iu');
const BEGINS = new RegExp(
  String.raw`^(?:[([](?:${STATUS}|(?<letter>[pebfrsu]))[)\]]|(?<early>sơ bộ|prel\.?)|(?<guess>ước tính|est\.))[\s:,–-]+(?=\S)`,
  'iu',
);
/** "Projected for 2022": nothing else is said of what is measured. */
const ALONE = new RegExp(`^(?:${STATUS})[\\s_]+(?:for|of|in|cho|của)$`, 'iu');
/** What is held against a year is no figure of it: "Change vs 2019". */
const HELD_AGAINST =
  /(?:^|[\s_.(–-])(?:vs\.?|versus|since|from|to|against|over|than|compared (?:to|with)|relative to|base|so với|par rapport [aà]|gegenüber|frente a)$/iu;
/** A year before or after which something was is no time of figures: "Homes built before 1990". */
const IS_LIMIT =
  /(?:^|[\s_.(–-])(?:before|after|until|prior to|up to|pre|(?:built|constructed|founded|established) by|born|class of|cohort(?: of)?|(?<!(?:năm|kỳ|tháng|quý) )trước|sau|từ)(?: the)?$/iu;
/** Years from one to another in which something was made or somebody was born: "Homes built 1990-1999". */
const IS_ORIGIN = /(?:^|[\s_.(–-])(?:built|constructed|founded|established|born|sinh|xây)(?: (?:in|between|from))?$/iu;
/** A rule that is called by its year: "poor by the standard of 2015"; a classification always is. */
const OF_RULE =
  /(?:^|[\s_.(–-])(?:(?:theo|under(?: the)?|by(?: the)?|according to(?: the)?) (?:acts?|laws?|decrees?|resolutions?|directives?|regulations?|standards?|criteria|boundaries|luật|nghị quyết|nghị định|quyết định|thông tư|tiêu chí|chuẩn(?: nghèo)?|địa giới)(?: of)?|nuts|nace|isic|isco|sna|icd)$|[\s_.(–-]iso$/iu;
/** Whether what stands before a year says that it is no time of the figures. */
export const isNoTimeBehind = (text: string): boolean =>
  HELD_AGAINST.test(text) || IS_LIMIT.test(text) || OF_BASE.test(text) || OF_RULE.test(text);
const IS_RANGE = /\d{4}.\d{4}$/u;
/** "1990 or earlier" */
const OR_EARLIER =
  /^(?:or|and|hoặc|trở) (?:earlier|later|before|after|older|newer|trước|sau|về trước|về sau)(?![\p{L}])/iu;
/** Words behind which what is held against the figures is told. */
const COMPARES =
  /(?:^|[\s_.(–-])(?:vs\.?|versus|compared (?:to|with)|relative to|over the same|so với|par rapport [aà]|gegenüber|frente a)(?![\p{L}\d])/giu;
/** The same, with what is of that year behind it: "Change compared to the harvest of 2016", "so với 9 tháng năm 2015". */
function endsInComparison(text: string): boolean {
  const last = [...text.matchAll(COMPARES)].at(-1);
  return last !== undefined && !HAS_YEAR.test(text.slice(last.index));
}
/** Whether a header says of its figures that they are held against those of another time. */
export const isComparison = (header: string): boolean => endsInComparison(header.replace(/\d[\s\S]*$/, ''));
/** Whether it does so anywhere. */
export const speaksOfComparison = (header: string): boolean =>
  /(?:^|\s)(?:so với|compared (?:to|with)|relative to|versus|vs\.?)[\s:]/i.test(header);
/** Prices of one year in which other years are counted: "Theo giá so sánh 2010", "GDP at constant prices 2015". */
const OF_BASE =
  /(?:^|[\s_.(–-])(?:giá so sánh|giá cố định|giá gốc|năm gốc|constant(?: prices)?|prices of|base year|base)(?: năm)?$/iu;
const OF_YEAR = /[\s_.-](?:năm|year|giai đoạn|thời kỳ)$/iu;

const QUARTER = String.raw`(?:Q[1-4]|Qu[ýí] (?:[1-4]|I{1,3}|IV))`;
/** "2016-2017", "2005.2013" as R writes it: from one year to another; the second alone is not the time. */
const FROM_TO = String.raw`${YEAR}(?: ?[-–] ?|[/._])${YEAR}(?!\d)`;
const SPAN = `(?:FY ?${YEAR}[-/](?:\\d{4}|\\d\\d)(?!\\d)|${FROM_TO}|(?:(?:${QUARTER}|[Tt]háng (?:0?[1-9]|1[0-2])(?!\\d))(?:[ /-]| năm ))?${YEAR}(?:[-/ ]?(?:[QH][1-4]|(?:0[1-9]|1[0-2])(?!\\d))|[-/]\\d\\d(?!\\d))?)`;
const SUFFIX = new RegExp(`^(${YEAR})([A-Za-z]{1,3})$`, 'u');
/** In front of a time: no year stands there of which it is the end. */
const NO_START = String.raw`(?<!${YEAR}(?: ?[-–] ?|[._]))`;
/** A mark behind the year of a heading, which sends to a note. */
const MARK = String.raw`\s*(?:\[(?:[Ff]oot)?[Nn]otes?\b[^[\]]{0,40}\]|[([](?:\*+|\d)[)\]]|\*+)`;
const LEADING = new RegExp(
  String.raw`^(${SPAN})(?:\s*\[YR\w+\]|${MARK})?(?:\s*[-–:|,;_/.]\s*|\s+)(?=\p{L}|[([%])(.+)$`,
  'u',
);
const TRAILING = new RegExp(
  String.raw`^(?=.*\p{L})(.*(?:[\p{L}\p{N})%]|\b(?:pre|prel|prov|est)\.))(?:[\s\-–:|,;_.]+(?:năm |year )?${NO_START}(${SPAN})|\s*\((?:năm |year )?(${SPAN})\))$`,
  'iu',
);

/** "Green area 1990 (%)": the year before the unit. */
const BEFORE_UNIT = new RegExp(
  String.raw`^(?=.*\p{L})(.*[\p{L}\p{N})%])[\s\-–:|,;_.]+(?:năm |year )?${NO_START}(${SPAN})\s+(\([^()]*\)|\[[^[\]]*\])$`,
  'iu',
);

/** "Visits, year ended June 2019". */
const YEAR_ENDED = new RegExp(
  String.raw`^(.*[^\s(,;:–-])?[\s(,;:–-]*\b((?:year|12 months|twelve months) (?:ended|ending|to) [^()]*\b${YEAR})\)?$`,
  'iu',
);

/** Where "BuiltBefore" has its next word. */
const WORD_BEGINS = /(?<=\p{Ll})(?=\p{Lu})/gu;
const GLUED = new RegExp(`^(.*\\p{L})(${YEAR})$`, 'u');
/** Of three letters at least: "FY2015" is no name. */
const IS_NAME = /\p{L}.*\p{L}.*\p{L}/u;

/** "2025.02" and "2024.1/4", as Korean offices write months and quarters. */
const DOTTED = /^((?:19|20)\d\d)\.(?:(0[1-9]|1[0-2])|\s?([1-4])\/4)(?:\s?\p{L})?$/u;

/** In a heading the first six months are meant; of nine there is no period. */
const SIX_MONTHS = new RegExp(String.raw`^(?:0?6|sáu) tháng(?: đầu)? (?:năm )?(${YEAR})$`, 'iu');
/** "02 tháng năm 2025 Số DN": months up to one of a year are no time of their own, and what the figures are of. */
const MONTHS_OF = new RegExp(
  String.raw`^(?:(.*)(?<!ngày)\s)?(0?[1-9]|1[01]|ba|sáu|chín|mười một) tháng(?: đầu)?(?: năm)? (${YEAR})(?![\d/-])(.*)$`,
  'iu',
);
const SOME_MONTHS = /^(?:\d{1,2}|ba|chín|mười một) tháng(?: đầu)?$|^(?:\d{1,2}|three|nine) months$/iu;

/** What a header says of the values below it alone: "Sơ bộ", "Estimate"; empty for anything else. */
export const statusAlone = (header: string): string =>
  statusIn(new RegExp(`^(?:${STATUS})$`, 'iu').exec(header.trim()));

/** The period that a header names; `null` if it names none. A year inside a name ("constant 2015 US$") is part of the name. */
export function periodLabel(header: string): PeriodLabel | null {
  if (header.length > LONGEST_HEADER) return null;
  const [, dotted, month, quarter = ''] = DOTTED.exec(header.trim()) ?? [];
  if (dotted) return label(`${dotted}-${month ?? `Q${quarter}`}`, '', '', ENDS);
  const six = SIX_MONTHS.exec(header.trim())?.[1];
  if (six !== undefined) return label(`${six}-H1`, '', '', ENDS);
  const ended = YEAR_ENDED.exec(header.trim());
  const twelveMonths = ended && label(ended[2], ended[1], '', ENDS);
  if (twelveMonths) return twelveMonths;
  const { text, status } = withoutRemarks(header.replace(BY_R, ''));
  const months = monthsOf(text, status);
  if (months) return months;
  const [, year = text, letter = ''] = PROVISIONAL.exec(text) ?? [];
  const whole = readPeriod(year);
  if (whole) return { period: whole, rest: '', status: status || letter };
  const after = SUFFIX.exec(text) ?? LEADING.exec(text);
  if (after) return label(after[1], after[2], status, BEGINS);
  const inside = BEFORE_UNIT.exec(text);
  if (inside && !endsInComparison(inside[1] ?? '')) {
    const found = label(inside[2], inside[1]?.replace(OF_YEAR, ''), status, ENDS);
    return found && { ...found, rest: `${found.rest} ${inside[3] ?? ''}` };
  }
  const before = TRAILING.exec(text);
  if (!before || endsInComparison(before[1] ?? '')) return null;
  return label(before[2] ?? before[3], before[1]?.replace(OF_YEAR, ''), status, ENDS);
}

/** "X2014.Permanent.house", as R writes names that begin with a number. */
const BY_R = /^X(?=(?:19|20)\d\d\.\p{L})/u;

function monthsOf(text: string, status: string): PeriodLabel | null {
  const [, before = '', count = '', year = '', behind = ''] = MONTHS_OF.exec(text) ?? [];
  // "Tháng 9 năm 2025 so với 9 tháng năm 2024": what it is held against is no time of the figures.
  if (year === '' || HELD_AGAINST.test(before) || HAS_YEAR.test(before)) return null;
  const isHalf = /^(?:0?6|sáu)$/iu.test(count);
  const rest = [before, isHalf ? '' : `${count} tháng`, behind].map((part) => part.trim()).filter(Boolean);
  return label(isHalf ? `${year}-H1` : year, rest.join(' '), status, BEGINS, true);
}

/**
 * A name with a year right behind it: "Internet2010", "Rank2019"; `null` if there is none. "ISO2022" looks the same, so
 * this holds only where several columns of a table do so.
 */
export function gluedYear(header: string): PeriodLabel | null {
  if (header.length > LONGEST_HEADER) return null;
  const { text, status } = withoutRemarks(header);
  const found = GLUED.exec(text);
  const isLimit = IS_LIMIT.test((found?.[1] ?? '').replace(WORD_BEGINS, ' '));
  return found && IS_NAME.test(found[1] ?? '') && !isLimit ? label(found[2], found[1], status, ENDS) : null;
}

function label(periodText = '', written = '', said: string, remarks: RegExp, isOfMonths = false): PeriodLabel | null {
  const period = readPeriod(periodText.replace(/^(\d{4})[._](\d{4})$/, '$1-$2'));
  const rest = written.trim();
  if (
    !period ||
    (remarks === ENDS && isNoTimeBehind(rest)) ||
    (remarks === ENDS && IS_RANGE.test(periodText.replaceAll(' ', '')) && IS_ORIGIN.test(rest)) ||
    (remarks === BEGINS && OR_EARLIER.test(rest)) ||
    (!isOfMonths && SOME_MONTHS.test(rest))
  )
    return null;
  const alone = ALONE.exec(rest);
  if (alone) return { period, rest: '', status: said || statusIn(alone) };
  const remark = remarks.exec(rest);
  const name = rest.replace(remarks, '').trim();
  return remark === null || name === ''
    ? { period, rest, status: said }
    : { period, rest: name, status: said || statusIn(remark) };
}

/** A header without what is around its year, and what that says of the values. */
function withoutRemarks(header: string): { readonly text: string; readonly status: string } {
  let text = header.trim();
  let status = '';
  for (;;) {
    const remark = REMARK_AFTER.exec(text) ?? WORD_AFTER.exec(text) ?? REMARK_BEFORE.exec(text);
    if (!remark) return { text, status };
    status ||= statusIn(remark);
    text = (remark.index > 0 ? text.slice(0, remark.index) : text.slice(remark[0].length)).trim();
  }
}

/** The letter of the words that a remark has. */
function statusIn(remark: RegExpExecArray | null): string {
  const { p, e, f, r, early, guess, plan, letter } = remark?.groups ?? {};
  if (letter) return letter.toLowerCase();
  return (p ?? early) ? 'p' : (e ?? guess) ? 'e' : (f ?? plan) ? 'f' : r ? 'r' : '';
}
