import type { ColumnRole, ObservationMapping, Unread } from '../../domain/mapping.ts';
import { oncePer } from '../../domain/oncePer.ts';
import { areBuddhistYears, commonEra } from '../cell/buddhistYear.ts';
import { dateAs } from '../cell/datesAs.ts';
import { readPeriod } from '../cell/readPeriod.ts';
import { withAreaLists } from './areaLists.ts';
import { besideAt, leftOf } from './besideTable.ts';
import { DIMENSION, IGNORE, observations } from './columnRoles.ts';
import { datesIn } from './datesIn.ts';
import { withDimensions } from './dimensions.ts';
import { withoutEarlier } from './earlierColumns.ts';
import { fillDownOf } from './fillDownOf.ts';
import { setAreas, setPlaces, withPartners } from './guessedAreas.ts';
import { setCodes, setKeys } from './guessedCodes.ts';
import { type Column, columnOf, isOfMen, type Roles } from './guessedColumn.ts';
import { setFlags } from './guessedFlags.ts';
import { readHeaders } from './guessedHeaders.ts';
import { setNamed } from './guessedNames.ts';
import { withPartsAcross } from './partsAcross.ts';
import { setPeriods } from './guessedPeriods.ts';
import { leaveYears } from './guessedYears.ts';
import { setDistinguishing, setValues, withNumbers, withoutUnnamed, withUnits } from './guessedValues.ts';
import { tellsKind } from './kindWords.ts';
import type { SheetHead } from './layout.ts';
import { withNamedParts } from './namedParts.ts';
import { hasSections } from './sectionLines.ts';
import { contentOf, findTable, saidOnce, share, type SheetTable } from './sheetTable.ts';
import { endOf, sectionsOf } from './tableEdges.ts';
import { withoutTimeless } from './timeless.ts';
import { withTimesAsParts } from './timeWords.ts';
import { periodOfTitle, seriesOfTitle, unitOfTitle } from './titles.ts';

const IS_UNIT = /^(?:units?|unit of measure|đơn vị|đơn vị tính)$/i;

const mayPart = ({ role }: ColumnRole, header: string): boolean =>
  role === 'source' || (role === 'noteEn' && header !== '' && tellsKind(header));

const MOST_SPANS = 0.5;

/** Beside school years "Semester I" is no half of a calendar year, but part of what is measured. */
function withPartsAsNames(columns: readonly Column[]): readonly Column[] {
  const isPart = ({ part, period }: Column): boolean => part !== null && period === null;
  const isSpan = (text: string): boolean => /^\d{4}\/\d{4}$/.test(readPeriod(text) ?? '');
  if (!columns.some(isPart) || !columns.some(({ content }) => share(content, isSpan) >= MOST_SPANS)) return columns;
  return columns.map((column) => (isPart(column) ? { ...column, part: null, series: column.header } : column));
}

/** Which row of a header gives the units of the columns, counted from its end: the first column calls it "Unit". 0 for none. */
function unitRowOf({ labels: [first = [], ...others] }: SheetTable): number {
  const at = first.findIndex((label) => IS_UNIT.test(label));
  const fromEnd = first.length - at;
  return at >= 0 && first.length > 1 && others.every((labels) => labels.length > fromEnd) ? fromEnd : 0;
}

/**
 * How the columns of a file of unknown shape may be meant: by what headers say in either language, and where they say
 * nothing, by the content of the rows. What a header says outranks what cells look like: a column of units is no country, a
 * code no figure, the day of a record no period. A number in the body is a year only if its header says so (A6). What
 * nobody says stays `null` in `fixed`, to be asked. `null` where no column can be values.
 */
