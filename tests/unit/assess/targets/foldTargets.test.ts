import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldTargets } from '../../../../src/assess/targets/foldTargets.ts';
import { judgeTargets } from '../../../../src/assess/targets/indicatorTargets.ts';
import type { Programme, ProgrammeId, Target, TargetId } from '../../../../src/domain/programme.ts';
import { EMPTY_REGISTRY } from '../../../../src/domain/registry.ts';
import { area, both, indicator, series, target } from '../../domain/made.ts';

const ASKED = '2026-11-24';
const ISSUED = { '749': '2020-06-03', '411': '2022-03-31', '57': '2024-12-22' } as const;
type Basis = keyof typeof ISSUED;
const programmes = Object.entries(ISSUED).map(([id, issued]): Programme => ({
  id: id as ProgrammeId,
  name: both(id),
  legalBasis: both(id),
  issued,
  area: area('VNM'),
}));
const goal = (by: Basis, value: number | null, year: number, rest: Partial<Target> = {}): Target =>
  target({
    id: `${by}:${String(value)}:${String(year)}` as TargetId,
    programme: by as ProgrammeId,
    value,
    year,
    ...rest,
  });

function fold(targets: readonly Target[], followed = '749', redefined = '') {
  const of = indicator({ redefined });
  const held = series(['2023', 40], ['2024', 50], ['2025', 55]);
  const link = { target: of.id, series: of.id, relation: 'same' as const, order: 1, note: both('') };
  const registry = { ...EMPTY_REGISTRY, programmes, indicators: [of], targets, links: [link] };
  const judged = judgeTargets(registry, of, () => held, area('VNM'), [], ASKED);
  const folds = foldTargets(judged, followed as ProgrammeId, Number(ASKED.slice(0, 4)));
  return folds.map(
    ({ lead, texts, isAside }) => [lead.target.id, texts.map(({ target: { id } }) => id), isAside] as const,
  );
}

test('texts that set one value for one year are one goal, of which the followed programme’s speaks', () => {
  const [first, second] = [goal('411', 80, 2030), goal('57', 80, 2030)];
  expect(fold([first, second], '411')).toEqual([['411:80:2030', ['411:80:2030', '57:80:2030'], false]]);
  expect(fold([first, second], 'other')).toEqual([['57:80:2030', ['411:80:2030', '57:80:2030'], false]]);
});

test('what is judged otherwise stands apart: of the first text the definition changed, of the second it did not', () => {
  const targets = [goal('749', 80, 2030), goal('411', 80, 2030), goal('57', 80, 2030)];
  expect(fold(targets, '749', '2022-06-24')).toEqual([
    ['749:80:2030', ['749:80:2030', '411:80:2030'], false],
    ['57:80:2030', ['57:80:2030'], false],
  ]);
});

test('what a newer text replaced and what is over are set aside, unless nothing else is there', () => {
  const [over, replaced, open] = [goal('57', 80, 2025), goal('411', 70, 2030), goal('57', 80, 2030)];
  expect(fold([over, replaced, open]).map(([id, , isAside]) => [id, isAside])).toEqual([
    ['57:80:2025', true],
    ['411:70:2030', true],
    ['57:80:2030', false],
  ]);
  expect(fold([over, goal('411', 70, 2025)]).map(([id, , isAside]) => [id, isAside])).toEqual([
    ['411:70:2025', true],
    ['57:80:2025', false],
  ]);
});

test('every target is in one fold, and all of a fold set the same', () => {
  const any = fc
    .uniqueArray(
      fc.record({
        by: fc.constantFrom<Basis>('749', '411', '57'),
        value: fc.constantFrom(null, 70, 80),
        year: fc.constantFrom(2025, 2026, 2030),
        verified: fc.boolean(),
        comparator: fc.constantFrom('>=' as const, '>' as const),
      }),
      { selector: ({ by, value, year }) => `${by} ${String(value)} ${String(year)}` },
    )
    .map((all) => all.map(({ by, value, year, ...rest }) => goal(by, value, year, rest)));
  fc.assert(
    fc.property(any, (targets) => {
      const folds = fold(targets);
      expect(folds.flatMap(([, ids]) => ids).toSorted()).toEqual(targets.map(({ id }) => id).toSorted());
      for (const [lead, ids] of folds) {
        expect(ids).toContain(lead);
        const said = targets
          .filter(({ id }) => ids.includes(id))
          .map(({ year, value, comparator, verified }) => JSON.stringify([year, value, comparator, verified]));
        expect(new Set(said).size).toBe(1);
      }
      if (targets.some(({ value, verified }) => value !== null && verified))
        expect(folds.some(([, , isAside]) => !isAside)).toBe(true);
    }),
  );
});
