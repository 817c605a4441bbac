import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chosenRows, countVerdicts, ordered } from '../../../../src/assess/targets/targetOrder.ts';
import type { PillarRows, TargetRow } from '../../../../src/assess/targets/targetRows.ts';
import { changedTargets } from '../../../../src/assess/targets/whatChanged.ts';
import { VERDICTS, type Verdict } from '../../../../src/domain/assessment.ts';
import { PILLARS } from '../../../../src/domain/programme.ts';

/** A row as far as order and choice look at it. */
function row(
  id: string,
  verdict: Verdict,
  over: { name?: string; year?: number; value?: number; beside?: boolean } = {},
) {
  const { name = id, year = 2030, value = 1, beside = false } = over;
  const indicator = { id, name: { en: name, vi: name } };
  return {
    key: `${id} ${String(beside)}`,
    target: { id: `p:${id}`, programme: 'p', year, value: 50 },
    indicator,
    measured: indicator,
    latest: { period: '2024', value },
    assessment: { verdict },
    isJudgement: !beside,
  } as unknown as TargetRow;
}
const names = ({ indicator }: TargetRow): readonly string[] => [indicator.name.en];
const nameOf = ({ indicator }: TargetRow): string => indicator.name.en;
const compareVi = new Intl.Collator('vi').compare;
const idsOf = (rows: readonly TargetRow[]): readonly string[] => rows.map(({ key }) => key.split(' ')[0] ?? '');

describe('examples', () => {
  const groups: readonly PillarRows[] = [
    { pillar: 'government', rows: [row('a', 'met'), row('a', 'met', { beside: true }), row('b', 'missed')] },
    { pillar: 'society', rows: [row('c', 'off-track', { name: 'Đường truyền', year: 2025 }), row('d', 'moving-away')] },
  ];

  test('one verdict: a row beside a judgement goes with it, an empty pillar goes', () => {
    expect(chosenRows(groups, 'met', '', names).map(({ pillar, rows }) => [pillar, idsOf(rows)])).toEqual([
      ['government', ['a', 'a']],
    ]);
  });

  test('a name is found without marks and case', () => {
    expect(chosenRows(groups, null, 'duong TRUYEN', names).flatMap(({ rows }) => idsOf(rows))).toEqual(['c']);
    expect(chosenRows(groups, 'met', 'duong', names)).toEqual([]);
  });

  test('the worst first, by year, by name in the language’s own order', () => {
    expect(idsOf(ordered(groups, 'worst', nameOf, compareVi))).toEqual(['d', 'b', 'c', 'a']);
    expect(idsOf(ordered(groups, 'year', nameOf, compareVi))[0]).toBe('c');
    const vietnamese = [{ pillar: 'society' as const, rows: ['E', 'Đ', 'D', 'Ă', 'A'].map((id) => row(id, 'met')) }];
    expect(idsOf(ordered(vietnamese, 'name', nameOf, compareVi))).toEqual(['A', 'Ă', 'D', 'Đ', 'E']);
  });

  test('verdicts are counted once a target, in the order of urgency', () => {
    expect(countVerdicts(groups)).toEqual([
      ['moving-away', 1],
      ['missed', 1],
      ['off-track', 1],
      ['met', 1],
    ]);
  });

  test('what changed: another figure, another verdict, a new target, one that is gone', () => {
    const before = [row('a', 'missed'), row('b', 'met', { value: 1 }), row('gone', 'open'), row('same', 'met')];
    const now = [row('a', 'met'), row('b', 'met', { value: 2 }), row('new', 'open'), row('same', 'met')];
    const { changed, gone } = changedTargets(before, now);
    expect(changed.map(({ before: was, now: is }) => [was?.indicator.id ?? null, is.indicator.id])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
      [null, 'new'],
    ]);
    expect(gone).toBe(1);
  });
});

describe('properties', () => {
  const rows = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-zđ]{1,6}$/), fc.constantFrom(...VERDICTS)), {
    selector: ([id]) => id,
    maxLength: 20,
  });
  const groups = rows.map((pairs): readonly PillarRows[] =>
    PILLARS.map((pillar, index) => ({
      pillar,
      rows: pairs.filter((_, place) => place % PILLARS.length === index).map(([id, verdict]) => row(id, verdict)),
    })),
  );

  test('every target has one verdict, so choosing each in turn shows each once', () => {
    fc.assert(
      fc.property(groups, (made) => {
        const all = idsOf(made.flatMap(({ rows: group }) => group));
        const chosen = VERDICTS.flatMap((verdict) =>
          chosenRows(made, verdict, '', names).flatMap(({ rows: group }) => idsOf(group)),
        );
        expect(chosen.toSorted()).toEqual(all.toSorted());
      }),
    );
  });

  test('an order loses and invents nothing', () => {
    fc.assert(
      fc.property(groups, fc.constantFrom('worst' as const, 'year' as const, 'name' as const), (made, order) => {
        const all = idsOf(made.flatMap(({ rows: group }) => group));
        expect(idsOf(ordered(made, order, nameOf, compareVi)).toSorted()).toEqual(all.toSorted());
      }),
    );
  });

  test('nothing changed between the same data', () => {
    fc.assert(
      fc.property(groups, (made) => {
        const all = made.flatMap(({ rows: group }) => group);
        expect(changedTargets(all, all)).toEqual({ changed: [], gone: 0 });
      }),
    );
  });
});
