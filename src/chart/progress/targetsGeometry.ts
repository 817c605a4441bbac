import type { Verdict } from '../../domain/assessment.ts';
import type { Stop } from '../frame/frame.ts';
import { textWidth, wrap } from '../frame/textWidth.ts';
import { progressGeometry, type ProgressGeometry, type ProgressInput } from './progressGeometry.ts';

/** One target: what is promised, where it stands and what that comes to. */
export interface TargetLine {
  /** Head above the first of several that share it; empty for none. */
  readonly group: string;
  /** Of the indicator; not repeated below a row of the same name and group. */
  readonly name: string;
  /** "62.5% (2025)". */
  readonly latest: string;
  /** "≥ 80% by 2030". */
  readonly goal: string;
  /** `null` where no way leads there: no figures, or nothing to measure it by. */
  readonly way: ProgressInput | null;
  readonly verdict: Verdict;
  /** "missed". */
  readonly word: string;
  /** "by 5.98 percentage points"; empty if nothing. */
  readonly detail: string;
  /** The row in full, for who listens. */
  readonly told: readonly string[];
}

export interface TargetsInput {
  /** In the order of the chart. */
  readonly rows: readonly TargetLine[];
  /** Above the cells of a wide picture. */
  readonly heads: Readonly<Record<keyof Columns, string>>;
  readonly legend: { readonly latest: string; readonly target: string; readonly required: string };
}

/** A line of text; `lead` is as much of its beginning as stands out. */
export interface WrittenLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly lead?: string;
}

export interface DrawnTarget {
  readonly name: readonly WrittenLine[];
  readonly words: readonly WrittenLine[];
  readonly verdict: readonly WrittenLine[];
  /** Left end and middle of the way. */
  readonly way: { readonly x: number; readonly y: number; readonly geometry: ProgressGeometry } | null;
  /** Upper left corner of the verdict's shape. */
  readonly shape: { readonly x: number; readonly y: number };
  /** Of the hairline above; `null` where the name above goes on. */
  readonly rule: number | null;
}

export interface TargetsGeometry {
  readonly height: number;
  readonly legend: readonly (WrittenLine & { readonly mark: 'latest' | 'target' | 'required'; readonly at: number })[];
  readonly heads: readonly WrittenLine[];
  readonly groups: readonly WrittenLine[];
  readonly rows: readonly DrawnTarget[];
  readonly stops: readonly Stop[];
}

export const ROW_SIZE = 13;
export const HEAD_SIZE = 12;
export const SHAPE_SIZE = 9;
/** From this width on a row is one line of cells. */
const WIDE = 620;
const LINE = 17;
const LEGEND = 28;
const HEAD = 22;
const GROUP = 30;
const GAP = 14;
const PAD = 7;
/** Baseline below the top of a line. */
const ASCENT = 13;
const SHAPE_ROOM = SHAPE_SIZE + 6;
const NARROW_BAR = 112;

/** Left edges and widths of the cells of a wide picture. */
interface Columns {
  readonly name: readonly [number, number];
  readonly latest: readonly [number, number];
  readonly bar: readonly [number, number];
  readonly goal: readonly [number, number];
  readonly verdict: readonly [number, number];
}

/** Targets as rows of words around a bar each. No word is cut: a row is as high as its longest cell, and the height follows from the rows. */
export function targetsGeometry(input: TargetsInput, width: number): TargetsGeometry {
  const columns = width >= WIDE ? columnsOf(input, width) : null;
  const [groups, rows, stops]: [WrittenLine[], DrawnTarget[], Stop[]] = [[], [], []];
  let y = LEGEND + (columns ? HEAD : 0);
  input.rows.forEach((line, at) => {
    const before = input.rows[at - 1];
    const isNewGroup = line.group !== (before?.group ?? '');
    if (isNewGroup && line.group !== '') {
      groups.push({ x: 0, y: y + GROUP - 10, text: line.group });
      y += GROUP;
    }
    const goesOn = !isNewGroup && before?.name === line.name;
    const name = goesOn ? '' : line.name;
    const [row, height] = columns ? wideRow(line, name, y, columns) : narrowRow(line, name, y, width);
    rows.push({ ...row, rule: goesOn ? null : y });
    stops.push({
      x: row.way ? row.way.x + row.way.geometry.latest : width / 2,
      y: y + height / 2,
      band: [y, y + height],
      box: { x0: 0, x1: width, y0: y, y1: y + height },
      heading: line.name,
      lines: line.told,
    });
    y += height;
  });
  return {
    height: y + PAD,
    legend: legendOf(input.legend),
    heads: columns ? headsOf(input.heads, columns) : [],
    groups,
    rows,
    stops,
  };
}

