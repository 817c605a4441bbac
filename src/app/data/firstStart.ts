import type { ImportPlan } from '../../domain/revision.ts';
import { preparedFirst } from './planPrepared.ts';

/** What the first picture shows, and the way to the plan of all built-in data, which is what is stored. */
export interface FirstPlan extends ImportPlan {
  readonly whole: () => Promise<ImportPlan>;
}

/** What the first start shows: the survey and the small tables, against an empty store. What else is measured comes after. */
export async function planFirst(): Promise<FirstPlan> {
  const first = await preparedFirst();
  return { ...first, whole: () => import('./restOfStart.ts').then(({ planWhole }) => planWhole(first)) };
}
