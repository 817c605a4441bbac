import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefused } from '../../../../src/assess/numbers/refusal.ts';
import { requiredPath } from '../../../../src/assess/rules/requiredPath.ts';

const at = (time: number, value: number) => ({ time, value });

describe('examples', () => {
  test('straight: the same amount every year', () => {
    expect(requiredPath('straight', at(2024, 40), [at(2026, 80)])).toEqual([at(2024, 40), at(2025, 60), at(2026, 80)]);
  });

  test('constant rate: the same ratio every year', () => {
    const path = requiredPath('constant-rate', at(2024, 20), [at(2026, 80)]);
    expect(isRefused(path) ? [] : path.map(({ value }) => Math.round(value * 1e9) / 1e9)).toEqual([20, 40, 80]);
  });

  test('milestones: from one stated target to the next', () => {
    expect(requiredPath('milestones', at(2023.5, 40), [at(2022, 10), at(2025, 70), at(2027, 80)])).toEqual([
      at(2023.5, 40),
      at(2024, 50),
      at(2025, 70),
      at(2026, 75),
      at(2027, 80),
    ]);
  });

  test('what has no path says why', () => {
    expect(requiredPath('straight', at(2030, 40), [at(2025, 70), at(2030, 80)])).toEqual({ refused: 'target-past' });
    expect(requiredPath('straight', at(2030, 40), [])).toEqual({ refused: 'target-past' });
    expect(requiredPath('constant-rate', at(2024, 0), [at(2030, 80)])).toEqual({ refused: 'not-positive' });
    expect(requiredPath('constant-rate', at(2024, 5), [at(2030, 0)])).toEqual({ refused: 'not-positive' });
  });
});

describe('properties', () => {
  test('every path leaves from the latest, arrives at the last target, and moves one way', () => {
    const value = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(
        fc.constantFrom('straight' as const, 'constant-rate' as const),
        value,
        value,
        fc.integer({ min: 1, max: 40 }),
        (kind, from, to, quarters) => {
          const [latest, goal] = [at(2024.25, from), at(2024.25 + quarters / 4, to)];
          const path = requiredPath(kind, latest, [goal]);
          if (isRefused(path)) throw new Error(path.refused);
          expect([path[0], path.at(-1)]).toEqual([latest, goal]);
          path.slice(1).forEach((point, index) => {
            expect(point.time).toBeGreaterThan(path[index]!.time);
            expect((point.value - path[index]!.value) * Math.sign(to - from)).toBeGreaterThanOrEqual(0);
          });
        },
      ),
    );
  });
});
