/** An object as JSON knows them: names and values, nothing of a class. A name such as `__proto__` is one of its own, if it is there. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** What we write is nested a few levels deep. A parser builds millions of them out of some kilobytes, and the tab is gone. */
const MOST_NESTED = 64;

/** Whether a text that may be JSON has more brackets open at once than that; brackets in its texts are none. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '"') {
      at++;
      while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    } else if (char === '[' || char === '{') {
      if (++depth > MOST_NESTED) return true;
    } else if (char === ']' || char === '}') depth--;
  }
  return false;
}

/** What a text says as JSON; `undefined`, which no JSON says, when it is none, or is nested deeper than anything of ours. */
export function parseJson(text: string, reviver?: (key: string, value: unknown) => unknown): unknown {
  if (isTooDeep(text)) return undefined;
  try {
    return JSON.parse(text, reviver);
  } catch (error) {
    // What is nested too deep for the parser was made by no page either; Firefox has a name of its own for it.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    if (error instanceof Error && error.name === 'InternalError') return undefined;
    throw error;
  }
}
