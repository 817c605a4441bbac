import { fetchFiles, type Addresses } from './builtInFiles.ts';

const TABLES: Addresses = import.meta.glob<string>('./*programmes.csv', {
  base: '../../../data',
  query: '?url',
  import: 'default',
  eager: true,
});

/** The ids of the programmes that ship with the page, which stand first in each line of their tables: all others are the reader's own. */
export async function builtInProgrammes(): Promise<ReadonlySet<string>> {
  const tables = await Promise.all((await fetchFiles(TABLES)).map(({ bytes }) => bytes.text()));
  return new Set(tables.flatMap((text) => text.split(/\r?\n/).map((line) => line.split(',')[0] ?? '')));
}
