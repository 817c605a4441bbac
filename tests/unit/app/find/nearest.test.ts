import { expect, test } from 'vitest';
import { indexed, type Kind, type Place } from '../../../../src/app/find/find.ts';
import { nearestPlaces } from '../../../../src/app/find/nearest.ts';

const place = (kind: Kind, id: string, ...names: readonly string[]): Place => ({
  ...{ kind, id, name: names[0] ?? id, detail: '', href: '' },
  names: [...names, id],
});
const known = indexed([
  place('indicator', 'egdi-rank', 'UN E-Government Development Index rank', 'Thứ hạng EGDI'),
  place('indicator', 'digital-economy-share-gdp', 'Digital economy share of GDP', 'Tỷ trọng kinh tế số trong GDP'),
  place('indicator', 'egdi', 'E-Government Development Index', 'Chỉ số EGDI'),
  place('area', 'THA', 'Thailand', 'Thái Lan'),
  place('area', 'VNM', 'Viet Nam', 'Việt Nam'),
]);
const near = (kind: Kind, text: string): readonly string[] => nearestPlaces(known, kind, text, 2).map(({ id }) => id);

test('a code with a letter wrong finds its own, of its kind only', () => {
  expect(near('indicator', 'egdi-rnak')).toEqual(['egdi-rank', 'egdi']);
  expect(near('area', 'Thialand')).toEqual(['THA']);
  expect(near('indicator', 'Thailand')).toEqual([]);
});

test('names are compared without their marks, in either language', () => {
  expect(near('indicator', 'ty trong kinh te so gdp')).toEqual(['digital-economy-share-gdp']);
  expect(near('area', 'viet nma')).toEqual(['VNM']);
});

test('what is like nothing, or holds no letter, finds nothing', () => {
  for (const text of ['qqqq', '', '—', ' ']) expect(near('indicator', text)).toEqual([]);
});
