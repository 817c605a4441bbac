import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgedFirst } from '../../../../src/assess/targets/judgedFirst.ts';
import type { PillarRows, TargetRow } from '../../../../src/assess/targets/targetRows.ts';
import { REASONS, VERDICTS, type Reason, type Verdict } from '../../../../src/domain/assessment.ts';

const indicators = ['a', 'b', 'c'].map((id) => ({ id }));

/** A row as far as sorting looks at it. */
function row(
  at: number,
  year: number,
  verdict: Verdict,
  reason: Reason | null = null,
  series = '',
  isJudgement = true,
) {
  const indicator = indicators[at];
  return {
    key: `${String(at)} ${String(year)} ${series}`,
    target: { id: `${String(at)}:${String(year)}`, year },
    indicator,
    measured: series === '' ? indicator : { id: series },
    assessment: reason === null ? { verdict } : { verdict, reason },
    isJudgement,
  } as unknown as TargetRow;
}
const inOne = (rows: readonly TargetRow[]): readonly PillarRows[] => [{ pillar: 'society', rows }];

describe('what can be judged stands first', () => {
  test('by indicator, the most urgent first, years ascending, another series below its own', () => {
    const { judged, unjudged } = judgedFirst(
      inOne([
        row(0, 2025, 'met'),
        row(1, 2030, 'off-track'),
        row(1, 2025, 'missed'),
        row(1, 2025, 'at-risk', null, 'other', false),
        row(2, 2030, 'not-assessable', 'no-observation'),
        row(0, 2030, 'not-assessable', 'not-verified'),
      ]),
    );
    expect(
      judged.map(({ indicator, rows, isJudgement }) => [
        indicator.id,
        rows.map(({ target }) => target.year),
        isJudgement,
      ]),
    ).toEqual([
      ['b', [2025, 2030], true],
      ['b', [2025], false],
      ['a', [2025], true],
    ]);
    expect(unjudged.map(({ reason, rows }) => [reason, rows.length])).toEqual([
      ['not-verified', 1],
      ['no-observation', 1],
    ]);
  });

  test('every judgement stands in one of the two lists, once', () => {
    const rows = fc.uniqueArray(
      fc
        .tuple(
          fc.nat(2),
          fc.integer({ min: 2025, max: 2030 }),
          fc.constantFrom(...VERDICTS),
          fc.constantFrom(...REASONS),
        )
        .map(([at, year, verdict, reason]) => row(at, year, verdict, verdict === 'not-assessable' ? reason : null)),
      { selector: ({ key }) => key },
    );
    fc.assert(
      fc.property(rows, (given) => {
        const { judged, unjudged } = judgedFirst(inOne(given));
        const found = [...judged, ...unjudged].flatMap((one) => one.rows.map(({ key }) => key));
        expect(found.toSorted()).toEqual(given.map(({ key }) => key).toSorted());
      }),
    );
  });
});
