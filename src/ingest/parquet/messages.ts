import type { Partition, PartitionedResource, PartitionFault, PartitionReading } from '../../domain/partition.ts';
import type { Registry } from '../../domain/registry.ts';

/** What the page asks of the worker that reads partitions, one after the other, and what it brings when asked. */
export type PartitionRequest =
  /** `registry: null` for the one that is known from the last message. */
  | {
      readonly type: 'open';
      readonly resource: Omit<PartitionedResource, 'partitions'>;
      readonly partition: Partition;
      readonly registry: Registry | null;
    }
  | { readonly type: 'bytes'; readonly stretch: number; readonly bytes: ArrayBuffer }
  | { readonly type: 'no-bytes'; readonly stretch: number; readonly fault: PartitionFault };

/** What the worker answers: it has no way to the host of its own, so that the page's policy holds for every byte. */
export type PartitionAnswer =
  | { readonly type: 'wanted'; readonly stretch: number; readonly from: number; readonly to: number }
  | { readonly type: 'opened'; readonly reading: PartitionReading }
  | { readonly type: 'refused'; readonly fault: PartitionFault }
  | { readonly type: 'failed'; readonly message: string };
