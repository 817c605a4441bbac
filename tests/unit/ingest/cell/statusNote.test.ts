import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isProjection, joinNotes, statusNote } from '../../../../src/ingest/cell/statusNote.ts';
import { both } from '../../domain/made.ts';

describe('examples', () => {
  it.each([
    ['p', 'provisional', 'sơ bộ'],
    ['E', 'estimated', 'ước tính'],
    ['E: Estimated value', 'estimated', 'ước tính'],
    ['Sơ bộ', 'provisional', 'sơ bộ'],
    ['Ước tính', 'estimated', 'ước tính'],
    ['Projected', 'forecast', 'dự báo'],
    ['c', 'confidential', 'bảo mật'],
    ['bd *', 'break in the series; definition differs; *', 'chuỗi số liệu bị gián đoạn; định nghĩa khác; *'],
    ['bd', 'break in the series; definition differs', 'chuỗi số liệu bị gián đoạn; định nghĩa khác'],
  ])('says what %s means', (code, en, vi) => {
    expect(statusNote(code)).toEqual({ en, vi });
  });

  it.each(['', 'A', 'a', 'A: Normal value', 'Normal value', 'Final', 'Chính thức'])(
    'has nothing to say of %j',
    (code) => {
      expect(statusNote(code)).toEqual(both(''));
    },
  );

  // Words of letters that are flags one by one are words.
  it.each(['Z9', 'xyz', 'sub', 'web', 'Due', 'p'.repeat(100_000), 'bdep', '*', 'Tạm tính'])(
    'leaves %s as it is, which nobody knows',
    (code) => {
      expect(statusNote(code)).toEqual(both(code));
    },
  );

  it('is not misled by names from within JavaScript', () => {
    for (const code of ['constructor', 'toString', '__proto__', 'valueOf'])
      expect(statusNote(code)).toEqual(both(code));
  });

  it('13: tells what lies ahead from what was estimated', () => {
    const projections = ['f', 'F', 'fp', 'F: Forecast value', 'Forecast', 'Projection', 'Dự báo', 'dự kiến', 'p f'];
    expect(projections.filter((code) => !isProjection(code))).toEqual([]);
    expect(['', 'e', 'E', 'p', 'Sơ bộ', 'Estimated', 'for', 'off', '*'].filter(isProjection)).toEqual([]);
  });

  it('joins what there is to say', () => {
    expect(joinNotes([both('a'), both(''), both('b')])).toEqual(both('a; b'));
    expect(joinNotes([])).toEqual(both(''));
  });
});

describe('properties', () => {
  it('every text gives a note in both languages, or none', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 6 }), (text) => {
        const { en, vi } = statusNote(text);
        expect([typeof en, typeof vi]).toEqual(['string', 'string']);
        expect(en === '').toBe(vi === '');
      }),
    );
  });
});
