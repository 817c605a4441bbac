import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAreaId, type Area } from '../../../src/domain/area.ts';
import { checkTable } from '../../../src/domain/checkTable.ts';
import { fold } from '../../../src/domain/fold.ts';
import { newArea } from '../../../src/domain/newArea.ts';
import { area } from './made.ts';

test('one name in one parent is one area, whoever names it and however it is written', () => {
  const { id } = newArea('Phòng Số hóa', 'department', area('VN-DN-2025'), []);
  expect(newArea('phong so hoa', 'department', area('VN-DN-2025'), []).id).toBe(id);
  expect(newArea('Phòng Số hóa', 'department', area('VN-HN'), []).id).not.toBe(id);
});

test('whatever areas are called, each has an id of its own that the store takes', () => {
  const name = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
  fc.assert(
    fc.property(fc.array(name, { maxLength: 30 }), (names) => {
      const made: Area[] = [];
      for (const one of names) made.push(newArea(one, 'commune', area('VNM'), made));
      expect(new Set(made.map(({ id }) => id)).size).toBe(names.length);
      for (const { id } of made) expect(toAreaId(id)).toBe(id);
      expect(checkTable('areas', made)).toBeNull();
    }),
  );
});

test('a name without letters is no area that another such name is', () => {
  expect(fold('***')).toBe('');
  expect(newArea('***', 'commune', '', []).id).not.toBe(newArea('+++', 'commune', '', []).id);
});
