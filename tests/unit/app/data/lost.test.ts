import { describe, expect, it } from 'vitest';
import { isLost, noteLost, workerError } from '../../../../src/app/data/lost.ts';

describe('a part of the page that did not arrive', () => {
  it('is told from other errors by what Vite says of it, whatever words a browser has', () => {
    const payload = new TypeError('error loading dynamically imported module');
    expect(isLost(payload)).toBe(false);
    noteLost({ payload });
    expect(isLost(payload)).toBe(true);
    expect(isLost(new TypeError(payload.message))).toBe(false);
    expect(isLost('error loading dynamically imported module')).toBe(false);
  });

  it('is a worker that never started, and not one that broke', () => {
    expect(isLost(workerError({}))).toBe(true);
    const broken = workerError({ message: 'x is not a function' });
    expect(isLost(broken)).toBe(false);
    expect(broken.message).toBe('x is not a function');
  });
});
