import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { toCsv, type ShareRow } from '../../../src/snapshot/csv.ts';

const row: ShareRow = {
  figure: 'observed',
  indicator: 'egdi',
  unit: 'điểm',
  area: 'VNM',
  areaName: 'Việt Nam',
  period: '2024',
  value: 0.77092,
  status: '',
  source: 'UN DESA',
};

describe('examples', () => {
  test('A29 opens by double-click: byte-order mark, CRLF, no sep= line', () => {
    expect(toCsv([row], '.')).toBe(
      '\ufeffindicator,unit,area,area_name,period,value,figure,status,source\r\negdi,điểm,VNM,Việt Nam,2024,0.77092,observed,,UN DESA\r\n',
    );
    expect(toCsv([row], ',')).toContain('egdi;điểm;VNM;Việt Nam;2024;0,77092;observed;;UN DESA\r\n');
  });

  test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '=HYPERLINK("http://x")', '+,', '-.', '+', '-e5'])(
    'A29 a cell that a spreadsheet would run is text: %s',
    (text) => {
      const [, cells = []] = Papa.parse<string[]>(toCsv([{ ...row, areaName: text }], '.').trim()).data;
      expect(cells[3]).toBe(`'${text}`);
    },
  );

  test.each([
    ['x;=cmd|1', "x;'=cmd|1"],
    ['x,=1', "x,'=1"],
    ['x\t@y', "x\t'@y"],
    ['\n=1', "'\n'=1"],
    ['x;"=1', 'x;\'"=1'],
    ['x\r\n+y', "x\r\n'+y"],
  ])('A29 nor is a part of one that another delimiter would make a cell of: %j', (text, expected) => {
    for (const mark of ['.', ','] as const) {
      const [, cells = []] = Papa.parse<string[]>(toCsv([{ ...row, areaName: text }], mark).trim()).data;
      expect(cells[3]).toBe(expected);
    }
  });

  test.each([-12.5, 1e-7, 1e21])('A29 a number stays one, also below zero: %s', (value) => {
    const [, cells = []] = Papa.parse<string[]>(toCsv([{ ...row, value }], '.').trim()).data;
    expect(Number(cells[5])).toBe(value);
  });
});

// Signs, marks and digits of which numbers and formulas are made, and anything else.
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '.', ',', '0', '1', '9', 'e', 'A') }),
);
const isNumber = (cell: string): boolean => /\d/.test(cell) && /^[+-]?[\d.,]+(e[+-]?\d+)?$/i.test(cell);

describe('properties', () => {
  test('A29 whatever the texts, and however a spreadsheet splits them, no cell is a formula', () => {
    const signs = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\n', '\r', ',', ';', '"', 'x', '1') });
    fc.assert(
      fc.property(signs, fc.constantFrom('.' as const, ',' as const), (name, mark) => {
        const csv = toCsv([{ ...row, areaName: name }], mark);
        for (const delimiter of [',', ';', '\t'])
          for (const cells of Papa.parse<string[]>(csv.slice(1), { delimiter }).data)
            for (const cell of cells) expect(/^"*[=+\-@]/.test(cell) && !isNumber(cell)).toBe(false);
      }),
    );
  });

  test('A29 whatever the texts, there is one line a figure with nine cells, none of which is a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ name: text, status: text }), { maxLength: 5 }), (texts) => {
        const csv = toCsv(
          texts.map(({ name, status }) => ({ ...row, areaName: name, status })),
          '.',
        );
        const { data } = Papa.parse<string[]>(csv.slice(1), { newline: '\r\n', skipEmptyLines: true, delimiter: ',' });
        expect(data).toHaveLength(texts.length + 1);
        for (const cells of data) {
          expect(cells).toHaveLength(9);
          for (const cell of cells) expect(/^[=+\-@\t\r]/.test(cell) && !isNumber(cell)).toBe(false);
        }
      }),
    );
  });
});
