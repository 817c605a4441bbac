import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOfNumber, storedNumber } from '../../../../src/ingest/books/cellNumber.ts';
import { builtInFormat, meaningOf } from '../../../../src/ingest/books/numberFormat.ts';
import { numberText } from '../../../../src/ingest/books/numberText.ts';
import { cutDate, dateOfSerial, timeOfSerial } from '../../../../src/ingest/books/serialDate.ts';

/** `84.2 percent`: a number under a format. */
const shown = (value: number, code: string, is1904 = false): string => {
  const { text, kind } = cellOfNumber(value, meaningOf(code), is1904);
  return `${text} ${kind}`;
};

describe('examples', () => {
  it.each([
    [0.1 + 0.2, '0.3'],
    [0.8420000000000001, '0.842'],
    [1 / 3, '0.3333333333333333'],
    [0.842, '0.842'],
    [-0, '0'],
    [-1.5, '-1.5'],
    [1e21, '1000000000000000000000'],
    [1e300, '1e300'],
    [1.5e-7, '0.00000015'],
    [1e-300, '1e-300'],
    [Number('12345678901234567'), '12345678901234568'],
    [1234567.891, '1234567.891'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ])('types %d as %s', (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  it.each([
    [0.842, '84.2'],
    // As a product of doubles this is 56.99999999999999 and 28.999999999999996.
    [0.57, '57'],
    [0.29, '29'],
    [1, '100'],
    [0.0005, '0.05'],
    [-0.125, '-12.5'],
    [12.345, '1234.5'],
    [0.8420000000000001, '84.2'],
    [0, '0'],
  ])('moves the point of %d to %s', (value, text) => {
    expect(numberText(value, 2)).toBe(text);
  });

  it.each([
    ['0.0%', '84.2 percent'],
    ['0%;[Red]-0%', '84.2 percent'],
    ['#,##0.00', '0.842 number'],
    ['0.0"%"', '0.842 percent'],
    ['0.0\\%', '0.842 percent'],
    ['General', '0.842 number'],
    ['0.00E+00', '0.842 number'],
    ['# ?/?', '0.842 number'],
    ['"days" 0', '0.842 number'],
    ['[$€-407] #,##0.00', '0.842 number'],
    ['@', '0.842 number'],
    ['', '0.842 number'],
    ['[<1]0.0%;0', '84.2 percent'],
    ['h:mm', '20:12:29 time'],
  ])('reads 0.842 under %s as %s', (code, text) => {
    expect(shown(0.842, code)).toBe(text);
  });

  // 45382 is 2024-03-31: 45292 is 2024-01-01, and 31 + 29 + 30 days follow.
  it.each([
    ['yyyy-mm-dd', '2024-03-31 date'],
    ['[$-42A]dd/mm/yyyy;@', '2024-03-31 date'],
    ['m/d/yy', '2024-03-31 date'],
    ['mmm-yy', '2024-03 date'],
    ['mmmm\\ yyyy', '2024-03 date'],
    ['mm/yyyy', '2024-03 date'],
    ['yyyy"年"m"月"', '2024-03 date'],
    ['"Tháng" m', '2024-03 date'],
    ['yyyy', '2024 date'],
    ['dd/mm/yyyy hh:mm', '2024-03-31 date'],
    ['[$-411]ggge"年"m"月"d"日"', '2024-03-31 date'],
    ['ddd', '2024-03-31 date'],
    ['hh:mm', '00:00:00 time'],
    ['[h]:mm', '1089168:00:00 time'],
    ['000', '45382 number'],
  ])('reads 45382 under %s as %s', (code, text) => {
    expect(shown(45382, code)).toBe(text);
  });

  it('keeps a time of the day, to the second', () => {
    expect(shown(45382.604166666664, 'yyyy-mm-dd h:mm')).toBe('2024-03-31T14:30:00 date');
    expect(shown(45382.99999999, 'yyyy-mm-dd')).toBe('2024-04-01 date');
    expect(shown(0.75, 'h:mm AM/PM')).toBe('18:00:00 time');
    expect(shown(1.5, '[h]:mm:ss')).toBe('36:00:00 time');
    expect(shown(0.5, 'mm:ss.0')).toBe('12:00:00 time');
  });

  it('counts days as Excel does, with the day that 1900 did not have', () => {
    expect([1, 59, 60, 61].map((day) => shown(day, 'yyyy-mm-dd'))).toEqual([
      '1900-01-01 date',
      '1900-02-28 date',
      '60 number',
      '1900-03-01 date',
    ]);
    expect(shown(0, 'yyyy-mm-dd')).toBe('0 number');
    expect(shown(-1, 'yyyy-mm-dd')).toBe('-1 number');
    expect(shown(2958465, 'yyyy-mm-dd')).toBe('9999-12-31 date');
    expect(shown(2958466, 'yyyy-mm-dd')).toBe('2958466 number');
  });

  it('counts days from 1904 where the book does', () => {
    expect(shown(0, 'yyyy-mm-dd', true)).toBe('1904-01-01 date');
    expect(shown(43920, 'yyyy-mm-dd', true)).toBe('2024-03-31 date');
  });

  it('keeps the zeros of a code', () => {
    expect(shown(4, '000')).toBe('004 number');
    expect(shown(4.5, '000')).toBe('4.5 number');
    expect(shown(704, '000')).toBe('704 number');
  });

  it('knows the formats that a file only numbers', () => {
    const meanings = [0, 1, 2, 9, 10, 14, 17, 20, 22, 27, 46, 49, 57, 67, 163].map((id) => {
      const meaning = meaningOf(builtInFormat(id));
      return meaning.kind === 'date' ? meaning.shows : meaning.kind;
    });
    expect(meanings).toEqual([
      'number',
      'number',
      'number',
      'percent',
      'percent',
      'day',
      'month',
      'time',
      'second',
      'day',
      'time',
      'text',
      'month',
      'percent',
      'number',
    ]);
  });

  it('cuts ISO dates to what is shown, and refuses days that are none', () => {
    expect(cutDate('2024-08-31T14:30:00.5Z', 'second')).toBe('2024-08-31T14:30:00');
    expect(cutDate('2024-08-31', 'quarter')).toBe('2024-Q3');
    expect(cutDate('2024-02-30', 'day')).toBeNull();
    expect(cutDate('0099-01-01', 'day')).toBe('0099-01-01');
    expect(cutDate('31.8.2024', 'day')).toBeNull();
  });

  it.each(['', 'abc', 'NaN', 'INF', '1e999', '0x10', '1,5', '1'.repeat(100_000) + 'x'])(
    'takes %s for no number',
    (text) => {
      expect(storedNumber(text)).toBeNull();
    },
  );
});

describe('properties', () => {
  const doubles = fc.double({ noNaN: true, noDefaultInfinity: true });

  it('types every double so that it reads back, to the fifteen digits that Excel shows', () => {
    fc.assert(
      fc.property(doubles, (value) => {
        const back = Number(numberText(value));
        if (back !== value) expect(back.toPrecision(15)).toBe(value.toPrecision(15));
      }),
      { numRuns: 2000 },
    );
  });

  it('types what a person typed: up to fifteen digits come back unchanged, in percent too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.integer({ min: 0, max: 12 }), (digits, places) => {
        const value = Number(`${digits}e-${places}`);
        expect(Number(numberText(value))).toBe(value);
        expect(numberText(value, 2)).toBe(numberText(Number(`${digits}e${2 - places}`)));
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws, whatever the number and its format', () => {
    const code = fc.string({
      unit: fc.constantFrom(
        'y',
        'm',
        'd',
        'h',
        's',
        '0',
        '#',
        '%',
        '"',
        '[',
        ']',
        '\\',
        '_',
        ';',
        '.',
        ',',
        '-',
        ' ',
        '@',
        'G',
      ),
      maxLength: 12,
    });
    fc.assert(
      fc.property(doubles, code, fc.boolean(), (value, format, is1904) => {
        expect(cellOfNumber(value, meaningOf(format), is1904).text).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it('never goes back in time as days go on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_464 }), fc.boolean(), (day, is1904) => {
        const from = is1904 ? day - 1462 : day;
        if (from < 0) return;
        expect(dateOfSerial(from, is1904, 'day')! < dateOfSerial(from + 1, is1904, 'day')!).toBe(true);
        expect(dateOfSerial(from, is1904, 'day')).toBe(dateOfSerial(day, false, 'day'));
      }),
    );
    expect(timeOfSerial(-1, true)).toBeNull();
  });
});
