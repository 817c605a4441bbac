import type { Issue } from '../domain/issue.ts';
import type { Registry } from '../domain/registry.ts';
import type { Result } from '../domain/result.ts';
import { RowReader, sniff, type RowBatch, type TextFormat } from './decode.ts';
import { detectLayout } from './detectLayout.ts';
import { fileIssue } from './issues.ts';
import type { LayoutMatch } from './layout.ts';
import type { Reading } from './reading.ts';
import { validator, type Validator } from './validate.ts';

const SLICE_BYTES = 1 << 20;
/** Above this a file is refused before it is read: the reason is memory, and the page says so. */
const LARGEST_FILE_BYTES = 1 << 30;
/** Rows that are looked at to tell the layout. */
const HEAD_ROWS = 200;

/** Where the bytes of a file come from, slice by slice. */
export interface ByteSource {
  readonly size: number;
  slice(start: number, end: number): Promise<Uint8Array>;
}

export interface FileReading {
  readonly format: TextFormat;
  readonly reading: Reading;
}

/** Bytes -> decoded rows -> layout -> validated observations, in one pass over the file. Never throws for bad input. */
export async function readFile(
  source: ByteSource,
  registry: Registry,
  progress: (bytesRead: number) => void = () => undefined,
): Promise<Result<FileReading, Issue>> {
  if (source.size > LARGEST_FILE_BYTES)
    return { ok: false, error: fileIssue('too-large', 'fatal', String(source.size), String(LARGEST_FILE_BYTES)) };
  let bytes = await source.slice(0, SLICE_BYTES);
  const sniffed = sniff(bytes);
  if (!sniffed.ok) return sniffed;
  const format = sniffed.value;
  const rows = new RowReader(format);
  let reader: Validator | null = null;
  for (let start = 0; ; start += SLICE_BYTES) {
    const end = Math.min(start + SLICE_BYTES, source.size);
    const isLast = end >= source.size;
    const next = isLast ? null : source.slice(end, end + SLICE_BYTES);
    const batch = rows.read(bytes, isLast);
    const line = rows.unpairedQuote;
    if (line > 0) return { ok: false, error: { ...fileIssue('unreadable', 'fatal', `${String(line)}: "…`), line } };
    if (!reader) {
      const layout = detectLayout(headOf(batch));
      if (!layout.ok) return layout;
      reader = validator(layout.value, registry);
    }
    reader.read(batch);
    progress(end);
    if (!next) break;
    bytes = await next;
  }
  const reading = reader.finish();
  if (reading.counts.read === 0) return { ok: false, error: fileIssue('no-rows', 'fatal') };
  return { ok: true, value: { format, reading } };
}

const headOf = (batch: RowBatch) => ({
  rows: batch.rows.slice(0, HEAD_ROWS).map((row) => row.map((cell) => cell.trim().normalize('NFC'))),
});

/** The layout of a file, from its first slice; `null` when it cannot be told. */
export async function layoutOf(source: ByteSource): Promise<LayoutMatch | null> {
  const bytes = await source.slice(0, SLICE_BYTES);
  const sniffed = sniff(bytes);
  if (!sniffed.ok) return null;
  const layout = detectLayout(headOf(new RowReader(sniffed.value).read(bytes, source.size <= SLICE_BYTES)));
  return layout.ok ? layout.value : null;
}
