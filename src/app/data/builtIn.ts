import { version } from '../../../data/datapackage.json';
import type { IncomingFile } from '../../ingest/rows/reading.ts';

/** Addresses of files of the package, by path in it. */
export type Addresses = Readonly<Record<string, string>>;

/** What the first picture waits for. */
export const FOR_PICTURE: Addresses = import.meta.glob<string>(
  './{areas,indicators,programmes,targets,links,egdi}.csv',
  {
    base: '../../../data',
    query: '?url',
    import: 'default',
    eager: true,
  },
);

/** "./areas.csv" without its folder. */
export const nameOf = (path: string): string => path.slice(2);

/** Version of the data package that ships with this page. */
export const PACKAGE_VERSION: string = version;

/** Fetches files of the package. The importer reads tables that others refer to first, whatever the order here. */
export const fetchFiles = (addresses: Addresses): Promise<readonly IncomingFile[]> =>
  Promise.all(
    Object.entries(addresses).map(async ([path, url]) => {
      const name = nameOf(path);
      const response = await fetch(url);
      if (!response.ok) throw new Error(`${name}: ${String(response.status)}`);
      // Not `response.blob()`: of a preloaded file Chromium now and then refuses it (4 of 48 first starts, arrayBuffer 0 of 96).
      return { name, bytes: new Blob([await response.arrayBuffer()]) };
    }),
  );
