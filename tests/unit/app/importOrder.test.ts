import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partialEditions, withoutEditions } from '../../../src/assess/field/partial.ts';
import { judgedTargets } from '../../../src/app/targets/judged.ts';
import { EGDI } from '../../../src/domain/edition.ts';
import { EMPTY_REGISTRY } from '../../../src/domain/registry.ts';
import { review, type Stored } from '../../../src/ingest/review.ts';
import { area } from '../domain/made.ts';
import { allRead, errand, incoming, TODAY } from '../ingest/reading.ts';
import { runs } from '../runs.ts';

const linesOf = (name: string): readonly [head: string, ...rows: string[]] => {
  const [head = '', ...rows] = readFileSync(`data/${name}.csv`, 'utf8').trim().split('\n');
  return [head, ...rows];
};
interface Piece {
  readonly name: string;
  readonly text: string;
}
/** A file of the package in as many files as `part` tells rows apart by. */
function pieces(name: string, part: (row: string, at: number) => number): readonly Piece[] {
  const [head, ...rows] = linesOf(name);
  const parts = new Map<number, string[]>();
  rows.forEach((row, at) => {
    const own = part(row, at);
    parts.set(own, [...(parts.get(own) ?? []), row]);
  });
  return [...parts.values()].map((own, at) => ({
    name: `${name}-${String(at)}.csv`,
    text: `${[head, ...own].join('\n')}\n`,
  }));
}
/** What figures and targets speak about; it must be there before them. */
const KNOWN = ['areas', 'indicators', 'programmes'].flatMap((name) => pieces(name, () => 0));
const BROUGHT = [
  ...pieces('observations', (_, at) => at % 3),
  ...pieces('targets', (_, at) => at % 2),
  ...pieces('links', () => 0),
  // Whole editions: half of one would be no field, whatever comes after.
  ...pieces('egdi', (row) => Number(/,(20\d\d),/.exec(row)?.[1] ?? 0) % 3),
];

async function brought(stored: Stored, origin: 'package' | 'import', files: readonly Piece[]): Promise<Stored> {
  const told = errand(
    files.map(({ name, text }) => incoming(name, text)),
    stored.registry,
  );
  const { plan } = review(origin, await allRead(told), stored);
  return {
    registry: { ...stored.registry, ...plan.tables },
    blocks: new Map([...stored.blocks, ...plan.blocks.map((block) => [block.indicator, block] as const)]),
  };
}

/** Every verdict of Viet Nam's targets, with the figure it rests on. */
function verdicts({ registry, blocks }: Stored): readonly string[] {
  const scores = blocks.get(EGDI);
  const partial = scores ? partialEditions(scores) : [];
  const judged = judgedTargets(
    registry,
    registry.programmes,
    area('VNM'),
    (id) => {
      const block = blocks.get(id);
      return block ? withoutEditions(block, id.startsWith('egdi') ? partial : []) : null;
    },
    TODAY,
  );
  return (judged ?? [])
    .flatMap(({ rows }) => rows)
    .map(
      ({ key, assessment, latest }) =>
        `${key} ${assessment.verdict} ${String(latest?.period)} ${String(latest?.value)}`,
    )
    .toSorted();
}

test('the order of imports does not matter to any verdict', async () => {
  const known = await brought({ registry: EMPTY_REGISTRY, blocks: new Map() }, 'package', KNOWN);
  const whole = verdicts(await brought(known, 'import', BROUGHT));
  expect(whole.length).toBeGreaterThan(100);
  expect(whole.filter((row) => row.includes('not-assessable')).length).toBeLessThan(whole.length / 1.2);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(BROUGHT, { minLength: BROUGHT.length }), async (order) => {
      let stored = known;
      for (const piece of order) stored = await brought(stored, 'import', [piece]);
      expect(verdicts(stored)).toEqual(whole);
    }),
    { numRuns: runs(20) },
  );
});
