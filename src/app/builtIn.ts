import descriptor from '../../data/datapackage.json';
import type { IncomingFile } from '../ingest/messages.ts';

const urls = import.meta.glob<string>('../../data/*.csv', { query: '?url', import: 'default', eager: true });

/** Version of the data package that ships with this page. */
export const PACKAGE_VERSION: string = descriptor.version;

/** Its files, in the order of the descriptor: tables that others refer to come first. */
export async function fetchBuiltIn(): Promise<readonly IncomingFile[]> {
  return Promise.all(
    descriptor.resources.map(async ({ path }) => {
      const url = urls[`../../data/${path}`];
      if (url === undefined) throw new Error(`the page lacks its file ${path}`);
      const response = await fetch(url);
      if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
      return { name: path, bytes: await response.blob() };
    }),
  );
}
