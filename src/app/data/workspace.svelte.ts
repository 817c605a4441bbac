import type { Block } from '../../domain/blocks/block.ts';
import type { IndicatorId } from '../../domain/indicator.ts';
import { EMPTY_REGISTRY, type Registry } from '../../domain/registry.ts';
import type { ImportPlan, Manifest, Revision, RevisionId, StoredId } from '../../domain/revision.ts';
import { collect } from '../../store/collect.ts';
import { commit, StaleReviewError } from '../../store/commit.ts';
import { openDatabase } from '../../store/open.ts';
import { blocksOf, currentRevision, history, registryOf, storedBlocks } from '../../store/query.ts';
import { isQuotaError } from '../../store/quota.ts';
import type { Database } from '../../store/schema.ts';
import { undo } from '../../store/undo.ts';
import { watch } from '../../store/watch.ts';
import { fetchBuiltIn, PACKAGE_VERSION } from './builtIn.ts';
import type { Backup } from '../../store/backup.ts';
import { followRestores, leaveMark, markOf } from './marks.ts';
import { plan, type Basis, type Errand, type Outcome, type Progress } from './planImport.ts';
import type { Choices, RememberedShape } from '../../ingest/rows/choices.ts';
import { storedShapes, storeShapes } from '../../store/shapes.ts';

type State =
  | { readonly name: 'loading' }
  | { readonly name: 'failed'; readonly error: unknown }
  | {
      readonly name: 'ready';
      readonly registry: Registry;
      /** Which blocks make up the data: of the revision, or of what is held in memory. */
      readonly blocks: Manifest['blocks'];
      /** `null` while nothing is stored. */
      readonly revision: Revision | null;
    };

const BUILT_IN: Errand = { origin: 'package', files: fetchBuiltIn, choices: [], remembered: [] };
const never = new AbortController().signal;
const now = (): string => new Date().toISOString();

/**
 * The data that the page shows: the current revision's small tables, and one indicator's block at a time as screens ask
 * for them. Where the browser gives no storage, or before the first commit is through, the same data are held in memory.
 */
export class Workspace {
  #state = $state.raw<State>({ name: 'loading' });
  /** Blocks that were read, by stored id: an id always means the same block, so no late answer can be a wrong one. */
  #held = $state.raw<ReadonlyMap<StoredId, Block>>(new Map());
  #history = $state.raw<readonly Revision[]>([]);
  #isStored = $state.raw(true);
  #isLost = $state.raw(false);
  #isBlocked = $state.raw(false);
  /** The revision that is looked at; `null` for the current one. */
  #asked = $state.raw<RevisionId | null>(null);
  readonly #wanted = new Set<StoredId>();
  #opened: Promise<void> = Promise.resolve();
  #db: Database | null = null;
  #shows = 0;
  #stop: () => void = () => undefined;
  readonly #stopFollowing = followRestores();

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

  /** The earlier revision that is shown in place of the current one; `null` while the current one is. */
  get past(): Revision | null {
    const shown = this.#state.name === 'ready' ? this.#state.revision : null;
    const [current] = this.#history;
    return shown && current && shown.id === this.#asked && shown.id !== current.id ? shown : null;
  }

  /** Shows the data as they were at an earlier revision; `null`, or one that is not there, shows the current ones. */
  lookAt(id: RevisionId | null): void {
    this.#asked = id;
    this.#showAsked();
  }

