/** Decimals that a column may share; a figure that needs more is written out. */
const DECIMALS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * A column of numbers as text: the shared decimals, then each figure as an integer: `4 4558,4454` are 0.4558 and
 * 0.4454. A gap is an empty place. Whatever an integer cannot give back to the last bit is written out after `!`.
 * Whole numbers among others may stand in groups of their own: `4 4558,4454;0 86,71`. Where every figure of a group has
 * the same number of digits, they stand without commas: `4:4 45584454`.
 */
export function writeNumbers(values: readonly (number | null)[]): string {
  if (values.length === 0) return '0 ';
  return shortest([writeGroup(values), groupsOf(values).map(writeGroup).join(';')]);
}

const shortest = (texts: readonly string[]): string =>
  texts.reduce((least, text) => (text.length < least.length ? text : least));

function writeGroup(values: readonly (number | null)[]): string {
  const texts: string[] = [];
  for (const decimals of DECIMALS) {
    const cells = values.map((value) => writeOne(value, decimals));
    const width = cells.reduce((most, { length }) => Math.max(most, length), 0);
    texts.push(`${decimals} ${cells.join(',')}`);
    if (width > 0 && cells.every((cell) => /^\d+$/.test(cell)))
      texts.push(`${decimals}:${width} ${cells.map((cell) => cell.padStart(width, '0')).join('')}`);
    // Where every figure is whole, more decimals only add zeros.
    if (!cells.some((cell) => cell.startsWith('!'))) break;
  }
  return shortest(texts);
}

/** The column cut where whole numbers begin or end; a gap stays with what is before it. */
function groupsOf(values: readonly (number | null)[]): readonly (readonly (number | null)[])[] {
  const groups: (number | null)[][] = [];
  let isWhole: boolean | null = null;
  for (const value of values) {
    const same = value === null || isWhole === null || Number.isInteger(value) === isWhole;
    if (value !== null) isWhole = Number.isInteger(value);
    const last = groups.at(-1);
    if (same && last) last.push(value);
    else groups.push([value]);
  }
  return groups;
}

/** The column again, `length` numbers; `null` for anything `writeNumbers` does not write, NaN and Infinity included. */
export function readNumbers(text: string, length: number): (number | null)[] | null {
  if (length === 0) return DECIMALS.some((known) => text === `${known} `) ? [] : null;
  const values: (number | null)[] = [];
  for (const group of text.split(';', length + 1)) {
    const [, decimals, width, cells = ''] = /^(\d)(?::(\d{1,2}))? (.*)$/s.exec(group) ?? [];
    if (decimals === undefined) return null;
    for (const cell of width === undefined
      ? cells.split(',', length + 1)
      : cutEvery(cells, Number(width), length + 1)) {
      const value = readOne(cell, Number(decimals));
      if (value === undefined || values.length === length) return null;
      values.push(value);
    }
  }
  return values.length === length ? values : null;
}

function cutEvery(text: string, width: number, most: number): readonly string[] {
  if (width === 0 || text.length % width !== 0) return ['x'];
  return Array.from({ length: Math.min(most, text.length / width) }, (_, at) =>
    text.slice(at * width, (at + 1) * width),
  );
}

/** The shortest text that reads as the same number, 0 below zero included. */
export const writeNumber = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

/** A finite number in the form that `writeNumber` gives; `null` for any other text. */
export function readNumber(text: string): number | null {
  const value = /^-?\d+(\.\d+)?(e[+-]\d+)?$/.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : null;
}

const shifted = (integer: string, decimals: number): number => Number(`${integer}e-${decimals}`);

function writeOne(value: number | null, decimals: number): string {
  if (value === null) return '';
  const integer = Math.round(value * 10 ** decimals);
  const isSafe = Number.isSafeInteger(integer) && Object.is(shifted(String(integer), decimals), value);
  return isSafe ? String(integer) : `!${writeNumber(value)}`;
}

/** `undefined` for what is no number. */
function readOne(cell: string, decimals: number): number | null | undefined {
  if (cell === '') return null;
  if (cell.startsWith('!')) return readNumber(cell.slice(1)) ?? undefined;
  return /^-?\d{1,16}$/.test(cell) ? shifted(cell, decimals) : undefined;
}
