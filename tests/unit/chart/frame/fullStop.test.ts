import { expect, test } from 'vitest';
import { fullStop } from '../../../../src/chart/frame/fullStop.ts';

test('a source ends as a sentence does, once; none stays none', () => {
  expect(fullStop('Source: UN DESA, 2003–2024')).toBe('Source: UN DESA, 2003–2024.');
  expect(fullStop('Source: a copy (computed)')).toBe('Source: a copy (computed).');
  expect(fullStop('After the latest edition: simulated by Targetline.')).toBe(
    'After the latest edition: simulated by Targetline.',
  );
  expect(fullStop('')).toBe('');
});
