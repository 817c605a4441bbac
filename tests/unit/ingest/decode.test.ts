import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowReader, sniff, type RowBatch, type TextFormat } from '../../../src/ingest/decode.ts';
import { bytesOf, fixture, sure } from './reading.ts';

interface Rows {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
}

/** All rows of the bytes, read in slices that end at `cuts`. */
function rowsOf(bytes: Uint8Array, format: TextFormat, cuts: readonly number[] = []): Rows {
  const reader = new RowReader(format);
  const ends = [...new Set(cuts.filter((cut) => cut > 0 && cut < bytes.length))].sort((a, b) => a - b);
  const batches: RowBatch[] = [];
  let start = 0;
  for (const end of [...ends, bytes.length]) {
    batches.push(reader.read(bytes.subarray(start, end), end === bytes.length));
    start = end;
  }
  return { rows: batches.flatMap((batch) => batch.rows), lines: batches.flatMap((batch) => [...batch.lines]) };
}

const comma: TextFormat = { encoding: 'utf-8', delimiter: ',', hasSepLine: false };
const read = (text: string, format: Partial<TextFormat> = {}, cuts: readonly number[] = []): Rows =>
  rowsOf(bytesOf(text), { ...comma, ...format }, cuts);
const formatOf = (content: string | Uint8Array): TextFormat =>
  sure(sniff(typeof content === 'string' ? bytesOf(content) : content));
const codeOf = (content: string | Uint8Array): string => {
  const sniffed = sniff(typeof content === 'string' ? bytesOf(content) : content);
  return sniffed.ok ? 'read' : sniffed.error.code;
};

