import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../../src/ingest/books/evidence.ts';
import { readWorkbook, sheetTable } from '../../../../src/ingest/books/workbook.ts';
import { xlsx, xlsxRows, zip } from '../../../fixtures/books/make.mjs';
import { bookFault, cellsOf, sure, tableOf, textsOf } from './reading.ts';

/** One sheet from the XML of its rows. */
const sheet = (
  rows: string,
  options: Parameters<typeof xlsx>[1] = {},
  more: { before?: string; after?: string } = {},
): Uint8Array => xlsx([{ name: 'Sheet1', rows, ...more }], options);

const cells = (rows: string, options: Parameters<typeof xlsx>[1] = {}): string[][] =>
  cellsOf(tableOf(sheet(rows, options)));

describe('examples', () => {
  it('reads every type of cell', () => {
    const rows = `<row r="1">
      <c r="A1"><v>1.5</v></c>
      <c r="B1" t="s"><v>0</v></c>
      <c r="C1" t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve"> line</t></r></is></c>
      <c r="D1" t="str"><f>A1&amp;"x"</f><v>1.5x</v></c>
      <c r="E1" t="b"><v>1</v></c>
      <c r="F1" t="e"><v>#N/A</v></c>
      <c r="G1" t="d"><v>2024-03-31T00:00:00</v></c>
      <c r="H1" t="d"><v>10:30:00</v></c>
      <c r="I1"><f>A1*2</f><v>3</v></c>
      <c r="J1"><v>nonsense</v></c>
    </row>`;
    expect(cells(rows, { strings: ['shared'] })).toEqual([
      [
        '1.5 number',
        'shared text',
        'in line text',
        '1.5x text',
        'TRUE boolean',
        '#N/A error',
        '2024-03-31 date',
        '10:30:00 time',
        '3 number',
        'nonsense text',
      ],
    ]);
  });

  it('says of a formula without a stored value that it has none, but takes an empty text for one', () => {
    const rows = '<row><c><f>A2</f></c><c><f>A3</f><v></v></c><c t="str"><f>""</f><v></v></c><c><v>1</v></c></row>';
    const table = tableOf(sheet(rows));
    expect(cellsOf(table)).toEqual([['#UNCALCULATED! uncalculated', '#UNCALCULATED! uncalculated', '', '1 number']]);
    expect(evidenceOf(table)).toMatchObject({
      errorCount: 2,
      errors: [{ row: 0, column: 0, text: '#UNCALCULATED!' }, { column: 1 }],
    });
  });

  it('joins rich text, leaves out phonetic readings and resolves escaped letters', () => {
    const strings = [
      '<r><t>課</t></r><r><rPr><b/></rPr><t>長</t></r><rPh sb="0" eb="1"><t>カチョウ</t></rPh><phoneticPr fontId="1"/>',
      'a_x000D_\nb_x0041__x0007_',
    ];
    const table = tableOf(sheet('<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>', { strings }));
    expect(textsOf(table)).toEqual([['課長', 'a\r\nbA_x0007_']]);
  });

  it('tells percent, dates and codes by their formats, and says which formats', () => {
    const rows =
      '<row><c s="1"><v>0.842</v></c><c s="2"><v>45382</v></c><c s="3"><v>4</v></c><c s="4"><v>0.5</v></c><c s="5"><v>1234</v></c><c s="99"><v>1</v></c></row>';
    const table = tableOf(sheet(rows, { formats: ['0.0%', 'mmm-yy', '000', 9, '#,##0,'] }));
    expect(cellsOf(table)).toEqual([
      ['84.2 percent', '2024-03 date', '004 number', '50 percent', '1234 number', '1 number'],
    ]);
    expect(table.columns.map(({ formats }) => formats)).toEqual([
      ['0.0%'],
      ['mmm-yy'],
      ['000'],
      ['0%'],
      ['#,##0,'],
      [],
    ]);
  });

  it('says where a column is percent only in part', () => {
    const rows =
      '<row><c s="1"><v>0.5</v></c><c s="1"><v>0.5</v></c></row><row><c s="1"><v>0.6</v></c><c><v>0.6</v></c></row>';
    expect(evidenceOf(tableOf(sheet(rows, { formats: [9] })))).toMatchObject({
      percentColumns: [0],
      mixedPercentColumns: [1],
    });
    // A year above the figures is a heading.
    const year = '<row><c><v>2024</v></c></row><row><c s="1"><v>0.5</v></c></row>';
    expect(evidenceOf(tableOf(sheet(year, { formats: [9] })))).toMatchObject({
      percentColumns: [0],
      mixedPercentColumns: [],
    });
  });

  it('counts days from 1904 where the book says so', () => {
    expect(cells('<row><c s="1"><v>43920</v></c></row>', { formats: [14], is1904: true })).toEqual([
      ['2024-03-31 date'],
    ]);
  });

  it('reads a strict book, and one whose elements have prefixes', () => {
    expect(cells(xlsxRows([['a', 1]]), { isStrict: true })).toEqual([['a text', '1 number']]);
    const xml =
      '<x:worksheet xmlns:x="…"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(textsOf(tableOf(xlsx([{ name: 'a', xml }])))).toEqual([['7']]);
  });

  it('does without the places of rows and cells', () => {
    expect(
      textsOf(
        tableOf(
          sheet(
            '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="3"><c r="B3"><v>4</v></c></row>',
          ),
        ),
      ),
    ).toEqual([
      ['1', '', '', '2', '3'],
      ['', '', '', '', ''],
      ['', '4', '', '', ''],
    ]);
    expect(textsOf(tableOf(sheet('<row><c r="A2"><v>1</v></c></row>')))).toEqual([[''], ['1']]);
  });

  it('keeps hidden rows and columns and lists them', () => {
    const before = '<cols><col min="2" max="2" hidden="1"/><col min="4" max="16384" hidden="true"/></cols>';
    const table = tableOf(
      sheet(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c></row><row r="9" hidden="1"/>',
        {},
        { before },
      ),
    );
    expect(textsOf(table)).toEqual([
      ['1', '2'],
      ['3', ''],
    ]);
    expect(evidenceOf(table)).toMatchObject({ hiddenRows: [1], hiddenColumns: [1] });
  });

  it('leaves the text of a merged range in its first cell', () => {
    const after = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C3:XFD1048576"/></mergeCells>';
    const table = tableOf(
      sheet(
        xlsxRows([
          ['head', 'under', 'x'],
          ['deeper', null, 1],
          [1, 2, 3],
        ]),
        {},
        { after },
      ),
    );
    expect(cellsOf(table)).toEqual([
      ['head text', 'merged', 'x text'],
      ['merged', 'merged', '1 number'],
      ['1 number', '2 number', '3 number'],
    ]);
    expect(table.merged).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 2, left: 2, bottom: 1048575, right: 16383 },
    ]);
  });

  it('drops empty rows and columns at the end, whatever the sheet says of its size', () => {
    const before = '<dimension ref="A1:XFD1048576"/>';
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="Z1" s="1"/></row><row r="2"><c r="A2" t="str"><v></v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>';
    const table = tableOf(sheet(rows, {}, { before }));
    expect([table.rowCount, table.columns.length]).toEqual([1, 1]);
  });

  it('lists sheets in order, hidden ones too, without charts, and reads the one that is asked for', () => {
    const book = sure(
      readWorkbook(
        xlsx([
          { name: 'A & B', rows: xlsxRows([[1]]) },
          { name: 'h', state: 'veryHidden', rows: xlsxRows([[2]]) },
          { name: 'empty' },
        ]),
      ),
    );
    expect(book.sheets.map(({ name, isHidden }) => ({ name, isHidden }))).toEqual([
      { name: 'A & B', isHidden: false },
      { name: 'h', isHidden: true },
      { name: 'empty', isHidden: false },
    ]);
    expect([0, 1, 2].map((index) => textsOf(sure(sheetTable(book, index))))).toEqual([[['1']], [['2']], []]);
    expect(sheetTable(book, 3)).toMatchObject({ ok: false, error: { code: 'no-such-sheet' } });
  });
});

