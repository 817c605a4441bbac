import { fold } from '../../domain/fold.ts';
import type { ColumnRole, Unread } from '../../domain/mapping.ts';
import { IGNORE } from './columnRoles.ts';
import { speaksOfComparison } from './periodLabel.ts';

/** What a heading calls the time before: "Rank N-1", "Previous score", "Hạng năm trước". */
const EARLIER =
  /(?<![\p{L}\d])(?:\(?[NYT] ?[-–−] ?1\)?|\(?(?:previous|prior|last|preceding)(?: (?:year|period|edition|quarter|month))?\)?|(?:năm|kỳ|tháng|quý|lần) (?:trước|liền trước))(?![\p{L}\d])/iu;
/** And the time of the others beside it: "Rank N", "Hạng năm nay". */
const THIS_TIME =
  /(?<![\p{L}\d])(?:\(?[NYT]\)?|\(?(?:this|current)(?: (?:year|period|edition|quarter|month))?\)?|(?:năm|kỳ) (?:nay|này))(?![\p{L}\d])/iu;

const without = (header: string, words: RegExp): string => header.replace(words, ' ').replace(/\s+/g, ' ').trim();

/**
 * Columns of the time before that of a column beside them are not read: which time that is the file does not say, and this
 * one it is not. What stands beside them is called by its own name: "Rank" of "Rank N" and "Rank N-1".
 */
export function withoutEarlier(
  roles: readonly ColumnRole[],
  headers: readonly string[],
  unread: Unread[],
): readonly ColumnRole[] {
  const isFree = (at: number): boolean => {
    const role = roles[at];
    return role?.role === 'value' && role.period === null && role.part === undefined;
  };
  const isEarlier = (at: number): boolean =>
    isFree(at) && EARLIER.test(headers[at] ?? '') && !speaksOfComparison(headers[at] ?? '');
  const nameOf = (at: number): string =>
    fold(isEarlier(at) ? without(headers[at] ?? '', EARLIER) : without(headers[at] ?? '', THIS_TIME));
  const names = new Map<string, number[]>();
  headers.forEach((_, at) => {
    if (!isFree(at) || isEarlier(at)) return;
    const alike = names.get(nameOf(at));
    if (alike) alike.push(at);
    else names.set(nameOf(at), [at]);
  });
  const pairs = headers.flatMap((_, at) => (isEarlier(at) && names.has(nameOf(at)) ? [at] : []));
  // Two of one name would become one series.
  const besides = new Set(
    pairs.flatMap((at) => {
      const [beside, ...others] = names.get(nameOf(at)) ?? [];
      return beside === undefined || others.length > 0 ? [] : [beside];
    }),
  );
  return roles.map((role, at) => {
    if (pairs.includes(at)) {
      unread.push({ column: at, why: 'earlier' });
      return IGNORE;
    }
    const name = besides.has(at) ? without(headers[at] ?? '', THIS_TIME) : '';
    return role.role === 'value' && name !== '' ? { ...role, series: name } : role;
  });
}
