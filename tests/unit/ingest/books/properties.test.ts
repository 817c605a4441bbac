import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asCsv } from '../../../../src/ingest/books/asCsv.ts';
import { evidenceOf } from '../../../../src/ingest/books/evidence.ts';
import { sniff } from '../../../../src/ingest/file/decode.ts';
import { gather, inflatePart } from '../../../../src/ingest/books/inflate.ts';
import { zipDirectory } from '../../../../src/ingest/books/zipDirectory.ts';
import { readWorkbook } from '../../../../src/ingest/books/workbook.ts';
import {
  joined,
  ods,
  odsRows,
  statisticsOds,
  statisticsXlsx,
  xlsx,
  xlsxRows,
  zip,
  type Part,
} from '../../../fixtures/books/make.mjs';
import { rowsOf } from '../rows.ts';
import { readAll, tableOf, textsOf } from './reading.ts';

/** Whole rows as they were, without what is empty at the end. */
function trimmed(rows: readonly (readonly string[])[]): string[][] {
  const height = rows.findLastIndex((row) => row.some((text) => text !== '')) + 1;
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((text) => text !== '') + 1));
  return rows.slice(0, height).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

const text = fc.string({
  unit: fc.constantFrom('a', 'ệ', '😀', ' ', '\n', '\t', '"', ',', ';', '<', '&', '>', "'", '_', '0', '%'),
  minLength: 1,
  maxLength: 8,
});
/** Up to fifteen digits, which every book gives back as they are. */
const number = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 5 }))
  .map(([digits, places]) => Number(`${digits}e-${places}`));
const cell = fc.oneof(fc.constant(null), text, number);
const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });

const typed = (made: string | number | null): string => (made === 0 ? '0' : String(made ?? ''));

const makers = [
  ['xlsx', (made: readonly (readonly (string | number | null)[])[]) => xlsx([{ name: 's', rows: xlsxRows(made) }])],
  [
    'ods',
    (made: readonly (readonly (string | number | null)[])[]) =>
      ods(`<table:table table:name="s">${odsRows(made)}</table:table>`),
  ],
] as const;

describe.each(makers)('properties of .%s', (_, make) => {
  it('gives a table back as it was written', () => {
    fc.assert(
      fc.property(rows, (made) => {
        expect(textsOf(tableOf(make(made)))).toEqual(trimmed(made.map((row) => row.map(typed))));
      }),
    );
  });

  it('writes a CSV that our reader reads as the same table, line by line', () => {
    fc.assert(
      fc.property(rows, (made) => {
        const table = tableOf(make(made));
        const bytes = joined(asCsv(table));
        const format = sniff(bytes, true, { encoding: null, delimiter: ',' });
        if (!format.ok) return;
        expect(format.value.hasSepLine).toBe(false);
        const read = rowsOf(bytes, format.value);
        const expected = textsOf(table).map((texts) => texts.map((found) => found.replace(/\n+/g, ' ')));
        // The reader leaves out rows of nothing.
        const isWorth = (found: readonly string[]): boolean => found.some((each) => each.trim() !== '');
        expect(read.rows.filter(isWorth).map((found) => found.map((each) => each.trim()))).toEqual(
          expected.filter(isWorth).map((found) => found.map((each) => each.trim())),
        );
      }),
    );
  });
});

/** The parts of an archive as texts. */
const partsOf = (bytes: Uint8Array): Part[] => {
  const directory = zipDirectory(bytes);
  if (!directory.ok) throw new Error(directory.error.code);
  return directory.value.map((part) => {
    const content = gather(inflatePart(bytes, part));
    if (!content.ok) throw new Error(content.error.code);
    return { name: part.name, content: new TextDecoder().decode(content.value) };
  });
};

/** Every sheet of whatever it is, with everything that is made of one. */
function readThrough(bytes: Uint8Array): string {
  const book = readWorkbook(bytes);
  if (!book.ok) return book.error.code;
  const tables = readAll(book.value);
  if (!tables.ok) return tables.error.code;
  for (const table of tables.value) {
    asCsv(table);
    evidenceOf(table);
  }
  return 'read';
}

describe('properties of what is no book', () => {
  const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 5 });

  it.each([
    ['xlsx', statisticsXlsx()],
    ['ods', statisticsOds()],
  ])('a damaged .%s is read or refused, never thrown at', (_, good) => {
    expect(readThrough(good)).toBe('read');
    fc.assert(
      fc.property(changes, fc.nat(), (changed, cut) => {
        const bytes = Uint8Array.from(good);
        for (const [at, value] of changed) bytes[at % bytes.length] = value;
        expect(typeof readThrough(bytes.subarray(0, cut % 4 === 0 ? cut % bytes.length : bytes.length))).toBe('string');
      }),
      { numRuns: 200 },
    );
  });

  const parts: [string, RegExp, () => Uint8Array][] = [
    ['xlsx', /^xl\//, () => statisticsXlsx()],
    ['ods', /^content/, () => statisticsOds()],
  ];
  it.each(parts)('an .%s whose XML was changed, with right checksums, is read or refused too', (_, isChanged, make) => {
    const made = partsOf(make());
    const words = fc.constantFrom(
      '<',
      '>',
      '/',
      '"',
      '1',
      '-',
      '9999999',
      'hidden="1"',
      '<c>',
      '</row>',
      '<v>',
      ' r="XFD1"',
      '&#9;',
      ']]>',
      'text:s',
    );
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.nat(12), words), { minLength: 1, maxLength: 3 }),
        (which, edits) => {
          const candidates = made.filter(({ name }) => isChanged.test(name));
          const chosen = candidates[which % candidates.length]!;
          let xml = String(chosen.content);
          for (const [at, length, word] of edits) {
            const place = at % xml.length;
            xml = xml.slice(0, place) + word + xml.slice(place + length);
          }
          const bytes = zip(made.map((part) => (part === chosen ? { ...part, content: xml } : part)));
          expect(typeof readThrough(bytes)).toBe('string');
        },
      ),
      { numRuns: 200 },
    );
  });

  it('random bytes are refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readThrough(bytes)).not.toBe('read');
      }),
    );
  });
});
