import type { Snapshot, SnapshotRow } from '../../snapshot/snapshot.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import type { EditionPicture } from './edition.ts';
import type { FieldPicture } from './field.ts';
import type { MultiplesPicture } from './multiples.ts';
import type { ProvincesPicture } from './provinces.ts';
import type { ReliabilityPicture } from './reliability.ts';
import type { SeriesPicture } from './series.ts';

/**
 * A chart as plain data in the words of one language: what a figure draws and what a snapshot carries. Everything that
 * the page says besides (legends, notes, table heads) follows from it and the language.
 */
export type Picture =
  FieldPicture | SeriesPicture | MultiplesPicture | EditionPicture | ProvincesPicture | ReliabilityPicture;

/** The words around a chart. */
export interface Caption {
  readonly title: string;
  readonly subtitle: string;
  readonly summary: string;
  /** A whole line: "Source: …". */
  readonly source: string;
}

/** A chart to share, in any language. */
export interface Shareable {
  readonly in: (speaker: Speaker) => { readonly picture: Picture; readonly caption: Caption };
  /** File name without ending. */
  readonly fileName: string;
  /** Of the chart on the page, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Of a chart that was frozen before: its day, view, note and language stay; only these words are at hand. */
  readonly frozen?: { readonly snapshot: Snapshot; readonly speaker: Speaker };
}

/** "Source: United Nations, E-Government Survey, 2003–2024". */
export function sourceLine(cited: string, editions: readonly number[], { t }: Speaker): string {
  const [first] = editions;
  const last = editions.at(-1);
  const years = first === last ? String(first ?? '') : `${String(first)}–${String(last)}`;
  return t.chart.source([cited, years].filter(Boolean).join(', '));
}

export const row = (rest: Partial<SnapshotRow>): SnapshotRow => ({
  indicator: '',
  unit: '',
  area: '',
  areaName: '',
  period: '',
  value: null,
  status: '',
  source: '',
  role: '',
  ...rest,
});

/** Rows that share something, by it, in the order of their first. */
export const grouped = (
  rows: readonly SnapshotRow[],
  keyOf: (row: SnapshotRow) => string,
): ReadonlyMap<string, readonly SnapshotRow[]> => {
  const groups = new Map<string, SnapshotRow[]>();
  for (const one of rows) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
};

/** Above any sum of money in any currency; far beyond it, drawing would overflow. */
const LARGEST = 1e24;

/** Whether every figure can be drawn. */
export const isDrawable = (rows: readonly SnapshotRow[]): boolean =>
  rows.every(({ value }) => value === null || Math.abs(value) <= LARGEST);

/** The year of a yearly period; `null` for any other text. */
export const yearOf = (period: string): number | null => (/^[12]\d{3}$/.test(period) ? Number(period) : null);
