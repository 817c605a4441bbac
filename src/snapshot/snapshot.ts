import type { Language } from '../domain/language.ts';

/** The chart that a snapshot froze. A new kind is one more word here; an older page then says that the snapshot is newer. */
export const SNAPSHOT_KINDS = [
  'field',
  'series',
  'multiples',
  'bump',
  'distribution',
  'map',
  'provinces',
  'reliability',
  'whatIf',
  'goals',
  'tiles',
  'scatter',
  'panels',
  'targets',
] as const;
export type SnapshotKind = (typeof SNAPSHOT_KINDS)[number];

/** One figure of the picture. Texts may be empty; the order of the rows is the order of the chart. */
export interface SnapshotRow {
  readonly indicator: string;
  readonly unit: string;
  /** Code of the area; empty for a figure of no area, such as a cut-off. */
  readonly area: string;
  readonly areaName: string;
  /** A period in canonical text (domain/period.ts), or empty. */
  readonly period: string;
  /** Finite, in the unit of the row; `null` is a gap. */
  readonly value: number | null;
  /** What is particular about it, as in the CSV: "disputed"; empty if nothing. */
  readonly status: string;
  readonly source: string;
  /** What it is in the picture: "main", "peer", "cut-off", "target", "median", "band50-low" or other short text. */
  readonly role: string;
}

export type OptionValue = string | number | boolean | null;

/**
 * A chart frozen with its data. Plain JSON: a snapshot that was written and read again is equal to the last bit of
 * each number. A free text left empty stands for the page's own wording, which then need not be carried.
 */
export interface Snapshot {
  readonly version: 1;
  readonly kind: SnapshotKind;
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** What the person who shares wants to add. */
  readonly note: string;
  /** The chart in words, for those who cannot see it. */
  readonly summary: string;
  readonly source: string;
  /** Day it was made, `YYYY-MM-DD`. */
  readonly made: string;
  /** Version of the method behind computed figures, a short text. */
  readonly method: string;
  /** The view it was taken from, `#/en/egdi?area=VNM`, to compare with current data; empty if none. */
  readonly view: string;
  /** How the chart was set: rank, edition, inverted. Names are plain identifiers; numbers are finite. */
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly rows: readonly SnapshotRow[];
}

/**
 * Why something is no snapshot that can be opened.
 * `none`: there is nothing of ours in it. `cut`: the end is missing. `damaged`: the checksum does not fit.
 * `newer`: whole, but of a version or kind this page does not know. `too-large`: over a limit.
 * `invalid`: whole, but not what a Targetline writes; `what` names the part.
 */
export type SnapshotFault =
  | { readonly reason: 'none' | 'cut' | 'damaged' | 'too-large' }
  | { readonly reason: 'newer'; readonly version: number }
  | { readonly reason: 'invalid'; readonly what: string };

/** What a chart can show; the largest of the page, all countries over all editions, has some thousand. */
export const MOST_ROWS = 20_000;
/** Bytes of a snapshot after inflating. */
export const MOST_INFLATED = 5_000_000;
/** Characters of a link that is followed or pasted. */
export const MOST_IN_LINK = 64_000;
/** Characters of the same text inside a PNG or SVG: room for `MOST_INFLATED` bytes that do not compress. */
export const MOST_IN_FILE = 7_000_000;
