import { describe, expect, it } from 'vitest';
import { compositionWeights, isSurveyEdition } from '../../../src/domain/edition.ts';

describe('examples', () => {
  it('knows the years of the survey: yearly 2003 to 2005, then even years from 2008', () => {
    const years = Array.from({ length: 30 }, (_, n) => 2000 + n).filter(isSurveyEdition);
    expect(years).toEqual([2003, 2004, 2005, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024, 2026, 2028]);
  });

  it('weighs the components by thirds, but for 2008 and 2010', () => {
    expect(compositionWeights(2024)).toEqual({ osi: 1 / 3, tii: 1 / 3, hci: 1 / 3 });
    expect(compositionWeights(2008)).toEqual({ osi: 0.34, tii: 0.33, hci: 0.33 });
    expect(compositionWeights(2010)).toEqual(compositionWeights(2008));
    expect(compositionWeights(2005)).toEqual(compositionWeights(2012));
  });

  it('gives weights that sum to one in every edition', () => {
    for (let year = 2003; year < 2040; year++) {
      const { osi, tii, hci } = compositionWeights(year);
      expect(osi + tii + hci).toBeCloseTo(1, 12);
    }
  });
});
