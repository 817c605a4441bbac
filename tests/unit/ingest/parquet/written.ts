import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Parquet file as DuckDB writes it of a query. */
export async function parquetOf(query: string, options = 'COMPRESSION snappy'): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'parquet-'));
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  try {
    const file = join(folder, 'a.parquet');
    await connection.run(`COPY (${query}) TO '${file}' (FORMAT parquet, ${options})`);
    return new Uint8Array(readFileSync(file));
  } finally {
    connection.closeSync();
    database.closeSync();
    rmSync(folder, { recursive: true });
  }
}

/** A file in memory that tells which stretches of it were asked for. */
export function rangedOf(bytes: Uint8Array) {
  const asked: (readonly [number, number])[] = [];
  return {
    byteLength: bytes.length,
    asked,
    slice: (start: number, end = bytes.length): Promise<ArrayBuffer> => {
      asked.push([start, end]);
      return Promise.resolve(bytes.slice(start, end).buffer);
    },
  };
}
