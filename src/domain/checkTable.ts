import { AREA_KINDS, toAreaId, type Area } from './area.ts';
import { DIRECTIONS, FREQUENCIES, MEASURES, toIndicatorId, type Indicator } from './indicator.ts';
import type { Localised } from './language.ts';
import { faultIn, MOST_IN_NOTE, NOTE_KINDS, toNoteId, type Note } from './note.ts';
import { periodKind, toPeriod } from './period.ts';
import {
  COMPARATORS,
  faultOfProgramme,
  MOST_PILLARS,
  RELATIONS,
  toPillarId,
  toProgrammeId,
  type OwnPillar,
  type Programme,
  type SeriesLink,
  type Target,
} from './programme.ts';
import { TABLE_KEYS, type Registry, type TableName } from './registry.ts';
import {
  boolean,
  either,
  finite,
  ifThere,
  listOf,
  oneOf,
  recordOf,
  text,
  textFor,
  when,
  whole,
  type Check,
  type Fields,
} from './check.ts';

/** Letters of one text. No import makes a longer one: a row of a file ends before (ingest/file/rowReader.ts), and what came in must pass here. */
const MOST_TEXT = 1 << 23;
const MOST_ROWS = 1_000_000;

const words = text(MOST_TEXT);
const localised = recordOf({ en: words, vi: words } satisfies Fields<Localised>);
const number = either(null, finite);
const year = whole(1900, 2199);
const calendarDay = textFor((value) => {
  const period = toPeriod(value);
  return period !== null && periodKind(period) === 'day' ? period : null;
});
const day = either('', calendarDay);
const area = textFor(toAreaId);
const indicator = textFor(toIndicatorId);
const pillar = textFor(toPillarId);
const periodOrNone = either('', textFor(toPeriod));
const noted = text(MOST_IN_NOTE);
const note = recordOf({
  id: textFor(toNoteId),
  kind: oneOf(NOTE_KINDS),
  indicator: either('', indicator),
  area: either('', area),
  target: words,
  from: periodOrNone,
  until: periodOrNone,
  text: recordOf({ en: noted, vi: noted } satisfies Fields<Localised>),
  owner: words,
  date: day,
} satisfies Fields<Note>);

const programme = recordOf({
  id: textFor(toProgrammeId),
  name: localised,
  legalBasis: localised,
  issued: when((value) => typeof value === 'string' && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value)),
  area,
  firstYear: ifThere(year),
  lastYear: ifThere(year),
  pillars: ifThere(listOf(recordOf({ id: pillar, name: localised } satisfies Fields<OwnPillar>), MOST_PILLARS)),
  leads: ifThere(indicator),
  members: ifThere(listOf(area, MOST_ROWS)),
  retired: ifThere(calendarDay),
} satisfies Fields<Programme>);

/** What a row of each table must be. */
const ROWS: { readonly [Name in TableName]: Check } = {
  areas: recordOf({
    id: area,
    kind: oneOf(AREA_KINDS),
    name: localised,
    aliases: listOf(words, MOST_TEXT), // of one cell
    region: words,
    subregion: words,
    asean: boolean,
    income: words,
    parent: either('', area),
    from: day,
    until: day,
    successor: either('', area),
  } satisfies Fields<Area>),
  indicators: recordOf({
    id: indicator,
    name: localised,
    measure: oneOf(MEASURES),
    unit: localised,
    direction: oneOf(DIRECTIONS),
    minimum: number,
    maximum: number,
    decimals: whole(0, 10),
    frequency: oneOf(FREQUENCIES),
    source: words,
    discontinued: either(null, year),
    abolished: day,
    redefined: day,
    note: localised,
  } satisfies Fields<Indicator>),
  programmes: (row) => programme(row) ?? faultOfProgramme(row as Programme),
  targets: recordOf({
    id: text(MOST_TEXT, 1),
    programme: textFor(toProgrammeId),
    pillar,
    indicator,
    year,
    comparator: oneOf(COMPARATORS),
    value: number,
    wording: localised,
    verified: boolean,
    scope: localised,
    sourceUrl: words,
  } satisfies Fields<Target>),
  links: recordOf({
    target: indicator,
    series: indicator,
    relation: oneOf(RELATIONS),
    order: finite,
    note: localised,
  } satisfies Fields<SeriesLink>),
  notes: (row) => note(row) ?? faultIn(row as Note),
};

/** Checks the rows of one table one after the other: a key that a row before had is wrong too. Ask a new one for each table. */
export function rowCheck(name: TableName): Check {
  const keys = new Set<string>();
  const keyOf = TABLE_KEYS[name] as (row: Registry[TableName][number]) => string;
  return (row) => {
    const wrong = ROWS[name](row);
    if (wrong !== null) return wrong;
    // It was looked at just above, in every field.
    const key = keyOf(row as Registry[TableName][number]);
    if (keys.has(key)) return name === 'links' ? 'series' : 'id';
    keys.add(key);
    return null;
  };
}

/** What is wrong with the rows of a table, `3.year` for the fourth; `null` if nothing. */
export const checkTable = (name: TableName, rows: unknown): string | null => listOf(rowCheck(name), MOST_ROWS)(rows);
