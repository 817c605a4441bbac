import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumbers, writeNumbers } from '../../../src/snapshot/numberColumn.ts';

describe('examples', () => {
  test.each([
    [[], '0 '],
    [[null], '0 '],
    [[0.4558, null, 0.44], '4 4558,,4400'],
    [[0.4558, 0.4454, 0.5217, 0.4705, 91, 90, 83, 99], '4:4 4558445452174705;0:2 91908399'],
    [[12, 11, 7, 10, 15], '0:2 1211071015'],
    [[1 / 3, -2], '0 !0.3333333333333333,-2'],
  ])('%j is written as %s', (values, text) => {
    expect(writeNumbers(values)).toBe(text);
    expect(readNumbers(text, values.length)).toEqual(values);
  });

  test.each([
    '',
    '4',
    'x 1',
    '4:0 1',
    '4:2 123',
    '4:2 1-',
    '0 1,2',
    '0 1;',
    '0 NaN',
    '0 Infinity',
    '0:1 1;0:1 2',
    '10 1',
    '0:1 9\n',
  ])('"%s" is no column of one number', (text) => {
    expect(readNumbers(text, 1)).toBeNull();
  });
});

describe('properties', () => {
  const value = fc.oneof(
    fc.constant(null),
    fc.integer(),
    fc.integer({ min: 0, max: 100_000 }).map((whole) => whole / 100_000),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );

  test('whatever is written is read again to the last bit', () => {
    fc.assert(
      fc.property(fc.array(value), (values) => {
        expect(readNumbers(writeNumbers(values), values.length)).toEqual(values);
      }),
    );
  });

  test('no text throws, and none gives more figures than asked for', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d:;,! .e-]{0,40}$/), fc.nat(20), (text, length) => {
        const read = readNumbers(text, length);
        expect(read === null || read.length === length).toBe(true);
      }),
    );
  });
});
