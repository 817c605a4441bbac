import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkKept, checkShelvable } from '../../../src/domain/checkShelvable.ts';
import { MOST_IN_FILE } from '../../../src/snapshot/snapshot.ts';
import { open, seal } from '../../../src/snapshot/token.ts';

const TEXT = seal(1, 'abc');
const longest = (extra: number): string => seal(1, 'a'.repeat(MOST_IN_FILE - seal(1, '').length + extra));

describe('examples', () => {
  it('takes what a link carries, up to the longest that is opened', () => {
    expect(checkShelvable({ text: TEXT, remark: 'Đã xem' })).toBeNull();
    expect(checkShelvable({ text: seal(999_999, 'abc'), remark: '' })).toBeNull();
    expect(checkShelvable({ text: longest(0), remark: '' })).toBeNull();
    expect(checkShelvable({ text: longest(1), remark: '' })).toBe('text');
    expect(checkKept({ text: TEXT, remark: '', id: 1, place: -3 })).toBeNull();
  });

  it.each<[string, unknown]>([
    ['text', { text: 'javascript:alert(1)', remark: '' }],
    ['text', { text: '#s1.abc', remark: '' }],
    ['text', { text: `${TEXT}<b>`, remark: '' }],
    ['text', { text: `${TEXT}\n`, remark: '' }],
    ['text', { text: 7, remark: '' }],
    ['remark', { text: TEXT, remark: null }],
    ['remark', { text: TEXT, remark: 'x'.repeat(10_001) }],
    ['remark', { text: TEXT }],
    ['place', { text: TEXT, remark: '', place: 1 }],
    ['__proto__', JSON.parse(`{"text":"${TEXT}","remark":"","__proto__":{}}`)],
    ['', null],
    ['', TEXT],
    ['', [TEXT, '']],
  ])('refuses for its %s %j', (where, value) => {
    expect(checkShelvable(value)).toBe(where);
  });

  it.each([0, 0.5, -1, 2 ** 53, '1', null])('refuses the number %j', (id) => {
    expect(checkKept({ text: TEXT, remark: '', id, place: 1 })).toBe('id');
  });
});

describe('properties', () => {
  it('takes every text whose frame opens', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), fc.base64String(), (version, payload) => {
        const text = seal(version, payload.replace(/[+/=]/g, '-'));
        expect(open(text).ok).toBe(true);
        expect(checkShelvable({ text, remark: '' })).toBeNull();
      }),
    );
  });
});
