import type { FanPoint } from '../../chart/frame/fan.ts';

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
