import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shorten, textWidth, wrap } from '../../../../src/chart/frame/textWidth.ts';

describe('examples', () => {
  test('a width is the sum of the advances times the size', () => {
    // a 64 + b 65 + a 64 = 193 hundredths of an em, at 10 px.
    expect(textWidth('aba', 10)).toBeCloseTo(19.3);
  });

  test('Vietnamese letters are as wide as their base letters, composed or not', () => {
    expect(textWidth('Ngưỡng', 12)).toBe(textWidth('Nguong', 12));
    expect(textWidth('Đế'.normalize('NFD'), 12)).toBe(textWidth('De', 12));
  });

  test('measured in Chromium, the sentence is 175.8 px wide at 10 px, 178.6 px in semi-bold', () => {
    const text = 'Ngưỡng hạng 50 của Liên Hợp Quốc';
    expect(textWidth(text, 10)).toBeGreaterThan(175);
    expect(textWidth(text, 10)).toBeLessThan(180);
    expect(textWidth(text, 10, true)).toBeGreaterThan(178);
    expect(textWidth(text, 10, true)).toBeLessThan(187);
  });

  test('a text that fits is not shortened', () => {
    expect(shorten('Lao PDR', 200, 12)).toBe('Lao PDR');
    expect(shorten('Lao People’s Democratic Republic', 100, 12)).toMatch(/^Lao P.*…$/);
  });

  test('lines break at spaces, and inside a word only when it alone is too wide', () => {
    expect(wrap('aaa bbb ccc', textWidth('aaa bbb', 10), 10)).toEqual(['aaa bbb', 'ccc']);
    expect(wrap('aaaaaa', textWidth('aaa', 10), 10)).toEqual(['aaa', 'aaa']);
    expect(wrap('', 100, 10)).toEqual([]);
  });
});

describe('properties', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 });

  test('no line is wider than the room, and no sign but white space is lost', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 300 }), (words, room) => {
        const lines = wrap(words, room, 12);
        for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(room);
        expect(lines.join('').replace(/\s/gu, '')).toBe(words.normalize('NFC').replace(/\s/gu, ''));
      }),
    );
  });

  test('a shortened text fits', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 300 }), (words, room) => {
        expect(textWidth(shorten(words, room, 12), 12)).toBeLessThanOrEqual(room);
      }),
    );
  });
});
