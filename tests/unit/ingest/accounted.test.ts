import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { issuesIn } from '../../../src/domain/issue.ts';
import type { Reading } from '../../../src/ingest/rows/reading.ts';
import { runs } from '../runs.ts';
import { columns } from './guessed.ts';
import { allObservations, read, sure } from './reading.ts';

vi.setConfig({ testTimeout: 600_000 });

// Sheets as offices fill them: headings between rows, other tables below and beside, pages, notes. Whatever is made of them,
// each figure is stored as it stands, names those of its row, or is told of.
const PLACES = ['Viet Nam', 'Thailand', 'Malaysia', 'Indonesia'];
const ITEMS = ['Rice', 'Maize', 'Tea', 'Coffee'];
const SECTIONS = ['I. Output', 'II. Area', '1. By source', 'Exports', 'Trong đó:', 'Males'];
const NOTES = ['(1) Preliminary', 'Source: Office, 2024', 'Table 2. Other things', '(Tiếp theo)', 'Đơn vị: %', ''];

type Row = readonly string[];

const cell = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 9_999 }).map(String) },
  { weight: 2, arbitrary: fc.constantFrom('', '..', '-', '12.5', '1,234', '7*', 'n/a', '<5', 'see note 3') },
);

/** One table: its header, and rows of figures with lines among them. */
const table = fc
  .record({
    stub: fc.constantFrom('Country', 'Item', ''),
    heads: fc.constantFrom(
      ['2020', '2021'],
      ['2022', '2023'],
      ['Rank N', 'Rank N-1'],
      ['Value 2020 (%)', 'Value 2021 (%)'],
    ),
    hasYear: fc.boolean(),
    rows: fc.array(fc.tuple(fc.nat(3), cell, cell), { minLength: 3, maxLength: 6 }),
    lines: fc.array(fc.option(fc.constantFrom(...SECTIONS), { freq: 3 }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ stub, heads, hasYear, rows, lines }): readonly Row[] => {
    const names = stub === 'Country' ? PLACES : ITEMS;
    const year = (at: number): readonly string[] => (hasYear ? [String(2018 + at)] : []);
    const body = rows.flatMap(([name, one, other], at): readonly Row[] => [
      ...(lines[at] ? [[lines[at]]] : []),
      [names[name] ?? '', ...year(at), one, other],
    ]);
    return [[stub, ...(hasYear ? ['Year'] : []), ...heads], ...body];
  });

const beside = (left: readonly Row[], right: readonly Row[]): readonly Row[] => {
  const width = Math.max(...left.map((row) => row.length));
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [
    ...Array.from({ length: width + 1 }, (_, column) => left[at]?.[column] ?? ''),
    ...(right[at] ?? []),
  ]);
};

const sheet = fc
  .record({
    first: table,
    second: table,
    how: fc.constantFrom('alone', 'below', 'beside', 'page'),
    title: fc.constantFrom([], ['Table 1. Things, 2019'], ['Report of an office', 'Unit: %']),
    between: fc.array(fc.constantFrom(...NOTES), { maxLength: 3 }),
  })
  .map(({ first, second, how, title, between }): readonly Row[] => {
    const [head = []] = first;
    const lines = between.map((line) => [line]);
    const parts: Readonly<Record<typeof how, readonly Row[]>> = {
      alone: [...first, ...lines],
      below: [...first, [''], ...lines, ...second],
      page: [...first, [''], ...lines, head, ...second.slice(1)],
      beside: beside(first, second),
    };
    return [...title.map((line) => [line]), ...parts[how]];
  });

const written = (rows: readonly Row[]): string => {
  const width = Math.max(...rows.map((row) => row.length));
  const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => Array.from({ length: width }, (_, at) => quoted(row[at] ?? '')).join(',')).join('\n') + '\n';
};

const isNumberOf = (text: string, value: number): boolean =>
  [text, text.replaceAll(',', ''), text.replace(',', '.')].some(
    (one) => parseFloat(one.replace(/^[^\d.-]+/, '')) === value,
  );

/** What may be a figure; "1. By source" is none. */
const IS_FIGURE = /^[<~]?\d[\d.,]*[*%]?$/;

/** The figures of which nothing is said: [line, column, text]. */
function lost(rows: readonly Row[], mapping: Awaited<ReturnType<typeof columns>>, headerLine: number, found: Reading) {
  const told = new Set(issuesIn(found.issues).map(({ line }) => line));
  const unread = new Set((mapping.unread ?? []).map(({ column }) => column));
  const stored = allObservations(found);
  return rows.flatMap((row, at) =>
    row.flatMap((text, column) => {
      const line = at + 1;
      const role = mapping.columns[column]?.role;
      const isKey = role !== undefined && role !== 'value' && role !== 'ignore';
      const isSaid = line <= headerLine || isKey || unread.has(column) || told.has(line);
      const isStored = () => stored.some((one) => one.row === line && isNumberOf(text, one.value));
      return !IS_FIGURE.test(text) || isSaid || (role === 'value' && isStored()) ? [] : [[line, column, text] as const];
    }),
  );
}

test('each figure of a sheet is stored, names others, or is told of', async () => {
  await fc.assert(
    fc.asyncProperty(sheet, async (rows) => {
      const content = written(rows);
      const first = await read(content);
      if (!first.ok || first.value.inspection.mapping.table !== 'observations') return;
      const { mapping, headerLine, needs } = first.value.inspection;
      if (mapping.table !== 'observations' || needs.includes('value')) return;
      const { area, period, series } = mapping.fixed;
      const fixed = {
        area: needs.includes('area') ? 'VNM' : area,
        period: needs.includes('period') ? ('2019' as never) : period,
        series: needs.includes('series') ? 'Things' : series,
      };
      const { reading: found } = sure(await read(content, { mapping: { ...mapping, fixed } }));
      if (!found) throw new Error('asked again');
      const { counts } = found;
      expect(counts.read).toBe(counts.accepted + counts.missing + counts.rejected);
      expect(lost(rows, mapping as never, headerLine, found)).toEqual([]);
    }),
    { numRuns: runs(4_000) },
  );
});
