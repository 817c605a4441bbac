import type { Period } from '../../domain/period.ts';
import { nameFinder } from './headers.ts';
import type { ColumnRole, ObservationMapping, SheetHead } from './layout.ts';
import { COLUMN_NAMES } from './columnNames.ts';
import {
  AREA,
  IGNORE,
  INDICATOR,
  INDICATOR_NAME,
  NOTE,
  observations,
  PERIOD,
  STATUS,
  UNIT,
  value,
} from './columnRoles.ts';
import { periodLabel, type PeriodLabel } from './periodLabel.ts';
import { contentOf, findTable, isNumeric, share, type ColumnContent } from './sheetTable.ts';
import { periodOfTitle, seriesOfTitle } from './titles.ts';
import { oncePer } from '../../domain/oncePer.ts';
import { readPeriod } from '../cell/readPeriod.ts';

const nameOf = nameFinder(COLUMN_NAMES);
type Name = ReturnType<typeof nameOf>;

/** One column of a table whose layout is not known: what its header says and what its cells are like. */
interface Column {
  readonly header: string;
  readonly name: Name;
  readonly content: ColumnContent;
  /** What the header fixes for all values of the column, if it holds values. */
  readonly period: Period | null;
  readonly area: string | null;
  readonly series: string | null;
  /** Share of the different texts that are areas, and that are indicators. */
  readonly areas: number;
  readonly indicators: number;
}

const PLAIN_CODE = /^(?:ma|id|code|so hieu) | (?:code|id)$|_id$/i;

/**
 * How the columns of a file of unknown shape may be meant: by what headers say in either language, and where they say
 * nothing, by the content of the first rows. A number in the body is a year only if its header says so (A6). What nobody
 * says stays `null` in `fixed`, to be asked. `null` where no column can be values.
 */
export const guessMapping = oncePer((head: SheetHead): ObservationMapping | null => {
  const table = findTable(head);
  if (!table) return null;
  const columns = table.labels.map((labels, at) =>
    columnOf(table.headers[at] ?? '', labels, contentOf(table.body, at), head),
  );
  const readings = readHeaders(columns);
  const roles = new Array<ColumnRole | null>(readings.length).fill(null);
  setPeriods(readings, roles);
  setAreas(readings, roles);
  setNamed(readings, roles);
  setValues(readings, roles);
  if (!roles.some((role) => role?.role === 'value')) return null;
  setDistinguishing(readings, roles, table.body.length);
  const known = roles.map((role) => role ?? IGNORE);
  const hasPeriod = known.some((role) => role.role === 'period' || (role.role === 'value' && role.period !== null));
  const hasSeries = known.some((role) => role.role === 'indicator' || (role.role === 'value' && role.series !== null));
  return observations({
    headerRow: table.headerRow,
    headers: table.headers,
    columns: known,
    fixed: {
      area: null,
      period: hasPeriod ? null : periodOfTitle(table.title),
      series: hasSeries ? null : seriesOfTitle(table.title),
    },
  });
});

function columnOf(header: string, labels: readonly string[], content: ColumnContent, head: SheetHead): Column {
  const rest: string[] = [];
  let period: Period | null = null;
  let area: string | null = null;
  for (const text of labels) {
    const found: PeriodLabel | null = period === null ? periodLabel(text) : null;
    if (found) {
      period = found.period;
      if (found.rest !== '') rest.push(found.rest);
    } else if (area === null && nameOf(text) === null && head.isArea(text)) area = text;
    else rest.push(text);
  }
  const series = rest.join(' ') || null;
  const areas = isNumeric(content) ? 0 : share(content, head.isArea);
  const indicators = isNumeric(content) ? 0 : share(content, head.isIndicator);
  return { header, name: nameOf(header), content, period, area, series, areas, indicators };
}

/** A column that can hold values: numbers, or nothing at all where its header promises some. */
const canHoldValues = ({ content, header }: Column): boolean =>
  isNumeric(content) || (content.filled === 0 && header !== '');

/**
 * Headers are years, or areas, only if there are two different ones at least; a single "Plan 2025" is the name of a
 * series, but a bare "2025" over numbers is a year.
 */
function readHeaders(columns: readonly Column[]): readonly Column[] {
  const holding = columns.filter(canHoldValues);
  const isAcrossPeriods = new Set(holding.map((column) => column.period).filter((period) => period !== null)).size >= 2;
  const across = new Set(holding.map((column) => column.area).filter((area) => area !== null)).size;
  const isAcrossAreas = across >= 2 && across >= holding.filter(isNumericColumn).length / 2;
  return columns.map((column) => {
    const keepsPeriod = isAcrossPeriods || column.series === null;
    const { area, period, series, header } = column;
    if (!keepsPeriod) return { ...column, period: null, area: null, series: header };
    return isAcrossAreas || area === null
      ? column
      : { ...column, area: null, series: period === null ? header : [area, series].filter(Boolean).join(' ') };
  });
}

const isNumericColumn = ({ content, name }: Column): boolean => isNumeric(content) && name !== 'period';

/** The column of periods, by its name; or of texts that can be nothing else ("2013Q4"). A part of the year beside it belongs to it. */
function setPeriods(columns: readonly Column[], roles: (ColumnRole | null)[]): void {
  const reads = (column: Column) => share(column.content, (text) => readPeriod(text) !== null);
  const isAcross = columns.filter((column) => column.period !== null && canHoldValues(column)).length >= 2;
  const named = columns.findIndex(
    (column) => column.name === 'period' && (column.content.filled === 0 || reads(column) >= 0.5),
  );
  const year = columns.findIndex((column) => column.name === 'period' && yearsOnly(column));
  const at =
    year >= 0
      ? year
      : named >= 0
        ? named
        : columns.findIndex((column) => column.content.numeric === 0 && reads(column) >= 0.8);
  const column = columns[at];
  if (!column || (isAcross && column.name !== 'period')) return;
  roles[at] = PERIOD;
  if (!yearsOnly(column)) return;
  const part = columns.findIndex((other) => other.name === 'part' && other.content.filled > 0);
  if (part > at) roles[part] = PERIOD;
}

