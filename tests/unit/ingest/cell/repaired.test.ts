import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repaired } from '../../../../src/ingest/cell/repaired.ts';

const readAs = (text: string, page: string): string => {
  const decoder = new TextDecoder(page);
  return decoder.decode(new TextEncoder().encode(text), { stream: true }) + decoder.decode();
};

describe('examples', () => {
  it.each([
    ["CÃ´te d'Ivoire", "Côte d'Ivoire"],
    ["CÃƒÂ´te d'Ivoire", "Côte d'Ivoire"],
    ['HÃ  Ná»™i', 'Hà Nội'],
    ['voilÃ', 'voilà'],
    ['25 Â°C', '25 °C'],
    ["C√¥te d'Ivoire", "Côte d'Ivoire"],
    ['Р“РµСЂРјР°РЅРёСЏ', 'Германия'],
  ])('%j was %j', (text, meant) => {
    expect(repaired(text)).toBe(meant);
  });

  it.each(['', 'Viet Nam', 'Việt Nam', 'Côte', 'SÃO', 'Île-de-France', 'Россия', '越南', '25 °C'])(
    '%j is no garbled text',
    (text) => {
      expect(repaired(text)).toBeNull();
    },
  );
});

describe('properties', () => {
  it('gives back every text of letters read as windows-1252, once or twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (raw) => {
        // What is itself a garbled text is repaired further.
        const text = raw.normalize('NFC').replace(/[\u00a0\ufeff]/g, '');
        fc.pre(/[^\0-\x7f]/.test(text) && repaired(text) === null);
        expect(repaired(readAs(text, 'windows-1252'))).toBe(text);
        expect(repaired(readAs(readAs(text, 'windows-1252'), 'windows-1252'))).toBe(text);
      }),
    );
  });

  it('no text breaks it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const meant = repaired(text);
        expect(meant === null || meant !== text).toBe(true);
      }),
    );
  });
});
