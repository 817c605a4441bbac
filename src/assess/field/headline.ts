import type { AreaId } from '../../domain/area.ts';
import { periodTime, periodYear, toPeriod, type Period } from '../../domain/period.ts';
import { cutOff, rankIn, scoreIn, type Field } from './field.ts';
import { finite } from '../numbers/finite.ts';
import { gapClosing, yearOf } from '../rules/gapClosing.ts';

/** Where an area stood in one survey edition against the bar of rank K. Scores and gaps in the indicator's unit. */
export interface Standing {
  readonly edition: Period;
  readonly rank: number;
  readonly score: number;
  readonly cutOff: number;
  /** cutOff - score: positive when short of the bar. */
  readonly gap: number;
}

/** The standing in one edition; `null` when the area has no score in it or rank `k` no cut-off. Source: METHODS 3. */
export function standingIn(field: Field, area: AreaId, k: number): Standing | null {
  const rank = rankIn(field, area);
  const score = scoreIn(field, area);
  const bar = cutOff(field, k);
  if (rank === null || score === null || bar === null) return null;
  return { edition: field.period, rank, score, cutOff: bar, gap: finite(bar - score) };
}

/** The standings of every edition that has one, in the order of the fields (ascending from `fieldsOf`). */
export const standingsOf = (fields: readonly Field[], area: AreaId, k: number): readonly Standing[] =>
  fields.map((field) => standingIn(field, area, k)).filter((standing) => standing !== null);

/** Years from the last edition loaded to the next, by the two last loaded; `null` when fewer than two are. */
function stepYears(fields: readonly Field[]): number | null {
  const [before, last] = fields.slice(-2).map((field) => periodYear(field.period));
  return before !== undefined && last !== undefined && last > before ? last - before : null;
}

/** The edition after the last one loaded, by the rhythm of the last two; `null` when fewer than two are loaded. */
export function nextEdition(fields: readonly Field[]): Period | null {
  const last = fields.at(-1);
  const step = stepYears(fields);
  return last && step !== null ? toPeriod(String(periodYear(last.period) + step)) : null;
}

/**
 * The editions to come up to the end of `year`, ascending, by the rhythm of the last two loaded: 2026, 2028, 2030 after
 * 2022 and 2024. Empty when fewer than two editions are loaded, or none is left.
 */
export function editionsLeft(fields: readonly Field[], year: number): readonly Period[] {
  const step = stepYears(fields);
  const left: Period[] = [];
  for (let next = nextEdition(fields); next !== null && step !== null && periodYear(next) <= year;) {
    left.push(next);
    next = toPeriod(String(periodYear(next) + step));
  }
  return left;
}

/** What is asked: an area, a rank and a year. `fields` ascend by edition; a rank target is met at rank <= `k`. */
export interface RankTarget {
  readonly fields: readonly Field[];
  readonly area: AreaId;
  readonly k: number;
  readonly year: number;
}

/** The facts of the sentence about a rank target whose year is over: the standing in the edition that judges. */
export interface PastHeadline extends Standing {
  readonly verdict: 'met' | 'missed';
  /** The edition that brings the next evidence; `null` when it is there already, or the loaded editions show no rhythm. */
  readonly next: Period | null;
  /** The standing in the last edition after the one that judges, which changes nothing about the verdict; `null` if none. */
  readonly since: Standing | null;
}

/**
 * Judges a rank target by the last survey edition up to its year: 2024 for "by 2025". `null` when no edition is loaded
 * up to that year, when the area has no score in it, or when it ranks fewer than `k` areas. Source: METHODS 1.
 */
export function pastHeadline({ fields, area, k, year }: RankTarget): PastHeadline | null {
  const judging = fields.findLast((field) => periodYear(field.period) <= year);
  const standing = judging ? standingIn(judging, area, k) : null;
  if (!standing) return null;
  const last = fields.at(-1);
  const since = last && last !== judging ? standingIn(last, area, k) : null;
  return {
    ...standing,
    verdict: standing.rank <= k ? 'met' : 'missed',
    next: last === judging ? nextEdition(fields) : null,
    since,
  };
}

/** How fast the gap to the moving bar has narrowed since the base, and how fast it must; per year, positive is narrowing. */
interface Narrowing {
  readonly base: Standing;
  readonly needed: number;
  readonly achieved: number;
  /** achieved / needed. */
  readonly ratio: number;
}

/** The facts of the sentence about a rank target whose year is to come: the standing in the last edition loaded. */
export interface FutureHeadline extends Standing {
  /** `null` before the rank is reached: what is said then is its chance (METHODS 4). */
  readonly verdict: 'met-early' | null;
  /** `null` when met early, when there is no base to measure a pace from, or no time left to measure it to. */
  readonly narrowing: Narrowing | null;
  /** Editions to come before the deadline, ascending. */
  readonly editionsLeft: readonly Period[];
}

/** The last standing of an edition up to the year in which the target was first set, else the first (the base rule of METHODS 2). */
function baseStanding(standings: readonly Standing[], firstSet: string): Standing | undefined {
  const year = yearOf(firstSet);
  return standings.findLast((standing) => year !== null && periodYear(standing.edition) <= year) ?? standings[0];
}

