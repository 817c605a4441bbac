import { describe, expect, it } from 'vitest';
import { NOTHING_FIXED, type ObservationMapping } from '../../../src/domain/mapping.ts';
import type { RememberedShape } from '../../../src/ingest/rows/choices.ts';
import { text } from './guessed.ts';
import { decidedShapes } from '../../../src/ingest/define.ts';
import { NO_CHOICES } from '../../../src/ingest/rows/choices.ts';
import { fileOf, readingOf } from './made.ts';
import { allObservations, read, sure } from './reading.ts';

// What a person said of the columns of one file counts in the next of its shape, however sure the page is of something else.
const body = (...lines: readonly string[]): string => text('Country,Year,Level,Rate', ...lines);
const FIRST = body('Viet Nam,2020,1,40', 'Thailand,2020,2,50', 'Laos,2020,1,60');
const NEXT = body('Viet Nam,2021,1,41', 'Thailand,2021,2,51', 'Laos,2021,1,61');

async function guessOf(content: string): Promise<{ layout: string; mapping: ObservationMapping; shape: string }> {
  const { layout, mapping, shape } = sure(await read(content)).inspection;
  if (mapping.table !== 'observations') throw new Error(mapping.table);
  return { layout, mapping, shape };
}

/** What was said of the first file: that its levels are none of its figures. */
async function remembered(content = FIRST): Promise<RememberedShape> {
  const { mapping, shape } = await guessOf(content);
  const columns = mapping.columns.map((role, at) => (at === 2 ? { role: 'ignore' as const } : role));
  return { shape, mapping: { ...mapping, columns, fixed: NOTHING_FIXED }, areas: {}, series: {} };
}

describe('columns that a person mapped', () => {
  it('are so in the next file of the shape, though a layout is sure of others', async () => {
    expect((await guessOf(NEXT)).layout).toBe('wide');
    const { inspection, reading } = sure(await read(NEXT, {}, [await remembered()]));
    expect(inspection.layout).toBe('mapped');
    expect(inspection.alternatives).toContain('wide');
    expect(reading && allObservations(reading).map(({ value }) => value)).toEqual([61, 51, 41]);
  });

  it('are not where this very file was said to be read by a layout', async () => {
    const { inspection, reading } = sure(await read(NEXT, { layout: 'wide' }, [await remembered()]));
    expect(inspection.layout).toBe('wide');
    expect(reading?.series.map(({ name }) => name)).toEqual(['Level', 'Rate']);
  });

  it('are those of a layout that was taken in place of another', async () => {
    const { inspection } = sure(await read(FIRST, { layout: 'wide' }));
    const files = [{ ...fileOf(readingOf({})), inspection }] as never;
    expect(decidedShapes({ files }, [{ ...NO_CHOICES, layout: 'wide' }])).toMatchObject([
      { shape: inspection.shape, mapping: { columns: [{ role: 'area' }, { role: 'period' }, {}, {}] } },
    ]);
    expect(decidedShapes({ files }, [NO_CHOICES])).toEqual([]);
  });

  it('are no news where the layout says the same', async () => {
    const { mapping, shape } = await guessOf(FIRST);
    const same = { shape, mapping: { ...mapping, fixed: NOTHING_FIXED }, areas: {}, series: {} };
    expect(sure(await read(NEXT, {}, [same])).inspection.layout).toBe('wide');
  });
});
