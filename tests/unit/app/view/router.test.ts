import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Router } from '../../../../src/app/view/router.svelte.ts';
import type { View } from '../../../../src/app/view/view.ts';

const bar = { hash: '' };
let listeners: Map<string, () => void>;
const follow = (hash: string): void => {
  bar.hash = hash;
  listeners.get('popstate')?.();
  listeners.get('hashchange')?.();
};

beforeEach(() => {
  listeners = new Map();
  vi.stubGlobal('location', bar);
  vi.stubGlobal('navigator', { language: 'en' });
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_state: unknown, _title: string, hash: string) => (bar.hash = hash),
  });
  vi.stubGlobal('addEventListener', (name: string, run: () => void) => listeners.set(name, run));
  vi.stubGlobal('window', { setTimeout: () => 0 });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('one navigation, of which the browser tells twice, makes one view', () => {
  bar.hash = '#/en/egdi?rank=50';
  const seen = new Set<View>();
  const router = new Router((view) => seen.add(view));
  seen.clear();
  follow('#/en/egdi?rank=60&peers=THA.MYS');
  expect(router.view).toMatchObject({ rank: 60, peers: ['THA', 'MYS'] });
  expect(seen.size).toBe(1);
  const { view } = router;
  follow('#/en/overview');
  expect(router.view).toMatchObject({ screen: 'overview', rank: null });
  expect(router.view).not.toBe(view);
});

test('an address that names no screen, and then the view before it, are both found out', () => {
  bar.hash = '#/en/egdi?rank=50';
  const router = new Router();
  const { view } = router;
  follow('#/en/nowhere');
  expect(router.isFound).toBe(false);
  expect(router.view).toBe(view);
  follow('#/en/egdi?rank=50');
  expect(router.isFound).toBe(true);
  expect(router.view).toEqual(view);
});
