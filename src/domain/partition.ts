import type { Block } from './blocks/block.ts';
import type { IndicatorId } from './indicator.ts';
import type { Issue } from './issue.ts';
import type { Period } from './period.ts';
import type { Counts } from './revision.ts';

/** Columns of a partition that are read, by the names that the package's own observations have. Others may be there, and are left alone. */
export const PARTITION_COLUMNS = [
  'area',
  'period',
  'value',
  'source',
  'source_url',
  'published',
  'confidence',
  'preferred',
  'disputed',
  'note_en',
  'note_vi',
] as const;
export type PartitionColumn = (typeof PARTITION_COLUMNS)[number];

/** Those without which there is no figure. */
export const NEEDED_COLUMNS: readonly PartitionColumn[] = ['area', 'period', 'value'];

/** All figures of one indicator in a file of their own, as the descriptor of a package tells of it: enough to list it unopened. */
export interface Partition {
  readonly indicator: IndicatorId;
  /** Below the folder of the descriptor; never out of it. */
  readonly path: string;
  readonly rows: number;
  /** Size of the file, which is how its end is found without asking for it. */
  readonly bytes: number;
  /** Hexadecimal, of the file; empty where the descriptor does not say. */
  readonly sha256: string;
  /** How many areas it has figures of, and the first and last period; `null` where the descriptor does not say. */
  readonly areas: number | null;
  readonly from: Period | null;
  readonly until: Period | null;
}

/** Observations of a package that lie in partitions, one an indicator. */
export interface PartitionedResource {
  readonly name: string;
  /** What of `PARTITION_COLUMNS` its files have, as its schema says. */
  readonly columns: readonly PartitionColumn[];
  readonly partitions: readonly Partition[];
}

/** What is wrong with a partition that a page wanted to read. */
export const PARTITION_FAULTS = [
  // the host
  'unreachable',
  'missing',
  'refused',
  'changed',
  // the file
  'not-parquet',
  'codec',
  'column-missing',
  'rows-differ',
  'too-many-distinct',
  'broken',
] as const;

/** Why a partition could not be read: the code, what was found, and what should have been; empty where the code says it all. */
export interface PartitionFault {
  readonly code: (typeof PARTITION_FAULTS)[number];
  readonly found: string;
  readonly expected: string;
}

/** What a partition says, once it is read. */
export interface PartitionReading {
  readonly block: Block;
  readonly counts: Counts;
  /** The first rows that were left out, and why, at most `MOST_TOLD`; `counts.rejected` is how many there are. */
  readonly issues: readonly Issue[];
}

/** So many rows that were left out are named. */
export const MOST_TOLD = 20;
