import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heldFirst } from '../../../../src/assess/targets/heldFirst.ts';
import type { PillarRows, TargetRow } from '../../../../src/assess/targets/targetRows.ts';
import { VERDICTS, type Verdict } from '../../../../src/domain/assessment.ts';

const INDICATORS = new Map(['a', 'b', 'c', 'gdp', 'late', 'none'].map((id) => [id, { id }]));

/** A row as far as sorting looks at it. */
function row(indicator: string, year: number, verdict: Verdict, gap: number | null = null, series = indicator) {
  const assessment =
    verdict === 'not-assessable'
      ? { verdict, reason: 'too-few-observations', latest: null, ...(gap === null ? {} : { gap }) }
      : { verdict };
  return {
    key: `${indicator} ${String(year)} ${series}`,
    target: { id: `${indicator}:${String(year)}`, year },
    indicator: INDICATORS.get(indicator),
    measured: { id: series },
    assessment,
    isJudgement: series === indicator,
  } as unknown as TargetRow;
}
const inOne = (rows: readonly TargetRow[]): readonly PillarRows[] => [{ pillar: 'society', rows }];
const keys = (rows: readonly TargetRow[]) => rows.map(({ key }) => key);

describe('examples', () => {
  test('the worst first, each indicator together with its other series, those with a distance alone at the end', () => {
    const { held, silent } = heldFirst(
      inOne([
        row('a', 2030, 'not-assessable', 2),
        row('gdp', 2030, 'on-track'),
        row('gdp', 2030, 'not-assessable', 1.28, 'gdp-2'),
        row('gdp', 2025, 'met'),
        row('gdp', 2025, 'missed', null, 'gdp-2'),
        row('late', 2025, 'off-track'),
        row('none', 2025, 'not-assessable'),
      ]),
    );
    expect(held.map(keys)).toEqual([
      ['late 2025 late'],
      ['gdp 2025 gdp', 'gdp 2030 gdp'],
      ['gdp 2025 gdp-2', 'gdp 2030 gdp-2'],
      ['a 2030 a'],
    ]);
    expect(keys(silent)).toEqual(['none 2025 none']);
  });
});

describe('properties', () => {
  test('every judgement stands in one of the lists, once, and every other series with a distance in the first', () => {
    const rows = fc.uniqueArray(
      fc
        .tuple(
          fc.constantFrom('a', 'b', 'c'),
          fc.constantFrom(2025, 2030),
          fc.constantFrom(...VERDICTS),
          fc.option(fc.nat(5)),
          fc.constantFrom('', 'x', 'y'),
        )
        .map(([indicator, year, verdict, gap, series]) => row(indicator, year, verdict, gap, series || indicator)),
      { selector: ({ key }) => key },
    );
    fc.assert(
      fc.property(rows, (some) => {
        const { held, silent } = heldFirst(inOne(some));
        const wanted = some.filter(
          (one) => one.isJudgement || one.assessment.verdict !== 'not-assessable' || one.assessment.gap !== undefined,
        );
        expect([...keys(held.flat()), ...keys(silent)].sort()).toEqual([...keys(wanted)].sort());
        for (const list of held) expect(new Set(list.map(({ measured }) => measured.id)).size).toBe(1);
      }),
    );
  });
});
