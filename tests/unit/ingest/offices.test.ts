import { describe, expect, it } from 'vitest';
import { text } from './guessed.ts';
import { figures, reading, told } from './reading.ts';

// Kinds of files of ministries, offices and papers that were read wrongly without a word, each in a few invented lines.

const endings = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.split(' ').slice(-3).join(' '));

describe('a program that dropped the zeros behind a point', () => {
  const counts = (...rows: readonly string[]): string => text('Tỉnh,Năm,Thủ tục,Toàn trình', ...rows);
  const rows = [
    ...['Lai Châu,2024,2.154,288', 'Cà Mau,2024,2.163,1.002', 'An Giang,2024,2.209,934', 'Hà Nội,2024,2.16,1.165'],
    ...['Đà Nẵng,2024,2.188,512', 'Huế,2024,2.247,1.13', 'Nghệ An,2024,2.091,1.061', 'Sơn La,2024,2.115,1.187'],
  ];

  it('left 1.13 for 1.130 procedures: what the point is, is asked', async () => {
    const found = await reading(counts(...rows));
    expect(found.ambiguous).toEqual([
      { column: 'Thủ tục', example: '2.154' },
      { column: 'Toàn trình', example: '1.002' },
    ]);
  });

  it('and what it spoilt is refused by name once that is said', async () => {
    const found = await reading(counts(...rows), { marks: { 'Thủ tục': ',', 'Toàn trình': ',' } });
    expect(told(found).map(([code, line, column, cell]) => [code, line, column, cell])).toEqual([
      ['bad-number', 5, 'Thủ tục', '2.16'],
      ['bad-number', 7, 'Toàn trình', '1.13'],
    ]);
    expect(endings(figures(found))).toContain('VN-01 2024 2154');
  });

  it('is not suspected of figures with fractions of any length', async () => {
    const found = await reading(
      counts('Lai Châu,2024,2.154,88', 'Cà Mau,2024,0.163,34', 'Hà Nội,2024,2.2,12', 'Huế,2024,2.1547,5'),
    );
    expect(found.ambiguous).toEqual([]);
  });
});
