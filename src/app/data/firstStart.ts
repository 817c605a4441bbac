import { EMPTY_REGISTRY } from '../../domain/registry.ts';
import type { ImportPlan } from '../../domain/revision.ts';
import { fetchBuiltIn } from './builtIn.ts';
import { plan, type Basis, type Errand } from './planImport.ts';

/** The built-in data, on the ordinary way of a file. */
export const BUILT_IN: Errand = { origin: 'package', files: fetchBuiltIn, choices: [], remembered: [], today: '' };

const NOTHING: Basis = { registry: EMPTY_REGISTRY, blocks: () => Promise.resolve([]) };
const never = new AbortController().signal;

/** What the first start stores: the built-in data against an empty store. */
export async function planFirst(): Promise<ImportPlan> {
  const step = await plan(BUILT_IN, NOTHING, () => undefined, never);
  if (step.name === 'asked') throw new Error('the built-in data raise a question');
  return step.review.plan;
}
