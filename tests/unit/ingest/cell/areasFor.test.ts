import { expect, it } from 'vitest';
import { AreaMatcher } from '../../../../src/ingest/cell/areaMatcher.ts';
import { areasFor } from '../../../../src/ingest/cell/areasFor.ts';
import { areas } from './areas.ts';

const matcher = new AreaMatcher(areas);
const choices = (text: string) => areasFor(text, matcher).map(({ area, when, date }) => [area.id, when, date]);

it.each(['Da Nang', 'Đà Nẵng', 'TP. Đà Nẵng'])('offers both units called %j, with the day that parts them', (text) => {
  expect(choices(text)).toEqual([
    ['VN-DN-2025', 'since', '2025-07-01'],
    ['VN-DN', 'before', '2025-07-01'],
  ]);
});

it.each(['Vietnam', 'VN', 'Laos', 'South Korea', 'Alemania'])('needs no day for %j', (text) => {
  expect(areasFor(text, matcher)).toHaveLength(1);
  expect(areasFor(text, matcher)[0]).toMatchObject({ when: '', date: '' });
});

it('says of a unit that is no more until when it was, over the end of a month', () => {
  expect(choices('Hà Tây')).toEqual([['VN-15', 'before', '2008-08-01']]);
  expect(choices('Atlantis')).toEqual([]);
});
