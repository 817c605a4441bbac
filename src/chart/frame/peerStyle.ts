/** Dash patterns in pixels, so that peers differ without colour too; the first is a whole line. */
const DASHES = ['none', '7 3', '2 3', '9 3 2 3', '4 2', '12 4', '1 4', '9 3 2 3 2 3', '5 6', '14 3 4 3'];

/** Paint of a peer's line and label by its place among the peers, from 0. Ten are distinct. */
export function peerStyle(order: number): { readonly stroke: string; readonly dash: string } {
  const place = order % DASHES.length;
  return { stroke: `var(--chart-peer-${String(place + 1)})`, dash: DASHES[place] ?? 'none' };
}
