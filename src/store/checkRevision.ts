import {
  either,
  finite,
  ifThere,
  listOf,
  mapOf,
  oneOf,
  recordOf,
  text,
  textFor,
  when,
  whole,
  type Fields,
} from '../domain/check.ts';
import { toIndicatorId } from '../domain/indicator.ts';
import { TABLE_NAMES } from '../domain/registry.ts';
import {
  REVISION_ORIGINS,
  type Counts,
  type Difference,
  type FileFacts,
  type Manifest,
  type Revision,
  type StoredPublication,
} from '../domain/revision.ts';

/** Far more than anyone commits; above 2^53 the next number would be the same one. */
const MOST_REVISIONS = 1e9;
const MOST_FILES = 100_000;
const MOST_INDICATORS = 10_000_000;
/** A name that a person's file has, an id, a moment. */
const short = text(10_000);

/** `7/egdi`: the revision that wrote it, and what it is. */
export const storedId = when((value) => typeof value === 'string' && /^[1-9]\d{0,9}\/[a-z0-9._-]{1,80}$/.test(value));
export const revisionId = whole(1, MOST_REVISIONS);

const counts = recordOf({ read: finite, accepted: finite, missing: finite, rejected: finite } satisfies Fields<Counts>);

const manifest = recordOf({
  blocks: mapOf(textFor(toIndicatorId), storedId, MOST_INDICATORS),
  tables: mapOf(oneOf(TABLE_NAMES), storedId, TABLE_NAMES.length),
} satisfies Fields<Manifest>);

export const checkRevision = recordOf({
  id: revisionId,
  parent: either(null, revisionId),
  made: when((value) => typeof value === 'string' && !Number.isNaN(Date.parse(value))),
  origin: oneOf(REVISION_ORIGINS),
  undoes: either(null, revisionId),
  packageVersion: short,
  publication: ifThere(
    recordOf({
      digest: short,
      version: short,
      created: short,
      layer: manifest,
    } satisfies Fields<StoredPublication>),
  ),
  files: listOf(
    recordOf({
      name: short,
      bytes: finite,
      sha256: short,
      layout: short,
      encoding: short,
      delimiter: short,
      rows: finite,
      counts,
    } satisfies Fields<FileFacts>),
    MOST_FILES,
  ),
  counts,
  difference: recordOf({
    added: finite,
    changed: finite,
    unchanged: finite,
    removed: finite,
  } satisfies Fields<Difference>),
  manifest,
} satisfies Fields<Revision>);
