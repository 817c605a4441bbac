import { expect, test } from 'vitest';
import { goalLines } from '../../../../src/app/targets/goalLines.ts';
import type { TargetRow } from '../../../../src/assess/targets/targetRows.ts';

const row = (indicator: string, target: string, isJudgement = true) =>
  ({
    key: `${target} ${String(isJudgement)}`,
    indicator: { id: indicator },
    target: { id: target },
    isJudgement,
  }) as TargetRow;

test('an indicator is named once, each target is a line, and what else is said of a target stands with it', () => {
  const rows = [
    row('share', 'share:2025'),
    row('share', 'share:2025', false),
    row('share', 'share:2030'),
    row('rank', 'rank:2025'),
  ];
  expect(goalLines(rows)).toEqual([
    {
      indicator: { id: 'share' },
      goals: [
        { row: rows[0], beside: [rows[1]] },
        { row: rows[2], beside: [] },
      ],
    },
    { indicator: { id: 'rank' }, goals: [{ row: rows[3], beside: [] }] },
  ]);
  expect(goalLines([])).toEqual([]);
});
