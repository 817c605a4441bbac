import { isRecord } from './json.ts';

/**
 * Looks at a value from outside: a file, or a database that others can write to. `null` when it is right, else where it is
 * wrong: the names on the way there, joined by dots (`columns.3.role`), empty for the value itself. Refuses, never repairs.
 */
export type Check = (value: unknown) => string | null;

/** How much of a name that somebody else made up is repeated. */
const MOST_OF_NAME = 40;

const inside = (name: string, wrong: string): string => {
  const short = name.slice(0, MOST_OF_NAME);
  return wrong === '' ? short : `${short}.${wrong}`;
};

export const when =
  (isRight: (value: unknown) => boolean): Check =>
  (value) =>
    isRight(value) ? null : '';

/** Text of at most `most` characters. */
export const text = (most: number, least = 0): Check =>
  when((value) => typeof value === 'string' && value.length >= least && value.length <= most);

/** Text that its constructor takes: an id, a period. */
export const textFor = (read: (text: string) => unknown): Check =>
  when((value) => typeof value === 'string' && read(value) !== null);

export const oneOf = (words: readonly unknown[]): Check => when((value) => words.includes(value));

export const finite: Check = when(Number.isFinite);

export const whole = (least: number, most: number): Check =>
  when((value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most);

export const boolean: Check = when((value) => typeof value === 'boolean');

export const either =
  (constant: null | '', check: Check): Check =>
  (value) =>
    value === constant ? null : check(value);

export const listOf =
  (check: Check, most: number): Check =>
  (value) => {
    if (!Array.isArray(value) || value.length > most) return '';
    for (let at = 0; at < value.length; at++) {
      const wrong = check(value[at]);
      if (wrong !== null) return inside(String(at), wrong);
    }
    return null;
  };

/** What a field that need not be there is checked with, if it is. */
export interface Optional {
  readonly ifThere: Check;
}

export const ifThere = (check: Check): Optional => ({ ifThere: check });

/** A check for every field of a row: one that is forgotten does not compile. */
export type Fields<Row> = { readonly [Name in keyof Row]-?: undefined extends Row[Name] ? Optional : Check };

/** A record with exactly these fields. */
export function recordOf(fields: Readonly<Record<string, Check | Optional>>): Check {
  const checks = Object.entries(fields);
  return (value) => {
    if (!isRecord(value)) return '';
    for (const [name, check] of checks) {
      const isThere = Object.hasOwn(value, name);
      if (!isThere && typeof check !== 'function') continue;
      const look = typeof check === 'function' ? check : check.ifThere;
      const wrong = isThere ? look(value[name]) : '';
      if (wrong !== null) return inside(name, wrong);
    }
    const more = Object.keys(value).find((name) => !Object.hasOwn(fields, name));
    return more === undefined ? null : inside(more, '');
  };
}

/** A record of any names but those that every object has, such as `__proto__` and `constructor`. */
export const mapOf =
  (isName: Check, check: Check, most: number): Check =>
  (value) => {
    if (!isRecord(value)) return '';
    const names = Object.keys(value);
    if (names.length > most) return '';
    for (const name of names) {
      const wrong = isName(name) === null && !(name in Object.prototype) ? check(value[name]) : '';
      if (wrong !== null) return inside(name, wrong);
    }
    return null;
  };

/** A record that was left out of what is shown: where it lies, and what of it is wrong. */
export interface Refused {
  /** The table of the database, or of the registry. */
  readonly table: string;
  /** What names it there, cut to 40 characters: an id, a shape, else its place, from 1. */
  readonly record: string;
  /** Where it is wrong; empty when it is as a whole. */
  readonly field: string;
}

/** Parts what passes from what does not, whatever its type claims; `key` is the field that names a record. */
export function part<Row>(
  values: readonly Row[],
  check: Check,
  table: string,
  key: string,
): { readonly right: readonly Row[]; readonly refused: readonly Refused[] } {
  const right: Row[] = [];
  const refused: Refused[] = [];
  values.forEach((value, at) => {
    const field = check(value);
    if (field === null) right.push(value);
    else refused.push({ table, record: nameOf(value, key, at), field });
  });
  return { right, refused };
}

function nameOf(value: unknown, key: string, at: number): string {
  const name = isRecord(value) ? value[key] : undefined;
  return (typeof name === 'string' || typeof name === 'number' ? String(name) : String(at + 1)).slice(0, MOST_OF_NAME);
}
