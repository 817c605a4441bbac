import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import TargetsInScope from './TargetsInScope.svelte';

test.each([1, 2])('groups of one name stand each by itself, %i', async (count) => {
  const groups = Array.from({ length: count }, () => ({ title: 'Digital government', rows: [] }));
  const { container } = await render(TargetsInScope, { groups });
  await expect.poll(() => container.querySelectorAll('.pillar').length).toBe(count);
});
