// First, for it brings the IndexedDB that Dexie looks for while it loads.
import { fileOf, importsOf, openedData, until, untilValues } from '../made.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { planHere } from '../../../../src/app/data/planHere.ts';
import { ImportSession } from '../../../../src/app/import/importSession.svelte.ts';
import { Imports } from '../../../../src/app/import/imports.ts';
import type { StoredData } from '../../../../src/app/data/storedData.svelte.ts';
import { newArea } from '../../../../src/domain/newArea.ts';
import { area, indicatorId } from '../../domain/made.ts';

const open: StoredData[] = [];
afterEach(() => {
  for (const data of open.splice(0)) data.close();
});

async function sessionOn(make: (data: StoredData) => Imports = importsOf) {
  const { data } = await openedData();
  open.push(data);
  await until(() => data.history.length > 0);
  return { data, session: new ImportSession(() => Promise.resolve(make(data)), data) };
}

const MORE = fileOf('more.csv', 'indicator,area,period,value\nshare,VNM,2025,13\n');

describe('one import', () => {
  test('is read, reviewed, and stored on approval', async () => {
    const { data, session } = await sessionOn();
    await session.read([MORE]);
    expect(session.state.name).toBe('reviewing');
    expect(session.plan?.difference).toEqual({ added: 1, changed: 0, unchanged: 0, removed: 0 });
    await session.commit();
    expect(session.state).toMatchObject({ name: 'imported', added: 1, isRemembered: true });
    expect([...(data.block(indicatorId('share'))?.value ?? [])]).toEqual([10, 12, 13]);
  });

  test('is undone', async () => {
    const { data, session } = await sessionOn();
    await session.read([MORE]);
    await session.commit();
    await until(() => data.history.length === 2);
    await session.undo(2);
    expect(session.state.name).toBe('undone');
    await untilValues(data, indicatorId('share'), [10, 12]);
  });

  test('that is cancelled stores nothing', async () => {
    const { data, session } = await sessionOn();
    await session.read([MORE]);
    session.cancel();
    await session.commit();
    expect(session.state.name).toBe('idle');
    expect([...(data.block(indicatorId('share'))?.value ?? [])]).toEqual([10, 12]);
  });

  test('waits for what new series are', async () => {
    const { session } = await sessionOn();
    await session.read([fileOf('new.csv', 'indicator,area,period,value\nNew thing,VNM,2025,13\n')]);
    expect(session.open).toEqual({ columns: [], series: 1, questions: 0, areTooMany: false });
    await session.commit();
    expect(session.state.name).toBe('reviewing');
    const [found] = session.state.name === 'reviewing' ? (session.state.review.files[0]?.series ?? []) : [];
    if (!found) throw new Error('no new series');
    session.define([[found.id, { name: 'New thing', unit: '%', direction: 'up', isWanted: true, goal: null }]]);
    await session.commit();
    expect(session.state).toMatchObject({ name: 'imported', added: 1 });
  });
});

describe('an area that nobody knew', () => {
  const UNITS = fileOf('units.csv', 'indicator,area,period,value\nshare,VNM,2025,13\nshare,Phòng Số hóa,2025,40\n');

  test('is made in the review, stored with its figures, and undone with them', async () => {
    const { data, session } = await sessionOn();
    await session.read([UNITS]);
    const [file] = session.state.name === 'reviewing' ? session.state.review.files : [];
    expect(file?.unknownAreas.map(({ text }) => text)).toEqual(['Phòng Số hóa']);
    const made = newArea('Phòng Số hóa', 'department', area('VNM'), () => false);
    await session.addAreas(0, [['Phòng Số hóa', made]]);
    expect(session.plan?.difference.added).toBe(2);
    expect(session.plan?.counts.rejected).toBe(0);
    await session.commit();
    await until(() => data.history.length === 2);
    expect(data.registry.areas.find(({ id }) => id === made.id)).toEqual(made);
    expect(data.block(indicatorId('share'))?.areas).toContain(made.id);
    await session.undo(2);
    await untilValues(data, indicatorId('share'), [10, 12]);
    expect(data.registry.areas.some(({ id }) => id === made.id)).toBe(false);
  });

  test('without figures is none: what was made and not meant is not stored', async () => {
    const { data, session } = await sessionOn();
    await session.read([MORE]);
    session.learn([newArea('Nowhere', 'commune', '', () => false)]);
    expect(session.plan?.tables.areas).toBeUndefined();
    await session.commit();
    await until(() => data.history.length === 2);
    expect(data.registry.areas.some(({ name }) => name.en === 'Nowhere')).toBe(false);
  });
});

