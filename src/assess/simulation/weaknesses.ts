import type { Backtest } from './backtest.ts';

/** What a test of the method has to admit, with the figures that say so; shares from 0 to 1, errors in places. */
export type Weakness =
  /** Its error is no smaller than that of "same rank as now". */
  | { readonly code: 'worse-than-same'; readonly horizon: number; readonly crps: number; readonly sameError: number }
  /** Its chances are no better than those of "same rank as now". */
  | { readonly code: 'brier-worse'; readonly horizon: number; readonly brier: number; readonly sameBrier: number }
  | { readonly code: 'coverage'; readonly horizon: number; readonly band: 50 | 80; readonly within: number }
  /** From one origin it did worse than "same rank as now". */
  | { readonly code: 'bad-origin'; readonly horizon: number; readonly origin: string }
  | { readonly code: 'few-origins'; readonly origins: number }
  /** Chances between 10 and 90 % were given so seldom that their truth can hardly be checked. */
  | { readonly code: 'few-middle-chances'; readonly horizon: number; readonly share: number };

/** Shares of outcomes that a band is allowed to hold. Source: METHODS 4. */
const ALLOWED = { 50: [0.46, 0.56], 80: [0.76, 0.84] } as const;
const ORIGINS_WANTED = 10;
const MIDDLE_WANTED = 0.2;

/** The weak sides of a method by its backtest, the gravest first. */
export function weaknesses({ horizons }: Backtest): readonly Weakness[] {
  const found: Weakness[] = [];
  for (const { horizon, crps, sameError, brier, sameBrier } of horizons) {
    if (crps >= sameError) found.push({ code: 'worse-than-same', horizon, crps, sameError });
    if (brier >= sameBrier) found.push({ code: 'brier-worse', horizon, brier, sameBrier });
  }
  for (const { horizon, within50, within80 } of horizons)
    for (const [band, within] of [
      [50, within50],
      [80, within80],
    ] as const)
      if (within < ALLOWED[band][0] || within > ALLOWED[band][1])
        found.push({ code: 'coverage', horizon, band, within });
  for (const { horizon, origins } of horizons)
    for (const { origin, crps, sameError } of origins)
      if (crps >= sameError) found.push({ code: 'bad-origin', horizon, origin });
  const origins = Math.max(0, ...horizons.map((horizon) => horizon.origins.length));
  if (origins < ORIGINS_WANTED) found.push({ code: 'few-origins', origins });
  for (const { horizon, forecasts, reliability } of horizons) {
    const middle = reliability
      .filter(({ from, to }) => from >= 0.1 && to <= 0.9)
      .reduce((sum, bin) => sum + bin.count, 0);
    if (forecasts > 0 && middle / forecasts < MIDDLE_WANTED)
      found.push({ code: 'few-middle-chances', horizon, share: middle / forecasts });
  }
  return found;
}
