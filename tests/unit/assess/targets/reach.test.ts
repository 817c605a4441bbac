import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countingTarget, pathTo, judgeTargets } from '../../../../src/assess/targets/indicatorTargets.ts';
import { en } from '../../../../src/app/words/en.ts';
import { indicatorsNeeded, targetRows } from '../../../../src/assess/targets/targetRows.ts';
import { judgeByRule } from '../../../../src/assess/targets/progressRules.ts';
import { reachOf, speedAmong } from '../../../../src/assess/targets/reach.ts';
import { verdictByRule } from '../../../../src/app/verdicts/ruleVerdict.ts';
import { isOpen, questionOf } from '../../../../src/assess/targets/ruleChoice.ts';
import { project } from '../../../../src/assess/rules/project.ts';
import { PATH_KINDS } from '../../../../src/domain/offered.ts';
import { RULES } from '../../../../src/assess/rules/rule.ts';
import type { Series } from '../../../../src/domain/observation.ts';
import type { Programme, ProgrammeId, Target, TargetId } from '../../../../src/domain/programme.ts';
import { EMPTY_REGISTRY } from '../../../../src/domain/registry.ts';
import { area, block, both, indicator, observation, series, target } from '../../domain/made.ts';

const ASKED = '2026-11-24';
const programme: Programme = {
  id: 'own' as ProgrammeId,
  name: both('Own'),
  legalBasis: both('Act'),
  issued: '2020-06-03',
  area: area('VNM'),
};
const goal = (value: number, year: number, rest: Partial<Target> = {}): Target =>
  target({ id: `to ${String(value)} by ${String(year)}` as TargetId, programme: programme.id, value, year, ...rest });

function read(held: Series, targets: readonly Target[], of = indicator()) {
  const registry = { ...EMPTY_REGISTRY, programmes: [programme], indicators: [of], targets };
  const own = { target: of.id, series: of.id, relation: 'same' as const, order: 1, note: both('') };
  const all = judgeTargets({ ...registry, links: [own] }, of, () => held, area('VNM'), [], ASKED);
  const counting = countingTarget(all, null, programme);
  const row = counting?.rows[0];
  if (!counting || !row) throw new Error('nothing counts');
  return { all, counting, row, reach: reachOf(row, ASKED) };
}

describe('a target that two programmes set alike', () => {
  test('the rules know of a definition what its own programme could know, as the row itself does', () => {
    // Set in 2020 and again in 2024; redefined in between, and measured since.
    const again: Programme = { ...programme, id: 'again' as ProgrammeId, issued: '2024-05-01' };
    const of = indicator({ redefined: '2022-06-24' });
    const link = { target: of.id, series: of.id, relation: 'same' as const, order: 1, note: both('') };
    const targets = [goal(90, 2030), goal(90, 2030, { id: 'again by 2030' as TargetId, programme: again.id })];
    const registry = { ...EMPTY_REGISTRY, programmes: [programme, again], indicators: [of], targets, links: [link] };
    const held = series(['2023', 40], ['2024', 50], ['2025', 55]);
    const [first, second] = judgeTargets(registry, of, () => held, area('VNM'), [], ASKED).map(({ rows }) => rows[0]!);
    expect(first?.assessment).toMatchObject({ verdict: 'not-assessable', reason: 'definition-changed' });
    expect(second?.assessment.verdict).toBe('on-track');
    const rule = second && judgeByRule('gap-closing', questionOf(second, ASKED));
    expect(rule?.judgement.verdict).toBe('on-track');
    expect(second?.firstSet).toBe('2020-06-03');
  });
});

describe('whose target it is', () => {
  test('B5 a target of another country is not judged by our figures, nor a milestone on our way', () => {
    const thai: Programme = { ...programme, id: 'own-tha' as ProgrammeId, area: area('THA') };
    const [ours, theirs] = [goal(20, 2030), goal(15, 2028, { programme: thai.id })];
    const of = indicator();
    const link = { target: of.id, series: of.id, relation: 'same' as const, order: 1, note: both('') };
    const registry = {
      ...EMPTY_REGISTRY,
      programmes: [programme, thai],
      indicators: [of],
      targets: [ours, theirs],
      links: [link],
    };
    const held = series(['2020', 10], ['2024', 12]);
    const judged = judgeTargets(registry, of, () => held, area('VNM'), [], ASKED);
    expect(judged.map(({ target: { id } }) => id)).toEqual([ours.id]);
    expect(pathTo(judged[0]!, judged, 'straight', observation('2024', 12), ASKED)).not.toContainEqual({
      time: 2028,
      value: 15,
    });
    const figures = block([observation('2020', 10), observation('2024', 12)]);
    const rows = (programmes: readonly Programme[], id: string) =>
      targetRows(registry, programmes, area(id), () => figures, [], ASKED).flatMap(({ rows: all }) => all);
    expect(rows([programme, thai], 'VNM').map((row) => row.target.id)).toEqual([ours.id]);
    expect(rows([thai], 'THA').map((row) => [row.target.id, row.latest])).toEqual([[theirs.id, null]]);
    expect(rows([programme], 'THA')).toEqual([]);
    expect(indicatorsNeeded(registry, [programme], area('THA'))).toEqual([]);
  });
});

