import { describe, expect, it } from 'vitest';
import { NOTHING_FIXED, type ObservationMapping } from '../../../src/domain/mapping.ts';
import type { RememberedShape } from '../../../src/ingest/rows/choices.ts';
import { NO_CHOICES } from '../../../src/ingest/rows/choices.ts';
import { decidedShapes } from '../../../src/ingest/define.ts';
import type { Inspection } from '../../../src/ingest/rows/inspection.ts';
import { period } from '../domain/made.ts';
import { text } from './guessed.ts';
import { fileOf, readingOf } from './made.ts';
import { read, sure } from './reading.ts';

// What a person said of the columns of one file is shown first in the next of its shape; invented.

function first<T>([one]: readonly T[]): T {
  if (one === undefined) throw new Error('nothing is kept');
  return one;
}

const body = (...lines: readonly string[]): string => text('Country,Year,Level,Rate', ...lines);
const FIRST = body('Viet Nam,2020,1,40', 'Thailand,2020,2,50', 'Laos,2020,1,60');
const NEXT = body('Viet Nam,2021,1,41', 'Thailand,2021,2,51', 'Laos,2021,1,61');

async function guessOf(content: string): Promise<{ layout: string; mapping: ObservationMapping; shape: string }> {
  const { layout, mapping, shape } = sure(await read(content)).inspection;
  if (mapping.table !== 'observations') throw new Error(mapping.table);
  return { layout, mapping, shape };
}

/** What was said of the first file: that its levels are none of its figures. */
async function remembered(): Promise<RememberedShape> {
  const { mapping, shape } = await guessOf(FIRST);
  const columns = mapping.columns.map((role, at) => (at === 2 ? { role: 'ignore' as const } : role));
  return { shape, mapping: { ...mapping, columns, fixed: NOTHING_FIXED }, areas: {}, series: {} };
}

describe('columns that a person mapped, where a layout is sure of others', () => {
  it('are shown first, and confirmed', async () => {
    expect((await guessOf(NEXT)).layout).toBe('wide');
    const { inspection, reading } = sure(await read(NEXT, {}, [await remembered()]));
    expect(reading).toBeNull();
    expect(inspection.layout).toBe('guessed');
    expect(inspection.alternatives).toContain('wide');
    expect(inspection.mapping).toMatchObject({ columns: [{}, {}, { role: 'ignore' }, { role: 'value' }] });
  });

  it('are not where this very file was said to be read by a layout', async () => {
    const { inspection, reading } = sure(await read(NEXT, { layout: 'wide' }, [await remembered()]));
    expect(inspection.layout).toBe('wide');
    expect(reading?.series.map(({ name }) => name)).toEqual(['Level', 'Rate']);
  });

  it('are no news where the layout says the same', async () => {
    const { mapping, shape } = await guessOf(FIRST);
    const same = { shape, mapping: { ...mapping, fixed: NOTHING_FIXED }, areas: {}, series: {} };
    expect(sure(await read(NEXT, {}, [same])).inspection.layout).toBe('wide');
  });

  it('are of files with headings alone', async () => {
    const bare = text('Viet Nam,2020,1,40', 'Thailand,2020,2,50', 'Laos,2020,1,60');
    const { layout } = await guessOf(bare);
    const known = await remembered();
    expect(sure(await read(bare, {}, [known])).inspection.layout).toBe(layout);
  });
});

describe('of columns that a person said in part, the others are as each file has them', () => {
  const GUESSED = text('Place,Count,Grade', 'Hà Nội,5.5,1', 'Cao Bằng,6.5,2', 'Lai Châu,7.5,3');
  const placed = async (content: string, change: (mapping: ObservationMapping) => ObservationMapping) => {
    const { mapping } = await guessOf(content);
    const fixed = { ...mapping.fixed, period: period('2020') };
    return sure(await read(content, { mapping: change({ ...mapping, fixed }) })).inspection;
  };
  const kept = ({ shape, mapping, said, layout }: Inspection): RememberedShape =>
    first(
      decidedShapes(
        {
          files: [
            fileOf(readingOf({}), {
              inspection: { ...fileOf(readingOf({})).inspection, shape, mapping, said, layout },
            }),
          ],
        },
        [NO_CHOICES],
      ),
    );

  it('only what differs from what the page took them for is said', async () => {
    const all = await placed(GUESSED, (mapping) => mapping);
    expect([all.layout, all.said]).toEqual(['completed', []]);
    const one = await placed(GUESSED, (mapping) => ({
      ...mapping,
      columns: mapping.columns.map((role, at) => (at === 2 ? { role: 'dimension' } : role)),
    }));
    expect([one.layout, one.said]).toEqual(['mapped', [2]]);
    expect(kept(one)).toMatchObject({ said: [2] });
  });

  it('a guess that nobody changed is no word of a person in the next file', async () => {
    const memory = kept(await placed(GUESSED, (mapping) => mapping));
    // "Count" is of words here: as values it would lose all of them.
    const other = text('Place,Count,Grade', 'Hà Nội,many,1.5', 'Cao Bằng,few,2.5', 'Lai Châu,some,3.5');
    const { layout, mapping } = await guessOf(other);
    const { inspection, reading } = sure(await read(other, {}, [memory]));
    expect(inspection.mapping).toMatchObject({ columns: mapping.columns });
    expect([inspection.layout, reading]).toEqual([layout, null]);
  });
});
