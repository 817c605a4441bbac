import { createContext } from 'svelte';
import type { Area, AreaId } from '../../domain/area.ts';
import type { IndicatorId } from '../../domain/indicator.ts';
import type { ProgrammeId } from '../../domain/programme.ts';
import type { Registry } from '../../domain/registry.ts';
import type { Basis, ImportPlan, RevisionId } from '../../domain/revision.ts';
import { NO_CHOICES, type Choices, type RememberedShape } from '../../ingest/rows/choices.ts';
import type { Definition } from '../../ingest/define.ts';
import type { OpenedFile } from '../../ingest/messages.ts';
import type { FoundSeries } from '../../ingest/rows/reading.ts';
import type { Review } from '../../ingest/review.ts';
import { localDay } from '../view/localDay.ts';
import type { StoredData } from '../data/storedData.svelte.ts';
import { nextTask } from '../data/nextTask.ts';
import { within } from '../data/patience.ts';
import { RefusedFile, type Progress } from '../data/planImport.ts';
import type { BookTableFile } from '../../ingest/books.worker.ts';
import type { Imports, Planned } from './imports.ts';

type State =
  | { readonly name: 'idle' }
  | { readonly name: 'reading'; readonly progress: Progress | null }
  /** Workbooks or archives hold several tables: which are meant? */
  | { readonly name: 'choosing'; readonly tables: readonly BookTableFile[]; readonly left: readonly string[] }
  /** Some file cannot be read before a person says how. */
  | { readonly name: 'asking'; readonly files: readonly OpenedFile[] }
  | { readonly name: 'reviewing'; readonly review: Review; readonly basis: Basis | null; readonly define: Define }
  | { readonly name: 'committing' }
  | {
      readonly name: 'imported';
      readonly added: number;
      /** The same, figures and targets apart; `null` where that cannot be told. */
      readonly apart: { readonly figures: number; readonly targets: number } | null;
      readonly changed: number;
      readonly removed: number;
      /** The one area whose figures they are; `null` where they are of several. */
      readonly area: AreaId | null;
      /** The first indicators that have other figures now, or are new, and how many there are. */
      readonly indicators: readonly IndicatorId[];
      readonly indicatorCount: number;
      /** The programmes that are new or differ, or have targets that do. */
      readonly programmes: readonly ProgrammeId[];
      /** False when what was decided about the files could not be kept for the next ones. */
      readonly isRemembered: boolean;
    }
  | { readonly name: 'undone' }
  | { readonly name: 'refused'; readonly refusal: RefusedFile }
  | { readonly name: 'failed'; readonly error: unknown; readonly isUndo: boolean };

/** What makes a plan of a review; loaded with the first one. */
type Define = typeof import('../../ingest/define.ts');

/** Every list of indicators, and every plan of an import, grows with them; the largest collections of the world have some thousand. */
export const MOST_NEW_SERIES = 10_000;

/** Indicators that are named after an import. */
const NAMED = 6;

/** What opening files and making a plan of them take, loaded when the first is wanted. */
const books = () => within('page', import('./openBooks.ts'));
const defining = () => within('page', import('../../ingest/define.ts'));

/** What stands between a review and its import. */
interface OpenQuestions {
  /** Headers of the columns whose numbers have two readings. */
  readonly columns: readonly string[];
  /** New series of which it is not said what they are. */
  readonly series: number;
  /** Figures of which only a person can say what they are. */
  readonly questions: number;
  /** Whether more new series are wanted than can be stored at once. */
  readonly areTooMany: boolean;
}

