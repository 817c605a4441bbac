// The page's own reader of what an office publishes, for programs and tests: from a disk or from memory, without a worker.
import type { Sources } from '../../src/app/data/publication.ts';
import { planHere } from '../../src/app/data/planHere.ts';
import { planFiles } from '../../src/app/data/prepare.ts';
import { EMPTY_REGISTRY, type Registry } from '../../src/domain/registry.ts';
import type { ImportPlan } from '../../src/domain/revision.ts';
import type { IncomingFile } from '../../src/ingest/rows/reading.ts';

export { openPackage, planPublication, readSiteOf } from '../../src/app/data/publication.ts';
export { faultText, publishedMessages } from '../../src/app/words/published.ts';
export { dataMessages } from '../../src/app/words/import.ts';

/** Built-in files as a plan, over nothing. */
export const planOfFiles = (files: readonly IncomingFile[]): Promise<ImportPlan> => planFiles(files, EMPTY_REGISTRY);

/** A published folder that is read by `file`, over built-in data that `under` reads. */
export const sourcesFrom = (file: Sources['file'], under: Sources['under'], today: string): Sources => ({
  file,
  under,
  run: planHere,
  today,
});

/** The same over nothing at all, out of memory. */
export const sourcesInMemory = (files: ReadonlyMap<string, string | Blob>, under: Partial<Registry> = {}): Sources =>
  sourcesFrom(
    (path) => {
      const found = files.get(path);
      return Promise.resolve(found === undefined ? null : new Blob([found]));
    },
    async () => ({ ...(await planOfFiles([])), tables: under }),
    '2026-11-29',
  );
