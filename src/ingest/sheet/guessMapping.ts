import { fold } from '../../domain/fold.ts';
import type { ColumnRole, ObservationMapping, Unread } from '../../domain/mapping.ts';
import type { Period } from '../../domain/period.ts';
import { oncePer } from '../../domain/oncePer.ts';
import { commonEra, isThaiMonthOfYear } from '../cell/buddhistYear.ts';
import { dateAs, isListopad, numberedPart } from '../cell/datesAs.ts';
import { partCode, readYearPart } from '../cell/readYearPart.ts';
import { dayFirst, isMonthOrSpan, readPeriod } from '../cell/readPeriod.ts';
import { namesParts } from '../cell/suspects.ts';
import { isStatus } from '../cell/statusNote.ts';
import {
  AREA,
  DIMENSION,
  ESTIMATES_AFTER,
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
import { areaShare } from './areaShare.ts';
import { COLUMN_NAMES } from './columnNames.ts';
import { datesIn } from './datesIn.ts';
import { fillDownOf } from './fillDownOf.ts';
import { partAtEnd, withPartsOfYears, type PartAtEnd } from './headerParts.ts';
import { nameFinder } from './headers.ts';
import type { SheetHead } from './layout.ts';
import { isBeside, isBreakdown, withDimensions } from './dimensions.ts';
import { withNamedParts } from './namedParts.ts';
import { gluedYear, periodLabel, type PeriodLabel } from './periodLabel.ts';
import { planOrActual, type PlanWord } from './planWords.ts';
import { contentOf, findTable, isNumeric, share, type ColumnContent, type SheetTable } from './sheetTable.ts';
import { periodOfTitle, seriesOfTitle, unitOfTitle } from './titles.ts';

const nameOf = nameFinder(COLUMN_NAMES);
type Name = ReturnType<typeof nameOf>;

/** One column of a table whose layout is not known: what its header says and what its cells are like. */
interface Column {
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
  /** Share of the different texts that are areas, and that are indicators. */
  readonly areas: number;
  readonly indicators: number;
}

type Roles = (ColumnRole | null)[];

/** Headings of codes, folded; "Mã" apart, for "ma túy" is a drug. */
const CODE =
  /^(?:id|code|kode|kod|cod|codigo|so hieu|iso|fips) |(?:^| )(?:code|id|kode|kod|cod|codigo|ibge|geoid|fips)$/;
/** Numbers by which things are called, not counted: of post, telephones, books, wares, branches. Folded. */
const NAMES_BY_NUMBER =
  /^(?:zip|zipcode|postcode|postnummer|plz|cep|(?:tele|mobile )?phone (?:number|no)|so dien thoai|isbn|issn|ean|gtin|nace|isic|naics|nuts|uuid|guid)(?: \d)?$/;

/**
 * How the columns of a file of unknown shape may be meant: by what headers say in either language, and where they say
 * nothing, by the content of the rows. What a header says outranks what cells look like: a column of units is no country, a
 * code no figure, the day of a record no period. A number in the body is a year only if its header says so (A6). What
 * nobody says stays `null` in `fixed`, to be asked. `null` where no column can be values.
 */
export const guessMapping = oncePer((head: SheetHead): ObservationMapping | null => {
  const table = findTable(head);
  if (!table) return null;
  const { dates } = datesIn(table.labels.flat(), table.labels.flat());
  const columns = readHeaders(
    table.labels.map((labels, at) => {
      const meant = labels.map((label) => dateAs(dates, label));
      return columnOf(at, table.headers[at] ?? '', meant, contentOf(table.body, at), head);
    }),
    head.isArea,
  );
  const roles: Roles = columns.map(() => null);
  const unread: Unread[] = [];
  const calendar = setPeriods(columns, roles, table, unread);
  setAreas(columns, roles, head);
  setNamed(columns, roles, table, unread);
  setCodes(columns, roles, table, unread);
  setValues(columns, roles, table);
  if (!roles.some((role) => role?.role === 'value')) return null;
  setDistinguishing(columns, roles, table);
  if (seriesOfTitle(table.title) !== null) setPlaces(columns, roles, head);
  const parted = withDimensions(
    roles.map((role) => role ?? IGNORE),
    table.headers,
    table.body,
    // Sources that part the rows are part of what is measured: "Coal" and "Hydro" are no rivals.
    new Set(roles.flatMap((role, at) => (role === null || role.role === 'source' ? [] : [at]))),
  );
  const named = withNamedParts(parted.roles, table.headers, table.body, [...unread, ...parted.unread]);
  const repeated: Unread[] = [];
  const known = withNumbers(named.roles, table.body, repeated);
  const untold = [...named.unread, ...repeated];
  const hasPeriod = known.some(
    (role) => (role.role === 'period' && !role.part) || (role.role === 'value' && role.period !== null),
  );
  const hasSeries = known.some((role) => role.role === 'indicator' || (role.role === 'value' && role.series !== null));
  const fillDown = fillDownOf(table, known);
  const isPlanned = known.some((role) => role.role === 'value' && role.figure === 'target');
  const ratio = isPlanned
    ? columns.find(({ at, plan }) => plan?.kind === 'ratio' && known[at]?.role === 'ignore')
    : undefined;
  return observations({
    headerRow: table.headerRow,
    headers: table.headers,
    columns: withUnits(known, columns, unitOfTitle(table.title)),
    fixed: {
      area: null,
      period: hasPeriod ? null : periodOfTitle(table.title),
      series: hasSeries ? null : seriesOfTitle(table.title),
    },
    ...(fillDown.length > 0 ? { fillDown } : {}),
    ...(ratio ? { ratio: ratio.at } : {}),
    ...(calendar ? { calendar } : {}),
    ...(untold.length > 0 ? { unread: untold } : {}),
  });
});

function columnOf(
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
  const bare = nameOf(header.replace(/\s*[([][^()[\]]*[)\]]\s*$/, ''));
  if (bare === 'period') return isOfPeriods ? bare : null;
  return (bare === 'area' || bare === 'areaCode') && areas > 0 ? bare : null;
}

/** Two letters at the head of a column are a unit or an abbreviation as often as a country. */
const isGenericCode = (text: string): boolean => /^[A-Za-z]{1,2}$/.test(text);

/** A column that can hold values: numbers, or nothing at all where its header promises some. */
const canHoldValues = ({ content, header }: Column): boolean =>
  isNumeric(content) || (content.filled === 0 && header !== '');

/**
 * Headers are years, or areas, only if there are two different ones at least; a single "Plan 2025" is the name of a
 * series, but a bare "2025" over numbers is a year. A name with the year behind it ("Internet2010") counts where two
 * columns have one. A heading that comes again between years ("2018, Rank, 2020, Rank") belongs to the year on its left.
 */
function readHeaders(columns: readonly Column[], isArea: SheetHead['isArea']): readonly Column[] {
  const glued = columns.map((column) =>
    column.period === null && canHoldValues(column) ? gluedYear(column.header) : null,
  );
  const isGlued = glued.filter(Boolean).length >= 2;
  const headed = withPartsOfYears(columns).map((column, at): Column => {
    const found = isGlued ? glued[at] : null;
    return found
      ? { ...column, period: found.period, series: found.rest, status: found.status }
      : withoutLonePlan(column, columns);
  });
  const read = saysItsTime(columns) ? headed.map(withYearInName) : headed;
  const holding = read.filter(canHoldValues);
  const isAcrossPeriods = new Set(holding.map((column) => column.period).filter((period) => period !== null)).size >= 2;
  const across = new Set(holding.map((column) => column.area).filter((area) => area !== null)).size;
  const areCodes = areAreaCodes(holding, isArea);
  const isAcrossAreas = areCodes || (across >= 2 && across >= holding.filter(isNumericColumn).length / 2);
  /** Among countries two letters are one: "Canada, France, UK". */
  const asArea = (column: Column): Column =>
    isAcrossAreas &&
    column.area === null &&
    (areCodes ? column.period === null : isGenericCode(column.header) && isArea(column.header)) &&
    isNumericColumn(column)
      ? { ...column, area: column.header, series: null }
      : column;
  const isAcrossParts = holding.filter((column) => column.part !== null).length >= 2;
  const kept = read.map(asArea).map((column): Column => {
    const keepsPeriod = isAcrossPeriods || column.series === null || column.plan !== null;
    const { area, period, header } = column;
    const series = column.part !== null && !isAcrossParts ? header : column.series;
    const part = isAcrossParts ? column.part : null;
    if (!keepsPeriod) return { ...column, period: null, area: null, part: null, series: header };
    return isAcrossAreas || area === null
      ? { ...column, series, part }
      : { ...column, area: null, part, series: period === null ? header : [area, series].filter(Boolean).join(' ') };
  });
  return isAcrossPeriods ? withYearOnTheLeft(kept) : kept;
}

const FEWEST_CODES = 5;

/** Whether figures stand below codes of countries: so many headings of two capitals are no abbreviations. Others are groups then. */
function areAreaCodes(holding: readonly Column[], isArea: SheetHead['isArea']): boolean {
  const figures = holding.filter(isNumericColumn);
  const codes = figures.filter(({ header }) => /^[A-Z]{2}$/.test(header) && isArea(header));
  return codes.length >= FEWEST_CODES && codes.length >= figures.length * 0.8;
}

/** Whether each row says of what time it is, which may differ from row to row: then a year behind a name is part of the name. */
const saysItsTime = (columns: readonly Column[]): boolean =>
  columns.some((column) => column.name === 'period' && timesIn(column) > 1);

/** How many different periods a column has; a remark among them is none. */
const timesIn = ({ content }: Column): number => [...content.texts].filter(mayBePeriod).length;

/** Whether a text is a period, however its column means it. */
const mayBePeriod = (text: string): boolean =>
  (readPeriod(text) ?? readPeriod(dayFirst(text))) !== null || isMonthOrSpan(text) || numberedPart(text) !== null;

const withYearInName = (column: Column): Column =>
  column.period === null || column.series === null || column.plan !== null || !canHoldValues(column)
    ? column
    : { ...column, period: null, series: column.header };

/** A word that means planned or reached only beside its counterpart is part of the name where that is missing. */
function withoutLonePlan(column: Column, all: readonly Column[]): Column {
  const { plan, series, said } = column;
  if (!plan || plan.isSure) return column;
  const hasCounterpart = all.some(
    (other) => other.plan && other.plan.kind !== plan.kind && fold(other.series ?? '') === fold(series ?? ''),
  );
  return hasCounterpart ? column : { ...column, series: said, plan: null };
}

function withYearOnTheLeft(columns: readonly Column[]): readonly Column[] {
  const repeated = (series: string | null): boolean =>
    series !== null && columns.filter((column) => column.period === null && column.series === series).length >= 2;
  let left: Period | null = null;
  return columns.map((column) => {
    if (column.period !== null) {
      left = column.period;
      return column;
    }
    return left !== null && canHoldValues(column) && column.name === null && repeated(column.series)
      ? { ...column, period: left }
      : column;
  });
}

const isNumericColumn = ({ content, name }: Column): boolean => isNumeric(content) && name !== 'period';

/** "Index Year", "Jahr der Erhebung"; but no year in which something was founded. */
function saysYear(header: string): boolean {
  const folded = fold(header.replaceAll('_', ' '));
  return (
    /^[a-z]?year$|\b(?:year|jahr|annee|tahun|anno)\b/.test(folded) &&
    !/\b(?:found|start|begin|birth|born|built|establish|join|independ|end(?!ed\b|ing\b)|enter|open)/.test(folded)
  );
}

/** Years below a heading that says nothing, or something with "year" in it. */
const isOfYears = ({ header, content, period }: Column): boolean =>
  period === null &&
  content.distinct > 1 &&
  (UNNAMED.test(header) || header === '' || saysYear(header)) &&
  share(content, (text) => /^(?:1[5-9]|20|21)\d\d$/.test(text)) === 1;

const yearsOnly = ({ content }: Column): boolean => share(content, (text) => /^\d{4}(?:\.0+)?$/.test(text)) === 1;
const isMoment = (text: string): boolean => /^\d{4}-\d\d-\d\d(?:[T ]\d|$)/.test(text);

/** Months or quarters: so its heading says, or each of its cells below one that says nothing. */
const isOfParts = ({ name, header, content }: Column): boolean =>
  content.filled > 0 &&
  (name === 'part' ||
    (name === null &&
      content.distinct > 1 &&
      (header === '' || UNNAMED.test(header)) &&
      share(content, (text) => readYearPart(text) !== null) === 1));

/** Headings of quarters, folded; what else is called a part of a year is a month. */
const QUARTERS =
  /^(?:q|trim|triwulan|kwarta|quarta|kvarta|tromjes|тромес|тримес|квартал|ctvrtlet|stvrtrok|negyedev|vuosineljannes|ceyrek|季度|四半期|분기|ไตรมาส)/;

function kindOfPart(header: string): 'month' | 'quarter' | 'half' {
  const folded = fold(header);
  if (/^(?:half|semest|nua|6 thang|полугод)/.test(folded)) return 'half';
  return QUARTERS.test(folded) ? 'quarter' : 'month';
}

/**
 * The column of periods, by its name: one whose years vary before a day that all rows share, which is the day of the
 * record; or one of texts that can be nothing else ("2013Q4"). A part of the year beside it belongs to it.
 */
function setPeriods(
  columns: readonly Column[],
  roles: Roles,
  { body }: SheetTable,
  unread: Unread[],
): 'buddhist' | null {
  const reads = ({ content }: Column): number => share(content, mayBePeriod);
  const isAcross = columns.filter((column) => column.period !== null && canHoldValues(column)).length >= 2;
  const named = columns.filter(({ name }) => name === 'period');
  const buddhist = columns.find(
    ({ name, content }) =>
      (name === 'period' && share(content, (text) => commonEra(text) !== null) === 1) ||
      (name === 'part' && share(content, isThaiMonthOfYear) === 1),
  );
  const isRecordDay = ({ content }: Column): boolean =>
    content.distinct === 1 && content.filled > 1 && [...content.texts].every(isMoment);
  const usable = named.filter((column) => column.content.filled === 0 || reads(column) >= 0.5);
  const chosen =
    usable.find((column) => yearsOnly(column) && column.content.distinct > 1) ??
    usable.find((column) => !isRecordDay(column) && column.content.distinct > 1) ??
    usable.find((column) => !isRecordDay(column)) ??
    buddhist ??
    usable[0] ??
    columns.find(
      (column) => isOfYears(column) && columns.some((other) => other !== column && isNumericColumn(other)),
    ) ??
    columns.find((column) => column.content.numeric === 0 && reads(column) >= 0.8);
  for (const column of named)
    if (column !== chosen && column.content.filled > 0 && (isRecordDay(column) || column.content.numeric === 0)) {
      roles[column.at] = IGNORE;
      unread.push({ column: column.at, why: 'record-date' });
    }
  if (!chosen) {
    // Months without their year: that is asked once.
    const part = columns.find(isOfParts);
    if (part) roles[part.at] = { role: 'period', part: kindOfPart(part.header) };
  }
  const months = chosen && isAcross && timesIn(chosen) === 1 ? columns.find(isOfParts) : undefined;
  if (chosen && months && columns.every((column) => column.period !== null || !isNumericColumn(column))) {
    // One year down, several across: the rows say the month.
    roles[chosen.at] = IGNORE;
    roles[months.at] = { role: 'period', part: kindOfPart(months.header) };
    return null;
  }
  if (!chosen || (isAcross && chosen.name !== 'period')) return null;
  roles[chosen.at] = PERIOD;
  if (yearsOnly(chosen)) {
    const part = columns.find(isOfParts);
    if (part && reads(part) >= 0.8 && !isNumeric(part.content)) {
      // "2024, 2024-03": the second says it all.
      roles[part.at] = PERIOD;
      roles[chosen.at] = IGNORE;
    } else if (part) roles[part.at] = { role: 'period', part: kindOfPart(part.header) };
    if (part) leaveNumbersOf(part, columns, roles, body, unread);
  }
  return chosen === buddhist ? 'buddhist' : null;
}

/** Fewer numbers that are those of the months beside them may be figures. */
const FEWEST_MONTHS = 3;

/** The numbers of months that stand beside their names are no figures. */
function leaveNumbersOf(
  { at, content }: Column,
  columns: readonly Column[],
  roles: Roles,
  body: SheetTable['body'],
  unread: Unread[],
): void {
  if (isNumeric(content) || content.distinct < FEWEST_MONTHS) return;
  for (const other of columns) {
    if (roles[other.at] !== null || other.content.distinct !== content.distinct) continue;
    const isNumberOfPart = (row: readonly string[]): boolean => {
      const [name = '', number = ''] = [row[at], row[other.at]];
      return isListopad(name) || readYearPart(name)?.number === Number(number);
    };
    if (!body.every(isNumberOfPart)) continue;
    roles[other.at] = IGNORE;
    unread.push({ column: other.at, why: 'code' });
  }
}

/**
 * The columns of areas: one whose header and cells say so, else one whose cells do; and those beside it that say the same
 * otherwise (codes). A column of which no cell is a known area is none, whatever it is called; regions and continents are
 * areas only where nothing else is.
 */
function setAreas(columns: readonly Column[], roles: Roles, { isPlace, isNearArea }: SheetHead): void {
  const free = columns.filter((column) => roles[column.at] === null && !isNumeric(column.content));
  const isNamed = ({ name }: Column): boolean => name === 'area' || name === 'areaCode';
  // "Đơn vị" is a unit of measure, and an office too: only whole names tell that areas are meant.
  const isOffices = ({ name, content }: Column): boolean =>
    name === 'unit' && content.distinct > 1 && [...content.texts].every((text) => text.length > 3);
  const mayBe = (column: Column): boolean => column.name === null || column.name === 'indicator' || isOffices(column);
  const first =
    free.find((column) => column.name === 'area' && column.areas > 0) ??
    mostAreas(free.filter((column) => (isNamed(column) || mayBe(column)) && column.areas >= 0.5)) ??
    free.find(
      (column) => column.name === 'area' && (column.content.filled === 0 || [...column.content.texts].some(isNearArea)),
    ) ??
    free.find((column) => column.name === 'region' && column.areas > 0);
  if (!first) return;
  const { distinct } = first.content;
  columns.forEach((column) => {
    const saysTheSame = isNamed(column) || (mayBe(column) && column.areas >= 0.9);
    const isAsFine = column.content.distinct >= distinct * 0.8 && column.content.distinct <= distinct * 1.25;
    // A country that is not known is not its continent, and a district no province.
    const isAlike =
      column.areas === 0
        ? column.name === 'areaCode' || first.areas === 0
        : share(column.content, isPlace) >= 0.5 || share(first.content, isPlace) < 0.5;
    if (column === first || (free.includes(column) && saysTheSame && isAsFine && isAlike)) roles[column.at] = AREA;
  });
}

const mostAreas = (columns: readonly Column[]): Column | undefined =>
  [...columns].sort((a, b) => b.content.distinct * b.areas - a.content.distinct * a.areas)[0];

const ESTIMATES_START = /^estimates? start after$/i;

/** Columns whose header says what they are, other than areas, periods and values. */
function setNamed(columns: readonly Column[], roles: Roles, { body }: SheetTable, unread: Unread[]): void {
  const hasCode = columns.some((column) => column.name === 'indicatorCode');
  const holdsOthers = (column: Column): boolean =>
    columns.some(
      (other) => other !== column && roles[other.at] === null && other.name !== 'order' && isNumeric(other.content),
    );
  const given = new Set<string>();
  columns.forEach((column) => {
    const { at, header, name, content, indicators } = column;
    if (roles[at] !== null) return;
    if (ESTIMATES_START.test(header)) {
      roles[at] = ESTIMATES_AFTER;
      return;
    }
    if (isBreakdown(header) && content.distinct > 1 && holdsOthers(column)) {
      roles[at] = DIMENSION;
      return;
    }
    const named = isOfFlags(column, columns, body)
      ? STATUS
      : name === null && indicators >= 0.5
        ? INDICATOR
        : namedRole(name, hasCode);
    // "F" is a forecast among the letters of statisticians, and among others what its publisher means.
    const role = named?.role === 'status' && ![...content.texts].every(isStatus) ? NOTE : named;
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
      if (isNumeric(content)) unread.push({ column: at, why: 'code' });
    }
  });
}

