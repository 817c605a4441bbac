import { observationAt, type Block } from '../domain/blocks/block.ts';
import type { IndicatorId } from '../domain/indicator.ts';
import type { IssueTable } from '../domain/issue.ts';
import { oncePer } from '../domain/oncePer.ts';
import { mergeBlocks } from '../domain/blocks/mergeBlocks.ts';
import { TABLE_KEYS, TABLE_NAMES, type Registry, type TableName } from '../domain/registry.ts';
import {
  addCounts,
  NO_COUNTS,
  type Change,
  type Difference,
  type FileFacts,
  type ImportPlan,
} from '../domain/revision.ts';
import { scaleDoubt } from './scale.ts';
import { withKnownAgain, type Overlap } from './overlap.ts';
import { conflictsIn, type Conflict } from './conflicts.ts';
import type {
  ReadFile,
  Reading,
  AmbiguousColumn,
  FoundSeries,
  UnknownArea,
  FoundTarget,
  Question,
} from './rows/reading.ts';
import type { Inspection } from './rows/inspection.ts';

/** Changes and conflicts shown to the reader; the counts are always of all. */
const SHOWN = 200;

/** Indicators whose stored figures a review of the files is made against: those they have figures of, and those that may be meant. */
export const touchedBy = (files: readonly ReadFile[]): readonly IndicatorId[] => [
  ...new Set(
    files.flatMap(({ reading }) => [
      ...reading.blocks.map(({ indicator }) => indicator),
      ...reading.series.flatMap(({ suggestion }) => suggestion ?? []),
    ]),
  ),
];

/** What is stored now, as far as the files touch it. */
export interface Stored {
  readonly registry: Registry;
  readonly blocks: ReadonlyMap<IndicatorId, Block>;
}

/** What a person must know of one file before it counts. */
export interface ReviewedFile {
  /** Its place among the files chosen. */
  readonly place: number;
  readonly facts: FileFacts;
  readonly inspection: Inspection;
  readonly issues: IssueTable;
  readonly series: readonly FoundSeries[];
  readonly unknownAreas: readonly UnknownArea[];
  readonly ambiguous: readonly AmbiguousColumn[];
  readonly questions: readonly Question[];
  readonly targets: readonly FoundTarget[];
  /** How the figures of new series stand to those of the indicators that they may be. */
  readonly overlaps: readonly Overlap[];
  readonly isWhole: boolean;
}

/** What files would do, before anything is stored. */
export interface Review {
  readonly plan: ImportPlan;
  /** In the order in which they were read: a later one counts where two contradict each other. */
  readonly files: readonly ReviewedFile[];
  /** Values for which two of the files give different figures under one source. */
  readonly contradictions: number;
  readonly conflicts: { readonly count: number; readonly shown: readonly Conflict[] };
}

class Tally {
  readonly difference = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  readonly #shown: Change[] = [];

