import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sniff, textEnd, type FormatChoice, type TextFormat } from '../../../../src/ingest/file/decode.ts';
import { bytesOf, fixture, sure } from '../reading.ts';
import { rowsOf } from '../rows.ts';

const sniffed = (content: string | Uint8Array, isWhole = true, choice?: FormatChoice) =>
  sniff(typeof content === 'string' ? bytesOf(content) : content, isWhole, choice);
const formatOf = (...told: Parameters<typeof sniffed>): TextFormat => sure(sniffed(...told));
const codeOf = (content: string | Uint8Array): string => {
  const found = sniffed(content);
  return found.ok ? 'read' : found.error.code;
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
    expect(format).toMatchObject({ encoding, delimiter: ',', hasSepLine: false });
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
    expect(formatOf(bytes.subarray(0, bytes.length - 1), false).encoding).toBe('utf-8');
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
    expect(format).toMatchObject({ encoding: 'utf-8', delimiter: ';', hasSepLine: true });
    expect(rowsOf(bytesOf(text), format)).toEqual({
      rows: [
        ['a', 'b'],
        ['1', '2'],
      ],
      lines: [2, 3],
      unpairedQuote: 0,
    });
  });

  it('A2 A4 takes what a person says instead of the evidence', () => {
    const bytes = fixture('encoding-windows-1252.csv');
    expect(formatOf(bytes, true, { encoding: 'windows-1258', delimiter: ';' })).toEqual({
      encoding: 'windows-1258',
      delimiter: ';',
      hasSepLine: false,
      hasKeyColumn: false,
      isSure: true,
    });
    expect(formatOf(bytes, true, { encoding: null, delimiter: null })).toEqual(formatOf(bytes));
    expect(formatOf('one column\nof text\n', true, { encoding: null, delimiter: ',' }).delimiter).toBe(',');
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
    expect(codeOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]))).toBe('not-text');
    expect(codeOf('a,b\u0000\n1,2\n')).toBe('not-text');
  });

  it.each([
    ['a Ctrl-Z', 'a,b\n1,2\n\u001a'],
    ['NULs', `a,b\n1,2\n${'\0'.repeat(500)}`],
    ['both', `a,b\n1,2\n\u001a${'\0'.repeat(127)}`],
  ])('reads a table behind which an old program put %s', (_, text) => {
    expect(formatOf(text)).toMatchObject({ encoding: 'utf-8', delimiter: ',', hasSepLine: false });
    expect(text.slice(0, textEnd(text))).toBe('a,b\n1,2\n');
    // Of a first slice the end is no end.
    expect(sniffed(text, false).ok).toBe(false);
  });

  it('refuses what holds nothing but such marks, or holds them inside', () => {
    expect(codeOf('\u001a')).toBe('empty-file');
    expect(codeOf('a,b\u0000\n1,2\n\u001a')).toBe('not-text');
    expect(codeOf('a,b\n\u001a1,2\n')).toBe('not-text');
  });

  it('still tells UTF-16 whose last byte is the zero of a line end', () => {
    const bytes = Uint8Array.from('a,b\n1,2\n', (letter) => letter.charCodeAt(0));
    const little = new Uint8Array(bytes.length * 2);
    bytes.forEach((byte, index) => (little[index * 2] = byte));
    expect(formatOf(little)).toMatchObject({ encoding: 'utf-16le', delimiter: ',' });
  });

  it('calls a workbook and an archive by their names', () => {
    expect(codeOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe('is-xls');
    expect(codeOf(Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]))).toBe('is-gzip');
    const part = (name: string) => bytesOf(`PK\u0003\u0004\u0014\u0000\u0006\u0000${name}`);
    expect(codeOf(part('[Content_Types].xml'))).toBe('is-xlsx');
    expect(codeOf(part('xl/workbook.xml'))).toBe('is-xlsx');
    expect(codeOf(part('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'))).toBe('is-xlsx');
    expect(codeOf(part('values.csv'))).toBe('is-zip');
    expect(codeOf(bytesOf('PK\u0005\u0006'))).toBe('is-zip');
  });

  it('refuses the web page that some programs call an Excel file', () => {
    expect(codeOf('<table><tr><td>a</td><td>1, 2</td></tr></table>')).toBe('is-html');
    expect(codeOf('<!-- saved -->\n<html>1,2</html>')).toBe('is-html');
    expect(codeOf('<5,10\n<6,20\n')).toBe('read');
  });
});

describe('properties', () => {
  it('bytes of any kind are refused or read, never thrown at the caller', () => {
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .array(fc.constantFrom(...bytesOf('a1,;\t|"\n\r =spPK%<ế\ufeff')), { maxLength: 80 })
        .map((list) => Uint8Array.from(list)),
    );
    fc.assert(
      fc.property(anyBytes, fc.array(fc.nat(300), { maxLength: 4 }), fc.boolean(), (bytes, cuts, isWhole) => {
        const found = sniffed(bytes, isWhole);
        if (!found.ok) return;
        const { rows, lines } = rowsOf(bytes, found.value, cuts);
        expect(lines).toHaveLength(rows.length);
      }),
      { numRuns: 500 },
    );
  });
});
