import type { SnapshotRow } from '../../snapshot/snapshot.ts';

export const row = (rest: Partial<SnapshotRow>): SnapshotRow => ({
  indicator: '',
  unit: '',
  area: '',
  areaName: '',
  period: '',
  value: null,
  status: '',
  source: '',
  role: '',
  ...rest,
});

/** Rows that share something, by it, in the order of their first. */
export const grouped = <T>(
  rows: readonly SnapshotRow[],
  keyOf: (row: SnapshotRow) => T,
): ReadonlyMap<T, readonly SnapshotRow[]> => {
  const groups = new Map<T, SnapshotRow[]>();
  for (const one of rows) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
};

/** The year of a yearly period; `null` for any other text. */
export const yearOf = (period: string): number | null => (/^[12]\d{3}$/.test(period) ? Number(period) : null);

/** The values of rows year by year; `null` where none is of that year. */
export function valuesIn(years: readonly (number | null)[], rows: readonly SnapshotRow[]): readonly (number | null)[] {
  const found = new Map(rows.map(({ period, value }) => [period, value]));
  return years.map((year) => found.get(String(year)) ?? null);
}

/** Of the indices of the survey the page knows unit and standing by itself. */
export const withoutWords = (rows: readonly SnapshotRow[]): readonly SnapshotRow[] =>
  rows.map((one) => ({ ...one, unit: '', status: '', areaName: one.area === '' ? '' : one.areaName }));
