import fc from 'fast-check';
import { inject } from 'vitest';

/** Of the ordinary run, so that it says the same twice; `npm run test:full` draws others each time, and prints that of a failure. */
const SEED = 20_261_129;

// A property that fails says of what, also where a log was cut.
fc.configureGlobal({ includeErrorInReport: true, ...(inject('isFull') ? {} : { seed: SEED }) });
