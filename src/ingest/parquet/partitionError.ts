import type { PartitionFault } from '../../domain/partition.ts';

/** Thrown for a partition that cannot be read, by the reader of the file and by the one who fetches its bytes. */
export class PartitionError extends Error {
  override readonly name = 'PartitionError';
  readonly fault: PartitionFault;

  constructor(code: PartitionFault['code'], found = '', expected = '') {
    super([code, found, expected].filter(Boolean).join(': '));
    this.fault = { code, found: found.slice(0, 80), expected };
  }
}
