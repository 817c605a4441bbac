import { EMPTY_REGISTRY } from '../../domain/registry.ts';
import type { ImportPlan } from '../../domain/revision.ts';
import { fetchFiles, FOR_PICTURE, type Addresses } from './builtIn.ts';
import { plan, type Errand } from './planImport.ts';

/** Built-in data, on the ordinary way of a file. */
export const errandOf = (addresses: Addresses): Errand => ({
  origin: 'package',
  files: () => fetchFiles(addresses),
  choices: [],
  remembered: [],
  today: '',
});

/** What the first picture shows, and the way to the plan of all built-in data, which is what is stored. */
export interface FirstPlan extends ImportPlan {
  readonly whole: () => Promise<ImportPlan>;
}

const never = new AbortController().signal;

/** What built-in files would store beside these tables, where there are no figures yet. */
export async function planFiles(addresses: Addresses, registry = EMPTY_REGISTRY): Promise<ImportPlan> {
  const basis = { registry, blocks: () => Promise.resolve([]) };
  const step = await plan(errandOf(addresses), basis, () => undefined, never);
  if (step.name === 'asked') throw new Error('the built-in data raise a question');
  return step.review.plan;
}

/** What the first start shows: the survey and the small tables, against an empty store. What else is measured comes after. */
export async function planFirst(): Promise<FirstPlan> {
  const first = await planFiles(FOR_PICTURE);
  return { ...first, whole: () => import('./restOfBuiltIn.ts').then(({ planWhole }) => planWhole(first)) };
}
