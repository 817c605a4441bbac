import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparePeriods,
  periodEnd,
  periodStart,
  periodFirstYear,
  periodKind,
  periodMonth,
  periodPart,
  periodTime,
  periodYear,
  toPeriod,
  yearPeriod,
  type Period,
} from '../../../src/domain/period.ts';
import { period } from './made.ts';

describe('examples', () => {
  test('each form has a kind and an end', () => {
    const seen = ['2024', '2024-H1', '2024-H2', '2024-Q3', '2024-02', '2023-02', '2024-09-17', '2016/2020'].map(
      (text) => [periodKind(period(text)), periodEnd(period(text))],
    );
    expect(seen).toEqual([
      ['year', '2024-12-31'],
      ['half', '2024-06-30'],
      ['half', '2024-12-31'],
      ['quarter', '2024-09-30'],
      ['month', '2024-02-29'], // leap
      ['month', '2023-02-28'],
      ['day', '2024-09-17'],
      ['span', '2020-12-31'],
    ]);
    expect(
      ['2024', '2024-H2', '2024-Q2', '2024-07', '2024-02-29', '2016/2020'].map((text) => periodStart(period(text))),
    ).toEqual(['2024-01-01', '2024-07-01', '2024-04-01', '2024-07-01', '2024-02-29', '2016-01-01']);
    expect(periodEnd(period('2100-02'))).toBe('2100-02-28'); // no leap year
    expect(periodEnd(period('2000-02'))).toBe('2000-02-29');
  });

  test('a span keeps both of its years, halves and quarters their number', () => {
    expect([periodFirstYear(period('2016/2020')), periodYear(period('2016/2020'))]).toEqual([2016, 2020]);
    expect([periodPart(period('2024-Q3')), periodPart(period('2024-H2')), periodPart(period('2024'))]).toEqual([
      3, 2, 0,
    ]);
    expect(periodMonth(period('2024-Q3'))).toBe(9);
  });

  test('time is measured at the end', () => {
    expect(periodTime(period('2024'))).toBe(2024);
    expect(periodTime(period('2024-H1'))).toBe(2023.5);
    expect(periodTime(period('2024-Q1'))).toBe(2023.25);
    expect(periodTime(period('2016/2020'))).toBe(2020);
    expect(periodTime(period('2024-12-31'))).toBe(2024);
  });

  test('what is no period is refused', () => {
    const bad = [
      '',
      '24',
      '1799',
      '2200',
      '2024-13',
      '2024-00',
      '2024-1',
      '2024-Q5',
      '2024-Q0',
      '2024-H3',
      '2024-h1',
      '2024-02-30',
      '2023-02-29',
      '2024-04-31',
      '2024-01-00',
      '2020/2016',
      '2020/2020',
      '2016-2020',
      ' 2024',
      '2024 ',
      '2024\n',
      '2024-W1',
      '２０２４',
    ];
    expect(bad.filter((text) => toPeriod(text) !== null)).toEqual([]);
    expect(() => yearPeriod(1700)).toThrow('not a year');
    expect(() => yearPeriod(2024.5)).toThrow('not a year');
    expect(() => periodEnd('soon' as Period)).toThrow('not a period');
  });

  test('periods ascend by their end; at one end the longer comes last', () => {
    const sorted = ['2021/2024', '2025-01', '2024', '2024-12-31', '2024-12', '2024-Q4', '2024-H2', '2024-H1']
      .map(period)
      .sort(comparePeriods);
    expect(sorted).toEqual(['2024-H1', '2024-12-31', '2024-12', '2024-Q4', '2024-H2', '2024', '2021/2024', '2025-01']);
  });
});

const year = fc.integer({ min: 1800, max: 2199 });
const two = (n: number) => String(n).padStart(2, '0');
const anyPeriod: fc.Arbitrary<Period> = fc
  .oneof(
    year.map(String),
    fc.tuple(year, fc.constantFrom('H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4')).map(([y, part]) => `${String(y)}-${part}`),
    fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${String(y)}-${two(m)}`),
    fc
      .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map(([y, m, d]) => `${String(y)}-${two(m)}-${two(d)}`),
    fc
      .tuple(year, fc.integer({ min: 1, max: 30 }))
      .map(([y, n]) => `${String(Math.min(y, 2169))}/${String(Math.min(y, 2169) + n)}`),
  )
  .map(period);

describe('properties', () => {
  test('canonical text comes back unchanged, and its end is a day that is a period again', () => {
    fc.assert(
      fc.property(anyPeriod, (one) => {
        expect(toPeriod(one)).toBe(one);
        expect(toPeriod(periodEnd(one))).toBe(periodEnd(one));
        expect(periodEnd(period(periodEnd(one)))).toBe(periodEnd(one));
      }),
    );
  });

  test('order is total, and agrees with time and end', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, anyPeriod, (a, b, c) => {
        expect(Math.sign(comparePeriods(a, b)) + Math.sign(comparePeriods(b, a))).toBe(0);
        expect(comparePeriods(a, b) === 0).toBe(a === b);
        if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0) expect(comparePeriods(a, c)).toBeLessThanOrEqual(0);
        if (periodEnd(a) < periodEnd(b)) expect(periodTime(a)).toBeLessThan(periodTime(b));
      }),
    );
  });

  test('any text is a period or refused, never thrown at', () => {
    fc.assert(fc.property(fc.string(), (text) => [text, null].includes(toPeriod(text))));
  });
});
