import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  COMPONENTS,
  compose,
  componentsIn,
  equalEffort,
  neededAlone,
} from '../../../../src/assess/field/composition.ts';
import { area } from '../../domain/made.ts';
import { field } from '../made.ts';

const vietnam = { osi: 0.70811, tii: 0.87797, hci: 0.72665 }; // 2024
const cutOff = 0.84026; // rank 50 in 2024

describe('examples', () => {
  test('the EGDI by the weights of its edition', () => {
    expect(compose(vietnam, 2024)).toBeCloseTo(0.77091, 5);
    expect(compose({ osi: 1, tii: 0, hci: 0 }, 2010)).toBeCloseTo(0.34, 10);
  });

  test('METHODS 5: OSI 0.916 alone', () => {
    // 3 x 0.84026 - 0.72665 - 0.87797 = 0.91616
    expect(neededAlone('osi', vietnam, cutOff, 2024)).toBeCloseTo(0.91616, 5);
  });

  test('what would have to be above 1 is not reachable', () => {
    expect(neededAlone('tii', vietnam, cutOff, 2024)).toEqual({ refused: 'not-reachable' }); // 1.086
    expect(neededAlone('osi', vietnam, 0.77, 2024)).toEqual({ refused: 'already-there' });
    expect(equalEffort(vietnam, 0.77, 2024)).toEqual({ refused: 'already-there' });
    expect(equalEffort(vietnam, 1.01, 2024)).toEqual({ refused: 'not-reachable' });
  });

  test('equal effort: the missing score, given to each alike', () => {
    const effort = equalEffort(vietnam, cutOff, 2024);
    expect('rise' in effort && effort.rise).toBeCloseTo(cutOff - 0.77091, 5);
  });

  test('what is full gives the rest to the others', () => {
    // 0.95 has room for 0.05; the missing 3 x 0.1 = 0.3 is 0.05 + 0.125 + 0.125
    const effort = equalEffort({ osi: 0.95, tii: 0.5, hci: 0.5 }, 0.75, 2024);
    expect('rise' in effort && effort.rise).toBeCloseTo(0.125, 10);
    expect('rise' in effort && effort.parts.osi).toBe(1);
  });

  test('two that fill up together, found by the property below', () => {
    // 0.76 - (0.34 + 0.33) x 0.75 = 0.2575; both full give 0.1675; the last 0.09 / 0.33 = 0.2727 is more than their 0.25
    const effort = equalEffort({ osi: 0.75, tii: 0, hci: 0.75 }, 0.76, 2008);
    expect('rise' in effort && effort.rise).toBeCloseTo(0.2727, 4);
  });

  test('a missing component is a reason', () => {
    const full = field('2024', { VNM: 0.5 });
    const none = field('2024', { AAA: 0.5 });
    expect(componentsIn({ osi: full, tii: none, hci: full }, area('VNM'))).toEqual({ refused: 'missing-component' });
    expect(componentsIn({ osi: full, tii: full, hci: full }, area('VNM'))).toEqual({ osi: 0.5, tii: 0.5, hci: 0.5 });
  });
});

describe('properties', () => {
  const part = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
  const parts = fc.record({ osi: part, tii: part, hci: part });

  test('whatever suffices gives the score, by one component and by all', () => {
    fc.assert(
      fc.property(parts, part, fc.constantFrom(2008, 2024), (from, score, edition) => {
        const effort = equalEffort(from, score, edition);
        if ('rise' in effort) {
          expect(compose(effort.parts, edition)).toBeCloseTo(score, 9);
          for (const component of COMPONENTS) expect(effort.parts[component]).toBeLessThanOrEqual(1);
        }
        for (const component of COMPONENTS) {
          const value = neededAlone(component, from, score, edition);
          if (typeof value === 'number') {
            expect(compose({ ...from, [component]: value }, edition)).toBeCloseTo(score, 9);
            expect('rise' in effort && effort.rise <= value - from[component] + 1e-9).toBe(true);
          }
        }
      }),
    );
  });
});
