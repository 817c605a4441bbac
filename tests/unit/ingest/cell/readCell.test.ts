import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MarkTally } from '../../../../src/ingest/cell/markTally.ts';
import { isMissing, isPossiblyMissing } from '../../../../src/ingest/cell/missingMarks.ts';
import { readCell, type BadCell } from '../../../../src/ingest/cell/readCell.ts';
import { detectDecimalMark, readNumber, type DecimalMark } from '../../../../src/ingest/cell/readNumber.ts';

const number = (value: number, flag = '', unit = '', factor = '') => ({ kind: 'number', value, flag, unit, factor });

describe('examples', () => {
  it.each<[string, DecimalMark, ReturnType<typeof number>]>([
    ['95', '.', number(95)],
    ['.412', '.', number(0.412)],
    ['5,55,400', '.', number(555_400)],
    // Flags: of Eurostat, glued ones of DESI, of Statistics Canada, of the BLS, footnotes, words of GSO.
    ['67,9 p', ',', number(67.9, 'p')],
    ['72,0p', ',', number(72, 'p')],
    ['73,6b', ',', number(73.6, 'b')],
    ['12.3 bd', '.', number(12.3, 'bd')],
    ['12.3bep', '.', number(12.3, 'bep')],
    ['0n', '.', number(0, 'n')],
    ['45.1E', '.', number(45.1, 'e')],
    ['5e3', '.', number(5000)],
    ['(p) 14', '.', number(14, 'p')],
    ['p 14', '.', number(14, 'p')],
    ['* 14', '.', number(14, '*')],
    ['88.0*', '.', number(88, '*')],
    ['88,0 [r]', ',', number(88, 'r')],
    ['12³', '.', number(12, '3')],
    ['12.3ᵖ', '.', number(12.3, 'p')],
    ['12.3†', '.', number(12.3, '†')],
    ['12,3 1)', ',', number(12.3, '1')],
    ['12.3 bd (1)', '.', number(12.3, 'bd 1')],
    ['12,5 (sơ bộ)', ',', number(12.5, 'p')],
    ['Ước tính 12,5', ',', number(12.5, 'e')],
    ['84,2 % e', ',', number(84.2, 'e', '%')],
    // Units stay.
    ['84.2%', '.', number(84.2, '', '%')],
    ['%84,2', ',', number(84.2, '', '%')],
    ['52.1 Mbps', '.', number(52.1, '', 'Mbps')],
    ['$1,234', '.', number(1234, '', '$')],
    ['-$5', '.', number(-5, '', '$')],
    ['US$ 5', '.', number(5, '', 'US$')],
    ['VND 5.000', ',', number(5000, '', 'VND')],
    ['(€1,234.5)', '.', number(-1234.5, '', '€')],
    ['100 USD', '.', number(100, '', 'USD')],
    ['5 min', '.', number(5, '', 'min')],
    ['12 pp', '.', number(12, '', 'pp')],
    ['12 km2', '.', number(12, '', 'km2')],
    ['12 m²', '.', number(12, '', 'm²')],
    ['12 m² (p)', '.', number(12, 'p', 'm²')],
    ['3 triệu người'.normalize('NFD'), '.', number(3_000_000, '', 'người', 'triệu')],
    ['12 người/km2', '.', number(12, '', 'người/km2')],
    ['$12/month', '.', number(12, '', '$ /month')],
    ['12%p', '.', number(12, '', '%p')],
    // Factors: 68.7 times a million is 68,700,000 and no noise.
    ['68.7M', '.', number(68_700_000, '', '', 'M')],
    ['415k', '.', number(415_000, '', '', 'k')],
    ['415K', '.', number(415_000, '', '', 'K')],
    ['1.1B', '.', number(1_100_000_000, '', '', 'B')],
    ['1.2 bn', '.', number(1_200_000_000, '', '', 'bn')],
    ['1.2 bn USD', '.', number(1_200_000_000, '', 'USD', 'bn')],
    ['$1.2b', '.', number(1_200_000_000, '', '$', 'b')],
    ['$1.2m', '.', number(1_200_000, '', '$', 'm')],
    ['1,2 Mio. EUR', ',', number(1_200_000, '', 'EUR', 'Mio.')],
    ['1,2 Mrd. €', ',', number(1_200_000_000, '', '€', 'Mrd.')],
    ['1,2 tỷ đồng', ',', number(1_200_000_000, '', 'đồng', 'tỷ')],
    ['1,2 nghìn tỷ', ',', number(1_200_000_000_000, '', '', 'nghìn tỷ')],
    ['5 tr đồng', ',', number(5_000_000, '', 'đồng', 'tr')],
    ['3 crore', '.', number(30_000_000, '', '', 'crore')],
    ['1.1 lakh (p)', '.', number(110_000, 'p', '', 'lakh')],
    ['68.7M p', '.', number(68_700_000, 'p', '', 'M')],
    // What means different things is a unit, for the column to explain.
    ['5 m', '.', number(5, '', 'm')],
    ['5 tr', '.', number(5, '', 'tr')],
    ['512 B', '.', number(512, '', 'B')],
    ['7T', '.', number(7, '', 'T')],
    ['5 mil', '.', number(5, '', 'mil')],
    ['300 K', '.', number(300, '', 'K')],
    ['12 GB', '.', number(12, '', 'GB')],
    ['12 MW', '.', number(12, '', 'MW')],
  ])('reads %j with the mark %j as %o', (text, mark, value) => {
    expect(readCell(text, mark)).toEqual(value);
  });

  it.each([
    ...['', '.', '..', '...', '…', ':', '-', '–', '/', 'n/a', '#N/A', 'N/E', 'k.A.', 's.d.', 'n.d.', 'n.r.'],
    ...['x', 'X', 'c', 'C', 'u', 'F', 'S', 'np', 'nd', 'NE', '*', '•', '(D)', '(X)', '(c)', '#NULL!'],
    ...['Không', 'Chưa có', 'KXĐ', 'KXĐ'.normalize('NFD'), ' . '],
  ])('04e: takes %j for missing', (text) => {
    expect(readCell(text, '.').kind).toBe('missing');
  });

  it.each([
    [':c', 'c'],
    [': c', 'c'],
    [': (u)', 'u'],
    [':z', 'z'],
    ['.. *', '*'],
    ['n/a (1)', '1'],
    ['- p', 'p'],
    ['c', 'c'],
  ])('takes %j for missing because of %j', (text, flag) => {
    expect(readCell(text, '.')).toEqual({ kind: 'missing', flag });
  });

  it('tells what is missing anywhere from what is missing only among numbers', () => {
    const marks = ['.', '(D)', '#N/A', 'x', 'c', 'F', 'NE', '*', 'Không', 'p', '5'];
    expect(marks.filter(isMissing)).toEqual(['.', '(D)', '#N/A']);
    expect(marks.filter(isPossiblyMissing)).toEqual(['x', 'c', 'F', 'NE', '*', 'Không']);
  });

  it.each<[string, DecimalMark, BadCell]>([
    ['35-40', '.', 'range'],
    ['35 – 40 %', '.', 'range'],
    ['5% - 10%', '.', 'range'],
    ['35 đến 40', '.', 'range'],
    ['2015-16', '.', 'range'],
    ['<5', '.', 'bound'],
    ['>= 90', '.', 'bound'],
    ['≥ 20', '.', 'bound'],
    ['dưới 5', '.', 'bound'],
    ['Trên 90', '.', 'bound'],
    ['65+', '.', 'bound'],
    ['90 trở lên', '.', 'bound'],
    ['65 and over', '.', 'bound'],
    ['~80%', '.', 'about'],
    ['khoảng 80', '.', 'about'],
    ['ca. 80', '.', 'about'],
    ['±5', '.', 'about'],
    ['12.3 ± 0.5', '.', 'about'],
    ['#REF!', '.', 'formula-error'],
    ['#DIV/0!', '.', 'formula-error'],
    ['#NAME?', '.', 'formula-error'],
    ['31/12/2024', '.', 'date'],
    ['2024-12-31', '.', 'date'],
    ['2024-12-10T14:55:59Z', '.', 'date'],
    ['3-Mar', '.', 'date'],
    ['31 Dec', '.', 'date'],
    ['Mar-24', '.', 'date'],
    ['45 (12)', '.', 'two-numbers'],
    ['12 3', '.', 'two-numbers'],
    ['2 of 3', '.', 'two-numbers'],
    ['1.234,5', '.', 'other-mark'],
    ['12,5', '.', 'other-mark'],
    ['0.5 %', ',', 'other-mark'],
    ['12-', '.', 'text'],
    ['71st', '.', 'text'],
    ['Zone 5', '.', 'text'],
    ['Q1', '.', 'text'],
    ['1.2.3', '.', 'text'],
    ['5.', '.', 'text'],
    ['- 5', '.', 'text'],
    ['12 tens of hundreds of things', '.', 'text'],
    ['Hà Nội', '.', 'text'],
    ['1e999', '.', 'too-long'],
    ['9'.repeat(65), '.', 'too-long'],
  ])('28: says of %j with the mark %j why it is no number: %s', (text, mark, why) => {
    expect(readCell(text, mark)).toEqual({ kind: 'bad', why });
  });

  it('B6: lets a later cell decide the mark, or contradict it', () => {
    const tally = new MarkTally();
    tally.add('71');
    tally.add('1,234');
    expect([tally.isDecided, tally.evidence()]).toEqual([false, { mark: '.', ambiguous: '1,234', mixed: '' }]);
    tally.add('0,5');
    expect([tally.isDecided, tally.evidence()]).toEqual([true, { mark: ',', ambiguous: '', mixed: '' }]);
    tally.add('0.5');
    expect([tally.isDecided, tally.evidence().mixed]).toEqual([false, '0,5']);
  });
});

