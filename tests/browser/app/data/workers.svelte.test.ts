import { describe, expect, it } from 'vitest';
import { hold } from '../../../../src/domain/heldWorkers.ts';
import { EMPTY_REGISTRY } from '../../../../src/domain/registry.ts';
import { askOnce } from '../../../../src/app/data/askWorker.ts';
import { PartitionReader, type PartitionErrand } from '../../../../src/app/data/partitionReader.ts';

/** A worker that does this with every message. */
const workerThat = (does: string): Worker =>
  hold(new Worker(URL.createObjectURL(new Blob([`onmessage = ({ data }) => { ${does} };`]))));
const never = new AbortController().signal;

describe('a worker that is asked', () => {
  it('for a package it cannot write fails, and is not waited for', async () => {
    const worker = new Worker(new URL('../../../../src/ingest/publish.worker.ts', import.meta.url), { type: 'module' });
    await expect(askOnce(hold(worker), { workspace: null, site: null, facts: null }, never)).rejects.toThrow();
  });

  it('and throws, fails', async () => {
    await expect(askOnce(workerThat('throw new Error("broken")'), 1, never)).rejects.toThrow('broken');
  });
});

describe('a partition whose reading does not come to an end', () => {
  const url = URL.createObjectURL(new Blob(['x']));
  const errand = { url, resource: { name: '', columns: [] }, partition: { bytes: 1 }, registry: EMPTY_REGISTRY };
  const reading = { counts: { read: 1 } };

  it('is given up, and the next is read by another worker', async () => {
    const workers = ['for (;;);', `postMessage({ type: 'opened', reading: ${JSON.stringify(reading)} })`];
    // Patience with the first is over at once, and never with the second, however long it takes to start.
    const reader = new PartitionReader(
      () => workerThat(workers.shift() ?? ''),
      (giveUp) => {
        if (workers.length > 0) queueMicrotask(giveUp);
        return { end: () => undefined };
      },
    );
    // Whichever arrives first is read first.
    const both = [1, 2].map(() =>
      reader.read(errand as unknown as PartitionErrand).catch((error: unknown) => String(error)),
    );
    expect(await Promise.all(both)).toEqual(
      expect.arrayContaining([reading, expect.stringContaining('does not come to an end')]),
    );
  });
});
