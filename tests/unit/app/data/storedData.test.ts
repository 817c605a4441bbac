// First, for it brings the IndexedDB that Dexie looks for while it loads.
import { fileOf, firstPlan, importsOf, openedData, until, untilValues } from '../made.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { StoredData } from '../../../../src/app/data/storedData.svelte.ts';
import type { Block } from '../../../../src/domain/blocks/block.ts';
import { NO_CHOICES } from '../../../../src/ingest/rows/choices.ts';
import { writeRest } from '../../../../src/store/rest.ts';
import { indicatorId } from '../../domain/made.ts';

const open: StoredData[] = [];
afterEach(() => {
  for (const data of open.splice(0)) data.close();
});

async function started(name?: string) {
  const found = await openedData(name);
  open.push(found.data);
  await until(() => found.data.history.length > 0);
  return found;
}

async function blockOf(data: StoredData, id: string): Promise<Block | null> {
  await until(() => data.block(indicatorId(id)) !== undefined);
  return data.block(indicatorId(id)) ?? null;
}

async function imported(data: StoredData, text: string): Promise<void> {
  const imports = importsOf(data);
  const { step, basis } = await imports.plan(
    [fileOf('more.csv', text)],
    [NO_CHOICES],
    [],
    () => undefined,
    new AbortController().signal,
  );
  if (step.name !== 'reviewed') throw new Error(step.name);
  await imports.commit(step.review.plan, basis);
}

const MORE = 'indicator,area,period,value\nshare,VNM,2025,13\n';

test('a first start shows what it stores, and a second one reads it back', async () => {
  const { data, name } = await started();
  expect(data.state.name).toBe('ready');
  expect([...((await blockOf(data, 'share'))?.value ?? [])]).toEqual([10, 12]);
  data.close();
  const again = await started(name);
  expect(again.data.registry.areas.map(({ id }) => id)).toEqual(['VNM', 'THA']);
  expect([...((await blockOf(again.data, 'share'))?.value ?? [])]).toEqual([10, 12]);
  expect(await blockOf(again.data, 'count')).not.toBeNull();
});

test('storing what is shown changes no table, so that nothing is worked out of them again', async () => {
  const plan = await firstPlan();
  const data = new StoredData(() => Promise.resolve(plan));
  open.push(data);
  const whole = await plan.whole();
  data.hold(whole);
  const { registry } = data;
  expect(registry.areas.length).toBeGreaterThan(0);
  data.hold(whole);
  expect(data.registry).toBe(registry);
  data.hold({ ...plan, tables: { ...plan.tables, areas: [...registry.areas] } });
  expect(data.registry).not.toBe(registry);
});

test('figures that are on their way are being read, not missing, and nothing is stored before they are there', async () => {
  const plan = await firstPlan();
  let bring: () => void = () => undefined;
  const brought = new Promise<void>((resolve) => (bring = resolve));
  const data = new StoredData(() => Promise.resolve({ ...plan, whole: () => brought.then(() => plan.whole()) }));
  open.push(data);
  data.open('in two parts');
  await until(() => data.state.name === 'ready');
  expect(data.registry.indicators).toHaveLength(2);
  expect(data.block(indicatorId('share'))).toBeUndefined();
  expect(data.currentId).toBeNull();
  bring();
  await until(() => data.history.length === 1);
  expect([...(data.block(indicatorId('share'))?.value ?? [])]).toEqual([10, 12]);
  expect(data.block(indicatorId('nothing'))).toBeNull();
});

test('an indicator without figures has no block', async () => {
  const { data } = await started();
  expect(data.block(indicatorId('nothing'))).toBeNull();
});

test('what was just committed is shown at once, from memory', async () => {
  const { data } = await started();
  await imported(data, MORE);
  // Not `undefined`, which would say that it is being read.
  expect([...(data.block(indicatorId('share'))?.value ?? [])]).toEqual([10, 12, 13]);
});

test('an earlier revision is looked at and left again', async () => {
  const { data } = await started();
  await imported(data, MORE);
  await until(() => data.history.length === 2);
  expect(data.past).toBeNull();
  data.lookAt(1);
  await until(() => data.past !== null);
  expect([...((await blockOf(data, 'share'))?.value ?? [])]).toEqual([10, 12]);
  data.lookAt(null);
  await untilValues(data, indicatorId('share'), [10, 12, 13]);
  expect(data.past).toBeNull();
});

test('the revision before the shown one can be read beside it', async () => {
  const { data } = await started();
  await imported(data, MORE);
  await until(() => data.before !== null);
  const before = data.before;
  if (!before) throw new Error('no revision before');
  await until(() => data.block(indicatorId('share'), before) !== undefined);
  expect([...(data.block(indicatorId('share'), before)?.value ?? [])]).toEqual([10, 12]);
  expect((await data.registryAt(before)).indicators).toHaveLength(2);
});

test('two pages on one store see each other’s imports', async () => {
  const { data, name } = await started();
  const other = (await started(name)).data;
  await imported(data, MORE);
  await untilValues(other, indicatorId('share'), [10, 12, 13]);
  expect(other.history).toHaveLength(2);
});

test('a start whose first data do not come says so', async () => {
  const data = new StoredData(() => Promise.reject(new Error('no line')));
  open.push(data);
  data.open('never there');
  await data.database();
  expect(data.state).toMatchObject({ name: 'failed' });
});