/** Letters such as p, e and r right behind the only figures, below no heading and not in each row: what the office says of them. */
function isOfFlags({ at, header, content }: Column, columns: readonly Column[], body: SheetTable['body']): boolean {
  const isNext = columns
    .filter((column) => isNumericColumn(column) && !isOfYears(column))
    .every((column) => column.at === at - 1);
  return (
    header === '' &&
    isNext &&
    columns[at - 1] !== undefined &&
    content.filled > 0 &&
    content.filled < body.length &&
    [...content.texts].every((text) => text.length === 1 && isStatus(text))
  );
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

/** By its heading, or by zeros in front: "0201011" counts nothing. "Is" and "has" are asked, and answered by 0 and 1. */
function looksLikeCode({ name, header, content: { texts, filled } }: Column): boolean {
  if (name !== null || filled === 0) return false;
  // "userId"
  const folded = fold(header.replaceAll('_', ' ').replace(/(?<=[a-z])I[Dd]$/, ' id'));
  const all = [...texts];
  if (NAMES_BY_NUMBER.test(folded) && all.every((text) => /^[\d -]+$/.test(text))) return true;
  if (/^(?:is|has) /.test(folded)) return all.every((text) => /^[01]$/.test(text));
  if (CODE.test(folded) || /^mã\s/i.test(header.normalize('NFC')) || /^ma [\x20-\x7e]*$/i.test(header)) return true;
  const length = all[0]?.length ?? 0;
  return (
    length > 2 &&
    all.some((text) => /^0\d/.test(text)) &&
    all.every((text) => /^\d+$/.test(text) && text.length === length)
  );
}

const UNNAMED = /^(?:unnamed:? ?\d+(?:\.\d+)*|x?\.?\d{0,2}|v1|index|level_\d)$/i;

/** A column that counts the rows: without a name, or with one that programs give; its numbers go up by one, or without a name at all from 0 or 1 by any. */
function isCounter({ texts, filled, distinct }: ColumnContent, header: string): boolean {
  if (!UNNAMED.test(header) || filled < 2) return false;
  if (/^unnamed/i.test(header)) return true;
  if (distinct !== filled) return false;
  const numbers = [...texts].map(Number);
  // Of a long file some rows are looked at, and a program that leaves rows out keeps their numbers.
  const isRising =
    header === '' &&
    (numbers[0] ?? 2) <= 1 &&
    numbers.every((number, at) => number >= at && number > (numbers[at - 1] ?? -1));
  if (isRising && numbers.every(Number.isInteger)) return true;
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? NaN) + 1);
}

