import { toPeriod } from '../../domain/period.ts';
import type { SnapshotRow } from '../../snapshot/snapshot.ts';
import type { PictureNote } from './notes.ts';
import { readRole, writeRole } from './roles.ts';
import { row } from './rows.ts';

/** Apart from notes.ts, for the first screen draws notes and freezes none. */
export const noteRows = (
  notes: readonly PictureNote[],
  of: Pick<SnapshotRow, 'area' | 'areaName'>,
): readonly SnapshotRow[] =>
  notes.map(({ kind, from, until, text }) =>
    row({ ...of, period: from, status: text, role: writeRole({ is: 'note', kind, until }) }),
  );

export const notesFrom = (rows: readonly SnapshotRow[]): readonly PictureNote[] =>
  rows.flatMap(({ period, status, role: written }) => {
    const [from, role] = [toPeriod(period), readRole(written)];
    return from && role?.is === 'note' ? [{ kind: role.kind, from, until: role.until, text: status }] : [];
  });
