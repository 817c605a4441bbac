/** An object as JSON knows them: names and values, nothing of a class. A name such as `__proto__` is one of its own, if it is there. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** What a text says as JSON; `undefined`, which no JSON says, when it is none. */
export function parseJson(text: string, reviver?: (key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, reviver);
  } catch (error) {
    // What is nested too deep for the parser was made by no page either; Firefox has a name of its own for it.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    if (error instanceof Error && error.name === 'InternalError') return undefined;
    throw error;
  }
}
