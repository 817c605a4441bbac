import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { toBase64url } from '../../src/domain/base64url.ts';
import { checkShape } from '../../src/domain/checkShape.ts';
import { parseJson } from '../../src/domain/json.ts';
import { readFiles } from '../../src/ingest/importer.ts';
import { review } from '../../src/ingest/review.ts';
import { decode } from '../../src/snapshot/decode.ts';
import { deflate } from '../../src/snapshot/deflate.ts';
import { seal } from '../../src/snapshot/token.ts';
import { writeVersion1 } from '../../src/snapshot/version1.ts';
import { readBackup } from '../../src/store/backup.ts';
import { errand, incoming, readBuiltIn } from './ingest/reading.ts';
import { runs } from './runs.ts';
import { row, snapshot } from './snapshot/made.ts';

// Nothing that a file calls itself, or its parts, may reach what every object has.

const BORN = [Object, Array, String, Number, Function, Map, Set, Promise, RegExp, Uint8Array].map(
  ({ prototype }) => prototype as object,
);
/** Names, values, getters and setters, one after the other. */
const stateOfBorn = (): readonly unknown[] =>
  BORN.flatMap((prototype) =>
    Reflect.ownKeys(prototype).flatMap((name): readonly unknown[] => {
      const is: PropertyDescriptor = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
      return [name, is.value as unknown, is.get, is.set];
    }),
  );
let atStart: readonly unknown[];
beforeAll(() => {
  atStart = stateOfBorn();
});
const expectClean = (): void => {
  const now = stateOfBorn();
  expect(now.length).toBe(atStart.length);
  expect(now.every((part, at) => Object.is(part, atStart[at]))).toBe(true);
};

const word = fc.constantFrom(
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '__defineGetter__',
    'polluted',
    '__proto__.polluted',
  ],
  ...['indicator', 'area', 'period', 'value', 'unit', 'name_en', 'VNM', 'egdi', '2024', '1', 'true', ''],
);

test('by a CSV, whatever its headings, ids and words', async () => {
  const { registry, blocks } = await readBuiltIn();
  const heads = fc.oneof(
    fc.constantFrom(
      'indicator,area,period,value,unit,source',
      'area,kind,name_en,name_vi,aliases',
      'indicator,name_en,name_vi,measure,direction',
      'programme,name_en,name_vi,issued,area',
      'target,programme,pillar,indicator,year,comparator,value',
    ),
    fc.array(word, { minLength: 2, maxLength: 6 }).map((names) => names.join(',')),
  );
  const lines = fc.array(fc.array(word, { minLength: 2, maxLength: 7 }), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(heads, lines, word, word, async (head, body, heard, meant) => {
      const text = [head, ...body.map((cells) => cells.join(','))].join('\n');
      // As names of their own, which is how a person's answers are kept.
      const said = Object.fromEntries([[heard, meant]]);
      const read = await readFiles(
        errand([incoming(`${heard}.csv`, text)], registry, [{ areas: said, series: said } as object]),
      );
      if (read.ok && read.value.asked.length === 0) review('import', read.value.files, { registry, blocks });
      expectClean();
    }),
    { numRuns: runs(200) },
  );
});

/** JSON of any shape whose names are such; built as text, for as an object `__proto__` would not be a name. */
const json: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    word.map((text) => JSON.stringify(text)),
    fc.constantFrom('1', 'null', 'true', '{"polluted":1}'),
    fc.array(tie('node'), { maxLength: 4 }).map((all) => `[${all.join(',')}]`),
    fc
      .array(fc.tuple(word, tie('node')), { maxLength: 4 })
      .map((all) => `{${all.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`),
  ),
})).node;

test('by JSON: of a shape, a shelf, a backup', async () => {
  const table = fc.constantFrom(
    'blocks',
    'registry',
    'revisions',
    'head',
    'shapes',
    'snapshots',
    '__proto__',
    'constructor',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(table, json), { maxLength: 4 }), json, async (records, any) => {
      checkShape(parseJson(any));
      const lines = [
        '{"format":"targetline-backup","version":1,"made":"2026-01-01T00:00:00Z"}',
        ...records.map(([name, value]) => `[${JSON.stringify(name)},${value}]`),
        JSON.stringify({ end: records.length }),
      ];
      const read = await readBackup(new Blob([new Uint8Array(gzipSync(lines.join('\n') + '\n'))]));
      expect(read.ok).toBe(false);
      expectClean();
    }),
    { numRuns: runs(200) },
  );
});

test('by a snapshot', async () => {
  await fc.assert(
    fc.asyncProperty(word, word, async (name, value) => {
      const hostile = snapshot({
        title: name,
        options: Object.fromEntries([[name, value]]),
        rows: [row({ indicator: name, area: value, role: name, unit: value })],
      });
      // Written as nobody's page would: encoding refuses it, and so must decoding.
      const bytes = await deflate(new TextEncoder().encode(writeVersion1(hostile)));
      const text = seal(1, toBase64url(bytes));
      if (name !== '') expect((await decode(text)).ok && name in {}).toBe(false);
      expectClean();
    }),
    { numRuns: 200 },
  );
});
