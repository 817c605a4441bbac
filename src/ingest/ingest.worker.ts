import { readFiles } from './importer.ts';
import type { ImportAnswer, ImportRequest } from './messages.ts';
import { review, type ReadFile } from './review.ts';

let origin: 'package' | 'import' = 'import';
let files: readonly ReadFile[] = [];

const answer = (message: ImportAnswer): void => {
  self.postMessage(message);
};

async function take(request: ImportRequest): Promise<void> {
  if (request.type === 'review') {
    const blocks = new Map(request.blocks.map((block) => [block.indicator, block]));
    answer({ type: 'planned', plan: review(origin, files, { registry: request.registry, blocks }) });
    return;
  }
  origin = request.origin;
  const read = await readFiles(request.files, request.registry, (file, bytesRead) => {
    answer({ type: 'progress', file: file.name, bytesRead, bytes: file.bytes.size });
  });
  if (!read.ok) {
    answer({ type: 'refused', ...read.error });
    return;
  }
  files = read.value;
  const indicators = new Set(files.flatMap((file) => file.reading.blocks.map((block) => block.indicator)));
  answer({ type: 'read', indicators: [...indicators] });
}

self.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  take(data).catch((error: unknown) => {
    answer({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  });
});
