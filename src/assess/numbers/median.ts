/** Middle of at least one value; of an even number, the mean of the two in the middle. */
export function median(ascending: ArrayLike<number>): number {
  const middle = ascending.length >> 1;
  const upper = ascending[middle] ?? 0;
  return ascending.length % 2 === 1 ? upper : ((ascending[middle - 1] ?? 0) + upper) / 2;
}
