import type { AreaId } from '../domain/area.ts';
import type { Block } from '../domain/blocks/block.ts';
import type { Localised } from '../domain/language.ts';
import type { Source } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';

/** A block as it is stored: its dictionaries as text, for the browser copies one long string far faster than thousands of small objects. */
export interface PackedBlock extends Omit<Block, 'areas' | 'periods' | 'sources' | 'notes'> {
  readonly dictionaries: string;
}

export function pack({ areas, periods, sources, notes, ...columns }: Block): PackedBlock {
  const packed = notes.map(({ en, vi }) => (en === vi ? en : [en, vi]));
  return { ...columns, dictionaries: JSON.stringify([areas, periods, sources, packed]) };
}

export function unpack({ dictionaries, ...columns }: PackedBlock): Block {
  const [areas, periods, sources, packed] = JSON.parse(dictionaries) as [
    AreaId[],
    Period[],
    Source[],
    (string | [string, string])[],
  ];
  const notes = packed.map((note): Localised =>
    typeof note === 'string' ? { en: note, vi: note } : { en: note[0], vi: note[1] },
  );
  return { ...columns, areas, periods, sources, notes };
}
