import { fold } from '../../domain/fold.ts';
import type { ColumnRole } from '../../domain/mapping.ts';
import { periodKind, type Period } from '../../domain/period.ts';
import { numberedPart } from '../cell/datesAs.ts';
import { dayFirst, isMonthOrSpan, readPeriod } from '../cell/readPeriod.ts';
import { halvesOf } from '../cell/halvesOf.ts';
import { isWholeYear, partCode, readYearPart } from '../cell/readYearPart.ts';
import { looksLikeUnit } from '../cell/looksLikeUnit.ts';
import { areaShare } from './areaShare.ts';
import { COLUMN_NAMES } from './columnNames.ts';
import { ENDS_IN_YEAR, partAtEnd, type PartAtEnd } from './headerParts.ts';
import { isWordOfParts } from './dimensions.ts';
import { nameFinder } from './headers.ts';
import type { SheetHead } from './layout.ts';
import { periodLabel, statusAlone, type PeriodLabel } from './periodLabel.ts';
import { isAgainstPlan, planOrActual, type PlanWord } from './planWords.ts';
import { type ColumnContent, isNumeric, share } from './sheetTable.ts';

const named = nameFinder(COLUMN_NAMES);
/** "CountryName" is "Country Name". */
const nameOfOne = (header: string): ReturnType<typeof named> =>
  named(header) ?? named(header.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '));
/** Also of a heading that says the same in two languages: "Năm (Year)", "Tháng/Month". */
function nameOf(header: string): ReturnType<typeof named> {
  const whole = nameOfOne(header);
  if (whole !== null) return whole;
  const [first = null, ...others] = halvesOf(header).map(nameOfOne);
  return others.length > 0 && others.every((name) => name === first) ? first : null;
}

export type Name = ReturnType<typeof nameOf>;

/** One column of a table whose layout is not known: what its header says and what its cells are like. */
export interface Column {
  readonly at: number;
  readonly header: string;
  readonly name: Name;
  readonly content: ColumnContent;
  /** What the header fixes for all values of the column, if it holds values. */
  readonly period: Period | null;
  /** The part of a year that the header names, beside a column of years: `Q1`, `03`. */
  readonly part: string | null;
  readonly area: string | null;
  readonly series: string | null;
  readonly status: string;
  /** The unit that the header gives in a part of its own. */
  readonly unit: string;
  /** Whether the header has parts of its own for measure, year and unit. */
  readonly isParted: boolean;
  readonly plan: PlanWord | null;
  /** The series with the word of `plan` in it. */
  readonly said: string | null;
  /** Whether it holds what other columns come to, and is not read. */
  readonly isSum?: true;
  /** Share of the different texts that are areas, and that are indicators. */
  readonly areas: number;
  readonly indicators: number;
}

/** Between a quarter and its year, each in a row of the header. */
const OF_THE_YEAR = /^(?:năm|tháng|quý|kỳ|year|month|quarter|of)$/i;
const BEGINS_COMPARISON =
  /(?:so với|compared (?:to|with)|relative to|versus|\bvs\.?)(?:\s+(?:năm|tháng(?: \d{1,2})?|qu[ýí](?: (?:[1-4]|I{1,3}|IV))?|cùng kỳ(?: năm)?|the|year))?(?:\s\(%\))?\s*:?$/i;

const isBareYear = (label: PeriodLabel | null): boolean => label?.rest === '' && periodKind(label.period) === 'year';
/** "Theo chuẩn giai đoạn 2016 - 2021" above "2020": the years of a standard or a plan. */
const isSpanInWords = ({ period, rest }: PeriodLabel): boolean => rest !== '' && periodKind(period) === 'span';

/** "population;2016;[persons]", as the statistics office of Poland heads its columns: measure, year and unit; `null` for another header. */
function ofThree(header: string): { readonly labels: readonly string[]; readonly unit: string } | null {
  const [, measure, year, unit = ''] = /^([^[\]]+);((?:19|20)\d\d);\[([^[\]]*)\]$/.exec(header) ?? [];
  return measure && year ? { labels: [measure, year], unit: unit === '-' ? '' : unit } : null;
}

export type Roles = (ColumnRole | null)[];

export function columnOf(
  at: number,
  header: string,
  written: readonly string[],
  content: ColumnContent,
  head: SheetHead,
): Column {
  // "January-      December": how far apart words stand says nothing.
  const labels = written.map((text) => text.replace(/\s+/g, ' '));
  const rest: string[] = [];
  let period: Period | null = null;
  let part: string | null = null;
  let partText = '';
  let area: string | null = null;
  let status = '';
  let plan: PlanWord | null = null;
  // "Sơ / bộ / quý III / năm / 2024", one word a row.
  const together = labels.length > 1 ? periodLabel(labels.join(' ')) : null;
  const parted = labels.length === 1 ? ofThree(labels[0] ?? '') : null;
  const spoken = parted?.labels ?? (together?.rest === '' ? [labels.join(' ')] : labels);
  let isCompared = false;
  const hasBareYear = (): boolean => spoken.some((text) => isBareYear(periodLabel(text)));
  for (const text of spoken) {
    // "Năm 2024 so với / năm 2023 (%)": what it is held against is no time of the figures.
    if (isCompared) {
      rest.push(text);
      continue;
    }
    isCompared = BEGINS_COMPARISON.test(text);
    const label: PeriodLabel | null = period === null ? periodLabel(text) : null;
    const found: PeriodLabel | null = label && isSpanInWords(label) && hasBareYear() ? null : label;
    const yearPart = found || part !== null ? null : readYearPart(text.replace(ENDS_IN_YEAR, ''));
    if (found) {
      period = found.period;
      status ||= found.status;
      // A quarter of a school year is none of a calendar year.
      const isOfYear = periodKind(found.period) === 'year';
      const ended: PartAtEnd | null = part === null && isOfYear ? partAtEnd(found.rest) : null;
      part ??= ended?.part ?? null;
      const measure = ended?.rest ?? found.rest;
      if (measure !== '') rest.push(measure);
    } else if (yearPart && nameOf(text) === null && (period === null || periodKind(period) === 'year')) {
      part = partCode(yearPart);
      partText = text;
    } else if (area === null && nameOf(text) === null && !isGenericCode(text) && head.isArea(text)) area = text;
    else if (labels.length > 1 && statusAlone(text) !== '') status ||= statusAlone(text);
    else if (labels.length < 2 || !(OF_THE_YEAR.test(text) || isWholeYear(text))) rest.push(text);
  }
  if (partText !== '' && period !== null && periodKind(period) !== 'year') {
    // "Semester I" above "2018/2019".
    rest.push(partText);
    part = null;
  }
  const whole = rest.join(' ') || null;
  const said = rest.map((text) => planOrActual(text));
  const isShare = isAgainstPlan(whole ?? '') && !said.some((word) => word?.kind === 'ratio');
  if (isShare) plan = { kind: 'ratio', rest: whole ?? '', isSure: true };
  const words = isShare ? [] : said;
  words.forEach((word, place) => {
    if (!word) return;
    plan ??= word;
    rest[place] = word.rest;
  });
  const all = rest.filter(Boolean).join(' ');
  // "Thực hiện (Nghìn tấn)" names no measure.
  const alone = period === null ? '' : (/^\(([^()]+)\)$/.exec(all)?.[1] ?? '');
  const ofUnit = looksLikeUnit(alone) ? alone : '';
  const series = ofUnit === '' ? all || null : null;
  const areas = isNumeric(content) ? 0 : areaShare(content, head.isArea, header);
  const indicators = isNumeric(content) ? 0 : share(content, head.isIndicator);
  return {
    at,
    header,
    name: nameOfColumn(header, content, areas),
    content,
    period,
    part,
    area,
    series,
    // "Vốn đăng ký điều chỉnh" is what was changed: without a year nothing is revised.
    status: period === null && status === 'r' ? '' : status,
    plan,
    said: whole,
    areas,
    indicators,
    unit: parted?.unit ?? ofUnit,
    isParted: parted !== null,
  };
}

/** Men, though they be as many as a year: "Nam" beside women, or beside a year written with its mark. */
export const isOfMen = (header: string, headers: readonly string[]): boolean =>
  /^nam(?: ?[([].*)?$/i.test(header) &&
  headers.some((other) => /^(?:năm|nữ)(?: ?[([].*)?$/iu.test(other.normalize('NFC')));

/**
 * What a heading says, of "Year (N)" without the remark. Where its cells say otherwise it says something else: "Nam" is men,
 * and without its marks a year.
 */
function nameOfColumn(header: string, content: ColumnContent, areas: number): Name {
  if (isWordOfParts(header, content) || areOrganisations(header, content)) return null;
  const isOfPeriods = content.filled === 0 || share(content, mayBePeriod) >= 0.5;
  const name = nameOf(header);
  // "SERIES.SERIES_A" is what a program looks its words up by.
  if (name === 'indicator' && content.filled > 0 && [...content.texts].every((text) => IS_KEY.test(text))) return null;
  // Nothing is called by a number with decimals; a place on the earth is.
  const isOfCodes = name === 'areaCode' || (name === 'order' && IS_KEYED.test(header));
  if (isOfCodes && share(content, hasDecimals) >= 0.5) return null;
  if (name === 'period' && !isOfPeriods && share(content, isNoYearPart) >= 0.5) return null;
  if (name === 'order' && IS_INDEX.test(header) && [...content.texts].some(hasDecimals)) return null;
  // "Mon" is a Monday too, and "MO" a state.
  if (/^(?:mon|mo|mth)$/i.test(header) && isNumeric(content) && share(content, (text) => MONTH_NUMBER.test(text)) < 1)
    return null;
  if (name !== null) return name === 'period' && /^nam$/i.test(header) && !isOfPeriods ? null : name;
  const bare = nameOf(header.replace(/(?<!\s)\s*[([][^()[\]]*[)\]]\s*$/, ''));
  if (bare === 'period') return isOfPeriods ? bare : null;
  return (bare === 'area' || bare === 'areaCode') && areas > 0 ? bare : null;
}

/** Two letters at the head of a column are a unit or an abbreviation as often as a country. */
const isGenericCode = (text: string): boolean => /^[A-Za-z]{1,2}$/.test(text);

/** "Đơn vị" is a unit of measure or one of an administration: its cells tell. Folded. */
const EITHER_UNIT = /^(?:don vi|ten don vi|unit|units)$/;
const ORGANISATION =
  /^(?:\d+[.)]? )?(?:so|bo|cuc|chi cuc|tong cuc|vu|ban|phong|van phong|ubnd|uy ban|trung tam|truong|benh vien|cong ty|vien|hoc vien|dai hoc|huyen|quan|phuong|xa|thi xa|thi tran|thanh pho|tp|tinh|cong an|thanh tra|hoi|ngan hang|kho bac|toa an|department|ministry|office|bureau|agency|division|directorate|authority|board|committee|council|university|hospital|school) .+/;

/** Whether a column that may hold units of measure names offices instead. */
const areOrganisations = (header: string, content: ColumnContent): boolean =>
  EITHER_UNIT.test(fold(header)) &&
  content.filled > 0 &&
  share(content, (text) => ORGANISATION.test(fold(text)) && !looksLikeUnit(text)) >= 0.5;

/** Rows are counted below it, or a score is told, which may have decimals. */
export const IS_INDEX = /^index$/i;
const IS_KEYED = /^(?:id|order|no\.?|nr)$/i;
const MONTH_NUMBER = /^(?:0?[1-9]|1[0-2])$/;
const hasDecimals = (text: string): boolean => /^-?\d+[.,]\d/.test(text);
/** "44.9"; but "1993.5" is in the middle of a year. */
const isNoYearPart = (text: string): boolean => hasDecimals(text) && !/^(?:1[89]|2[01])\d\d[.,]/.test(text);

const IS_KEY = /^([A-Z]+)\.\1_?[A-Z_]*$/;

/** A column that can hold values: numbers, or nothing at all where its header promises some. */
export const canHoldValues = ({ content, header }: Column): boolean =>
  isNumeric(content) || (content.filled === 0 && header !== '' && !IS_REMARK.test(header));

/** "(per 100,000 births)" over nothing is a remark on the table; so are notes that nobody wrote. */
const IS_REMARK = /^(?:\([^()]*\)|(?:foot)?notes?(?: \d+)?|flags?|symbols?|type)$/i;

/** How many different periods a column has; a remark among them is none. */
export const timesIn = ({ content }: Column): number => [...content.texts].filter(mayBePeriod).length;

/** Whether a text is a period, however its column means it. */
export const mayBePeriod = (text: string): boolean =>
  (readPeriod(text) ?? readPeriod(dayFirst(text))) !== null || isMonthOrSpan(text) || numberedPart(text) !== null;

export const isNumericColumn = ({ content, name }: Column): boolean => isNumeric(content) && name !== 'period';

export const UNNAMED = /^(?:unnamed:? ?\d+(?:\.\d+)*|x?\.?\d{0,2}|v1|index|level_\d)$/i;
