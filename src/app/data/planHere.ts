import { readFiles } from '../../ingest/importer.ts';
import { review, touchedBy } from '../../ingest/review.ts';
import { RefusedFile, type plan } from './planImport.ts';

/** What the worker of an import does, on this thread: for the build, which has no page to keep quick, and for tests. */
export const planHere: typeof plan = async ({ origin, files, choices, remembered, today }, basis) => {
  const read = await readFiles({ files: await files(), choices, remembered, today, registry: basis.registry });
  if (!read.ok) throw new RefusedFile(read.error.file, read.error.issue);
  if (read.value.asked.length > 0) return { name: 'asked', files: read.value.asked };
  const stored = await basis.blocks(touchedBy(read.value.files));
  const blocks = new Map(stored.map((block) => [block.indicator, block]));
  return { name: 'reviewed', review: review(origin, read.value.files, { registry: basis.registry, blocks }) };
};