test('without a store the same data are held in memory, imports included', async () => {
  const data = new StoredData(firstPlan);
  data.hold(await (await firstPlan()).whole());
  expect([...(data.block(indicatorId('share'))?.value ?? [])]).toEqual([10, 12]);
  await imported(data, MORE);
  expect([...(data.block(indicatorId('share'))?.value ?? [])]).toEqual([10, 12, 13]);
  expect(data.registry.indicators).toHaveLength(2);
});

test('what something else wrote into the store is left out and named', async () => {
  const { data, name } = await started();
  expect(await data.refused()).toEqual([]);
  const db = await data.database();
  await db?.table('registry').update('1/areas', { rows: [...data.registry.areas, { id: 'THA', kind: 7 }] });
  await db?.table('shapes').put({ shape: 'a|b' });
  data.close();
  const again = await started(name);
  expect(again.data.registry.areas.map(({ id }) => id)).toEqual(['VNM', 'THA']);
  expect(await again.data.refused()).toEqual([
    { table: 'areas', record: 'THA', field: 'kind' },
    { table: 'shapes', record: 'a|b', field: 'mapping' },
  ]);
});

test('without a store nothing is left out', async () => {
  const data = new StoredData(firstPlan);
  data.hold(await (await firstPlan()).whole());
  expect(await data.refused()).toEqual([]);
});

test('an earlier state that is on its way does not come after the later one', async () => {
  const { data } = await started();
  await imported(data, MORE);
  await until(() => data.history.length === 2);
  // Asked for and given up in one turn, as when a history that is old by now is heard first.
  data.lookAt(1);
  data.lookAt(null);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([...(data.block(indicatorId('share'))?.value ?? [])]).toEqual([10, 12, 13]);
});

test('site data cleared while the page is open: an import stands beside the built-in data, not in their place', async () => {
  const { data } = await started();
  const db = await data.database();
  await Promise.all([db?.head.clear(), db?.revisions.clear(), db?.blocks.clear(), db?.registry.clear()]);
  await imported(data, MORE);
  await untilValues(data, indicatorId('share'), [10, 12, 13]);
  expect(await blockOf(data, 'count')).not.toBeNull();
  expect(data.registry.areas.map(({ id }) => id)).toEqual(['VNM', 'THA']);
  expect(await db?.revisions.count()).toBe(2);
});

test('a head that names a missing revision: the built-in data from memory, and what is stored is left alone', async () => {
  const { data, name } = await started();
  await imported(data, MORE);
  const db = await data.database();
  await db?.head.put({ key: 'head', revision: 9 });
  data.close();
  const again = await openedData(name);
  open.push(again.data);
  expect([...((await blockOf(again.data, 'share'))?.value ?? [])]).toEqual([10, 12]);
  expect(again.data.fault).not.toBeNull();
  expect([again.data.isStored, await again.data.database()]).toEqual([false, null]);
  // What is imported now lasts as long as the page.
  await imported(again.data, MORE);
  await untilValues(again.data, indicatorId('share'), [10, 12, 13]);
  const rest = await writeRest(name);
  const text = await new Response(rest.stream().pipeThrough(new DecompressionStream('gzip'))).text();
  const tables = text.split('\n').map((line) => (line === '' ? '' : (JSON.parse(line) as [string])[0]));
  expect(tables.filter((table) => table === 'revisions')).toHaveLength(2);
  expect(text).toContain('"revision":9');
});

test('a database that never answers: after a while the built-in data can be looked at', async () => {
  const { data: before, name } = await started();
  before.close();
  const never = vi.spyOn(indexedDB, 'open').mockReturnValue({} as IDBOpenDBRequest);
  const data = new StoredData(firstPlan, 5);
  data.open(name);
  await until(() => data.isSlow);
  expect(data.state.name).toBe('loading');
  await data.showBuiltIn();
  expect([data.isSlow, data.isStored]).toEqual([false, false]);
  expect([...((await blockOf(data, 'share'))?.value ?? [])]).toEqual([10, 12]);
  never.mockRestore();
});

test('a database that does not open for whatever reason: the built-in data from memory', async () => {
  const { data: before, name } = await started();
  before.close();
  const broken = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new Error('the disk');
  });
  const { data } = await openedData(name);
  broken.mockRestore();
  expect([...((await blockOf(data, 'share'))?.value ?? [])]).toEqual([10, 12]);
  expect(data.fault).toContain('the disk');
  expect(data.isStored).toBe(false);
});

test('a first start for which nothing could be read: what is imported then is stored all the same, and the next start finds it', async () => {
  const nothing = async () => {
    const { whole: _whole, ...plan } = { ...(await firstPlan()), files: [], blocks: [], tables: {} };
    return { ...plan, whole: () => Promise.resolve(plan) };
  };
  const name = 'nothing could be read';
  const start = async (): Promise<StoredData> => {
    const data = new StoredData(nothing);
    open.push(data);
    data.open(name);
    await data.database();
    return data;
  };
  const first = await start();
  expect([first.isStored, first.currentId]).toEqual([true, null]);
  await imported(first, 'area,kind,name_en,name_vi\nLAO,country,Laos,Lào\n');
  expect((await start()).registry.areas.map(({ id }) => id)).toEqual(['LAO']);
});
