import { expect, test } from 'vitest';
import { unreadIn } from '../../../../src/app/view/unread.ts';
import { parseView } from '../../../../src/app/view/view.ts';

const unread = (hash: string): readonly string[] => {
  const view = parseView(hash, 'en');
  if (!view) throw new Error(`no view: ${hash}`);
  return unreadIn(hash, view);
};

test('what a link asks for and nobody can read is told, and nothing else is', () => {
  expect(unread('#/en/egdi?area=VNM&rank=50&peers=THA.MYS&show=rank')).toEqual([]);
  expect(unread('#/en/overview')).toEqual([]);
  expect(unread('#/en/egdi?rank=500&area=VNM')).toEqual(['rank=500']);
  expect(unread('#/en/egdi?area=viet%20nam&index=xyz')).toEqual(['area=viet nam', 'index=xyz']);
  expect(unread('#/en/egdi?rank=')).toEqual([]);
});
