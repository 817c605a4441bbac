import { EMPTY_REGISTRY } from '../../domain/registry.ts';
import type { ImportPlan } from '../../domain/revision.ts';
import { fetchFiles, type Addresses } from './builtIn.ts';
import { plan, type Errand } from './planImport.ts';

/** Built-in data, on the ordinary way of a file. */
export const errandOf = (addresses: Addresses): Errand => ({
  origin: 'package',
  files: () => fetchFiles(addresses),
  choices: [],
  remembered: [],
  today: '',
});

const never = new AbortController().signal;

/** What built-in files would store beside these tables, where there are no figures yet. */
export async function planFiles(addresses: Addresses, registry = EMPTY_REGISTRY): Promise<ImportPlan> {
  const basis = { registry, blocks: () => Promise.resolve([]) };
  const step = await plan(errandOf(addresses), basis, () => undefined, never);
  if (step.name === 'asked') throw new Error('the built-in data raise a question');
  return step.review.plan;
}
