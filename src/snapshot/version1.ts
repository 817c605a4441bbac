import type { Result } from '../domain/result.ts';
import { checkSnapshot, MOST_OPTIONS } from './check.ts';
import { TEXT_COLUMNS } from './checkRows.ts';
import { readLine, writeLine } from './lines.ts';
import { readNumber, readNumbers, writeNumber, writeNumbers } from './numberColumn.ts';
import { MOST_ROWS, type OptionValue, type Snapshot, type SnapshotFault } from './snapshot.ts';
import { readTexts, writeTexts } from './textColumn.ts';

/** The single parts, in the order of the first line. */
const PARTS = [
  ...(['kind', 'language', 'made', 'method', 'view', 'title', 'subtitle', 'note', 'summary', 'source'] as const),
];

/**
 * Format version 1: a text of lines. First the single parts, then the options, then the number of rows with their
 * values, then one line for each column of texts. FORMAT.md gives an example.
 */
export function writeVersion1(snapshot: Snapshot): string {
  const { rows } = snapshot;
  return [
    PARTS.map((part) => snapshot[part]),
    Object.entries(snapshot.options).map(([name, value]) => `${name}=${writeOption(value)}`),
    [String(rows.length), writeNumbers(rows.map((row) => row.value))],
    ...TEXT_COLUMNS.map((column) => writeTexts(rows.map((row) => row[column]))),
  ]
    .map(writeLine)
    .join('\n');
}

/** Reads what `writeVersion1` wrote, and lets nothing else through. */
export function readVersion1(text: string): Result<Snapshot, SnapshotFault> {
  const invalid = (what: string) => ({ ok: false, error: { reason: 'invalid', what } }) as const;
  const [first = '', second = '', third = '', ...columns] = text.split('\n', TEXT_COLUMNS.length + 4);
  const parts = readLine(first, PARTS.length);
  const options = readLine(second, MOST_OPTIONS);
  const [count = '', numbers = ''] = readLine(third, 2) ?? [];
  if (parts?.length !== PARTS.length || !options || columns.length !== TEXT_COLUMNS.length) return invalid('lines');
  if (!/^\d{1,15}$/.test(count)) return invalid('rows');
  const length = Number(count);
  if (length > MOST_ROWS) return { ok: false, error: { reason: 'too-large' } };
  const values = readNumbers(numbers, length);
  if (!values) return invalid('value');
  // The places, and at most one word a row.
  const read = columns.map((line) => readTexts(readLine(line, length + 1) ?? [], length));
  const wrong = read.indexOf(null);
  if (wrong >= 0) return invalid(TEXT_COLUMNS[wrong] ?? 'rows');
  const [indicator, unit, area, areaName, period, status, source, role] = read;
  const found = readOptions(options);
  if (!found) return invalid('options');
  return checkSnapshot({
    version: 1,
    ...Object.fromEntries(PARTS.map((part, index) => [part, parts[index]])),
    options: found,
    rows: values.map((value, row) => ({
      indicator: indicator?.[row],
      unit: unit?.[row],
      area: area?.[row],
      areaName: areaName?.[row],
      period: period?.[row],
      value,
      status: status?.[row],
      source: source?.[row],
      role: role?.[row],
    })),
  });
}

/** `=text`, or a bare number, `true`, `false`, `null`. */
const writeOption = (value: OptionValue): string =>
  typeof value === 'string' ? `=${value}` : typeof value === 'number' ? writeNumber(value) : String(value);

function readOptions(cells: readonly string[]): Record<string, OptionValue> | null {
  const entries: [string, OptionValue][] = [];
  for (const cell of cells.length === 1 && cells[0] === '' ? [] : cells) {
    const equals = cell.indexOf('=');
    const value = readOption(cell.slice(equals + 1));
    if (equals < 1 || value === undefined) return null;
    entries.push([cell.slice(0, equals), value]);
  }
  // fromEntries makes own properties, also of a name like __proto__, which the check then refuses.
  const options = Object.fromEntries(entries);
  return Object.keys(options).length === entries.length ? options : null;
}

function readOption(text: string): OptionValue | undefined {
  if (text.startsWith('=')) return text.slice(1);
  if (text === 'true' || text === 'false') return text === 'true';
  return text === 'null' ? null : (readNumber(text) ?? undefined);
}
