import type { Block } from '../domain/block.ts';
import type { IndicatorId } from '../domain/indicator.ts';
import type { Issue } from '../domain/issue.ts';
import type { Registry } from '../domain/registry.ts';
import type { ImportPlan } from '../domain/revision.ts';

/** A file as it is handed to the worker: a Blob is read slice by slice there. */
export interface IncomingFile {
  readonly name: string;
  readonly bytes: Blob;
}

/** What the page asks of the import worker. One import at a time: `read`, then `review` with what is stored. */
export type ImportRequest =
  | {
      readonly type: 'read';
      readonly origin: ImportPlan['origin'];
      readonly files: readonly IncomingFile[];
      readonly registry: Registry;
    }
  | { readonly type: 'review'; readonly registry: Registry; readonly blocks: readonly Block[] };

/** What the worker answers. After `refused` or `failed` nothing of the import is left. */
export type ImportAnswer =
  | { readonly type: 'progress'; readonly file: string; readonly bytesRead: number; readonly bytes: number }
  /** All files are read; their indicators' stored blocks are needed for the review. */
  | { readonly type: 'read'; readonly indicators: readonly IndicatorId[] }
  | { readonly type: 'planned'; readonly plan: ImportPlan }
  /** A file that cannot be read at all: nothing of any file is taken. */
  | { readonly type: 'refused'; readonly file: string; readonly issue: Issue }
  | { readonly type: 'failed'; readonly message: string };
