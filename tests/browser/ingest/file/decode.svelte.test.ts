import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sniff } from '../../../../src/ingest/file/decode.ts';
import { decoderOf, ENCODINGS } from '../../../../src/ingest/file/encoding.ts';
import { RowReader, rowTexts } from '../../../../src/ingest/file/rowReader.ts';

const rowsOf = (bytes: Uint8Array) => {
  const format = sniff(bytes, true);
  if (!format.ok) throw new Error(format.error.code);
  const batch = new RowReader(format.value).read(bytes, true);
  return {
    encoding: format.value.encoding,
    rows: Array.from({ length: batch.count }, (_, row) => rowTexts(batch, row)),
  };
};

// Node's own decoder takes bytes 80 to 9F of windows-1252 for control characters: only a browser can tell.
describe('decode in the browser', () => {
  it('A2 reads the typographic marks of windows-1252', () => {
    const text = 'a,b\nC\u00f4te d\u0092Ivoire,5 \u0080\n';
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(rowsOf(bytes)).toEqual({
      encoding: 'windows-1252',
      rows: [
        ['a', 'b'],
        ['Côte d’Ivoire', '5 €'],
      ],
    });
  });

  it('A2 reads slices as the whole, wherever they end, in every encoding', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        fc.constantFrom(...ENCODINGS),
        fc.nat(60),
        (bytes, encoding, cut) => {
          const decoder = decoderOf(encoding);
          const parts = [decoder.decode(bytes.subarray(0, cut), false), decoder.decode(bytes.subarray(cut), true)];
          expect(parts.join('')).toBe(decoderOf(encoding).decode(bytes, true));
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('A2 reads the tone marks of windows-1258', () => {
    const bytes = Uint8Array.from('a,b\nVi\u00ea\u00f2t,\u00f0\u00fd\u00f5\u00ecc\n', (letter) => letter.charCodeAt(0));
    const { encoding, rows } = rowsOf(bytes);
    expect(encoding).toBe('windows-1258');
    expect(rows[1]?.map((cell) => cell.normalize('NFC'))).toEqual(['Việt', 'đước']);
  });
});
