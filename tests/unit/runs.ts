import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    isFull: boolean;
  }
}

/** How many cases a property that takes more than a second is tried on: all in `npm run test:full`, else a quarter. */
export const runs = (all: number): number => (inject('isFull') ? all : Math.ceil(all / 4));