describe('hostile books', () => {
  const sheetXml = (xml: string): Uint8Array => xlsx([{ name: 'a', xml }]);
  const far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';

  it.each([
    ['too-many-cells', sheet(far)],
    ['bad-reference', sheet('<row r="1048577"><c r="A1048577"><v>1</v></c></row>')],
    ['bad-reference', sheet('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
    ['bad-reference', sheet('<row r="1"><c r="A2"><v>1</v></c></row>')],
    ['bad-reference', sheet('<row r="-1"><c><v>1</v></c></row>')],
    ['bad-reference', sheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')],
    ['bad-reference', sheet('<row r="1"><c r="A1" t="s"><v>toString</v></c></row>')],
    ['has-doctype', sheetXml('<!DOCTYPE worksheet [<!ENTITY a "ha">]><worksheet/>')],
    ['bad-xml', sheetXml('<worksheet><sheetData></worksheet>')],
    ['bad-xml', sheetXml('')],
    ['cell-too-long', sheet(`<row><c t="str"><v>${'<![CDATA[xxxxxxxx]]>'.repeat(140_000)}</v></c></row>`)],
    [
      'overlapping-merges',
      sheet(
        xlsxRows([
          [1, 2],
          [3, 4],
        ]),
        {},
        { after: '<mergeCell ref="A1:B2"/>'.repeat(3) },
      ),
    ],
    [
      'missing-part',
      xlsx([{ name: 'a' }], {
        mainPart: '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
      }).subarray(0, 0),
    ],
    [
      'missing-part',
      zip([
        { name: '[Content_Types].xml', content: '<x/>' },
        { name: 'xl/styles.xml', content: '<x/>' },
      ]),
    ],
  ])('refuses by name: %s', (code, bytes) => {
    expect(bookFault(bytes)).toBe(bytes.length === 0 ? 'broken-archive' : code);
  });

  it('refuses a relation that leaves the archive or is not there', () => {
    const rels = (target: string): Uint8Array =>
      zip([
        { name: '[Content_Types].xml', content: '<x/>' },
        { name: 'xl/workbook.xml', content: '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>' },
        {
          name: 'xl/_rels/workbook.xml.rels',
          content: `<r><Relationship Id="r1" Type="x/worksheet" Target="${target}"/></r>`,
        },
        { name: 'a.xml', content: '<worksheet/>' },
      ]);
    expect(bookFault(rels('../../../../a.xml'))).toBe('read');
    expect(bookFault(rels('../b.xml'))).toBe('missing-part');
    expect(bookFault(rels('workbook.xml'))).toBe('read');
  });

  it('does not spend the memory of a million hidden or merged places', () => {
    const before = `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(20_000)}</cols>`;
    const after = '<mergeCell ref="B2:XFD1048576"/>'.repeat(20_000);
    const table = tableOf(sheet('<row r="1"><c r="A1"><v>1</v></c></row>', {}, { before, after }));
    expect(evidenceOf(table)).toMatchObject({ hiddenColumns: [0] });
  });
});
