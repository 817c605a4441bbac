import { leaveMark, markOf } from '../data/marks.ts';
import { localDay } from '../view/localDay.ts';

/** Moment when the changes were looked at last on a day before this one; `null` on a first day. This look counts from now on. */
export function lastLook(now: Date): string | null {
  const last = markOf('looked');
  if (last !== null && localDay(new Date(last)) < localDay(now)) leaveMark('lookedBefore', last);
  leaveMark('looked', now.toISOString());
  return markOf('lookedBefore');
}
