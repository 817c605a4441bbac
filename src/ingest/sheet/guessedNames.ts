import type { ColumnRole, Unread } from '../../domain/mapping.ts';
import { callsFact, callsRowForecast, saysForecastAlone } from '../cell/forecastWords.ts';
import { isStatus } from '../cell/statusNote.ts';
import { DIMENSION, ESTIMATES_AFTER, IGNORE, INDICATOR, INDICATOR_NAME, NOTE, STATUS, UNIT } from './columnRoles.ts';
import { isBreakdown, saysSo } from './dimensions.ts';
import { fold } from '../../domain/fold.ts';
import { isCounter, looksLikeCode } from './guessedCodes.ts';
import {
  type Column,
  IS_INDEX,
  isNumericColumn,
  mayBePeriod,
  type Name,
  type Roles,
  timesIn,
} from './guessedColumn.ts';
import { isOfYears } from './guessedYears.ts';
import { tellsKind } from './kindWords.ts';
import { type ColumnContent, isNumeric, isOneFor, type SheetTable } from './sheetTable.ts';

const ESTIMATES_START = /^estimates? start after$/i;

/** Columns whose header says what they are, other than areas, periods and values. */
export function setNamed(columns: readonly Column[], roles: Roles, { body }: SheetTable, unread: Unread[]): void {
  const has = (name: Name): boolean => columns.some((column) => column.name === name);
  const hasCode =
    columns.some((column) => column.name === 'indicatorCode' && !isNumeric(column.content)) ||
    columns.some(({ header }) => fold(header) === 'statistic label');
  const hasUnit = has('unit');
  const holdsOthers = (column: Column): boolean =>
    columns.some(
      (other) => other !== column && roles[other.at] === null && other.name !== 'order' && isNumeric(other.content),
    );
  const figures = columns.filter((column) => isNumericColumn(column) && !isOfYears(column));
  const given = new Set<string>();
  const hasLabel = columns.some(({ header }) => fold(header) === 'statistic label');
  const hasValue = columns.some(({ name, content }) => name === 'value' && isNumeric(content));
  columns.forEach((column) => {
    const { at, header, content, indicators } = column;
    const name = hasLabel && fold(header) === 'statistic' ? 'indicatorCode' : column.name;
    if (roles[at] !== null) return;
    if (hasValue && name === null && isBesideValue(column, columns, roles, body)) {
      roles[at] = IGNORE;
      unread.push({ column: at, why: 'code' });
      return;
    }
    if (column.isSum) {
      roles[at] = IGNORE;
      unread.push({ column: at, why: 'sum' });
      return;
    }
    if (ESTIMATES_START.test(header)) {
      roles[at] = ESTIMATES_AFTER;
      return;
    }
    const words = ofForecasts(column, columns, body);
    if (words !== null && content.filled > 1 && holdsOthers(column)) {
      roles[at] = words;
      return;
    }
    if (isBreakdown(header) && saysSo(header, content) && content.filled > 1 && holdsOthers(column)) {
      roles[at] = DIMENSION;
      return;
    }
    const named = isOfFlags(column, columns, figures, body)
      ? STATUS
      : name === null && indicators >= 0.5
        ? INDICATOR
        : namedRole(name, hasCode, hasUnit || isNumeric(content));
    // "F" is a forecast among the letters of statisticians, and among others what its publisher means.
    // The only figures of a table are no numbers of its rows, unless they rise from row to row.
    if (name === 'order' && IS_INDEX.test(header) && !holdsOthers(column) && areMixed(content)) return;
    const role = named?.role === 'status' && ![...content.texts].every(isStatus) ? NOTE : named;
    // "Calendar Year" and "Between mid-points" are no times.
    if (role?.role === 'ignore' && name === 'period' && content.numeric === 0 && ![...content.texts].some(mayBePeriod))
      return;
    const isNote = role?.role === 'noteEn';
    if (role?.role === 'ignore') {
      roles[at] = role;
      if (isNumeric(content)) unread.push({ column: at, why: 'code' });
    } else if (
      role &&
      (isNote || role.role === 'unit' || !isNumeric(content)) &&
      (role.role === 'unit' || !given.has(role.role))
    ) {
      given.add(role.role);
      roles[at] = role;
    } else if (isCounter(content, header)) {
      roles[at] = IGNORE;
      unread.push({ column: at, why: 'counter' });
    } else if (looksLikeCode(column)) {
      roles[at] = IGNORE;
      unread.push({ column: at, why: 'code' });
    } else if (name === 'region' && [...content.texts].every((text) => /^\d+$/.test(text)) && content.filled > 0) {
      roles[at] = IGNORE;
      unread.push({ column: at, why: 'code' });
    }
  });
}

