import { createContext } from 'svelte';
import type { Shared } from './picture.ts';

/** Opens the share dialog for a chart. */
export const [useShare, provideShare] = createContext<(chart: Shared) => void>();
