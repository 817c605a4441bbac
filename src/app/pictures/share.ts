import { createContext } from 'svelte';
import type { Shareable } from './picture.ts';

/** Opens the share dialog for a chart. */
export const [useShare, provideShare] = createContext<(chart: Shareable) => void>();
