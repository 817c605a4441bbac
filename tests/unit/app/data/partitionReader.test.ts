import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { PartitionReader, type PartitionErrand } from '../../../../src/app/data/partitionReader.ts';
import { EMPTY_REGISTRY } from '../../../../src/domain/registry.ts';

const BYTES = 3_000_000;

/** A host that keeps every stretch back but the end of the file, until it is let go. */
async function slowHost() {
  let keep: (send: () => void) => void = () => undefined;
  /** Sends the first stretch that was kept back. */
  const kept = new Promise<() => void>((resolve) => (keep = resolve));
  const server = createServer((request, response) => {
    const [from = 0, to = 0] = (/(\d+)-(\d+)/.exec(request.headers.range ?? '')?.slice(1) ?? []).map(Number);
    const send = (): void => {
      response.writeHead(206, { 'content-range': `bytes ${String(from)}-${String(to)}/${String(BYTES)}` });
      response.end(new Uint8Array(to + 1 - from));
    };
    if (to === BYTES - 1) send();
    else keep(send);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`, kept };
}

/** Node has no workers of the web: this one says what the test lets it say. */
class SaidWorker {
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  hears: (type: string) => void = () => undefined;
  isEnded = false;
  postMessage({ type }: { readonly type: string }): void {
    this.hears(type);
  }
  heard(type: string): Promise<void> {
    return new Promise((resolve) => {
      this.hears = (found) => {
        if (found === type) resolve();
      };
    });
  }
  say(data: unknown): void {
    this.onmessage?.({ data });
  }
  terminate(): void {
    this.isEnded = true;
  }
}

test('bytes that come when a reading has been refused end no later one', async () => {
  const { url, kept } = await slowHost();
  const worker = new SaidWorker();
  /** What would give up a reading of which nothing is heard. */
  const waiting = new Set<() => void>();
  const reader = new PartitionReader(
    () => worker as unknown as Worker,
    (giveUp) => {
      waiting.add(giveUp);
      return { end: () => waiting.delete(giveUp) };
    },
  );
  const errand = {
    url,
    resource: { name: '', columns: [] },
    partition: { bytes: BYTES },
    registry: EMPTY_REGISTRY,
  } as unknown as PartitionErrand;
  const open = () => worker.heard('open');

  let opened = open();
  const first = reader.read(errand);
  const refused = expect(first).rejects.toThrow('broken');
  await opened;
  worker.say({ type: 'wanted', stretch: 1, from: 0, to: 1 });
  const letGo = await kept;
  opened = open();
  const second = reader.read(errand);
  worker.say({ type: 'refused', fault: { code: 'broken', found: '', expected: '' } });
  await refused;
  await opened;
  expect(waiting.size).toBe(1);
  // It waits for the host, and so is not given up.
  worker.say({ type: 'wanted', stretch: 2, from: 0, to: 1 });
  const late = worker.heard('bytes');
  letGo();
  await late;
  expect(waiting.size).toBe(0);
  expect(worker.isEnded).toBe(false);
  worker.say({ type: 'opened', reading: {} });
  expect(await second).toEqual({});
});
