import { fold } from '../../domain/fold.ts';
import type { ColumnRole, Unread } from '../../domain/mapping.ts';
import { periodKind } from '../../domain/period.ts';
import { AREA, DIMENSION, IGNORE, INDICATOR, PERIOD, value } from './columnRoles.ts';
import { isBeside, isOfParts } from './dimensions.ts';
import { callsForecasts } from '../cell/forecastWords.ts';
import { looksLikeUnit } from '../cell/looksLikeUnit.ts';
import { isWhole } from './wholes.ts';
import { canHoldValues, type Column, isNumericColumn, type Roles } from './guessedColumn.ts';
import { isOfYears } from './guessedYears.ts';
import { speaksOfComparison } from './periodLabel.ts';
import type { SheetHead } from './layout.ts';
import { type ColumnContent, isNumeric, isOneFor, share, type SheetTable } from './sheetTable.ts';
import { isVariable } from './titles.ts';

/** Numbers are values. The series is what the header says beside period and area, unless that is just "Value". */
export function setValues(columns: readonly Column[], roles: Roles, { headerRow, body }: SheetTable): void {
  const isAnySure = columns.some((column, at) => roles[at] === null && isNumeric(column.content));
  const isHeaderOnly = columns.every((column) => column.content.filled === 0);
  const hasValue = columns.some(({ name, content }) => name === 'value' && isNumeric(content));
  // Months or quarters across are what was reached.
  const hasActual =
    columns.some(({ plan }) => plan?.kind === 'actual') ||
    columns.filter((column) => column.plan === null && isOfPart(column)).length >= FEWEST_PARTS;
  columns.forEach((column, at) => {
    if (roles[at] !== null || column.name === 'region') return;
    if (isHeaderOnly ? column.name !== 'value' && column.period === null : !canHoldValues(column)) return;
    if (!isHeaderOnly && !isAnySure) return;
    if (column.name === 'area' && headerRow >= 0 && areNumbers(column.content)) {
      // Places by number: they name the rows where nothing else does.
      roles[at] = roles.includes(AREA) ? IGNORE : { role: 'dimension', isNamed: true };
      return;
    }
    if (hasValue && column.name === null && [...column.content.texts].some(isWhole)) {
      // "Total, 1, 2, 5+" are sizes.
      roles[at] = DIMENSION;
      return;
    }
    if (!isHeaderOnly && isSize(column, columns, body)) {
      roles[at] = DIMENSION;
      return;
    }
    if (/^comment[ _]?obs/i.test(column.header) || (column.plan?.kind === 'ratio' && hasActual)) {
      roles[at] = IGNORE;
      return;
    }
    const role = value(column.name === 'value' || headerRow < 0 ? null : column.series, column.period, column.area);
    roles[at] = {
      ...role,
      ...(column.part === null ? {} : { part: column.part }),
      ...(column.plan?.kind === 'plan' && (hasActual || column.period !== null) ? { figure: 'target' as const } : {}),
      ...statusOf(column, columns, body),
    };
  });
}

/** Headings of how far off figures may be, folded. */
const BOUND =
  /(?:^| )(?:lower|upper) (?:(?:confidence|prediction|\d\d|ci) )*(?:bounds?|limits?|intervals?|ci)(?: |$)|(?:^| )(?:confidence|prediction) (?:bounds?|limits?|intervals?)(?: |$)|yhat (?:lower|upper)|^(?:lo|hi) ?(?:80|90|95|99)$|(?:^| )can (?:duoi|tren)(?: |$)/;
const isBound = ({ header }: Column): boolean => BOUND.test(fold(header.replaceAll('_', ' ')));
/** A program ties its forecast to the last figure that was observed. */
const MOST_TIED = 1;

/**
 * What a heading says of how final its figures are; bounds that stand only where a forecast does, and where nothing was observed, are
 * its own, and no more observed than it.
 */
function statusOf(column: Column, columns: readonly Column[], body: SheetTable['body']): { readonly status?: string } {
  const { at, header, status } = column;
  if (status !== '') return { status };
  if (callsForecasts(header)) return { status: 'f' };
  if (!isBound(column)) return {};
  const figures = columns.filter((other) => isNumericColumn(other) && !isOfYears(other) && !isBound(other));
  const isFilled = (row: readonly string[], other: Column): boolean => (row[other.at] ?? '') !== '';
  const forecasts = figures.filter((other) => callsForecasts(other.header));
  const observed = figures.filter((other) => !forecasts.includes(other));
  const rows = body.filter((row) => (row[at] ?? '') !== '');
  const isOfForecast = forecasts.some((forecast) => rows.every((row) => isFilled(row, forecast)));
  const tied = rows.filter((row) => observed.some((other) => isFilled(row, other))).length;
  return isOfForecast && rows.length > tied && tied <= MOST_TIED ? { status: 'f' } : {};
}

