// The grey lines of all countries were most of the first picture's bytes: six times the same lines, in three widths and two languages.

/** A longer path than that of any one country. */
const FIELD = /<path d="([^"]{1000,})"([^>]*)><\/path>/g;
const ID = 'every-country';
/** Steps of a pixel of the widest picture, in which the lines are written. */
const FINE = 10;
/** As far as two roundings to a tenth of a pixel bring a point from its place. */
const NEAR = 0.2;

interface Point {
  readonly x: number;
  readonly y: number;
}
interface Place {
  readonly scale: number;
  readonly from: number;
}

const pointsOf = (path: string): readonly Point[] =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

const commandsOf = (path: string): string => path.replace(/[^A-Za-z]/g, '');

/** How numbers lie in the place of others, of which they are to be nothing but larger or smaller. */
function placeOf(own: readonly number[], others: readonly number[]): Place {
  const low = others.indexOf(Math.min(...others));
  const high = others.indexOf(Math.max(...others));
  const [from = 0, to = 0, least = 0, most = 0] = [own[low], own[high], others[low], others[high]];
  const scale = most === least ? 1 : (to - from) / (most - least);
  return { scale, from: from - scale * least };
}

function matrixOf(own: readonly Point[], shared: readonly Point[]): string {
  const across = placeOf(
    own.map(({ x }) => x),
    shared.map(({ x }) => x),
  );
  const up = placeOf(
    own.map(({ y }) => y),
    shared.map(({ y }) => y),
  );
  const isNear = (place: Place, at: number, of: number): boolean => Math.abs(place.from + place.scale * of - at) < NEAR;
  const isSame = own.every((point, index) => {
    const of = shared[index];
    return of !== undefined && isNear(across, point.x, of.x) && isNear(up, point.y, of.y);
  });
  if (own.length !== shared.length || !isSame) throw new Error('two pictures of the field do not have the same lines');
  const [a, d, e, f] = [across.scale / FINE, up.scale / FINE, across.from, up.from].map((number) => number.toFixed(6));
  return `matrix(${a ?? ''} 0 0 ${d ?? ''} ${e ?? ''} ${f ?? ''})`;
}

/** The same lines in whole steps, each point from the one before it. */
function finely(path: string): string {
  const commands = commandsOf(path).toLowerCase();
  let before: Point = { x: 0, y: 0 };
  return pointsOf(path)
    .map(({ x, y }, index) => {
      const now = { x: Math.round(x * FINE), y: Math.round(y * FINE) };
      const step = `${commands[index] ?? ''}${String(now.x - before.x)},${String(now.y - before.y)}`;
      before = now;
      return step;
    })
    .join('');
}

/** Markup in which the field is drawn once, as finely as in the widest picture, and set into the frame of each. */
export function shareField(markup: string): string {
  const paths = [...markup.matchAll(FIELD)].map(([, path = '']) => path);
  const widthOf = (path: string): number => Math.max(...pointsOf(path).map(({ x }) => x));
  const widest = paths.toSorted((one, other) => widthOf(other) - widthOf(one))[0];
  if (widest === undefined) return markup;
  const shared = pointsOf(widest);
  const used = markup.replace(FIELD, (_, path: string, paint: string) => {
    if (commandsOf(path) !== commandsOf(widest))
      throw new Error('two pictures of the field do not have the same lines');
    return `<use href="#${ID}" transform="${matrixOf(pointsOf(path), shared)}"${paint}></use>`;
  });
  // In the first of the two languages, which leave the page together. A line is as thick in every frame.
  const lines = `<svg display="none"><path id="${ID}" vector-effect="non-scaling-stroke" d="${finely(widest)}"></path></svg>`;
  return used.replace(/<div class="prerendered"[^>]*>/, (open) => open + lines);
}
