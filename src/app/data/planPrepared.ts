import FIRST from 'virtual:prepared-first?url';
import type { ImportPlan } from '../../domain/revision.ts';
import { parsePrepared, readPrepared } from './prepared.ts';

/** What built-in files would store, as the build has prepared it; `before` are the tables of the part before. */
export async function planPrepared(address: string, before: ImportPlan['tables'] = {}): Promise<ImportPlan> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  // Written by the build together with this code, and named by its content.
  return readPrepared(await parsePrepared(await response.text()), before);
}

/** What the first picture needs of them. */
export const preparedFirst = (): Promise<ImportPlan> => planPrepared(FIRST);
