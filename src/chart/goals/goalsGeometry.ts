import { scaleLinear } from 'd3';
import type { Box, Stop } from '../frame/frame.ts';
import { shorten, textWidth } from '../frame/textWidth.ts';
import { keepApart, rankAxis, valueAxis, type Axis } from '../frame/ticks.ts';
import { TICK_SIZE } from '../frame/timeMarks.ts';

/** What a goal is measured on; the rows of each stand together on an axis of their own. `none` has no axis: places gained. */
export const SCALES = ['rank', 'score', 'none'] as const;
export type GoalScale = (typeof SCALES)[number];

/** One goal: where a country stands and where it wants to be. */
export interface GoalLine {
  readonly scale: GoalScale;
  /** Whose goal it is. */
  readonly name: string;
  /** The goal in words: "top 50 by 2030". */
  readonly goal: string;
  /** `null` where there is no figure. */
  readonly now: number | null;
  readonly value: number;
  /** What stands at the end of the row: "10%", "missed". */
  readonly text: string;
  /** The row in full, for who listens. */
  readonly told: readonly string[];
}

export interface GoalsInput {
  /** In the order of the chart, each scale for itself. */
  readonly rows: readonly GoalLine[];
  /** Heads of the scales, which say what their axes measure: "Rank (1 is best)". */
  readonly heads: Readonly<Record<GoalScale, string>>;
  /** Head of the ends: "Chance". */
  readonly endHead: string;
  readonly legend: { readonly now: string; readonly goal: string };
  /** Writes a value of an axis. */
  readonly write: (value: number, decimals: number) => string;
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface DrawnGoal {
  readonly name: Placed;
  readonly goal: Placed;
  readonly end: Placed;
  /** `null` where there is no axis. */
  readonly track: { readonly x0: number; readonly x1: number; readonly y: number } | null;
  /** Where it stands; `null` where that is not known. */
  readonly now: { readonly x: number; readonly y: number } | null;
  readonly aim: { readonly x: number; readonly y0: number; readonly y1: number } | null;
}

export interface GoalsGeometry {
  readonly height: number;
  readonly legend: { readonly dot: number; readonly now: Placed; readonly bar: number; readonly goal: Placed };
  /** Where there are ticks, the title of their axis. */
  readonly heads: readonly (Placed & { readonly isAxis: boolean })[];
  /** Above the ends of the first scale. */
  readonly endHead: Placed;
  readonly ticks: readonly Placed[];
  readonly rows: readonly DrawnGoal[];
  readonly stops: readonly Stop[];
}

export const NAME_SIZE = 13;
export const GOAL_SIZE = 12;
export const DOT_RADIUS = 4.5;
const AIM_HALF = 8;
/** From this width on name and goal stand on one line. */
const WIDE = 620;
const LEGEND = 24;
const HEAD = 30;
/** On a narrow picture the ticks stand below the head. */
const NARROW_HEAD = 48;
const BELOW = 10;
const EDGE = 8;
/** On a narrow picture name and goal stand above their track, from here on down. */
const NARROW_LABEL = 14;
const NARROW_TRACK = 31;

/** Widths of the columns, the same for every scale. */
interface Columns {
  readonly width: number;
  readonly isWide: boolean;
  readonly rowHeight: number;
  readonly forName: number;
  readonly plot: Pick<Box, 'x0' | 'x1'>;
  readonly forEnd: number;
}

/** Goals as rows of marks: a dot where a country stands, a bar where it wants to be, the better end on the right. The height follows from the rows. */
export function goalsGeometry(input: GoalsInput, width: number): GoalsGeometry {
  const columns = columnsOf(input, width);
  let top = LEGEND;
  const parts = SCALES.flatMap((scale) => {
    const lines = input.rows.filter((row) => row.scale === scale);
    if (lines.length === 0) return [];
    const part = partOf(input, lines, scale, top, columns);
    top = part.bottom + BELOW;
    return [part];
  });
  return {
    height: top,
    legend: legendOf(input.legend),
    heads: parts.map(({ head, ticks }) => ({ ...head, isAxis: ticks.length > 0 })),
    endHead: {
      x: width,
      y: LEGEND + (columns.isWide ? HEAD - 11 : NARROW_HEAD - 30),
      text: shorten(input.endHead, columns.forEnd, GOAL_SIZE),
    },
    ticks: parts.flatMap(({ ticks }) => ticks),
    rows: parts.flatMap(({ rows }) => rows),
    stops: parts.flatMap(({ stops }) => stops),
  };
}

function legendOf({ now, goal }: GoalsInput['legend']): GoalsGeometry['legend'] {
  const bar = 2 * DOT_RADIUS + 6 + textWidth(now, GOAL_SIZE) + 18;
  return {
    dot: DOT_RADIUS + 1,
    now: { x: 2 * DOT_RADIUS + 7, y: 13, text: now },
    bar,
    goal: { x: bar + 7, y: 13, text: goal },
  };
}

function columnsOf({ rows, endHead }: GoalsInput, width: number): Columns {
  const isWide = width >= WIDE;
  const widest = (texts: readonly string[], size: number, bold = false): number =>
    Math.max(0, ...texts.map((text) => textWidth(text, size, bold)));
  const name = widest(
    rows.map((row) => row.name),
    NAME_SIZE,
    true,
  );
  const goal = widest(
    rows.filter(({ scale }) => scale !== 'none').map((row) => row.goal),
    GOAL_SIZE,
  );
  const end = widest([...rows.map(({ text }) => text), endHead], NAME_SIZE, true);
  const forName = isWide ? Math.min(width * 0.22, name + 16) : 0;
  // On a narrow picture half of the first tick stands before the track.
  const forLabel = isWide ? forName + Math.min(width * 0.34, goal + 12) : 8;
  const forEnd = Math.min(width * 0.24, end + 6);
  return {
    width,
    isWide,
    rowHeight: isWide ? 26 : 46,
    forName,
    plot: { x0: forLabel + EDGE, x1: Math.max(forLabel + EDGE + 40, width - forEnd - EDGE - 6) },
    forEnd,
  };
}

interface Part {
  readonly head: Placed;
  readonly ticks: readonly Placed[];
  readonly rows: readonly DrawnGoal[];
  readonly stops: readonly Stop[];
  readonly bottom: number;
}

const headHeight = ({ isWide }: Columns, scale: GoalScale): number => (isWide || scale === 'none' ? HEAD : NARROW_HEAD);

/** The rows of one scale below its head and ticks. */
function partOf(input: GoalsInput, lines: readonly GoalLine[], scale: GoalScale, top: number, columns: Columns): Part {
  const { plot, rowHeight, width, isWide } = columns;
  const headRoom = isWide ? plot.x0 - EDGE : plot.x1;
  const values = lines.flatMap(({ now, value }) => (now === null ? [value] : [now, value]));
  const axis: Axis | null =
    scale === 'none' ? null : scale === 'rank' ? rankAxis(values, 4) : valueAxis(values, 4, 0.3);
  const x = axis && scaleLinear(axis.domain, scale === 'rank' ? [plot.x1, plot.x0] : [plot.x0, plot.x1]);
  const first = top + headHeight(columns, scale);
  const headAt = isWide || scale === 'none' ? first - 11 : first - 30;
  const rows = lines.map((line, at) => drawnGoal(line, first + at * rowHeight, x, columns));
  return {
    head: { x: 0, y: headAt, text: shorten(input.heads[scale], headRoom, GOAL_SIZE, true) },
    ticks: axis && x ? ticksOf(input, axis, x, first - 11) : [],
    rows,
    stops: lines.map((line, at): Stop => {
      const box = { x0: 0, x1: width, y0: first + at * rowHeight, y1: first + (at + 1) * rowHeight };
      const y = (box.y0 + box.y1) / 2;
      return { x: rows[at]?.now?.x ?? plot.x0, y, band: [box.y0, box.y1], box, heading: line.name, lines: line.told };
    }),
    bottom: first + lines.length * rowHeight,
  };
}

function ticksOf({ write }: GoalsInput, axis: Axis, x: (value: number) => number, y: number): readonly Placed[] {
  const marks = axis.ticks.map((tick) => {
    const text = write(tick, axis.decimals);
    const at = x(tick);
    return { x: at, y, text, at, width: textWidth(text, TICK_SIZE), priority: 0 };
  });
  return keepApart(marks, 6).map((mark) => ({ x: mark.x, y: mark.y, text: mark.text }));
}

function drawnGoal(
  line: GoalLine,
  top: number,
  x: ((value: number) => number) | null,
  { isWide, forName, rowHeight, plot, width, forEnd }: Columns,
): DrawnGoal {
  const y = isWide ? top + rowHeight / 2 : top + NARROW_TRACK;
  const label = isWide ? y + 4 : top + NARROW_LABEL;
  const name = shorten(line.name, isWide ? forName - 10 : width * 0.45, NAME_SIZE, true);
  const from = isWide ? forName : textWidth(name, NAME_SIZE, true) + 8;
  // Without a track there is nothing that the words could run into.
  const to = !isWide ? width : x ? plot.x0 - EDGE - 6 : plot.x1;
  return {
    name: { x: 0, y: label, text: name },
    goal: { x: from, y: label, text: shorten(line.goal, to - from, GOAL_SIZE) },
    end: { x: width, y: y + 4, text: shorten(line.text, forEnd, NAME_SIZE, true) },
    track: x && { x0: plot.x0 - EDGE, x1: plot.x1 + EDGE, y },
    now: x && line.now !== null ? { x: x(line.now), y } : null,
    aim: x && { x: x(line.value), y0: y - AIM_HALF, y1: y + AIM_HALF },
  };
}
