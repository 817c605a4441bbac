import type { Segment } from '../../../src/chart/frame/freePlace.ts';

/** All places named in path data of M and L. */
export const numbersIn = (path: string): [number, number][] =>
  [...path.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

/** The straight pieces that path data of M and L draw. */
export function segmentsIn(path: string): Segment[] {
  const found: Segment[] = [];
  let pen: [number, number] = [0, 0];
  for (const [, command, x, y] of path.matchAll(/([ML])([-\d.]+),([-\d.]+)/g)) {
    const to: [number, number] = [Number(x), Number(y)];
    if (command === 'L') found.push({ x0: pen[0], y0: pen[1], x1: to[0], y1: to[1] });
    pen = to;
  }
  return found;
}
