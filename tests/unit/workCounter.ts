import { Session } from 'node:inspector/promises';

type Method = (this: never, ...args: unknown[]) => unknown;

const lengthOf = (value: unknown): number => (value as { readonly length?: number } | null)?.length ?? 0;
const ofThis = (on: unknown): number => lengthOf(on);
const ofResult = (_on: unknown, result: unknown): number => lengthOf(result);
/** A search from a place on: to what it found, or to the end. */
const upToFound = (on: unknown, found: unknown, [, from = 0]: readonly unknown[]): number =>
  (Number(found) < 0 ? lengthOf(on) : Number(found) + 1) - Number(from);

type Cost = (on: unknown, result: unknown, args: readonly unknown[]) => number;

/** What a browser walks through inside one call, by what says how far. Patterns are held to a line by patterns.test.ts. */
const NATIVE: readonly (readonly [object, string, Cost])[] = [
  ...(['replace', 'replaceAll', 'split', 'match', 'toLowerCase', 'toUpperCase', 'trim', 'normalize'] as const).map(
    (name) => [String.prototype, name, ofThis] as const,
  ),
  ...(['slice', 'padStart', 'repeat'] as const).map((name) => [String.prototype, name, ofResult] as const),
  [
    String.prototype,
    'includes',
    (on, isFound, [what]) => (isFound === true ? String(on).search(plain(what)) + 1 : lengthOf(on)),
  ],
  [String.prototype, 'indexOf', upToFound],
  [String.prototype, 'startsWith', (_on, _result, [what]) => lengthOf(what)],
  [RegExp.prototype, 'exec', (_on, _result, [text]) => lengthOf(text)],
  [RegExp.prototype, 'test', (_on, _result, [text]) => lengthOf(text)],
  ...(['concat', 'join', 'slice', 'toSorted', 'sort', 'reverse'] as const).map(
    (name) => [Array.prototype, name, ofThis] as const,
  ),
  [Array.prototype, 'indexOf', upToFound],
  [
    Array.prototype,
    'includes',
    (on, isFound, [what]) => (isFound === true ? (on as unknown[]).findIndex((one) => one === what) + 1 : lengthOf(on)),
  ],
  [Object.getPrototypeOf([][Symbol.iterator]()) as object, 'next', () => 1],
  [Object, 'keys', ofResult],
  [Object, 'entries', ofResult],
  [Object, 'values', ofResult],
  [JSON, 'parse', (_on, _result, [text]) => lengthOf(text)],
  [JSON, 'stringify', ofResult],
  [TextDecoder.prototype, 'decode', ofResult],
  [TextEncoder.prototype, 'encode', ofResult],
];

const plain = (text: unknown): RegExp => new RegExp(String(text).replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`));

/**
 * Counts the work of our own code, told without a clock: how often each block of it ran, as V8 counts for coverage, and what is
 * walked through inside the calls above. The same run counts the same on any machine, within a few blocks. Only code that is loaded
 * after `start` is counted.
 */
export class WorkCounter {
  readonly #session = new Session();

  async start(): Promise<void> {
    this.#session.connect();
    await this.#session.post('Profiler.enable');
    await this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  async of(run: () => unknown): Promise<number> {
    let inside = 0;
    let isCounting = true;
    const withCounting = (own: Method): Method =>
      function (this: never, ...args: unknown[]): unknown {
        isCounting = true;
        try {
          return own.apply(this, args);
        } finally {
          isCounting = false;
        }
      };
    const undo = NATIVE.map(([on, name, cost]) => {
      const before = Object.getOwnPropertyDescriptor(on, name);
      if (!before) throw new Error(`no ${name}`);
      const original = before.value as Method;
      const counted = function (this: never, ...args: unknown[]): unknown {
        if (!isCounting) return original.apply(this, args);
        // What a call makes of others by itself is its own; what it calls of ours is not.
        isCounting = false;
        const given = args.map((one) => (typeof one === 'function' ? withCounting(one as Method) : one));
        try {
          const result = original.apply(this, given);
          inside += cost(this, result, args);
          return result;
        } finally {
          isCounting = true;
        }
      };
      Object.defineProperty(on, name, { ...before, value: counted });
      return (): void => {
        Object.defineProperty(on, name, before);
      };
    });
    await this.#session.post('Profiler.takePreciseCoverage');
    try {
      await run();
    } finally {
      for (const one of undo) one();
    }
    const { result } = await this.#session.post('Profiler.takePreciseCoverage');
    const blocks = result
      .filter(({ url }) => url.includes('/src/'))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)));
    return inside + blocks.reduce((sum, count) => sum + count, 0);
  }

  stop(): void {
    this.#session.disconnect();
  }
}