/** One import after the other: read, review, commit or cancel. At most one is under way. */
export class ImportSession {
  #state = $state.raw<State>({ name: 'idle' });
  #files: readonly File[] = [];
  #choices = $state.raw<readonly Choices[]>([]);
  /** The choices under which the step on screen was read: what a choice that cannot be is taken back to. */
  #settled: readonly Choices[] = [];
  /** What a person said are areas of their own. */
  #areas = $state.raw<readonly Area[]>([]);
  /** Those of them that nobody has stored meanwhile: in another tab, before this review is read again. */
  readonly #made = $derived.by((): readonly Area[] => {
    const stored = new Set(this.#data.registry.areas.map(({ id }) => id));
    return this.#areas.filter(({ id }) => !stored.has(id));
  });
  readonly #registry = $derived.by((): Registry => {
    const { registry } = this.#data;
    const made = this.#made;
    return made.length === 0 ? registry : { ...registry, areas: [...registry.areas, ...made] };
  });
  #definitions = $state.raw<ReadonlyMap<IndicatorId, Definition>>(new Map());
  /** While a step stays on screen and is read again for a choice that was made in it. */
  #again = $state.raw<{ readonly progress: Progress | null } | null>(null);
  #objection = $state.raw<RefusedFile | null>(null);
  readonly #open = $derived.by((): OpenQuestions | null => {
    const state = this.#state;
    if (state.name !== 'reviewing') return null;
    const { isDefined, newSeries, proposedDefinition } = state.define;
    const isOpen = (series: FoundSeries): boolean =>
      !isDefined(this.#definitions.get(series.id) ?? proposedDefinition(series));
    const series = newSeries(state.review);
    const wanted = series.filter(({ id }) => this.#definitions.get(id)?.isWanted !== false);
    return {
      columns: state.review.files.flatMap(({ ambiguous }) => ambiguous.map(({ column }) => column)),
      series: series.filter(isOpen).length,
      areTooMany: wanted.length > MOST_NEW_SERIES,
      questions: state.review.files.flatMap(({ questions, place }) =>
        questions.filter(({ id }) => this.#choices[place]?.answers[id] === undefined),
      ).length,
    };
  });
  /** What an import would store, with what was said of its new series; computed once for the screen and the commit. */
  readonly #approved = $derived.by((): ImportPlan | null =>
    this.#state.name === 'reviewing'
      ? this.#state.define.definePlan(
          this.#state.review,
          this.#definitions,
          this.#data.registry,
          localDay(new Date()),
          this.#made,
        )
      : null,
  );
  /** Not on the way to the first picture. */
  readonly #imports: () => Promise<Imports>;
  readonly #data: StoredData;
  #running: AbortController | null = null;

  constructor(imports: () => Promise<Imports>, data: StoredData) {
    this.#imports = () => within('page', imports());
    this.#data = data;
  }

  get state(): State {
    return this.#state;
  }

  /** What was decided about each file, in the order in which they were chosen. */
  get choices(): readonly Choices[] {
    return this.#choices;
  }

  /** What is known, with the areas that the review has made. */
  get registry(): Registry {
    return this.#registry;
  }

  /** What was said of the new series of the review. */
  get definitions(): ReadonlyMap<IndicatorId, Definition> {
    return this.#definitions;
  }

  /** True while an import is read, reviewed or stored: nothing else may change the data then. */
  get isBusy(): boolean {
    return this.#state.name === 'reading' || this.isUnfinished;
  }

  /** True while there is something that the reader decided, or that is being stored, and a reload would lose. */
  get isUnfinished(): boolean {
    return ['choosing', 'asking', 'reviewing', 'committing'].includes(this.#state.name);
  }

  /** Set while the files of the step on screen are read again. */
  get again(): { readonly progress: Progress | null } | null {
    return this.#again;
  }

  /** Why the last choice was taken back; `null` when it was not. */
  get objection(): RefusedFile | null {
    return this.#objection;
  }

  /** What must be answered before the import; `null` while there is nothing to import. */
  get open(): OpenQuestions | null {
    return this.#open;
  }

  /** What the import would store; `null` while there is nothing to approve. */
  get plan(): ImportPlan | null {
    return this.#approved;
  }

  /** Whether every question of the review is answered. */
  get isAnswered(): boolean {
    const open = this.#open;
    return (
      open !== null &&
      open.columns.length === 0 &&
      open.series === 0 &&
      open.questions === 0 &&
      !open.areTooMany &&
      this.#again === null
    );
  }

  /** Makes ready for a first file; what fails here fails again, and is told, when it comes. */
  prepare(): void {
    for (const ready of [books(), defining(), this.#imports().then((imports) => imports.prepare())])
      ready.catch(() => undefined);
  }

  /** Reads files; of workbooks and archives with several tables it is asked first which are meant. */
  async read(files: readonly File[]): Promise<void> {
    if (files.length === 0 || this.#state.name === 'committing') return;
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#files = [];
    this.#leaveStep();
    try {
      const { openBooks } = await books();
      const opened = await openBooks(files, running.signal);
      if (running.signal.aborted) return;
      if (!opened) await this.readTables(files);
      else if (opened.tables.length === 1 && opened.left.length === 0)
        await this.readTables(opened.tables.map(({ file }) => file));
      else this.#state = { name: 'choosing', ...opened };
    } catch (error) {
      if (running.signal.aborted) return;
      running.abort();
      this.#state =
        error instanceof RefusedFile ? { name: 'refused', refusal: error } : { name: 'failed', error, isUndo: false };
    }
  }

  /** Reads files that are tables, each as it is. */
  async readTables(files: readonly File[]): Promise<void> {
    if (files.length === 0 || this.#state.name === 'committing') return;
    this.#files = files;
    this.#choices = files.map(() => NO_CHOICES);
    this.#definitions = new Map();
    this.#areas = [];
    this.#leaveStep();
    await this.#readFiles();
  }

  /** Whether what an import failed with is still there to be read again, and all that was decided about it. */
  get canReviewAgain(): boolean {
    return this.#state.name === 'failed' && !this.#state.isUndo && this.#files.length > 0;
  }

  /** Goes back to the review: of what was typed there is no file that could be chosen once more. */
  async reviewAgain(): Promise<void> {
    if (!this.canReviewAgain) return;
    this.#leaveStep();
    await this.#readFiles();
  }

  /** Reads pasted text as a file of its own. */
  async readText(text: string, name: string): Promise<void> {
    await this.read([new File([text], name, { type: 'text/plain' })]);
  }

  async readBuiltIn(): Promise<void> {
    if (this.#state.name === 'committing') return;
    this.#files = [];
    this.#choices = [];
    this.#definitions = new Map();
    this.#areas = [];
    this.#leaveStep();
    await this.#plan(async (progress, signal) => (await this.#imports()).planBuiltIn(progress, signal));
  }

  /** Changes what was decided about a file, by its place among those chosen, and reads again. */
  async choose(place: number, change: Partial<Choices>): Promise<void> {
    this.#choices = this.#choices.map((choices, index) => (index === place ? { ...choices, ...change } : choices));
    await this.#readFiles();
  }

  /** Takes areas as known from now on. */
  learn(areas: readonly Area[]): void {
    this.#areas = [...this.#areas, ...areas];
  }

  /** Makes names of a file, by its place, areas of their own, and reads again. */
  async addAreas(place: number, made: readonly (readonly [string, Area])[]): Promise<void> {
    this.learn(made.map(([, area]) => area));
    const meant = Object.fromEntries(made.map(([name, { id }]) => [name, id]));
    await this.choose(place, { areas: { ...this.#choices[place]?.areas, ...meant } });
  }

  /** Says what new series are. */
  define(definitions: Iterable<readonly [IndicatorId, Definition]>): void {
    this.#definitions = new Map([...this.#definitions, ...definitions]);
  }

  #leaveStep(): void {
    this.#again = null;
    this.#objection = null;
    if (this.#state.name !== 'committing') this.#state = { name: 'reading', progress: null };
  }

  async #readFiles(): Promise<void> {
    const [files, choices, areas] = [this.#files, this.#choices, this.#made];
    await this.#plan(async (progress, signal) => (await this.#imports()).plan(files, choices, areas, progress, signal));
  }

  async #plan(plan: (progress: (progress: Progress) => void, signal: AbortSignal) => Promise<Planned>): Promise<void> {
    if (this.#state.name === 'committing') return;
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    const choices = this.#choices;
    const staysOnScreen = this.#state.name === 'asking' || this.#state.name === 'reviewing';
    const show = (progress: Progress | null): void => {
      if (running.signal.aborted) return;
      if (staysOnScreen) this.#again = { progress };
      else this.#state = { name: 'reading', progress };
    };
    show(null);
    this.#objection = null;
    try {
      const [{ step, basis }, define] = await Promise.all([plan(show, running.signal), defining()]);
      // A large review takes a while to arrive, and to be drawn: the page answers between the two.
      await nextTask();
      if (running.signal.aborted) return;
      this.#settled = choices;
      this.#again = null;
      this.#state =
        step.name === 'asked'
          ? { name: 'asking', files: step.files }
          : { name: 'reviewing', review: step.review, basis, define };
      performance.mark('import-planned');
    } catch (error) {
      if (running.signal.aborted) return;
      // What else was under way for it ends, and is not heard of.
      running.abort();
      this.#again = null;
      if (!(error instanceof RefusedFile)) this.#state = { name: 'failed', error, isUndo: false };
      else if (staysOnScreen) {
        this.#choices = this.#settled;
        this.#objection = error;
      } else this.#state = { name: 'refused', refusal: error };
    }
  }

  async commit(): Promise<void> {
    const { state, plan } = this;
    if (state.name !== 'reviewing' || plan === null || !this.isAnswered) return;
    const shapes = state.define.decidedShapes(state.review, this.#choices);
    const programmes = state.define.programmesChanged(plan, this.#data.registry).slice(0, NAMED);
    const indicators = state.define.indicatorsChanged(plan, this.#data.registry);
    const area = state.define.onlyArea(plan);
    const apart = state.define.addedApart(plan, state.review.files, this.#data.registry);
    await this.#store(async () => {
      await (await this.#imports()).commit(plan, state.basis);
      performance.mark('import-committed');
      const { added, changed, removed } = plan.difference;
      return {
        name: 'imported',
        added,
        apart,
        changed,
        removed,
        area,
        indicators: indicators.slice(0, NAMED),
        indicatorCount: indicators.length,
        programmes,
        isRemembered: await this.#remember(shapes),
      };
    });
  }

  /** Whether the decisions are kept for the next file. The data are stored by then: a full disk here undoes nothing. */
  async #remember(shapes: readonly RememberedShape[]): Promise<boolean> {
    try {
      await (await this.#imports()).remember(shapes);
      return true;
    } catch {
      return false;
    }
  }

  async undo(id: RevisionId): Promise<void> {
    if (this.isBusy) return;
    await this.#store(async () => {
      await (await this.#imports()).undo(id);
      return { name: 'undone' };
    }, true);
  }

  async #store(work: () => Promise<State>, isUndo = false): Promise<void> {
    this.#running?.abort();
    this.#running = null;
    this.#state = { name: 'committing' };
    try {
      this.#state = await work();
    } catch (error) {
      this.#state = { name: 'failed', error, isUndo };
    }
  }

  /** Ends what is under way; nothing was stored. What is being stored cannot be called back. */
  cancel(): void {
    if (this.#state.name === 'committing') return;
    this.#running?.abort();
    this.#running = null;
    this.#again = null;
    this.#objection = null;
    this.#state = { name: 'idle' };
  }
}

/** The import of the page, made once by `App.svelte`. */
export const [useImport, provideImport] = createContext<ImportSession>();
