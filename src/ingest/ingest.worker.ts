import { readFiles, type ReadFile } from './importer.ts';
import type { ImportAnswer, ImportRequest, IncomingFile } from './messages.ts';
import { review } from './review.ts';
import { buffersOf } from './buffersOf.ts';
import { sha256 } from './file/sha256.ts';

/** Bytes: the browser hashes on a thread of its own, but copies the file on the one that asks, which takes a while for a large one. */
const LARGE_FILE = 1 << 23;

let origin: 'package' | 'import' = 'import';
let files: readonly ReadFile[] = [];

const answer = (message: ImportAnswer, transfer: Transferable[] = []): void => {
  self.postMessage(message, { transfer });
};

function digestOf(bytes: Blob): Promise<string> {
  if (bytes.size < LARGE_FILE) return sha256(bytes);
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./file/sha256.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<string>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', () => {
      resolve('');
    });
    worker.postMessage(bytes);
  });
}

async function take(request: ImportRequest): Promise<void> {
  if (request.type === 'review') {
    const blocks = new Map(request.blocks.map((block) => [block.indicator, block]));
    const reviewed = review(origin, files, { registry: request.registry, blocks });
    files = [];
    answer({ type: 'reviewed', review: reviewed }, buffersOf(reviewed));
    return;
  }
  origin = request.origin;
  const progress = (file: IncomingFile, bytesRead: number): void => {
    answer({ type: 'progress', file: file.name, bytesRead, bytes: file.bytes.size });
  };
  const read = await readFiles(request, progress, digestOf);
  if (!read.ok) {
    answer({ type: 'refused', ...read.error });
    return;
  }
  if (read.value.asked.length > 0) {
    answer({ type: 'asked', files: read.value.asked });
    return;
  }
  files = read.value.files;
  const indicators = new Set(files.flatMap((file) => file.reading.blocks.map((block) => block.indicator)));
  answer({ type: 'read', indicators: [...indicators] });
}

self.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  take(data).catch((error: unknown) => {
    answer({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  });
});
