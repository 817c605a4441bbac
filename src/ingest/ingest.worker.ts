import { readFiles, type ReadFile } from './importer.ts';
import type { ImportAnswer, ImportRequest } from './messages.ts';
import { review } from './review.ts';
import { buffersOf } from './buffersOf.ts';

let origin: 'package' | 'import' = 'import';
let files: readonly ReadFile[] = [];

const answer = (message: ImportAnswer, transfer: Transferable[] = []): void => {
  self.postMessage(message, { transfer });
};

async function take(request: ImportRequest): Promise<void> {
  if (request.type === 'review') {
    const blocks = new Map(request.blocks.map((block) => [block.indicator, block]));
    const reviewed = review(origin, files, { registry: request.registry, blocks });
    files = [];
    answer({ type: 'reviewed', review: reviewed }, buffersOf(reviewed));
    return;
  }
  origin = request.origin;
  const read = await readFiles(request, (file, bytesRead) => {
    answer({ type: 'progress', file: file.name, bytesRead, bytes: file.bytes.size });
  });
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
