import { expect, test } from 'vitest';
import { unitTitle } from '../../../../src/app/pictures/unitTitle.ts';
import { speakerOf } from '../../../../src/app/words/locale.svelte.ts';

const name = 'Nhà văn hóa';

test('an axis says its unit as the data give it, of ranks also which is best', async () => {
  const [en, vi] = [await speakerOf('en'), await speakerOf('vi')];
  expect(unitTitle({ unit: '% of people', measure: 'percent', name }, en)).toBe('% of people');
  expect(unitTitle({ unit: 'million people', measure: 'count', name }, en)).toBe('Million people');
  expect(unitTitle({ unit: 'điểm, từ 0 đến 100', measure: 'index', name }, vi)).toBe('Điểm, từ 0 đến 100');
  expect(unitTitle({ unit: 'rank of 11', measure: 'rank', name }, en)).toBe('Rank of 11 (1 is best)');
  expect(unitTitle({ unit: 'hạng', measure: 'rank', name }, vi)).toBe('Hạng (1 là cao nhất)');
});

test('a unit that nobody gave is told by the kind of figure, or else by the name of what is measured: never by nothing', async () => {
  const vi = await speakerOf('vi');
  expect(unitTitle({ unit: ' ', measure: 'percent', name }, vi)).toBe('%');
  expect(unitTitle({ unit: '', measure: 'count', name }, vi)).toBe(name);
  expect(unitTitle({ unit: '', measure: 'rank', name }, vi)).toBe(`${vi.t.word.rank} (1 là cao nhất)`);
});
