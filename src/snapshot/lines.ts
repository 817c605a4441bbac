const WRITTEN: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\t': '\\t' };
const READ: Readonly<Record<string, string>> = { '\\\\': '\\', '\\n': '\n', '\\t': '\t' };

/** One line of cells between tabs; a tab, line feed or backslash within a cell is written after a backslash. */
export const writeLine = (cells: readonly string[]): string =>
  cells.map((cell) => cell.replace(/[\\\n\t]/g, (found) => WRITTEN[found] ?? found)).join('\t');

/** The cells of one line, `null` where it has more than `most`. Markup and anything else in them is plain text. */
export function readLine(line: string, most: number): string[] | null {
  const cells = line.split('\t', most + 1);
  if (cells.length > most) return null;
  return cells.map((cell) => (cell.includes('\\') ? cell.replace(/\\[\\nt]/g, (found) => READ[found] ?? found) : cell));
}
