import { describe, expect, it } from 'vitest';
import { buddhistYear } from '../../../../src/ingest/cell/buddhistYear.ts';
import { whyNoPeriod, type NoPeriod } from '../../../../src/ingest/cell/whyNoPeriod.ts';

describe('examples', () => {
  it.each<[string, NoPeriod | null]>([
    ['2024', null],
    ['FY2021-22', null],
    ['9 tháng đầu năm 2024', 'stretch'],
    ['2010/11', 'month-or-span'],
    ['12/31/2024', 'month-first'],
    ['31/12/24', 'short-year'],
    ['Jan-24', 'short-year'],
    ['FY22', 'short-year'],
    ['1H24', 'short-year'],
    ["Q1'24", 'short-year'],
    ['FY2024', 'fiscal-year'],
    ['Quý I', 'no-year'],
    ['Thg 3', 'no-year'],
    ['2567', 'buddhist-year'],
    ['Total', 'other'],
    ['', 'other'],
    ['2'.repeat(100_000), 'other'],
  ])('says of %j why it is no period: %s', (text, why) => {
    expect(whyNoPeriod(text)).toBe(why);
  });

  it.each([
    ['2567', 2024],
    ['2440', 1897],
    ['2600', 2057],
    ['พ.ศ. 2567', 2024],
    ['2567 (B.E.)', 2024],
    ['BE 2567', 2024],
    ['2439', null],
    ['2601', null],
    ['2024', null],
    ['2567.5', null],
    ['x2567', null],
  ])('26: reads the Buddhist year %j as %j', (text, year) => {
    expect(buddhistYear(text)).toBe(year);
  });
});
