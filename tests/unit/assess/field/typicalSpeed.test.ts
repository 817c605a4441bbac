import { describe, expect, test } from 'vitest';
import { fieldOf } from '../../../../src/assess/field/field.ts';
import { typicalSpeed } from '../../../../src/assess/field/typicalSpeed.ts';
import { area, period } from '../../domain/made.ts';
import { egdiBlock } from '../egdi.ts';
import { areaAt, field, walkingFields } from '../made.ts';

const us = area('AAA');

describe('examples', () => {
  test('twice the median of those that started alike', () => {
    // two years: ours +0.2 = 0.1 a year; the others +0.02, +0.1, +0.3 = 0.01, 0.05, 0.15 a year
    const before = field('2022', { AAA: 0.5, BBB: 0.5, CCC: 0.4, DDD: 0.6 });
    const after = field('2024', { AAA: 0.7, BBB: 0.52, CCC: 0.5, DDD: 0.9 });
    const speed = typicalSpeed(before, after, us);
    expect(speed).toMatchObject({ percentile: 2 / 3, alike: ['CCC', 'BBB', 'DDD'] });
    expect('times' in speed && speed.times).toBeCloseTo(2, 10);
    expect('typical' in speed && speed.typical).toBeCloseTo(0.05, 10);
  });

  test('25 on either side, and those without a later score left out', () => {
    const [before, after] = walkingFields(100, 2);
    if (!before || !after) return;
    const speed = typicalSpeed(
      before,
      { ...after, areas: after.areas.slice(1), scores: after.scores.slice(1) },
      areaAt(50),
    );
    expect('alike' in speed ? speed.alike.length : speed.refused).not.toBe(0);
    if ('alike' in speed)
      expect(speed.alike).toEqual(
        Array.from({ length: 51 }, (_, i) => areaAt(75 - i)).filter((one) => one !== areaAt(50)),
      );
  });

  test('reasons', () => {
    const one = field('2022', { AAA: 0.5, BBB: 0.5 });
    expect(typicalSpeed(one, field('2024', { BBB: 0.6 }), us)).toEqual({ refused: 'no-observation' });
    expect(typicalSpeed(one, field('2024', { AAA: 0.6 }), us)).toEqual({ refused: 'no-comparison' });
    expect(typicalSpeed(one, one, us)).toEqual({ refused: 'no-comparison' });
    expect(typicalSpeed(one, field('2024', { AAA: 0.6, BBB: 0.5 }), us)).toEqual({ refused: 'no-typical-progress' });
  });

  const block = egdiBlock();
  test.skipIf(!block)('Viet Nam 2020 to 2024 moved faster than most that started alike', () => {
    if (!block) return;
    const speed = typicalSpeed(fieldOf(block, period('2020')), fieldOf(block, period('2024')), area('VNM'));
    expect(speed).toMatchObject({ alike: { length: 50 } });
    expect('times' in speed && speed.times).toBeGreaterThan(1);
  });
});
