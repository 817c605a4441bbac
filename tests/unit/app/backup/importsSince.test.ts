import { expect, test } from 'vitest';
import { importsSince } from '../../../../src/app/backup/importsSince.ts';
import type { Revision } from '../../../../src/domain/revision.ts';

const revision = (id: number, made: string, origin: Revision['origin'] = 'import') =>
  ({ id, made, origin }) as Revision;

test('an import after the backup counts, however the clock was set back', () => {
  const history = [revision(3, '2026-11-20'), revision(2, '2026-11-28'), revision(1, '2026-11-01', 'package')];
  expect(importsSince(history, 2, '2026-11-28T09:00')).toHaveLength(1);
  expect(importsSince(history, 3, '2026-11-20T09:00')).toHaveLength(0);
  expect(importsSince(history, null, null)).toHaveLength(2);
});

test('of a backup that an older page made only the moment tells', () => {
  const history = [revision(3, '2026-11-29'), revision(2, '2026-11-27'), revision(1, '2026-11-01', 'package')];
  expect(importsSince(history, null, '2026-11-28')).toHaveLength(1);
});
