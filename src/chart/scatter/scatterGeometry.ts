import { scaleLinear } from 'd3';
import type { Language } from '../../domain/language.ts';
import { heightScale, valueTicks, writtenAxis, type ValueTick, type WrittenAxis } from '../frame/axes.ts';
import { titleAcross, titleUp, type AxisTitle } from '../frame/axisTitle.ts';
import type { Box, Stop } from '../frame/frame.ts';
import { freePlace } from '../frame/freePlace.ts';
import { shorten, textWidth } from '../frame/textWidth.ts';
import { keepApart, rankAxis, valueAxis } from '../frame/ticks.ts';

/** One of the two indicators. */
export interface ScatterAxis {
  /** Name and unit, as they stand at the axis. */
  readonly title: string;
  readonly isRank: boolean;
  /** What is to be reached, drawn through the plot; `null` for nothing. */
  readonly target: { readonly value: number; readonly label: string } | null;
}

/** An area with its two figures. */
export interface ScatterPoint {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** The followed one and its peers are named. */
  readonly role: 'main' | 'peer' | 'other';
  /** Both figures in words. */
  readonly told: readonly string[];
}

export interface ScatterInput {
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  readonly points: readonly ScatterPoint[];
  readonly language: Language;
}

export interface DrawnPoint extends Pick<ScatterPoint, 'id' | 'role'> {
  readonly x: number;
  readonly y: number;
}

interface Words {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface ScatterGeometry {
  readonly height: number;
  readonly plot: Box;
  readonly yTicks: readonly ValueTick[];
  readonly xTicks: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  readonly xTitle: AxisTitle;
  readonly yTitle: AxisTitle;
  readonly targets: readonly {
    readonly line: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
    readonly label: Words;
  }[];
  /** Those that are named last, on top. */
  readonly points: readonly DrawnPoint[];
  readonly labels: readonly (Words & Pick<ScatterPoint, 'id' | 'role'>)[];
  readonly stops: readonly Stop[];
}

export const POINT_RADIUS = 4.5;
export const LABEL_SIZE = 13;
export const AXIS_SIZE = 12;
/** Between the title and the plot: the words of the target across. */
const FOR_TARGET = 26;
/** Below the plot, above the title: the ticks. */
const FOR_TICKS = 24;
const LABEL_HEIGHT = 17;
const ORDER = { other: 0, peer: 1, main: 2 };

/** Two indicators against each other: better ranks and higher scores to the right and to the top. The height follows from the width. */
export function scatterGeometry(input: ScatterInput, width: number): ScatterGeometry {
  const { points, language } = input;
  const [xAxis, yAxis] = [axisOf(input, 'x', language), axisOf(input, 'y', language)];
  const height = Math.round(Math.max(300, Math.min(520, width * 0.62)));
  const yTitle = titleUp(input.y.title, width);
  const x1 = Math.max(yAxis.width + 80, width - 12);
  const { height: forTitle } = titleAcross(input.x.title, { x1 }, 0);
  const plot: Box = { x0: yAxis.width + 12, y0: yTitle.height + FOR_TARGET, x1, y1: height - FOR_TICKS - forTitle - 6 };
  const inset = POINT_RADIUS + 2;
  const x = scaleLinear(
    xAxis.domain,
    xAxis.isRank ? [plot.x1 - inset, plot.x0 + inset] : [plot.x0 + inset, plot.x1 - inset],
  );
  const y = heightScale(yAxis, plot.y0 + inset, plot.y1 - inset);
  const drawn = points
    .map((point) => ({ ...point, at: { x: x(point.x), y: y(point.y) } }))
    .toSorted((a, b) => ORDER[a.role] - ORDER[b.role]);
  const marks = xAxis.ticks.map((tick) => {
    const text = xAxis.write(tick);
    return { x: x(tick), y: plot.y1 + 18, text, at: x(tick), width: textWidth(text, AXIS_SIZE), priority: 0 };
  });
  return {
    height,
    plot,
    yTicks: valueTicks(yAxis, y),
    xTicks: keepApart(marks, 6).map(({ x, y, text }) => ({ x, y, text })),
    xTitle: titleAcross(input.x.title, plot, plot.y1 + FOR_TICKS),
    yTitle,
    targets: targetsOf(input, plot, x, y, width),
    points: drawn.map(({ id, role, at }) => ({ id, role, ...at })),
    labels: labelsOf(drawn, plot),
    stops: drawn
      .toSorted((a, b) => a.at.x - b.at.x)
      .map(({ name, told, at }) => ({
        ...at,
        band: [plot.y0, plot.y1],
        box: { x0: at.x - 6, y0: at.y - 6, x1: at.x + 6, y1: at.y + 6 },
        heading: name,
        lines: told,
      })),
  };
}

function axisOf(input: ScatterInput, side: 'x' | 'y', language: Language): WrittenAxis {
  const { isRank, target } = input[side];
  const values = [...input.points.map((point) => point[side]), ...(target ? [target.value] : [])];
  return writtenAxis(isRank ? rankAxis(values, 5) : valueAxis(values, 5, 0.5), isRank, language);
}

const endingAt = (x: number, y: number, text: string, room: number): Words => {
  const short = shorten(text, room, AXIS_SIZE);
  return { x: Math.max(0, x - textWidth(short, AXIS_SIZE)), y, text: short };
};

/** An upright line for the target across, a level one for the other; the words above the plot, and just above the level line. */
function targetsOf(
  input: ScatterInput,
  plot: Box,
  x: (value: number) => number,
  y: (value: number) => number,
  width: number,
): ScatterGeometry['targets'] {
  const { x0, x1, y0, y1 } = plot;
  const across = input.x.target;
  const up = input.y.target;
  return [
    ...(across
      ? [
          {
            line: { x0: x(across.value), x1: x(across.value), y0: y0 - 4, y1 },
            label: endingAt(Math.min(width, x(across.value) + 40), y0 - 9, across.label, width),
          },
        ]
      : []),
    ...(up
      ? [
          {
            line: { x0, x1, y0: y(up.value), y1: y(up.value) },
            label: {
              x: x0 + 4,
              y: Math.max(y0 + 12, y(up.value) - 5),
              text: shorten(up.label, x1 - x0 - 8, AXIS_SIZE),
            },
          },
        ]
      : []),
  ];
}

/** The followed one first, then its peers, each beside its point where nothing lies beneath; a peer without such a place is left to the readout. */
function labelsOf(
  drawn: readonly (ScatterPoint & { readonly at: { readonly x: number; readonly y: number } })[],
  plot: Box,
): ScatterGeometry['labels'] {
  const around = ({ x, y }: { readonly x: number; readonly y: number }): Box => ({
    x0: x - POINT_RADIUS - 2,
    y0: y - POINT_RADIUS - 2,
    x1: x + POINT_RADIUS + 2,
    y1: y + POINT_RADIUS + 2,
  });
  const boxes = drawn.map(({ at }) => around(at));
  return drawn.toReversed().flatMap(({ id, role, name, at }) => {
    if (role === 'other') return [];
    const text = shorten(name, 180, LABEL_SIZE, true);
    const width = textWidth(text, LABEL_SIZE, true);
    const placed = freePlace(width, LABEL_HEIGHT, at, plot, { segments: [], boxes });
    if (!placed || (!placed.free && role === 'peer')) return [];
    boxes.push(placed.box);
    return [{ id, role, text, x: placed.box.x0, y: placed.box.y0 + 13 }];
  });
}
