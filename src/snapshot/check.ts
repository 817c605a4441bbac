import { isRecord } from '../domain/json.ts';
import { LANGUAGES } from '../domain/language.ts';
import { periodKind, toPeriod } from '../domain/period.ts';
import type { Result } from '../domain/result.ts';
import { checkRows, isText } from './checkRows.ts';
import { SNAPSHOT_KINDS, type Snapshot, type SnapshotFault } from './snapshot.ts';

export const MOST_OPTIONS = 100;
const PARTS = [
  ...['version', 'kind', 'language', 'title', 'subtitle', 'note', 'summary', 'source', 'made', 'method', 'view'],
  ...['options', 'rows'],
];

/** How each part must look. What stands here is what the rest of the page may rely on. */
const isRight: Readonly<Record<string, (value: unknown) => boolean>> = {
  version: (value) => value === 1,
  language: (value) => LANGUAGES.some((known) => known === value),
  title: (value) => isText(value, 1000),
  subtitle: (value) => isText(value, 2000),
  note: (value) => isText(value, 10_000),
  summary: (value) => isText(value, 10_000),
  source: (value) => isText(value, 2000),
  made: (value) => typeof value === 'string' && isDay(value),
  method: (value) => isText(value, 200),
  view: (value) => value === '' || (isText(value, 2000) && /^#\/[!-~]*$/.test(value)),
  options: isOptions,
};

/**
 * Lets a snapshot through that is one in every part: right types, finite numbers, known words, nothing beside them,
 * within the limits. Takes nothing on trust, because anyone can make a link with a fitting check.
 */
export function checkSnapshot(value: unknown): Result<Snapshot, SnapshotFault> {
  const invalid = (what: string) => ({ ok: false, error: { reason: 'invalid', what } }) as const;
  if (!isRecord(value) || !hasExactly(value, PARTS)) return invalid('snapshot');
  for (const [part, isFit] of Object.entries(isRight)) if (!isFit(value[part])) return invalid(part);
  const kind = value['kind'];
  if (!SNAPSHOT_KINDS.some((known) => known === kind))
    return isKindName(kind) ? { ok: false, error: { reason: 'newer', version: 1 } } : invalid('kind');
  const wrong = checkRows(value['rows']);
  // Every part was looked at just above.
  return wrong ? { ok: false, error: wrong } : { ok: true, value: value as unknown as Snapshot };
}

const hasExactly = (record: Readonly<Record<string, unknown>>, names: readonly string[]): boolean =>
  Object.keys(record).length === names.length && names.every((name) => Object.hasOwn(record, name));

const isKindName = (value: unknown): boolean => typeof value === 'string' && /^[a-z][a-z-]{0,39}$/.test(value);

function isDay(text: string): boolean {
  const period = toPeriod(text);
  return period !== null && periodKind(period) === 'day';
}

/** A plain identifier that no object has from birth: `constructor` and its like are refused. */
const isOptionName = (name: string): boolean => /^[a-zA-Z][a-zA-Z0-9]{0,39}$/.test(name) && !(name in {});

function isOptions(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const entries = Object.entries(value);
  return entries.length <= MOST_OPTIONS && entries.every(([name, option]) => isOptionName(name) && isOption(option));
}

const isOption = (value: unknown): boolean =>
  value === null || typeof value === 'boolean' || Number.isFinite(value) || isText(value, 2000);
