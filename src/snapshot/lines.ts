const WRITTEN: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\t': '\\t' };
const READ: Readonly<Record<string, string>> = { '\\\\': '\\', '\\n': '\n', '\\t': '\t' };

/** One line of cells between tabs; a tab, line feed or backslash within a cell is written after a backslash. */
export const writeLine = (cells: readonly string[]): string =>
  cells.map((cell) => cell.replace(/[\\\n\t]/g, (found) => WRITTEN[found] ?? found)).join('\t');

/** The cells of one line. Markup and anything else in them is plain text. */
export const readLine = (line: string): string[] =>
  line.split('\t').map((cell) => cell.replace(/\\[\\nt]/g, (found) => READ[found] ?? found));