const FEWEST_PARTS = 2;
const FEWEST_ALIKE = 3;
/** Whether a heading names a month, a quarter or a half, with its year or without. */
const isOfPart = ({ part, period, area }: Column): boolean =>
  area === null && (part !== null || (period !== null && periodKind(period) !== 'year'));

const areNumbers = ({ texts, distinct, filled }: ColumnContent): boolean =>
  filled > 1 && distinct > 1 && [...texts].every((text) => /^\d{1,6}$/.test(text));

/**
 * Numbers with a unit that are the same in all rows of a thing ("1 kg"), or that stand before the figures below no heading
 * ("0 persons"), say what the figures are of.
 */
function isSize({ at, header, content }: Column, columns: readonly Column[], body: SheetTable['body']): boolean {
  if (content.unit === '' || content.unit === '%') return false;
  const figures = columns.filter((other) => other.at !== at && isNumericColumn(other) && !isOfYears(other));
  if (figures.length === 0) return false;
  // "94AstarC" in every row is the grade that is meant.
  if (content.distinct < 2) return content.filled >= FEWEST_ALIKE && !looksLikeUnit(content.unit);
  if (header === '' && at === 0 && content.distinct === content.filled) return true;
  return columns.some(
    (other) =>
      other.at !== at &&
      !isNumeric(other.content) &&
      other.name !== 'period' &&
      other.content.distinct > 1 &&
      body.length >= other.content.distinct * 2 &&
      isOneFor(body, other.at, at),
  );
}

/** Figures below no heading, beside others that have one, are of nobody knows what. */
export function withoutUnnamed(
  roles: readonly ColumnRole[],
  columns: readonly Column[],
  unread: Unread[],
): readonly ColumnRole[] {
  const isNamed = ({ header, name }: Column): boolean => header !== '' || name !== null;
  const hasNamed = columns.some((column, at) => roles[at]?.role === 'value' && isNamed(column));
  return roles.map((role, at) => {
    const column = columns[at];
    if (!hasNamed || role.role !== 'value' || !column || isNamed(column)) return role;
    unread.push({ column: at, why: 'unused' });
    return IGNORE;
  });
}

/** Of columns that are called alike, one that repeats another is left out; what differs has a number behind its name. */
export function withNumbers(
  roles: readonly ColumnRole[],
  body: readonly (readonly string[])[],
  unread: Unread[],
): readonly ColumnRole[] {
  const first = new Map<string, number>();
  const counts = new Map<string, number>();
  return roles.map((role, at) => {
    if (role.role !== 'value' || role.series === null) return role;
    const key = [role.series, role.period, role.area, role.part, role.figure].join('\n');
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, at);
      return role;
    }
    if (body.every((row) => (row[at] ?? '') === (row[before] ?? ''))) {
      unread.push({ column: at, why: 'repeats' });
      return IGNORE;
    }
    const count = (counts.get(key) ?? 1) + 1;
    counts.set(key, count);
    return { ...role, series: numbered(role.series, count) };
  });
}

const numbered = (series: string, count: number): string => `${series} (${String(count)})`;

/** Whether columns are called alike and hold different figures: what tells them apart stands where nobody looked. */
export const hasNumbered = (columns: readonly ColumnRole[], headers: readonly string[]): boolean =>
  columns.some(
    (role, at) =>
      role.role === 'value' &&
      role.series !== null &&
      /^(?<name>.*) \(\d{1,2}\)$/s.test(role.series) &&
      !(headers[at] ?? '').includes(role.series),
  );

