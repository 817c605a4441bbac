import type { FanPoint } from '../../chart/frame/fan.ts';
import type { SnapshotRow } from '../../snapshot/snapshot.ts';
import { QUANTILES, writeRole } from './roles.ts';
import { yearOf } from './rows.ts';

/** Its share of the outcomes below it. */
const SHARES: { readonly [Q in (typeof QUANTILES)[number]]: string } = {
  median: '50%',
  'band50-low': '25%',
  'band50-high': '75%',
  'band80-low': '10%',
  'band80-high': '90%',
};

export function fanRows(
  years: readonly number[],
  points: readonly FanPoint[],
  of: Omit<SnapshotRow, 'period' | 'value' | 'status' | 'role'>,
  statusOf: (share: string) => string,
): readonly SnapshotRow[] {
  return points.flatMap(({ median, band50, band80 }, at) => {
    const values = [median, ...band50, ...band80];
    return QUANTILES.map((quantile, index) => ({
      ...of,
      period: String(years[at]),
      value: values[index] ?? null,
      status: statusOf(SHARES[quantile]),
      role: writeRole({ is: quantile }),
    }));
  });
}

/** The points of the years, read back; `null` unless each year has all five figures. */
export function fanPoints(rows: readonly SnapshotRow[], years: readonly number[]): readonly FanPoint[] | null {
  const values = new Map(rows.map(({ period, role, value }) => [`${period} ${role}`, value]));
  const points: FanPoint[] = [];
  for (const year of years) {
    const [median, low50, high50, low80, high80] = QUANTILES.map((quantile) =>
      values.get(`${String(year)} ${writeRole({ is: quantile })}`),
    );
    if (median == null || low50 == null || high50 == null || low80 == null || high80 == null) return null;
    points.push({ median, band50: [low50, high50], band80: [low80, high80] });
  }
  return points;
}

/** The years that rows of a projection speak of, ascending. */
export const fanYears = (rows: readonly SnapshotRow[]): readonly number[] =>
  [...new Set(rows.map(({ period }) => yearOf(period)))].filter((year) => year !== null).sort((a, b) => a - b);
