import { liveQuery } from 'dexie';

/** Runs `query` now and whenever what it read changes, in this tab or another. Returns the function that stops it. */
export function watch<T>(
  query: () => Promise<T>,
  next: (value: T) => void,
  failed: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(query).subscribe({ next, error: failed });
  return () => {
    subscription.unsubscribe();
  };
}
