import { scaleLinear, scaleSqrt } from 'd3';
import type { ValueTick } from '../frame/axes.ts';
import { titleAcross, titleUp, type AxisTitle } from '../frame/axisTitle.ts';
import { stopIn, type Box, type Stop } from '../frame/frame.ts';
import { textWidth } from '../frame/textWidth.ts';
import { TICK_SIZE } from '../frame/timeMarks.ts';

/** Forecasts whose probabilities were alike, and how often what they spoke of came; shares from 0 to 1. */
export interface ReliabilityPoint {
  readonly count: number;
  readonly meanForecast: number;
  readonly observed: number;
}

/** What a reliability chart shows: a diagram for each distance into the future. */
export interface ReliabilityInput {
  readonly panels: readonly { readonly label: string; readonly points: readonly ReliabilityPoint[] }[];
  /** What the axes measure: "Chance given", "Share that happened". */
  readonly axes: { readonly across: string; readonly up: string };
  /** Writes a share: "25%". */
  readonly percent: (share: number) => string;
  /** One dot in words: "given 30 %, came true in 28 % of 40". */
  readonly tell: (point: ReliabilityPoint) => string;
}

export interface ReliabilityPanel {
  readonly label: { readonly x: number; readonly y: number; readonly text: string };
  readonly plot: Box;
  /** Where chances came up as often as they were given. */
  readonly right: Box;
  readonly up: { readonly title: AxisTitle; readonly ticks: readonly ValueTick[] };
  readonly across: {
    readonly title: AxisTitle;
    readonly ticks: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  };
  /** Dots whose area grows with their count, none smaller than can be seen. */
  readonly dots: readonly (ReliabilityPoint & { readonly x: number; readonly y: number; readonly r: number })[];
}

export interface ReliabilityGeometry {
  readonly height: number;
  readonly panels: readonly ReliabilityPanel[];
  readonly stops: readonly Stop[];
}

const MARGIN = { left: 50, right: 22, top: 50, bottom: 48 };
/** From the words of the axis to the plot. */
export const AWAY = 12;
const SHARES = [0, 0.25, 0.5, 0.75, 1];
/** A panel is taller than wide by this, so that its plot is about square. */
const TALLER = 26;
const NARROWEST = 250;
const WIDEST = 340;
const LARGEST = 10;
/** From the edge of the plot to 0% and 100%, so that no dot stands on what is written outside it. */
const INSET = LARGEST + 2;
const SMALLEST = 2.5;

/** Reliability diagrams beside each other, as many as `width` has room for: chance given across, share that came up. */
export function reliabilityGeometry(
  { panels, axes, percent, tell }: ReliabilityInput,
  width: number,
): ReliabilityGeometry {
  const columns = Math.max(1, Math.min(panels.length, Math.floor(width / NARROWEST)));
  const size = Math.max(120, Math.min(WIDEST, width / columns));
  const most = Math.max(1, ...panels.flatMap(({ points }) => points.map(({ count }) => count)));
  const radius = scaleSqrt([0, most], [0, LARGEST]);
  // In most languages there is room to spare.
  const ofShare = Math.max(...SHARES.map((share) => textWidth(percent(share), TICK_SIZE)));
  const margin = {
    left: Math.max(MARGIN.left, ofShare + AWAY + 2),
    right: Math.max(MARGIN.right, ofShare / 2 + 2),
  };
  const drawn = panels.map(({ label, points }, at): ReliabilityPanel => {
    const [left, top] = [(at % columns) * size, Math.floor(at / columns) * (size + TALLER)];
    const plot = {
      x0: left + margin.left,
      x1: left + size - margin.right,
      y0: top + MARGIN.top,
      y1: top + size + TALLER - MARGIN.bottom,
    };
    const x = scaleLinear([0, 1], [plot.x0 + INSET, plot.x1 - INSET]);
    const y = scaleLinear([0, 1], [plot.y1 - INSET, plot.y0 + INSET]);
    return {
      label: { x: left, y: top + 16, text: label },
      plot,
      right: { x0: x(0), x1: x(1), y0: y(1), y1: y(0) },
      up: {
        title: titleUp(axes.up, size, top + 22, left),
        ticks: SHARES.map((share) => ({ y: y(share), label: percent(share) })),
      },
      across: {
        title: titleAcross(axes.across, plot, plot.y1 + 25, left),
        ticks: SHARES.map((share) => ({ x: x(share), y: plot.y1 + 20, text: percent(share) })),
      },
      dots: points.map((point) => ({
        ...point,
        x: x(point.meanForecast),
        y: y(point.observed),
        r: Math.max(SMALLEST, radius(point.count)),
      })),
    };
  });
  return {
    height: Math.ceil(panels.length / columns) * (size + TALLER),
    panels: drawn,
    stops: drawn.flatMap(({ label, plot, dots }) =>
      dots.map((dot) => stopIn(plot, dot.x, dot.y, label.text, [tell(dot)])),
    ),
  };
}
