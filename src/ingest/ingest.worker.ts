import { readFiles } from './importer.ts';
import type { ReadFile, IncomingFile } from './rows/reading.ts';
import { end, hold } from '../domain/heldWorkers.ts';
import type { Block } from '../domain/blocks/block.ts';
import type { ImportAnswer, ImportRequest, ReadRequest } from './messages.ts';
import { review, touchedBy } from './review.ts';
import { buffersOf } from './buffersOf.ts';
import { sha256 } from './file/sha256.ts';
import { rehearse } from './rehearsal.ts';
import { TooManyDistinct } from '../domain/blocks/blockBuilder.ts';
import { fileIssue } from './file/issues.ts';
import { EMPTY_REGISTRY, type Registry } from '../domain/registry.ts';

/** Bytes: the browser hashes on a thread of its own, but copies the file on the one that asks, which takes a while for a large one. */
const LARGE_FILE = 1 << 23;

/** What was asked last, and what it came to: the review is made against the same tables. */
let request: ReadRequest | null = null;
let files: readonly ReadFile[] = [];
/** The tables that the page sent last. */
let known: Registry = EMPTY_REGISTRY;

const answer = (message: ImportAnswer, transfer: Transferable[] = []): void => {
  self.postMessage(message, { transfer });
};

function digestOf(bytes: Blob): Promise<string> {
  if (bytes.size < LARGE_FILE) return sha256(bytes);
  return new Promise((resolve) => {
    const worker = hold(new Worker(new URL('./file/sha256.worker.ts', import.meta.url), { type: 'module' }));
    const give = (digest: string): void => {
      end(worker);
      resolve(digest);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<string>) => {
      give(data);
    });
    // As where the browser offers no digest: the file is read all the same, and not known again.
    worker.addEventListener('error', () => {
      give('');
    });
    worker.postMessage(bytes);
  });
}

/** Lets messages in, and tells whether none of them asked for a file. */
const isUnasked = (): Promise<boolean> =>
  new Promise((resolve) => {
    setTimeout(() => {
      resolve(request === null);
    });
  });

async function take(asked: ImportRequest): Promise<void> {
  switch (asked.type) {
    case 'rehearse':
      known = asked.registry;
      // What fails in practice fails again, and is told, with a file.
      return rehearse(known, isUnasked).catch(() => undefined);
    case 'read':
      known = asked.registry ?? known;
      return read({ ...asked, registry: known });
    case 'review':
      reviewAgainst(asked.blocks);
  }
}

async function read(asked: ReadRequest): Promise<void> {
  request = asked;
  const progress = (file: IncomingFile, bytesRead: number): void => {
    answer({ type: 'progress', file: file.name, bytesRead, bytes: file.bytes.size });
  };
  const found = await readFiles(asked, progress, digestOf);
  if (!found.ok) {
    answer({ type: 'refused', ...found.error });
    return;
  }
  if (found.value.asked.length > 0) {
    answer({ type: 'asked', files: found.value.asked });
    return;
  }
  files = found.value.files;
  answer({ type: 'read', indicators: touchedBy(files) });
}

function reviewAgainst(stored: readonly Block[]): void {
  if (!request) throw new Error('nothing was read');
  const blocks = new Map(stored.map((block) => [block.indicator, block]));
  const [read, { origin, registry }] = [files, request];
  files = [];
  try {
    const reviewed = review(origin, read, { registry, blocks });
    answer({ type: 'reviewed', review: reviewed }, buffersOf(reviewed));
  } catch (error) {
    // Each by itself can be held, and together with what is stored they cannot.
    if (!(error instanceof TooManyDistinct)) throw error;
    const file = read.map(({ facts }) => facts.name).join(', ');
    answer({ type: 'refused', file, issue: fileIssue('too-many-distinct', 'fatal', String(error.most)) });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  take(data).catch((error: unknown) => {
    answer({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  });
});
