import type { Block } from '../../domain/blocks/block.ts';
import type { ImportPlan } from '../../domain/revision.ts';

/**
 * What the importer makes of built-in files, written by the build so that a first visit reads no CSV. Indices of one table
 * share most of their columns and dictionaries: each stands in the pool once, and a block says where.
 */
export interface Prepared {
  readonly plan: Omit<ImportPlan, 'blocks'>;
  readonly blocks: readonly ({ readonly indicator: Block['indicator']; readonly count: number } & Places)[];
  readonly pool: readonly (readonly never[])[];
}
type Places = Readonly<Record<Exclude<keyof Block, 'indicator' | 'count'>, number>>;

/** The plan that was written, by `writePrepared`. */
export function readPrepared({ plan, blocks, pool }: Prepared): ImportPlan {
  const at = (place: number): readonly never[] => {
    const part = pool[place];
    if (!part) throw new Error(`the prepared data have no part ${String(place)}`);
    return part;
  };
  return {
    ...plan,
    blocks: blocks.map((block): Block => ({
      indicator: block.indicator,
      count: block.count,
      areas: at(block.areas),
      periods: at(block.periods),
      sources: at(block.sources),
      notes: at(block.notes),
      area: Uint16Array.from(at(block.area)),
      period: Uint16Array.from(at(block.period)),
      source: Uint32Array.from(at(block.source)),
      note: Uint32Array.from(at(block.note)),
      value: Float64Array.from(at(block.value)),
      flags: Uint8Array.from(at(block.flags)),
      row: Uint32Array.from(at(block.row)),
    })),
  };
}
