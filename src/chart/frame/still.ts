import { getContext } from 'svelte';

/** Key of the context that holds the width, in pixels, of a picture that is drawn where nothing can be measured: by the build. */
export const STILL_WIDTH = Symbol('still width');

/** That width; 0 in a browser, which measures. */
export const stillWidth = (): number => getContext<number | undefined>(STILL_WIDTH) ?? 0;

/** Key of the context that says whether such a picture does without what is ground only, for the sake of its bytes. */
export const STILL_SMALL = Symbol('still small');

/** Whether it does; never in a browser. */
export const isStillSmall = (): boolean => getContext<boolean | undefined>(STILL_SMALL) ?? false;
