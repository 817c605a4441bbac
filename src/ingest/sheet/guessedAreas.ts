import { fold } from '../../domain/fold.ts';
import type { ColumnRole } from '../../domain/mapping.ts';
import { isShortCode } from '../cell/suspects.ts';
import { mayBeCode } from './areaShare.ts';
import { AREA, DIMENSION, IGNORE, INDICATOR } from './columnRoles.ts';
import { isBreakdown } from './dimensions.ts';
import type { Column, Roles } from './guessedColumn.ts';
import type { SheetHead } from './layout.ts';
import { fillDownOf } from './fillDownOf.ts';
import { isAllPartners, isByPartner, isOfPartners, isReporter, isTrader } from './partnerWords.ts';
import { isNumeric, isOneFor, sayTheSame, share, type SheetTable } from './sheetTable.ts';

const OF_COUNTRIES = /\b(?:country|countries|nation|economy|member state|entity|quoc gia|nuoc|ref area|geo)\b/;
/** Headings of what is measured, folded: some of it may be called like places. */
const OF_MEASURES = /^\w+ (?:indicators?|variables?|measures?)$|^(?:ten )?(?:chi tieu|chi so)(?: |$)/;
const MOST_KNOWN = 0.5;
/** Of groups, former countries and regions there may be more than of countries. */
const FEWEST_COUNTRIES = 0.2;

/**
 * The columns of areas: one whose header and cells say so, else one whose cells do; and those beside it that say the same
 * otherwise (codes). A column of which no cell is a known area is none, whatever it is called; regions and continents are
 * areas only where nothing else is.
 */
export function setAreas(columns: readonly Column[], roles: Roles, head: SheetHead, table: SheetTable): void {
  const { isArea, isPlace, isNearArea } = head;
  setPartners(columns, roles, head, table);
  const free = columns.filter(
    (column) =>
      roles[column.at] === null &&
      !isNumeric(column.content) &&
      !isBreakdown(column.header) &&
      !areOfPartners(column, head),
  );
  const isNamed = ({ name }: Column): boolean => name === 'area' || name === 'areaCode';
  // "Đơn vị" is a unit of measure, and an office too: only whole names tell that areas are meant.
  const isOffices = ({ name, content }: Column): boolean =>
    name === 'unit' && content.distinct > 1 && [...content.texts].every((text) => text.length > 3);
  const mayBe = (column: Column): boolean =>
    (column.name === null && !OF_MEASURES.test(fold(column.header.replaceAll('_', ' ')))) ||
    column.name === 'indicator' ||
    isOffices(column);
  // A town is called like a country by chance; a name that is nearly known is a slip of the pen.
  // Of letters that may be codes it is said in `areas` which are.
  const isMostlyKnown = ({ areas, header, content }: Column): boolean =>
    areas >= (OF_COUNTRIES.test(fold(header)) ? FEWEST_COUNTRIES : MOST_KNOWN) ||
    share(content, (text) => !mayBeCode(text) && (isArea(text) || isNearArea(text))) >= MOST_KNOWN;
  const first =
    free.find((column) => column.name === 'area' && column.areas > 0 && isMostlyKnown(column)) ??
    mostAreas(free.filter((column) => (isNamed(column) || mayBe(column)) && column.areas >= 0.5)) ??
    free.find((column) => column.name === 'area' && (column.content.filled === 0 || isMostlyKnown(column))) ??
    free.find((column) => column.name === 'region' && column.areas >= MOST_KNOWN);
  if (!first) return;
  const isFree = new Set(free);
  const { distinct } = first.content;
  /** Regions in one column and their provinces in the next: each row has a name in one of both. */
  const isInTurn = ({ at, content, areas, name }: Column): boolean =>
    content.filled > 0 &&
    areas >= MOST_KNOWN &&
    (name === null || name === 'area' || name === 'region') &&
    table.body.every((row) => (row[at] ?? '') === '' || (row[first.at] ?? '') === '');
  columns.forEach((column) => {
    const saysTheSame = isNamed(column) || (mayBe(column) && column.areas >= 0.9);
    const isAsFine = column.content.distinct >= distinct * 0.8 && column.content.distinct <= distinct * 1.25;
    // "Congo" is two countries, which their codes tell apart.
    const tellsApart =
      column.content.distinct > distinct &&
      share(column.content, (text) => /^[A-Za-z]{3}$/.test(text) && isPlace(text)) >= 0.9 &&
      share(first.content, isPlace) >= 0.9 &&
      isOneFor(table.body, column.at, first.at);
    // A country that is not known is not its continent, and a district no province.
    const isAlike =
      column.areas === 0
        ? column.name === 'areaCode' || first.areas === 0
        : share(column.content, isPlace) >= 0.5 || share(first.content, isPlace) < 0.5;
    const isMeant = isFree.has(column) && ((saysTheSame && (isAsFine || tellsApart) && isAlike) || isInTurn(column));
    if (column === first || isMeant) roles[column.at] = AREA;
  });
}

/**
 * Those with whom some other deals are a part of what is measured, never the area: their heading says so, or of a column of
 * countries that has no such heading the title of the table. Of an exporter and an importer both are. A second column that
 * says the same otherwise says nothing new.
 */
