import type { AreaId } from './area.ts';
import type { IndicatorId } from './indicator.ts';
import type { Localised } from './language.ts';
import { periodEnd, type Period } from './period.ts';
import type { TargetId } from './programme.ts';

/** What a note is: something that happened, why a figure is as it is, what was decided; how the work on a target stands; or the words that a brief of an area begins with. */
export const PINNED_KINDS = ['event', 'reason', 'decision'] as const;
export type PinnedKind = (typeof PINNED_KINDS)[number];
export const NOTE_KINDS = [...PINNED_KINDS, 'status', 'lead'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

export type NoteId = string & { readonly __brand: 'NoteId' };
/** Letters, digits, dots, hyphens and underscores, at most 80. */
export function toNoteId(text: string): NoteId | null {
  return /^[A-Za-z0-9][\w.-]{0,79}$/.test(text) ? (text as NoteId) : null;
}

/** Letters of a note: what stands below a chart and fits into a snapshot. */
export const MOST_IN_NOTE = 600;

/** Words of a person on the figures of an indicator and area, or on a target. */
export interface Note {
  readonly id: NoteId;
  readonly kind: NoteKind;
  /** What it is about: an indicator of an area, both, or a target; empty where it is the other. */
  readonly indicator: IndicatorId | '';
  readonly area: AreaId | '';
  readonly target: TargetId | '';
  /** The period it is pinned to, or the first of several; empty for a status and for the lead of a brief, which are of their date. */
  readonly from: Period | '';
  /** The last period of several; empty for one. */
  readonly until: Period | '';
  /** Empty for a note that was taken back: its row stays, so that files and revisions can say so. */
  readonly text: Localised;
  /** Who answers for it; empty if nobody is named. */
  readonly owner: string;
  /** Day it was written, `YYYY-MM-DD`. */
  readonly date: string;
}

/** One that stands on the time axis. */
export type PinnedNote = Note & { readonly kind: PinnedKind; readonly from: Period };

/** Where a note does not hold together: the field that is wrong, or `null`. A status is of a target, a lead of an area alone, any other note has a period. */
export function faultIn(
  note: Pick<Note, 'kind' | 'indicator' | 'area' | 'target' | 'from' | 'until'>,
): keyof Note | null {
  const { kind, indicator, area, target, from, until } = note;
  if (kind === 'status') return target === '' ? 'target' : null;
  if (kind === 'lead') return area === '' ? 'area' : target !== '' ? 'target' : from !== '' ? 'from' : null;
  if (target === '' && indicator === '') return 'indicator';
  if (target === '' && area === '') return 'area';
  if (from === '') return 'from';
  return until !== '' && periodEnd(until) < periodEnd(from) ? 'until' : null;
}

const isKept = ({ text }: Note): boolean => text.en.trim() !== '' || text.vi.trim() !== '';

/** What a chart of some indicators of an area, or of some targets, has pinned to it, ascending by period, then by date. */
export function notesOn(
  notes: readonly Note[],
  area: AreaId,
  indicators: readonly string[],
  targets: readonly string[],
): readonly PinnedNote[] {
  return notes
    .filter(
      (note): note is PinnedNote =>
        PINNED_KINDS.some((kind) => kind === note.kind) &&
        note.from !== '' &&
        isKept(note) &&
        ((note.area === area && indicators.includes(note.indicator)) || targets.includes(note.target)),
    )
    .toSorted((a, b) => compare(periodEnd(a.from), periodEnd(b.from)) || compare(a.date, b.date));
}

/** The note that the brief of an area begins with, the newest; `null` where nobody wrote one. */
export const leadOf = (notes: readonly Note[], area: AreaId): Note | null =>
  newest(notes.filter((note) => note.kind === 'lead' && note.area === area && isKept(note)));

const newest = (notes: readonly Note[]): Note | null =>
  notes.toSorted((a, b) => compare(a.date, b.date)).at(-1) ?? null;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How the work on a target stands by the newest status; `null` where nobody said. */
export const statusOf = (notes: readonly Note[], target: TargetId): Note | null =>
  newest(notes.filter((note) => note.kind === 'status' && note.target === target && isKept(note)));
