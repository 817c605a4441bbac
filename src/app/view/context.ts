import { createContext } from 'svelte';
import type { PublishedPage } from '../data/publishedPage.svelte.ts';
import type { StoredData } from '../data/storedData.svelte.ts';
import type { Locale } from '../words/locale.svelte.ts';
import type { Router } from './router.svelte.ts';

/** What every screen works with; what only some rooms need has a context of its own there. Made once by `App.svelte`; a test makes its own. */
export interface Scope {
  readonly locale: Locale;
  readonly router: Router;
  readonly data: StoredData;
  /** What an office publishes beside the page; `null` where the page stands alone. */
  readonly published: PublishedPage | null;
  /** The as-of date of every judgement, `YYYY-MM-DD`. */
  readonly today: string;
  /** Hands files to the ordinary import. */
  readonly readFiles: (files: readonly File[]) => Promise<void>;
  /** Takes files of any kind, as if they had been dropped on the page. */
  readonly take: (files: readonly File[]) => Promise<void>;
}

export const [useScope, provideScope] = createContext<Scope>();
