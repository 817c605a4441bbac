import type { Issue } from '../domain/issue.ts';
import { TABLE_KEYS, TABLE_NAMES, type Registry, type TableName } from '../domain/registry.ts';
import type { Result } from '../domain/result.ts';
import type { IncomingFile } from './messages.ts';
import { layoutOf, readFile, type ByteSource } from './readFile.ts';
import type { ReadFile } from './review.ts';

/** A file that cannot be read, by name. */
export interface Refusal {
  readonly file: string;
  readonly issue: Issue;
}

/**
 * Reads several files, each with the areas and indicators that the ones before it brought: tables first, whatever the
 * order in which they were chosen, observations last. The first file that cannot be read ends it.
 */
export async function readFiles(
  files: readonly IncomingFile[],
  known: Registry,
  progress: (file: IncomingFile, bytesRead: number) => void = () => undefined,
): Promise<Result<readonly ReadFile[], Refusal>> {
  let registry = known;
  const done: ReadFile[] = [];
  for (const file of await inReadingOrder(files)) {
    const { bytes, name } = file;
    const read = await readFile(sourceOf(bytes), registry, (bytesRead) => progress(file, bytesRead));
    if (!read.ok) return { ok: false, error: { file: name, issue: read.error } };
    const { format, reading } = read.value;
    registry = extend(registry, reading.tables);
    done.push({
      reading,
      facts: {
        name,
        bytes: bytes.size,
        sha256: await sha256(bytes),
        layout: reading.layout,
        encoding: format.encoding,
        delimiter: format.delimiter,
        rows: reading.rows,
        counts: reading.counts,
      },
    });
  }
  return { ok: true, value: done };
}

const sourceOf = (bytes: Blob): ByteSource => ({
  size: bytes.size,
  slice: async (start, end) => new Uint8Array(await bytes.slice(start, end).arrayBuffer()),
});

/** Tables before what refers to them, observations last; what cannot be told stays at the end, to be refused there. */
async function inReadingOrder(files: readonly IncomingFile[]): Promise<readonly IncomingFile[]> {
  if (files.length < 2) return files;
  const order: readonly string[] = [...TABLE_NAMES, 'observations'];
  const places = await Promise.all(
    files.map(async (file) => {
      const layout = await layoutOf(sourceOf(file.bytes));
      return { file, place: layout ? order.indexOf(layout.mapping.table) : order.length };
    }),
  );
  return places.sort((a, b) => a.place - b.place).map(({ file }) => file);
}

/** The registry with the rows of a file added; of one key the later row counts, alone. */
function extend(registry: Registry, tables: Partial<Registry>): Registry {
  const extended: Record<string, unknown> = { ...registry };
  for (const name of TABLE_NAMES) if (tables[name]) extended[name] = merged(name, registry[name], tables[name]);
  return extended as unknown as Registry;
}

function merged<Name extends TableName>(name: Name, known: Registry[Name], added: Registry[Name]): unknown[] {
  const key = TABLE_KEYS[name];
  return [...new Map([...known, ...added].map((row) => [key(row), row])).values()];
}

/** Hexadecimal SHA-256; empty where the browser offers none (a page opened without HTTPS). */
async function sha256(bytes: Blob): Promise<string> {
  if (!('subtle' in crypto)) return '';
  const digest = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