describe('bad input gets a reason, never a number', () => {
  test('one point has a gap and a need, but no pace', () => {
    const { reach, row } = read(series(['2024', 10]), [goal(20, 2030)]);
    expect(row.assessment).toMatchObject({ verdict: 'not-assessable', reason: 'too-few-observations' });
    expect(reach).toBeNull();
  });

  test('equal values stand still; a constant rate from zero or below is refused', () => {
    const flat = read(series(['2020', 10], ['2024', 10]), [goal(20, 2030)]);
    expect(flat.reach).toMatchObject({ gap: 10, achieved: { rate: 0 } });
    for (const value of [0, -3]) {
      const { all, counting, reach } = read(series(['2020', value - 1], ['2024', value]), [goal(20, 2030)]);
      if (!reach) throw new Error('no reach');
      expect(pathTo(counting, all, 'constant-rate', reach.latest, ASKED)).toEqual({ refused: 'not-positive' });
      expect(pathTo(counting, all, 'straight', reach.latest, ASKED)).toHaveLength(7);
    }
  });

  test('met or past: nothing is left to reach', () => {
    expect(read(series(['2020', 10], ['2024', 25]), [goal(20, 2030)]).reach).toBeNull();
    const past = read(series(['2020', 10], ['2024', 15]), [goal(20, 2025)]);
    expect(past.reach).toBeNull();
    const latest = observation('2024', 15);
    expect(pathTo(past.counting, past.all, 'straight', latest, ASKED)).toEqual({ refused: 'target-past' });
  });

  test('milestones are the targets in force of the years to come', () => {
    const { all, counting, reach } = read(series(['2020', 10], ['2025', 15]), [
      goal(14, 2023),
      goal(18, 2027),
      goal(30, 2030),
    ]);
    if (!reach) throw new Error('no reach');
    expect(counting.target.year).toBe(2027);
    const last = all.at(-1);
    const path = last && pathTo(last, all, 'milestones', reach.latest, ASKED);
    expect(path).toEqual(
      [2025, 2026, 2027, 2028, 2029, 2030].map((time, at) => ({ time, value: [15, 16.5, 18, 22, 26, 30][at] })),
    );
  });

  test('no other area, no typical speed', () => {
    const [from, to] = [observation('2020', 10), observation('2024', 12)];
    const alone = block([from, to]);
    const registry = { ...EMPTY_REGISTRY, areas: [] };
    expect(speedAmong(alone, indicator(), registry, from.area, from, to)).toEqual({ refused: 'no-comparison' });
    expect(speedAmong(alone, indicator(), registry, from.area, to, from)).toEqual({ refused: 'no-comparison' });
  });
});

test('whatever the figures, every rule, path and projection gives finite numbers or a reason', () => {
  // A figure smaller than any unit can be is left out: dividing by it overflows (a target of -5e-324 once did).
  const value = fc.oneof(
    fc.constantFrom(0, -1, 1, 50),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((made) => (Math.abs(made) < 1e-12 ? 0 : made)),
  );
  const points = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 2008, max: 2026 }), value), { selector: ([year]) => year, maxLength: 8 })
    .map((list) => list.sort(([a], [b]) => a - b).map(([year, v]) => [String(year), v] as const));
  const any = fc.record({
    points,
    to: value,
    year: fc.integer({ min: 2023, max: 2045 }),
    comparator: fc.constantFrom('>=' as const, '<' as const, '=' as const, '>' as const),
    direction: fc.constantFrom('up' as const, 'down' as const),
    measure: fc.constantFrom('percent' as const, 'rank' as const, 'index' as const),
  });
  fc.assert(
    fc.property(any, ({ points: list, to, year, comparator, direction, measure }) => {
      const of = indicator({ direction, measure });
      const { all, counting, row, reach } = read(series(...list), [goal(to, year, { comparator })], of);
      const said = RULES.map((rule) => verdictByRule(rule, row, questionOf(row, ASKED), en, 'en'));
      const paths = reach ? PATH_KINDS.map((kind) => pathTo(counting, all, kind, reach.latest, ASKED)) : [];
      const told = JSON.stringify(
        [said, reach, paths, row.series && project(row.series, of, year)],
        (_, one: unknown) => (typeof one === 'number' && !Number.isFinite(one) ? 'NaN' : one),
      );
      expect(told).not.toMatch(/NaN|Infinity|undefined/);
      if (!isOpen(row)) expect(said.every((one) => one === null)).toBe(true);
    }),
  );
});
