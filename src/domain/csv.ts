/** Who opens the text: a spreadsheet runs a cell such as "=1+1" as a formula, the import takes it for what it says. */
type CsvReader = 'spreadsheet' | 'import';

/** Rows of cells as CSV text with CRLF, quoted where needed. */
export const csvLines = (
  rows: readonly (readonly string[])[],
  delimiter: string,
  reader: CsvReader = 'spreadsheet',
): string =>
  rows
    .map(
      (row) => row.map((cell) => quoted(reader === 'import' ? cell : safe(cell), delimiter)).join(delimiter) + '\r\n',
    )
    .join('');

/** A cell that a spreadsheet would run as a formula is made text by an apostrophe, unless it is a number. */
function safe(text: string): string {
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^[+-]?[.,]?\d[\d.,]*(e[+-]?\d+)?$/i.test(text);
  return isFormula ? `'${text}` : text;
}

const quoted = (text: string, delimiter: string): string =>
  text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
