import type { Block } from '../domain/block.ts';
import type { IndicatorId } from '../domain/indicator.ts';
import { EMPTY_REGISTRY, type Registry } from '../domain/registry.ts';
import type { ImportPlan, Revision, RevisionId } from '../domain/revision.ts';
import { collect } from '../store/collect.ts';
import { commit, StaleReviewError } from '../store/commit.ts';
import { blocksOf, currentRevision, history, registryOf } from '../store/query.ts';
import { Database } from '../store/schema.ts';
import { undo } from '../store/undo.ts';
import { watch } from '../store/watch.ts';
import { fetchBuiltIn, PACKAGE_VERSION } from './builtIn.ts';
import { plan, type Basis, type Progress } from './importer.ts';

type State =
  | { readonly name: 'loading' }
  | { readonly name: 'failed'; readonly error: unknown }
  | { readonly name: 'ready'; readonly registry: Registry; readonly revision: Revision | null };

/** Left in `localStorage` once there are data, so that a next start knows to look for them. */
const HAD_DATA = 'targetline-had-data';

function hadData(): boolean {
  try {
    return localStorage.getItem(HAD_DATA) !== null;
  } catch {
    return false;
  }
}

function rememberData(): void {
  try {
    localStorage.setItem(HAD_DATA, 'yes');
  } catch {
    // Where storage is blocked there are no data to remember either.
  }
}

const never = new AbortController().signal;
const now = (): string => new Date().toISOString();

/**
 * The data that the page shows: the current revision's small tables, and one indicator's block at a time as screens ask
 * for them. Where the browser gives no storage, or before the first commit is through, the same data are held in memory.
 */
export class Workspace {
  #state = $state.raw<State>({ name: 'loading' });
  #blocks = $state.raw<ReadonlyMap<IndicatorId, Block | null>>(new Map());
  #history = $state.raw<readonly Revision[]>([]);
  #isStored = $state.raw(true);
  readonly #wanted = new Set<IndicatorId>();
  #db: Database | null = null;
  #stop: () => void = () => undefined;

  get state(): State {
    return this.#state;
  }

  /** The small tables; empty while loading. */
  get registry(): Registry {
    return this.#state.name === 'ready' ? this.#state.registry : EMPTY_REGISTRY;
  }

  /** The current revision and those it grew from, newest first. */
  get history(): readonly Revision[] {
    return this.#history;
  }

  /** False when this browser stores nothing: what is imported lasts as long as the page. */
  get isStored(): boolean {
    return this.#isStored;
  }

  /** An indicator's observations; `null` when it has none, `undefined` while they are being read. */
  block(indicator: IndicatorId): Block | null | undefined {
    const block = this.#blocks.get(indicator);
    if (block === undefined && this.#state.name === 'ready') this.#want(indicator);
    return block;
  }

  /** Whether the stored built-in data are older than those that ship with this page. */
  get hasNewerBuiltIn(): boolean {
    const version = this.#history.find((revision) => revision.origin === 'package')?.packageVersion;
    return version !== undefined && version < PACKAGE_VERSION;
  }

  async open(name = 'targetline'): Promise<void> {
    // A first visit need not wait for the database to say that it is empty.
    const early = !hadData() ? this.#planFirst() : null;
    // Whether it failed is asked where it is awaited; without data to plan it is nobody's loss.
    early?.catch(() => undefined);
    try {
      const db = await openDatabase(name);
      this.#db = db;
      const revision = db && (await currentRevision(db));
      if (db && revision) await this.#show(db, revision);
      else await this.#start(db, await (early ?? this.#planFirst()));
      rememberData();
      if (db) this.#follow(db);
    } catch (error) {
      this.#state = { name: 'failed', error };
    }
  }

  close(): void {
    this.#stop();
    this.#db?.close();
  }

  /** First start: the data package takes the ordinary way of a file. */
  #planFirst(): Promise<ImportPlan> {
    const basis: Basis = { registry: EMPTY_REGISTRY, blocks: () => Promise.resolve([]) };
    return plan('package', fetchBuiltIn(), basis, () => undefined, never);
  }

