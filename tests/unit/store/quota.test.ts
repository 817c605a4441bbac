import { expect, it } from 'vitest';
import { isBrokenOff, isQuotaError, isWantOfRoom } from '../../../src/store/quota.ts';

const named = (name: string, more: object = {}): Error => Object.assign(new Error('no'), { name }, more);

it.each(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED', 'UnknownError'])(
  'A62 knows %s as want of room, also inside other errors',
  (name) => {
    expect(isQuotaError(named(name))).toBe(true);
    expect(isQuotaError(named('AbortError', { inner: named(name) }))).toBe(true);
    expect(isQuotaError(named('BulkError', { failures: [named('ConstraintError'), named(name)] }))).toBe(true);
  },
);

it('takes no other failure for it, nor an error that is its own cause', () => {
  const loop: Error & { inner?: Error } = named('AbortError');
  loop.inner = loop;
  expect(isQuotaError(loop)).toBe(false);
  expect(isQuotaError(named('BulkError', { failures: [named('ConstraintError')] }))).toBe(false);
  expect(isQuotaError('QuotaExceededError')).toBe(false);
});

it('knows a transaction that the browser broke off', () => {
  expect(isBrokenOff(named('AbortError'))).toBe(true);
  expect(isBrokenOff(new DOMException('', 'AbortError'))).toBe(true);
  // What Chromium says of a full disk, as Dexie hands it on.
  expect(isBrokenOff(named('BulkError', { failures: [named('AbortError')] }))).toBe(true);
  expect(isBrokenOff(named('ConstraintError'))).toBe(false);
  expect(isBrokenOff('AbortError')).toBe(false);
});

it('asks for a backup and more room after either', () => {
  expect(['QuotaExceededError', 'AbortError', 'ConstraintError'].map((name) => isWantOfRoom(named(name)))).toEqual([
    ...[true, true, false],
  ]);
});