describe('properties', () => {
  const mark = fc.constantFrom<DecimalMark>('.', ',');
  const likely = fc.string({
    unit: fc.constantFrom(...Array.from('0123456789.,-–+eE%$ \u00a0()[]*:/<~pbMk²'), 'bn', 'tỷ', '(p)', ' – '),
    maxLength: 30,
  });

  it('any text has a reading, and a number is finite and never minus zero', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), likely), mark, (text, own) => {
        const found = readCell(text, own);
        if (found.kind !== 'number') return;
        expect(Number.isFinite(found.value)).toBe(true);
        expect(Object.is(found.value, -0)).toBe(false);
      }),
      { numRuns: 5000 },
    );
  });

  it('agrees with the reader of bare numbers', () => {
    fc.assert(
      fc.property(likely, mark, (text, own) => {
        const bare = readNumber(text, own);
        if (bare !== null) expect(readCell(text, own)).toMatchObject({ kind: 'number', value: bare, flag: '' });
      }),
      { numRuns: 2000 },
    );
  });

  it('a cell that the marks read differently is never taken for decided', () => {
    fc.assert(
      fc.property(likely, (text) => {
        const [stop, comma] = [readCell(text, '.'), readCell(text, ',')];
        if (stop.kind !== 'number' || comma.kind !== 'number' || stop.value === comma.value) return;
        expect(detectDecimalMark([text]).ambiguous).not.toBe('');
      }),
      { numRuns: 5000 },
    );
  });

  const locales = [
    ['en', '.'],
    ['en-IN', '.'],
    ['de-CH', '.'],
    ['de', ','],
    ['fr', ','],
    ['vi', ','],
  ] as const;
  const flags = ['', 'p', 'b', 'e', 'u', 'r', 'bd', 'ep', 'bep', '*', '**', '1', '†'];
  const units = ['', '%', 'Mbps', 'USD', 'km2', 'm²', 'pp', 'min', 'người', '€', 'GB', 'VND', 'kg', 'đồng'];

  it('every number of Intl in six languages reads back, with any flag and any unit', () => {
    const value = fc.oneof(
      fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
      fc.integer({ min: -999_999_999, max: 999_999_999 }).map((n) => n / 1000),
    );
    fc.assert(
      fc.property(
        value,
        fc.constantFrom(...locales),
        fc.constantFrom(...flags),
        fc.constantFrom(...units),
        (drawn, [locale, own], flag, unit) => {
          const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(drawn);
          const behind = [unit, flag && `(${flag})`].filter(Boolean).join(' ');
          const cell = flag === '†' ? `${written} ${unit} ${flag}` : `${written} ${behind}`;
          expect(readCell(cell, own), cell).toEqual(number(drawn === 0 ? 0 : drawn, flag, unit));
          if (unit !== '' || flag === '†' || flag === '1') return;
          expect(readCell(written + flag, own), written + flag).toEqual(number(drawn === 0 ? 0 : drawn, flag));
          expect(readCell(`${written} ${flag}`, own)).toEqual(number(drawn === 0 ? 0 : drawn, flag));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('a factor is exact, and its unit stays', () => {
    const factors: readonly [string, number][] = [
      ['k', 3],
      ['M', 6],
      ['B', 9],
      [' bn', 9],
      [' Mio.', 6],
      [' triệu', 6],
      [' tỷ', 9],
      [' lakh', 5],
      [' crore', 7],
    ];
    const digits = fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 9_999 }));
    fc.assert(
      fc.property(digits, fc.constantFrom(...factors), ([whole, rest], [factor, power]) => {
        const text = `${String(whole)}.${String(rest)}`;
        expect(readCell(`${text}${factor} USD`, '.')).toEqual(
          number(Number(`${text}e${String(power)}`), '', 'USD', factor.trim()),
        );
      }),
    );
  });

  it('a cell of a hundred thousand signs is not looked at, whatever they are', () => {
    // One regular expression that tries each place again would take minutes, and the test would run out of time.
    const signs = Array.from("*()[]9,.'’«-–:%pé¹٣", (sign) => sign.repeat(100_000));
    const blanks = Array.from(' \t\u00a0\u2009', (sign) => sign.repeat(100_000));
    for (const long of [...signs, ...blanks.map((blank) => `5${blank}%`), ...blanks.map((blank) => `(${blank}5)`)]) {
      expect(readCell(long, '.')).toEqual({ kind: 'bad', why: 'too-long' });
      expect(detectDecimalMark([long]).mark).toBe('.');
      expect([isMissing(long), isPossiblyMissing(long)]).toEqual([false, false]);
    }
    for (const blank of blanks) expect(readCell(`${blank}5${blank}`, '.')).toEqual(number(5));
  });
});
