/**
 * A computed number made fit for a domain value, which is finite and passes unchanged through JSON: what overflowed
 * becomes the largest number of its sign, and -0 becomes 0. Must not be given NaN.
 */
export const finite = (value: number): number => Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value)) + 0;
