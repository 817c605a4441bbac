import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePeriods } from '../../../../src/domain/period.ts';
import { nextEvidence } from '../../../../src/assess/targets/nextEvidence.ts';
import { indicator, period } from '../../domain/made.ts';

type Frequency = Parameters<typeof nextEvidence>[0]['frequency'];
const next = (frequency: Frequency, latest: string) => nextEvidence(indicator({ frequency }), period(latest));

describe('examples', () => {
  test('the rhythm of the indicator tells', () => {
    expect(next('biennial', '2024')).toBe('2026');
    expect(next('annual', '2025-06')).toBe('2026');
    expect(next('monthly', '2025-12')).toBe('2026-01');
    expect(next('monthly', '2025-03')).toBe('2025-04');
    expect(next('quarterly', '2025-Q3')).toBe('2025-Q4');
    expect(next('quarterly', '2025')).toBe('2026-Q1');
    expect(next('irregular', '2025')).toBeNull();
  });

  test('nothing is due of what has stopped, of units that are gone, or before the first figure', () => {
    expect(nextEvidence(indicator({ discontinued: 2019 }), period('2019'))).toBeNull();
    expect(nextEvidence(indicator({ abolished: '2025-07-01' }), period('2024'))).toBeNull();
    expect(nextEvidence(indicator(), null)).toBeNull();
  });
});

describe('properties', () => {
  test('what comes next comes later', () => {
    const rhythm = fc.constantFrom<Frequency>('annual', 'biennial', 'monthly', 'quarterly');
    const some = fc.constantFrom(
      '2024',
      '2024-H1',
      '2024-H2',
      '2024-Q1',
      '2024-Q4',
      '2024-01',
      '2024-12',
      '2024-12-31',
      '2021/2025',
    );
    fc.assert(
      fc.property(rhythm, some, (frequency, latest) => {
        const found = next(frequency, latest);
        expect(found !== null && comparePeriods(found, period(latest)) > 0).toBe(true);
      }),
    );
  });
});
