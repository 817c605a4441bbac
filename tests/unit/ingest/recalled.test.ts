import { describe, expect, it } from 'vitest';
import { NOTHING_FIXED, type ObservationMapping } from '../../../src/domain/mapping.ts';
import type { RememberedShape } from '../../../src/ingest/rows/choices.ts';
import { text } from './guessed.ts';
import { read, sure } from './reading.ts';

// What a person said of the columns of one file is shown first in the next of its shape; invented.

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
