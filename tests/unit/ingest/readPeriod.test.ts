import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../../src/ingest/readPeriod.ts';

describe('examples', () => {
  it.each([
    ['2024', '2024'],
    [' 2024 ', '2024'],
    ['2024.0', '2024'],
    ['2024-03', '2024-03'],
    ['2024-12-31', '2024-12-31'],
    ['2013Q4', '2013-Q4'],
    ['2013 q4', '2013-Q4'],
    ['Q1 2024', '2024-Q1'],
    ['Q1/2024', '2024-Q1'],
    ['2025H1', '2025-H1'],
    ['2016/2020', '2016/2020'],
  ])('reads %j as %s', (text, period) => {
    expect(readPeriod(text)).toBe(period);
  });

  it('takes the day before the month, as both languages of the page do', () => {
    expect(readPeriod('31/12/2024')).toBe('2024-12-31');
    expect(readPeriod('1.2.2024')).toBe('2024-02-01');
    expect(readPeriod('12/31/2024')).toBeNull();
  });

  it.each(['', '24', '71', '2024.5', '2025H3', '2024Q5', 'Q5 2024', '30/2/2024', '2020/2016', 'soon', '20240'])(
    'reads %j as no period',
    (text) => {
      expect(readPeriod(text)).toBeNull();
    },
  );
});

describe('properties', () => {
  it('what was read is read again as itself', () => {
    const digits = fc.string({ unit: fc.constantFrom(...Array.from('0123456789QH/-. ')), maxLength: 10 });
    const likely = fc
      .tuple(fc.integer({ min: 1990, max: 2040 }), fc.constantFrom('', 'Q3', ' H2', '-07', '-07-31', '.0', '/2041'))
      .map(([year, rest]) => `${String(year)}${rest}`);
    fc.assert(
      fc.property(fc.oneof(digits, likely), (text) => {
        const found = readPeriod(text);
        if (found !== null) expect(readPeriod(found)).toBe(found);
      }),
    );
  });
});