function columnsOf({ rows, heads }: TargetsInput, width: number): Columns {
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => textWidth(text, ROW_SIZE)));
  const bar = Math.min(160, Math.max(104, width * 0.15));
  const latest = Math.min(width * 0.14, widest([heads.latest, ...rows.map((row) => row.latest)]) + 1);
  const goal = Math.min(width * 0.19, widest([heads.goal, ...rows.map((row) => row.goal)]) + 1);
  const rest = width - bar - latest - goal - 4 * GAP;
  const name = rest * 0.52;
  const after = (left: number, own: number): number => left + own + GAP;
  const [atLatest, own] = [after(0, name), rest - name];
  const atBar = after(atLatest, latest);
  const atGoal = after(atBar, bar);
  return {
    name: [0, name],
    latest: [atLatest, latest],
    bar: [atBar, bar],
    goal: [atGoal, goal],
    verdict: [after(atGoal, goal), own],
  };
}

const headsOf = (heads: TargetsInput['heads'], columns: Columns): readonly WrittenLine[] =>
  (['name', 'latest', 'bar', 'goal', 'verdict'] as const).map((column) => ({
    x: columns[column][0],
    y: LEGEND + HEAD - 8,
    text: heads[column],
  }));

const lines = (texts: readonly string[], x: number, top: number): readonly WrittenLine[] =>
  texts.map((text, at) => ({ x, y: top + ASCENT + at * LINE, text }));

/** The verdict's word stands out, what is said of it follows in the same paragraph. */
function verdictLines({ word, detail }: TargetLine, x: number, top: number, room: number): readonly WrittenLine[] {
  // As wide as if all stood out, so that what does fits.
  const found = lines(wrap(`${word} ${detail}`.trim(), room - SHAPE_ROOM, ROW_SIZE, true), x + SHAPE_ROOM, top);
  return found.map((line, at) => (at === 0 && line.text.startsWith(word) ? { ...line, lead: word } : line));
}

type Row = readonly [Omit<DrawnTarget, 'rule'>, number];

function wideRow(line: TargetLine, name: string, y: number, columns: Columns): Row {
  const top = y + PAD;
  const cell = (text: string, [x, room]: readonly [number, number], bold = false) =>
    lines(wrap(text, room, ROW_SIZE, bold), x, top);
  const names = cell(name, columns.name);
  const [latest, goal] = [cell(line.latest, columns.latest), cell(line.goal, columns.goal)];
  const [x, room] = columns.verdict;
  const verdict = verdictLines(line, x, top, room);
  const most = Math.max(names.length, latest.length, goal.length, verdict.length, 1);
  return [
    {
      name: names,
      words: [...latest, ...goal],
      verdict,
      way: line.way && {
        x: columns.bar[0],
        y: top + LINE / 2,
        geometry: progressGeometry(line.way, columns.bar[1]),
      },
      shape: { x, y: top + ASCENT - SHAPE_SIZE },
    },
    most * LINE + 2 * PAD,
  ];
}

/** Name, then figure and goal beside the bar, then the verdict. */
function narrowRow(line: TargetLine, name: string, y: number, width: number): Row {
  const top = y + PAD;
  const names = lines(wrap(name, width, ROW_SIZE, true), 0, top);
  const second = top + names.length * LINE;
  const left = line.way ? NARROW_BAR + GAP : 0;
  const words = lines(wrap(`${line.latest} → ${line.goal}`, width - left, ROW_SIZE), left, second);
  const third = second + Math.max(1, words.length) * LINE;
  const verdict = verdictLines(line, 0, third, width);
  return [
    {
      name: names,
      words,
      verdict,
      way: line.way && { x: 0, y: second + LINE / 2, geometry: progressGeometry(line.way, NARROW_BAR) },
      shape: { x: 0, y: third + ASCENT - SHAPE_SIZE },
    },
    third + verdict.length * LINE + PAD - y,
  ];
}

/** The marks of a bar and what they mean, one after the other. */
function legendOf(legend: TargetsInput['legend']): TargetsGeometry['legend'] {
  let x = 0;
  return (['latest', 'required', 'target'] as const).map((mark) => {
    const at = x + 6;
    const text = legend[mark];
    const placed = { mark, at, x: x + 16, y: 14, text };
    x += 16 + textWidth(text, HEAD_SIZE) + 18;
    return placed;
  });
}
