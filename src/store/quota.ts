const NAMES = ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'];

/** Whether a failed commit ran out of room, under any name that browsers give it (A62), also inside Dexie's own errors. */
export function isQuotaError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const inner: unknown = 'inner' in error ? error.inner : undefined;
  return NAMES.includes(error.name) || (inner !== error && isQuotaError(inner));
}
