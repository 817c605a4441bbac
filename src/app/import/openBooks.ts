import { hold } from '../../domain/heldWorkers.ts';
import type { IssueCode } from '../../domain/issue.ts';
import type { BookAnswer, BookTableFile } from '../../ingest/books.worker.ts';
import { TEXT } from '../../ingest/books/foundTable.ts';
import type { BookRefusal } from '../../ingest/books/openBook.ts';
import { askOnce } from '../data/askWorker.ts';
import { within } from '../data/patience.ts';
import { RefusedFile } from '../data/planImport.ts';

/** The tables that files hold: those of books and archives, and the files that are tables themselves. */
export interface OpenedBooks {
  readonly tables: readonly BookTableFile[];
  /** Names of what books and archives hold besides. */
  readonly left: readonly string[];
}

/** How workbooks and archives begin: PK, gzip, and the container of old office files. */
const BEGINNINGS = [
  [0x50, 0x4b],
  [0x1f, 0x8b],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Bytes: a book is held whole while it is read. */
const LARGEST_BOOK = 1 << 28;

const newWorker = (): Worker =>
  hold(new Worker(new URL('../../ingest/books.worker.ts', import.meta.url), { type: 'module' }));

async function isBook(file: File): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return BEGINNINGS.some((beginning) => beginning.every((byte, at) => bytes[at] === byte));
}

const alone = (file: File): BookTableFile => ({ name: file.name, file, ...TEXT });

/**
 * Opens workbooks and archives among files, in a worker that the signal ends; `null` when there is none. Throws `RefusedFile`
 * for one that cannot be opened.
 */
export async function openBooks(files: readonly File[], signal: AbortSignal): Promise<OpenedBooks | null> {
  const areBooks = await within('reading', Promise.all(files.map(isBook)));
  if (!areBooks.includes(true)) return null;
  const tables: BookTableFile[] = [];
  const left: string[] = [];
  for (const [place, file] of files.entries()) {
    if (!areBooks[place]) {
      tables.push(alone(file));
      continue;
    }
    if (file.size > LARGEST_BOOK)
      throw new RefusedFile(file.name, issue('too-large', String(file.size), String(LARGEST_BOOK)));
    const answer = await askOnce<BookAnswer>(newWorker(), file, signal);
    if (answer.type === 'failed') throw new Error(answer.message);
    if (answer.type === 'refused') throw refused(file, answer.refusal);
    tables.push(...answer.tables);
    left.push(...answer.left);
  }
  if (tables.length === 0) throw new RefusedFile(files[0]?.name ?? '', issue('no-tables', left.join(', ')));
  return { tables, left };
}

const TOO_MUCH = ['too-large', 'too-compressed', 'too-many-parts', 'too-many-cells', 'too-deep', 'cell-too-long'];

function refused({ name }: File, refusal: BookRefusal): RefusedFile {
  if ('kind' in refusal) {
    const { kind } = refusal;
    if (kind === 'encrypted') return new RefusedFile(name, issue('is-encrypted', ''));
    return new RefusedFile(name, kind === 'xls' || kind === 'xlsb' ? issue('is-xls', '') : issue('is-foreign', kind));
  }
  const { code, part, found, limit } = refusal.fault;
  if (code === 'encrypted') return new RefusedFile(name, issue('is-encrypted', part));
  return new RefusedFile(
    name,
    issue(
      TOO_MUCH.includes(code) ? 'book-too-large' : 'book-broken',
      part || code,
      [found, limit].filter(Boolean).join(' > '),
    ),
  );
}

const issue = (code: IssueCode, found: string, expected = '') =>
  ({ code, severity: 'fatal', line: 0, column: '', found, expected }) as const;
