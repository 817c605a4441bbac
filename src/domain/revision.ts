import type { Block } from './blocks/block.ts';
import type { IndicatorId } from './indicator.ts';
import type { Registry, TableName } from './registry.ts';

/** Number of a revision, from 1, in order of commit. */
export type RevisionId = number;
/** Key of a stored block or table; written once, never changed. */
export type StoredId = string;

/** Values found in a file, by what became of them: read = accepted + missing + rejected. */
export interface Counts {
  readonly read: number;
  readonly accepted: number;
  readonly missing: number;
  readonly rejected: number;
}

/** What an import does to what is stored. `removed` is above 0 only for a file that claims to be the whole set. */
export interface Difference {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** Facts about one imported file, kept with the revision that it made. */
export interface FileFacts {
  readonly name: string;
  readonly bytes: number;
  /** Hexadecimal SHA-256 of the file's bytes. */
  readonly sha256: string;
  readonly layout: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly rows: number;
  readonly counts: Counts;
}

/** Which stored blocks and tables make up the data at one revision. */
export interface Manifest {
  readonly blocks: Readonly<Record<IndicatorId, StoredId>>;
  readonly tables: Readonly<Partial<Record<TableName, StoredId>>>;
}

/** What makes a revision: the data that ship with the page, what an office publishes beside it, files of a person, or one that is taken back. */
export const REVISION_ORIGINS = ['package', 'published', 'import', 'undo'] as const;

/** What an office published beside the page, in one version. */
export interface Publication {
  /** The sum of all its files, which tells one version from every other. */
  readonly digest: string;
  /** As the package states it; empty where it does not. */
  readonly version: string;
  /** Day of publication, `YYYY-MM-DD`; empty where the package states none. */
  readonly created: string;
}

/** The same as it is stored: with what it says by itself, below whatever the reader has imported. */
export interface StoredPublication extends Publication {
  readonly layer: Manifest;
}

/** The state of the stored data after one commit. Immutable; undone by making another one current. */
export interface Revision {
  readonly id: RevisionId;
  readonly parent: RevisionId | null;
  /** Moment of the commit, ISO 8601 in UTC. */
  readonly made: string;
  readonly origin: (typeof REVISION_ORIGINS)[number];
  /** The revision whose change this one takes back; `null` unless `origin` is `undo`. */
  readonly undoes: RevisionId | null;
  /** Version of the data package, of a revision that brought one; empty otherwise. */
  readonly packageVersion: string;
  /** Of a revision that brought what an office published; absent of any other. */
  readonly publication?: StoredPublication;
  readonly files: readonly FileFacts[];
  readonly counts: Counts;
  readonly difference: Difference;
  readonly manifest: Manifest;
}

/**
 * What tells one state of the data from every other. The number alone does not: once a backup was restored, another
 * revision may bear it, and one that was made at the same moment by a clock that was set back.
 */
export interface Basis extends Pick<Revision, 'id' | 'made'> {
  /** Given at each restore; absent where none was. */
  readonly lineage?: string | undefined;
}

export const isSameState = (one: Basis | null, other: Basis | null): boolean =>
  one?.id === other?.id && one?.made === other?.made && one?.lineage === other?.lineage;

const NOTHING: Manifest = { blocks: {}, tables: {} };

/**
 * What the page itself said at the newest of these revisions, below the reader's imports: what was published last, else the
 * built-in data as they were at first, else nothing. `line`: newest first.
 */
export function layerOf(line: readonly Revision[]): Manifest {
  const published = line.find(({ publication }) => publication !== undefined)?.publication;
  const first = line.at(-1);
  return published?.layer ?? (first?.origin === 'package' ? first.manifest : NOTHING);
}

/** Whether a manifest points at nothing. */
export const isEmpty = ({ blocks, tables }: Manifest): boolean =>
  Object.keys(blocks).length === 0 && Object.keys(tables).length === 0;

/** Whether the data of that time were let go: the entry stays, and points at nothing. No revision is born so (store/commit.ts). */
export const isLetGo = ({ manifest }: Revision): boolean => isEmpty(manifest);

/** One changed figure or table row, for the reader of the review. */
export interface Change {
  readonly kind: 'added' | 'changed' | 'removed';
  /** Indicator id, or the name of a table. */
  readonly what: string;
  /** Area id, or the row's key. */
  readonly where: string;
  readonly period: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** What the reader approves: everything that a commit will write, and what it changes. */
export interface ImportPlan {
  readonly origin: 'package' | 'published' | 'import';
  /** Of what an office published: its whole content, where nothing else is stored. */
  readonly publication?: Publication;
  readonly files: readonly FileFacts[];
  readonly counts: Counts;
  readonly difference: Difference;
  /** The first changes, changed ones before added ones, at most 200. */
  readonly changes: readonly Change[];
  /** Whole new content of every block that changes. */
  readonly blocks: readonly Block[];
  /** Whole new content of every table that changes. */
  readonly tables: Partial<Registry>;
}

export const NO_COUNTS: Counts = { read: 0, accepted: 0, missing: 0, rejected: 0 };

export const addCounts = (a: Counts, b: Counts): Counts => ({
  read: a.read + b.read,
  accepted: a.accepted + b.accepted,
  missing: a.missing + b.missing,
  rejected: a.rejected + b.rejected,
});