const yearsOnly = ({ content }: Column): boolean => share(content, (text) => /^\d{4}(?:\.0+)?$/.test(text)) === 1;

/**
 * The columns of areas: one whose header and cells say so, else one whose cells do, else one whose header does; and those
 * beside it that say the same otherwise (codes). Regions and continents are areas only where nothing else is.
 */
function setAreas(columns: readonly Column[], roles: (ColumnRole | null)[]): void {
  const free = columns.filter((column, at) => roles[at] === null && !isNumeric(column.content));
  const isNamed = ({ name }: Column): boolean => name === 'area' || name === 'areaCode';
  const mayBe = ({ name }: Column): boolean => name === null || name === 'unit' || name === 'indicator';
  const first =
    free.find((column) => column.name === 'area' && column.areas > 0) ??
    mostAreas(free.filter((column) => (isNamed(column) || mayBe(column)) && column.areas >= 0.5)) ??
    free.find((column) => column.name === 'area') ??
    free.find((column) => column.name === 'region');
  if (!first) return;
  const { distinct } = first.content;
  columns.forEach((column, at) => {
    const saysTheSame = isNamed(column) || (mayBe(column) && column.areas >= 0.9);
    const isAsFine = column.content.distinct >= distinct * 0.8 && column.content.distinct <= distinct * 1.25;
    if (column === first || (free.includes(column) && saysTheSame && isAsFine)) roles[at] = AREA;
  });
}

const mostAreas = (columns: readonly Column[]): Column | undefined =>
  [...columns].sort((a, b) => b.content.distinct * b.areas - a.content.distinct * a.areas)[0];

/** Columns whose header says what they are, other than areas, periods and values. */
function setNamed(columns: readonly Column[], roles: (ColumnRole | null)[]): void {
  const hasCode = columns.some((column) => column.name === 'indicatorCode');
  const given = new Set<string>();
  columns.forEach(({ header, name, content, series, indicators }, at) => {
    if (roles[at] !== null) return;
    const role = name === null && indicators >= 0.5 ? INDICATOR : namedRole(name, hasCode);
    if (role?.role === 'ignore') roles[at] = role;
    else if (role && !isNumeric(content) && !given.has(role.role)) {
      given.add(role.role);
      roles[at] = role;
    } else if (isCounter(content, header) || looksLikeCode(name, series)) roles[at] = IGNORE;
  });
}

function namedRole(name: Name, hasCode: boolean): ColumnRole | null {
  switch (name) {
    case 'indicator':
      return hasCode ? INDICATOR_NAME : INDICATOR;
    case 'indicatorCode':
      return INDICATOR;
    case 'unit':
      return UNIT;
    case 'note':
      return NOTE;
    case 'status':
      return STATUS;
    case 'source':
    case 'sourceUrl':
    case 'published':
      return { role: name };
    case 'order':
    case 'areaCode':
    case 'period':
    case 'part':
      return IGNORE;
    default:
      return null;
  }
}

const looksLikeCode = (name: Name, series: string | null): boolean => name === null && PLAIN_CODE.test(series ?? '');

/** A column without a name that counts the rows. */
function isCounter({ texts, filled }: ColumnContent, header: string): boolean {
  if (header !== '' || filled < 2 || texts.size !== filled) return false;
  const numbers = [...texts].map(Number);
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? NaN) + 1);
}

/** Numbers are values. The series is what the header says beside period and area, unless that is just "Value". */
function setValues(columns: readonly Column[], roles: (ColumnRole | null)[]): void {
  const isAnySure = columns.some((column, at) => roles[at] === null && isNumeric(column.content));
  const isHeaderOnly = columns.every((column) => column.content.filled === 0);
  columns.forEach((column, at) => {
    if (roles[at] !== null || column.name === 'region') return;
    if (isHeaderOnly ? column.name !== 'value' && column.period === null : !canHoldValues(column)) return;
    if (!isHeaderOnly && !isAnySure) return;
    roles[at] = value(column.name === 'value' ? null : column.series, column.period, column.area);
  });
}

/**
 * Rows must differ in something. Where neither areas nor series are named, the first column of words names them: the
 * areas if the headers name the series, else the series; and the series too where one area fills several rows.
 */
function setDistinguishing(columns: readonly Column[], roles: (ColumnRole | null)[], rows: number): void {
  const values = roles.filter((role) => role?.role === 'value');
  const needsSeries = values.some((role) => role.series === null) && !roles.some((role) => role?.role === 'indicator');
  const hasArea = roles.includes(AREA) || values.some((role) => role.area !== null);
  const words = columns.findIndex(
    ({ content }, at) => roles[at] === null && content.filled > 0 && content.numeric === 0 && !isLinks(content),
  );
  const column = columns[words];
  if (!column) return;
  const areaRows = Math.max(0, ...columns.filter((_, at) => roles[at] === AREA).map(({ content }) => content.distinct));
  const isPeriodInHeader = values.some((role) => role.period !== null);
  if (needsSeries && (!hasArea || (isPeriodInHeader && areaRows < rows))) roles[words] = INDICATOR;
  else if (!needsSeries && !hasArea && (isPeriodInHeader || column.header === '') && !roles.includes(PERIOD))
    roles[words] = AREA;
}

const isLinks = (content: ColumnContent): boolean => share(content, (text) => /^https?:/.test(text)) > 0.5;