/**
 * Whether numbers beside a column called "Value" are codes: they are the same in all rows, repeat the time of the rows, or
 * are one for each word of another column.
 */
function isBesideValue(
  { at, content, period, area }: Column,
  columns: readonly Column[],
  roles: Roles,
  body: SheetTable['body'],
): boolean {
  if (period !== null || area !== null || content.filled < body.length || body.length < FEWEST_CODED) return false;
  if (![...content.texts].every((text) => /^\d+$/.test(text))) return false;
  if (content.distinct === 1) return true;
  return columns.some((other) => {
    if (other.at === at || other.content.distinct !== content.distinct) return false;
    const isTime = roles[other.at]?.role === 'period' && body.every((row) => row[other.at] === row[at]);
    const isOfWords = !isNumeric(other.content) && other.content.distinct <= body.length / 2;
    return isTime || (isOfWords && isOneFor(body, other.at, at));
  });
}

/**
 * What a column is in which a few words call figures forecasts, below a heading that tells how figures came about: how final
 * these are, or what is told apart where the same stands beside; `null` for another.
 */
function ofForecasts(
  { at, name, header, content: { texts, numeric } }: Column,
  columns: readonly Column[],
  body: SheetTable['body'],
): ColumnRole | null {
  const all = [...texts];
  if (numeric > 0 || texts.size > MOST_WORDS || !all.some(callsRowForecast)) return null;
  if (name !== null && !['status', 'source', 'note'].includes(name)) return null;
  // Whatever stands above them, "Actual" and "Forecast" are said of figures; remarks say many things, or nothing but these.
  const calls = name === 'note' && !all.some(callsFact) ? saysForecastAlone : callsRowForecast;
  const areStates =
    (name === 'note' || all.some(callsFact)) && all.every((text) => calls(text) || callsFact(text) || isStatus(text));
  if (!areStates && (name === 'note' || !tellsKind(header) || (name === 'status' && all.some(isLetters)))) return null;
  // What was forecast of a year stands beside what came: neither is the other.
  const isKey = (other: Column): boolean =>
    !isNumericColumn(other) || isOfYears(other) || timesIn(other) >= other.content.distinct / 2;
  const keys = columns.filter((other) => other.at !== at && isKey(other));
  const parted = new Set(body.map((row) => keys.map((other) => row[other.at] ?? '').join('\n'))).size;
  return parted < body.length ? DIMENSION : STATUS;
}
const MOST_WORDS = 12;
/** Codes mean what their publisher says. */
const isLetters = (text: string): boolean => text.length <= 3;

/** Numbers that go up and down: no program counts rows so. */
const areMixed = (content: ColumnContent): boolean =>
  isNumeric(content) && [...content.texts].map(Number).some((number, at, all) => number < (all[at - 1] ?? number));

/** Fewer rows prove no code. */
const FEWEST_CODED = 4;

/** Letters such as p, e and r right behind the only figures, below no heading and not in each row: what the office says of them. */
function isOfFlags(
  { at, header, content }: Column,
  columns: readonly Column[],
  figures: readonly Column[],
  body: SheetTable['body'],
): boolean {
  return (
    header === '' &&
    figures.every((column) => column.at === at - 1) &&
    columns[at - 1] !== undefined &&
    content.filled > 0 &&
    content.filled < body.length &&
    [...content.texts].every((text) => text.length === 1 && isStatus(text))
  );
}

function namedRole(name: Name, hasCode: boolean, hasUnit: boolean): ColumnRole | null {
  switch (name) {
    case 'indicator':
      return hasCode ? INDICATOR_NAME : INDICATOR;
    case 'indicatorCode':
      return INDICATOR;
    case 'unit':
      return UNIT;
    case 'unitCode':
      return hasUnit ? IGNORE : UNIT;
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