  count(kind: keyof Difference, change: () => Omit<Change, 'kind'>): void {
    this.difference[kind]++;
    if (kind === 'unchanged') return;
    // Changes are what a reader must see; additions fill the room that is left.
    if (this.#shown.length < (kind === 'added' ? SHOWN : 2 * SHOWN)) this.#shown.push({ kind, ...change() });
  }

  get changes(): readonly Change[] {
    const order = { changed: 0, removed: 1, added: 2 };
    return this.#shown.sort((a, b) => order[a.kind] - order[b.kind]).slice(0, SHOWN);
  }
}

/** The blocks of a file by what they are of: there may be thousands. */
const blocksOf = oncePer((reading: Reading) => new Map(reading.blocks.map((block) => [block.indicator, block])));

/**
 * Sets what files say against what is stored: counts what an import would add, change, leave and remove, and makes the
 * whole new content of every block and table that changes. Importing the same file twice changes nothing.
 */
export function review(origin: ImportPlan['origin'], read: readonly ReadFile[], stored: Stored): Review {
  const files = read.map((file) => ({ ...file, ...withKnownAgain(file.reading, stored.blocks) }));
  const tally = new Tally();
  const blocks = new Map<IndicatorId, Block>();
  const tables: { -readonly [Name in TableName]?: Registry[Name] } = {};
  const touched = new Map<IndicatorId, Touched>();
  for (const { reading } of files) {
    for (const incoming of reading.blocks) {
      const before = blocks.get(incoming.indicator) ?? stored.blocks.get(incoming.indicator) ?? null;
      const merged = mergeBlock(before, incoming, reading, tally);
      if (merged) blocks.set(incoming.indicator, merged);
      const speaking = touched.get(incoming.indicator)?.speaking ?? new Set();
      for (const { name } of incoming.sources) speaking.add(name);
      touched.set(incoming.indicator, { content: merged ?? before ?? incoming, speaking });
    }
    for (const name of TABLE_NAMES) mergeTable(name, reading.tables[name], stored.registry, tables, tally);
  }
  return {
    plan: {
      origin,
      files: files.map(({ facts }) => facts),
      counts: files.reduce((sum, { reading }) => addCounts(sum, reading.counts), NO_COUNTS),
      difference: tally.difference,
      changes: tally.changes,
      blocks: [...blocks.values()],
      tables,
    },
    files: files.map(({ place, facts, inspection, reading, overlaps }) => ({
      place,
      facts,
      inspection,
      issues: reading.issues,
      series: reading.series,
      unknownAreas: reading.unknownAreas,
      ambiguous: reading.ambiguous,
      questions: [
        ...reading.questions,
        ...reading.series.flatMap(
          (series) => scaleDoubt(series, blocksOf(reading).get(series.id), stored.blocks.get(series.id)) ?? [],
        ),
      ],
      targets: reading.targets,
      overlaps,
      isWhole: reading.isWhole,
    })),
    contradictions: contradictionsIn(files),
    conflicts: conflictsOf([...touched.values()]),
  };
}

/** An indicator that files speak of: what is known of it once all are read, and the sources that they speak for. */
interface Touched {
  readonly content: Block;
  readonly speaking: Set<string>;
}

/** Looked for when all files are read: what two of them touch is one conflict, and what a later one settles is none. */
function conflictsOf(touched: readonly Touched[]): Review['conflicts'] {
  const shown: Conflict[] = [];
  let count = 0;
  for (const { content, speaking } of touched) {
    const found = conflictsIn(content, speaking, SHOWN - shown.length);
    count += found.count;
    shown.push(...found.shown);
  }
  return { count, shown };
}

/** The stored block with the incoming one laid over it; `null` when that changes nothing. */
function mergeBlock(
  stored: Block | null,
  incoming: Block,
  { states, isWhole }: ReadFile['reading'],
  tally: Tally,
): Block | null {
  return mergeBlocks(
    stored,
    incoming,
    (kind, before, after) => {
      if (kind === 'kept') return;
      tally.count(kind, () => {
        const was = stored && before >= 0 ? observationAt(stored, before) : null;
        const is = after >= 0 ? observationAt(incoming, after) : null;
        const named = is ?? was;
        return {
          what: incoming.indicator,
          where: named?.area ?? '',
          period: named?.period ?? '',
          before: was?.value ?? null,
          after: is?.value ?? null,
        };
      });
    },
    { states, isWhole },
  );
}

/** Values that a later file of the same import gives otherwise than an earlier one. */
function contradictionsIn(files: readonly ReadFile[]): number {
  if (files.length < 2) return 0;
  const seen = new Map<IndicatorId, Block>();
  let count = 0;
  for (const { reading } of files)
    for (const block of reading.blocks) {
      const earlier = seen.get(block.indicator) ?? null;
      const together = mergeBlocks(earlier, block, (kind, before, after) => {
        if (kind === 'changed' && earlier?.value[before] !== block.value[after]) count++;
      });
      seen.set(block.indicator, together ?? earlier ?? block);
    }
  return count;
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
    tally.count(kind, () => ({ what: name, where: id, period: '', before: null, after: null }));
  }
  const { added, changed } = tally.difference;
  if (added > before.added || changed > before.changed) tables[name] = [...rows.values()] as never;
}