/** Gap-closing pace of the gap, whose target is 0, so that a bar that rises counts against the country. */
function narrowingOf(base: Standing | undefined, now: Standing, year: number): Narrowing | null {
  if (!base) return null;
  const rates = gapClosing(
    { time: periodTime(base.edition), value: base.gap },
    { time: periodTime(now.edition), value: now.gap },
    { time: year, value: 0 },
    -1,
  );
  return rates && { base, needed: 0 - rates.needed, achieved: 0 - rates.achieved, ratio: rates.ratio };
}

/**
 * The facts of a rank target whose year is to come: met early when rank <= K in the last edition loaded, else the
 * gap-closing pace of the gap to the moving cut-off, measured from the last edition up to the year in which the target was
 * first set (`firstSet`, a date known to the day, month or year; if empty, or before all editions, from the first edition).
 * Editions in which the area has no score are passed over for the base; `null` when it has none in the last edition,
 * or that edition ranks fewer than `k` areas. Source: METHODS 2, first row, on the gap of METHODS 3.
 */
export function futureHeadline({
  fields,
  area,
  k,
  year,
  firstSet,
}: RankTarget & { readonly firstSet: string }): FutureHeadline | null {
  const last = fields.at(-1);
  const standing = last ? standingIn(last, area, k) : null;
  if (!standing) return null;
  const known = { ...standing, editionsLeft: editionsLeft(fields, year) };
  if (standing.rank <= k) return { ...known, verdict: 'met-early', narrowing: null };
  const narrowing = narrowingOf(baseStanding(standingsOf(fields, area, k), firstSet), standing, year);
  return { ...known, verdict: null, narrowing };
}

/** How the gap to the bar changed, and since when. */
export interface GapChange {
  readonly since: Standing;
  readonly now: Standing;
  /** now.gap / since.gap. */
  readonly ratio: number;
  readonly word: 'halved' | 'shrunk' | 'unchanged' | 'grown' | 'doubled';
}

const EDITIONS_BACK = 5;

/** The word for a ratio of gaps: up to 0.55 halved (or better), below 0.95 shrunk, up to 1.05 unchanged, up to 1.9 grown, else doubled (or worse). */
export function gapWord(ratio: number): GapChange['word'] {
  if (ratio <= 0.55) return 'halved';
  if (ratio < 0.95) return 'shrunk';
  if (ratio <= 1.05) return 'unchanged';
  return ratio <= 1.9 ? 'grown' : 'doubled';
}

/**
 * The comparison worth telling: the gap in the last edition against the one five editions (ten years) before, or the
 * first edition when fewer are there; editions without a score of the area are passed over in the count. Our own rule.
 * `null` when the area is not short of the bar now, was not short of it then, has no score in the last edition, or
 * has no earlier one. Gap: METHODS 3.
 */
export function gapChange({ fields, area, k }: Omit<RankTarget, 'year'>): GapChange | null {
  const standings = standingsOf(fields, area, k);
  const now = standings.at(-1);
  const since = standings.at(-1 - EDITIONS_BACK) ?? standings[0];
  if (!now || !since || now === since || now.edition !== fields.at(-1)?.period) return null;
  if (now.gap <= 0 || since.gap <= 0) return null;
  const ratio = finite(now.gap / since.gap);
  return { since, now, ratio, word: gapWord(ratio) };
}

/** Since when an area has been on the side of the bar on which it is now, each as the edition in which it begins. */
export type GapSince =
  /** It was never at the bar; `closest` is where the gap was smallest, `now` if never smaller than in the last edition. */
  | { readonly word: 'never'; readonly first: Period; readonly closest: Period | 'now' }
  /** It was at the bar once, and has been short of it since. */
  | { readonly word: 'behind'; readonly since: Period }
  /** It has been at the bar or above since, and was short of it before. */
  | { readonly word: 'there'; readonly since: Period }
  /** In every edition from the first. */
  | { readonly word: 'always'; readonly first: Period };

/**
 * Answers "since when?" by all editions that have a score of the area: the run of editions up to the last one in which it
 * was short of the bar, or was not. A gap that was as small before is no record: the edition told is the last of the
 * smallest. `null` without a score in the last edition, or in any other. Gap: METHODS 3.
 */
export function gapSince({ fields, area, k }: Omit<RankTarget, 'year'>): GapSince | null {
  const standings = standingsOf(fields, area, k);
  const [first, now] = [standings[0], standings.at(-1)];
  if (!first || !now || first === now || now.edition !== fields.at(-1)?.period) return null;
  const isShort = now.gap > 0;
  const turn = standings.findLastIndex(({ gap }) => gap > 0 !== isShort);
  const since = standings[turn + 1];
  if (turn >= 0 && since) return { word: isShort ? 'behind' : 'there', since: since.edition };
  if (!isShort) return { word: 'always', first: first.edition };
  const before = standings.slice(0, -1);
  const closest = before.findLast(({ gap }) => before.every((other) => gap <= other.gap));
  return {
    word: 'never',
    first: first.edition,
    closest: closest && closest.gap <= now.gap ? closest.edition : 'now',
  };
}