describe('what comes in between', () => {
  test('data that are stored are said to be stored, also where the decisions cannot be kept', async () => {
    class Forgetful extends Imports {
      override remember(): Promise<void> {
        return Promise.reject(new DOMException('full', 'QuotaExceededError'));
      }
    }
    const { data, session } = await sessionOn((of) => new Forgetful(of, planHere));
    await session.read([MORE]);
    await session.commit();
    expect(session.state).toMatchObject({ name: 'imported', isRemembered: false });
    expect([...(data.block(indicatorId('share'))?.value ?? [])]).toEqual([10, 12, 13]);
  });

  test('an undo during a read, and a cancel during a commit, change nothing', async () => {
    const { data, session } = await sessionOn();
    await session.read([MORE]);
    await session.undo(1);
    expect(session.state.name).toBe('reviewing');
    const committing = session.commit();
    session.cancel();
    expect(session.state.name).toBe('committing');
    await committing;
    expect(session.state.name).toBe('imported');
    expect([...(data.block(indicatorId('share'))?.value ?? [])]).toEqual([10, 12, 13]);
  });

  test('of two files that are read one after the other the later one is reviewed', async () => {
    const { session } = await sessionOn();
    const first = session.read([MORE]);
    await session.read([fileOf('later.csv', 'indicator,area,period,value\ncount,THA,2025,6\n')]);
    await first;
    expect(session.state.name === 'reviewing' && session.state.review.files.map(({ facts }) => facts.name)).toEqual([
      'later.csv',
    ]);
  });

  test('a review of data that have changed since is refused, and says why', async () => {
    const { data, session } = await sessionOn();
    const other = new ImportSession(() => Promise.resolve(importsOf(data)), data);
    await session.read([MORE]);
    await other.read([fileOf('other.csv', 'indicator,area,period,value\ncount,THA,2025,6\n')]);
    await other.commit();
    await session.commit();
    expect(session.state).toMatchObject({ name: 'failed', error: { name: 'StaleReviewError' } });
    // Nothing need be chosen or written once more.
    expect(session.canReviewAgain).toBe(true);
    await session.reviewAgain();
    await session.commit();
    expect(session.state.name).toBe('imported');
    expect([...(data.block(indicatorId('share'))?.value ?? [])]).toEqual([10, 12, 13]);
  });

  test('an area that another tab has made meanwhile is that one, reviewed again: not a second one, nor written over', async () => {
    const { data, session } = await sessionOn();
    const other = new ImportSession(() => Promise.resolve(importsOf(data)), data);
    const made = newArea('Phòng Số hóa', 'department', area('VNM'), () => false);
    const theirs = { ...made, name: { en: 'Digital Office', vi: 'Phòng Số hóa' } };
    const units = (value: number) =>
      fileOf('units.csv', `indicator,area,period,value\nshare,Phòng Số hóa,2025,${String(value)}\n`);
    await session.read([units(40)]);
    await session.addAreas(0, [['Phòng Số hóa', made]]);
    await other.read([units(41)]);
    await other.addAreas(0, [['Phòng Số hóa', theirs]]);
    await other.commit();
    await session.commit();
    expect(session.state).toMatchObject({ name: 'failed', error: { name: 'StaleReviewError' } });
    await session.reviewAgain();
    expect(session.registry.areas.filter(({ id }) => id === made.id)).toEqual([theirs]);
    await session.commit();
    expect(data.registry.areas.filter(({ id }) => id === made.id)).toEqual([theirs]);
  });

  test('what is no table is refused by name', async () => {
    const { session } = await sessionOn();
    await session.read([fileOf('a.csv', '%PDF-1.7')]);
    expect(session.state).toMatchObject({ name: 'refused', refusal: { file: 'a.csv', issue: { code: 'is-pdf' } } });
  });
});
