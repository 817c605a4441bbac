import type { AreaId } from '../../domain/area.ts';
import type { Block } from '../../domain/blocks/block.ts';
import type { IndicatorId } from '../../domain/indicator.ts';
import type { IssueTable } from '../../domain/issue.ts';
import type { States } from '../../domain/blocks/mergeBlocks.ts';
import type { Registry } from '../../domain/registry.ts';
import type { Period } from '../../domain/period.ts';
import type { Counts, FileFacts } from '../../domain/revision.ts';
import type { Inspection } from './inspection.ts';

/** A series that a file holds, as the file names it. */
export interface FoundSeries {
  /** The indicator it is, or the id that it would have as a new one. */
  readonly id: IndicatorId;
  readonly isKnown: boolean;
  /** A known indicator that may be meant, for a person to say; `null` when none is near. */
  readonly suggestion: IndicatorId | null;
  /** Its code, as choices refer to it. */
  readonly text: string;
  readonly name: string;
  /** As the file states it; empty where it does not. */
  readonly unit: string;
  /** Values accepted: observations, and plans that become targets. */
  readonly count: number;
  /** How many of them are plans. */
  readonly planned: number;
  /** Most decimals that a value of it has. */
  readonly decimals: number;
  /** What its figures were multiplied by, as answered to the question of scale; 1 where nobody was asked. */
  readonly factor: number;
}

/** An area that a file names and nobody knows. */
export interface UnknownArea {
  readonly text: string;
  /** Rows that name it. */
  readonly rows: number;
  /** The known area whose name comes nearest, for the reader to confirm; `null` when none is near. */
  readonly suggestion: AreaId | null;
  /** Whether the suggestion is but a slip of the pen away, so that all such may be accepted at once. */
  readonly isNear: boolean;
}

/** A column of which every number can be read in two ways: only a person can say what `example` is. */
export interface AmbiguousColumn {
  readonly column: string;
  readonly example: string;
}

/**
 * What is asked of figures that may not be what they seem. `future`: observations of a time to come. `sentinel`: a number
 * that statistical programs write for "missing", far from the others. `scale`: figures that are `factor` times smaller than
 * those stored of the same areas. `dates`: dates of which either number can be the
 * month, or of which the number may be a month or a quarter. `forecast`: whether the figures of a file
 * whose title or name speaks of forecasts (`said`) are such; `hasAhead`: some are of a time to come. `shared`: headings that
 * name no thing and stand in another file too. `brackets`: numbers such as "(12.5)" may be negative or uncertain.
 */
export type Question =
  | { readonly id: string; readonly kind: 'forecast'; readonly said: string; readonly hasAhead: boolean }
  | { readonly id: string; readonly kind: 'dates'; readonly example: string }
  | { readonly id: string; readonly kind: 'brackets'; readonly example: string }
  | { readonly id: string; readonly kind: 'shared'; readonly names: readonly string[]; readonly other: string }
  | {
      readonly id: string;
      readonly kind: 'future';
      readonly count: number;
      readonly first: Period;
      readonly last: Period;
    }
  | {
      readonly id: string;
      readonly kind: 'sentinel';
      readonly indicator: IndicatorId;
      readonly series: string;
      readonly value: number;
      readonly count: number;
      readonly least: number;
      readonly most: number;
    }
  | {
      readonly id: string;
      readonly kind: 'scale';
      readonly indicator: IndicatorId;
      readonly series: string;
      readonly factor: number;
      readonly found: number;
      readonly known: number;
      /** `known` is the largest of other places: of this one nothing is stored. */
      readonly isElsewhere?: true;
    };

/** A plan that a file states: the value that an indicator of an area should reach by the end of a year. */
export interface FoundTarget {
  readonly indicator: IndicatorId;
  readonly area: AreaId;
  readonly year: number;
  readonly value: number;
  readonly line: number;
}

/** What a file says, once validated: observations as one block per indicator, or rows of one table, and what was wrong. */
export interface Reading {
  readonly layout: string;
  readonly rows: number;
  readonly counts: Counts;
  readonly issues: IssueTable;
  readonly states: States;
  readonly isWhole: boolean;
  readonly blocks: readonly Block[];
  readonly tables: Partial<Registry>;
  readonly targets: readonly FoundTarget[];
  readonly series: readonly FoundSeries[];
  readonly unknownAreas: readonly UnknownArea[];
  readonly ambiguous: readonly AmbiguousColumn[];
  /** What only a person can say of some figures; answered in `Choices.answers` by id. */
  readonly questions: readonly Question[];
}

/** A file as it is handed to the worker: a Blob is read slice by slice there. */
export interface IncomingFile {
  readonly name: string;
  readonly bytes: Blob;
}

/** One file as read: how it is understood, what it says and the facts about it. */
export interface ReadFile {
  /** Its place among the files chosen; they are read in another order. */
  readonly place: number;
  readonly facts: FileFacts;
  readonly inspection: Inspection;
  readonly reading: Reading;
}
