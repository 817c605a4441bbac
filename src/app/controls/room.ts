import { MediaQuery } from 'svelte/reactivity';

/** Whether the window has room for a row of controls above a chart. */
export const roomForControls = (): MediaQuery => new MediaQuery('min-width: 46.01rem', true);

/** Whether it has room for a table of many columns of words, as a sheet of paper has by its smaller letters. */
export const roomForTable = (): MediaQuery => new MediaQuery('print, (min-width: 60rem)', true);
