import type { TextFormat } from '../../../src/ingest/file/decode.ts';
import { RowReader, rowTexts } from '../../../src/ingest/file/rowReader.ts';
import { bytesOf } from './reading.ts';

export interface Rows {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
  readonly unpairedQuote: number;
}

export const COMMA: TextFormat = {
  encoding: 'utf-8',
  delimiter: ',',
  hasSepLine: false,
  hasKeyColumn: false,
  isSure: true,
};

/** All rows of the bytes, read in slices that end at `cuts`. A batch is good only until the next one is read. */
export function rowsOf(bytes: Uint8Array, format: TextFormat = COMMA, cuts: readonly number[] = []): Rows {
  const reader = new RowReader(format);
  const ends = cuts.filter((cut) => cut >= 0 && cut <= bytes.length).sort((a, b) => a - b);
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  let start = 0;
  [...ends, bytes.length].forEach((end, place) => {
    const batch = reader.read(bytes.subarray(start, end), place === ends.length);
    for (let row = 0; row < batch.count; row++) {
      rows.push(rowTexts(batch, row));
      lines.push(batch.lines[row] ?? 0);
    }
    start = end;
  });
  return { rows, lines, unpairedQuote: reader.unpairedQuote };
}

/** The rows of a text, by commas unless told otherwise. */
export const rowsIn = (text: string, format: Partial<TextFormat> = {}, cuts: readonly number[] = []): Rows =>
  rowsOf(bytesOf(text), { ...COMMA, ...format }, cuts);
