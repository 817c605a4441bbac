import { csvLines } from '../domain/csv.ts';
import type { FigureKind } from '../domain/figureKind.ts';

/** One figure of a chart, as its CSV gives it. */
export interface ShareRow {
  readonly indicator: string;
  readonly unit: string;
  readonly area: string;
  readonly areaName: string;
  readonly period: string;
  readonly value: number;
  readonly figure: FigureKind;
  /** What is particular about it: "cut-off", "disputed"; empty if nothing. */
  readonly status: string;
  readonly source: string;
}

const COLUMNS = ['indicator', 'unit', 'area', 'area_name', 'period', 'value', 'figure', 'status', 'source'] as const;

/**
 * The figures of a chart as CSV: UTF-8 with a byte-order mark, so that a spreadsheet shows diacritics on a double click.
 * `decimal` "." is what machines read; "," (with semicolons) is what Excel reads in a Vietnamese system.
 */
export function toCsv(rows: readonly ShareRow[], decimal: '.' | ','): string {
  const delimiter = decimal === ',' ? ';' : ',';
  const lines = rows.map((row) => [
    row.indicator,
    row.unit,
    row.area,
    row.areaName,
    row.period,
    String(row.value).replace('.', decimal),
    row.figure,
    row.status,
    row.source,
  ]);
  return `\ufeff${csvLines([[...COLUMNS], ...lines], delimiter)}`;
}
