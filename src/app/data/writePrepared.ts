import type { Registry } from '../../domain/registry.ts';
import type { ImportPlan } from '../../domain/revision.ts';
import { BETWEEN } from './prepared.ts';

/** Rows, and in the place of those that stand in an earlier part where they stand there. */
function shortened(rows: readonly object[], before: readonly object[]): readonly (object | number)[] {
  const places = new Map(before.map((row, place) => [JSON.stringify(row), place]));
  return rows.map((row) => places.get(JSON.stringify(row)) ?? row);
}

/** So long a text is read in a task that nobody feels, also on a slow phone. */
const PIECE_LENGTH = 40_000;

/** Neighbours together, as long as their texts stay short enough to be read in one task. */
function inPieces(texts: readonly string[]): readonly (readonly string[])[] {
  const pieces: string[][] = [];
  let length = Infinity;
  for (const text of texts) {
    length += text.length;
    if (length > PIECE_LENGTH) {
      pieces.push([]);
      length = text.length;
    }
    pieces.at(-1)?.push(text);
  }
  return pieces;
}

/** A plan as the JSON text of a list of `Piece`, a line each, to be read beside the tables of the part before it. */
export function writePrepared({ blocks, tables, ...plan }: ImportPlan, before: Partial<Registry> = {}): string {
  /** The pool: texts of its parts, in their order. */
  const places = new Map<string, number>();
  const placeOf = (part: object): number => {
    const text = JSON.stringify(ArrayBuffer.isView(part) ? Array.from(part as Uint8Array) : part);
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  };
  const written = blocks.map(({ indicator, count, ...parts }) => ({
    indicator,
    count,
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, placeOf(part)])),
  }));
  const rows = Object.entries(tables).flatMap(([name, all]) => {
    const texts = shortened(all, before[name as keyof Registry] ?? []).map((row) => JSON.stringify(row));
    return (texts.length === 0 ? [[]] : inPieces(texts)).map(
      (piece) => `{"table":"${name}","rows":[${piece.join(',')}]}`,
    );
  });
  const pool = inPieces([...places.keys()]).map((piece) => `{"pool":[${piece.join(',')}]}`);
  return `[${[JSON.stringify({ plan, blocks: written }), ...rows, ...pool].join(BETWEEN)}]`;
}
