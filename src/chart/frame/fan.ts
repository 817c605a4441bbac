import { formatNumber } from '../../domain/format.ts';
import type { Language } from '../../domain/language.ts';
import { pathThrough } from './paths.ts';

/** Where a value may come to lie: the median and the narrowest and wider of two bands. */
export interface FanPoint {
  readonly median: number;
  readonly band50: readonly [number, number];
  readonly band80: readonly [number, number];
}

/** What is projected beyond the latest edition, in the chart's own unit: one point per year in each list. */
export interface Fan {
  /** Years of the editions to come, ascending. */
  readonly years: readonly number[];
  readonly followed: readonly FanPoint[];
  /** Of the bar; empty where it cannot be told. */
  readonly bar: readonly FanPoint[];
}

/** One fan as drawn. */
export interface DrawnFan {
  readonly role: 'followed' | 'bar';
  readonly band80: string;
  readonly band50: string;
  readonly median: string;
}

/** The shapes of a fan that opens at the latest value. */
export function drawFan(
  role: DrawnFan['role'],
  start: { readonly x: number; readonly y: number },
  points: readonly FanPoint[],
  years: readonly number[],
  x: (year: number) => number,
  y: (value: number) => number,
): DrawnFan {
  const edge = (valueOf: (point: FanPoint) => number) => [
    start,
    ...points.map((point, index) => ({ x: x(years[index] ?? 0), y: y(valueOf(point)) })),
  ];
  const between = (band: 'band50' | 'band80'): string =>
    `${pathThrough([...edge((point) => point[band][0]), ...edge((point) => point[band][1]).reverse()])}Z`;
  return { role, band80: between('band80'), band50: between('band50'), median: pathThrough(edge((p) => p.median)) };
}

/** The edges of the wider bands, so that the axis holds them. */
export const edgesOf = (fan: Fan | null): readonly number[] =>
  fan === null ? [] : [...fan.followed, ...fan.bar].flatMap(({ band80 }) => band80);

/** Decimals of a projected score: more would claim what no simulation knows. */
const DECIMALS = 2;

export const writeProjected = (value: number, kind: 'score' | 'rank', language: Language): string =>
  formatNumber(value, kind === 'rank' ? 0 : DECIMALS, language);

/** A point without any doubt: among ranks the bar stands still. */
export const isFixed = ({ band80: [low, high] }: FanPoint): boolean => low === high;
