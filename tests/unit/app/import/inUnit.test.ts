import { describe, expect, test } from 'vitest';
import { inUnit } from '../../../../src/app/import/inUnit.ts';

describe('examples', () => {
  test.each([
    [49.5, '%', 'vi', '49,5%'],
    [1200, 'máy', 'vi', '1.200\u00a0máy'],
    [0.84217, '', 'en', '0.8422'],
    [-3, '°C', 'en', '−3\u00a0°C'],
  ] as const)('%d in “%s” (%s) is %s', (value, unit, language, text) => {
    expect(inUnit(value, unit, language)).toBe(text);
  });
});
