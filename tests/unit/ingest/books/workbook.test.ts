import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../../src/ingest/books/evidence.ts';
import { asCsv } from '../../../../src/ingest/books/asCsv.ts';
import { readWorkbook } from '../../../../src/ingest/books/workbook.ts';
import { joined } from '../../../fixtures/books/make.mjs';
import { cellsOf, sure, tableOf } from './reading.ts';

const fixture = (name: string): Uint8Array => readFileSync(`tests/fixtures/books/${name}`);

describe.each(['statistics.xlsx', 'statistics.ods'])('%s', (file) => {
  const bytes = fixture(file);

  it('lists its sheets, the hidden one too', () => {
    const { sheets } = sure(readWorkbook(bytes));
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['Chỉ tiêu', false],
      ['notes', true],
    ]);
  });

  it('reads percent as shown, dates as dates, errors by name, merged cells once', () => {
    const table = tableOf(bytes);
    expect(cellsOf(table)).toEqual([
      ['An invented table text', 'merged', 'merged', 'merged'],
      ['area text', 'date text', 'share online text', 'rank text'],
      ['Việt Nam text', '2024-03-31 date', '84.2 percent', '7 number'],
      ['Lào text', '2024-03-31 date', '50 percent', '#DIV/0! error'],
    ]);
    expect(evidenceOf(table)).toMatchObject({
      percentColumns: [2],
      mixedPercentColumns: [],
      dateColumns: [1],
      hiddenRows: [3],
      hiddenColumns: [],
      merged: [{ top: 0, left: 0, bottom: 0, right: 3 }],
      errors: [{ row: 3, column: 3, text: '#DIV/0!' }],
      errorCount: 1,
    });
  });

  it('is written as a CSV whose line n is row n', () => {
    expect(new TextDecoder().decode(joined(asCsv(tableOf(bytes))))).toBe(
      'An invented table,,,\narea,date,share online,rank\nViệt Nam,2024-03-31,84.2%,7\nLào,2024-03-31,50%,#DIV/0!\n',
    );
  });
});
