import type { Backtest } from './backtest.ts';

/** What a test of the method has to admit, with the figures that say so; shares from 0 to 1, errors in places. */
export type Weakness =
  /** Its error is no smaller than that of the naive ranks, a distribution without a model. */
  | { readonly code: 'worse-than-naive'; readonly horizon: number; readonly crps: number; readonly naiveCrps: number }
  /** Its chances are no better than those of the naive ranks. */
  | { readonly code: 'brier-worse'; readonly horizon: number; readonly brier: number; readonly naiveBrier: number }
  /** It is better than the naive ranks by so little that chance may have done it. */
  | { readonly code: 'gain-unsure'; readonly horizon: number; readonly gain: number; readonly low: number }
  /** The 80 % band holds less or more than such a band of whole ranks should, by more than chance explains. */
  | { readonly code: 'coverage'; readonly horizon: number; readonly within: number; readonly expected: number }
  /** The same of countries with short histories, whose figures are too few to say what chance explains. */
  | {
      readonly code: 'short';
      readonly horizon: number;
      readonly areas: number;
      readonly within: number;
      readonly expected: number;
    }
  /** From one origin it did worse than "same rank as now". */
  | { readonly code: 'bad-origin'; readonly horizon: number; readonly origin: string }
  | { readonly code: 'few-origins'; readonly origins: number }
  /** Chances between 10 and 80 % were given so seldom that their truth can hardly be checked. */
  | { readonly code: 'few-middle-chances'; readonly horizon: number; readonly share: number };

const ORIGINS_WANTED = 10;
const MIDDLE_WANTED = 0.2;
/** By how much the bands of short histories may hold less than they should before it is told of. */
const SHORT_ALLOWED = 0.03;

/** The weak sides of a method by its backtest, the gravest first. Source: METHODS 4. */
export function weaknesses({ horizons, rivals, short }: Backtest): readonly Weakness[] {
  const found: Weakness[] = [];
  const naive = rivals.find(({ name }) => name === 'naive')?.horizons ?? [];
  horizons.forEach(({ horizon, crps, brier }, index) => {
    const ruler = naive[index];
    if (!ruler) return;
    const { gain, interval } = ruler;
    if (gain <= 0) found.push({ code: 'worse-than-naive', horizon, crps, naiveCrps: ruler.crps });
    else if (interval[0] <= 0) found.push({ code: 'gain-unsure', horizon, gain, low: interval[0] });
    if (brier >= ruler.brier) found.push({ code: 'brier-worse', horizon, brier, naiveBrier: ruler.brier });
  });
  for (const { horizon, within80: within, expected80: expected, interval80 } of horizons)
    if (expected < interval80[0] || expected > interval80[1])
      found.push({ code: 'coverage', horizon, within, expected });
  for (const { horizon, areas, within80: within, expected80: expected } of short)
    if (within < expected - SHORT_ALLOWED) found.push({ code: 'short', horizon, areas, within, expected });
  for (const { horizon, origins } of horizons)
    for (const { origin, crps, sameError } of origins)
      if (crps >= sameError) found.push({ code: 'bad-origin', horizon, origin });
  const origins = Math.max(0, ...horizons.map((horizon) => horizon.origins.length));
  if (origins < ORIGINS_WANTED) found.push({ code: 'few-origins', origins });
  for (const { horizon, forecasts, reliability } of horizons) {
    const middle = reliability
      .filter(({ from, to }) => from >= 0.1 && to <= 0.8)
      .reduce((sum, bin) => sum + bin.count, 0);
    if (forecasts > 0 && middle / forecasts < MIDDLE_WANTED)
      found.push({ code: 'few-middle-chances', horizon, share: middle / forecasts });
  }
  return found;
}
