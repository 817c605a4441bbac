/** Order of numbers with the absent ones last, whichever way. */
export function ascending(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return a - b;
}

export function descending(a: number | undefined, b: number | undefined): number {
  return a === undefined || b === undefined ? ascending(a, b) : b - a;
}
