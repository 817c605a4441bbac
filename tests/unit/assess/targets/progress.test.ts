import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { progressOf } from '../../../../src/assess/targets/progress.ts';
import { rowOf } from '../../../../src/assess/targets/targetRows.ts';
import { judgeTarget } from '../../../../src/assess/targets/judgeTarget.ts';
import type { Indicator } from '../../../../src/domain/indicator.ts';
import type { Series } from '../../../../src/domain/observation.ts';
import type { Programme, ProgrammeId, Target } from '../../../../src/domain/programme.ts';
import { EMPTY_REGISTRY } from '../../../../src/domain/registry.ts';
import { area, both, indicator, series, target } from '../../domain/made.ts';

const programme: Programme = {
  id: 'own' as ProgrammeId,
  name: both('Own'),
  legalBasis: both('Act'),
  issued: '2020-06-03',
  area: area('VNM'),
};

function progressIn(held: Series, over: Partial<Target>, of: Indicator = indicator()) {
  const goal = target({ programme: programme.id, ...over });
  const link = { target: of.id, series: of.id, relation: 'same' as const, order: 1, note: both('') };
  const registry = { ...EMPTY_REGISTRY, programmes: [programme], indicators: [of], targets: [goal], links: [link] };
  const said = judgeTarget(goal, registry, () => held, [], '2026-11-24');
  return progressOf(rowOf(goal, of, said.judgements[0] ?? null, said.judgement.assessment, registry, true));
}

describe('the way from base to target', () => {
  test('by hand: from 40 in 2020 to 80 in 2030, 50 in 2025 is a quarter of the way where half is due', () => {
    const progress = progressIn(series(['2020', 40], ['2025', 50]), { value: 80, year: 2030 });
    expect(progress).toMatchObject({ base: { value: 40 }, reached: 0.25, required: 0.5 });
  });

  test('a target whose year has come has no place on the way that is still due', () => {
    const progress = progressIn(series(['2020', 40], ['2025', 50]), { value: 80, year: 2025 });
    expect(progress).toMatchObject({ reached: 0.25, required: null });
  });

  test('backwards is below 0, beyond is above 1', () => {
    expect(progressIn(series(['2020', 40], ['2024', 30]), { value: 80, year: 2030 })?.reached).toBe(-0.25);
    expect(progressIn(series(['2020', 40], ['2024', 90]), { value: 80, year: 2030 })?.reached).toBe(1.25);
  });

  test('a base that met the target, a single figure and a rule of words have no way', () => {
    expect(progressIn(series(['2020', 85], ['2024', 90]), { value: 80, year: 2030 })).toBeNull();
    expect(progressIn(series(['2024', 40]), { value: 80, year: 2030 })).toBeNull();
    expect(progressIn(series(['2020', 40], ['2024', 50]), { value: null, year: 2030 })).toBeNull();
  });

  test('a rank has a way and no straight path, since its bar moves', () => {
    const rank = indicator({ measure: 'rank', direction: 'down', minimum: 1, maximum: 193 });
    const progress = progressIn(series(['2020', 90], ['2024', 70]), { value: 50, year: 2030, comparator: '<=' }, rank);
    expect(progress).toMatchObject({ reached: 0.5, required: null });
  });

  test('no scale and no shift of the figures changes it', () => {
    const value = fc.double({ min: 1, max: 100, noNaN: true });
    fc.assert(
      fc.property(value, value, value, fc.double({ min: 0.1, max: 10, noNaN: true }), (from, to, goal, scale) => {
        fc.pre(Math.abs(goal - from) > 1e-3);
        const once = progressIn(
          series(['2020', from], ['2024', to]),
          { value: goal, year: 2030 },
          indicator({ measure: 'count', minimum: null, maximum: null }),
        );
        const twice = progressIn(
          series(['2020', from * scale], ['2024', to * scale]),
          { value: goal * scale, year: 2030 },
          indicator({ measure: 'count', minimum: null, maximum: null }),
        );
        if (once) expect(twice?.reached).toBeCloseTo(once.reached, 6);
        else expect(twice).toBeNull();
      }),
    );
  });
});
