/** Firefox often says no more than `UnknownError` when a write finds no room. */
const NO_ROOM = ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED', 'UnknownError'];

/** Whether an error has one of these names, also inside Dexie's own errors. */
function isNamed(error: unknown, names: readonly string[]): boolean {
  if (!(error instanceof Error)) return false;
  if (names.includes(error.name)) return true;
  const inner: readonly unknown[] = [
    ...('inner' in error ? [error.inner] : []),
    // What `bulkAdd` throws holds one error for each record that failed.
    ...('failures' in error && Array.isArray(error.failures) ? (error.failures as unknown[]) : []),
  ];
  return inner.some((cause) => cause !== error && isNamed(cause, names));
}

/** Whether a failed commit ran out of room, under any name that browsers give it (A62). */
export const isQuotaError = (error: unknown): boolean => isNamed(error, NO_ROOM);

/** Whether the browser itself broke a transaction off, which it does without a reason where the disk is full. Nothing of it is stored. */
export const isBrokenOff = (error: unknown): boolean => isNamed(error, ['AbortError']);

/** Whether a write failed for want of room, said or not: what helps is a backup first, then more room. */
export const isWantOfRoom = (error: unknown): boolean => isQuotaError(error) || isBrokenOff(error);
