import type { Box } from './frame.ts';
import { outsideBoxes } from './freePlace.ts';
import { textWidth } from './textWidth.ts';
import { keepApart } from './ticks.ts';

export const TICK_SIZE = 12;
/** Below a plot: the years. */
export const FOR_YEARS = 26;

/** A year on the time axis. */
export interface YearTick {
  readonly at: number;
  readonly label: string;
  /** False for a year of which there can be no figure yet: a target's. */
  readonly observed: boolean;
}

/** Between two years below an axis. */
const APART = 6;
/** So far the latest observed year gives way to the last one, that both may stand: less than the width of a digit or two. */
const GIVES = 10;
/** What sums of widths may be off by. */
const ROUNDING = 0.01;

/** No month takes the room of a year. */
const BEHIND_YEARS = 10_000;

/** A month below the time axis. */
export interface MonthMark {
  readonly time: number;
  readonly label: string;
}

/**
 * The years that can be written below an axis without touching: of `years`, ascending, first the latest observed one, then the first,
 * then the last, then newer before older; where there is room between them, `months`, newer before older. `written` is how a year's end is
 * called there.
 */
export function yearTicks(
  years: readonly number[],
  latest: number,
  x: (year: number) => number,
  months: readonly MonthMark[] = [],
  written: (year: number) => string = String,
): readonly YearTick[] {
  const [first, last] = [years[0] ?? latest, years.at(-1) ?? latest];
  const width = (label: string): number => textWidth(label, TICK_SIZE);
  const lacking = (width(written(latest)) + width(written(last))) / 2 + APART - (x(last) - x(latest));
  const gives = last > latest && latest > first && lacking > 0 && lacking <= GIVES ? lacking + ROUNDING : 0;
  const marks = years.map((year) => ({
    at: x(year) - (year === latest ? gives : 0),
    width: width(written(year)),
    label: written(year),
    observed: year <= latest,
    priority: year === latest ? 0 : year === first ? 1 : year === last ? 2 : 3 + last - year,
  }));
  const between = months.map(({ time, label }) => ({
    at: x(time),
    width: width(label),
    label,
    observed: true,
    priority: BEHIND_YEARS + last - time,
  }));
  return keepApart([...marks, ...between], APART);
}

/** Between the words of two uprights, and how far short ones move left of theirs to make room for the next: by half their width at most. */
const WORDS_APART = 8;
const WORDS_GIVE = 26;

/** A moment marked by a dotted upright with words above the plot. */
export interface Upright {
  readonly x: number;
  /** The dotted line, interrupted where other words stand. */
  readonly parts: readonly (readonly [number, number])[];
  /** `null` where other labels left no room. */
  readonly label: { readonly x: number; readonly text: string } | null;
}

/** A moment with its full words and with those for little room. */
export interface Moment {
  readonly at: number;
  readonly label: string;
  readonly shortLabel: string;
}

/**
 * Uprights over the height of `plot`, whose labels stand above it side by side inside a frame `width` wide, right of `from`: all with
 * full words if these fit, else all with short ones, which may stand a little left of theirs; the later before the earlier where even
 * so they do not fit.
 */
export function uprights(
  moments: readonly Moment[],
  plot: Box,
  width: number,
  writing: readonly Box[],
  from = 0,
): readonly Upright[] {
  const setAs = (key: 'label' | 'shortLabel', gives: number) => {
    // From the last on: the one before it may give way to the left.
    let right = width - 1;
    const marks = moments.toReversed().map((moment, order) => {
      const half = textWidth(moment[key], TICK_SIZE) / 2;
      const wished = Math.min(moment.at, width - 1 - half);
      const at = Math.max(from + half + 1, Math.min(wished, Math.max(right - half, wished - gives)));
      right = at - half - WORDS_APART - ROUNDING;
      return { index: moments.length - 1 - order, at, width: 2 * half, priority: -moment.at, text: moment[key] };
    });
    return keepApart(marks.toReversed(), WORDS_APART);
  };
  const full = setAs('label', 0);
  const short = setAs('shortLabel', WORDS_GIVE);
  // Short ones only where that makes room for more.
  const shown = short.length > full.length ? short : full;
  return moments.map(({ at }, index) => {
    const label = shown.find((mark) => mark.index === index);
    return {
      x: at,
      parts: outsideBoxes(at, plot.y0 - 4, plot.y1, writing),
      label: label ? { x: label.at, text: label.text } : null,
    };
  });
}
