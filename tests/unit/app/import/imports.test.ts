// First, for it brings the IndexedDB that Dexie looks for while it loads.
import { importsOf, openedData } from '../made.ts';
import { expect, test } from 'vitest';
import { storedShapes } from '../../../../src/store/shapes.ts';

const shape = (name: string, cell: string) => ({ shape: name, mapping: null, areas: { [cell]: 'VNM' }, series: {} });

test('a decision that cannot be kept is said, and the others are kept', async () => {
  const { data } = await openedData();
  const right = shape('a|b', 'Viet Nam') as never;
  const wrong = shape('c|d', 'x'.repeat(20_000)) as never;
  await expect(importsOf(data).remember([right, wrong])).rejects.toMatchObject({ name: 'ShapesNotKept', count: 1 });
  const db = await data.database();
  expect(db && (await storedShapes(db))).toEqual([right]);
  data.close();
});
