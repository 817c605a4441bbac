/** Every buffer of the typed arrays inside a value, once: handed over with a message they move instead of being copied. */
export function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) if (typeof inner === 'object') buffersOf(inner, found);
  }
  return [...found];
}
