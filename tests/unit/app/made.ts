import 'fake-indexeddb/auto';
import { planHere } from '../../../src/app/data/planHere.ts';
import type { FirstPlan } from '../../../src/app/data/firstStart.ts';
import { StoredData } from '../../../src/app/data/storedData.svelte.ts';
import { Imports } from '../../../src/app/import/imports.ts';
import { EMPTY_REGISTRY } from '../../../src/domain/registry.ts';
import type { IndicatorId } from '../../../src/domain/indicator.ts';
import type { ImportPlan } from '../../../src/domain/revision.ts';
import { NO_CHOICES } from '../../../src/ingest/rows/choices.ts';

export const fileOf = (name: string, text: string): File => new File([text], name);

const AREAS = 'area,kind,name_en,name_vi\nVNM,country,Viet Nam,Việt Nam\nTHA,country,Thailand,Thái Lan\n';
const INDICATORS =
  'indicator,name_en,name_vi,measure,unit_en,unit_vi,direction\nshare,Share,Tỷ lệ,percent,%,%,up\ncount,Count,Số,rate,units,đơn vị,up\n';
const FIGURES = 'indicator,area,period,value\nshare,VNM,2022,10\nshare,VNM,2024,12\ncount,THA,2024,5\n';

/** Two areas, two indicators and three figures, as a first start brings them. */
/** The tables, and all of it with the figures, as the page starts with them. */
export async function firstPlan(): Promise<FirstPlan> {
  const tables = [fileOf('areas.csv', AREAS), fileOf('indicators.csv', INDICATORS)];
  return { ...(await planOf(tables)), whole: () => planOf([...tables, fileOf('figures.csv', FIGURES)]) };
}

async function planOf(files: readonly File[]): Promise<ImportPlan> {
  const outcome = await planHere(
    {
      origin: 'package',
      files: () => Promise.resolve(files.map((file) => ({ name: file.name, bytes: file }))),
      choices: files.map(() => NO_CHOICES),
      remembered: [],
      today: '',
    },
    { registry: EMPTY_REGISTRY, blocks: () => Promise.resolve([]) },
    () => undefined,
    new AbortController().signal,
  );
  if (outcome.name === 'asked') throw new Error('the first files raise a question');
  return outcome.review.plan;
}

let databases = 0;

/** Data in a store of their own, opened; `name` opens the same store again. */
export async function openedData(name = `test ${String(++databases)}`): Promise<{ data: StoredData; name: string }> {
  const data = new StoredData(firstPlan);
  data.open(name);
  await data.database();
  return { data, name };
}

/** Waits until something holds that a watched query brings about. */
export async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 500; turn++) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error('it did not come about');
}

/** Waits until an indicator's values are these: other pages and earlier states may be on their way still. */
export const untilValues = (data: StoredData, indicator: IndicatorId, values: readonly number[]): Promise<void> =>
  until(() => String([...(data.block(indicator)?.value ?? [])]) === String(values));

export const importsOf = (data: StoredData): Imports => new Imports(data, planHere);
