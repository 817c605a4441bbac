import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNewerVersion } from '../../../../src/app/data/packageVersion.ts';

describe('examples', () => {
  test.each([
    ['2026.11.10', '2026.11.9', true], // as text, "10" comes before "9"
    ['2026.11.9', '2026.11.10', false],
    ['2026.11.10', '2026.11.10', false],
    ['2027.1', '2026.12.31', true],
    ['2026.11.10.1', '2026.11.10', true],
    ['2026.11', '2026.11.0', false],
  ])('%s is newer than %s: %s', (version, than, expected) => {
    expect(isNewerVersion(version, than)).toBe(expected);
  });
});

test('of two versions at most one is newer, and a later one of three is newer than the first', () => {
  const version = fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      expect(isNewerVersion(a, b) && isNewerVersion(b, a)).toBe(false);
      if (isNewerVersion(b, a) && isNewerVersion(c, b)) expect(isNewerVersion(c, a)).toBe(true);
    }),
  );
});
