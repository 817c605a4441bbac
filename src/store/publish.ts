import { compareRows } from '../domain/compareRows.ts';
import type { Block } from '../domain/blocks/block.ts';
import { observationAt } from '../domain/blocks/block.ts';
import { differenceOf } from '../domain/blocks/mergeBlocks.ts';
import { takeBack } from '../domain/blocks/takeBack.ts';
import type { IndicatorId } from '../domain/indicator.ts';
import { EMPTY_REGISTRY, TABLE_NAMES, type TableName } from '../domain/registry.ts';
import {
  layerOf,
  type Change,
  type Difference,
  type ImportPlan,
  type Manifest,
  type Revision,
} from '../domain/revision.ts';
import { pack } from './packedBlock.ts';
import { history, registryOf, setCurrent, storedBlocks, tablesOf } from './query.ts';
import type { Database } from './schema.ts';
import { takenBack, withFigured } from './tables.ts';

/** Changes kept for the reader; the counts are of all. */
const SHOWN = 200;

/** What became of the reader's data when something new was published. */
export interface Renewal {
  readonly revision: Revision;
  /** Changed ones first. */
  readonly changes: readonly Change[];
  /** Figures among them that changed, without rows of tables. */
  readonly figures: number;
}

type Written<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * Puts what an office published now in the place of what it published before, below the reader's imports: what the reader changed
 * stays as the reader has it, all else is as it is published. `plan` holds the whole of what is published. One transaction; `null`
 * where this version is stored already.
 */
export async function publish(db: Database, plan: ImportPlan, made: string): Promise<Renewal | null> {
  const { publication } = plan;
  if (!publication) throw new Error('nothing was published');
  return db.transaction('rw', db.blocks, db.registry, db.revisions, db.head, async () => {
    const line = await history(db);
    const [current] = line;
    if (!current) throw new Error('there is nothing to lay a publication under');
    if (line.find((one) => one.publication)?.publication?.digest === publication.digest) return null;
    const before = layerOf(line);
    const newest = (await db.revisions.orderBy(':id').last())?.id ?? 0;
    // Ids of stored things begin with a number: what is published and what the reader makes of it have one each.
    const [layerId, id] = isPure(before, current.manifest) ? [newest + 1, newest + 1] : [newest + 1, newest + 2];
    const tally = new Tally();
    const blocks = await mergedBlocks(db, { plan, before, current: current.manifest, layerId, id }, tally);
    const tables = await mergedTables(db, { plan, before, current, layerId, id, blocks: blocks.shown }, tally);
    const revision: Revision = {
      id,
      parent: current.id,
      made,
      origin: 'published',
      undoes: null,
      packageVersion: '',
      publication: { ...publication, layer: { blocks: blocks.layer, tables: tables.layer } },
      files: plan.files,
      counts: plan.counts,
      difference: tally.difference,
      manifest: { blocks: blocks.shown, tables: tables.shown },
    };
    await db.revisions.add(revision);
    await setCurrent(db, id);
    return { revision, changes: tally.changes, figures: tally.figures };
  });
}

/** Whether the reader has changed nothing of what was published. */
const isPure = (layer: Manifest, shown: Manifest): boolean =>
  [layer.blocks, layer.tables].every((ids, at) => isSame(ids, at === 0 ? shown.blocks : shown.tables));

const isSame = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => one[key] === other[key]);

class Tally {
  readonly difference = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  figures = 0;
  readonly #changes: Change[] = [];

