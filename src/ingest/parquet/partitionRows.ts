import {
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
  type AsyncBuffer,
  type FileMetaData,
  type RowGroup,
} from 'hyparquet';
import {
  NEEDED_COLUMNS,
  type Partition,
  type PartitionColumn,
  type PartitionedResource,
} from '../../domain/partition.ts';
import { PartitionError } from './partitionError.ts';

/** A file whose bytes are fetched as they are asked for: its size, and any stretch of it. */
export type RangedFile = AsyncBuffer;

/** Some rows, by column; `null` or `undefined` where a cell is empty, no column where all are. `first` is the place of the first in the file, from 0. */
export interface PartitionRows {
  readonly first: number;
  readonly count: number;
  readonly cells: Readonly<Partial<Record<PartitionColumn, readonly unknown[]>>>;
}

/** The end of a file of one indicator, with what it says of itself: some kilobytes for each row group. */
const FOOTER_BYTES = 1 << 14;
/** So many rows lie in memory as cells at one time, or one row group; a block of them has a tenth of that size. */
const ROWS_AT_ONCE = 65_536;
const CODECS: readonly string[] = ['UNCOMPRESSED', 'SNAPPY'];

/**
 * The rows of a partition, a few row groups at a time, the columns that the resource names and no others. The end of the file
 * is read first, then one stretch for each row group. Throws `PartitionError` for a file that is not what the descriptor says.
 */
export async function* partitionRows(
  file: RangedFile,
  { columns }: PartitionedResource,
  { rows }: Partition,
): AsyncGenerator<PartitionRows> {
  const metadata = await decoding('not-parquet', async () => {
    const found = await parquetMetadataAsync(file, { initialFetchSize: FOOTER_BYTES, geoparquet: false });
    check(found, columns, rows);
    return found;
  });
  for (const { first, count, groups } of batches(metadata)) {
    const cells: Partial<Record<string, readonly unknown[]>> = {};
    const pieced = new Map<string, unknown[]>();
    await decoding('broken', () =>
      parquetRead({
        file,
        metadata,
        columns: columns.filter(
          (column) => NEEDED_COLUMNS.includes(column) || !groups.every((group) => isEmpty(group, column)),
        ),
        rowStart: first,
        rowEnd: first + count,
        onChunk: ({ columnName, columnData, rowStart }) => {
          // As most makers write it, a chunk is the column: it is not copied.
          if (rowStart === first && columnData.length === count) {
            cells[columnName] = columnData as readonly unknown[];
            return;
          }
          const into = pieced.get(columnName) ?? new Array<unknown>(count).fill(null);
          pieced.set(columnName, into);
          cells[columnName] = into;
          // A chunk may begin before the rows that were asked for, or end behind them.
          for (let at = 0; at < columnData.length; at++) {
            const row = rowStart - first + at;
            if (row >= 0 && row < count) into[row] = columnData[at] ?? null;
          }
        },
      }),
    );
    yield { first, count, cells };
  }
}

/** What the library throws is about the bytes; what fetching them throws is told as it is. */
async function decoding<T>(code: 'not-parquet' | 'broken', work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PartitionError) throw error;
    throw new PartitionError(code, error instanceof Error ? error.message : String(error));
  }
}

function check(metadata: FileMetaData, columns: readonly PartitionColumn[], rows: number): void {
  const names = parquetSchema(metadata).children.map(({ element }) => element.name);
  const absent = columns.filter((column) => !names.includes(column));
  if (absent.length > 0) throw new PartitionError('column-missing', names.join(', '), absent.join(', '));
  const codec = metadata.row_groups
    .flatMap((group) => group.columns)
    .map(({ meta_data: chunk }) => chunk)
    .find(
      (chunk) => chunk && columns.some((name) => name === chunk.path_in_schema[0]) && !CODECS.includes(chunk.codec),
    );
  if (codec) throw new PartitionError('codec', codec.codec, CODECS.join(', '));
  const counts = metadata.row_groups.map((group) => Number(group.num_rows));
  const found = counts.reduce((sum, count) => sum + count, 0);
  if (counts.some((count) => count < 0)) throw new PartitionError('broken', counts.join(', '));
  if (found !== rows || Number(metadata.num_rows) !== rows)
    throw new PartitionError('rows-differ', String(found), String(rows));
}

/** Whether a file says that no row of a group has anything in a column: nothing of it need be unpacked. */
function isEmpty({ columns }: RowGroup, name: PartitionColumn): boolean {
  const chunk = columns.find(({ meta_data: known }) => known?.path_in_schema[0] === name)?.meta_data;
  return chunk?.statistics?.null_count !== undefined && chunk.statistics.null_count === chunk.num_values;
}

interface Batch {
  readonly first: number;
  count: number;
  readonly groups: RowGroup[];
}

/** Whole row groups together, until they have rows enough. */
function batches({ row_groups: groups }: FileMetaData): readonly Batch[] {
  const found: Batch[] = [];
  let end = 0;
  for (const group of groups) {
    const count = Number(group.num_rows);
    const last = found.at(-1);
    if (last && last.count + count <= ROWS_AT_ONCE) {
      last.count += count;
      last.groups.push(group);
    } else if (count > 0) found.push({ first: end, count, groups: [group] });
    end += count;
  }
  return found;
}
