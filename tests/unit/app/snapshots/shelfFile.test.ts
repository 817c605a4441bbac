// First, for it brings the IndexedDB that Dexie looks for while it loads.
import { openedData } from '../made.ts';
import { expect, test } from 'vitest';
import { MOST_IN_SHELF, shelveFiles } from '../../../../src/app/snapshots/shelfFile.ts';
import { toBase64url } from '../../../../src/domain/base64url.ts';
import { deflate } from '../../../../src/snapshot/deflate.ts';
import { seal } from '../../../../src/snapshot/token.ts';

/** A text with a snapshot's frame that unfolds to so many bytes, none of which is a snapshot. */
const bomb = async (bytes: number): Promise<string> => seal(1, toBase64url(await deflate(new Uint8Array(bytes))));
const shelf = (name: string, texts: readonly string[]): File =>
  new File(
    [
      JSON.stringify({
        format: 'targetline-shelf',
        version: 1,
        snapshots: texts.map((text) => ({ text, remark: '' })),
      }),
    ],
    name,
  );

test('a shelf file over a limit is told from one that is none, and nothing of it is taken', async () => {
  const { data } = await openedData();
  const db = await data.database();
  if (!db) throw new Error('no database');
  const one = await bomb(4_900_000);
  const most = Math.floor(MOST_IN_SHELF.unfolded / 4_900_000);
  const taken = await shelveFiles(db, [
    shelf('small', ['#s1.x.000000', one]),
    shelf(
      'just',
      Array.from({ length: most }, () => one),
    ),
    shelf(
      'unfolds',
      Array.from({ length: most + 1 }, () => one),
    ),
    shelf(
      'many',
      Array.from({ length: MOST_IN_SHELF.snapshots + 1 }, () => '#s1.x.000000'),
    ),
    new File(['[]'], 'none'),
  ]);
  expect(taken).toEqual({
    opened: 0,
    added: 0,
    lost: 2 + most,
    foreign: ['none'],
    tooLarge: ['unfolds', 'many'],
  });
  data.close();
});
