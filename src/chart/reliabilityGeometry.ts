import { scaleLinear, scaleSqrt } from 'd3';
import type { Box } from './frame.ts';

/** Forecasts whose probabilities were alike, and how often what they spoke of came; shares from 0 to 1. */
export interface ReliabilityPoint {
  readonly count: number;
  readonly meanForecast: number;
  readonly observed: number;
}

export interface ReliabilityGeometry {
  readonly plot: Box;
  readonly ticks: readonly { readonly share: number; readonly x: number; readonly y: number }[];
  /** Dots whose area grows with their count, none smaller than can be seen. */
  readonly dots: readonly (ReliabilityPoint & { readonly x: number; readonly y: number; readonly r: number })[];
}

const MARGIN = { left: 46, right: 14, top: 10, bottom: 40 };
const LARGEST = 13;
const SMALLEST = 2.5;

/** A reliability diagram in a square of `size` pixels: chance given across, share that came up. */
export function reliabilityGeometry(points: readonly ReliabilityPoint[], size: number): ReliabilityGeometry {
  const plot = { x0: MARGIN.left, x1: size - MARGIN.right, y0: MARGIN.top, y1: size - MARGIN.bottom };
  const x = scaleLinear([0, 1], [plot.x0, plot.x1]);
  const y = scaleLinear([0, 1], [plot.y1, plot.y0]);
  const radius = scaleSqrt([0, Math.max(1, ...points.map(({ count }) => count))], [0, LARGEST]);
  return {
    plot,
    ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ share, x: x(share), y: y(share) })),
    dots: points.map((point) => ({
      ...point,
      x: x(point.meanForecast),
      y: y(point.observed),
      r: Math.max(SMALLEST, radius(point.count)),
    })),
  };
}
