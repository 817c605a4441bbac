import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import type { View } from '../view/view.ts';
import type { Caption } from './caption.ts';
import type { EditionPicture } from './edition.ts';
import type { FieldPicture } from './field.ts';
import type { GoalsPicture } from './goals.ts';
import type { MultiplesPicture } from './multiples.ts';
import type { PanelsPicture } from './panels.ts';
import type { ProvincesPicture } from './provinces.ts';
import type { ReliabilityPicture } from './reliability.ts';
import type { ScatterPicture } from './scatter.ts';
import type { SeriesPicture } from './series.ts';
import type { TilesPicture } from './tiles.ts';
import type { TargetsPicture } from './targets.ts';
import type { WhatIfPicture } from './whatIf.ts';

/** The picture of each kind of chart. */
export interface Pictures {
  readonly field: FieldPicture;
  readonly bump: FieldPicture;
  readonly series: SeriesPicture;
  readonly multiples: MultiplesPicture;
  readonly distribution: EditionPicture;
  readonly map: EditionPicture;
  readonly provinces: ProvincesPicture;
  readonly reliability: ReliabilityPicture;
  readonly whatIf: WhatIfPicture;
  readonly goals: GoalsPicture;
  readonly tiles: TilesPicture;
  readonly scatter: ScatterPicture;
  readonly panels: PanelsPicture;
  readonly targets: TargetsPicture;
}

/**
 * A chart as plain data in the words of one language: what a figure draws and what a snapshot carries. Everything that
 * the page says besides (legends, notes, table heads) follows from it and the language.
 */
export type Picture = Pictures[keyof Pictures];

/** A chart to share, in any language. */
export interface Shared {
  readonly in: (speaker: Speaker) => { readonly picture: Picture; readonly caption: Caption };
  /** File name without ending. */
  readonly fileName: string;
  /** Of the chart on the page, in pixels. */
  readonly width: number;
  readonly height: number;
  /** What the view must name besides, so that a frame which follows the published data shows this chart; absent where none can. */
  readonly live?: Partial<View>;
  /** Of a chart that was frozen before: its day, view, note and language stay; only these words are at hand. */
  readonly frozen?: { readonly snapshot: Snapshot; readonly speaker: Speaker };
}
