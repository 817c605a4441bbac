import { partialEditions, withoutEditions, type PartialEdition } from '../../assess/field/partial.ts';
import { EGDI, EGDI_INDICATORS } from '../../domain/edition.ts';
import { oncePer } from '../../domain/oncePer.ts';
import type { Block } from '../../domain/blocks/block.ts';
import type { Refused } from '../../domain/check.ts';
import type { IndicatorId } from '../../domain/indicator.ts';
import { EMPTY_REGISTRY, type Registry } from '../../domain/registry.ts';
import {
  isLetGo,
  type ImportPlan,
  type Manifest,
  type Publication,
  type Revision,
  type RevisionId,
  type StoredId,
} from '../../domain/revision.ts';
import type { Renewal } from '../../store/publish.ts';
import type { Database } from '../../store/schema.ts';
import { BlockCache } from './blockCache.svelte.ts';
import { PACKAGE_VERSION } from './builtIn.ts';
import { planFirst, type FirstPlan } from './firstStart.ts';
import { dropMark, leaveMark, markOf } from './marks.ts';
import { isNewerVersion } from './packageVersion.ts';
import type { Partitions } from './partitions.svelte.ts';
import { PATIENCE_MS, within } from './patience.ts';

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

/** The code of the store, once it is there: a third of all that the page is made of. */
type Store = typeof import('./store.ts');

/** Whether there surely is no database of this name. False where the browser does not tell. */
async function isAbsent(name: string): Promise<boolean> {
  try {
    return (await indexedDB.databases()).every((one) => one.name !== name);
  } catch {
    return false;
  }
}

const partialOf = oncePer(partialEditions);
const wholeOf = oncePer((scores: Block) => oncePer((block: Block) => withoutEditions(block, partialOf(scores))));
const isOfSurvey = (indicator: IndicatorId): boolean => EGDI_INDICATORS.some((id) => id === indicator);

/**
 * The data that the page shows: the current revision's small tables, and one indicator's block at a time as screens ask
 * for them. Where the browser gives no storage, or before the first commit is through, the same data are held in memory.
 */