  #showAsked(): void {
    const db = this.#db;
    const revision = this.#history.find((one) => one.id === this.#asked) ?? this.#history[0];
    if (!db || !revision) return;
    const shown = this.#state.name === 'ready' ? this.#state.revision : null;
    if (revision.id !== shown?.id) this.#show(db, revision).catch(this.#fail);
  }

  /** The database once it is open; `null` where this browser gives none. */
  async database(): Promise<Database | null> {
    await this.#opened;
    return this.#db;
  }

  /** False when this browser stores nothing: what is imported lasts as long as the page. */
  get isStored(): boolean {
    return this.#isStored;
  }

  /** Whether there were imports in this browser, and the start found nothing of them. */
  get isLost(): boolean {
    return this.#isLost;
  }

  /** Whether the database waits for a tab with an older page. */
  get isBlocked(): boolean {
    return this.#isBlocked;
  }

  /** Everything that is stored as one file; `null` where nothing is. */
  async backup(): Promise<Blob | null> {
    await this.#opened;
    if (!this.#db) return null;
    const { writeBackup } = await import('../../store/backup.ts');
    // Of the moment before reading: what another tab imports meanwhile is not in it.
    const moment = now();
    const file = await writeBackup(this.#db, moment);
    leaveMark('backedUp', moment);
    return file;
  }

  /** Puts a backup in the place of all that is stored; this page and those in other tabs start anew with it. */
  async restore(backup: Backup): Promise<void> {
    if (!this.#db) throw new Error('nothing is stored in this browser');
    const { restoreBackup } = await import('../../store/backup.ts');
    // What is shown is of the old state and numbered alike.
    this.#stop();
    try {
      await restoreBackup(this.#db, backup);
    } catch (error) {
      this.#follow();
      throw error;
    }
    for (const mark of ['imported', 'backedUp', 'restored'] as const) leaveMark(mark);
    location.reload();
  }

  /** The revision that the shown one grew from; `null` for the first, and while nothing is stored. */
  get before(): Revision | null {
    const shown = this.#state.name === 'ready' ? this.#state.revision : null;
    return this.#history.find(({ id }) => id === shown?.parent) ?? null;
  }

  /** The small tables as they were at a revision. */
  async registryAt(revision: Revision): Promise<Registry> {
    return this.#db ? registryOf(this.#db, revision) : this.registry;
  }

  /** An indicator's observations, now or at a revision; `null` when it has none, `undefined` while they are being read. */
  block(indicator: IndicatorId, at: Revision | null = null): Block | null | undefined {
    if (this.#state.name !== 'ready') return undefined;
    const id = (at ? at.manifest.blocks : this.#state.blocks)[indicator];
    if (id === undefined) return null;
    const block = this.#held.get(id);
    if (!block) this.#want(id);
    return block;
  }

  /** Whether the stored built-in data are older than those that ship with this page. */
  get hasNewerBuiltIn(): boolean {
    const version = this.#history.find((revision) => revision.origin === 'package')?.packageVersion;
    return version !== undefined && version < PACKAGE_VERSION;
  }

  open(name = 'targetline'): void {
    this.#opened = this.#open(name).catch((error: unknown) => {
      this.#fail(error);
    });
  }

  close(): void {
    this.#stop();
    this.#stopFollowing();
    this.#db?.close();
  }

  readonly #fail = (error: unknown): void => {
    this.#state = { name: 'failed', error };
  };

  async #open(name: string): Promise<void> {
    // A first visit need not wait for the database to say that it is empty.
    const early = markOf('hadData') !== null ? null : this.#planFirst();
    // Whether it failed is asked where it is awaited; without need of it that is nobody's loss.
    early?.catch(() => undefined);
    const db = await openDatabase(name, () => (this.#isBlocked = true));
    this.#isBlocked = false;
    this.#db = db;
    const revision = db && (await currentRevision(db));
    this.#isLost = db !== null && !revision && markOf('imported') !== null;
    if (db && revision) await this.#show(db, revision);
    else await this.#start(await (early ?? this.#planFirst()));
    leaveMark('hadData');
    this.#follow();
  }

  /** First start: the data package takes the ordinary way of a file. */
  async #planFirst(): Promise<ImportPlan> {
    const basis: Basis = { registry: EMPTY_REGISTRY, blocks: () => Promise.resolve([]) };
    const outcome = await plan(BUILT_IN, basis, () => undefined, never);
    if (outcome.name === 'asked') throw new Error('the built-in data raise a question');
    return outcome.review.plan;
  }

  /** Its content is shown before it is stored. */
  async #start(builtIn: ImportPlan): Promise<void> {
    this.#hold(builtIn);
    const db = this.#db;
    if (!db) {
      this.#isStored = false;
      return;
    }
    try {
      const revision = await commit(db, builtIn, null, now(), PACKAGE_VERSION);
      this.#adopt(revision);
      performance.mark('data-committed');
    } catch (error) {
      if (error instanceof StaleReviewError) {
        // Another tab was faster, and may have gone on since.
        const revision = await currentRevision(db);
        if (revision) await this.#show(db, revision);
      } else if (isQuotaError(error)) {
        db.close();
        this.#db = null;
        this.#isStored = false;
      } else throw error;
    }
  }

  /** Shows a plan's content from memory. */
  #hold({ blocks, tables }: ImportPlan): void {
    const held = new Map(this.#held);
    const ids: Record<IndicatorId, StoredId> = this.#state.name === 'ready' ? { ...this.#state.blocks } : {};
    for (const block of blocks) {
      const id = `held ${String(held.size)}`;
      held.set(id, block);
      ids[block.indicator] = id;
    }
    this.#held = held;
    this.#state = { name: 'ready', registry: { ...this.registry, ...tables }, blocks: ids, revision: null };
  }

  /** Takes what is held in memory for what was just committed. */
  #adopt(revision: Revision): void {
    if (this.#state.name !== 'ready') return;
    const stored = new Map<StoredId, Block>();
    for (const [indicator, id] of Object.entries(this.#state.blocks)) {
      const block = this.#held.get(id);
      const storedId = revision.manifest.blocks[indicator as IndicatorId];
      if (block && storedId !== undefined) stored.set(storedId, block);
    }
    this.#held = stored;
    this.#state = { ...this.#state, blocks: revision.manifest.blocks, revision };
  }

  async #show(db: Database, revision: Revision): Promise<void> {
    const turn = ++this.#shows;
    const registry = await registryOf(db, revision);
    if (turn === this.#shows) this.#state = { name: 'ready', registry, blocks: revision.manifest.blocks, revision };
  }

  /** Keeps up with commits and undos, of this tab and of others. */
  #follow(): void {
    const db = this.#db;
    if (!db) return;
    this.#stop = watch(
      () => history(db),
      (line) => {
        this.#history = line;
        this.#showAsked();
      },
      this.#fail,
    );
    // What is left over from before may stay until the next start: no reason to stop the page.
    collect(db).catch(() => undefined);
  }

  /** Reads all blocks that were asked for in this turn in one go. */
  #want(id: StoredId): void {
    if (this.#wanted.size === 0)
      queueMicrotask(() => {
        this.#load().catch(this.#fail);
      });
    this.#wanted.add(id);
  }

  async #load(): Promise<void> {
    const wanted = [...this.#wanted];
    this.#wanted.clear();
    if (!this.#db) return;
    const found = await storedBlocks(this.#db, wanted);
    this.#held = new Map([...this.#held, ...found]);
  }

  /** Reads files up to the review to approve, or to the questions that come before it. `choices`: one for each file. */
  async plan(
    files: readonly File[],
    choices: readonly Choices[],
    progress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Planned> {
    const remembered = this.#db ? ((await storedShapes(this.#db)) as readonly RememberedShape[]) : [];
    const supply = () => Promise.resolve(files.map((file) => ({ name: file.name, bytes: file })));
    return this.#plan({ origin: 'import', files: supply, choices, remembered }, progress, signal);
  }

  /** The plan that brings the built-in data of this page. */
  planBuiltIn(progress: (progress: Progress) => void, signal: AbortSignal): Promise<Planned> {
    return this.#plan(BUILT_IN, progress, signal);
  }

  async #plan(errand: Errand, progress: (progress: Progress) => void, signal: AbortSignal): Promise<Planned> {
    // A file dropped while the page still opens is compared with the data that will be there.
    await this.#opened;
    const db = this.#db;
    const revision = db && (await currentRevision(db));
    const registry = db && revision ? await registryOf(db, revision) : this.registry;
    const blocks = (indicators: readonly IndicatorId[]): Promise<readonly Block[]> =>
      db && revision
        ? blocksOf(db, revision, indicators)
        : Promise.resolve(indicators.map((indicator) => this.block(indicator)).filter((block) => block != null));
    return { outcome: await plan(errand, { registry, blocks }, progress, signal), basis: revision?.id ?? null };
  }

  /** Stores an approved plan as a new revision. Throws `StaleReviewError` when the data changed since the review. */
  async commit(plan: ImportPlan, basis: RevisionId | null): Promise<void> {
    if (!this.#db) {
      this.#hold(plan);
      return;
    }
    const version = plan.origin === 'package' ? PACKAGE_VERSION : '';
    const revision = await commit(this.#db, plan, basis, now(), version);
    if (plan.origin === 'import') leaveMark('imported');
    await this.#show(this.#db, revision);
  }

  /** Keeps what was decided about files for the next ones of their shape. */
  async remember(shapes: readonly RememberedShape[]): Promise<void> {
    if (!this.#db || shapes.length === 0) return;
    const known = await storedShapes(this.#db);
    const merged = shapes.map((shape) => {
      const before = known.find((one) => one.shape === shape.shape) as RememberedShape | undefined;
      return before
        ? {
            ...shape,
            mapping: shape.mapping ?? before.mapping,
            areas: { ...before.areas, ...shape.areas },
            series: { ...before.series, ...shape.series },
          }
        : shape;
    });
    await storeShapes(this.#db, merged);
  }

  async undo(id: RevisionId): Promise<void> {
    if (!this.#db) return;
    await undo(this.#db, id, now());
    const revision = await currentRevision(this.#db);
    if (revision) await this.#show(this.#db, revision);
  }
}

/** What reading came to, and the revision it was compared with. */
export interface Planned {
  readonly outcome: Outcome;
  readonly basis: RevisionId | null;
}
