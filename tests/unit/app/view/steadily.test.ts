import { expect, test } from 'vitest';
import { steadily } from '../../../../src/app/view/steadily.ts';

test('gives the same object as long as it says the same, and another as soon as it does not', () => {
  const area = { id: 'VNM' };
  let now: unknown = { area, asked: [{ k: 50, year: 2030 }], peers: [] };
  const value = steadily(() => now);
  const first = value();
  now = { area, asked: [{ k: 50, year: 2030 }], peers: [] };
  expect(value()).toBe(first);
  for (const other of [
    { area, asked: [{ k: 50, year: 2025 }], peers: [] },
    { area, asked: [{ k: 50, year: 2030 }], peers: [area] },
    { area, asked: [{ k: 50, year: 2030 }], peers: {} },
    { area, asked: [{ k: 50, year: 2030 }], others: [] },
    { area, asked: [{ k: 50, year: 2030 }] },
    null,
    NaN,
  ]) {
    now = other;
    const next = value();
    expect(next).toBe(other);
    expect(value()).toBe(next);
  }
});
