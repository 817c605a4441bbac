/** How one reading of a file's bytes looks to who knows the language. */
export interface Standing {
  /** From 0, no such text, to about 1, a text like any other of its kind. */
  readonly points: number;
  /** How many countries it names in its own letters. */
  readonly names: number;
}

/** Each of the cells and words of a text once, those that are more than ASCII. */
export function foreignCells(text: string): readonly string[] {
  const cells = new Set<string>();
  for (const [cell] of text.matchAll(/[^,;|\t\r\n"]+/g)) {
    if (/[^\0-\x7f]/.test(cell)) cells.add(cell.trim());
    if (cells.size === MOST_CELLS) break;
  }
  return [...cells];
}
const MOST_CELLS = 3000;

/** How many of the cells are a country as one of the languages names it. */
export function namesAmong(cells: readonly string[], names: readonly ReadonlySet<string>[]): number {
  return cells.filter((cell) => {
    const small = cell.normalize('NFC').toLowerCase();
    return names.some((known) => known.has(small));
  }).length;
}
