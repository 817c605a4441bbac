import type { Block } from '../domain/block.ts';
import { BlockBuilder } from '../domain/blockBuilder.ts';
import type { IndicatorId } from '../domain/indicator.ts';
import { addObservation, compareBlocks, type Step } from '../domain/mergeBlocks.ts';
import type { Observation } from '../domain/observation.ts';
import { TABLE_KEYS, TABLE_NAMES, type Registry, type TableName } from '../domain/registry.ts';
import {
  addCounts,
  NO_COUNTS,
  type Change,
  type Difference,
  type FileFacts,
  type ImportPlan,
} from '../domain/revision.ts';
import type { Reading } from './reading.ts';

/** Changes shown to the reader; the counts are always of all. */
const SHOWN_CHANGES = 200;

/** One file as read: what it says and the facts about it. */
export interface ReadFile {
  readonly facts: FileFacts;
  readonly reading: Reading;
}

/** What is stored now, as far as the files touch it. */
export interface Stored {
  readonly registry: Registry;
  readonly blocks: ReadonlyMap<IndicatorId, Block>;
}

class Tally {
  added = 0;
  changed = 0;
  unchanged = 0;
  removed = 0;
  readonly #shown: Change[] = [];

  count(kind: 'added' | 'changed' | 'unchanged' | 'removed', change: Omit<Change, 'kind'>): void {
    this[kind]++;
    if (kind === 'unchanged') return;
    // Changes are what a reader must see; additions fill the room that is left.
    if (kind === 'added' ? this.#shown.length < SHOWN_CHANGES : this.#shown.length < 2 * SHOWN_CHANGES)
      this.#shown.push({ kind, ...change });
  }

  get difference(): Difference {
    return { added: this.added, changed: this.changed, unchanged: this.unchanged, removed: this.removed };
  }

  get changes(): readonly Change[] {
    const order = { changed: 0, removed: 1, added: 2 };
    return this.#shown.sort((a, b) => order[a.kind] - order[b.kind]).slice(0, SHOWN_CHANGES);
  }
}

/**
 * Sets what files say against what is stored: counts what an import would add, change, leave and remove, and makes the
 * whole new content of every block and table that changes. Importing the same file twice changes nothing.
 */
export function review(origin: ImportPlan['origin'], files: readonly ReadFile[], stored: Stored): ImportPlan {
  const tally = new Tally();
  const blocks = new Map<IndicatorId, Block>();
  const tables: { -readonly [Name in TableName]?: Registry[Name] } = {};
  for (const { reading } of files) {
    for (const incoming of reading.blocks) {
      const before = blocks.get(incoming.indicator) ?? stored.blocks.get(incoming.indicator) ?? null;
      const merged = mergeBlock(before, incoming, reading.states, tally);
      if (merged) blocks.set(incoming.indicator, merged);
    }
    for (const name of TABLE_NAMES) mergeTable(name, reading.tables[name], stored.registry, tables, tally);
  }
  return {
    origin,
    files: files.map((file) => file.facts),
    counts: files.reduce((sum, file) => addCounts(sum, file.reading.counts), NO_COUNTS),
    difference: tally.difference,
    changes: tally.changes,
    issues: files.flatMap(({ facts, reading }) => reading.issues.map((issue) => ({ ...issue, file: facts.name }))),
    blocks: [...blocks.values()],
    tables,
  };
}

/** The stored block with the incoming one laid over it; `null` when that changes nothing. */
function mergeBlock(stored: Block | null, incoming: Block, states: Reading['states'], tally: Tally): Block | null {
  if (!stored) {
    for (const step of compareBlocks(null, incoming, false)) tally.count('added', changeOf(step, incoming.indicator));
    return incoming;
  }
  const builder = new BlockBuilder(incoming.indicator);
  let isChanged = false;
  const fill = (after: Observation, before: Observation): Observation => ({
    ...after,
    ...(states.flags ? {} : { confidence: before.confidence, preferred: before.preferred, disputed: before.disputed }),
    ...(states.note ? {} : { note: before.note }),
    ...(states.source ? {} : { source: before.source }),
  });
  for (const step of compareBlocks(stored, incoming, false, fill)) {
    const kept = step.kind === 'unchanged' ? step.before : (step.after ?? step.before);
    if (kept) addObservation(builder, kept);
    if (step.kind === 'kept') continue;
    if (step.kind !== 'unchanged') isChanged = true;
    tally.count(step.kind, changeOf(step, incoming.indicator));
  }
  return isChanged ? builder.finish() : null;
}

function changeOf(step: Step, indicator: IndicatorId): Omit<Change, 'kind'> {
  const named = step.after ?? step.before;
  return {
    what: indicator,
    where: named?.area ?? '',
    period: named?.period ?? '',
    before: step.before?.value ?? null,
    after: step.after?.value ?? null,
  };
}

function mergeTable<Name extends TableName>(
  name: Name,
  incoming: Registry[Name] | undefined,
  stored: Registry,
  tables: { [N in TableName]?: Registry[N] },
  tally: Tally,
): void {
  if (!incoming) return;
  const key = TABLE_KEYS[name];
  const current = tables[name] ?? stored[name];
  const rows = new Map(current.map((row) => [key(row), row]));
  const before = { ...tally.difference };
  for (const row of incoming) {
    const id = key(row);
    const known = rows.get(id);
    const kind =
      known === undefined ? 'added' : JSON.stringify(known) === JSON.stringify(row) ? 'unchanged' : 'changed';
    rows.set(id, row);
    tally.count(kind, { what: name, where: id, period: '', before: null, after: null });
  }
  if (tally.added > before.added || tally.changed > before.changed) tables[name] = [...rows.values()] as never;
}
