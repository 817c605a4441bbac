import { createContext } from 'svelte';
import type { ShareRow } from '../snapshot/csv.ts';
import type { Forecaster } from './forecast.svelte.ts';
import type { ImportSession } from './importSession.svelte.ts';
import type { Locale } from './locale.svelte.ts';
import type { Router } from './router.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

/** What every screen works with. Made once by `App.svelte`; a test makes its own. */
export interface Scope {
  readonly locale: Locale;
  readonly router: Router;
  readonly workspace: Workspace;
  readonly session: ImportSession;
  readonly forecaster: Forecaster;
  /** The as-of date of every judgement, `YYYY-MM-DD`. */
  readonly today: string;
  /** Opens the share dialog for a chart. */
  readonly share: (request: ShareRequest) => void;
}

/** A chart to share, with the observations it shows. */
export interface ShareRequest {
  readonly svg: SVGSVGElement;
  readonly title: string;
  readonly subtitle: string;
  readonly summary: string;
  readonly source: string;
  /** File name without ending. */
  readonly fileName: string;
  readonly rows: readonly ShareRow[];
}

export const [useScope, provideScope] = createContext<Scope>();
