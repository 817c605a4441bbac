import { describe, expect, it } from 'vitest';
import { columns, text, withFixed } from './guessed.ts';
import { allObservations } from './reading.ts';

// Regions in one column and their provinces in the next; invented.

const ROWS = [
  'CẢ NƯỚC,,4.1,4.0',
  'Đồng bằng sông Hồng,,1.3,1.2',
  ',Hà Nội,1.4,1.3',
  ',Bắc Ninh,1.9,1.4',
  'Tây Nguyên,,14.4,13.4',
  ',Gia Lai,39.8,36.9',
  ',Kon Tum,25.9,24.4',
];

describe('places that stand in turn in two columns', () => {
  it.each([
    ['without headings', ','],
    ['below "Vùng,Tỉnh"', 'Vùng,Tỉnh'],
    ['below one heading', 'Địa phương,'],
  ])('%s, are all areas', async (_, headings) => {
    const found = await withFixed(text(`${headings},2019,2020`, ...ROWS), { series: 'Rate' });
    expect(allObservations(found)).toHaveLength(14);
    expect(new Set(allObservations(found).map(({ area }) => area)).size).toBe(7);
    expect(found.series).toHaveLength(1);
    expect(found.unknownAreas).toEqual([]);
  });

  it('are told by name where one is not known', async () => {
    const found = await withFixed(text(',,2019,2020', ...ROWS, ',Xyzzy,1,2'), { series: 'Rate' });
    expect(found.unknownAreas.map(({ text: name }) => name)).toEqual(['Xyzzy']);
  });

  it('are no merged cells, which stand for those below', async () => {
    const merged = ROWS.filter((row) => row.startsWith(','));
    const file = text('Vùng,Tỉnh,2019,2020', `Đồng bằng sông Hồng${merged[0] ?? ''}`, merged[1] ?? '');
    expect((await columns(file)).roles[0]).not.toBe('area');
  });
});
