import { fold } from '../../domain/fold.ts';
import { own } from '../../domain/own.ts';
import type { Choices } from './choices.ts';
import type { CellReading, Need, PreviewRow } from './inspection.ts';
import type { ColumnRole, Mapping, ObservationMapping } from '../sheet/layout.ts';
import type { Matchers } from '../cell/matchers.ts';
import { cellValue, unitKey } from './cellValue.ts';
import { addFirstCells, markAmong } from './columnMarks.ts';
import type { DecimalMark } from '../cell/decimal.ts';
import { MarkTally } from '../cell/markTally.ts';
import { codeOf, labelOf, periodOf } from './keyCells.ts';
import { rowTexts, type RowBatch } from '../file/rowReader.ts';
import { nameAndUnit, proposedId } from '../cell/seriesNames.ts';

const PREVIEW_ROWS = 8;

/** What a mapping leaves open: every value needs an area, a period and a series. */
export function needsOf(mapping: Mapping): readonly Need[] {
  if (mapping.table !== 'observations') return [];
  const { columns, fixed } = mapping;
  const has = (...roles: readonly ColumnRole['role'][]): boolean => columns.some(({ role }) => roles.includes(role));
  const values = columns.filter((role) => role.role === 'value');
  const hasWholePeriod = columns.some((role) => role.role === 'period' && !role.part);
  const needs: Need[] = [];
  if (values.length === 0) needs.push('value');
  if (!has('area') && fixed.area === null && values.some(({ area }) => area === null)) needs.push('area');
  if (!hasWholePeriod && fixed.period === null && values.some(({ period }) => period === null)) needs.push('period');
  if (
    !has('indicator', 'indicatorName') &&
    fixed.series === null &&
    values.some(({ series, isPart }) => series === null || isPart)
  )
    needs.push('series');
  return needs;
}

/** What files of one shape have in common: the names of their columns, in order. */
export const shapeOf = ({ headers }: Mapping): string => headers.map(fold).join('|');

/** The first rows behind the header, each cell with how it is read. */
export function previewOf(
  batch: RowBatch,
  mapping: Mapping,
  matchers: Matchers,
  choices: Choices,
): readonly PreviewRow[] {
  const rows: PreviewRow[] = [];
  const read = mapping.table === 'observations' ? cellReader(batch, mapping, matchers, choices) : () => TEXT;
  for (let row = mapping.headerRow + 1; row < batch.count && rows.length < PREVIEW_ROWS; row++) {
    const texts = rowTexts(batch, row).map((text) => text.trim().normalize('NFC'));
    if (texts.every((text) => text === '')) continue;
    rows.push({
      line: batch.lines[row] ?? 0,
      cells: texts.map((text, column) => ({ text, reading: read(text, column, texts) })),
    });
  }
  return rows;
}

const TEXT: CellReading = { kind: 'text' };

function cellReader(batch: RowBatch, mapping: ObservationMapping, { areas, indicators }: Matchers, choices: Choices) {
  const marks = marksOf(batch, mapping, choices);
  const periodColumns = mapping.columns.flatMap(({ role }, column) => (role === 'period' ? [column] : []));
  const periodIn = (texts: readonly string[]) =>
    periodOf(
      mapping,
      periodColumns.map((column) => codeOf(mapping, texts[column] ?? '')),
    );
  return (text: string, column: number, texts: readonly string[]): CellReading => {
    const role = mapping.columns[column] ?? { role: 'ignore' };
    switch (role.role) {
      case 'area': {
        const period = periodIn(texts) ?? valuePeriod(mapping);
        const named = codeOf(mapping, text);
        return { kind: 'area', id: own(choices.areas, named) ?? (period && areas.find(named, period)) };
      }
      case 'period':
        return { kind: 'period', period: periodIn(texts) };
      case 'dimension':
        return TEXT;
      case 'indicator':
      case 'indicatorName': {
        const named = role.role === 'indicator' ? codeOf(mapping, text) : labelOf(mapping, text);
        const known = indicators.find(own(choices.series, named) ?? named);
        return { kind: 'series', id: known?.id ?? proposedId(named), isKnown: known !== null };
      }
      case 'value': {
        const found = cellValue(
          text,
          marks.get(column) ?? '.',
          unitKey(role.unit ?? nameAndUnit(role.series ?? '').unit),
          mapping.brackets,
        );
        if (found.kind === 'number') return { kind: 'number', value: found.value };
        return { kind: found.kind };
      }
      case 'ignore':
        return { kind: 'ignored' };
      default:
        return TEXT;
    }
  };
}

const valuePeriod = ({ columns }: ObservationMapping) =>
  columns.map((role) => (role.role === 'value' ? role.period : null)).findLast((period) => period !== null) ?? null;

/** The decimal mark of each column of values, as the import finds it: what the other columns tell counts too. */
function marksOf(
  batch: RowBatch,
  { columns, headers, headerRow }: ObservationMapping,
  choices: Choices,
): ReadonlyMap<number, DecimalMark> {
  const values = columns.flatMap((role, column) => {
    if (role.role !== 'value') return [];
    const header = headers[column] ?? '';
    const said = own(choices.marks, header);
    const period = role.period === null ? -1 : column;
    return [{ column, header, period, mark: said ?? ('.' as const), marks: said ? null : new MarkTally() }];
  });
  addFirstCells(values, batch, headerRow + 1);
  return new Map(values.map(({ column, mark, marks }) => [column, marks ? markAmong(marks, values) : mark]));
}
