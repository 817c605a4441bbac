type Method = (...args: unknown[]) => unknown;

const WITH_CALLBACK = 'every filter find findIndex findLast findLastIndex flatMap forEach map reduce some'.split(' ');
const WHOLE = 'concat join slice'.split(' ');
const UP_TO_FOUND = 'includes indexOf'.split(' ');

/**
 * The work that a run takes, told without a clock: the items of arrays that it looks at, and the cells that it decodes. The
 * same run takes the same steps on any machine.
 */
export async function stepsOf(run: () => Promise<unknown>): Promise<number> {
  let steps = 0;
  const undo: (() => void)[] = [];
  const replace = (on: object, name: string, by: (original: Method) => Method): void => {
    const before = Object.getOwnPropertyDescriptor(on, name);
    if (!before) throw new Error(`no ${name}`);
    Object.defineProperty(on, name, { ...before, value: by(before.value as Method) });
    undo.push(() => Object.defineProperty(on, name, before));
  };
  for (const name of WITH_CALLBACK)
    replace(Array.prototype, name, (original) => {
      return function (this: unknown, callback: unknown, ...rest: unknown[]) {
        const counted = (...args: unknown[]): unknown => {
          steps++;
          return (callback as Method)(...args);
        };
        return original.call(this, counted, ...rest);
      };
    });
  for (const name of WHOLE)
    replace(Array.prototype, name, (original) => {
      return function (this: readonly unknown[], ...args: unknown[]) {
        steps += this.length;
        return original.apply(this, args);
      };
    });
  for (const name of UP_TO_FOUND)
    replace(Array.prototype, name, (original) => {
      const indexOf = Array.prototype.indexOf as Method;
      return function (this: readonly unknown[], ...args: unknown[]) {
        const at = indexOf.apply(this, args) as number;
        steps += at < 0 ? this.length : at + 1;
        return original.apply(this, args);
      };
    });
  replace(Object.getPrototypeOf([][Symbol.iterator]()) as object, 'next', (original) => {
    return function (this: unknown) {
      steps++;
      return original.call(this);
    };
  });
  replace(TextDecoder.prototype, 'decode', (original) => {
    return function (this: unknown, ...args: unknown[]) {
      steps++;
      return original.apply(this, args);
    };
  });
  try {
    await run();
  } finally {
    undo.reverse().forEach((one) => {
      one();
    });
  }
  return steps;
}
