import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isLost } from '../../../../src/app/data/lost.ts';
import { Patience, PATIENCE_MS, Silence, within } from '../../../../src/app/data/patience.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('patience', () => {
  test('ends when nothing was heard for so long, once', () => {
    const giveUp = vi.fn();
    new Patience(1000, giveUp);
    vi.advanceTimersByTime(999);
    expect(giveUp).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5000);
    expect(giveUp).toHaveBeenCalledTimes(1);
  });

  test('lasts as long as something is heard, and not beyond its end', () => {
    const giveUp = vi.fn();
    const patience = new Patience(1000, giveUp);
    for (let turn = 0; turn < 20; turn++) {
      vi.advanceTimersByTime(800);
      patience.renew();
    }
    patience.end();
    vi.advanceTimersByTime(5000);
    expect(giveUp).not.toHaveBeenCalled();
  });

  test('is not used up by a computer that was asleep', () => {
    const giveUp = vi.fn();
    const patience = new Patience(1000, giveUp);
    // A browser that wakes makes up for one turn of a timer, however many it has missed.
    vi.setSystemTime(Date.now() + 3_600_000);
    vi.advanceTimersToNextTimer();
    expect(giveUp).not.toHaveBeenCalled();
    patience.end();
  });
});

describe('what is waited for', () => {
  test('is given when it comes, and its fault where it has one', async () => {
    await expect(within('page', Promise.resolve(1))).resolves.toBe(1);
    await expect(within('page', Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('and never comes is a silence that says of what; of a part of the page a reload helps', async () => {
    const silences = (['page', 'storage'] as const).map((of) =>
      within(of, new Promise(() => undefined)).catch((error: unknown) => error),
    );
    vi.advanceTimersByTime(PATIENCE_MS.page);
    const [page, storage] = await Promise.all(silences);
    expect(page).toBeInstanceOf(Silence);
    expect([isLost(page), isLost(storage)]).toEqual([true, false]);
    expect(String(storage)).toBe('SilenceError: nothing was heard for 60 s (storage)');
  });
});
