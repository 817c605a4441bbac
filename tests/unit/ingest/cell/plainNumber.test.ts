import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainNumber } from '../../../../src/ingest/cell/plainNumber.ts';
import { readNumber, type DecimalMark } from '../../../../src/ingest/cell/readNumber.ts';
import { bytesOf } from '../reading.ts';

const plain = (text: string, mark: DecimalMark = '.'): number => {
  // Between other bytes, as in a file.
  const bytes = bytesOf(`9${text}9`);
  return plainNumber(bytes, 1, bytes.length - 1, mark.charCodeAt(0));
};

describe('examples', () => {
  it.each([
    ['0', 0],
    ['007', 7],
    ['0.77092', 0.77092],
    ['-12.5', -12.5],
    ['0.30000000000000', 0.3],
    ['999999999999999', 999_999_999_999_999],
    ['0.1', 0.1],
    ['4.35', 4.35],
    ['.412', 0.412],
    ['-.38', -0.38],
    ['.0', 0],
  ])('reads %s', (text, value) => {
    expect(plain(text)).toBe(value);
  });

  it('never gives minus zero, which no file can mean', () => {
    expect(Object.is(plain('-0'), 0)).toBe(true);
    expect(Object.is(plain('-0.00'), 0)).toBe(true);
  });

  it.each([
    '',
    '-',
    '.',
    '-.',
    '5.',
    '.5.',
    '--.5',
    '1.2.3',
    '--1',
    '+1',
    '1e3',
    ' 1',
    '1 ',
    '1,5',
    '..',
    '1234567890123456',
    '½',
  ])('leaves %j to those who look closely', (text) => {
    expect(plain(text)).toBeNaN();
  });

  it('reads the mark of the column, and no other', () => {
    expect([plain('0,5', ','), plain('0.5', ','), plain('0,5', '.')]).toEqual([0.5, NaN, NaN]);
  });
});

describe('properties', () => {
  const mark = fc.constantFrom<DecimalMark>('.', ',');

  it('what it reads is what Number and the careful reader read', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('0123456789..,,-+eE% \u00a0')), maxLength: 18 });
    fc.assert(
      fc.property(text, mark, (drawn, own) => {
        const value = plain(drawn, own);
        if (Number.isNaN(value)) return;
        expect(value).toBe(Number(drawn.replace(own, '.')) + 0);
        expect(value).toBe(readNumber(drawn, own));
      }),
      { numRuns: 5000 },
    );
  });

  it('reads every number of digits, one mark and a minus that 15 digits can hold, and nothing else', () => {
    const digits = fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), maxLength: 10 });
    const parts = fc.tuple(fc.constantFrom('', '-', '+'), digits, fc.constantFrom('', '.', ','), digits, mark);
    fc.assert(
      fc.property(parts, ([sign, whole, between, rest, own]) => {
        const text = sign + whole + between + rest;
        const count = whole.length + rest.length;
        const isPlain = sign !== '+' && count <= 15 && new RegExp(`^-?(?:\\d+|\\d*[${own}]\\d+)$`).test(text);
        expect(plain(text, own)).toBe(isPlain ? Number(text.replace(own, '.')) + 0 : NaN);
      }),
      { numRuns: 5000 },
    );
  });

  it('bytes of any kind are a number or none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), (bytes) => {
        const text = new TextDecoder().decode(bytes);
        const value = plainNumber(bytes, 0, bytes.length, 0x2e);
        if (!Number.isNaN(value)) expect(value).toBe(Number(text) + 0);
      }),
    );
  });
});
