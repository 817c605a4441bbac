import { EGDI, EGDI_RANK } from '../../domain/edition.ts';
import { EMPTY_REGISTRY, type Registry } from '../../domain/registry.ts';
import type { Block } from '../../domain/blocks/block.ts';
import type { ImportPlan } from '../../domain/revision.ts';
import type { IncomingFile } from '../../ingest/rows/reading.ts';
import { planHere } from './planHere.ts';
import type { Errand } from './planImport.ts';

/** What is not measured, and the survey: what the others refer to. */
export const FIRST_FILES = ['areas.csv', 'indicators.csv', 'programmes.csv', 'targets.csv', 'links.csv', 'egdi.csv'];

/** What the first screen shows and simulates from. Whatever else is measured comes after it: the line is narrow. */
const isShown = ({ indicator }: Block): boolean => indicator === EGDI || indicator === EGDI_RANK;

/** The built-in data as the importer takes them into an empty store, in the two parts in which a first visit gets them. */
export async function prepare(files: ReadonlyMap<string, Blob>): Promise<{ first: ImportPlan; rest: ImportPlan }> {
  const all = [...files].map(([name, bytes]) => ({ name, bytes }));
  const isFirst = ({ name }: IncomingFile): boolean => FIRST_FILES.includes(name);
  const first = await planFiles(all.filter(isFirst), EMPTY_REGISTRY);
  const rest = await planFiles(
    all.filter((file) => !isFirst(file)),
    { ...EMPTY_REGISTRY, ...first.tables },
  );
  return {
    first: { ...first, blocks: first.blocks.filter(isShown) },
    rest: { ...rest, blocks: [...first.blocks.filter((block) => !isShown(block)), ...rest.blocks] },
  };
}

const never = new AbortController().signal;

/** What files would store beside these tables, where there are no figures yet. */
export async function planFiles(files: readonly IncomingFile[], registry: Registry): Promise<ImportPlan> {
  const errand: Errand = {
    origin: 'package',
    files: () => Promise.resolve(files),
    choices: [],
    remembered: [],
    today: '',
  };
  const step = await planHere(errand, { registry, blocks: () => Promise.resolve([]) }, () => undefined, never);
  if (step.name === 'asked') throw new Error('the built-in data raise a question');
  return step.review.plan;
}
