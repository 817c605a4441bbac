import { describe, expect, it } from 'vitest';
import { columns, text, withFixed } from './guessed.ts';
import { figures, told } from './reading.ts';

// A table that goes on below its header again, and one that only seems to.

const endings = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.split(' ').slice(-3).join(' '));

describe('a table on several pages', () => {
  const pages = (title: string, unit = 'Đơn vị: Nghìn tấn,,'): string =>
    text(
      ...['Biểu 3. Sản lượng,,', 'Đơn vị: Nghìn tấn,,', 'Chỉ tiêu,2021,2022', 'Lúa,120,130', 'Ngô,13,14', ',,'],
      ...[title, unit, 'Chỉ tiêu,2023,2024', 'Lúa,140,150', 'Ngô,15,16'],
    );

  it('has other years on the next', async () => {
    for (const title of [
      'Biểu 3. (Tiếp theo) Sản lượng,,',
      '(Tiếp theo) Biểu 3. Sản lượng,,',
      'Biểu 3. Sản lượng (tiếp theo),,',
    ]) {
      const found = await withFixed(pages(title), { area: 'VNM' });
      expect(endings(figures(found))).toEqual(
        [
          ...['VNM 2021 120', 'VNM 2022 130', 'VNM 2023 140', 'VNM 2024 150'],
          ...['VNM 2021 13', 'VNM 2022 14', 'VNM 2023 15', 'VNM 2024 16'],
        ].sort((a, b) => endings(figures(found)).indexOf(a) - endings(figures(found)).indexOf(b)),
      );
      expect(found.counts).toEqual({ read: 8, accepted: 8, missing: 0, rejected: 0 });
    }
  });

  it('ends before a table of another title, or in another unit', async () => {
    for (const content of [pages('Biểu 4. Diện tích,,'), pages('Biểu 3. (Tiếp theo) Sản lượng,,', 'Đơn vị: %,,')]) {
      const found = await withFixed(content, { area: 'VNM' });
      expect(found.counts.accepted).toBe(4);
      expect(told(found).filter(([code]) => code === 'other-table')).toHaveLength(2);
    }
  });

  it('ends before a table of another title with the same years', async () => {
    const found = await withFixed(
      text(
        ...['Bảng 1. Dân số,,', 'Đơn vị: Người,,', 'Chỉ tiêu,2021,2022', 'Nam,120,130', ',,'],
        ...['Bảng 2. Số hộ,,', 'Đơn vị: Người,,', 'Chỉ tiêu,2021,2022', 'Nữ,14,15'],
      ),
      { area: 'VNM' },
    );
    expect(found.series.map(({ name }) => name)).toEqual(['Nam']);
  });

  it('bears one name, whatever its title says of pages', async () => {
    const page = (title: string): string => text(title, 'Tỉnh,2021,2022', 'Hà Nội,5,6', 'Hải Phòng,7,8');
    const names = await Promise.all(
      ['Dân số phân theo tỉnh,,', 'Dân số phân theo tỉnh (Tiếp theo),,', '(Tiếp theo) Dân số phân theo tỉnh,,'].map(
        async (title) => (await columns(page(title))).fixed.series,
      ),
    );
    expect(new Set(names)).toEqual(new Set(['Dân số']));
  });
});
