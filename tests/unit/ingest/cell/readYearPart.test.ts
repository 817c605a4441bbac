import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodKind, periodMonth, periodPart, periodYear } from '../../../../src/domain/period.ts';
import { partOf, readYearPart, type YearPart } from '../../../../src/ingest/cell/readYearPart.ts';

describe('examples', () => {
  it.each<[string, YearPart['kind'], number]>([
    ['Jan', 'month', 1],
    ['Jan.', 'month', 1],
    ['JANUARY', 'month', 1],
    ['May', 'month', 5],
    ['Sept.', 'month', 9],
    ['août', 'month', 8],
    ['März', 'month', 3],
    ['diciembre', 'month', 12],
    ['Tháng 1', 'month', 1],
    ['Thg 1', 'month', 1],
    ['Thg. 12', 'month', 12],
    ['T1', 'month', 1],
    ['Tháng Một', 'month', 1],
    ['tháng tư', 'month', 4],
    ['Tháng năm', 'month', 5],
    ['tháng chín', 'month', 9],
    ['Tháng mười hai'.normalize('NFD'), 'month', 12],
    ['M03', 'month', 3],
    ['Quý I', 'quarter', 1],
    ['Quý IV', 'quarter', 4],
    ['Quý 2', 'quarter', 2],
    ['Quý hai', 'quarter', 2],
    ['Q1', 'quarter', 1],
    ['Quarter 1', 'quarter', 1],
    ['Qtr. 3', 'quarter', 3],
    ['1st quarter', 'quarter', 1],
    ['Fourth quarter', 'quarter', 4],
    ['Sơ bộ quý III', 'quarter', 3],
    ['6 tháng đầu năm', 'half', 1],
    ['6 tháng cuối năm', 'half', 2],
    ['H2', 'half', 2],
    ['First half', 'half', 1],
    ['Nửa cuối năm', 'half', 2],
  ])('10: reads %j as %s %i', (text, kind, number) => {
    expect(readYearPart(text)).toEqual({ kind, number });
  });

  it.each([
    ...['', '1', '12', 'Q5', 'H3', 'T13', 'M00', 'Quý V', 'tháng', 'tháng đầu', 'Nam', 'Total', '2024', 'Q1 2024'],
    ...['9 tháng đầu năm', 'Marketing', 'Junior', 'Decile', 'T', 'q'.repeat(100_000)],
  ])('takes %j for no part of a year', (text) => {
    expect(readYearPart(text)).toBeNull();
  });

  it('makes a period of a part and its year', () => {
    expect(partOf(2023, { kind: 'month', number: 3 })).toBe('2023-03');
    expect(partOf(2023, { kind: 'quarter', number: 4 })).toBe('2023-Q4');
    expect(partOf(2023, { kind: 'half', number: 2 })).toBe('2023-H2');
    expect(() => partOf(2567, { kind: 'half', number: 2 })).toThrow('2567');
  });
});

describe('properties', () => {
  it('every month, quarter and half in every way of writing it is that part of its year', () => {
    const quarter = fc.integer({ min: 1, max: 4 });
    const month = fc.integer({ min: 1, max: 12 });
    const year = fc.integer({ min: 1800, max: 2199 });
    fc.assert(
      fc.property(year, quarter, month, (of, nth, counted) => {
        const roman = ['I', 'II', 'III', 'IV'][nth - 1] ?? '';
        for (const text of [`Q${String(nth)}`, `Quý ${roman}`, `quarter ${String(nth)}`, `QTR ${String(nth)}`]) {
          const part = readYearPart(text);
          const period = part && partOf(of, part);
          expect(period && [periodKind(period), periodPart(period), periodYear(period)]).toEqual(['quarter', nth, of]);
        }
        const date = new Date(Date.UTC(2024, counted - 1, 15));
        for (const locale of ['en', 'fr', 'es', 'de', 'vi'])
          for (const style of ['long', 'short'] as const) {
            const text = new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' }).format(date);
            const part = readYearPart(text);
            expect(part && periodMonth(partOf(of, part)), `${locale} ${text}`).toBe(counted);
          }
      }),
    );
  });

  it('any text is a part that there is, or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('QHTM tháng quý I123 đầu6.')) }), (text) => {
        const part = readYearPart(text);
        if (part) expect(() => partOf(2024, part)).not.toThrow();
      }),
    );
  });
});
