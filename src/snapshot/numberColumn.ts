/** Decimals that a column may share; a figure that needs more is written out. */
const DECIMALS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * A column of numbers as text: the shared decimals, then each figure as an integer: `4 4558,4454` are 0.4558 and
 * 0.4454. A gap is an empty place. Whatever an integer cannot give back to the last bit is written out after `!`.
 */
export function writeNumbers(values: readonly (number | null)[]): string {
  const texts = DECIMALS.map((decimals) => `${decimals} ${values.map((value) => writeOne(value, decimals)).join(',')}`);
  return texts.reduce((shortest, text) => (text.length < shortest.length ? text : shortest));
}

/** The column again, `length` numbers; `null` for anything `writeNumbers` does not write, NaN and Infinity included. */
export function readNumbers(text: string, length: number): (number | null)[] | null {
  const decimals = DECIMALS.find((known) => text.startsWith(`${known} `));
  if (decimals === undefined) return null;
  const cells = length === 0 && text.length === 2 ? [] : text.slice(2).split(',', length + 1);
  if (cells.length !== length) return null;
  const values = cells.map((cell) => readOne(cell, decimals));
  return values.includes(undefined) ? null : (values as (number | null)[]);
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
