import { expect, test } from 'vitest';
import { newNoteId, noteFile } from '../../../../src/app/notes/noteFiles.ts';
import { handTitle } from '../../../../src/app/words/handFiles.ts';

test('what was entered by hand bears no name of a file, in whichever language it was entered', () => {
  expect(handTitle('by-hand-targets.csv', 'en')).toBe('Targets, entered by hand');
  expect(handTitle('thu-cong-so-lieu.csv', 'en')).toBe('Figures, entered by hand');
  expect(handTitle('by-hand-figures.csv', 'vi')).toBe('Số liệu, nhập thủ công');
  const note = noteFile({
    ...{
      id: newNoteId([], '2026-11-30'),
      kind: 'event',
      indicator: '',
      area: 'VNM',
      target: '',
      from: '2025',
      until: '',
    },
    ...{ text: { en: 'a', vi: 'a' }, owner: '', date: '' },
  } as Parameters<typeof noteFile>[0]);
  expect(handTitle(note.name, 'vi')).toBe('Ghi chú');
  for (const name of ['note-2025.csv', 'targets.csv', 'by-hand-targets.xlsx', 'my by-hand-targets.csv'])
    expect(handTitle(name, 'en')).toBeNull();
});
