import type { ColumnRole, Unread } from '../../domain/mapping.ts';
import { AREA, DIMENSION, IGNORE, INDICATOR, PERIOD, value } from './columnRoles.ts';
import { isBeside, isOfParts } from './dimensions.ts';
import { isOneFor } from './guessedCodes.ts';
import { canHoldValues, type Column, isNumericColumn, type Roles } from './guessedColumn.ts';
import { isOfYears } from './guessedPeriods.ts';
import { type ColumnContent, isNumeric, share, type SheetTable } from './sheetTable.ts';

/** Numbers are values. The series is what the header says beside period and area, unless that is just "Value". */
export function setValues(columns: readonly Column[], roles: Roles, { headerRow, body }: SheetTable): void {
  const isAnySure = columns.some((column, at) => roles[at] === null && isNumeric(column.content));
  const isHeaderOnly = columns.every((column) => column.content.filled === 0);
  const hasActual = columns.some(({ plan }) => plan?.kind === 'actual');
  columns.forEach((column, at) => {
    if (roles[at] !== null || column.name === 'region') return;
    if (isHeaderOnly ? column.name !== 'value' && column.period === null : !canHoldValues(column)) return;
    if (!isHeaderOnly && !isAnySure) return;
    if (!isHeaderOnly && isSize(column, columns, body)) {
      roles[at] = DIMENSION;
      return;
    }
    if (column.plan?.kind === 'ratio' && hasActual) {
      roles[at] = IGNORE;
      return;
    }
    const role = value(column.name === 'value' || headerRow < 0 ? null : column.series, column.period, column.area);
    roles[at] = {
      ...role,
      ...(column.part === null ? {} : { part: column.part }),
      ...(column.plan?.kind === 'plan' && (hasActual || column.period !== null) ? { figure: 'target' as const } : {}),
      ...(column.status === '' ? {} : { status: column.status }),
    };
  });
}

/**
 * Numbers with a unit that are the same in all rows of a thing ("1 kg"), or that stand before the figures below no heading
 * ("0 persons"), say what the figures are of.
 */
function isSize({ at, header, content }: Column, columns: readonly Column[], body: SheetTable['body']): boolean {
  if (content.unit === '' || content.unit === '%' || content.distinct < 2) return false;
  const figures = columns.filter((other) => other.at !== at && isNumericColumn(other) && !isOfYears(other));
  if (figures.length === 0) return false;
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
    return { ...role, series: `${role.series} (${String(count)})` };
  });
}

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
    const unit = columns[at]?.content.unit || (endsInBrackets(role.series ?? '') ? '' : ofTitle);
    return unit === '' || unit.length > 60 ? role : { ...role, unit };
  });
}

/**
 * Rows must differ in something. Where neither areas nor series are named, the first column of words names them: the
 * areas if the headers name the series, else the series; and the series too where one area fills several rows.
 */
export function setDistinguishing(columns: readonly Column[], roles: Roles, { body }: SheetTable): void {
  const values = roles.filter((role) => role?.role === 'value');
  const needsSeries = values.some((role) => role.series === null) && !roles.some((role) => role?.role === 'indicator');
  const hasArea = roles.includes(AREA) || values.some((role) => role.area !== null);
  const words = columns.findIndex(
    ({ content, areas }, at) =>
      roles[at] === null &&
      content.filled > 0 &&
      content.numeric === 0 &&
      !isLinks(content) &&
      !isBeside(columns[at]?.header ?? '') &&
      columns[at]?.name !== 'region' &&
      columns[at]?.name !== 'area' &&
      !(needsSeries && (isOfParts(columns[at]?.header ?? '') || isConstantCode(content))) &&
      (areas === 0 || !needsSeries),
  );
  const column = columns[words];
  if (!column) return;
  const areaAt = roles.indexOf(AREA);
  const alike = body.length - new Set(body.map((row) => row[areaAt] ?? '')).size;
  const isPeriodInHeader = values.some((role) => role.period !== null);
  // A blank means the whole, so that the column is a breakdown; one country twice is a slip.
  const isWhole = column.content.filled === body.length;
  if (needsSeries && isWhole && (!hasArea || (isPeriodInHeader && alike > body.length * 0.1))) roles[words] = INDICATOR;
  else if (
    !needsSeries &&
    !hasArea &&
    (column.areas > 0 || column.header === '') &&
    (isPeriodInHeader || column.header === '') &&
    !roles.includes(PERIOD)
  )
    roles[words] = AREA;
}

/** "T1" in every row says of no one what it measures. */
const isConstantCode = ({ distinct, filled, texts }: ColumnContent): boolean =>
  distinct === 1 && filled > 1 && [...texts].every((text) => /^(?=.*\d)[\w.-]{1,8}$/.test(text));

const isLinks = (content: ColumnContent): boolean => share(content, (text) => /^https?:/.test(text)) > 0.5;
