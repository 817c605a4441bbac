import { expect, it } from 'vitest';
import { AREA_KINDS } from '../../../../src/domain/area.ts';
import { DIRECTIONS, FREQUENCIES, MEASURES } from '../../../../src/domain/indicator.ts';
import { CONFIDENCES } from '../../../../src/domain/observation.ts';
import { NOTE_KINDS } from '../../../../src/domain/note.ts';
import { PILLARS, RELATIONS } from '../../../../src/domain/programme.ts';
import { fold } from '../../../../src/domain/fold.ts';
import { valueNamed, wordFor } from '../../../../src/ingest/rows/valueWords.ts';

const CHOICES = [
  ['areas', 'kind', AREA_KINDS],
  ['indicators', 'measure', MEASURES],
  ['indicators', 'direction', DIRECTIONS],
  ['indicators', 'frequency', FREQUENCIES],
  ['targets', 'pillar', PILLARS],
  ['links', 'relation', RELATIONS],
  ['notes', 'kind', NOTE_KINDS],
  ['observations', 'confidence', CONFIDENCES],
] as const;

it.each(CHOICES)(
  'every value of %s.%s has a Vietnamese word of its own, which is read with marks or without',
  (table, column, values) => {
    const words = values.map((value) => wordFor(table, column, value, 'vi'));
    expect(new Set(words.map(fold)).size).toBe(values.length);
    values.forEach((value, at) => {
      const word = words[at] ?? '';
      expect(word).not.toBe(value);
      for (const text of [value, value.toUpperCase(), word, word.toUpperCase(), fold(word)])
        expect(valueNamed(column, text, values)).toBe(value);
      expect(wordFor(table, column, value, 'en')).toBe(value);
    });
  },
);

it('a text that is no value stays what it is', () => {
  expect(valueNamed('direction', 'sang ngang', DIRECTIONS)).toBe('sang ngang');
  expect(valueNamed('direction', 'toString', DIRECTIONS)).toBe('toString');
  expect(wordFor('targets', 'comparator', '>=', 'vi')).toBe('>=');
});
