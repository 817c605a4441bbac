import type { Issue } from '../domain/issue.ts';
import { TABLE_KEYS, TABLE_NAMES, type Registry, type TableName } from '../domain/registry.ts';
import type { Result } from '../domain/result.ts';
import type { FileFacts } from '../domain/revision.ts';
import { NO_CHOICES, type Choices, type RememberedShape } from './rows/choices.ts';
import type { Inspection } from './rows/inspection.ts';
import { matchersOf, type Matchers } from './cell/matchers.ts';
import type { IncomingFile, OpenedFile } from './messages.ts';
import { layoutOf, readFile, type ByteSource } from './readFile.ts';
import type { Reading } from './rows/reading.ts';
import { sha256 } from './file/sha256.ts';

/** A file that cannot be read, by name. */
export interface Refusal {
  readonly file: string;
  readonly issue: Issue;
}

/** One file as read: how it is understood, what it says and the facts about it. */
export interface ReadFile {
  /** Its place among the files chosen; they are read in another order. */
  readonly place: number;
  readonly facts: FileFacts;
  readonly inspection: Inspection;
  readonly reading: Reading;
}

/** The files to read, and what is known and was decided before. */
export interface Errand {
  readonly files: readonly IncomingFile[];
  /** One for each file. */
  readonly choices: readonly Choices[];
  readonly remembered: readonly RememberedShape[];
  readonly registry: Registry;
}

/** What came of reading: `asked` holds every file when some of them wait for a person, and is empty when all are read. */
export interface Outcome {
  readonly files: readonly ReadFile[];
  readonly asked: readonly OpenedFile[];
}

/**
 * Reads several files, each with the areas and indicators that the ones before it brought: tables first, whatever the
 * order in which they were chosen, observations last. The first file that cannot be read ends it.
 */
export async function readFiles(
  { files, choices, remembered, registry: known }: Errand,
  progress: (file: IncomingFile, bytesRead: number) => void = () => undefined,
  digestOf: (bytes: Blob) => Promise<string> = sha256,
): Promise<Result<Outcome, Refusal>> {
  let registry = known;
  let matchers = matchersOf(registry);
  const done: ReadFile[] = [];
  const opened: OpenedFile[] = [];
  for (const { file, place } of await inReadingOrder(files, matchers)) {
    const { bytes, name } = file;
    const digest = digestOf(bytes);
    const knowledge = { registry, matchers, choices: choices[place] ?? NO_CHOICES, remembered };
    const read = await readFile(sourceOf(bytes), knowledge, (bytesRead) => {
      progress(file, bytesRead);
    });
    if (!read.ok) return { ok: false, error: { file: name, issue: read.error } };
    const { inspection, reading } = read.value;
    opened[place] = { name, inspection, isRead: reading !== null };
    if (!reading) continue;
    if (Object.keys(reading.tables).length > 0) {
      registry = extend(registry, reading.tables);
      matchers = matchersOf(registry);
    }
    const { layout, rows, counts } = reading;
    const { encoding, delimiter } = inspection.format;
    const facts = { name, bytes: bytes.size, sha256: await digest, layout, encoding, delimiter, rows, counts };
    done.push({ place, facts, inspection, reading });
  }
  return { ok: true, value: { files: done, asked: opened.some(({ isRead }) => !isRead) ? opened : [] } };
}

const sourceOf = (bytes: Blob): ByteSource => ({
  size: bytes.size,
  slice: async (start, end) => new Uint8Array(await bytes.slice(start, end).arrayBuffer()),
});

/** Tables before what refers to them, observations last; what cannot be told stays at the end, to be refused there. */
async function inReadingOrder(files: readonly IncomingFile[], matchers: Matchers) {
  const order: readonly string[] = [...TABLE_NAMES, 'observations'];
  const placed = await Promise.all(
    files.map(async (file, place) => {
      const layout = files.length < 2 ? null : await layoutOf(sourceOf(file.bytes), matchers).catch(() => null);
      return { file, place, turn: layout ? order.indexOf(layout.mapping.table) : order.length };
    }),
  );
  return placed.sort((a, b) => a.turn - b.turn);
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
