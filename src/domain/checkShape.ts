import { toAreaId } from './area.ts';
import { fold } from './fold.ts';
import { toIndicatorId } from './indicator.ts';
import { isRecord } from './json.ts';
import {
  FIXED_CONFIDENCES,
  BRACKET_MEANINGS,
  DATE_MEANINGS,
  UNREAD_REASONS,
  type ColumnRole,
  type Fixed,
  type ObservationMapping,
  type RememberedShape,
  type Unread,
} from './mapping.ts';
import type { Source } from './observation.ts';
import { own } from './own.ts';
import { toPeriod } from './period.ts';
import {
  boolean,
  either,
  ifThere,
  listOf,
  mapOf,
  oneOf,
  recordOf,
  text,
  textFor,
  when,
  whole,
  type Check,
  type Fields,
} from './check.ts';

/** Columns of the widest sheet that a spreadsheet holds. */
const MOST_COLUMNS = 16_384;
/** A header that stands lower is in no part of a file that is looked at for one: its first megabyte has no more rows. */
const LAST_HEADER_ROW = 1 << 20;
const MOST_CELL = 10_000;
const MOST_SHAPE = 1_000_000;
/** Texts of a file that a person gave a meaning to, over all imports of one shape. */
const MOST_MEANINGS = 10_000;

const cell = text(MOST_CELL);
const saidOrNot = either(null, text(MOST_CELL, 1));
const periodOrNot = either(null, textFor(toPeriod));
const source = recordOf({ name: cell, url: cell, published: cell } satisfies Fields<Source>);

type Role<Name extends ColumnRole['role']> = Extract<ColumnRole, { readonly role: Name }>;
const name = text(20); // by which its check was found
const bare = recordOf({ role: name } satisfies Fields<Role<'ignore'>>);
const ROLES: { readonly [Name in ColumnRole['role']]: Check } = {
  area: bare,
  period: recordOf({
    role: name,
    part: ifThere(oneOf(['month', 'quarter', 'half'])),
  } satisfies Fields<Role<'period'>>),
  indicator: recordOf({ role: name, isUnit: boolean } satisfies Fields<Role<'indicator'>>),
  dimension: recordOf({ role: name, isNamed: ifThere(oneOf([true])) } satisfies Fields<Role<'dimension'>>),
  indicatorName: bare,
  unit: bare,
  value: recordOf({
    role: name,
    series: saidOrNot,
    areaAt: ifThere(whole(0, MOST_COLUMNS)),
    area: saidOrNot,
    period: periodOrNot,
    part: ifThere(when((part) => typeof part === 'string' && toPeriod(`2000-${part}`) !== null)),
    figure: ifThere(oneOf(['target'])),
    isPart: ifThere(oneOf([true])),
    status: ifThere(text(3, 1)),
    unit: ifThere(text(60, 1)),
  } satisfies Fields<Role<'value'>>),
  estimatesAfter: bare,
  status: recordOf({ role: name, of: ifThere(whole(0, MOST_COLUMNS)) } satisfies Fields<Role<'status'>>),
  figure: bare,
  source: bare,
  sourceUrl: bare,
  published: bare,
  confidence: bare,
  preferred: bare,
  disputed: bare,
  noteEn: bare,
  noteVi: bare,
  ignore: bare,
};
const role: Check = (value) => {
  if (!isRecord(value)) return '';
  const check = typeof value['role'] === 'string' ? own<Check>(ROLES, value['role']) : undefined;
  return check ? check(value) : 'role';
};

const mapping = recordOf({
  table: oneOf(['observations']),
  headerRow: whole(-1, LAST_HEADER_ROW),
  headers: listOf(cell, MOST_COLUMNS),
  columns: listOf(role, MOST_COLUMNS),
  fixed: recordOf({ area: saidOrNot, period: periodOrNot, series: saidOrNot } satisfies Fields<Fixed>),
  isLabelled: boolean,
  source,
  confidence: oneOf(FIXED_CONFIDENCES),
  fillDown: ifThere(listOf(whole(0, MOST_COLUMNS), MOST_COLUMNS)),
  sections: ifThere(oneOf([true])),
  dates: ifThere(oneOf(DATE_MEANINGS)),
  brackets: ifThere(oneOf(BRACKET_MEANINGS)),
  ratio: ifThere(whole(0, MOST_COLUMNS)),
  calendar: ifThere(oneOf(['buddhist'])),
  unread: ifThere(
    listOf(
      recordOf({
        column: whole(0, MOST_COLUMNS),
        why: oneOf(UNREAD_REASONS),
      } satisfies Fields<Unread>),
      MOST_COLUMNS,
    ),
  ),
} satisfies Fields<ObservationMapping>);

const shape = recordOf({
  shape: text(MOST_SHAPE),
  mapping: either(null, mapping),
  said: ifThere(listOf(whole(0, MOST_COLUMNS), MOST_COLUMNS)),
  areas: mapOf(cell, textFor(toAreaId), MOST_MEANINGS),
  series: mapOf(cell, textFor(toIndicatorId), MOST_MEANINGS),
} satisfies Fields<RememberedShape>);

/**
 * What is wrong with a remembered shape (`mapping.columns.3.role`); `null` if nothing. A mapping belongs to the very columns
 * that the shape names, so that no file is read by the columns of another.
 */
export function checkShape(value: unknown): string | null {
  const wrong = shape(value);
  if (wrong !== null) return wrong;
  // It was looked at just above, in every field.
  const { shape: named, mapping: kept } = value as RememberedShape;
  if (kept === null) return null;
  if (kept.headers.map(fold).join('|') !== named) return 'mapping.headers';
  return kept.columns.length === kept.headers.length ? null : 'mapping.columns';
}
