import type { Box } from './frame.ts';

/** Rising strokes across a square, 5 px apart, as path data: for "no figure". A pattern fill would lose its id in an exported file. */
export function hatch({ x0, y0, x1, y1 }: Box): string {
  const side = Math.min(x1 - x0, y1 - y0);
  const strokes: string[] = [];
  const write = (x: number, y: number): string => `${x.toFixed(1)},${y.toFixed(1)}`;
  for (let at = 5; at < 2 * side; at += 5) {
    const over = Math.max(0, at - side);
    strokes.push(`M${write(x0 + over, y0 + at - over)}L${write(x0 + at - over, y0 + over)}`);
  }
  return strokes.join('');
}
