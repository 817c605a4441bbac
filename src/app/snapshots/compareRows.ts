import type { SnapshotRow } from '../../snapshot/snapshot.ts';
import { figureKind, isAt } from '../pictures/roles.ts';

/** One figure that is another one now; `null` where there is none. */
export interface Differing {
  readonly row: SnapshotRow;
  readonly now: number | null;
}

export interface Comparison {
  readonly same: number;
  readonly differing: readonly Differing[];
  /** Figures of indicators that the other side does not have. */
  readonly unknown: readonly SnapshotRow[];
}

/** Whether a row is a measured figure of an area, drawn as such: not one that was computed, promised or given by another source. */
export const isObserved = (row: SnapshotRow): boolean =>
  row.indicator !== '' &&
  row.area !== '' &&
  row.period !== '' &&
  !isAt(row, 'beside', 'undrawn') &&
  // A kind tells projected from computed alone.
  figureKind(row, 'field') === 'observed';

const isSame = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)));

/** What another side says of a figure: `null` = none, `undefined` = it does not know the indicator. */
export type ValueOf = (row: SnapshotRow) => number | null | undefined;

/** Holds the measured figures of a snapshot against others. */
export function compareRows(rows: readonly SnapshotRow[], valueOf: ValueOf): Comparison {
  let same = 0;
  const unknown: SnapshotRow[] = [];
  const differing: Differing[] = [];
  for (const row of rows.filter(isObserved)) {
    const now = valueOf(row);
    if (now === undefined) {
      if (row.value !== null) unknown.push(row);
    } else if (!isSame(row.value, now)) differing.push({ row, now });
    else if (row.value !== null) same += 1;
  }
  return { same, differing, unknown };
}

/** Whether two snapshots have a measured figure in common, so that there is something to compare. */
export function areAlike(one: readonly SnapshotRow[], other: readonly SnapshotRow[]): boolean {
  const valueOf = valuesIn(other);
  return one.some((row) => isObserved(row) && valueOf(row) !== undefined);
}

/** The measured figures of another snapshot, to be held against. */
export function valuesIn(rows: readonly SnapshotRow[]): ValueOf {
  const keyOf = ({ indicator, area, period }: SnapshotRow): string => [indicator, area, period].join('\t');
  const values = new Map(rows.filter(isObserved).map((row) => [keyOf(row), row.value]));
  return (row) => values.get(keyOf(row));
}
