import { DISPUTED, PREFERRED } from '../../domain/blocks/block.ts';
import type { Dictionaries } from '../../domain/blocks/dictionary.ts';
import type { Localised } from '../../domain/language.ts';
import type { States } from '../../domain/blocks/mergeBlocks.ts';
import type { FigureKind } from '../../domain/figureKind.ts';
import { CONFIDENCES, type Source } from '../../domain/observation.ts';
import type { ColumnRole, ObservationMapping } from '../sheet/layout.ts';
import { Meanings } from '../cell/meanings.ts';
import { readBoolean } from './readTable.ts';
import { valueNamed } from './valueWords.ts';
import { isProjection, joinNotes, statusNote } from '../cell/statusNote.ts';

export type RoleName = ColumnRole['role'];
/** The columns that have one of some roles, in order. */
export type At = (...names: readonly RoleName[]) => readonly number[];

/** The flags of a row's values, or the column that cannot be read. */
type Flags =
  | { readonly isRead: true; readonly flags: number; readonly isProjected: boolean }
  | { readonly isRead: false; readonly role: RoleName; readonly found: string; readonly expected: string };

interface RowNote {
  readonly note: Localised;
  readonly code: number;
}

/** What the rows of a file say of their values beside the values: source, note and flags, as codes of the file's dictionaries. */
export interface Statements {
  readonly sources: Meanings<number>;
  readonly notes: Meanings<RowNote>;
  /** An empty cell says what is usual. */
  readonly flags: Meanings<Flags>;
  /** The code of a row's note with the remark of one of its cells. */
  readonly withFlag: (note: RowNote, flag: string) => number;
  readonly states: States;
}

export const rolesIn =
  ({ columns }: ObservationMapping): At =>
  (...names) =>
    columns.flatMap((role, column) => (names.includes(role.role) && !isOfOneColumn(role) ? [column] : []));

/** Whether a column speaks of one other column, and not of the whole row. */
const isOfOneColumn = (role: ColumnRole): boolean => role.role === 'status' && role.of !== undefined;

export function statementsOf(mapping: ObservationMapping, dictionaries: Dictionaries): Statements {
  const at = rolesIn(mapping);
  return {
    sources: sourcesOf(at, mapping.source, dictionaries),
    notes: notesOf(at, dictionaries),
    flags: flagsOf(at, mapping.confidence),
    withFlag: ({ note }, flag) => rowNote([note, statusNote(flag)], dictionaries).code,
    states: {
      flags: at('confidence', 'preferred', 'disputed').length > 0,
      note: at(...NOTE_ROLES).length > 0 || mapping.columns.some(isOfOneColumn),
      source: at('sourceUrl', 'published').length > 0,
    },
  };
}

const OBSERVED: FigureKind = 'observed';
const NOTE_ROLES = ['noteEn', 'noteVi', 'status'] as const;

function sourcesOf(at: At, usual: Source, { sources }: Dictionaries): Meanings<number> {
  const columns = at('source');
  if (columns.length === 0)
    return new Meanings(at('sourceUrl').slice(0, 1), ([url = '']) => sources.code({ ...usual, url: url || usual.url }));
  const names = ['source', 'sourceUrl', 'published'] as const;
  const present = names.filter((name) => at(name).length > 0);
  return new Meanings(
    present.flatMap((name) => at(name).slice(0, 1)),
    (texts) => {
      const text = (name: (typeof names)[number]): string => texts[present.indexOf(name)] ?? '';
      return sources.code({ name: text('source'), url: text('sourceUrl'), published: text('published') });
    },
  );
}

function notesOf(at: At, dictionaries: Dictionaries): Meanings<RowNote> {
  const columns = NOTE_ROLES.flatMap((role) => at(role).map((column) => ({ role, column })));
  return new Meanings(
    columns.map(({ column }) => column),
    (texts) => {
      const of = (role: (typeof NOTE_ROLES)[number]): readonly string[] =>
        texts.filter((text, index) => columns[index]?.role === role && text !== '');
      const en = of('noteEn').join('; ');
      const vi = of('noteVi').join('; ');
      return rowNote([{ en: en || vi, vi: vi || en }, ...of('status').map(statusNote)], dictionaries);
    },
  );
}

function rowNote(parts: readonly Localised[], { notes }: Dictionaries): RowNote {
  const note = joinNotes(parts);
  return { note, code: notes.code(note) };
}

function flagsOf(at: At, usual: ObservationMapping['confidence']): Meanings<Flags> {
  const roles = (['confidence', 'preferred', 'disputed', 'figure'] as const).filter((role) => at(role).length > 0);
  return new Meanings(
    // One of several columns of states may call the row a forecast.
    [...roles.flatMap((role) => at(role).slice(0, 1)), ...at('status')],
    (texts) => {
      const text = (role: (typeof roles)[number]): string => texts[roles.indexOf(role)] ?? '';
      const stated = valueNamed('confidence', text('confidence'), CONFIDENCES) || usual;
      const confidence = CONFIDENCES.findIndex((known) => known === stated);
      const preferred = text('preferred') === '' || readBoolean(text('preferred'));
      const disputed = text('disputed') !== '' && readBoolean(text('disputed'));
      const wrong = (role: (typeof roles)[number], expected: string): Flags => ({
        isRead: false,
        role,
        found: text(role),
        expected,
      });
      if (!['', OBSERVED].includes(text('figure'))) return wrong('figure', OBSERVED);
      if (confidence < 0) return wrong('confidence', CONFIDENCES.join(', '));
      if (preferred === null) return wrong('preferred', 'true, false');
      if (disputed === null) return wrong('disputed', 'true, false');
      const isProjected = texts.slice(roles.length).some(isProjection);
      return { isRead: true, isProjected, flags: confidence | (preferred ? PREFERRED : 0) | (disputed ? DISPUTED : 0) };
    },
  );
}

/** The header of the first column that has a role; empty without one. */
export const headerOf = ({ columns, headers }: ObservationMapping, role: RoleName): string =>
  headers[columns.findIndex((column) => column.role === role)] ?? '';
