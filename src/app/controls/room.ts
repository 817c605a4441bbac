import { MediaQuery } from 'svelte/reactivity';

/** Whether the window has room for a row of controls above a chart. */
export const roomForControls = (): MediaQuery => new MediaQuery('min-width: 46.01rem', true);

/** Whether it has room for a table of many columns of words. */
export const roomForTable = (): MediaQuery => new MediaQuery('min-width: 60rem', true);
