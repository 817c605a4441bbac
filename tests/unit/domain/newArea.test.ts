import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAreaId } from '../../../src/domain/area.ts';
import { checkTable } from '../../../src/domain/checkTable.ts';
import { fold } from '../../../src/domain/fold.ts';
import { newArea, newAreas } from '../../../src/domain/newArea.ts';
import { area } from './made.ts';

const isFree = (): boolean => false;

test('one name in one parent is one area, whoever names it and however it is written', () => {
  const { id } = newArea('Phòng Số hóa', 'department', area('VN-DN-2025'), isFree);
  expect(newArea('phong so hoa', 'department', area('VN-DN-2025'), isFree).id).toBe(id);
  expect(newArea('Phòng Số hóa', 'department', area('VN-HN'), isFree).id).not.toBe(id);
});

test('whatever areas are called, each has an id of its own that the store takes', () => {
  const name = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
  fc.assert(
    fc.property(fc.array(name, { maxLength: 30 }), (names) => {
      const first = newAreas(names, 'commune', area('VNM'), []);
      const made = [...first, ...newAreas(names, 'commune', area('VNM'), first)];
      expect(new Set(made.map(({ id }) => id)).size).toBe(2 * names.length);
      for (const { id } of made) expect(toAreaId(id)).toBe(id);
      expect(checkTable('areas', made)).toBeNull();
    }),
  );
});

test('a name without letters is no area that another such name is', () => {
  expect(fold('***')).toBe('');
  expect(newArea('***', 'commune', '', isFree).id).not.toBe(newArea('+++', 'commune', '', isFree).id);
});
