import { RefusedFile, type Progress } from './planImport.ts';
import type { RevisionId } from '../domain/revision.ts';
import type { Reviewed, Workspace } from './workspace.svelte.ts';

type State =
  | { readonly name: 'idle' }
  | { readonly name: 'reading'; readonly progress: Progress | null }
  | { readonly name: 'reviewing'; readonly reviewed: Reviewed }
  | { readonly name: 'committing' }
  | { readonly name: 'imported'; readonly added: number; readonly changed: number }
  | { readonly name: 'undone' }
  | { readonly name: 'refused'; readonly refusal: RefusedFile }
  | { readonly name: 'failed'; readonly error: unknown };

/** One import after the other: read, review, commit or cancel. At most one is under way. */
export class ImportSession {
  #state = $state.raw<State>({ name: 'idle' });
  readonly #workspace: Workspace;
  #running: AbortController | null = null;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  get state(): State {
    return this.#state;
  }

  /** True while an import is read, reviewed or stored: nothing else may change the data then. */
  get isBusy(): boolean {
    return ['reading', 'reviewing', 'committing'].includes(this.#state.name);
  }

  async read(files: readonly File[]): Promise<void> {
    if (files.length > 0) await this.#review((progress, signal) => this.#workspace.plan(files, progress, signal));
  }

  async readBuiltIn(): Promise<void> {
    await this.#review((progress, signal) => this.#workspace.planBuiltIn(progress, signal));
  }

  async #review(
    plan: (progress: (progress: Progress) => void, signal: AbortSignal) => Promise<Reviewed>,
  ): Promise<void> {
    if (this.#state.name === 'committing') return;
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#state = { name: 'reading', progress: null };
    try {
      const reviewed = await plan((progress) => {
        if (!running.signal.aborted) this.#state = { name: 'reading', progress };
      }, running.signal);
      if (!running.signal.aborted) this.#state = { name: 'reviewing', reviewed };
    } catch (error) {
      if (running.signal.aborted) return;
      this.#state = error instanceof RefusedFile ? { name: 'refused', refusal: error } : { name: 'failed', error };
    }
  }

  async commit(): Promise<void> {
    if (this.#state.name !== 'reviewing') return;
    const { reviewed } = this.#state;
    await this.#store(async () => {
      await this.#workspace.commit(reviewed);
      const { added, changed } = reviewed.plan.difference;
      return { name: 'imported', added, changed };
    });
  }

  async undo(id: RevisionId): Promise<void> {
    await this.#store(async () => {
      await this.#workspace.undo(id);
      return { name: 'undone' };
    });
  }

  async #store(work: () => Promise<State>): Promise<void> {
    this.#state = { name: 'committing' };
    try {
      this.#state = await work();
    } catch (error) {
      this.#state = { name: 'failed', error };
    }
  }

  /** Ends what is under way; nothing was stored. */
  cancel(): void {
    this.#running?.abort();
    this.#running = null;
    this.#state = { name: 'idle' };
  }
}