export class StoredData {
  #state = $state.raw<State>({ name: 'loading' });
  #history = $state.raw<readonly Revision[]>([]);
  #isStored = $state.raw(true);
  #isLost = $state.raw(false);
  #isBlocked = $state.raw(false);
  #isSlow = $state.raw(false);
  #hasNoRoom = $state.raw(false);
  #fault = $state.raw<string | null>(null);
  /** The revision that is looked at; `null` for the current one. */
  #asked = $state.raw<RevisionId | null>(null);
  #opened: Promise<void> = Promise.resolve();
  #db: Database | null = null;
  #store: Store | null = null;
  #shows = 0;
  #holds = 0;
  #stop: () => void = () => undefined;
  readonly #fail = (error: unknown): void => {
    this.#state = { name: 'failed', error };
  };
  readonly #blocks = new BlockCache((ids) => this.#read(ids), this.#fail);
  #broken = $state.raw<ReadonlyMap<StoredId, Error>>(new Map());
  #isSupplanted = $state.raw(false);
  #partitions = $state.raw<Partitions | null>(null);
  readonly #planFirst: () => Promise<FirstPlan>;
  readonly #patienceMs: number;
  /** While a part of the built-in data is on its way. */
  #isArriving = false;

  /** `first` brings what is shown and stored where nothing is stored yet; after `patienceMs` a way out of waiting is offered. */
  constructor(first: () => Promise<FirstPlan> = planFirst, patienceMs: number = PATIENCE_MS.start) {
    this.#planFirst = first;
    this.#patienceMs = patienceMs;
  }

  get state(): State {
    return this.#state;
  }

  /** Whether what is shown is the first part of the built-in data, and more is on its way. */
  get isArriving(): boolean {
    return this.#state.name === 'ready' && this.#isArriving;
  }

  /** The small tables; empty while loading. */
  get registry(): Registry {
    return this.#state.name === 'ready' ? this.#state.registry : EMPTY_REGISTRY;
  }

  /** The revision that the tables are of; `null` while nothing is stored. */
  get currentId(): RevisionId | null {
    return this.#state.name === 'ready' ? (this.#state.revision?.id ?? null) : null;
  }

  /** The current revision and those it grew from, newest first. */
  get history(): readonly Revision[] {
    return this.#history;
  }

  get #shown(): Revision | null {
    return this.#state.name === 'ready' ? this.#state.revision : null;
  }

  /** The earlier revision that is shown in place of the current one; `null` while the current one is. */
  get past(): Revision | null {
    const shown = this.#shown;
    const [current] = this.#history;
    return shown && current && shown.id === this.#asked && shown.id !== current.id ? shown : null;
  }

  /** The revision that the shown one grew from; `null` for the first, where its data were let go, and while nothing is stored. */
  get before(): Revision | null {
    return this.#history.find((one) => one.id === this.#shown?.parent && !isLetGo(one)) ?? null;
  }

  /** Shows the data as they were at an earlier revision; `null`, or one that is not there, shows the current ones. */
  lookAt(id: RevisionId | null): void {
    this.#asked = id;
    this.#showAsked();
  }

  /** The database once it is open; `null` where this browser gives none. */
  async database(): Promise<Database | null> {
    await this.#opened;
    // A full disk breaks the connection, and the next one too; of itself Dexie tries no third, though there may be room by now.
    if (this.#db && !this.#db.isOpen() && !this.#isSupplanted) await this.#db.open().catch(() => undefined);
    return this.#db;
  }

  /**
   * Runs what changes the stored data; `null` where nothing is stored. A page that ends in the middle of it must not open on the picture
   * of what was there before, so the mark for that goes first.
   */
  async change<T>(write: (db: Database) => Promise<T>): Promise<T | null> {
    const db = await this.database();
    if (!db) return null;
    dropMark('asBuilt');
    return write(db);
  }

  /** False when this browser stores nothing: what is imported lasts as long as the page. */
  get isStored(): boolean {
    return this.#isStored;
  }

  /** Whether there were imports in this browser, and a start found nothing of them: until a restore, or the reader has read it. */
  get isLost(): boolean {
    return this.#isLost;
  }

  /** The reader knows that the earlier imports are gone: a next start does not miss them, also if nothing is stored by then. */
  acceptLoss(): void {
    dropMark('lost');
    dropMark('imported');
    this.#isLost = false;
  }

  /** Whether the database waits for a tab with an older page. */
  get isBlocked(): boolean {
    return this.#isBlocked;
  }

  /** Whether the database takes so long to answer that it may never do. */
  get isSlow(): boolean {
    return this.#isSlow && this.#state.name === 'loading';
  }

  /** Whether the browser opens or stores nothing for want of room. */
  get hasNoRoom(): boolean {
    return this.#hasNoRoom;
  }

  /** Whether a newer page in another tab has taken the database over: nothing of this one is stored any more. */
  get isSupplanted(): boolean {
    return this.#isSupplanted;
  }

  /** Indicators whose stored figures were found to be damaged, and why: they are shown as having none. */
  get broken(): readonly { readonly indicator: IndicatorId; readonly why: string }[] {
    if (this.#state.name !== 'ready') return [];
    return Object.entries(this.#state.blocks).flatMap(([indicator, id]) => {
      const error = this.#broken.get(id);
      // The keys of a manifest are ids; `Object.entries` forgets it.
      return error ? [{ indicator: indicator as IndicatorId, why: error.message }] : [];
    });
  }

  async #read(ids: readonly StoredId[]): Promise<ReadonlyMap<StoredId, Block | null>> {
    if (!this.#db || !this.#store) return new Map();
    const { blocks, broken } = await this.#store.readableBlocks(this.#db, ids);
    if (broken.size === 0) return blocks;
    this.#broken = new Map([...this.#broken, ...broken]);
    return new Map(ids.map((id) => [id, blocks.get(id) ?? null]));
  }

  /** What keeps the stored data from being shown: the built-in ones are, from memory. `null` without such a fault. */
  get fault(): string | null {
    return this.#fault;
  }

  /** Shows the built-in data from memory; should the database answer after all, its data take their place. */
  async showBuiltIn(): Promise<void> {
    try {
      const builtIn = await (await this.#planFirst()).whole();
      if (this.#state.name !== 'loading' && !this.#isArriving) return;
      this.#isArriving = false;
      this.#isStored = false;
      this.hold(builtIn);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** What is stored cannot be shown, and must not be written over. */
  async #leaveAlone(error: unknown): Promise<void> {
    if (this.#isWantOfRoom(error)) this.#hasNoRoom = true;
    // A first visit that finds no room has nothing behind it.
    if (!this.#hasNoRoom || markOf('hadData') !== null) this.#fault = String(error);
    this.#letDatabaseGo();
    await this.showBuiltIn();
  }

  #isWantOfRoom(error: unknown): boolean {
    return this.#store?.isWantOfRoom(error) === true;
  }

  #letDatabaseGo(): void {
    this.#isStored = false;
    this.#db?.close();
    this.#db = null;
  }

  /** Whether nothing is stored but what ships with this page: what the build drew of it is right. */
  get #isAsBuilt(): boolean {
    const [first, ...others] = this.#history;
    return first?.origin === 'package' && first.packageVersion === PACKAGE_VERSION && others.length === 0;
  }

  /** Whether the stored built-in data are older than those that ship with this page. */
  get hasNewerBuiltIn(): boolean {
    // What is published brings those of its page.
    if (this.#history.some(({ publication }) => publication)) return false;
    const version = this.#history.find((revision) => revision.origin === 'package')?.packageVersion;
    return version !== undefined && isNewerVersion(PACKAGE_VERSION, version);
  }

  /** Lets go of the data of all but the newest revisions; their entries stay. */
  async thin(keep: number): Promise<void> {
    const { thin } = await within('page', import('../../store/thin.ts'));
    await this.change((db) => thin(db, keep));
  }

  /** The small tables as they were at a revision. */
  async registryAt(revision: Revision): Promise<Registry> {
    return (this.#db && (await this.#store?.registryOf(this.#db, revision))) ?? this.registry;
  }

  /**
   * What is stored and left out of what is shown, because no page wrote it so. Read when it is asked for, not at the start,
   * which would read the whole shelf for it; within a derived it is asked again with every other revision.
   */
  async refused(): Promise<readonly Refused[]> {
    const revision = this.#shown;
    if (!this.#db) return [];
    const { refusedIn } = await import('../../store/refused.ts');
    return refusedIn(this.#db, revision);
  }

  /** Whether there is anything of an indicator in what is shown, read already or not. */
  has(indicator: IndicatorId): boolean {
    if (this.#state.name !== 'ready') return false;
    return indicator in this.#state.blocks || (this.#partitions?.facts(indicator) ?? null) !== null;
  }

  /** An indicator's observations, now or at a revision; `null` when it has none, `undefined` while they are being read. */
  block(indicator: IndicatorId, at: Revision | null = null): Block | null | undefined {
    const stored = this.stored(indicator, at);
    if (!stored || !isOfSurvey(indicator)) return stored;
    const scores = this.stored(EGDI, at);
    return scores === undefined ? undefined : scores === null ? stored : wholeOf(scores)(stored);
  }

  /** Editions of the survey that are stored and, having too few countries, are no field: nothing is computed from them. */
  get partialEditions(): readonly PartialEdition[] {
    const scores = this.stored(EGDI, null);
    return scores ? partialOf(scores) : [];
  }

  /** The same with the editions that are stored in part: to be shown, never to be computed from. */
  stored(indicator: IndicatorId, at: Revision | null = null): Block | null | undefined {
    const own = this.#own(indicator, at);
    return own === undefined || !this.#partitions ? own : this.#partitions.under(indicator, own);
  }

  #own(indicator: IndicatorId, at: Revision | null): Block | null | undefined {
    if (this.#state.name !== 'ready') return undefined;
    const id = (at ? at.manifest.blocks : this.#state.blocks)[indicator];
    if (id === undefined) return this.#isArriving ? undefined : null;
    return this.#blocks.get(id);
  }

  /** Every block of what is shown, read at once and kept by whoever asks. Throws where one cannot be read. */
  async blocks(): Promise<readonly Block[]> {
    if (this.#state.name !== 'ready') return [];
    const ids = Object.values(this.#state.blocks);
    const held = this.#blocks.held(ids);
    const read = await this.#read(ids.filter((id) => !held.has(id)));
    return ids.map((id) => {
      const block = held.get(id) ?? read.get(id);
      if (!block) throw new Error(`block ${id} cannot be read`);
      return block;
    });
  }

  /** `block` for a screen that looks into every indicator: of what is published in partitions only what is open already. */
  opened(indicator: IndicatorId): Block | null | undefined {
    if (!this.#partitions?.facts(indicator)) return this.block(indicator);
    const own = this.#own(indicator, null);
    return own === undefined ? undefined : this.#partitions.openUnder(indicator, own);
  }

  /** Indicators that are published in partitions, to be opened one at a time; `null` where none are. */
  get partitions(): Partitions | null {
    return this.#partitions;
  }

  /** Lays partitions under all that is stored. */
  lend(partitions: Partitions): void {
    this.#partitions = partitions;
  }

  open(name = 'targetline'): void {
    const slow = setTimeout(() => (this.#isSlow = true), this.#patienceMs);
    this.#opened = this.#open(name)
      .catch((error: unknown) => this.#leaveAlone(error))
      .finally(() => {
        clearTimeout(slow);
      });
  }

  close(): void {
    this.#stop();
    this.#db?.close();
  }

  /** Stops keeping up with what is stored, before all of it is replaced; `follow` takes it up again. */
  pause(): void {
    this.#stop();
  }

  async #open(name: string): Promise<void> {
    // A first visit need not wait for the database to say that it is empty.
    const early = markOf('hadData') !== null ? null : this.#planFirst();
    // Whether it failed is asked where it is awaited; without need of it that is nobody's loss.
    early?.catch(() => undefined);
    // Nor, where there surely is none, for the code that reads it.
    if (early && (await isAbsent(name))) this.#holdFirst(await early);
    const db = await this.#openStore(name);
    this.#isBlocked = false;
    this.#db = db;
    const revision = db && (await this.#store?.currentRevision(db));
    this.#isStored = db !== null;
    if (db !== null && !revision && markOf('imported') !== null) leaveMark('lost');
    this.#isLost = db !== null && markOf('lost') !== null;
    if (db && revision) await this.#show(db, revision);
    else await this.#start(await (early ?? this.#planFirst()));
    if (this.#isStored) leaveMark('hadData');
    this.follow();
  }

  /** `null` where the browser gives no storage, which some tell as soon as the code of the store runs. */
  async #openStore(name: string): Promise<Database | null> {
    try {
      this.#store = await import('./store.ts');
    } catch (error) {
      // With data of one's own behind it, the page must not go on as if there were none.
      if (markOf('hadData') !== null) throw error;
      return null;
    }
    return this.#store.openDatabase(name, {
      blocked: () => (this.#isBlocked = true),
      supplanted: () => (this.#isSupplanted = true),
    });
  }

  #holdFirst(first: FirstPlan): void {
    this.#isArriving = true;
    this.hold(first);
  }

  /** Stores the built-in data where those that were stored are gone while the page was open. */
  async beginAgain(): Promise<Revision | null> {
    if (this.#shown !== null && this.#shown.parent !== null) leaveMark('lost');
    this.#isLost = markOf('lost') !== null;
    await this.#start(await this.#planFirst());
    return this.#db && this.#store ? this.#store.currentRevision(this.#db) : null;
  }

  /** What the first picture needs is shown at once, and all of it before it is stored. */
  async #start(first: FirstPlan): Promise<void> {
    if (this.#state.name !== 'ready') this.#holdFirst(first);
    const builtIn = await first.whole();
    const isAwaited = this.#isArriving;
    this.#isArriving = false;
    if (isAwaited) this.hold(builtIn);
    // Where nothing could be read there is nothing to store: the next visit looks again.
    if (builtIn.files.length === 0) return;
    const [db, store] = [this.#db, this.#store];
    if (!db || !store) {
      this.#isStored = false;
      return;
    }
    try {
      const made = new Date().toISOString();
      await this.adopt(
        await store.commit(db, builtIn, null, made, builtIn.publication ? '' : PACKAGE_VERSION),
        builtIn,
      );
      performance.mark('data-committed');
    } catch (error) {
      if (error instanceof store.StaleReviewError) {
        // Another tab was faster, and may have gone on since.
        const revision = await store.currentRevision(db);
        if (revision) await this.#show(db, revision);
        else await this.#leaveAlone(error);
      } else if (this.#isWantOfRoom(error)) {
        this.#hasNoRoom = true;
        this.#letDatabaseGo();
      } else throw error;
    }
  }

  /** The tables with some of them replaced; the same object where none is another, so that nothing is worked out of them again. */
  #with(tables: Partial<Registry>): Registry {
    const before = this.registry;
    const after = { ...before, ...tables };
    const names = Object.keys(after) as (keyof Registry)[];
    return names.every((name) => after[name] === before[name]) ? before : after;
  }

  /** Shows a plan's content from memory, on top of what is shown. */
  hold({ blocks, tables }: ImportPlan): void {
    const ids: Record<IndicatorId, StoredId> = this.#state.name === 'ready' ? { ...this.#state.blocks } : {};
    this.#blocks.put(
      blocks.map((block) => {
        ids[block.indicator] = `held ${String(++this.#holds)}`;
        return [ids[block.indicator] ?? '', block] as const;
      }),
    );
    this.#state = { name: 'ready', registry: this.#with(tables), blocks: ids, revision: null };
    this.#letGo();
  }

  /** Shows what was just committed. Its blocks and tables are those of the plan: none is read back from disk. */
  async adopt(revision: Revision, { blocks, tables }: ImportPlan): Promise<void> {
    if (this.#state.name !== 'ready' || (this.#state.revision?.id ?? null) !== revision.parent) {
      if (this.#db) await this.#show(this.#db, revision);
      return;
    }
    this.#shows++;
    const { manifest } = revision;
    this.#blocks.put(
      blocks.flatMap((block) => {
        const id = manifest.blocks[block.indicator];
        return id === undefined ? [] : [[id, block] as const];
      }),
    );
    this.#state = { name: 'ready', registry: this.#with(tables), blocks: manifest.blocks, revision };
    this.#letGo();
  }

  /** The newest publication that is stored; `null` where none is. */
  async publication(): Promise<Publication | null> {
    const line = (this.#db && (await this.#store?.history(this.#db))) ?? [];
    return line.find(({ publication }) => publication)?.publication ?? null;
  }

  /** Puts what an office published now below the reader's imports, in the place of what it published before. */
  async renew(plan: ImportPlan): Promise<Renewal | null> {
    const { publish } = await import('../../store/publish.ts');
    const renewal = await this.change((db) => publish(db, plan, new Date().toISOString()));
    await this.showCurrent();
    return renewal;
  }

  /** Shows the current revision again, after an undo. */
  async showCurrent(): Promise<void> {
    const revision = this.#db && (await this.#store?.currentRevision(this.#db));
    if (this.#db && revision) await this.#show(this.#db, revision);
  }

  async #show(db: Database, revision: Revision): Promise<void> {
    const turn = ++this.#shows;
    const registry = await this.#store?.registryOf(db, revision);
    if (!registry || turn !== this.#shows) return;
    this.#isArriving = false;
    this.#state = { name: 'ready', registry, blocks: revision.manifest.blocks, revision };
    this.#letGo();
  }

  #showAsked(): void {
    const db = this.#db;
    const revision = this.#history.find((one) => one.id === this.#asked && !isLetGo(one)) ?? this.#history[0];
    if (!db || !revision) return;
    // What was on its way, asked for by a history that is old by now, must not come after it.
    if (revision.id === this.#shown?.id) this.#shows++;
    else this.#show(db, revision).catch(this.#fail);
  }

  /** Keeps in memory what is shown, and what it is compared with: the current revision and the one before the shown one. */
  #letGo(): void {
    if (this.#state.name !== 'ready') return;
    const manifests = [this.#state.blocks, this.before?.manifest.blocks ?? {}, this.#history[0]?.manifest.blocks ?? {}];
    this.#blocks.keepOnly(new Set(manifests.flatMap((blocks) => Object.values(blocks))));
  }

  /** Keeps up with commits and undos, of this tab and of others. */
  follow(): void {
    const [db, store] = [this.#db, this.#store];
    if (!db || !store) return;
    this.#stop = store.watch(
      () => store.history(db),
      (line) => {
        this.#history = line;
        // What is stored says it: also where `change` failed, or an older page in another tab wrote without it.
        if (this.#isAsBuilt) leaveMark('asBuilt', PACKAGE_VERSION);
        else dropMark('asBuilt');
        this.#showAsked();
      },
      this.#fail,
    );
    // What is left over from before may stay until the next start: no reason to stop the page.
    import('../../store/collect.ts').then(({ collect }) => collect(db)).catch(() => undefined);
  }
}
