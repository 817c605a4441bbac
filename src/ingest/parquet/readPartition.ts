import type { Block } from '../../domain/blocks/block.ts';
import { BlockBuilder, TooManyDistinct } from '../../domain/blocks/blockBuilder.ts';
import type { IssueCode, IssueTable } from '../../domain/issue.ts';
import type { Partition, PartitionedResource, PartitionFault } from '../../domain/partition.ts';
import { indicatorOf, type Registry } from '../../domain/registry.ts';
import type { Result } from '../../domain/result.ts';
import type { Counts } from '../../domain/revision.ts';
import { isWithin, limitsOf, type Limits } from '../cell/limits.ts';
import { matchersOf } from '../cell/matchers.ts';
import { cellIssue, IssueLog } from '../file/issues.ts';
import { PartitionError } from './partitionError.ts';
import { partitionRows, type PartitionRows, type RangedFile } from './partitionRows.ts';
import { RowMeanings } from './rowMeanings.ts';

/** What a partition says: the block of its indicator, and each row that was left out, with the reason. */
export interface ReadPartition {
  readonly block: Block;
  readonly counts: Counts;
  readonly issues: IssueTable;
}

/**
 * Reads the figures of one indicator from a partition, by the checks that every file passes: its areas are known, its
 * periods periods, its values finite and within the indicator's bounds, and of two that contradict each other neither counts.
 * Rows are counted from 1. The fault when the file cannot be read at all, or is not the one of the descriptor.
 */
export async function readPartition(
  file: RangedFile,
  resource: PartitionedResource,
  partition: Partition,
  registry: Registry,
): Promise<Result<ReadPartition, PartitionFault>> {
  const reader = new PartitionReader(partition, registry);
  try {
    for await (const rows of partitionRows(file, resource, partition)) reader.add(rows);
    return { ok: true, value: reader.finish() };
  } catch (error) {
    if (error instanceof PartitionError) return { ok: false, error: error.fault };
    if (error instanceof TooManyDistinct)
      return { ok: false, error: { code: 'too-many-distinct', found: '', expected: String(error.most) } };
    throw error;
  }
}

class PartitionReader {
  readonly #builder: BlockBuilder;
  readonly #meanings: RowMeanings;
  readonly #issues = new IssueLog();
  readonly #limits: Limits;
  #read = 0;
  #missing = 0;
  #rejected = 0;

  constructor({ indicator, rows }: Partition, registry: Registry) {
    this.#builder = new BlockBuilder(indicator, undefined, rows);
    this.#meanings = new RowMeanings(matchersOf(registry).areas, this.#builder.dictionaries);
    this.#limits = limitsOf(indicatorOf(registry, indicator) ?? null);
  }

  add({ first, count, cells }: PartitionRows): void {
    const values = cells.value ?? [];
    const meanings = this.#meanings.of(cells);
    for (let row = 0; row < count; row++) {
      this.#read++;
      const line = first + row + 1;
      const cell = values[row];
      const value = typeof cell === 'bigint' ? Number(cell) : cell;
      const meaning = meanings(row);
      if (!meaning.isRead) this.#reject(meaning.code, line, meaning.column, meaning.found, meaning.expected);
      else if (cell === null || cell === undefined) this.#missing++;
      else if (typeof value !== 'number' || !Number.isFinite(value))
        this.#reject('bad-number', line, 'value', textOf(cell), '0.5');
      else if (!isWithin(value, this.#limits))
        this.#reject('out-of-bounds', line, 'value', String(value), this.#limits.told);
      else {
        const { area, period, source, note, flags } = meaning;
        this.#builder.add(area, period, source, note, value, flags, line);
      }
    }
  }

  /** Two different values for one thing: neither can be trusted. The same value twice: the second says nothing new. */
  finish(): ReadPartition {
    const block = this.#builder.finish((values, lines, mostSaid) => {
      const contradicted = values.findIndex((value) => value !== values[0]);
      const kept = contradicted < 0 ? mostSaid : -1;
      values.forEach((value, place) => {
        if (place === kept) return;
        const other = place === 0 && kept < 0 ? contradicted : Math.max(kept, 0);
        const code = kept >= 0 ? 'duplicate' : 'figures-differ';
        this.#reject(code, lines[place] ?? 0, 'value', String(value), String(lines[other] ?? 0));
      });
      return kept;
    });
    const counts = { read: this.#read, accepted: block.count, missing: this.#missing, rejected: this.#rejected };
    return { block, counts, issues: this.#issues.finish() };
  }

  #reject(code: IssueCode, line: number, column: string, found: string, expected = ''): void {
    this.#rejected++;
    this.#issues.add(cellIssue(code, 'rejected', line, column, found, expected));
  }
}

/** What a cell of an unexpected type holds, to be told; of what is no text or number its kind. */
const textOf = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell)
    : Object.prototype.toString.call(cell).slice('[object '.length, -1);