describe('examples', () => {
  it.each([
    ['utf-8', 'utf-8'],
    ['utf-8-bom', 'utf-8'],
    ['utf-16le', 'utf-16le'],
    ['utf-16be', 'utf-16be'],
    ['windows-1252', 'windows-1252'],
    ['windows-1258', 'windows-1258'],
  ])('A2 finds the encoding of %s', (file, encoding) => {
    const bytes = fixture(`encoding-${file}.csv`);
    const format = formatOf(bytes);
    expect(format).toEqual({ encoding, delimiter: ',', hasSepLine: false });
    const { rows } = rowsOf(bytes, format);
    expect(rows[0]).toEqual(['area', 'period', 'indicator', 'value', 'note']);
    const vietNam = file === 'windows-1252' ? 'Viet Nam' : 'Việt Nam';
    expect(rows.slice(1).map((row) => row[0]?.normalize('NFC'))).toEqual([vietNam, "Côte d'Ivoire", 'Türkiye']);
  });

  it('A2 tells UTF-16 without a byte-order mark by its zero bytes', () => {
    expect(formatOf(fixture('encoding-utf-16le.csv').subarray(2)).encoding).toBe('utf-16le');
    expect(formatOf(fixture('encoding-utf-16be.csv').subarray(2)).encoding).toBe('utf-16be');
  });

  it('A2 takes French and Portuguese in windows-1252 for what they are', () => {
    const french = Uint8Array.from('pays;été\nCôte;à côté\nSão;ação', (letter) => letter.charCodeAt(0));
    expect(formatOf(french).encoding).toBe('windows-1252');
  });

  it('A2 reads a UTF-8 letter that the first slice cuts as UTF-8', () => {
    const bytes = bytesOf('a,b\nViệt,1\nNgữ');
    expect(formatOf(bytes.subarray(0, bytes.length - 1)).encoding).toBe('utf-8');
  });

  it.each([
    [',', 'a,b,c\n1,2,3\n'],
    [';', 'a;b;c\n1;2,5;3,5\n1;2,5;3,5\n'],
    ['\t', 'a\tb\n1, 2\t3\n'],
    ['|', 'a|b\n1|2\n'],
    [',', 'a,b\n"1;2;3;4","2"\n'],
  ])('A4 finds the delimiter %j', (delimiter, text) => {
    expect(formatOf(text).delimiter).toBe(delimiter);
  });

  it.each(['\n', '\r\n', '\r'])('A4 takes a first line sep=; for no row, whatever ends it: %j', (end) => {
    const text = ['sep=;', 'a;b', '1;2', ''].join(end);
    const format = formatOf(text);
    expect(format).toEqual({ encoding: 'utf-8', delimiter: ';', hasSepLine: true });
    expect(rowsOf(bytesOf(text), format)).toEqual({
      rows: [
        ['a', 'b'],
        ['1', '2'],
      ],
      lines: [2, 3],
    });
  });

  it('A4 keeps delimiters, quotes and line ends inside quoted cells', () => {
    expect(read('a,b\r\n"x, ""y""\r\nz",1\r\n').rows).toEqual([
      ['a', 'b'],
      ['x, "y"\nz', '1'],
    ]);
  });

  it('A4 makes no row of the end of the last line, and one of each blank line', () => {
    expect(read('a,b\n1,2\n').rows).toHaveLength(2);
    expect(read('a,b\n1,2').rows).toHaveLength(2);
    expect(read('a,b\n1,2\n\n\n').rows.slice(2)).toEqual([[''], ['']]);
  });

  it('A4 keeps the empty cell after a trailing delimiter', () => {
    expect(read('a,b,\n1,2,\n').rows).toEqual([
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
    expect(read(text).lines).toEqual(lines);
    for (let cut = 1; cut < text.length; cut++) expect(read(text, {}, [cut]).lines, String(cut)).toEqual(lines);
  });

  it('A10 says where quotes do not pair up', () => {
    const reader = new RowReader(comma);
    reader.read(bytesOf('a,b\n1,2\n3,"x\n'), false);
    expect(reader.unpairedQuote).toBe(0);
    reader.read(bytesOf('4,5\n6,7\n'), true);
    expect(reader.unpairedQuote).toBe(3);
    const closed = new RowReader(comma);
    closed.read(bytesOf('a,b\n1,"2\n'), false);
    closed.read(bytesOf('"\n'), true);
    expect(closed.unpairedQuote).toBe(0);
    const trailing = new RowReader(comma);
    trailing.read(bytesOf('a,b\n"1" and more,2\n3,"4"\n'), true);
    expect(trailing.unpairedQuote).toBe(2);
    const endless = new RowReader(comma);
    endless.read(bytesOf(`a,b\n"${'x\n'.repeat(2_200_000)}`), false);
    expect(endless.unpairedQuote).toBe(2);
  });

  it.each([
    ['bad-empty.csv', 'empty-file'],
    ['bad-blank.csv', 'empty-file'],
    ['bad-pdf.csv', 'is-pdf'],
    ['bad-zip.csv', 'is-zip'],
    ['bad-html.csv', 'is-html'],
    ['bad-one-column.csv', 'one-column'],
  ])('refuses %s as %s', (file, code) => {
    expect(codeOf(fixture(file))).toBe(code);
  });

  it('refuses other binary files as no text', () => {
    expect(codeOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe('not-text');
    expect(codeOf(Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]))).toBe('not-text');
  });

  it('refuses the web page that some programs call an Excel file', () => {
    expect(codeOf('<table><tr><td>a</td><td>1, 2</td></tr></table>')).toBe('is-html');
    expect(codeOf('<!-- saved -->\n<html>1,2</html>')).toBe('is-html');
    expect(codeOf('<5,10\n<6,20\n')).toBe('read');
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

describe('properties', () => {
  it('bytes of any kind are refused or read, never thrown at the caller', () => {
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .array(fc.constantFrom(...bytesOf('a1,;\t|"\n\r =spPK%<ế\ufeff')), { maxLength: 80 })
        .map((list) => Uint8Array.from(list)),
    );
    fc.assert(
      fc.property(anyBytes, fc.array(fc.nat(300), { maxLength: 4 }), (bytes, cuts) => {
        const sniffed = sniff(bytes);
        if (!sniffed.ok) return;
        const { rows, lines } = rowsOf(bytes, sniffed.value, cuts);
        expect(lines).toHaveLength(rows.length);
      }),
      { numRuns: 500 },
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
        const format = { ...comma, encoding };
        expect(rowsOf(bytes, format, cuts)).toEqual(rowsOf(bytes, format));
      }),
      { numRuns: 300 },
    );
  });

  it('A2 so it does on every single border of one text', () => {
    const text = 'Việt Nam,"Đắk ""Lắk""\r\nmới",€\r\nCôte d’Ivoire,Türkiye,🇻🇳\r\n';
    const bytes = bytesOf(text);
    const whole = rowsOf(bytes, comma);
    for (let cut = 1; cut < bytes.length; cut++) expect(rowsOf(bytes, comma, [cut]), String(cut)).toEqual(whole);
    expect(rowsOf(bytes, comma, [...bytes.keys()])).toEqual(whole);
  });

  it('A4 LF, CRLF and CR say the same, and what was written is read back', () => {
    fc.assert(
      fc.property(table, (rows) => {
        for (const end of ENDS) expect(read(written(rows, end)).rows).toEqual(rows);
      }),
    );
  });

  it('A4 mixed line ends say the same', () => {
    fc.assert(
      fc.property(table, fc.infiniteStream(fc.constantFrom(...ENDS)), (rows, ends) => {
        const mixed = rows.map((row) => row.map(quoted).join(',') + String(ends.next().value)).join('');
        // A CR before an LF would be one line end of two rows: only an empty first cell could come between, and there is none.
        fc.pre(rows.every((row) => row[0] !== '' && !row[0]?.startsWith('\n')));
        expect(read(mixed).rows).toEqual(rows);
      }),
    );
  });

  it('A10 every row knows the line on which it begins, with a last line end or without', () => {
    fc.assert(
      fc.property(table, fc.array(fc.nat(120)), fc.boolean(), (rows, cuts, ended) => {
        const text = written(rows, '\n');
        expect(read(ended ? text : text.slice(0, -1), {}, cuts).lines).toEqual(linesByHand(rows));
      }),
      { numRuns: 300 },
    );
  });
});