/** Whole numbers that are the same for an area in each of its rows, another for each area: codes (M49, COW, GW), no figures. */
function setCodes(columns: readonly Column[], roles: Roles, { body }: SheetTable, unread: Unread[]): void {
  const areaAt = roles.indexOf(AREA);
  const areaColumn = columns[areaAt];
  if (!areaColumn) return;
  const rowsPerArea = body.length / Math.max(1, areaColumn.content.distinct);
  if (rowsPerArea < 2) return;
  for (const { at, content, period } of columns) {
    if (roles[at] !== null || period !== null || !isNumeric(content)) continue;
    if (![...content.texts].every((text) => /^\d{1,4}$/.test(text)) || content.distinct < 3) continue;
    const ofArea = new Map<string, string>();
    const isOne = body.every((row) => {
      const [area = '', code = ''] = [row[areaAt], row[at]];
      const known = ofArea.get(area);
      if (known === undefined) ofArea.set(area, code);
      return code === '' || known === undefined || known === code;
    });
    if (!isOne || content.distinct !== areaColumn.content.distinct) continue;
    roles[at] = IGNORE;
    unread.push({ column: at, why: 'code' });
  }
}

/** Numbers are values. The series is what the header says beside period and area, unless that is just "Value". */
function setValues(columns: readonly Column[], roles: Roles, { headerRow }: SheetTable): void {
  const isAnySure = columns.some((column, at) => roles[at] === null && isNumeric(column.content));
  const isHeaderOnly = columns.every((column) => column.content.filled === 0);
  const hasActual = columns.some(({ plan }) => plan?.kind === 'actual');
  columns.forEach((column, at) => {
    if (roles[at] !== null || column.name === 'region') return;
    if (isHeaderOnly ? column.name !== 'value' && column.period === null : !canHoldValues(column)) return;
    if (!isHeaderOnly && !isAnySure) return;
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

/** Of columns that are called alike, one that repeats another is left out; what differs has a number behind its name. */
function withNumbers(
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

/** The unit that stands in the cells, or over the whole table, where the header says none. */
function withUnits(roles: readonly ColumnRole[], columns: readonly Column[], ofTitle: string): readonly ColumnRole[] {
  return roles.map((role, at) => {
    if (role.role !== 'value') return role;
    const unit = columns[at]?.content.unit || (/[([].+[)\]]$/.test(role.series ?? '') ? '' : ofTitle);
    return unit === '' || unit.length > 60 ? role : { ...role, unit };
  });
}

/**
 * Rows must differ in something. Where neither areas nor series are named, the first column of words names them: the
 * areas if the headers name the series, else the series; and the series too where one area fills several rows.
 */
function setDistinguishing(columns: readonly Column[], roles: Roles, { body }: SheetTable): void {
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
      (areas === 0 || !needsSeries),
  );
  const column = columns[words];
  if (!column) return;
  const areaAt = roles.indexOf(AREA);
  const alike = body.length - new Set(body.map((row) => row[areaAt] ?? '')).size;
  const isPeriodInHeader = values.some((role) => role.period !== null);
  // A blank means the whole, so that the column is a breakdown; one country twice is a slip.
  const isWhole = column.content.filled === body.length && !isBreakdown(column.header);
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

/** Words that names of places end or begin with, folded. */
const PLACE =
  /\b(?:oblast|region|province|district|county|rayon|raion|republic|state|city|tinh|thanh pho)\b|(?:^| )(?:область|край|республика|округ|район|г)(?: |$)/;

/** Places are no measures, whatever stands above them: where a title says what is measured, they are parts of it. */
function setPlaces(columns: readonly Column[], roles: Roles, { isArea }: SheetHead): void {
  const at = roles.indexOf(INDICATOR);
  const content = columns[at]?.content;
  if (content && share(content, (text) => PLACE.test(fold(text)) || isArea(text)) >= 0.5) roles[at] = DIMENSION;
}

const isLinks = (content: ColumnContent): boolean => share(content, (text) => /^https?:/.test(text)) > 0.5;
