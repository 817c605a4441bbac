import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { areParted, breaksOf } from '../../../src/domain/breaks.ts';
import { both, observation, period } from './made.ts';

const marked = { note: both('break in the series; among 34 units') };
const known = { redefined: '' };

describe('examples', () => {
  it('a figure marked as a break parts it from all before, and from none after', () => {
    const ranks = [
      observation('2022', 24),
      observation('2023', 6),
      observation('2024', 1, marked),
      observation('2025', 2),
    ];
    const breaks = breaksOf(ranks, known);
    expect(breaks).toEqual(['2024-01-01']);
    expect(areParted(breaks, period('2023'), period('2024'))).toBe(true);
    expect(areParted(breaks, period('2025'), period('2022'))).toBe(true);
    expect(areParted(breaks, period('2022'), period('2023'))).toBe(false);
    expect(areParted(breaks, period('2024'), period('2025'))).toBe(false);
  });

  it('months and quarters break at their first day; a first figure breaks nothing', () => {
    const some = [
      observation('2024-Q1', 1, marked),
      observation('2024-Q2', 2, marked),
      observation('2024-07', 3, marked),
    ];
    expect(breaksOf(some, known)).toEqual(['2024-04-01', '2024-07-01']);
  });

  it('a new definition of the indicator is a break too; a note that only speaks of one is none', () => {
    const two = [observation('2020', 1), observation('2021', 2, { note: both('no break in the series') })];
    expect(breaksOf(two, { redefined: '2021-01-01' })).toEqual(['2021-01-01']);
    expect(breaksOf(two, { redefined: '2026-01-01' })).toEqual(['2026-01-01']);
    expect(breaksOf(two.slice(1), { redefined: '2021-01-01' })).toEqual([]);
    expect(breaksOf(two, known)).toEqual([]);
  });
});

describe('properties', () => {
  it('the order of the two periods does not matter, and none is parted from itself', () => {
    const years = fc.integer({ min: 2000, max: 2030 }).map((year) => period(String(year)));
    const days = fc.array(fc.integer({ min: 2000, max: 2030 }).map((year) => `${String(year)}-01-01`));
    fc.assert(
      fc.property(years, years, days, (a, b, breaks) => {
        expect(areParted(breaks, a, b)).toBe(areParted(breaks, b, a));
        expect(areParted(breaks, a, a)).toBe(false);
      }),
    );
  });
});

it('no provincial rank among 63 units is held against one among 34', () => {
  const { data } = Papa.parse<Record<string, string>>(readFileSync('data/dti.csv', 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const units = (row: Record<string, string>): string =>
    /among (?:the )?(\d+) units/.exec(row['note_en'] ?? '')?.[1] ?? '';
  const nameOf = (row: Record<string, string>): string => `${row['indicator'] ?? ''} ${row['area'] ?? ''}`;
  const series = [...new Set(data.map(nameOf))].map((name) => data.filter((row) => nameOf(row) === name));
  let joined = 0;
  for (const rows of series) {
    const inTurn = rows.toSorted((a, b) => Number(a['period']) - Number(b['period']));
    const noted = inTurn.map((row) =>
      observation(row['period'] ?? '', Number(row['value']), { note: both(row['note_en'] ?? '') }),
    );
    const breaks = breaksOf(noted, known);
    inTurn.slice(1).forEach((row, at) => {
      const [before, now] = [noted[at]!, noted[at + 1]!];
      joined += 1;
      expect(areParted(breaks, before.period, now.period)).toBe(units(inTurn[at]!) !== units(row));
    });
  }
  expect(joined).toBeGreaterThan(20);
});
