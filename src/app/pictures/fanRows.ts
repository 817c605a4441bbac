import type { FanPoint } from '../../chart/frame/fan.ts';
import type { SnapshotRow } from '../../snapshot/snapshot.ts';
import { yearOf } from './rows.ts';

/** What each figure of a projection is, and its share of the outcomes below it. */
const FAN_ROLES = {
  median: '50 %',
  'band50-low': '25 %',
  'band50-high': '75 %',
  'band80-low': '10 %',
  'band80-high': '90 %',
} as const;

export const isFanRole = (role: string): boolean => Object.hasOwn(FAN_ROLES, role);

/** The points with as many decimals as a picture carries: a simulation knows no more. */
export function roundedPoints<T extends FanPoint>(points: readonly T[], decimals: number): readonly T[] {
  const rounded = (value: number): number => Number(value.toFixed(decimals));
  return points.map((point) => ({
    ...point,
    median: rounded(point.median),
    band50: [rounded(point.band50[0]), rounded(point.band50[1])],
    band80: [rounded(point.band80[0]), rounded(point.band80[1])],
  }));
}

export function fanRows(
  years: readonly number[],
  points: readonly FanPoint[],
  of: Omit<SnapshotRow, 'period' | 'value' | 'status' | 'role'>,
  statusOf: (share: string) => string,
): readonly SnapshotRow[] {
  return points.flatMap(({ median, band50, band80 }, at) => {
    const values = [median, ...band50, ...band80];
    return Object.entries(FAN_ROLES).map(([role, share], index) => ({
      ...of,
      period: String(years[at]),
      value: values[index] ?? null,
      status: statusOf(share),
      role,
    }));
  });
}

/** The points of the years, read back; `null` unless each year has all five figures. */
export function fanPoints(rows: readonly SnapshotRow[], years: readonly number[]): readonly FanPoint[] | null {
  const values = new Map(rows.map(({ period, role, value }) => [`${period} ${role}`, value]));
  const points: FanPoint[] = [];
  for (const year of years) {
    const [median, low50, high50, low80, high80] = Object.keys(FAN_ROLES).map((role) =>
      values.get(`${String(year)} ${role}`),
    );
    if (median == null || low50 == null || high50 == null || low80 == null || high80 == null) return null;
    points.push({ median, band50: [low50, high50], band80: [low80, high80] });
  }
  return points;
}

/** The years that rows of a projection speak of, ascending. */
export const fanYears = (rows: readonly SnapshotRow[]): readonly number[] =>
  [...new Set(rows.map(({ period }) => yearOf(period)))].filter((year) => year !== null).sort((a, b) => a - b);