export const guessMapping = oncePer((head: SheetHead): ObservationMapping | null => {
  const whole = findTable(head);
  if (!whole) return null;
  const beside = besideAt(whole, head);
  const table = beside < 0 ? whole : leftOf(whole, beside);
  const { dates } = datesIn(table.labels.flat(), table.labels.flat());
  const isBuddhist = areBuddhistYears(table.labels.flat(), (pattern) =>
    head.rows.some((row) => row.some((cell) => pattern.test(cell))),
  );
  const unitAt = unitRowOf(table);
  const columns = withPartsAsNames(
    readHeaders(
      table.labels.map((all, at) => {
        const unit = at > 0 && unitAt > 0 ? (all.at(-unitAt) ?? '') : '';
        const labels = saidOnce(unit === '' ? all : all.toSpliced(-unitAt, 1));
        const meant = labels.map((label) => (isBuddhist ? commonEra(label) : null) ?? dateAs(dates, label));
        const header = unit === '' ? (table.headers[at] ?? '') : labels.join(' ');
        const found = columnOf(at, header, meant, contentOf(table.body, at), head);
        const column = isOfMen(header, table.headers) ? { ...found, name: null } : found;
        return unit === '' ? column : { ...column, unit };
      }),
      head.isArea,
    ),
  );
  const roles: Roles = columns.map(() => null);
  const unread: Unread[] = [];
  const calendar = setPeriods(columns, roles, table, unread);
  setAreas(columns, roles, head, table);
  setFlags(columns, roles);
  setNamed(columns, roles, table, unread);
  setCodes(columns, roles, table, unread);
  setKeys(columns, roles, table);
  leaveYears(columns, roles, table, unread);
  setValues(columns, roles, table);
  if (!roles.some((role) => role?.role === 'value')) return null;
  setDistinguishing(columns, roles, table, head);
  if (seriesOfTitle(table.title) !== null) setPlaces(columns, roles, head);
  const parted = withDimensions(
    roles.map((role) => role ?? IGNORE),
    table.headers,
    table.body,
    // Sources and states that part the rows are part of what is measured: "Coal" and "Hydro" are no rivals.
    new Set(roles.flatMap((role, at) => (role === null || mayPart(role, table.headers[at] ?? '') ? [] : [at]))),
  );
  const named = withNamedParts(parted.roles, table.headers, table.body, [...unread, ...parted.unread]);
  const repeated: Unread[] = [];
  const sections = sectionsOf(table, head);
  const across = withTimesAsParts(
    withPartsAcross(
      withPartners(withNumbers(withoutUnnamed(named.roles, columns, repeated), table.body, repeated), table),
      columns,
      table,
      head,
    ),
  );
  const listed = withAreaLists(
    withoutTimeless(withoutEarlier(across, table.headers, repeated), repeated),
    table,
    repeated,
  );
  const known = listed?.map((role, at) => (sections.includes(at) ? DIMENSION : role));
  if (!known) return null;
  const end = endOf(table, known);
  const others = whole.headers.slice(table.headers.length);
  const ofOthers = others.flatMap((_, at): readonly Unread[] => {
    const column = table.headers.length + at;
    return contentOf(whole.body, column).filled > 0 ? [{ column, why: 'beside' }] : [];
  });
  const untold = [...[...named.unread, ...repeated].filter(({ column }) => column < end), ...ofOthers];
  const hasPeriod = known.some(
    (role) => (role.role === 'period' && !role.part) || (role.role === 'value' && role.period !== null),
  );
  const hasSeries = known.some(
    (role) => role.role === 'indicator' || (role.role === 'value' && role.series !== null && !role.isPart),
  );
  const fillDown = [...fillDownOf(table, known), ...sections].sort((a, b) => a - b);
  const isInSections = sections.length === 0 && hasSections(known, table.headerRow, head);
  const isPlanned = known.some((role) => role.role === 'value' && role.figure === 'target');
  const ratio = isPlanned
    ? columns.find(({ at, plan }) => plan?.kind === 'ratio' && known[at]?.role === 'ignore')
    : undefined;
  return observations({
    headerRow: table.headerRow,
    headers: [...table.headers.slice(0, end), ...others],
    columns: [...withUnits(known, columns, unitOfTitle(table.title)).slice(0, end), ...others.map(() => IGNORE)],
    fixed: {
      area: null,
      period: hasPeriod ? null : periodOfTitle(table.title),
      series: hasSeries ? null : seriesOfTitle(table.title),
    },
    ...(fillDown.length > 0 ? { fillDown } : {}),
    ...(isInSections ? { sections: true as const } : {}),
    ...(ratio ? { ratio: ratio.at } : {}),
    ...(calendar ? { calendar } : {}),
    ...(untold.length > 0 ? { unread: untold } : {}),
  });
});
