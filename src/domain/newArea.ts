import type { Area, AreaId, AreaKind } from './area.ts';
import { fold } from './fold.ts';

/** FNV-1a of a text, over UTF-16, written with 7 letters and digits: 36^7 is more than the 32 bits hold. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36).toUpperCase().padStart(7, '0');
}

/**
 * An area that no data knew, as a person names it. Its id follows from parent and name, so that the same unit is the same area in
 * another's browser; where another area has it, a number makes it a new one.
 */
export function newArea(
  name: string,
  kind: AreaKind,
  parent: AreaId | '',
  /** Whether there is an area of that id. */
  isTaken: (id: string) => boolean,
): Area {
  const key = shortHash(`${parent} ${fold(name) || name}`);
  let id = `U-${key}`;
  for (let more = 2; isTaken(id); more++) id = `U-${key}-${String(more)}`;
  return {
    id: id as AreaId,
    kind,
    name: { en: name, vi: name },
    aliases: [],
    region: '',
    subregion: '',
    asean: false,
    income: '',
    parent,
    from: '',
    until: '',
    successor: '',
  };
}

/** The same of many, none of which is another of them. `known` are the areas that there are. */
export function newAreas(
  names: readonly string[],
  kind: AreaKind,
  parent: AreaId | '',
  known: readonly Area[],
): readonly Area[] {
  const taken = new Set<string>(known.map(({ id }) => id));
  return names.map((name) => {
    const area = newArea(name, kind, parent, (id) => taken.has(id));
    taken.add(area.id);
    return area;
  });
}
