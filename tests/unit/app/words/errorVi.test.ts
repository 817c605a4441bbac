import fc from 'fast-check';
import { expect, test } from 'vitest';
import { errorInVietnamese } from '../../../../src/app/words/errorVi.ts';

test.each([
  [
    String(new DOMException('The quota has been exceeded.', 'QuotaExceededError')),
    'trình duyệt không còn chỗ lưu (QuotaExceededError)',
  ],
  [
    'TypeError: Failed to fetch dynamically imported module: https://x/assets/a.js',
    'không tải được một phần của trang',
  ],
  ['TypeError: error loading dynamically imported module: https://x/a.js', 'không tải được một phần của trang'],
  ['TypeError: Importing a module script failed.', 'không tải được một phần của trang'],
  ['TypeError: Failed to fetch', 'kết nối mạng bị gián đoạn'],
  ['TypeError: Load failed', 'kết nối mạng bị gián đoạn'],
  [String(new TypeError('x is not a function')), 'lỗi ngoài dự kiến (TypeError)'],
  [String(new Error('revision 2 cannot be undone')), 'lỗi ngoài dự kiến'],
  ['the import worker stopped', 'lỗi ngoài dự kiến'],
])('%s', (error, words) => {
  expect(errorInVietnamese(error)).toBe(words);
});

test('whatever a browser says, its sentence is not on the page', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('Error', 'RangeError', 'UnknownError', 'Whatever'),
      fc.stringMatching(/^[a-z]{4,12}$/),
      (name, word) => {
        expect(errorInVietnamese(`${name}: Some ${word}zz of the browser`)).not.toMatch(
          new RegExp(`Some|${word}zz|browser`),
        );
      },
    ),
  );
});
