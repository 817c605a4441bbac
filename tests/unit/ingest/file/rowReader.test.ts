import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { RowReader } from '../../../../src/ingest/file/rowReader.ts';
import { bytesOf } from '../reading.ts';
import { COMMA, rowsIn, rowsOf, type Rows } from '../rows.ts';

describe('examples', () => {
  it('A4 keeps delimiters, quotes and line ends inside quoted cells', () => {
    expect(rowsIn('a,b\r\n"x, ""y""\r\nz",1\r\n').rows).toEqual([
      ['a', 'b'],
      ['x, "y"\nz', '1'],
    ]);
  });

  it('A4 makes no row of the end of the last line, and one of each blank line', () => {
    expect(rowsIn('a,b\n1,2\n').rows).toHaveLength(2);
    expect(rowsIn('a,b\n1,2').rows).toHaveLength(2);
    expect(rowsIn('a,b\n1,2\n\n\n').rows.slice(2)).toEqual([[''], ['']]);
  });

  it('A4 keeps the empty cell after a trailing delimiter', () => {
    expect(rowsIn('a,b,\n1,2,\n').rows).toEqual([
      ['a', 'b', ''],
      ['1', '2', ''],
    ]);
  });

  // Line ends inside quotes: the row after "x⏎y" begins a line later than the count of rows says.
  it.each([
    ['with a last line end', 'a,b\n"x\ny",1\nz,2\n', [1, 2, 4]],
    ['without a last line end', 'a,b\n"x\ny",1\nz,2', [1, 2, 4]],
    ['in two cells of a row', '"a\n\nb","c\nd"\ne,f\ng,h', [1, 5, 6]],
    ['beside blank lines', 'a,b\n\n"x\r\ny",1\n\nz,2\n', [1, 2, 3, 5, 6]],
  ])('A10 counts lines, not rows, %s', (_case, text, lines) => {
    expect(rowsIn(text).lines).toEqual(lines);
    for (let cut = 1; cut < text.length; cut++) expect(rowsIn(text, {}, [cut]).lines, String(cut)).toEqual(lines);
  });

  it('A10 says where quotes do not pair up', () => {
    const reader = new RowReader(COMMA);
    reader.read(bytesOf('a,b\n1,2\n3,"x\n'), false);
    expect(reader.unpairedQuote).toBe(0);
    reader.read(bytesOf('4,5\n6,7\n'), true);
    expect(reader.unpairedQuote).toBe(3);
    const closed = new RowReader(COMMA);
    closed.read(bytesOf('a,b\n1,"2\n'), false);
    closed.read(bytesOf('"\n'), true);
    expect(closed.unpairedQuote).toBe(0);
    const trailing = new RowReader(COMMA);
    trailing.read(bytesOf('a,b\n"1" and more,2\n3,"4"\n'), true);
    expect(trailing.unpairedQuote).toBe(2);
    const endless = new RowReader(COMMA);
    endless.read(bytesOf(`a,b\n"${'x\n'.repeat(2_200_000)}`), false);
    expect(endless.unpairedQuote).toBe(2);
  });

  it('A4 passes over a line sep=;, which counts as a line, also when a slice ends in it', () => {
    const text = 'sep=;\r\na;b\r\n1;2\r\n';
    for (let cut = 0; cut <= text.length; cut++)
      expect(rowsIn(text, { delimiter: ';', hasSepLine: true }, [cut]), String(cut)).toEqual({
        rows: [
          ['a', 'b'],
          ['1', '2'],
        ],
        lines: [2, 3],
        unpairedQuote: 0,
      });
  });

  it('A4 lets blanks follow a closing quote, and keeps a quote in the middle of a cell', () => {
    expect(rowsIn('"a" ,"b"  \n5" wide,c\n').rows).toEqual([
      ['a', 'b'],
      ['5" wide', 'c'],
    ]);
  });

  it('takes no byte-order mark for a letter, in whatever encoding', () => {
    const text = '\ufeffa,b\n1,2\n';
    const rows = [
      ['a', 'b'],
      ['1', '2'],
    ];
    expect(rowsIn(text).rows).toEqual(rows);
    expect(rowsIn(`\ufeff"a",b\n1,2\n`).rows).toEqual(rows);
    const utf16 = Buffer.from(text, 'utf16le');
    expect(rowsOf(new Uint8Array(utf16), { ...COMMA, encoding: 'utf-16le' }).rows).toEqual(rows);
  });

  it('holds more rows and cells than there was room for at first', () => {
    // 20,000 rows of 5 cells: beyond the first 16,384 rows and 65,536 cells.
    const all = Array.from({ length: 20_000 }, (_, n) => [n, n + 1, n + 2, n + 3, n + 4].map(String));
    const { rows, lines } = rowsIn(all.map((row) => row.join(',')).join('\n'));
    expect(rows).toEqual(all);
    expect(lines).toEqual(all.map((_, n) => n + 1));
  });
});