  /** Its content is shown before it is stored. */
  async #start(db: Database | null, builtIn: ImportPlan): Promise<void> {
    this.#hold(builtIn);
    if (!db) {
      this.#isStored = false;
      return;
    }
    const revision = await commit(db, builtIn, null, now(), PACKAGE_VERSION).catch(async (error: unknown) => {
      // Another tab was faster: its data are the same, or further.
      if (error instanceof StaleReviewError) return currentRevision(db);
      throw error;
    });
    this.#state = { name: 'ready', registry: this.registry, revision };
    performance.mark('data-committed');
  }

  /** Shows a plan's content from memory. */
  #hold({ blocks, tables }: ImportPlan): void {
    const held = new Map(this.#blocks);
    for (const block of blocks) held.set(block.indicator, block);
    this.#blocks = held;
    this.#state = { name: 'ready', registry: { ...this.registry, ...tables }, revision: null };
  }

  async #show(db: Database, revision: Revision): Promise<void> {
    const before = this.#state.name === 'ready' ? this.#state.revision : null;
    const registry = await registryOf(db, revision);
    const same = (indicator: IndicatorId): boolean =>
      before !== null && before.manifest.blocks[indicator] === revision.manifest.blocks[indicator];
    this.#blocks = new Map([...this.#blocks].filter(([indicator]) => same(indicator)));
    this.#state = { name: 'ready', registry, revision };
  }

  /** Keeps up with commits and undos, of this tab and of others. */
  #follow(db: Database): void {
    collect(db).catch((error: unknown) => {
      this.#state = { name: 'failed', error };
    });
    this.#stop = watch(
      () => history(db),
      (line) => {
        this.#history = line;
        const [revision] = line;
        const shown = this.#state.name === 'ready' ? this.#state.revision : null;
        if (revision && shown && revision.id !== shown.id) void this.#show(db, revision);
      },
      (error) => {
        this.#state = { name: 'failed', error };
      },
    );
  }

  /** Reads all blocks that were asked for in this turn in one go. */
  #want(indicator: IndicatorId): void {
    if (this.#wanted.size === 0) queueMicrotask(() => void this.#load());
    this.#wanted.add(indicator);
  }

  async #load(): Promise<void> {
    const wanted = [...this.#wanted];
    this.#wanted.clear();
    const revision = this.#state.name === 'ready' ? this.#state.revision : null;
    const found = this.#db && revision ? await blocksOf(this.#db, revision, wanted) : [];
    const loaded = new Map(this.#blocks);
    for (const indicator of wanted) if (!loaded.has(indicator)) loaded.set(indicator, null);
    for (const block of found) loaded.set(block.indicator, block);
    this.#blocks = loaded;
  }

  /** Reads files up to the plan to approve. */
  async plan(files: readonly File[], progress: (progress: Progress) => void, signal: AbortSignal): Promise<Reviewed> {
    return this.#plan(
      'import',
      files.map((file) => ({ name: file.name, bytes: file })),
      progress,
      signal,
    );
  }

  /** The plan that brings the built-in data of this page. */
  async planBuiltIn(progress: (progress: Progress) => void, signal: AbortSignal): Promise<Reviewed> {
    return this.#plan('package', fetchBuiltIn(), progress, signal);
  }

  async #plan(
    origin: ImportPlan['origin'],
    files: Parameters<typeof plan>[1],
    progress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Reviewed> {
    const db = this.#db;
    const revision = db && (await currentRevision(db));
    const registry = db && revision ? await registryOf(db, revision) : this.registry;
    const blocks = (indicators: readonly IndicatorId[]): Promise<readonly Block[]> =>
      db && revision
        ? blocksOf(db, revision, indicators)
        : Promise.resolve(indicators.map((indicator) => this.#blocks.get(indicator)).filter((block) => block != null));
    return { plan: await plan(origin, files, { registry, blocks }, progress, signal), basis: revision?.id ?? null };
  }

  /** Stores an approved plan as a new revision. Throws `StaleReviewError` when the data changed since the review. */
  async commit(reviewed: Reviewed): Promise<void> {
    if (!this.#db) {
      this.#hold(reviewed.plan);
      return;
    }
    const version = reviewed.plan.origin === 'package' ? PACKAGE_VERSION : '';
    const revision = await commit(this.#db, reviewed.plan, reviewed.basis, now(), version);
    await this.#show(this.#db, revision);
  }

  async undo(id: RevisionId): Promise<void> {
    if (!this.#db) return;
    await undo(this.#db, id, now());
    const revision = await currentRevision(this.#db);
    if (revision) await this.#show(this.#db, revision);
  }
}

/** A plan and the revision it was reviewed against. */
export interface Reviewed {
  readonly plan: ImportPlan;
  readonly basis: RevisionId | null;
}

/** `null` where the browser gives no database (private windows, blocked storage): the page then works in memory. */
async function openDatabase(name: string): Promise<Database | null> {
  const db = new Database(name);
  try {
    await db.open();
    return db;
  } catch {
    return null;
  }
}
