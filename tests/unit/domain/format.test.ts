import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDayInWords } from '../../../src/domain/dayInWords.ts';
import {
  columnFormat,
  formatBytes,
  formatDate,
  formatNumber,
  formatPeriod,
  formatPlain,
  formatRank,
  formatSigned,
  formatValue,
} from '../../../src/domain/format.ts';
import { period } from './made.ts';

describe('examples', () => {
  test('decimal mark and grouping follow the language', () => {
    expect([formatNumber(0.77092, 4, 'en'), formatNumber(0.77092, 4, 'vi')]).toEqual(['0.7709', '0,7709']);
    expect([formatPlain(1234567.5, 1, 'en'), formatPlain(1234567.5, 1, 'vi')]).toEqual(['1,234,567.5', '1.234.567,5']);
    expect([formatPlain(80, 2, 'en'), formatPlain(12.5, 2, 'vi')]).toEqual(['80', '12,5']);
  });

  test('figures that stand one below the other have the decimals of the one with most', () => {
    const percent = { measure: 'percent', decimals: 2 } as const;
    expect([87.7, 87.371, 66].map(columnFormat([87.7, 87.371, 66], percent, 'en'))).toEqual([
      '87.70%',
      '87.37%',
      '66.00%',
    ]);
    expect([80, 90].map(columnFormat([80, 90.0001], percent, 'vi'))).toEqual(['80%', '90%']);
    expect(columnFormat([1, 2], { measure: 'rank', decimals: 4 }, 'en')(2)).toBe('2');
    expect(columnFormat([], { measure: 'index', decimals: 4 }, 'en')(0.7)).toBe('0.7000');
  });

  test('minus is a minus sign, and nothing is ever minus zero', () => {
    expect([formatNumber(-0.0693, 4, 'en'), formatNumber(-0.0693, 4, 'vi')]).toEqual(['\u22120.0693', '\u22120,0693']);
    expect([formatNumber(-0.00001, 4, 'en'), formatNumber(-0, 2, 'vi')]).toEqual(['0.0000', '0,00']);
    expect([formatPlain(-0.04, 1, 'en'), formatPlain(-0, 0, 'vi'), formatPlain(-1.5, 1, 'en')]).toEqual([
      '0',
      '0',
      '\u22121.5',
    ]);
  });

  test('a difference shows its sign, unless it rounds to nothing', () => {
    expect([0.0123, -1, 0, 0.00001, -0.00001].map((n) => formatSigned(n, 4, 'en'))).toEqual([
      '+0.0123',
      '\u22121.0000',
      '0.0000',
      '0.0000',
      '0.0000',
    ]);
  });

  test('a percent sign follows the number without a space', () => {
    expect(formatValue(13.17, { measure: 'percent', decimals: 2 }, 'vi')).toBe('13,17%');
    expect(formatValue(80, { measure: 'percent', decimals: 2 }, 'en')).toBe('80%');
  });

  test('ranks have no decimals, indices all of theirs, counts only what they need', () => {
    expect(formatValue(71, { measure: 'rank', decimals: 4 }, 'en')).toBe('71');
    expect(formatValue(0.7, { measure: 'index', decimals: 4 }, 'en')).toBe('0.7000');
    expect(formatValue(42000, { measure: 'count', decimals: 2 }, 'vi')).toBe('42.000');
  });

  test('ordinals', () => {
    const english = [1, 2, 3, 4, 11, 12, 13, 21, 71, 102, 111].map((n) => formatRank(n, 'en')).join(' ');
    expect(english).toBe('1st 2nd 3rd 4th 11th 12th 13th 21st 71st 102nd 111th');
    expect(formatRank(71, 'vi')).toBe('71');
  });

  test('periods and dates', () => {
    const all = ['2024', '2022-09', '2024-Q1', '2023-H1', '2016/2020', '2020-06-03'].map(period);
    expect(all.map((p) => formatPeriod(p, 'en'))).toEqual([
      '2024',
      'Sep 2022',
      'Q1 2024',
      'H1 2023',
      '2016–2020',
      '3 Jun 2020',
    ]);
    expect(all.map((p) => formatPeriod(p, 'vi'))).toEqual([
      '2024',
      'tháng\u00a09/2022',
      'quý\u00a0I/2024',
      '6 tháng đầu năm 2023',
      '2016–2020',
      '03/6/2020',
    ]);
    expect(['2022-01-06', '2025-02-28', '2025-12-31', '2025-10-05'].map((d) => formatDate(d, 'vi'))).toEqual([
      '06/01/2022',
      '28/02/2025',
      '31/12/2025',
      '05/10/2025',
    ]);
    expect(['2025-12', '2023', ''].map((d) => formatDate(d, 'en'))).toEqual(['Dec 2025', '2023', '']);
    expect(formatDate('2025-12', 'vi')).toBe('tháng\u00a012/2025');
    expect(formatPeriod(period('2025-01'), 'vi')).toBe('tháng\u00a001/2025');
    expect(formatDayInWords('2025-02-01', 'en')).toBe('1 Feb 2025');
    expect(formatDayInWords('2025-02-01', 'vi')).toBe('ngày 01 tháng 02 năm 2025');
  });

  test('sizes', () => {
    expect([999, 144830, 64.9e6, 1414.1e6].map((bytes) => formatBytes(bytes, 'vi'))).toEqual([
      '999\u00a0B',
      '144,8\u00a0kB',
      '64,9\u00a0MB',
      '1,4\u00a0GB',
    ]);
  });
});

describe('properties', () => {
  const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  const language = fc.constantFrom('en' as const, 'vi' as const);
  const decimals = fc.integer({ min: 0, max: 5 });

  test('no hyphen for a minus, no signed zero, in either language', () => {
    fc.assert(
      fc.property(value, decimals, language, (number, places, tongue) => {
        for (const format of [formatNumber, formatPlain, formatSigned]) {
          const text = format(number, places, tongue);
          expect(text).not.toContain('-');
          if (!/[1-9]/.test(text)) expect(text).toMatch(/^0/);
        }
      }),
    );
  });

  test('both languages write the same digits', () => {
    fc.assert(
      fc.property(value, decimals, (number, places) => {
        const digits = (text: string) => text.replace(/[.,]/g, '');
        expect(digits(formatNumber(number, places, 'vi'))).toBe(digits(formatNumber(number, places, 'en')));
      }),
    );
  });
});
