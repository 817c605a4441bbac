import type { Issue } from '../domain/issue.ts';
import { TABLE_KEYS, TABLE_NAMES, type Registry, type TableName } from '../domain/registry.ts';
import type { Result } from '../domain/result.ts';
import { NO_CHOICES, type Choices } from './rows/choices.ts';
import { matchersOf, type Matchers } from './cell/matchers.ts';
import type { OpenedFile, ReadRequest } from './messages.ts';
import type { IncomingFile, ReadFile } from './rows/reading.ts';
import { layoutOf, openFile, readOpened, type ByteSource } from './readFile.ts';
import { partShared } from './sharedSeries.ts';
import { sha256 } from './file/sha256.ts';

/** A file that cannot be read, by name. */
export interface Refusal {
  readonly file: string;
  readonly issue: Issue;
}

/** What came of reading: `asked` holds every file when some of them wait for a person, and is empty when all are read. */
export interface FilesRead {
  readonly files: readonly ReadFile[];
  readonly asked: readonly OpenedFile[];
}

/**
 * Reads several files, each with the areas and indicators that the ones before it brought: tables first, whatever the
 * order in which they were chosen, observations last. The first file that cannot be read ends it.
 *
 * The journey of a file, and where each step stands:
 *
 *  1. bytes -> text, rows, cells     `readFile.openFile`: `file/decode` (encoding, delimiter), `file/rowReader`
 *  2. rows -> layout                 `layouts/detectLayout`, `sheet/guessMapping`: what each column is (a mapping)
 *  3. mapping -> questions           `rows/inspect`: what nobody says is asked, with a preview of how cells are read
 *  4. cells -> observations          `rows/observationValidator` by `cell/*`: accepted, missing or rejected with a reason
 *  5. observations -> difference     `review`: against what is stored; conflicts, changes (the worker hands it to the page)
 *  6. new series -> definitions      `define`: what a person says of them, which makes the plan that is committed
 */
export async function readFiles(
  { files, choices, remembered, registry: known, today }: Omit<ReadRequest, 'type' | 'origin'>,
  progress: (file: IncomingFile, bytesRead: number) => void = () => undefined,
  digestOf: (bytes: Blob) => Promise<string> = sha256,
): Promise<Result<FilesRead, Refusal>> {
  let registry = known;
  let matchers = matchersOf(registry);
  const done: ReadFile[] = [];
  const asked: OpenedFile[] = [];
  for (const { file, place, opened } of await inReadingOrder(files, choices, matchers)) {
    const { bytes, name } = file;
    const digest = digestOf(bytes);
    const knowledge = { name, registry, matchers, choices: choices[place] ?? NO_CHOICES, remembered, today };
    const read = opened.ok
      ? await readOpened(opened.value, knowledge, (bytesRead) => {
          progress(file, bytesRead);
        })
      : opened;
    if (!read.ok) return { ok: false, error: { file: name, issue: read.error } };
    const { inspection, reading, foreseen } = read.value;
    asked[place] = { name, inspection, isRead: reading !== null, questions: foreseen };
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
  return {
    ok: true,
    value: { files: partShared(done, choices), asked: asked.some(({ isRead }) => !isRead) ? asked : [] },
  };
}

const sourceOf = (bytes: Blob): ByteSource => ({
  size: bytes.size,
  slice: async (start, end) => new Uint8Array(await bytes.slice(start, end).arrayBuffer()),
});

/** Every file opened once: tables before what refers to them, observations last; what cannot be told stays at the end, to be refused there. */
async function inReadingOrder(
  files: readonly IncomingFile[],
  choices: readonly Choices[],
  matchers: Matchers,
): Promise<readonly { readonly file: IncomingFile; readonly place: number; readonly opened: Opened }[]> {
  const order: readonly string[] = [...TABLE_NAMES, 'observations'];
  const placed = await Promise.all(
    files.map(async (file, place) => {
      const opened = await openFile(sourceOf(file.bytes), choices[place] ?? NO_CHOICES);
      const layout = files.length > 1 && opened.ok ? layoutOf(opened.value, matchers) : null;
      return { file, place, opened, turn: layout ? order.indexOf(layout.mapping.table) : order.length };
    }),
  );
  return placed.sort((a, b) => a.turn - b.turn);
}

type Opened = Awaited<ReturnType<typeof openFile>>;

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
