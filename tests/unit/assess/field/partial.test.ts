import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../../src/assess/field/field.ts';
import { partialEditions, withoutEditions } from '../../../../src/assess/field/partial.ts';
import { observationAt, type Block } from '../../../../src/domain/blocks/block.ts';
import type { AreaId } from '../../../../src/domain/area.ts';
import type { Period } from '../../../../src/domain/period.ts';
import { EGDI } from '../../../../src/domain/edition.ts';
import { block, observation } from '../../domain/made.ts';
import { readBuiltIn } from '../../ingest/reading.ts';

async function builtIn(): Promise<Block> {
  const scores = (await readBuiltIn()).blocks.get(EGDI);
  if (!scores) throw new Error('no scores');
  return scores;
}
const rowsOf = (of: Block) => Array.from({ length: of.count }, (_, row) => observationAt(of, row));

/** The scores with those of 2024 again in 2026, for some of the countries. */
function with2026(scores: Block, areas: ReadonlySet<AreaId>): Block {
  const rows = rowsOf(scores);
  const more = rows
    .filter(({ period, area }) => period === '2024' && areas.has(area))
    .map((row) => ({ ...row, period: '2026' as Period, value: Math.min(1, row.value + 0.01) }));
  return block([...rows, ...more]);
}

describe('a partial edition', () => {
  it('no edition of the built-in data is one', async () => {
    expect(partialEditions(await builtIn())).toEqual([]);
  });

  it('is named with what is missing, and is no field; completed it is one', async () => {
    const scores = await builtIn();
    const all = fieldsOf(scores).at(-1)?.areas ?? [];
    const some = with2026(scores, new Set(all.slice(0, 50)));
    expect(partialEditions(some)).toEqual([{ period: '2026', known: 50, missing: all.slice(50) }]);
    expect(fieldsOf(withoutEditions(some, partialEditions(some)))).toEqual(fieldsOf(scores));
    // Of 193 countries 184 are 95 %.
    for (const [count, partial] of [
      [183, 1],
      [184, 0],
      [193, 0],
    ] as const)
      expect(partialEditions(with2026(scores, new Set(all.slice(0, count))))).toHaveLength(partial);
  });

  it('is held against the last whole one, not against another in part', () => {
    const edition = (period: string, count: number) =>
      Array.from({ length: count }, (_, at) =>
        observation(period, at / 100, { indicator: EGDI, area: `A${String(at).padStart(2, '0')}` as AreaId }),
      );
    const scores = block([
      ...edition('2020', 40),
      ...edition('2022', 20),
      ...edition('2024', 20),
      ...edition('2026', 40),
    ]);
    expect(partialEditions(scores).map(({ period, known }) => [period, known])).toEqual([
      ['2022', 20],
      ['2024', 20],
    ]);
  });

  it('changes no figure of any other edition, whichever countries it has', async () => {
    const scores = await builtIn();
    const all = fieldsOf(scores).at(-1)?.areas ?? [];
    fc.assert(
      fc.property(fc.subarray([...all], { maxLength: 183 }), (some) => {
        const stored = with2026(scores, new Set(some));
        expect(fieldsOf(withoutEditions(stored, partialEditions(stored)))).toEqual(fieldsOf(scores));
      }),
      { numRuns: 20 },
    );
  });
});
