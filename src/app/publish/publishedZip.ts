import { hold } from '../../domain/heldWorkers.ts';
import type { Programme } from '../../domain/programme.ts';
import { partOf } from '../../domain/workspace.ts';
import type { Site } from '../../ingest/published/siteFile.ts';
import type { PublishRequest } from '../../ingest/publish.worker.ts';
import { askOnce } from '../data/askWorker.ts';
import type { StoredData } from '../data/storedData.svelte.ts';

const newWorker = (): Worker =>
  hold(new Worker(new URL('../../ingest/publish.worker.ts', import.meta.url), { type: 'module' }));

/** The folder of a page as a zip: all that is shown now, or one programme of it. A worker writes it: a workspace may be large. */
export async function publishedZip(data: StoredData, programme: Programme | null, site: Site): Promise<Blob> {
  const blocks = await data.blocks();
  const whole = { registry: data.registry, blocks };
  const request: PublishRequest = {
    workspace: programme ? partOf(whole, programme) : whole,
    site,
    facts: { title: site.name.en, created: new Date().toISOString() },
  };
  const zip = await askOnce<Uint8Array<ArrayBuffer>>(newWorker(), request, new AbortController().signal);
  return new Blob([zip], { type: 'application/zip' });
}
