import type { ImportPlan } from '../../domain/revision.ts';

/** A plan as the JSON text of `Prepared`. */
export function writePrepared({ blocks, ...plan }: ImportPlan): string {
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
  return `{"plan":${JSON.stringify(plan)},"blocks":${JSON.stringify(written)},"pool":[${[...places.keys()].join(',')}]}`;
}
