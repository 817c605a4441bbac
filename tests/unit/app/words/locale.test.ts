import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { en } from '../../../../src/app/words/en.ts';
import { Locale } from '../../../../src/app/words/locale.svelte.ts';
import { vi as vietnamese } from '../../../../src/app/words/vi.ts';

const page = { documentElement: { lang: '' } };
beforeEach(() => vi.stubGlobal('document', page));
afterEach(() => vi.unstubAllGlobals());

it('speaks Vietnamese once its texts are there', async () => {
  const locale = new Locale();
  const asked = locale.speak('vi');
  expect([locale.isReady, locale.language]).toEqual([false, 'en']);
  await asked;
  expect([locale.language, locale.isLost, page.documentElement.lang]).toEqual(['vi', false, 'vi']);
  expect(locale.t.nav).toEqual(vietnamese.nav);
  // No line ends between a number and what belongs to it.
  expect(locale.t.headline.levelWith('50')).toBe('bằng điểm của hạng\u00a050');
});

it('speaks English throughout when the Vietnamese texts do not arrive, says so, and tries again', async () => {
  let isDown = true;
  const locale = new Locale(() => (isDown ? Promise.reject(new Error('no network')) : Promise.resolve(vietnamese)));
  await locale.speak('vi');
  expect([locale.language, locale.isLost, locale.isReady]).toEqual(['en', true, true]);
  expect(locale.t.nav).toEqual(en.nav);
  expect(locale.of({ en: 'Rank', vi: 'Thứ hạng' })).toBe('Rank');
  expect(page.documentElement.lang).toBe('en');

  isDown = false;
  await locale.speak('vi');
  expect([locale.language, locale.isLost]).toEqual(['vi', false]);
});

it('is content with English when English was asked for', async () => {
  const locale = new Locale(() => Promise.reject(new Error('no network')));
  await locale.speak('vi');
  await locale.speak('en');
  expect([locale.language, locale.isLost]).toEqual(['en', false]);
});
