import { expect, test } from 'vitest';
import { printedFoot } from '../../../../src/app/view/printed.ts';

test('address and day; an address that nobody could type is cut to the page itself', () => {
  expect(printedFoot('https://example.org/t/#/en/brief?area=VNM', '30 Nov 2026')).toBe(
    '"example.org/t/#/en/brief?area=VNM · 30 Nov 2026"',
  );
  expect(printedFoot(`https://example.org/t/#s1.${'x'.repeat(200)}`, '30 Nov 2026')).toBe(
    '"example.org/t/ · 30 Nov 2026"',
  );
});

test('nothing ends the text before its end', () => {
  expect(printedFoot('https://example.org/?data="\\', 'x')).toBe('"example.org/?data=   · x"');
});
