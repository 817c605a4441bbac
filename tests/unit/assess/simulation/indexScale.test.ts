import { describe, expect, test } from 'vitest';
import { asShare, topOf } from '../../../../src/assess/simulation/indexScale.ts';
import { block, observation } from '../../domain/made.ts';

const of = (...values: readonly number[]) => block(values.map((value, at) => observation(String(2000 + at), value)));
const open = { minimum: null, maximum: null };

describe('the top of an index', () => {
  test('is what is known of it', () => {
    expect(topOf(of(0.2, 0.4), { minimum: 0, maximum: 100 })).toBe(100);
    expect(topOf(of(3, 7), { minimum: 0, maximum: 10 })).toBe(10);
  });

  test('else the lowest that no score exceeds', () => {
    expect(topOf(of(0, 1), open)).toBe(1);
    expect(topOf(of(0.5, 7.7), open)).toBe(10);
    expect(topOf(of(45.1, 100), open)).toBe(100);
  });

  test('there is none below 0, above 100, over its own bound, or from elsewhere', () => {
    expect(topOf(of(-1, 5), open)).toBeNull();
    expect(topOf(of(50, 101), open)).toBeNull();
    expect(topOf(of(50, 101), { minimum: 0, maximum: 100 })).toBeNull();
    expect(topOf(of(1, 5), { minimum: 1, maximum: 7 })).toBeNull();
  });

  test('the scores are shares of it, and a block of shares stays itself', () => {
    const scores = of(45, 90);
    expect([...asShare(scores, 100).value]).toEqual([0.45, 0.9]);
    expect(asShare(scores, 1)).toBe(scores);
  });
});
