import type { Block } from '../../domain/blocks/block.ts';
import { end, hold } from '../../domain/heldWorkers.ts';
import type { IndicatorId } from '../../domain/indicator.ts';
import type { Issue } from '../../domain/issue.ts';
import { EMPTY_REGISTRY, type Registry } from '../../domain/registry.ts';
import type { ImportPlan } from '../../domain/revision.ts';
import type { Choices, RememberedShape } from '../../ingest/rows/choices.ts';
import type { ImportAnswer, ImportRequest, OpenedFile } from '../../ingest/messages.ts';
import type { IncomingFile } from '../../ingest/rows/reading.ts';
import type { Review } from '../../ingest/review.ts';
import { workerError } from './lost.ts';
import { Patience, PATIENCE_MS, Silence, within } from './patience.ts';

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

/** What to read and how. */
export interface Errand {
  readonly origin: ImportPlan['origin'];
  /** Where the files come from; asked once the worker is on its way. */
  readonly files: () => Promise<readonly IncomingFile[]>;
  /** One for each file; none leave everything to the evidence. */
  readonly choices: readonly Choices[];
  readonly remembered: readonly RememberedShape[];
  /** The reader's day, `YYYY-MM-DD`; empty for the built-in data. */
  readonly today: string;
}

/** What a worker comes back with: a review to approve, or files about which a person must be asked first. */
export type NextStep =
  | { readonly name: 'asked'; readonly files: readonly OpenedFile[] }
  | { readonly name: 'reviewed'; readonly review: Review };

const newWorker = (): Worker =>
  hold(new Worker(new URL('../../ingest/ingest.worker.ts', import.meta.url), { type: 'module' }));

/** A worker that waits for the next import, and the tables that it knows. */
let spare: { readonly worker: Worker; readonly registry: Registry } | null = null;

/** Lets a worker wait for the next import; one is enough. */
function keep(worker: Worker, registry: Registry): void {
  if (spare) end(worker);
  else spare = { worker, registry };
}

function begin(registry: Registry): Worker {
  const worker = newWorker();
  spare = { worker, registry };
  worker.addEventListener('error', () => {
    if (spare?.worker === worker) spare = null;
    end(worker);
  });
  return worker;
}

/** Starts a worker while the files that it is to read are on their way. */
export function startWorker(): void {
  if (!spare) begin(EMPTY_REGISTRY);
}

/** Starts a worker before it is needed; what it reads for practice makes the first file as fast as the next. */
export function rehearse(registry: Registry): void {
  if (spare) return;
  const request: ImportRequest = { type: 'rehearse', registry };
  begin(registry).postMessage(request);
}

/**
 * Runs one import in a worker, up to the plan that a person approves. Ending the worker cancels it: nothing was stored. One
 * that came to its end waits for the next import. Throws `RefusedFile` for a file that cannot be read, `Silence` where nothing
 * is heard of the reading for `patienceMs`, and an `Error` when the worker dies.
 */
export async function plan(
  { origin, files, choices, remembered, today }: Errand,
  basis: Basis,
  progress: (progress: Progress) => void,
  signal: AbortSignal,
  patienceMs: number = PATIENCE_MS.reading,
): Promise<NextStep> {
  signal.throwIfAborted();
  const waiting = spare;
  spare = null;
  const worker = waiting?.worker ?? newWorker();
  const listening = new AbortController();
  const listens = { signal: listening.signal };
  const ask = (request: ImportRequest): void => {
    worker.postMessage(request);
  };
  let patience: Patience | undefined;
  try {
    const step = await new Promise<NextStep>((resolve, reject) => {
      patience = new Patience(patienceMs, () => {
        reject(new Silence('reading'));
      });
      const cancel = (): void => {
        reject(new DOMException('cancelled', 'AbortError'));
      };
      const fail = (event: ErrorEvent): void => {
        reject(workerError(event));
      };
      const hear = ({ data }: MessageEvent<ImportAnswer>): void => {
        patience?.renew();
        switch (data.type) {
          case 'progress':
            progress(data);
            break;
          case 'asked':
            resolve({ name: 'asked', files: data.files });
            break;
          case 'read':
            within('storage', basis.blocks(data.indicators)).then((blocks) => {
              ask({ type: 'review', blocks });
            }, reject);
            break;
          case 'reviewed':
            resolve({ name: 'reviewed', review: data.review });
            break;
          case 'refused':
            reject(new RefusedFile(data.file, data.issue));
            break;
          case 'failed':
            reject(new Error(data.message));
        }
      };
      signal.addEventListener('abort', cancel, listens);
      worker.addEventListener('error', fail, listens);
      worker.addEventListener(
        'messageerror',
        () => reject(new Error('the answer of the import worker could not be read')),
        listens,
      );
      worker.addEventListener('message', hear, listens);
      within('page', files()).then((arrived) => {
        patience?.renew();
        const registry = waiting?.registry === basis.registry ? null : basis.registry;
        ask({ type: 'read', origin, files: arrived, choices, remembered, today, registry });
      }, reject);
    });
    if (origin === 'import') keep(worker, basis.registry);
    else end(worker);
    return step;
  } catch (error) {
    end(worker);
    throw error;
  } finally {
    patience?.end();
    listening.abort();
  }
}
