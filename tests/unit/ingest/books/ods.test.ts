import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../../src/ingest/books/evidence.ts';
import { readWorkbook, sheetTable } from '../../../../src/ingest/books/workbook.ts';
import { ods, odsRows } from '../../../fixtures/books/make.mjs';
import { bookFault, cellsOf, sure, tableOf, textsOf } from './reading.ts';

const table = (rows: string, options: Parameters<typeof ods>[1] = {}): Uint8Array =>
  ods(`<table:table table:name="a">${rows}</table:table>`, options);
const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const cell = (attributes: string, inner = ''): string => `<table:table-cell ${attributes}>${inner}</table:table-cell>`;
const p = (text: string): string => `<text:p>${text}</text:p>`;
const cells = (rows: string, options: Parameters<typeof ods>[1] = {}): string[][] =>
  cellsOf(tableOf(table(rows, options)));

describe('examples', () => {
  it('reads every type of cell by its stored value, not by what is shown', () => {
    const rows = row(
      cell('office:value-type="float" office:value="0.30000000000000004"', p('0,3')),
      cell('office:value-type="percentage" office:value="0.842"', p('84 %')),
      cell('office:value-type="currency" office:currency="VND" office:value="1234567"', p('1.234.567 ₫')),
      cell('office:value-type="date" office:date-value="2024-03-31"', p('31/3')),
      cell('office:value-type="date" office:date-value="2024-03-31T14:30:00"'),
      cell('office:value-type="time" office:time-value="PT37H30M05S"'),
      cell('office:value-type="boolean" office:boolean-value="true"', p('WAHR')),
      cell('office:value-type="string"', p('words')),
      cell('office:value-type="string" office:string-value="stored"'),
      cell('', p('untyped')),
    );
    expect(cells(rows)).toEqual([
      [
        '0.3 number',
        '84.2 percent',
        '1234567 number',
        '2024-03-31 date',
        '2024-03-31T14:30:00 date',
        '37:30:05 time',
        'TRUE boolean',
        'words text',
        'stored text',
        'untyped text',
      ],
    ]);
  });

  it('takes formulas by their stored value and errors by name', () => {
    const rows = row(
      cell('table:formula="of:=1+1" office:value-type="float" office:value="2"', p('2')),
      cell('table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"', p('#DIV/0!')),
      cell('table:formula="of:=1/0" office:value-type="float" office:value="0"', p('#DIV/0!')),
      cell('table:formula="of:=foo" office:value-type="string"', p('Err:508')),
      // In the words of the author's language, told by its type alone.
      cell('table:formula="of:=foo" office:value-type="string" calcext:value-type="error"', p('#NOM?')),
      cell('table:formula="of:=1"'),
      cell('table:formula="of:=&quot;&quot;" office:value-type="string"', p('')),
      cell('office:value-type="string"', p('#DIV/0! is an error')),
    );
    expect(cells(rows)).toEqual([
      [
        '2 number',
        '#DIV/0! error',
        '#DIV/0! error',
        'Err:508 error',
        '#NOM? error',
        '#UNCALCULATED! uncalculated',
        '',
        '#DIV/0! is an error text',
      ],
    ]);
  });

  it('joins paragraphs and white space, without notes and drawings', () => {
    const rows = row(
      cell(
        'office:value-type="string"',
        `<office:annotation><text:p>note</text:p></office:annotation>${p('a<text:s text:c="2"/>b\n   c')}${p('<text:span>d</text:span><text:tab/><text:a>e</text:a><text:line-break/>f')}<draw:frame><table:table><table:table-row><table:table-cell>${p('x')}</table:table-cell></table:table-row></table:table></draw:frame>`,
      ),
    );
    expect(textsOf(tableOf(table(rows)))).toEqual([['a  b c\nd\te\nf']]);
  });

  it('shows of a date what its style shows: of the cell, the row or the column', () => {
    const styles = `
      <number:date-style style:name="N1"><number:month number:textual="true"/><number:text>-</number:text><number:year/></number:date-style>
      <number:date-style style:name="N2"><number:quarter/><number:year/></number:date-style>
      <number:date-style style:name="N3"><number:year number:style="long"/></number:date-style>
      <number:number-style style:name="N4"><number:number number:decimal-places="0" number:min-integer-digits="3"/></number:number-style>
      <number:number-style style:name="N5"><number:number number:decimal-places="1"/><number:text>%</number:text></number:number-style>
      <style:style style:name="base" style:family="table-cell" style:data-style-name="N1"/>
      <style:style style:name="month" style:family="table-cell" style:parent-style-name="base"/>
      <style:style style:name="quarter" style:family="table-cell" style:data-style-name="N2"/>
      <style:style style:name="year" style:family="table-cell" style:data-style-name="N3"/>
      <style:style style:name="code" style:family="table-cell" style:data-style-name="N4"/>
      <style:style style:name="sign" style:family="table-cell" style:data-style-name="N5"/>
      <style:style style:name="circle" style:family="table-cell" style:parent-style-name="circle"/>`;
    const day = 'office:value-type="date" office:date-value="2024-08-31"';
    const rows =
      '<table:table-column table:number-columns-repeated="2" table:default-cell-style-name="quarter"/><table:table-column/>' +
      row(cell(`${day} table:style-name="month"`), cell(day), cell(day), cell(`${day} table:style-name="circle"`)) +
      `<table:table-row table:default-cell-style-name="year">${cell(day)}</table:table-row>` +
      row(
        cell('office:value-type="float" office:value="4" table:style-name="code"'),
        cell('office:value-type="float" office:value="84.2" table:style-name="sign"'),
      );
    expect(cells(rows, { styles })).toEqual([
      ['2024-08 date', '2024-Q3 date', '2024-08-31 date', '2024-08-31 date'],
      ['2024 date', '', '', ''],
      ['004 number', '84.2 percent', '', ''],
    ]);
  });

  it('repeats what is repeated, and leaves out the emptiness at the end', () => {
    const rows =
      row(
        cell('office:value-type="float" office:value="1" table:number-columns-repeated="3"'),
        cell('table:number-columns-repeated="16381"'),
      ) +
      '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>' +
      `<table:table-header-rows><table:table-row table:number-rows-repeated="2">${cell('', p('x'))}</table:table-row></table:table-header-rows>` +
      '<table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    expect(textsOf(tableOf(table(rows)))).toEqual([
      ['1', '1', '1'],
      ['', '', ''],
      ['', '', ''],
      ['x', '', ''],
      ['x', '', ''],
    ]);
  });

  it('lists merged cells, hidden rows and hidden columns', () => {
    const rows =
      '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="1000"/>' +
      row(
        cell('table:number-columns-spanned="2" table:number-rows-spanned="2"', p('head')),
        `<table:covered-table-cell>${p('under')}</table:covered-table-cell>`,
        cell('', p('b')),
      ) +
      `<table:table-row table:visibility="filter"><table:covered-table-cell table:number-columns-repeated="2"/>${cell('', p('c'))}</table:table-row>`;
    const read = tableOf(table(rows));
    expect(cellsOf(read)).toEqual([
      ['head text', 'merged', 'b text'],
      ['merged', 'merged', 'c text'],
    ]);
    expect(evidenceOf(read)).toMatchObject({
      merged: [{ top: 0, left: 0, bottom: 1, right: 1 }],
      hiddenRows: [1],
      hiddenColumns: [1, 2],
    });
  });

  it('lists its sheets, without what it remembers of other files', () => {
    const sheets =
      `<table:tracked-changes><table:table table:name="no"/></table:tracked-changes><table:table table:name="a">${odsRows([[1]])}</table:table>` +
      `<table:table table:name="'file:///b.ods'#$x" table:style-name="ta_extref">${odsRows([[2]])}</table:table><table:table table:name="c">${odsRows([[3]])}</table:table>`;
    const book = sure(readWorkbook(ods(sheets)));
    expect(book.sheets.map(({ name }) => name)).toEqual(['a', 'c']);
    expect([0, 1].map((index) => textsOf(sure(sheetTable(book, index))))).toEqual([[['1']], [['3']]]);
  });
});

describe('hostile books', () => {
  const one = 'office:value-type="float" office:value="1"';

  it.each([
    [
      'too-many-cells',
      table(
        `<table:table-row table:number-rows-repeated="1000000">${cell(`${one} table:number-columns-repeated="16384"`)}</table:table-row>`,
      ),
    ],
    ['bad-reference', table(row(cell(`${one} table:number-columns-repeated="1000000"`)))],
    ['bad-reference', table('<table:table-row table:number-rows-repeated="99999999"/>' + row(cell(one)))],
    ['has-doctype', table('', { prolog: '<!DOCTYPE x [<!ENTITY a "ha">]>' })],
    ['cell-too-long', table(row(cell('', p('<text:s text:c="32767"/>'.repeat(100)))))],
    ['bad-xml', table('<table:table-row>')],
  ])('refuses by name: %s', (code, bytes) => {
    expect(bookFault(bytes)).toBe(code);
  });

  it('takes nonsense counts for one', () => {
    expect(
      textsOf(
        tableOf(
          table(
            row(cell(`${one} table:number-columns-repeated="-5"`), cell(`${one} table:number-columns-repeated="x"`)),
          ),
        ),
      ),
    ).toEqual([['1', '1']]);
  });
});
