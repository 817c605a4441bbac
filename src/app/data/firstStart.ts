import type { ImportPlan } from '../../domain/revision.ts';
import { FOR_PICTURE } from './builtIn.ts';
import { planFiles } from './planBuiltIn.ts';

/** What the first picture shows, and the way to the plan of all built-in data, which is what is stored. */
export interface FirstPlan extends ImportPlan {
  readonly whole: () => Promise<ImportPlan>;
}

/** What the first start shows: the survey and the small tables, against an empty store. What else is measured comes after. */
export async function planFirst(): Promise<FirstPlan> {
  const first = await planFiles(FOR_PICTURE);
  return { ...first, whole: () => import('./restOfBuiltIn.ts').then(({ planWhole }) => planWhole(first)) };
}
