import type { IncomingFile } from '../../ingest/rows/reading.ts';
import type { Errand } from './planImport.ts';

/** Addresses of files of the package, by path in it. */
export type Addresses = Readonly<Record<string, string>>;

const ALL: Addresses = import.meta.glob<string>('./*.csv', {
  base: '../../../data',
  query: '?url',
  import: 'default',
  eager: true,
});

/** "./areas.csv" without its folder. */
const nameOf = (path: string): string => path.slice(2);

/** The names of the files of the package. */
export const PACKAGE_FILES = Object.keys(ALL).map(nameOf);

/** Fetches files of the package. The importer reads tables that others refer to first, whatever the order here. */
export const fetchFiles = (addresses: Addresses): Promise<readonly IncomingFile[]> =>
  Promise.all(
    Object.entries(addresses).map(async ([path, url]) => {
      const name = nameOf(path);
      const response = await fetch(url);
      if (!response.ok) throw new Error(`${name}: ${String(response.status)}`);
      // Not `response.blob()`: Chromium now and then refuses it (4 of 48 first starts, arrayBuffer 0 of 96).
      return { name, bytes: new Blob([await response.arrayBuffer()]) };
    }),
  );

/** All built-in data on the ordinary way of files: to be reviewed beside what is stored. */
export const BUILT_IN: Errand = {
  origin: 'package',
  files: () => fetchFiles(ALL),
  choices: [],
  remembered: [],
  today: '',
};
