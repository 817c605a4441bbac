import { CELL_KINDS, type BookTable } from './bookTable.ts';

const PERCENT = CELL_KINDS.indexOf('percent');
/** Letters that are encoded at once. */
const BLOCK_LETTERS = 1 << 18;

/**
 * A table as the bytes of a CSV in UTF-8 with commas, in blocks, so that it can be read as if it had been exported: line n is row n
 * of the sheet, which is why a line end within a cell becomes a space. A per cent has its sign: the cell shows it. Cells are quoted only where they must be.
 */
export function asCsv({ columns, rowCount }: BookTable): Uint8Array<ArrayBuffer>[] {
  const encoder = new TextEncoder();
  const blocks: Uint8Array<ArrayBuffer>[] = [];
  const texts = columns.map((column) => column.texts);
  const kinds = columns.map((column) => column.kinds);
  let block = '';
  for (let row = 0; row < rowCount; row++) {
    for (let column = 0; column < texts.length; column++) {
      const bare = texts[column]?.[row] ?? '';
      const text = kinds[column]?.[row] === PERCENT && bare !== '' ? `${bare}%` : bare;
      if (column > 0) block += ',';
      // A first cell that reads as an order of Excel's would be taken for one.
      block += row === 0 && column === 0 && /^sep=/i.test(text) ? `"${quotable(text)}"` : cellOf(text);
    }
    block += '\n';
    if (block.length < BLOCK_LETTERS) continue;
    blocks.push(encoder.encode(block));
    block = '';
  }
  if (block !== '') blocks.push(encoder.encode(block));
  return blocks;
}

const NEEDS_QUOTES = /[",\n\r]|^\s|\s$/;

function cellOf(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${quotable(text)}"` : text;
}

const quotable = (text: string): string => text.replace(/[\r\n]+/g, ' ').replaceAll('"', '""');