/** Whether the last line of a name ends with something in brackets. */
const endsInBrackets = (name: string): boolean => /^[^([]*[([].+[)\]]$/.test(name.slice(name.lastIndexOf('\n') + 1));

/** The unit that stands in the cells, or over the whole table, where the header says none. */
export function withUnits(
  roles: readonly ColumnRole[],
  columns: readonly Column[],
  ofTitle: string,
): readonly ColumnRole[] {
  return roles.map((role, at) => {
    if (role.role !== 'value') return role;
    const isOfTitle =
      !endsInBrackets(role.series ?? '') && (ofTitle === '%' || !speaksOfComparison(columns[at]?.header ?? ''));
    const unit = columns[at]?.unit || columns[at]?.content.unit || (isOfTitle ? ofTitle : '');
    return unit === '' || unit.length > 60 ? role : { ...role, unit };
  });
}

/**
 * Rows must differ in something. Where neither areas nor series are named, the first column of words names them: the
 * areas if the headers name the series, else the series; and the series too where one area fills several rows.
 */
export function setDistinguishing(
  columns: readonly Column[],
  roles: Roles,
  { body, title }: SheetTable,
  { isNearArea }: Pick<SheetHead, 'isNearArea'>,
): void {
  const values = roles.filter((role) => role?.role === 'value');
  const needsSeries = values.some((role) => role.series === null) && !roles.some((role) => role?.role === 'indicator');
  const hasArea = roles.includes(AREA) || values.some((role) => role.area !== null);
  // "Product, Year, Value" does not say what is measured of the products.
  const isValue = columns.some(({ name }, at) => name === 'value' && roles[at]?.role === 'value');
  const words = columns.findIndex(
    ({ content, areas }, at) =>
      roles[at] === null &&
      content.filled > 0 &&
      content.numeric === 0 &&
      !isLinks(content) &&
      !isBeside(columns[at]?.header ?? '', content) &&
      columns[at]?.name !== 'region' &&
      columns[at]?.name !== 'area' &&
      !(needsSeries && (isValue || isPartOf(title, columns[at]?.header ?? '') || areCodedNames(content))) &&
      !(needsSeries && isConstantCode(content)) &&
      (areas === 0 || !needsSeries),
  );
  const column = columns[words];
  if (!column) return;
  if (needsSeries && columns.some((other) => areSameRegions(column, other, roles, body))) return;
  const other = columns[words + 1];
  if (needsSeries && other && roles[words + 1] === null && areOneStub(column, other, body)) {
    roles[words] = INDICATOR;
    roles[words + 1] = INDICATOR;
    return;
  }
  const areaAt = roles.indexOf(AREA);
  const alike = body.length - new Set(body.map((row) => row[areaAt] ?? '')).size;
  const isPeriodInHeader = values.some((role) => role.period !== null);
  // A blank means the whole, so that the column is a breakdown; one country twice is a slip.
  const isWhole = column.content.filled === body.length;
  if (needsSeries && isWhole && (!hasArea || (isPeriodInHeader && alike > body.length * 0.1))) roles[words] = INDICATOR;
  else if (
    !needsSeries &&
    !hasArea &&
    isOfAreas(column, isNearArea) &&
    (isPeriodInHeader || column.header === '') &&
    !roles.includes(PERIOD)
  )
    roles[words] = AREA;
}

/** Whether a heading names parts of what a title measures: by what it says itself, or by the title. */
const isPartOf = (title: string, header: string): boolean => isOfParts(header) || isVariable(title, header);

/** Whether words may be areas: below a heading of towns a few are called like countries, "Macau" in Portugal. */
function isOfAreas({ areas, header, content }: Column, isNearArea: SheetHead['isNearArea']): boolean {
  const near = share(content, isNearArea);
  return header === '' ? areas > 0 || near >= 0.5 : areas > 0 && areas + near >= 0.5;
}

/** Whether a column headed "Regions" says the same as the words of another, in another language. */
const areSameRegions = (words: Column, other: Column, roles: Roles, body: SheetTable['body']): boolean =>
  other !== words &&
  other.name === 'region' &&
  roles[other.at] === null &&
  other.content.distinct === words.content.distinct &&
  words.content.distinct > 1 &&
  isOneFor(body, words.at, other.at) &&
  isOneFor(body, other.at, words.at);

/** Labels in two columns, the finer ones one column farther: each row fills one of them. */
const areOneStub = (first: Column, second: Column, body: SheetTable['body']): boolean =>
  first.header === '' &&
  second.header === '' &&
  second.content.numeric === 0 &&
  second.content.filled > 0 &&
  body.every((row) => (row[first.at] ?? '') === '' || (row[second.at] ?? '') === '');

/** "11 Rondônia": the number and the name of a place or branch. */
const areCodedNames = (content: ColumnContent): boolean =>
  share(content, (text) => /^\d{1,4} \p{L}/u.test(text)) >= 0.8;

/** "T1" in every row says of no one what it measures. */
const isConstantCode = ({ distinct, filled, texts }: ColumnContent): boolean =>
  distinct === 1 && filled > 1 && [...texts].every((text) => /^(?=.*\d)[\w.-]{1,8}$/.test(text));

const isLinks = (content: ColumnContent): boolean => share(content, (text) => /^https?:/.test(text)) > 0.5;
