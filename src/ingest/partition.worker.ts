import { issueAt } from '../domain/issue.ts';
import { MOST_TOLD } from '../domain/partition.ts';
import { EMPTY_REGISTRY, type Registry } from '../domain/registry.ts';
import { buffersOf } from './buffersOf.ts';
import type { PartitionAnswer, PartitionRequest } from './parquet/messages.ts';
import { PartitionError } from './parquet/partitionError.ts';
import { readPartition } from './parquet/readPartition.ts';

/** Who waits for which stretch of the file. */
const waiting = new Map<
  number,
  { readonly take: (bytes: ArrayBuffer) => void; readonly fail: (error: PartitionError) => void }
>();
let stretches = 0;
/** The tables that the page sent last. */
let known: Registry = EMPTY_REGISTRY;

const answer = (message: PartitionAnswer, transfer: Transferable[] = []): void => {
  self.postMessage(message, { transfer });
};

function want(from: number, to: number): Promise<ArrayBuffer> {
  const stretch = ++stretches;
  return new Promise((take, fail) => {
    waiting.set(stretch, { take, fail });
    answer({ type: 'wanted', stretch, from, to });
  });
}

async function open({ resource, partition, registry }: Extract<PartitionRequest, { type: 'open' }>): Promise<void> {
  known = registry ?? known;
  const file = { byteLength: partition.bytes, slice: (from: number, to = partition.bytes) => want(from, to) };
  const read = await readPartition(file, { ...resource, partitions: [] }, partition, known);
  if (!read.ok) {
    answer({ type: 'refused', fault: read.error });
    return;
  }
  const { block, counts, issues } = read.value;
  const told = Array.from({ length: Math.min(issues.count, MOST_TOLD) }, (_, at) => issueAt(issues, at));
  answer({ type: 'opened', reading: { block, counts, issues: told } }, buffersOf(block));
}

self.addEventListener('message', ({ data }: MessageEvent<PartitionRequest>) => {
  if (data.type === 'open') {
    open(data).catch((error: unknown) => {
      answer({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
    });
    return;
  }
  const one = waiting.get(data.stretch);
  waiting.delete(data.stretch);
  if (data.type === 'bytes') one?.take(data.bytes);
  else one?.fail(new PartitionError(data.fault.code, data.fault.found, data.fault.expected));
});
