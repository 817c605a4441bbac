import { expect, test } from 'vitest';
import { searchAreas, sortByName } from '../../../../src/app/controls/areaSearch.ts';
import type { Area, AreaId } from '../../../../src/domain/area.ts';

const unit = (id: string, name: string, until = ''): Area => ({
  id: id as AreaId,
  kind: 'province',
  name: { en: name, vi: name },
  aliases: [],
  region: '',
  subregion: '',
  asean: false,
  income: '',
  parent: '',
  from: '',
  until,
  successor: '',
});
const areas = [
  unit('OLD', 'Da Nang', '2025-06-30'),
  unit('NEW', 'Da Nang'),
  unit('LAT', 'Da Lat', '2025-06-30'),
  unit('HUE', 'Hue'),
];

test('of two units of one name the one of today comes first, and before all that ended', () => {
  expect(searchAreas(sortByName(areas, 'en'), 'da').map(({ id }) => id)).toEqual(['NEW', 'LAT', 'OLD']);
  expect(searchAreas(areas, 'đà nẵng').map(({ id }) => id)).toEqual(['NEW', 'OLD']);
});

test('names stand in their order, whether their units still exist or not', () => {
  expect(sortByName(areas, 'en').map(({ id }) => id)).toEqual(['LAT', 'NEW', 'OLD', 'HUE']);
});