const ENDS = ['\n', '\r\n', '\r'] as const;
const cellText = fc.string({
  unit: fc.constantFrom('a', '7', ' ', ',', ';', '"', '\n', 'ế', 'Đ', '€', '🇻', 'e\u0302\u0301'),
  maxLength: 6,
});
/** Rows of at least two cells, so that a row of one empty cell does not look like the end of the file. */
const table = fc.array(fc.array(cellText, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
const quoted = (cell: string): string => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const written = (rows: readonly (readonly string[])[], end: string): string =>
  rows.map((row) => row.map(quoted).join(',')).join(end) + end;

/** The line on which each row begins, counted by hand from the cells. */
function linesByHand(rows: readonly (readonly string[])[]): readonly number[] {
  let line = 1;
  return rows.map((row) => {
    const at = line;
    line += 1 + row.join('').split('\n').length - 1;
    return at;
  });
}

/**
 * What PapaParse makes of a text, with the line on which each row begins; `null` where it finds its quotes broken. Line
 * ends of one kind only, for it knows no mixtures; inside cells ours are `\\n` too. A last line end, added where there
 * is none, makes no row of its own.
 */
function byPapa(text: string, delimiter: string): Rows | null {
  if (text === '') return { rows: [], lines: [], unpairedQuote: 0 };
  const even = text.replace(/\r\n?/g, '\n');
  const ended = even.endsWith('\n') ? even : `${even}\n`;
  const rows: (readonly string[])[] = [];
  const ends: number[] = [];
  let isBroken = false;
  Papa.parse<string[]>(ended, {
    delimiter,
    newline: '\n',
    fastMode: false,
    step: ({ data, errors, meta }) => {
      rows.push(data);
      ends.push(meta.cursor);
      if (errors.some(({ type }) => type === 'Quotes')) isBroken = true;
    },
  });
  if (isBroken) return null;
  const starts = [0, ...ends].slice(0, rows.length - 1);
  const lines = starts.map((at) => ended.slice(0, at).split('\n').length);
  return { rows: rows.slice(0, -1), lines, unpairedQuote: 0 };
}

describe('properties', () => {
  it('A4 rows, cells and lines are those of PapaParse, for any text, in one slice or cut on any border', () => {
    const letters = ['"', '"', '""', ',"', '"\n', ' ', 'a', '7', 'ế', '€', '🇻', 'e\u0302\u0301', '\n', '\r\n', '\r'];
    const text = fc.constantFrom(',', ';', '\t', '|').chain((delimiter) =>
      fc.tuple(
        fc.constant(delimiter),
        fc.array(fc.constantFrom(delimiter, delimiter, `${delimiter}"`, `"${delimiter}`, ...letters), {
          maxLength: 24,
        }),
      ),
    );
    let compared = 0;
    fc.assert(
      fc.property(text, ([delimiter, parts]) => {
        const written = parts.join('');
        const bytes = bytesOf(written);
        const format = { ...COMMA, delimiter };
        const expected = byPapa(written, delimiter);
        const whole = rowsOf(bytes, format);
        expect(whole.unpairedQuote > 0).toBe(expected === null);
        // Where quotes do not pair up the file is refused: what its rows would be is nobody's concern.
        if (expected === null) return;
        compared++;
        expect(whole).toEqual(expected);
        for (let cut = 0; cut <= bytes.length; cut++) expect(rowsOf(bytes, format, [cut])).toEqual(expected);
        expect(rowsOf(bytes, format, [...bytes.keys()])).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
    expect(compared).toBeGreaterThan(1000);
  }, 60_000);

  it('A10 quotes that do not pair up are told of on the same line, however the file is cut', () => {
    const text = fc.array(fc.constantFrom('"', '"', '""', 'a', ' ', ',', '\n', '\r\n'), { maxLength: 16 });
    fc.assert(
      fc.property(text, (parts) => {
        const bytes = bytesOf(parts.join(''));
        const { unpairedQuote } = rowsOf(bytes);
        for (let cut = 0; cut <= bytes.length; cut++)
          expect(rowsOf(bytes, COMMA, [cut]).unpairedQuote).toBe(unpairedQuote);
      }),
      { numRuns: 1000 },
    );
  });

  it('A2 a letter, quote or line end on a border of slices survives, in every encoding', () => {
    const encodings = fc.constantFrom('utf-8' as const, 'utf-16le' as const, 'utf-16be' as const);
    const encode = (text: string, encoding: string): Uint8Array => {
      if (encoding === 'utf-8') return bytesOf(text);
      const bytes = Buffer.from(text, 'utf16le');
      return new Uint8Array(encoding === 'utf-16be' ? bytes.swap16() : bytes);
    };
    fc.assert(
      fc.property(table, fc.constantFrom(...ENDS), encodings, fc.array(fc.nat(200)), (rows, end, encoding, cuts) => {
        const bytes = encode(written(rows, end), encoding);
        const format = { ...COMMA, encoding };
        expect(rowsOf(bytes, format, cuts)).toEqual(rowsOf(bytes, format));
      }),
      { numRuns: 300 },
    );
  });

  it('A2 so it does on every single border of one text', () => {
    const text = 'Việt Nam,"Đắk ""Lắk""\r\nmới",€\r\nCôte d’Ivoire,Türkiye,🇻🇳\r\n';
    const bytes = bytesOf(text);
    const whole = rowsOf(bytes, COMMA);
    for (let cut = 1; cut < bytes.length; cut++) expect(rowsOf(bytes, COMMA, [cut]), String(cut)).toEqual(whole);
    expect(rowsOf(bytes, COMMA, [...bytes.keys()])).toEqual(whole);
  });

  it('A4 LF, CRLF and CR say the same, and what was written is read back', () => {
    fc.assert(
      fc.property(table, (rows) => {
        for (const end of ENDS) expect(rowsIn(written(rows, end)).rows).toEqual(rows);
      }),
    );
  });

  it('A4 mixed line ends say the same', () => {
    fc.assert(
      fc.property(table, fc.infiniteStream(fc.constantFrom(...ENDS)), (rows, ends) => {
        const mixed = rows.map((row) => row.map(quoted).join(',') + String(ends.next().value)).join('');
        // A CR before an LF would be one line end of two rows: only an empty first cell could come between, and there is none.
        fc.pre(rows.every((row) => row[0] !== '' && !row[0]?.startsWith('\n')));
        expect(rowsIn(mixed).rows).toEqual(rows);
      }),
    );
  });

  it('A10 every row knows the line on which it begins, with a last line end or without', () => {
    fc.assert(
      fc.property(table, fc.array(fc.nat(120)), fc.boolean(), (rows, cuts, ended) => {
        const text = written(rows, '\n');
        expect(rowsIn(ended ? text : text.slice(0, -1), {}, cuts).lines).toEqual(linesByHand(rows));
      }),
      { numRuns: 300 },
    );
  });
});
