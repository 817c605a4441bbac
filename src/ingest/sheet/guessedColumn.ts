import type { ColumnRole } from '../../domain/mapping.ts';
import type { Period } from '../../domain/period.ts';
import { numberedPart } from '../cell/datesAs.ts';
import { dayFirst, isMonthOrSpan, readPeriod } from '../cell/readPeriod.ts';
import { partCode, readYearPart } from '../cell/readYearPart.ts';
import { namesParts } from '../cell/suspects.ts';
import { areaShare } from './areaShare.ts';
import { COLUMN_NAMES } from './columnNames.ts';
import { partAtEnd, type PartAtEnd } from './headerParts.ts';
import { nameFinder } from './headers.ts';
import type { SheetHead } from './layout.ts';
import { periodLabel, type PeriodLabel } from './periodLabel.ts';
import { planOrActual, type PlanWord } from './planWords.ts';
import { type ColumnContent, isNumeric, share } from './sheetTable.ts';

const nameOf = nameFinder(COLUMN_NAMES);

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
  readonly plan: PlanWord | null;
  /** The series with the word of `plan` in it. */
  readonly said: string | null;
  /** Whether it holds what other columns come to, and is not read. */
  readonly isSum?: true;
  /** Share of the different texts that are areas, and that are indicators. */
  readonly areas: number;
  readonly indicators: number;
}

export type Roles = (ColumnRole | null)[];

export function columnOf(
  at: number,
  header: string,
  labels: readonly string[],
  content: ColumnContent,
  head: SheetHead,
): Column {
  const rest: string[] = [];
  let period: Period | null = null;
  let part: string | null = null;
  let area: string | null = null;
  let status = '';
  let plan: PlanWord | null = null;
  for (const text of labels) {
    const found: PeriodLabel | null = period === null ? periodLabel(text) : null;
    const yearPart = found || part !== null ? null : readYearPart(text);
    if (found) {
      period = found.period;
      status ||= found.status;
      const ended: PartAtEnd | null = part === null ? partAtEnd(found.rest) : null;
      part ??= ended?.part ?? null;
      const said = ended?.rest ?? found.rest;
      if (said !== '') rest.push(said);
    } else if (yearPart && nameOf(text) === null) part = partCode(yearPart);
    else if (area === null && nameOf(text) === null && !isGenericCode(text) && head.isArea(text)) area = text;
    else rest.push(text);
  }
  const said = rest.join(' ') || null;
  const words = rest.map((text) => planOrActual(text));
  words.forEach((word, place) => {
    if (!word) return;
    plan ??= word;
    rest[place] = word.rest;
  });
  const series = rest.filter(Boolean).join(' ') || null;
  const asNamed = nameOf(header);
  const isOfAreas = asNamed === 'area' || asNamed === 'areaCode' || namesParts(header);
  const areas = isNumeric(content) ? 0 : areaShare(content, head.isArea, isOfAreas);
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
    status,
    plan,
    said,
    areas,
    indicators,
  };
}

/**
 * What a heading says, of "Year (N)" without the remark. Where its cells say otherwise it says something else: "Nam" is men,
 * and without its marks a year.
 */
function nameOfColumn(header: string, content: ColumnContent, areas: number): Name {
  const isOfPeriods = content.filled === 0 || share(content, mayBePeriod) >= 0.5;
  const name = nameOf(header);
  if (name !== null) return name === 'period' && /^nam$/i.test(header) && !isOfPeriods ? null : name;
  const bare = nameOf(header.replace(/(?<!\s)\s*[([][^()[\]]*[)\]]\s*$/, ''));
  if (bare === 'period') return isOfPeriods ? bare : null;
  return (bare === 'area' || bare === 'areaCode') && areas > 0 ? bare : null;
}

/** Two letters at the head of a column are a unit or an abbreviation as often as a country. */
export const isGenericCode = (text: string): boolean => /^[A-Za-z]{1,2}$/.test(text);

/** A column that can hold values: numbers, or nothing at all where its header promises some. */
export const canHoldValues = ({ content, header }: Column): boolean =>
  isNumeric(content) || (content.filled === 0 && header !== '');

/** How many different periods a column has; a remark among them is none. */
export const timesIn = ({ content }: Column): number => [...content.texts].filter(mayBePeriod).length;

/** Whether a text is a period, however its column means it. */
export const mayBePeriod = (text: string): boolean =>
  (readPeriod(text) ?? readPeriod(dayFirst(text))) !== null || isMonthOrSpan(text) || numberedPart(text) !== null;

export const isNumericColumn = ({ content, name }: Column): boolean => isNumeric(content) && name !== 'period';

export const UNNAMED = /^(?:unnamed:? ?\d+(?:\.\d+)*|x?\.?\d{0,2}|v1|index|level_\d)$/i;
