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

/**
 * A cell that a spreadsheet would run as a formula is made text by an apostrophe, unless it is a number. Which mark parts the
 * cells depends on the country of whoever opens the file: "x;=1+1" is two cells to an Excel that splits by semicolons, quotes
 * or not. So each part that any delimiter or line end would make a cell of is looked at.
 */
const safe = (text: string): string =>
  isNumber(text) ? text : text.replace(/^(?=[\t\r\n])|(?<=^|[,;\t\r\n])(?="*[=+\-@])/g, "'");

const isNumber = (text: string): boolean => /^[+-]?[.,]?\d[\d.,]*(?:e[+-]?\d+)?$/i.test(text);

const quoted = (text: string, delimiter: string): string =>
  text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
