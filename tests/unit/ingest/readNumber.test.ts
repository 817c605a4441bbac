import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDecimalMark, isMissing, readNumber, type DecimalMark } from '../../../src/ingest/readNumber.ts';

describe('examples', () => {
  it.each<[string, DecimalMark, number | null]>([
    ['0.77092', '.', 0.77092],
    ['0,7709', ',', 0.7709],
    ['90.0', '.', 90],
    ['0.44543999999999995', '.', 0.44543999999999995],
    ['1,234.56', '.', 1234.56],
    ['1.234,56', ',', 1234.56],
    ['1 234,56', ',', 1234.56],
    ['1\u00a0234,56', ',', 1234.56],
    ['1\u202f234,56', ',', 1234.56],
    ['12,5 %', ',', 12.5],
    ['12.5\u00a0%', '.', 12.5],
    ['\u22125', '.', -5],
    ['+3', '.', 3],
    ['.5', '.', 0.5],
    ['1.2e-5', '.', 0.000012],
    [' 7 ', '.', 7],
    // Not numbers under that mark, or not numbers.
    ['1.234,56', '.', null],
    ['0,7709', '.', null],
    ['0.7709', ',', null],
    ['1,23,456', '.', null],
    ['12 3', '.', null],
    ['1e999', '.', null],
    ['0x10', '.', null],
    ['5.', '.', null],
    ['.', '.', null],
    ['71st', '.', null],
    ['=1+1', '.', null],
    ['', '.', null],
  ])('A7 reads %j with the decimal mark %j as %j', (text, mark, value) => {
    expect(readNumber(text, mark)).toBe(value);
  });

  it('never takes "0,771" for 771: no number is grouped behind a zero', () => {
    expect(readNumber('0,771', '.')).toBeNull();
    expect(readNumber('0.771', ',')).toBeNull();
    expect(readNumber('0,771', ',')).toBe(0.771);
    expect(readNumber('10,771', '.')).toBe(10771);
  });

  it.each(['', ' ', '..', '...', '…', '-', '–', '—', ':', 'n/a', 'N/A', 'na', 'NaN', 'null', '(blank)'])(
    'A10 takes %j for missing, never for zero',
    (text) => {
      expect(isMissing(text)).toBe(true);
      expect(readNumber(text, '.')).toBeNull();
      expect(readNumber(text, ',')).toBeNull();
    },
  );

  it.each(['0', '-0', '.0', '0,0', 'nan0', 'none at all'])('A10 does not take %j for missing', (text) => {
    expect(isMissing(text)).toBe(false);
  });

  it.each<[DecimalMark, string, readonly string[]]>([
    [',', 'decimals after commas', ['71', '0,7709', '..']],
    [',', 'three decimals after a zero', ['0,771', '0,835']],
    ['.', 'decimals after stops', ['71', '0.7709', '1,234.5']],
    ['.', 'whole numbers', ['71', '45']],
    ['.', 'nothing', []],
    ['.', 'what fits both', ['1,234', '5.678']],
  ])('finds the mark %j from %s', (mark, _what, cells) => {
    expect(detectDecimalMark(cells).mark).toBe(mark);
  });

  it.each<[string, string, readonly string[]]>([
    ['', 'a cell that fits one reading only tells for all', ['12.345', '0.5']],
    ['12.345', 'nothing tells', ['71', '12.345', '15.300']],
    ['', 'no group follows a zero', ['0.771']],
  ])('A3 finds %j ambiguous where %s', (cell, _where, cells) => {
    expect(detectDecimalMark(cells).ambiguous).toBe(cell);
  });

  it('A3 refuses a number grouped by two different marks', () => {
    expect(readNumber('1,234 567', '.')).toBeNull();
    expect(readNumber('1,234,567', '.')).toBe(1234567);
  });
});

describe('properties', () => {
  const value = fc.double({ noNaN: true, noDefaultInfinity: true });

  it('every number that JavaScript writes is read back as it was', () => {
    fc.assert(
      fc.property(value, (number) => {
        expect(readNumber(String(number), '.')).toBe(number === 0 ? 0 : number);
      }),
    );
  });

  it('a number grouped in either fashion is read as the same', () => {
    const figure = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((n) => n / 100);
    fc.assert(
      fc.property(figure, fc.constantFrom(' ', '\u00a0', '\u202f'), (number, space) => {
        const english = number.toLocaleString('en-US', { maximumFractionDigits: 2 });
        const swapped = english.replace(/[,.]/g, (mark) => (mark === ',' ? '.' : ','));
        expect(readNumber(english, '.')).toBe(number);
        expect(readNumber(swapped, ',')).toBe(number);
        expect(readNumber(english.replaceAll(',', space), '.')).toBe(number);
      }),
    );
  });

  it('any text is a finite number or none', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,-+eE% \u00a0')) }));
    fc.assert(
      fc.property(text, fc.constantFrom<DecimalMark>('.', ','), (cell, mark) => {
        const found = readNumber(cell, mark);
        expect(found === null || Number.isFinite(found)).toBe(true);
      }),
    );
  });
});
