/**
 * A source of numbers, evenly spread from 0 up to but not including 1, that a seed fully determines.
 * Source: Chris Doty-Humphrey, "sfc32" of the PractRand suite (2010).
 */
export function randomSource(seed: number): () => number {
  let a = seed | 0;
  let b = 0x9e3779b9;
  let c = 0x243f6a88;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4294967296;
  };
  // The first numbers of neighbouring seeds are alike; the author discards twelve.
  for (let index = 0; index < 12; index++) next();
  return next;
}
