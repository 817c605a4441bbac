import { describe, expect, test } from 'vitest';
import { faultIn, leadOf, notesOn, statusOf, type NoteId } from '../../../src/domain/note.ts';
import type { TargetId } from '../../../src/domain/programme.ts';
import { area, both, note, period } from './made.ts';

const named = (id: string, rest: Parameters<typeof note>[0] = {}) => note({ id: id as NoteId, ...rest });
const goal = 'share-2025' as TargetId;

describe('what a chart has pinned to it', () => {
  test('notes of its indicators and area, or of its targets, by period, then by day', () => {
    const notes = [
      named('late', { from: period('2024') }),
      named('second', { from: period('2021'), date: '2026-12-01' }),
      named('first', { from: period('2021') }),
      named('target', { indicator: '', area: '', target: goal, from: period('2020-Q1') }),
      named('elsewhere', { area: area('THA') }),
      named('status', { kind: 'status', target: goal }),
      named('gone', { text: both('') }),
    ];
    expect(notesOn(notes, area('VNM'), ['share'], [goal]).map(({ id }) => id)).toEqual([
      ...['target', 'first', 'second', 'late'],
    ]);
  });
});

describe('how the work on a target stands', () => {
  const status = (id: string, date: string, text: string) =>
    named(id, { kind: 'status', target: goal, from: '', date, text: both(text) });

  test('the newest status says it, whatever the order; one that was taken back says nothing', () => {
    const notes = [status('b', '2026-11-02', 'tendered'), status('a', '2026-11-01', 'planned')];
    expect(statusOf(notes, goal)?.id).toBe('b');
    expect(statusOf([...notes, status('c', '2026-11-03', '')], goal)?.id).toBe('b');
    expect(statusOf([named('event', { target: goal })], goal)).toBeNull();
  });
});

describe('the words that a brief begins with', () => {
  const lead = (id: string, date: string, text: string) =>
    named(id, { kind: 'lead', indicator: '', area: area('VNM'), from: '', date, text: both(text) });

  test('the newest of the area; taken back, the one before it speaks again', () => {
    const notes = [lead('b', '2026-11-02', 'new'), lead('a', '2026-11-01', 'old')];
    expect(leadOf(notes, area('VNM'))?.id).toBe('b');
    expect(leadOf([lead('b', '2026-11-02', ''), lead('a', '2026-11-01', 'old')], area('VNM'))?.id).toBe('a');
    expect(leadOf(notes, area('THA'))).toBeNull();
    expect(notesOn(notes, area('VNM'), ['share'], [])).toEqual([]);
  });

  test('it is of an area alone, and of no period', () => {
    const whole = lead('a', '2026-11-01', 'x');
    expect(faultIn(whole)).toBeNull();
    expect(faultIn({ ...whole, area: '' })).toBe('area');
    expect(faultIn({ ...whole, target: goal })).toBe('target');
    expect(faultIn({ ...whole, from: period('2024') })).toBe('from');
  });
});
