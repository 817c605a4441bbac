import type { Block } from '../../domain/blocks/block.ts';
import type { Registry } from '../../domain/registry.ts';
import type { ImportPlan } from '../../domain/revision.ts';

/**
 * What the importer makes of built-in files, written by the build so that a first visit reads no CSV. Indices of one table
 * share most of their columns and dictionaries: each stands in the pool once, and a block says where.
 */
export interface Prepared {
  readonly plan: Omit<ImportPlan, 'blocks' | 'tables'>;
  /** A row that stands in the tables of the part before it is its place there. */
  readonly tables: Readonly<Record<string, readonly (object | number)[]>>;
  readonly blocks: readonly ({ readonly indicator: Block['indicator']; readonly count: number } & Places)[];
  readonly pool: readonly (readonly never[])[];
}
type Places = Readonly<Record<Exclude<keyof Block, 'indicator' | 'count'>, number>>;

/**
 * The plan that was written, by `writePrepared`. A row that the part before has too is that part's own: what was worked out of it
 * still holds.
 */
export function readPrepared({ plan, tables, blocks, pool }: Prepared, before: Partial<Registry> = {}): ImportPlan {
  const at = (place: number): readonly never[] => {
    const part = pool[place];
    if (!part) throw new Error(`the prepared data have no part ${String(place)}`);
    return part;
  };
  const rowsOf = (name: string): readonly object[] => {
    const known: readonly object[] = before[name as keyof Registry] ?? [];
    return (tables[name] ?? []).map((row) => {
      const one = typeof row === 'number' ? known[row] : row;
      if (!one) throw new Error(`the prepared data have no row ${JSON.stringify(row)} of ${name}`);
      return one;
    });
  };
  return {
    ...plan,
    // Written by the build from tables of this type.
    tables: Object.fromEntries(Object.keys(tables).map((name) => [name, rowsOf(name)])),
    blocks: blocks.map((block): Block => ({
      indicator: block.indicator,
      count: block.count,
      areas: at(block.areas),
      periods: at(block.periods),
      sources: at(block.sources),
      notes: at(block.notes),
      area: new Uint16Array(at(block.area)),
      period: new Uint16Array(at(block.period)),
      source: new Uint32Array(at(block.source)),
      note: new Uint32Array(at(block.note)),
      value: new Float64Array(at(block.value)),
      flags: new Uint8Array(at(block.flags)),
      row: new Uint32Array(at(block.row)),
    })),
  };
}
