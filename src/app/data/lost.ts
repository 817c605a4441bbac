import { Silence } from './patience.ts';

/** Errors that say that a part of the page did not arrive: mostly the host has a newer version in its place. */
const known = new WeakSet<Error>();

/** Remembers what Vite tells of a script or a style that could not be loaded. */
export function noteLost({ payload }: { readonly payload: Error }): void {
  known.add(payload);
}

/** Whether something failed because a part of the page did not arrive, so that only a reload helps. */
export const isLost = (error: unknown): boolean =>
  error instanceof Silence ? error.of === 'page' : error instanceof Error && known.has(error);

/** What became of a worker. One whose script did not arrive has nothing to say; one that broke says why. */
export function workerError({ message }: { readonly message?: string }): Error {
  const error = new Error(message || 'a worker of the page did not start');
  if (!message) known.add(error);
  return error;
}
