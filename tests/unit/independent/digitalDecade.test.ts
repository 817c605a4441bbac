// The verdicts on the EU's Digital Decade, recomputed from the CSVs by METHODS 1 alone: the source holds one figure of each indicator
// and area, so that a target is met early where that reaches it, and has no pace where it does not.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judgedTargets } from '../../../src/app/targets/judged.ts';
import type { AreaId } from '../../../src/domain/area.ts';
import type { ProgrammeId } from '../../../src/domain/programme.ts';
import { readBuiltIn, TODAY } from '../ingest/reading.ts';

/** No cell of these two tables holds a quote within quotes or a line break. */
const rowsOf = (name: string): readonly (readonly string[])[] =>
  readFileSync(new URL(`../../../data/${name}.csv`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell));

/** Figures by indicator and area. */
const figures = new Map(
  rowsOf('eu').map(([indicator, area, , value]) => [`${indicator ?? ''} ${area ?? ''}`, Number(value)]),
);
const targets = rowsOf('eu-targets').map(([id = '', , , indicator = '', , sign, value]) => ({
  ...{ id, indicator, isOver: sign === '>', value: Number(value) },
}));
/** Totals of the whole Union. */
const TOTALS = ['eu-unicorns', 'eu-ict-specialists'];

function verdictOf({ indicator, isOver, value }: (typeof targets)[number], area: string): string {
  const figure = figures.get(`${indicator} ${area}`);
  if (figure !== undefined && area !== 'AGG-EU' && TOTALS.includes(indicator)) return 'group-total';
  if (figure === undefined) return 'no-observation';
  return (isOver ? figure > value : figure >= value) ? 'met-early' : 'too-few-observations';
}

async function said(area: string): Promise<ReadonlyMap<string, readonly [string, number | null]>> {
  const { registry, blocks } = await readBuiltIn();
  const programmes = registry.programmes.filter(({ id }) => id === ('eu-digital-decade' as ProgrammeId));
  const block = (id: string) => [...blocks].find(([known]) => known === id)?.[1] ?? null;
  const rows = judgedTargets(registry, programmes, area as AreaId, block, TODAY)?.flatMap((group) => group.rows) ?? [];
  return new Map(
    rows.map(({ target, assessment, latest }) => [
      target.id,
      [
        assessment.verdict === 'not-assessable' ? assessment.reason : assessment.verdict,
        assessment.verdict === 'not-assessable' ? (assessment.gap ?? null) : (latest?.value ?? null),
      ],
    ]),
  );
}

test('every target of the Union, for the Union and for each of its 27 states', async () => {
  const areas = ['AGG-EU', ...(rowsOf('eu-programmes')[0]?.at(-2) ?? '').split('|')];
  expect(areas).toHaveLength(28);
  const counts: Record<string, number> = {};
  for (const area of areas) {
    const found = await said(area);
    expect(found.size, area).toBe(14);
    for (const target of targets) {
      const own = verdictOf(target, area);
      expect(found.get(target.id)?.[0], `${target.id} ${area}`).toBe(own);
      counts[own] = (counts[own] ?? 0) + 1;
    }
  }
  // By hand from the source: 4 states by 5G, 5 by AI, cloud or analytics, 4 by services for businesses, 4 by skills, 2 by small
  // enterprises, 1 by networks.
  expect(counts['met-early']).toBe(20);
});

test('by hand: the Union, Estonia, Romania, Finland', async () => {
  const skills = 'eu-digital-decade:eu-basic-digital-skills:2030';
  const three = 'eu-digital-decade:eu-ai-cloud-analytics:2030';
  const small = 'eu-digital-decade:eu-sme-basic-intensity:2030';
  const unicorns = 'eu-digital-decade:eu-unicorns:2030';
  const [union, estonia, romania, finland] = [
    await said('AGG-EU'),
    await said('EST'),
    await said('ROU'),
    await said('FIN'),
  ];
  // 80 − 60.39; 80 − 62.52; 80 − 31.84.
  expect(union.get(skills)?.[1]).toBeCloseTo(19.61, 10);
  expect(estonia.get(skills)?.[1]).toBeCloseTo(17.48, 10);
  expect(romania.get(skills)?.[1]).toBeCloseTo(48.16, 10);
  // 74.99 is not 75.
  expect(estonia.get(three)).toEqual(['too-few-observations', expect.closeTo(0.01, 10)]);
  expect(finland.get(three)).toEqual(['met-early', 80.95]);
  expect(finland.get(small)).toEqual(['met-early', 94.04]);
  // 324 of 500 in the Union; Estonia's two are a part of these.
  expect(union.get(unicorns)).toEqual(['too-few-observations', 176]);
  expect(estonia.get(unicorns)).toEqual(['group-total', null]);
});
