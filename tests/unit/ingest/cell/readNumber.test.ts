import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  detectDecimalMark,
  isMissing,
  readNumber,
  splitFlag,
  type DecimalMark,
  type MarkEvidence,
} from '../../../../src/ingest/cell/readNumber.ts';

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
    ['\u00a07\u202f', ',', 7],
    ['1\u2009234,5', ',', 1234.5],
    ["1'234.56", '.', 1234.56],
    ['1\u2019234\u2019567,8', ',', 1234567.8],
    ['1,234,567', '.', 1234567],
    ['12,5%', ',', 12.5],
    ['\u2212,5', ',', -0.5],
    ['\u20135,2', ',', -5.2],
    ['-0', '.', 0],
    ['.412', '.', 0.412],
    ['-.38', '.', -0.38],
    ['+.5', '.', 0.5],
    [',412', ',', 0.412],
    // Lakh and crore: groups of two before the last of three.
    ['5,55,400', '.', 555400],
    ['1,23,456.7', '.', 123456.7],
    ['13,46,20,500', '.', 134620500],
    // Digits of East Asia and of Arabic script.
    ['１２．５％', '.', 12.5],
    ['٣٤', '.', 34],
    ['1e5', ',', 100000],
    ['1,2E-05', ',', 0.000012],
    // A bookkeeper's negative number has a mark in it; a whole number in brackets may be a footnote or a year.
    ['(12.5)', '.', -12.5],
    ['(1,234)', '.', -1234],
    ['(1 234,5 %)', ',', -1234.5],
    ['(12)', '.', null],
    ['(2015)', '.', null],
    ['(-1.5)', '.', null],
    ['((1.5))', '.', null],
    ['(1.5', '.', null],
    // Not numbers under that mark, or not numbers.
    ['1.234,56', '.', null],
    ['0,7709', '.', null],
    ['0.7709', ',', null],
    ['1,2,3456', '.', null],
    ['1.23.456', ',', null],
    ['123,45,678', '.', null],
    ['0,12,345', '.', null],
    ['12,34', '.', null],
    ['1,2345', '.', null],
    ['1234,567', '.', null],
    ['1 234,567', '.', null],
    ['1.234.56', ',', null],
    ['12 %%', '.', null],
    ['- 5', '.', null],
    ['--5', '.', null],
    ['1.2.3', '.', null],
    ['e5', '.', null],
    ['12.3 p', '.', null],
    ['12 3', '.', null],
    ['1e999', '.', null],
    ['0x10', '.', null],
    ['5.', '.', null],
    ['.', '.', null],
    ['71st', '.', null],
    ['=1+1', '.', null],
    ['', '.', null],
  ])('A3, A7: reads %j with the decimal mark %j as %j', (text, mark, value) => {
    expect(readNumber(text, mark)).toBe(value);
  });

  it('never takes "0,771" for 771: no number is grouped behind a zero', () => {
    expect(readNumber('0,771', '.')).toBeNull();
    expect(readNumber('0.771', ',')).toBeNull();
    expect(readNumber('0,771', ',')).toBe(0.771);
    expect(readNumber('10,771', '.')).toBe(10771);
  });

  it.each([
    ...[
      '',
      ' ',
      '.',
      '/',
      '(D)',
      'k.A.',
      's.d.',
      'N/E',
      '#NULL!',
      'KXĐ',
      '..',
      '...',
      '…',
      '-',
      '–',
      '—',
      '\u2212',
      ':',
      'n/a',
      'N/A',
      'na',
      '#N/A',
      'NaN',
      'nan',
      'null',
    ],
    ...[
      'none',
      'None',
      '(blank)',
      'n.a.',
      '--',
      'không có số liệu',
      'Không có số liệu',
      'không có số liệu'.normalize('NFD'),
      '\u00a0..\u00a0',
    ],
  ])('A10: takes %j for missing, never for zero', (text) => {
    expect(isMissing(text)).toBe(true);
    expect(readNumber(text, '.')).toBeNull();
    expect(readNumber(text, ',')).toBeNull();
  });

  it.each(['0', '-0', '.0', '0,0', 'nan0', 'none at all', 'x', 'X', 'c', 'NE', '*', '0n', '?', '#REF!'])(
    'A10: does not take %j for missing',
    (text) => {
      expect(isMissing(text)).toBe(false);
    },
  );

  it.each([
    ['12.3 p', '12.3', 'p'],
    ['12.3  bd ', '12.3', 'bd'],
    ['12.3(b)', '12.3', 'b'],
    ['12.3 (E)', '12.3', 'e'],
    ['1 234,5 [u]', '1 234,5', 'u'],
    ['12,5 % e', '12,5 %', 'e'],
    ['(1,234) r', '(1,234)', 'r'],
    ['12,5 (*)', '12,5', '*'],
    ['12,5**', '12,5', '**'],
    ['12 (1)', '12', '1'],
    ['0 n', '0', 'n'],
    ['0n', '0', 'n'],
    ['12.3p', '12.3', 'p'],
    ['72,0bp', '72,0', 'bp'],
    ['(p) 14', '14', 'p'],
    ['12 (sơ bộ)', '12', 'p'],
    ['12³', '12', '3'],
    ['12,3 1)', '12,3', '1'],
    ['12.3 bd (1)*', '12.3', 'bd 1 *'],
    [': z', ':', 'z'],
    [':c', ':', 'c'],
    [': (u)', ':', 'u'],
    ['.. *', '..', '*'],
    // Nothing to take off.
    [' 12.3 ', '12.3', ''],
    ['', '', ''],
    [':', ':', ''],
    ['-', '-', ''],
    ['2nd', '2nd', ''],
    ['1e5', '1e5', ''],
    ['5 kg', '5 kg', ''],
    ['45 (12)', '45 (12)', ''],
    // Units, once taken for flags.
    ...['1.2 bn', '3 mn', '12 pp', '100 USD', '5 min', '12 m', '12 B', '12 bb', '12%p', '68.7M'].map(
      (text): [string, string, string] => [text, text, ''],
    ),
    ['a b', 'a b', ''],
    ['(b)', '(b)', ''],
    ['1,2,3 p', '1,2,3 p', ''],
    ['Zone 5 b', 'Zone 5 b', ''],
  ])('A16: takes off %j the flag: %j and %j', (text, number, flag) => {
    expect(splitFlag(text)).toEqual({ number, flag });
  });

  it.each<[string, readonly string[], MarkEvidence]>([
    ['decimals after commas', ['71', '0,7709', '..'], { mark: ',', ambiguous: '', mixed: '' }],
    ['three decimals after a zero', ['0,771', '0,835'], { mark: ',', ambiguous: '', mixed: '' }],
    ['decimals after stops', ['71', '0.7709', '1,234.5'], { mark: '.', ambiguous: '', mixed: '' }],
    ['whole numbers', ['71', '45', '1 234', "1'234"], { mark: '.', ambiguous: '', mixed: '' }],
    ['nothing', [], { mark: '.', ambiguous: '', mixed: '' }],
    ['words', ['a.b', '..', 'n.a.', '31.12.2024'], { mark: '.', ambiguous: '', mixed: '' }],
    ['only cells that fit both', ['71', '12.345', '15.300'], { mark: '.', ambiguous: '12.345', mixed: '' }],
    ['the same with commas', ['1,234', '5,678'], { mark: '.', ambiguous: '1,234', mixed: '' }],
    ['both marks, fitting both', ['1,234', '5.678'], { mark: '.', ambiguous: '1,234', mixed: '' }],
    ['a telling cell first', ['1,234.5', '1,234'], { mark: '.', ambiguous: '', mixed: '' }],
    ['a telling cell last', ['1.234', '5.678', '12,5'], { mark: ',', ambiguous: '', mixed: '' }],
    ['two groups', ['1.234', '1.234.567'], { mark: ',', ambiguous: '', mixed: '' }],
    ['four digits before the mark', ['1.234', '1234.567'], { mark: '.', ambiguous: '', mixed: '' }],
    ['a blank before the group', ['1.234', '1 234,567'], { mark: ',', ambiguous: '', mixed: '' }],
    ['a percentage', ['1,234', '12,5 %'], { mark: ',', ambiguous: '', mixed: '' }],
    ['brackets', ['(1,234)', '2,345'], { mark: '.', ambiguous: '(1,234)', mixed: '' }],
    ['units', ['$12,345', '1.2 Mbps'], { mark: '.', ambiguous: '', mixed: '' }],
    ['lakhs', ['11,020', '5,55,400'], { mark: '.', ambiguous: '', mixed: '' }],
    ['no zero before the mark', ['1,234', ',412'], { mark: ',', ambiguous: '', mixed: '' }],
    ['flags', ['12.345 p', '12.3 (b)'], { mark: '.', ambiguous: '', mixed: '' }],
    ['both kinds, more stops', ['0.5', '0.6', '0,7'], { mark: '.', ambiguous: '', mixed: '0,7' }],
    ['both kinds, more commas', ['0.5', '0,6', '1,234', '0,7'], { mark: ',', ambiguous: '1,234', mixed: '0.5' }],
    ['both kinds, as many', ['0,6', '0.5'], { mark: '.', ambiguous: '', mixed: '0,6' }],
  ])('A3: finds the mark of a column of %s', (_what, cells, evidence) => {
    expect(detectDecimalMark(cells)).toEqual(evidence);
  });

  it('A6: reads a year in a column of values as the number that it is', () => {
    expect(readNumber('2024', '.')).toBe(2024);
    expect(detectDecimalMark(['1999', '2024']).ambiguous).toBe('');
  });

  it('refuses what cannot be reckoned with', () => {
    expect(readNumber('1e150', '.')).toBe(1e150);
    expect(readNumber('-3e200', '.')).toBeNull();
  });

  it('A3: refuses a number grouped by two different marks', () => {
    expect(readNumber('1,234 567', '.')).toBeNull();
    expect(readNumber('1,234,567', '.')).toBe(1234567);
  });
});

