import { MediaQuery } from 'svelte/reactivity';

/** Whether the window has room for a row of controls above a chart. */
export const roomForControls = (): MediaQuery => new MediaQuery('min-width: 44rem', true);
