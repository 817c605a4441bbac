import { describe, expect, test } from 'vitest';
import { bound, boundTexts } from '../../../../src/app/words/bound.ts';

const shown = (text: string): string => text.replaceAll('\u00a0', '~');

describe('no line ends between a number and what belongs to it', () => {
  test.each([
    ['Viet Nam ranks 71st, 0.02 points short of the top 50', 'Viet Nam ranks~71st, 0.02~points short of the top~50'],
    ['Decision 749, row 3: −5 points', 'Decision~749, row~3: −5~points'],
    ['stop 50 rowsX', 'stop 50 rowsX'],
    ['two rows, rank by rank', 'two rows, rank by rank'],
  ])('en: %s', (text, is) => {
    expect(shown(bound(text, 'en'))).toBe(is);
  });

  test.each([
    ['xếp thứ 71, còn thiếu 0,02 điểm', 'xếp thứ~71, còn thiếu 0,02~điểm'],
    ['nhóm 50 nước dẫn đầu vào năm 2025', 'nhóm~50~nước dẫn đầu vào năm~2025'],
    ['Quyết định số 749/QĐ-TTg, quý I/2024', 'Quyết định số~749/QĐ-TTg, quý~I/2024'],
    ['TP. Hồ Chí Minh có 3 nămX', 'TP.~Hồ Chí Minh có 3 nămX'],
  ])('vi: %s', (text, is) => {
    expect(shown(bound(text, 'vi'))).toBe(is);
  });

  test('a bound text is bound no further, and another language is left as it is', () => {
    const once = bound('rank 71, top 50', 'en');
    expect(bound(once, 'en')).toBe(once);
    expect(bound('rank 71', 'lo' as never)).toBe('rank 71');
  });

  test('texts, messages and lists, however deep', () => {
    const table = boundTexts({ a: 'rank 1', b: { c: (n: number) => `rank ${String(n)}`, d: ['top 5'] }, e: 7 }, 'en');
    expect([table.a, table.b.c(2), ...table.b.d].map(shown)).toEqual(['rank~1', 'rank~2', 'top~5']);
    expect(table.e).toBe(7);
    expect(Object.keys(table)).toEqual(['a', 'b', 'e']);
    expect(table.b).toBe(table.b);
  });
});
