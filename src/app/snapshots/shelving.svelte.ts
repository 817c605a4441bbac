import { createContext } from 'svelte';
import type { Taken } from './shelfFile.ts';
import type { StoredData } from '../data/storedData.svelte.ts';

type State =
  | { readonly name: 'idle' }
  | { readonly name: 'reading' }
  | { readonly name: 'done'; readonly taken: Taken }
  | { readonly name: 'failed'; readonly error: unknown };

/** Pictures and shelf files on their way to the shelf. What reads them is loaded with the first: this stands on every page. */
export class Shelving {
  #state = $state.raw<State>({ name: 'idle' });
  #turn = 0;
  readonly #data: StoredData;

  constructor(data: StoredData) {
    this.#data = data;
  }

  get state(): State {
    return this.#state;
  }

  /** Nothing happens where the browser stores nothing: there is no shelf. */
  async offer(files: readonly File[]): Promise<void> {
    const turn = ++this.#turn;
    const db = await this.#data.database();
    if (!db || files.length === 0 || turn !== this.#turn) return;
    this.#state = { name: 'reading' };
    let state: State;
    try {
      const { shelveFiles } = await import('./shelfFile.ts');
      state = { name: 'done', taken: await shelveFiles(db, files) };
    } catch (error) {
      state = { name: 'failed', error };
    }
    if (turn === this.#turn) this.#state = state;
  }

  /** What was said is no longer of interest. */
  forget(): void {
    this.#turn += 1;
    this.#state = { name: 'idle' };
  }
}

/** What is on its way to the shelf, made once by `App.svelte`. */
export const [useShelving, provideShelving] = createContext<Shelving>();
