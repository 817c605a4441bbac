import { createContext } from 'svelte';
import type { Forecaster } from '../data/simulation.svelte.ts';
import type { ImportSession } from '../import/importSession.svelte.ts';
import type { Locale } from '../words/locale.svelte.ts';
import type { Shareable } from '../pictures/picture.ts';
import type { Restoring } from '../backup/restoring.svelte.ts';
import type { Router } from './router.svelte.ts';
import type { Shelving } from '../snapshots/shelving.svelte.ts';
import type { Workspace } from '../data/workspace.svelte.ts';

/** What every screen works with. Made once by `App.svelte`; a test makes its own. */
export interface Scope {
  readonly locale: Locale;
  readonly router: Router;
  readonly workspace: Workspace;
  readonly session: ImportSession;
  readonly forecaster: Forecaster;
  readonly restoring: Restoring;
  readonly shelving: Shelving;
  /** The as-of date of every judgement, `YYYY-MM-DD`. */
  readonly today: string;
  /** Opens the share dialog for a chart. */
  readonly share: (chart: Shareable) => void;
}

export const [useScope, provideScope] = createContext<Scope>();
