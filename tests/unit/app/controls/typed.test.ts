import { describe, expect, test } from 'vitest';
import { typedNumber, typedText } from '../../../../src/app/controls/typed.ts';

const share = { low: 0, high: 1 };
const any = { low: -Infinity, high: Infinity };
const reasonOf = (result: ReturnType<typeof typedNumber>): string => (result.ok ? '' : result.error);

describe('a number that is typed', () => {
  test.each([
    ['0,95', 'vi', 0.95],
    ['0.95', 'vi', 0.95],
    ['0.955', 'vi', 0.955],
    ['0,955', 'en', 0.955],
    [' 1 ', 'en', 1],
  ] as const)('%s is taken: %s', (text, language, value) => {
    expect(typedNumber(text, share, language)).toEqual({ ok: true, value });
  });

  test('a mark that may separate thousands is asked about, in the words of the page', () => {
    expect(typedNumber('1.234', any, 'vi')).toEqual({
      ok: false,
      error: '“1.234” có thể hiểu là 1234 hoặc 1,234. Hãy viết lại theo một trong hai cách này.',
    });
    expect(reasonOf(typedNumber('1,234', any, 'en'))).toContain('may be 1234 or 1.234');
    expect(typedNumber('1,234', any, 'vi')).toEqual({ ok: true, value: 1.234 });
    expect(typedNumber('1234,5678', any, 'en')).toEqual({ ok: true, value: 1234.5678 });
  });

  test.each([
    ['', '“” không phải là số'],
    ['1.234.567', '“1.234.567” không phải là số'],
    ['1,5', '“1,5” không nằm trong khoảng từ 0 đến 1'],
    ['-1', '“-1” không nằm trong khoảng từ 0 đến 1'],
  ])('%s is refused', (text, why) => {
    expect(reasonOf(typedNumber(text, share, 'vi'))).toContain(why);
  });

  test('a whole number is whole, and a field with one bound names that one', () => {
    expect(typedNumber('50,5', { low: 1, high: 193, isWhole: true }, 'vi')).toMatchObject({ ok: false });
    expect(typedNumber('-2', { low: 0, high: Infinity }, 'en')).toMatchObject({ error: '“-2” is less than 0.' });
    expect(typedNumber('2', { low: -Infinity, high: 0 }, 'en')).toMatchObject({ error: '“2” is more than 0.' });
    expect(typedNumber('−2', any, 'en')).toEqual({ ok: true, value: -2 });
  });

  test('is written as it is typed', () => {
    expect([typedText(1234.5, 'vi'), typedText(1234.5, 'en')]).toEqual(['1234,5', '1234.5']);
  });
});
