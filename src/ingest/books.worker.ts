import type { FoundTable } from './books/foundTable.ts';
import { openBook, type BookRefusal } from './books/openBook.ts';

/** A table of a book as the page gets it. */
export type BookTableFile = Omit<FoundTable, 'bytes'> & { readonly file: File };

/** What became of a book or an archive. */
export type BookAnswer =
  | { readonly type: 'opened'; readonly tables: readonly BookTableFile[]; readonly left: readonly string[] }
  | { readonly type: 'refused'; readonly refusal: BookRefusal }
  | { readonly type: 'failed'; readonly message: string };

async function open(file: File): Promise<BookAnswer> {
  const opened = openBook(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!opened.ok) return { type: 'refused', refusal: opened.error };
  const tables = opened.value.tables.map(({ bytes, ...table }) => ({
    ...table,
    file: new File([...bytes], table.name),
  }));
  return { type: 'opened', tables, left: opened.value.left };
}

self.addEventListener('message', ({ data }: MessageEvent<File>) => {
  open(data).then(
    (answer) => {
      self.postMessage(answer);
    },
    (error: unknown) => {
      const answer: BookAnswer = { type: 'failed', message: error instanceof Error ? error.message : String(error) };
      self.postMessage(answer);
    },
  );
});
