import type { ColumnRole, Unread } from '../../domain/mapping.ts';
import { IGNORE } from './columnRoles.ts';

/** Beside so many columns that name their time one may lack it. */
const FEWEST_TIMES = 3;
const MOST_TIMELESS = 0.25;

/**
 * Figures of no time beside columns that name theirs ("Rank, 2019, 2020, 2021") are told of and left out: of what time they
 * are the file does not say, and all of it would have to be asked for them. A person reads them, and says so then.
 */
export function withoutTimeless(roles: readonly ColumnRole[], unread: Unread[]): readonly ColumnRole[] {
  const values = roles.filter((role) => role.role === 'value');
  const timed = values.filter(({ period }) => period !== null);
  const isTimeless = (role: ColumnRole): boolean =>
    role.role === 'value' &&
    role.period === null &&
    role.part === undefined &&
    role.figure === undefined &&
    !role.isPart;
  const timeless = values.filter(isTimeless);
  if (timeless.length === 0 || timeless.length + timed.length < values.length) return roles;
  if (timed.length < FEWEST_TIMES || timeless.length > timed.length * MOST_TIMELESS) return roles;
  if (roles.some(({ role }) => role === 'period')) return roles;
  return roles.map((role, column) => {
    if (!isTimeless(role)) return role;
    unread.push({ column, why: 'timeless' });
    return IGNORE;
  });
}
