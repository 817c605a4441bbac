import { scaleLinear, type ScaleLinear } from 'd3';
import type { ValueTick } from '../frame/axes.ts';
import { titleAcross, titleUp, type AxisTitle } from '../frame/axisTitle.ts';
import { stopIn, type Box, type Stop } from '../frame/frame.ts';
import { pathThrough } from '../frame/paths.ts';
import { textWidth, wrap } from '../frame/textWidth.ts';

/** A score, and the chance that goes with it, from 0 to 1. */
export interface ScoreChance {
  readonly score: number;
  readonly chance: number;
}

/** How far one component alone takes the score. */
export interface WhatIfTrack {
  /** Short, before the track: "OSI". */
  readonly label: string;
  /** The score with the component as it is measured, as it is tried, and at its largest. */
  readonly from: number;
  readonly tried: number | null;
  readonly to: number;
  /** The score after the largest rise that another area ever made from a similar level; `null` where none started there. */
  readonly best: number | null;
  /** What is written under the track, a sentence each; also read out. */
  readonly told: readonly string[];
}

/** What a picture of What if shows: chance by score, and the scores that single components reach. */
export interface WhatIfInput {
  /** What the axes measure: "EGDI score (0 to 1)", "Chance". */
  readonly axes: { readonly across: string; readonly up: string };
  readonly own: ScoreChance & { readonly label: string };
  readonly tried: (ScoreChance & { readonly label: string }) | null;
  /** Ascending by score and chance. */
  readonly curve: readonly ScoreChance[];
  /** Where the score that is needed may lie. */
  readonly bar: {
    readonly median: number;
    readonly band50: readonly [number, number];
    readonly band80: readonly [number, number];
    readonly label: string;
  };
  readonly tracks: readonly WhatIfTrack[];
  readonly score: (score: number, decimals: number) => string;
  readonly percent: (share: number) => string;
  /** One point of the curve in words. */
  readonly tell: (point: ScoreChance) => string;
}

export interface WhatIfLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Words above the plot, and where the line from them to their place begins. */
export interface WhatIfHead {
  readonly lines: readonly WhatIfLabel[];
  readonly bottom: number;
}

export interface WhatIfMark {
  readonly x: number;
  readonly y: number;
  readonly head: WhatIfHead;
}

export interface DrawnTrack {
  readonly label: WhatIfLabel;
  readonly y: number;
  readonly from: number;
  readonly tried: number | null;
  readonly to: number;
  /** Where the solid part ends: at the largest rise ever seen, or at once where none is known. */
  readonly seen: number;
  readonly best: number | null;
  readonly lines: readonly WhatIfLabel[];
}

export interface WhatIfGeometry {
  readonly height: number;
  readonly plot: Box;
  readonly up: { readonly title: AxisTitle; readonly ticks: readonly ValueTick[] };
  readonly across: {
    readonly title: AxisTitle;
    readonly ticks: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  };
  readonly bar: {
    readonly median: number;
    readonly band50: readonly [number, number];
    readonly band80: readonly [number, number];
    readonly head: WhatIfHead;
  };
  readonly curve: string;
  readonly own: WhatIfMark;
  readonly tried: WhatIfMark | null;
  readonly tracks: readonly DrawnTrack[];
  readonly stops: readonly Stop[];
}

export const LABEL_SIZE = 12;
const LEFT = 58;
const RIGHT = 14;
const ROW = 17;
const PLOT_HEIGHT = 210;
/** Ticks, the title of their axis, and the head of the tracks. */
const FOR_TICKS = 68;
const TRACK_TOP = 14;
const LINE = 16;
const BETWEEN = 12;

/** The whole range of scores that is spoken of, with some air. */
function domainOf({ own, tried, bar, tracks }: WhatIfInput): readonly [number, number] {
  const every = [own.score, ...(tried ? [tried.score] : []), ...bar.band80, ...tracks.map(({ to }) => to)];
  const [low, high] = [Math.min(...every), Math.max(...every)];
  const air = Math.max(0.01, (high - low) * 0.04);
  return [Math.max(0, low - air), Math.min(1, high + air)];
}

/** The curve from edge to edge: certain beyond its ends, as far as the draws can tell. */
function curveOf(
  { curve }: WhatIfInput,
  [low, high]: readonly [number, number],
  x: ScaleLinear<number, number>,
  y: (chance: number) => number,
): string {
  const inside = curve.filter(({ score }) => low <= score && score <= high);
  const [first, last] = [inside[0], inside.at(-1)];
  const before = first && first === curve[0] ? [{ score: low, chance: 0 }] : [];
  const after = last && last === curve.at(-1) ? [{ score: high, chance: 1 }] : [];
  return pathThrough([...before, ...inside, ...after].map(({ score, chance }) => ({ x: x(score), y: y(chance) })));
}