describe('properties', () => {
  const value = fc.double({ noNaN: true, min: -1e150, max: 1e150 });

  it('A7: every number that JavaScript writes, and that can be reckoned with, is read back as it was', () => {
    fc.assert(
      fc.property(value, (number) => {
        expect(readNumber(String(number), '.')).toBe(number === 0 ? 0 : number);
        expect(readNumber(String(number).replace('.', ','), ',')).toBe(number === 0 ? 0 : number);
      }),
    );
  });

  it('A3: any number grouped in any fashion, with any minus and a percent sign or none, is read back', () => {
    const group = fc.constantFrom('', ' ', '\u00a0', '\u202f', '\u2009', "'", '\u2019', 'other mark');
    const around = fc.constantFrom('', ' ', '\u00a0', '\u202f');
    const minus = fc.constantFrom('-', '\u2212', '\u2013');
    const percent = fc.constantFrom('', '%', ' %', '\u00a0%');
    const plain = value.filter((number) => !String(number).includes('e'));
    fc.assert(
      fc.property(
        fc.oneof(
          plain,
          fc.integer(),
          fc.integer({ min: -99_999_999, max: 99_999_999 }).map((n) => n / 1000),
        ),
        fc.constantFrom<DecimalMark>('.', ','),
        group,
        around,
        minus,
        percent,
        (number, mark, grouping, blank, sign, unit) => {
          const [before = '', after] = String(Math.abs(number)).split('.');
          const between = grouping === 'other mark' ? (mark === '.' ? ',' : '.') : grouping;
          const grouped = before.replace(/\B(?=(?:\d{3})+$)/g, between);
          const written = `${blank}${number < 0 ? sign : ''}${grouped}${after === undefined ? '' : mark + after}${unit}${blank}`;
          expect(readNumber(written, mark)).toBe(number === 0 ? 0 : number);
        },
      ),
      { numRuns: 1000 },
    );
  });

  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,-+eE% \u00a0()*:pb')) }),
  );

  it('any text is a finite number or none', () => {
    fc.assert(
      fc.property(text, fc.constantFrom<DecimalMark>('.', ','), (cell, mark) => {
        const found = readNumber(cell, mark);
        expect(found === null || Number.isFinite(found)).toBe(true);
        expect(Object.is(found, -0)).toBe(false);
        if (isMissing(cell)) expect(found).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it('a flag is taken off once, and only off a number or a sign of a missing one', () => {
    fc.assert(
      fc.property(text, (cell) => {
        const { number, flag } = splitFlag(cell);
        if (flag === '') expect(number).toBe(cell.trim());
        else
          expect(isMissing(number) || readNumber(number, '.') !== null || readNumber(number, ',') !== null).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('A3: the order of cells does not change the mark, and a decided mark reads every telling cell', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 10 }), (cells) => {
        const found = detectDecimalMark(cells);
        expect(detectDecimalMark([...cells].reverse()).mark).toBe(found.mark);
        if (found.mixed !== '' || found.ambiguous !== '') return;
        for (const { number } of cells.map(splitFlag))
          if (readNumber(number, '.') !== null || readNumber(number, ',') !== null)
            expect(readNumber(number, found.mark)).not.toBeNull();
      }),
      { numRuns: 1000 },
    );
  });
});
