import { scaleLinear, scaleSqrt } from 'd3';
import { stopIn, type Box, type Stop } from '../frame/frame.ts';

/** Forecasts whose probabilities were alike, and how often what they spoke of came; shares from 0 to 1. */
export interface ReliabilityPoint {
  readonly count: number;
  readonly meanForecast: number;
  readonly observed: number;
}

/** What a reliability chart shows: a diagram for each distance into the future. */
export interface ReliabilityInput {
  readonly panels: readonly { readonly label: string; readonly points: readonly ReliabilityPoint[] }[];
  /** One dot in words: "given 30 %, came true in 28 % of 40". */
  readonly tell: (point: ReliabilityPoint) => string;
}

export interface ReliabilityPanel {
  readonly label: { readonly x: number; readonly y: number; readonly text: string };
  readonly plot: Box;
  readonly ticks: readonly { readonly share: number; readonly x: number; readonly y: number }[];
  /** Dots whose area grows with their count, none smaller than can be seen. */
  readonly dots: readonly (ReliabilityPoint & { readonly x: number; readonly y: number; readonly r: number })[];
}

export interface ReliabilityGeometry {
  readonly height: number;
  readonly panels: readonly ReliabilityPanel[];
  readonly stops: readonly Stop[];
}

const MARGIN = { left: 66, right: 14, top: 32, bottom: 44 };
const NARROWEST = 250;
const WIDEST = 340;
const LARGEST = 10;
const SMALLEST = 2.5;

/** Reliability diagrams beside each other, as many as `width` has room for: chance given across, share that came up. */
export function reliabilityGeometry({ panels, tell }: ReliabilityInput, width: number): ReliabilityGeometry {
  const columns = Math.max(1, Math.min(panels.length, Math.floor(width / NARROWEST)));
  const size = Math.max(120, Math.min(WIDEST, width / columns));
  const most = Math.max(1, ...panels.flatMap(({ points }) => points.map(({ count }) => count)));
  const radius = scaleSqrt([0, most], [0, LARGEST]);
  const drawn = panels.map(({ label, points }, at): ReliabilityPanel => {
    const [left, top] = [(at % columns) * size, Math.floor(at / columns) * size];
    const plot = {
      x0: left + MARGIN.left,
      x1: left + size - MARGIN.right,
      y0: top + MARGIN.top,
      y1: top + size - MARGIN.bottom,
    };
    const x = scaleLinear([0, 1], [plot.x0, plot.x1]);
    const y = scaleLinear([0, 1], [plot.y1, plot.y0]);
    return {
      label: { x: plot.x0, y: top + 16, text: label },
      plot,
      ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ share, x: x(share), y: y(share) })),
      dots: points.map((point) => ({
        ...point,
        x: x(point.meanForecast),
        y: y(point.observed),
        r: Math.max(SMALLEST, radius(point.count)),
      })),
    };
  });
  return {
    height: Math.ceil(panels.length / columns) * size,
    panels: drawn,
    stops: drawn.flatMap(({ label, plot, dots }) =>
      dots.map((dot) => stopIn(plot, dot.x, dot.y, label.text, [tell(dot)])),
    ),
  };
}
