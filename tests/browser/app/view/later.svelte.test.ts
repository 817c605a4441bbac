import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { Later, Steps } from '../../../../src/app/view/later.svelte.ts';

/** Runs in an effect's scope until it is stopped. */
function scoped<T>(make: () => T): { readonly made: T; readonly stop: () => void } {
  let made: T | undefined;
  const stop = $effect.root(() => {
    made = make();
  });
  flushSync();
  if (made === undefined) throw new Error('nothing was made');
  return { made, stop };
}

test('steps are taken one a task, as many as there are, and go on when there are more', async () => {
  let all = $state(3);
  const { made: steps, stop } = scoped(() => new Steps(() => all));
  expect(steps.taken).toBe(1);
  await expect.poll(() => steps.taken).toBe(3);
  flushSync();
  expect(steps.taken).toBe(3);
  all = 4;
  flushSync();
  expect(steps.taken).toBe(3);
  await expect.poll(() => steps.taken).toBe(4);
  stop();
});

test('a value follows also where what it needs cannot be worked out before', async () => {
  let source = $state.raw('a');
  const { made: later, stop } = scoped(
    () =>
      new Later(
        () => source,
        () => {
          throw new Error('broken');
        },
      ),
  );
  source = 'b';
  flushSync();
  await expect.poll(() => later.value).toBe('b');
  stop();
});

test('a value follows when what it needs is worked out, and one that is no longer meant never comes', async () => {
  let source = $state.raw('a');
  const worked: string[] = [];
  const { made: later, stop } = scoped(
    () =>
      new Later(
        () => source,
        function* (value) {
          worked.push(`${value} begun`);
          yield;
          worked.push(`${value} done`);
        },
      ),
  );
  expect(later.value).toBe('a');
  source = 'b';
  flushSync();
  expect([later.value, worked]).toEqual(['a', []]);
  source = 'c';
  flushSync();
  await expect.poll(() => later.value).toBe('c');
  expect(worked).toEqual(['c begun', 'c done']);
  stop();
});
