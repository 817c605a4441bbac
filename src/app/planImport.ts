import type { Block } from '../domain/block.ts';
import type { IndicatorId } from '../domain/indicator.ts';
import type { Issue } from '../domain/issue.ts';
import type { Registry } from '../domain/registry.ts';
import type { ImportPlan } from '../domain/revision.ts';
import type { ImportAnswer, ImportRequest, IncomingFile } from '../ingest/messages.ts';

/** A file that could not be read, as the page tells it. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile';
  readonly file: string;
  readonly issue: Issue;

  constructor(file: string, issue: Issue) {
    super(`${file}: ${issue.code}`);
    this.file = file;
    this.issue = issue;
  }
}

/** What an import is compared with. */
export interface Basis {
  readonly registry: Registry;
  readonly blocks: (indicators: readonly IndicatorId[]) => Promise<readonly Block[]>;
}

export interface Progress {
  readonly file: string;
  readonly bytesRead: number;
  readonly bytes: number;
}

/** Where the files come from; asked once the worker is on its way. */
export type FileSupply = () => Promise<readonly IncomingFile[]>;

/**
 * Runs one import in a worker of its own, up to the plan that a person approves. Ending the worker cancels it: nothing
 * was stored. Throws `RefusedFile` for a file that cannot be read, and an `Error` when the worker dies.
 */
export function plan(
  origin: ImportPlan['origin'],
  files: FileSupply,
  basis: Basis,
  progress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<ImportPlan> {
  if (signal.aborted) return Promise.reject(new DOMException('cancelled', 'AbortError'));
  const worker = new Worker(new URL('../ingest/ingest.worker.ts', import.meta.url), { type: 'module' });
  const ask = (request: ImportRequest): void => {
    worker.postMessage(request);
  };
  return new Promise<ImportPlan>((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new DOMException('cancelled', 'AbortError'));
    });
    worker.addEventListener('error', (event) => {
      reject(new Error(event.message || 'the import worker stopped'));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
      switch (data.type) {
        case 'progress':
          progress(data);
          break;
        case 'read':
          basis.blocks(data.indicators).then((blocks) => {
            ask({ type: 'review', registry: basis.registry, blocks });
          }, reject);
          break;
        case 'planned':
          resolve(data.plan);
          break;
        case 'refused':
          reject(new RefusedFile(data.file, data.issue));
          break;
        case 'failed':
          reject(new Error(data.message));
      }
    });
    files().then((arrived) => {
      ask({ type: 'read', origin, files: arrived, registry: basis.registry });
    }, reject);
  }).finally(() => {
    worker.terminate();
  });
}
