import { describe, expect, test } from 'vitest';
import { noteFrom, type NoteDraft } from '../../../../src/app/notes/noteDraft.ts';
import { newNoteId, noteFile, withoutText } from '../../../../src/app/notes/noteFiles.ts';
import { NO_CHOICES } from '../../../../src/ingest/rows/choices.ts';
import { readFiles } from '../../../../src/ingest/importer.ts';
import type { Note } from '../../../../src/domain/note.ts';
import type { Area } from '../../../../src/domain/area.ts';
import { EMPTY_REGISTRY, type Registry } from '../../../../src/domain/registry.ts';
import { area, both, indicator, indicatorId, note, period, target } from '../../domain/made.ts';

const draft = (rest: Partial<NoteDraft> = {}): NoteDraft => ({
  ...{ kind: 'event', target: '', owner: ' Office 1 ', from: ' 2021 ', until: '', text: ' A new law, "big" ' },
  ...rest,
});
const base = { id: note().id, indicator: indicatorId('share'), area: area('VNM'), date: '2026-11-29' } as const;
const none = { ...base, text: both('') };

describe('a draft', () => {
  test('makes a note, without the spaces around it, in both languages', () => {
    expect(noteFrom(draft(), none, 'en')).toEqual({
      ok: true,
      value: note({ text: both('A new law, "big"'), owner: 'Office 1' }),
    });
  });

  test('changes the text of its own language alone, where the other says something else', () => {
    const made = noteFrom(draft({ text: 'New' }), { ...base, text: { en: 'Old', vi: 'Cũ' } }, 'en');
    expect(made.ok && made.value.text).toEqual({ en: 'New', vi: 'Cũ' });
  });

  test.each([
    ['3/2025', '2025-03'],
    ['quý I/2025', '2025-Q1'],
    ['2025-03', '2025-03'],
  ])('takes a period as a figure by hand does: %s', (typed, read) => {
    const made = noteFrom(draft({ from: typed }), none, 'vi');
    expect(made.ok && made.value.from).toBe(read);
  });

  test('of a status has no period, whatever was typed before', () => {
    const made = noteFrom(draft({ kind: 'status', target: target().id }), none, 'en');
    expect(made.ok && [made.value.from, made.value.target]).toEqual(['', target().id]);
  });

  test.each<[string, Partial<NoteDraft>]>([
    ['text', { text: '  ' }],
    ['text', { text: 'a'.repeat(601) }],
    ['from', { from: '' }],
    ['from', { from: 'last spring' }],
    ['until', { until: 'soon' }],
    ['until', { until: '2020' }],
    ['target', { kind: 'status' }],
  ])('is refused by its %s: %j', (field, rest) => {
    const made = noteFrom(draft(rest), none, 'vi');
    expect(made.ok ? 'taken' : made.error.field).toBe(field);
  });
});

/** As the import reads a note: the file that the form makes, by our own layout. */
async function read(made: Note, known: readonly Note[] = []): Promise<readonly Note[] | undefined> {
  const registry: Registry = {
    ...EMPTY_REGISTRY,
    areas: [{ id: area('VNM'), name: both('Viet Nam'), aliases: [] as readonly string[] } as Area],
    indicators: [indicator()],
    targets: [target()],
    notes: known,
  };
  const files = [{ name: 'note.csv', bytes: noteFile(made) }];
  const done = await readFiles({ files, choices: [NO_CHOICES], registry, remembered: [], today: '' });
  return done.ok ? done.value.files[0]?.reading.tables.notes : undefined;
}

describe('the file of a note', () => {
  test.each([
    note({ until: period('2022-Q1'), text: { en: 'a, "b"; =1+1', vi: 'đ' }, owner: '@office' }),
    note({ kind: 'status', indicator: '', area: '', target: target().id, from: '' }),
  ])('is read as the same note', async (made) => {
    expect(await read(made)).toEqual([made]);
  });

  test('of one that is taken back leaves nothing to read of it', async () => {
    expect(await read(withoutText(note()), [note()])).toEqual([note({ text: both('') })]);
  });

  test('a new note gets an id that none has', () => {
    expect(newNoteId([], '2026-11-29')).toBe('n-2026-11-29-1');
    expect(newNoteId([note({ id: newNoteId([], '2026-11-29') })], '2026-11-29')).toBe('n-2026-11-29-2');
  });
});
