import type { AreaId } from '../../domain/area.ts';
import type { IndicatorId } from '../../domain/indicator.ts';
import type { Period } from '../../domain/period.ts';
import type { TextFormat } from '../file/decode.ts';
import type { Proposals } from './proposals.ts';
import type { Mapping } from '../sheet/layout.ts';

/** How one cell is understood. */
export type CellReading =
  | { readonly kind: 'area'; readonly id: AreaId | null }
  | { readonly kind: 'period'; readonly period: Period | null }
  | { readonly kind: 'series'; readonly id: IndicatorId; readonly isKnown: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'missing' | 'bad' | 'text' | 'ignored' };

export interface PreviewRow {
  readonly line: number;
  readonly cells: readonly { readonly text: string; readonly reading: CellReading }[];
}

/** What neither the columns of a file nor its layout say, so that a person must. */
export type Need = 'value' | 'area' | 'period' | 'series';

/** How a file is understood, before and after it is read. */
export interface Inspection {
  readonly format: TextFormat;
  /** Id of the layout; `mapped` when a person, or the memory of one, mapped its columns; `guessed` when nobody did yet. */
  readonly layout: string;
  /** The headers or cells by which it was recognised. */
  readonly evidence: readonly string[];
  /** Ids of the layouts that fit too. */
  readonly alternatives: readonly string[];
  readonly mapping: Mapping;
  /** The columns that a person, here or in an earlier file of the shape, said to be otherwise than the page took them for. */
  readonly said: readonly number[];
  /** Line on which the header, or the last row of it, begins. */
  readonly headerLine: number;
  readonly needs: readonly Need[];
  /** For what is needed, or was said. */
  readonly proposals: Proposals;
  /** What stands above the first row of data, and the first rows of it. */
  readonly preview: readonly PreviewRow[];
  /** A word of which the file lost letters ("B?c Ninh"); empty when there is none. */
  readonly lossy: string;
  /** Texts of the area columns that name an area, most likely by chance: a column of states holds a Georgia too. */
  readonly suspects: readonly string[];
  /** A date that can be read in two ways, where nothing in its column tells which ("3/4/2024", "2016/4"); empty otherwise. */
  readonly oddDate: string;
  /** The line of its title, or its name, that speaks of forecasts; empty otherwise. */
  readonly forecast: string;
  /** The headers, as the memory of mappings knows files of one shape. */
  readonly shape: string;
}
