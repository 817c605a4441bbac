import type { Block } from '../domain/blocks/block.ts';
import type { IndicatorId } from '../domain/indicator.ts';
import type { Issue } from '../domain/issue.ts';
import type { Registry } from '../domain/registry.ts';
import type { ImportPlan } from '../domain/revision.ts';
import type { Choices, RememberedShape } from './rows/choices.ts';
import type { Inspection } from './rows/inspection.ts';
import type { IncomingFile, Question } from './rows/reading.ts';
import type { Review } from './review.ts';

/**
 * A file that is being read, how it is understood, and whether a person must be asked before it can be read. `questions`: what
 * will be asked of its figures then, to be answered with the rest.
 */
export interface OpenedFile {
  readonly name: string;
  readonly inspection: Inspection;
  readonly isRead: boolean;
  readonly questions: readonly Question[];
}

/** Files to read, and what is known and was decided before. */
export interface ReadRequest {
  readonly type: 'read';
  readonly origin: ImportPlan['origin'];
  readonly files: readonly IncomingFile[];
  /** One for each file. */
  readonly choices: readonly Choices[];
  readonly remembered: readonly RememberedShape[];
  readonly registry: Registry;
  /** The reader's day, `YYYY-MM-DD`; empty for the built-in data. */
  readonly today: string;
}

/**
 * What the page asks of the import worker. `rehearse` before the first file, to be quick with it. Then one import at a time:
 * `read` (`registry: null` for the one that is known from the last message), then `review` with what is stored; `read` again
 * when a choice changes.
 */
export type ImportRequest =
  | { readonly type: 'rehearse'; readonly registry: Registry }
  | (Omit<ReadRequest, 'registry'> & { readonly registry: Registry | null })
  | { readonly type: 'review'; readonly blocks: readonly Block[] };

/** What the worker answers. After `refused` or `failed` nothing of the import is left. */
export type ImportAnswer =
  | { readonly type: 'progress'; readonly file: string; readonly bytesRead: number; readonly bytes: number }
  /** Some file cannot be read before a person says how. */
  | { readonly type: 'asked'; readonly files: readonly OpenedFile[] }
  /** All files are read; their indicators' stored blocks are needed for the review. */
  | { readonly type: 'read'; readonly indicators: readonly IndicatorId[] }
  | { readonly type: 'reviewed'; readonly review: Review }
  /** A file that cannot be read at all: nothing of any file is taken. */
  | { readonly type: 'refused'; readonly file: string; readonly issue: Issue }
  | { readonly type: 'failed'; readonly message: string };