  count(kind: keyof Difference, change: () => Omit<Change, 'kind'>): void {
    this.difference[kind]++;
    if (kind !== 'unchanged' && (kind !== 'added' || this.#changes.length < SHOWN) && this.#changes.length < 2 * SHOWN)
      this.#changes.push({ kind, ...change() });
  }

  block(before: Block | null, after: Block | null): void {
    differenceOf(before, after, (kind, row, otherRow) => {
      if (kind === 'changed') this.figures++;
      this.count(kind, () => {
        const was = before && row >= 0 ? observationAt(before, row) : null;
        const is = after && otherRow >= 0 ? observationAt(after, otherRow) : null;
        const named = is ?? was;
        return {
          what: named?.indicator ?? '',
          where: named?.area ?? '',
          period: named?.period ?? '',
          before: was?.value ?? null,
          after: is?.value ?? null,
        };
      });
    });
  }

  get changes(): readonly Change[] {
    const order = { changed: 0, removed: 1, added: 2 };
    return this.#changes.toSorted((a, b) => order[a.kind] - order[b.kind]).slice(0, SHOWN);
  }
}

interface Layers {
  readonly plan: ImportPlan;
  /** What was published before, by itself. */
  readonly before: Manifest;
  readonly current: Manifest;
  readonly layerId: number;
  readonly id: number;
}

interface Merged<Part extends keyof Manifest> {
  readonly layer: Manifest[Part];
  readonly shown: Manifest[Part];
}

/** One indicator after the other: together they may be all that is stored. */
async function mergedBlocks(
  db: Database,
  { plan, before, current, layerId, id }: Layers,
  tally: Tally,
): Promise<Merged<'blocks'>> {
  const layer: Written<Manifest['blocks']> = {};
  const shown: Written<Manifest['blocks']> = {};
  const fresh = new Map(plan.blocks.map((block) => [block.indicator, block]));
  const read = async (stored: string | undefined): Promise<Block | null> =>
    stored === undefined ? null : ((await storedBlocks(db, [stored])).get(stored) ?? null);
  const write = async (number: number, block: Block): Promise<string> => {
    const stored = `${String(number)}/${block.indicator}`;
    await db.blocks.add({ id: stored, block: pack(block) });
    return stored;
  };
  const all = { ...before.blocks, ...current.blocks, ...Object.fromEntries(fresh) };
  for (const indicator of Object.keys(all) as IndicatorId[]) {
    const [oldId, ownId] = [before.blocks[indicator], current.blocks[indicator]];
    const now = fresh.get(indicator) ?? null;
    const old = await read(oldId);
    const { added, changed, removed } = differenceOf(old, now);
    const isRenewed = added + changed + removed > 0;
    if (!isRenewed && oldId !== undefined) layer[indicator] = oldId;
    else if (now) layer[indicator] = await write(layerId, now);

    if (!isRenewed) {
      if (ownId !== undefined) shown[indicator] = ownId;
      continue;
    }
    const own = ownId === oldId ? old : await read(ownId);
    const merged = ownId === oldId ? now : takeBack(now, old, own);
    tally.block(own, merged);
    if (merged === null) continue;
    const isPublished = merged === now && layer[indicator] !== undefined;
    shown[indicator] = isPublished ? (layer[indicator] ?? '') : await write(id, merged);
  }
  return { layer, shown };
}

async function mergedTables(
  db: Database,
  {
    plan,
    before,
    current,
    layerId,
    id,
    blocks,
  }: Omit<Layers, 'current'> & { readonly current: Revision; readonly blocks: Manifest['blocks'] },
  tally: Tally,
): Promise<Merged<'tables'>> {
  const layer: Written<Manifest['tables']> = {};
  const shown: Written<Manifest['tables']> = {};
  const [old, own] = await Promise.all([tablesOf(db, before.tables), registryOf(db, current)]);
  const now = { ...EMPTY_REGISTRY, ...plan.tables };
  const isPublished = isPure(before, current.manifest);
  const merged = isPublished ? now : await withFigured(db, takenBack(now, old, own), own, blocks);
  const write = async (number: number, name: TableName, rows: typeof now): Promise<string> => {
    const stored = `${String(number)}/${name}`;
    await db.registry.add({ id: stored, rows: rows[name] });
    return stored;
  };
  for (const name of TABLE_NAMES) {
    const [oldId, ownId] = [before.tables[name], current.manifest.tables[name]];
    const text = JSON.stringify(now[name]);
    const isAsBefore = oldId !== undefined && JSON.stringify(old[name]) === text;
    if (isAsBefore) layer[name] = oldId;
    else if (now[name].length > 0) layer[name] = await write(layerId, name, now);
    compareRows(name, own, merged, (kind, key) => {
      tally.count(kind, () => ({ what: name, where: key, period: '', before: null, after: null }));
    });
    // Whatever their order: rows of a reader stand among those that are published.
    const [rows, ownRows, nowRows] = [merged, own, now].map((of) =>
      of[name]
        .map((row) => JSON.stringify(row))
        .sort()
        .join(),
    );
    if (ownId !== undefined && ownRows === rows) shown[name] = ownId;
    else if (layer[name] !== undefined && nowRows === rows) shown[name] = layer[name];
    else if (merged[name].length > 0) shown[name] = await write(id, name, merged);
  }
  return { layer, shown };
}
