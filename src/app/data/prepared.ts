import type { Block } from '../../domain/blocks/block.ts';
import type { Registry } from '../../domain/registry.ts';
import type { ImportPlan } from '../../domain/revision.ts';
import { nextTask } from './nextTask.ts';

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
/** What stands in a line of the file: the tables and the pool come in several. */
type Piece =
  | Pick<Prepared, 'plan' | 'blocks'>
  | { readonly table: string; readonly rows: readonly (object | number)[] }
  | { readonly pool: Prepared['pool'] };

/** Stands in JSON only between two lines of the file: in its texts a line feed is written as two letters. */
export const BETWEEN = ',\n';

/** What `writePrepared` wrote, read in a task for each line: all at once would keep the reader waiting. */
export async function parsePrepared(text: string): Promise<Prepared> {
  const tables: Record<string, (object | number)[]> = {};
  const pool: (readonly never[])[] = [];
  let head: Pick<Prepared, 'plan' | 'blocks'> | null = null;
  for (const line of text.slice(1, -1).split(BETWEEN)) {
    const piece = JSON.parse(line) as Piece;
    if ('plan' in piece) head = piece;
    else if ('pool' in piece) pool.push(...piece.pool);
    else (tables[piece.table] ??= []).push(...piece.rows);
    await nextTask();
  }
  if (!head) throw new Error('the prepared data have no plan');
  return { ...head, tables, pool };
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
