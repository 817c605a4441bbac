import type { ObservationMapping, Unread } from '../../domain/mapping.ts';
import { oncePer } from '../../domain/oncePer.ts';
import { dateAs } from '../cell/datesAs.ts';
import { IGNORE, observations } from './columnRoles.ts';
import { datesIn } from './datesIn.ts';
import { withDimensions } from './dimensions.ts';
import { fillDownOf } from './fillDownOf.ts';
import { setAreas, setPlaces, withPartners } from './guessedAreas.ts';
import { setCodes, setKeys } from './guessedCodes.ts';
import { columnOf, type Roles } from './guessedColumn.ts';
import { readHeaders } from './guessedHeaders.ts';
import { setNamed } from './guessedNames.ts';
import { setPeriods } from './guessedPeriods.ts';
import { setDistinguishing, setValues, withNumbers, withUnits } from './guessedValues.ts';
import type { SheetHead } from './layout.ts';
import { withNamedParts } from './namedParts.ts';
import { contentOf, findTable } from './sheetTable.ts';
import { periodOfTitle, seriesOfTitle, unitOfTitle } from './titles.ts';

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
  setKeys(columns, roles, table);
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
  const known = withPartners(withNumbers(named.roles, table.body, repeated), table);
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
