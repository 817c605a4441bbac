import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CellDictionary } from '../../../../src/ingest/cell/cellDictionary.ts';
import { Meanings } from '../../../../src/ingest/cell/meanings.ts';
import { RowReader, type RowBatch } from '../../../../src/ingest/file/rowReader.ts';
import { bytesOf } from '../reading.ts';
import { COMMA } from '../rows.ts';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
/** One batch of rows of cells, each cell in quotes. */
const batchOf = (rows: readonly (readonly string[])[]): RowBatch =>
  new RowReader(COMMA).read(bytesOf(rows.map((row) => `${row.map(quoted).join(',')}\n`).join('')), true);
const codesOf = (dictionary: CellDictionary, texts: readonly string[]): readonly number[] => {
  const batch = batchOf(texts.map((text) => [text]));
  return texts.map((_, row) => dictionary.code(batch, row));
};
const anyText = fc.string({ unit: fc.constantFrom('a', 'b', 'ế', 'e\u0302\u0301', '"', ' ', '€', '7'), maxLength: 4 });
const tidied = (text: string): string => text.trim().normalize('NFC');

describe('examples', () => {
  it('numbers texts from 0 in order of first sight, and keeps them trimmed and composed', () => {
    const dictionary = new CellDictionary();
    expect(codesOf(dictionary, ['VNM', 'THA', 'VNM', ' Hà Nội '.normalize('NFD'), 'THA', ''])).toEqual([
      0, 1, 0, 2, 1, 3,
    ]);
    expect(dictionary.texts).toEqual(['VNM', 'THA', 'Hà Nội', '']);
  });

  it('tells apart texts whose hashes are the same', () => {
    // Pairs that collide under FNV-1a with 32 bits.
    const texts = ['costarring', 'liquid', 'declinate', 'macallums', 'altarage', 'zinke'];
    const dictionary = new CellDictionary();
    expect(codesOf(dictionary, texts)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(codesOf(dictionary, [...texts].reverse())).toEqual([5, 4, 3, 2, 1, 0]);
  });

  it('grows past its first size, in texts and in bytes', () => {
    const texts = Array.from({ length: 5000 }, (_, n) => `row ${'x'.repeat(n % 40)} ${String(n)}`);
    const dictionary = new CellDictionary();
    const numbers = texts.map((_, n) => n);
    expect(codesOf(dictionary, texts)).toEqual(numbers);
    expect(codesOf(dictionary, texts)).toEqual(numbers);
    expect(dictionary.texts).toEqual(texts);
  });

  it('holds a text that is longer than all its room was', () => {
    const long = 'ế'.repeat(50_000);
    const dictionary = new CellDictionary();
    expect(codesOf(dictionary, ['a', long, 'b', long, 'a'])).toEqual([0, 1, 2, 1, 0]);
    expect(dictionary.texts[1]).toBe(long);
  });

  it('remembers texts from one batch to the next', () => {
    const dictionary = new CellDictionary();
    expect([codesOf(dictionary, ['a', 'b']), codesOf(dictionary, ['c', 'b'])]).toEqual([
      [0, 1],
      [2, 1],
    ]);
  });
});

describe('the meanings of several columns', () => {
  it('work out each combination once', () => {
    const asked: (readonly string[])[] = [];
    const meanings = new Meanings([2, 0], (texts) => {
      asked.push([...texts]);
      return texts.join('+');
    });
    const rows = [
      ['a', '-', 'x'],
      ['b', '-', 'x'],
      ['a', '-', 'y'],
      ['a', '-', 'x'],
    ];
    const batch = batchOf(rows);
    expect(rows.map((_, row) => meanings.of(batch, batch.firstCell[row] ?? 0))).toEqual(['x+a', 'x+b', 'y+a', 'x+a']);
    expect(asked).toHaveLength(3);
  });

  it('of no columns are one thing', () => {
    const meanings = new Meanings([], (texts) => texts.length);
    expect(meanings.of(batchOf([['a']]), 0)).toBe(0);
  });
});

describe('properties', () => {
  it('equal texts have equal codes, different ones different codes, and a code gives back its text', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 60 }), (texts) => {
        const dictionary = new CellDictionary();
        const codes = codesOf(dictionary, texts);
        texts.forEach((text, one) => {
          expect(dictionary.texts[codes[one] ?? -1]).toBe(tidied(text));
          texts.forEach((other, two) => {
            expect(codes[one] === codes[two]).toBe(text === other);
          });
        });
      }),
    );
  });

  it('a combination of any number of columns means what its texts say', () => {
    const rows = fc.array(fc.tuple(anyText, anyText, anyText, anyText), { maxLength: 40 });
    fc.assert(
      fc.property(rows, fc.shuffledSubarray([0, 1, 2, 3]), (drawn, columns) => {
        const meanings = new Meanings(columns, (texts) => JSON.stringify(texts));
        const batch = batchOf(drawn);
        drawn.forEach((row, at) => {
          const expected = JSON.stringify(columns.map((column) => tidied(row[column] ?? '')));
          expect(meanings.of(batch, batch.firstCell[at] ?? 0)).toBe(expected);
        });
      }),
    );
  });
});