function setPartners(columns: readonly Column[], roles: Roles, head: SheetHead, table: SheetTable): void {
  const places = columns.filter(
    ({ at, content, areas }) => roles[at] === null && !isNumeric(content) && areas >= MOST_KNOWN,
  );
  const traders = places.filter(({ header }) => isTrader(header));
  const areTraders = new Set(traders.map(({ header }) => fold(header).startsWith('export'))).size > 1;
  // "Thị trường: Hà Nội": one's own provinces are no partners.
  const isAbroad = ({ content }: Column): boolean => share(content, head.isProvince) < MOST_KNOWN;
  const named = places.filter(
    (column) => (isOfPartners(column.header) && isAbroad(column)) || (areTraders && isTrader(column.header)),
  );
  const isTitled = named.length === 0 && titlesOf(head, table).some(isByPartner);
  const partners = isTitled ? places.filter((column) => !isReporter(column.header) && isAbroad(column)) : named;
  partners.forEach(({ at, content }, place) => {
    const isSaidBefore = partners.slice(0, place).some((other) => sayTheSame(table.body, other.at, at));
    // One for each of several areas is said of the area, and parts nothing.
    const isOfArea = places.some(
      (area) =>
        !partners.includes(area) &&
        area.name === 'area' &&
        area.content.distinct > 1 &&
        area.content.distinct < table.body.length &&
        isOneFor(table.body, area.at, at),
    );
    roles[at] = isSaidBefore || isOfArea || [...content.texts].every(isAllPartners) ? IGNORE : DIMENSION;
  });
  // "Code" beside "Market" has the codes of the markets, where no other column has names that they may be of.
  const names = places.filter(({ at, name }) => roles[at] === null && name !== 'areaCode');
  for (const { at, name } of names.length > 0 ? [] : places)
    if (name === 'areaCode' && partners.some((one) => sayTheSame(table.body, one.at, at))) roles[at] ??= IGNORE;
}

/** The lines above a table, each alone in its row. */
const titlesOf = ({ rows }: SheetHead, { headerRow }: SheetTable): readonly string[] =>
  rows.slice(0, Math.max(0, headerRow + 1)).flatMap((row) => {
    const [line = '', ...more] = row.filter(Boolean);
    return more.length === 0 ? [line.slice(0, LONGEST_LINE)] : [];
  });
/** What is longer is no title. */
const LONGEST_LINE = 200;

/** Lines that head a breakdown by partners, in the column itself or the one before. */
const BY_PARTNER =
  /^(?:phân theo|chia theo|theo) (?:một số )?(?:nước|quốc gia|quốc tịch|thị trường|đối tác|vùng lãnh thổ)|^by (?:country|nationality|partner|market|citizenship)/i;
const FEWEST_FOREIGN = 5;
const FEWEST_PROVINCES = 5;

/**
 * Whether countries are those with which some other deals, its investors or visitors: a line says so, or its provinces stand
 * among them. Of whom the figures are is asked then.
 */
function areOfPartners({ at, content }: Column, { rows, isPlace, isProvince }: SheetHead): boolean {
  if (content.filled === 0) return false;
  if (rows.some((row) => BY_PARTNER.test(row[at] ?? '') || BY_PARTNER.test(row[at - 1] ?? ''))) return true;
  const places = [...content.texts].filter((text) => !isShortCode(text) && isPlace(text));
  const provinces = places.filter(isProvince).length;
  return provinces >= FEWEST_PROVINCES && places.length - provinces >= FEWEST_FOREIGN;
}

const mostAreas = (columns: readonly Column[]): Column | undefined =>
  [...columns].sort((a, b) => b.content.distinct * b.areas - a.content.distinct * a.areas)[0];

/** Words that names of places end or begin with, folded. */
const PLACE =
  /\b(?:oblast|region|province|district|county|rayon|raion|republic|state|city|tinh|thanh pho)\b|(?:^| )(?:область|край|республика|округ|район|г)(?: |$)/;

/** Places are no measures, whatever stands above them: where a title says what is measured, they are parts of it. */
export function setPlaces(columns: readonly Column[], roles: Roles, { isArea }: SheetHead): void {
  const at = roles.indexOf(INDICATOR);
  const content = columns[at]?.content;
  if (content && share(content, (text) => PLACE.test(fold(text)) || isArea(text)) >= 0.5) roles[at] = DIMENSION;
}

const MOST_BLANK = 1 / 3;

/**
 * Areas that are blank in many rows, and come again and again in the others, are partners of one that the file does not name:
 * those who buy its wares. The blank rows are of all of them.
 */
export function withPartners(roles: readonly ColumnRole[], table: SheetTable): readonly ColumnRole[] {
  const areas = roles.flatMap(({ role }, at) => (role === 'area' ? [at] : []));
  const [at = -1] = areas;
  const named = table.body.map((row) => row[at] ?? '').filter(Boolean);
  const isOften = named.length >= new Set(named).size * 1.5;
  const isBlank = named.length <= table.body.length * (1 - MOST_BLANK);
  if (areas.length !== 1 || !isOften || !isBlank || fillDownOf(table, roles).includes(at)) return roles;
  return roles.map((role, column) => (column === at ? { role: 'dimension', isNamed: true } : role));
}
