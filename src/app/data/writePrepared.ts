import type { Registry } from '../../domain/registry.ts';
import type { ImportPlan } from '../../domain/revision.ts';

/** Rows, and in the place of those that stand in an earlier part where they stand there. */
function shortened(rows: readonly object[], before: readonly object[]): readonly (object | number)[] {
  const places = new Map(before.map((row, place) => [JSON.stringify(row), place]));
  return rows.map((row) => places.get(JSON.stringify(row)) ?? row);
}

/** A plan as the JSON text of `Prepared`, to be read beside the tables of the part before it. */
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
  const short = Object.entries(tables).map(([name, rows]) => [
    name,
    shortened(rows, before[name as keyof Registry] ?? []),
  ]);
  return `{"plan":${JSON.stringify(plan)},"tables":${JSON.stringify(Object.fromEntries(short))},"blocks":${JSON.stringify(written)},"pool":[${[...places.keys()].join(',')}]}`;
}