/** Chance against score, with the bar's likely place, and a track for each component below on the same scale of scores. */
export function whatIfGeometry(input: WhatIfInput, width: number): WhatIfGeometry {
  const domain = domainOf(input);
  const texts = [input.bar.label, input.own.label, ...(input.tried ? [input.tried.label] : [])];
  const headed = texts.map((text) => wrap(text, width - 4, LABEL_SIZE, true));
  const title = titleUp(input.axes.up, width, headed.flat().length * ROW);
  const top = headed.flat().length * ROW + title.height + 8;
  const plot: Box = { x0: LEFT, x1: Math.max(LEFT + 60, width - RIGHT), y0: top, y1: top + PLOT_HEIGHT };
  const x = scaleLinear(domain, [plot.x0, plot.x1]);
  const y = scaleLinear([0, 1], [plot.y1, plot.y0]);
  /** In rows of its own, so that none meets another; above its place as far as the frame allows. */
  const headOf = (which: number, at: number): WhatIfHead => {
    const above = headed.slice(0, which).flat().length;
    const lines = (headed[which] ?? []).map((text, row): WhatIfLabel => {
      const room = textWidth(text, LABEL_SIZE, true);
      return { x: Math.max(2, Math.min(at - room / 2, width - room - 2)), y: 13 + (above + row) * ROW, text };
    });
    return { lines, bottom: (above + lines.length) * ROW };
  };
  const marked = (point: ScoreChance, which: number): WhatIfMark => ({
    x: x(point.score),
    y: y(point.chance),
    head: headOf(which, x(point.score)),
  });
  const own = marked(input.own, 1);
  const tried = input.tried ? marked(input.tried, 2) : null;
  const tracks = tracksOf(input, plot, x);
  const across = x.ticks(Math.max(2, Math.floor((plot.x1 - plot.x0) / 80)));
  const decimals = (across[1] ?? 1) - (across[0] ?? 0) < 0.05 ? 2 : 1;
  return {
    height: tracks.bottom,
    plot,
    up: { title, ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ y: y(share), label: input.percent(share) })) },
    across: {
      title: titleAcross(input.axes.across, plot, plot.y1 + 22),
      ticks: across.map((tick) => ({ x: x(tick), y: plot.y1 + 18, text: input.score(tick, decimals) })),
    },
    bar: {
      median: x(input.bar.median),
      band50: [x(input.bar.band50[0]), x(input.bar.band50[1])],
      band80: [x(input.bar.band80[0]), x(input.bar.band80[1])],
      head: headOf(0, x(input.bar.median)),
    },
    curve: curveOf(input, domain, x, y),
    own,
    tried,
    tracks: tracks.drawn,
    stops: [
      ...[input.own, ...(input.tried ? [input.tried] : []), ...input.curve]
        .filter(({ score }) => domain[0] <= score && score <= domain[1])
        .toSorted((a, b) => a.score - b.score)
        .map((point) =>
          stopIn(plot, x(point.score), y(point.chance), input.score(point.score, 4), [input.tell(point)]),
        ),
      ...tracks.stops,
    ],
  };
}

function tracksOf({ tracks }: WhatIfInput, plot: Box, x: (score: number) => number) {
  let bottom = plot.y1 + FOR_TICKS;
  const drawn = tracks.map(({ label, from, tried, to, best, told }): DrawnTrack & { readonly box: Box } => {
    const y = bottom + TRACK_TOP;
    const lines = told.flatMap((text) => wrap(text, plot.x1 - plot.x0, LABEL_SIZE));
    const box: Box = { x0: plot.x0, x1: plot.x1, y0: bottom, y1: y + 6 + lines.length * LINE };
    bottom = box.y1 + BETWEEN;
    return {
      label: { x: plot.x0 - 10, y: y + 4, text: label },
      y,
      from: x(from),
      tried: tried === null ? null : x(tried),
      to: x(to),
      seen: x(best === null ? from : Math.min(best, to)),
      best: best === null ? null : x(Math.min(best, to)),
      lines: lines.map((text, at) => ({ x: plot.x0, y: y + 18 + at * LINE, text })),
      box,
    };
  });
  return {
    bottom,
    drawn,
    stops: drawn.map(({ box, y, to }, at): Stop => {
      const track = tracks[at];
      return { x: to, y, band: [box.y0, box.y1], box, heading: track?.label ?? '', lines: track?.told ?? [] };
    }),
  };
}
