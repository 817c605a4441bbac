import type { Area } from '../../domain/area.ts';
import type { Block } from '../../domain/blocks/block.ts';
import type { IndicatorId } from '../../domain/indicator.ts';
import type { Basis, ImportPlan, RevisionId } from '../../domain/revision.ts';
import type { Choices, RememberedShape } from '../../ingest/rows/choices.ts';
import { commit } from '../../store/commit.ts';
import { blocksOf, currentBasis, currentRevision, registryOf } from '../../store/query.ts';
import type { Database } from '../../store/schema.ts';
import { PACKAGE_VERSION } from '../data/builtIn.ts';
import { BUILT_IN } from '../data/builtInFiles.ts';
import { leaveMark } from '../data/marks.ts';
import { within } from '../data/patience.ts';
import {
  plan,
  rehearse,
  type Basis as Compared,
  type Errand,
  type NextStep,
  type Progress,
} from '../data/planImport.ts';
import { localDay } from '../view/localDay.ts';
import type { StoredData } from '../data/storedData.svelte.ts';

/** What reading came to, and the revision it was compared with. */
export interface Planned {
  readonly step: NextStep;
  readonly basis: Basis | null;
}

/** What checks remembered shapes is not on the way to the first picture. */
const shapes = () => within('page', import('../../store/shapes.ts'));
const now = (): string => new Date().toISOString();

/** What an import does to the stored data: planned against them, committed, undone, and its decisions remembered. */
export class Imports {
  readonly #data: StoredData;
  readonly #run: typeof plan;

  /** `run` reads an errand and reviews it; in the page a worker of its own does. */
  constructor(data: StoredData, run: typeof plan = plan) {
    this.#data = data;
    this.#run = run;
  }

  /** Makes ready for the first file. */
  async prepare(): Promise<void> {
    await Promise.all([this.#data.database(), shapes()]);
    if (this.#data.state.name === 'ready') rehearse(this.#data.registry);
  }

  /** Reads files up to the review to approve, or to the questions that come before it. `choices`: one for each file; `areas`: what is new. */
  async plan(
    files: readonly File[],
    choices: readonly Choices[],
    areas: readonly Area[],
    progress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Planned> {
    const [db, { storedShapes }] = await Promise.all([this.#database(), shapes()]);
    const remembered = db ? await within('storage', storedShapes(db)) : [];
    const supply = () => Promise.resolve(files.map((file) => ({ name: file.name, bytes: file })));
    return this.#plan(
      { origin: 'import', files: supply, choices, remembered, today: localDay(new Date()) },
      areas,
      progress,
      signal,
    );
  }

  /** The plan that brings the built-in data of this page. */
  planBuiltIn(progress: (progress: Progress) => void, signal: AbortSignal): Promise<Planned> {
    return this.#plan(BUILT_IN, [], progress, signal);
  }

  async #plan(
    errand: Errand,
    areas: readonly Area[],
    progress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Planned> {
    // A file dropped while the page still opens is compared with the data that will be there.
    const db = await this.#database();
    const { basis, ...compared } = await within('storage', this.#stored(db, areas));
    return { step: await this.#run(errand, compared, progress, signal), basis };
  }

  /** The database once it is open, which is when all built-in data have come. */
  #database(): Promise<Database | null> {
    return within(this.#data.isArriving ? 'page' : 'storage', this.#data.database());
  }

  /** What is stored now, with areas that the review has made. */
  async #stored(db: Database | null, areas: readonly Area[]): Promise<Compared & { readonly basis: Basis | null }> {
    const basis = db && (await currentBasis(db));
    const found = db && (await currentRevision(db));
    // What was stored is gone (site data were cleared): it begins again, or the import would stand there alone.
    const revision = db && found === null && this.#data.currentId !== null ? await this.#data.beginAgain() : found;
    const isShown = revision === null || revision.id === this.#data.currentId;
    const stored = db && revision && !isShown ? await registryOf(db, revision) : this.#data.registry;
    const registry = areas.length === 0 ? stored : { ...stored, areas: [...stored.areas, ...areas] };
    const blocks = (indicators: readonly IndicatorId[]): Promise<readonly Block[]> =>
      db && revision
        ? blocksOf(db, revision, indicators)
        : Promise.resolve(indicators.map((indicator) => this.#data.block(indicator)).filter((block) => block != null));
    return { registry, blocks, basis: found === null && db ? await currentBasis(db) : basis };
  }

  /** Stores an approved plan as a new revision. Throws `StaleReviewError` when the data changed since the review. */
  async commit(plan: ImportPlan, basis: Basis | null): Promise<void> {
    const version = plan.origin === 'package' ? PACKAGE_VERSION : '';
    const revision = await this.#data.change((db) => commit(db, plan, basis, now(), version));
    if (!revision) {
      this.#data.hold(plan);
      return;
    }
    if (plan.origin === 'import') leaveMark('imported');
    await this.#data.adopt(revision, plan);
  }

  /** Keeps what was decided about files for the next ones of their shape. */
  async remember(decided: readonly RememberedShape[]): Promise<void> {
    const db = await this.#data.database();
    if (!db || decided.length === 0) return;
    const { storedShapes, storeShapes } = await shapes();
    const known = await storedShapes(db);
    const merged = decided.map((shape) => {
      const before = known.find((one) => one.shape === shape.shape);
      return before
        ? {
            ...(shape.mapping ? shape : before),
            areas: { ...before.areas, ...shape.areas },
            series: { ...before.series, ...shape.series },
          }
        : shape;
    });
    await storeShapes(db, merged);
  }

  async undo(id: RevisionId): Promise<void> {
    // Seldom wanted, and long: not on the way to the first picture.
    const { undo } = await within('page', import('../../store/undo.ts'));
    await this.#data.change((db) => undo(db, id, now()));
    await this.#data.showCurrent();
  }
}
