import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/domain/fold.ts';

describe('examples', () => {
  it.each([
    ['Hà Nội', 'ha noi'],
    ['HÀ-NỘI', 'ha noi'],
    ['  Đắk   Lắk ', 'dak lak'],
    ["Côte d'Ivoire", 'cote d ivoire'],
    ['TP. Hồ Chí Minh', 'tp ho chi minh'],
    ['Nước', 'nuoc'],
    ['E-Government Index (2024)', 'e government index 2024'],
    ['…', ''],
  ])('A13 folds %j to %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('properties', () => {
  const text = fc.string({ unit: 'grapheme' });

  it('A13 composed and decomposed spellings fold alike', () => {
    fc.assert(
      fc.property(text, (name) => {
        expect(fold(name.normalize('NFD'))).toBe(fold(name.normalize('NFC')));
      }),
    );
  });

  it('what is folded folds to itself', () => {
    const vietnamese = fc.string({ unit: fc.constantFrom(...Array.from('ĐđẮắỘộưỢ aZ-.,0')) });
    fc.assert(
      fc.property(vietnamese, (name) => {
        expect(fold(fold(name))).toBe(fold(name));
        expect(fold(name.toUpperCase())).toBe(fold(name));
      }),
    );
  });
});
