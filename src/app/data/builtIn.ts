import { version } from '../../../data/datapackage.json';
import type { IncomingFile } from '../../ingest/rows/reading.ts';

const urls = import.meta.glob<string>('../../../data/*.csv', { query: '?url', import: 'default', eager: true });

/** Version of the data package that ships with this page. */
export const PACKAGE_VERSION: string = version;

/** Its files, in the order of the descriptor (a test compares): tables that others refer to come first. */
export const PACKAGE_FILES = [
  'areas.csv',
  'indicators.csv',
  'programmes.csv',
  'targets.csv',
  'links.csv',
  'egdi.csv',
  'observations.csv',
  'dti.csv',
  'dashboard.csv',
];

export async function fetchBuiltIn(): Promise<readonly IncomingFile[]> {
  return Promise.all(
    PACKAGE_FILES.map(async (name) => {
      const url = urls[`../../../data/${name}`];
      if (url === undefined) throw new Error(`the page lacks its file ${name}`);
      const response = await fetch(url);
      if (!response.ok) throw new Error(`${name}: ${String(response.status)}`);
      // Not `response.blob()`: of a preloaded file Chromium now and then refuses it (4 of 48 first starts, arrayBuffer 0 of 96).
      return { name, bytes: new Blob([await response.arrayBuffer()]) };
    }),
  );
}
