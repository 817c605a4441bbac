import { describe, expect, it } from 'vitest';
import { findHeaderRow, matchHeaders } from '../../../../src/ingest/sheet/headers.ts';

const synonyms = { period: ['Year', 'Năm'], value: ['Value', 'Giá trị'], area: ['Country', 'Địa bàn'] };

describe('examples', () => {
  it('knows a header whatever its case, diacritics, punctuation and order', () => {
    expect(matchHeaders(['GIA TRI', 'địa-bàn', ' nam ', 'Year?'], synonyms)).toEqual(['value', 'area', 'period', null]);
  });

  it('reads a decomposed header like a composed one', () => {
    expect(matchHeaders(['Giá trị'.normalize('NFD')], synonyms)).toEqual(['value']);
  });

  it('gives a name to the first column that bears it, and leaves unknown ones alone', () => {
    expect(matchHeaders(['Year', 'Colour', 'Năm'], synonyms)).toEqual(['period', null, null]);
  });

  it('passes over title lines above the header, twenty at most', () => {
    const header = ['Country', 'Year', 'Value'];
    const titled = (lines: number) => [...Array.from({ length: lines }, () => ['A title']), header];
    expect(findHeaderRow(titled(20), synonyms, ['period', 'value'])).toEqual({
      row: 20,
      headers: header,
      names: ['area', 'period', 'value'],
    });
    expect(findHeaderRow(titled(21), synonyms, ['period', 'value'])).toBeNull();
  });

  it('finds no header where a required column is missing', () => {
    expect(findHeaderRow([['Country', 'Year']], synonyms, ['value'])).toBeNull();
  });
});
