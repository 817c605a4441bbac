import type { Result } from '../domain/result.ts';
import { readBackup, restoreBackup, type Backup, type BackupFault } from './backup.ts';
import { openDatabase } from './open.ts';
import { isWantOfRoom } from './quota.ts';

/** To read a backup through, or to put one in the place of all that a database holds. */
export type BackupRequest =
  | { readonly type: 'read'; readonly file: Blob }
  | { readonly type: 'restore'; readonly backup: Backup; readonly store: string };

export type BackupAnswer =
  | { readonly type: 'read'; readonly read: Result<Backup, BackupFault> }
  | { readonly type: 'restored' }
  /** An error that crosses to the page keeps neither its kind nor what caused it. */
  | { readonly type: 'failed'; readonly isQuota: boolean; readonly message: string };

async function answerTo(request: BackupRequest): Promise<BackupAnswer> {
  if (request.type === 'read') return { type: 'read', read: await readBackup(request.file) };
  const db = await openDatabase(request.store);
  if (!db) throw new Error('nothing is stored in this browser');
  try {
    await restoreBackup(db, request.backup);
  } finally {
    db.close();
  }
  return { type: 'restored' };
}

self.addEventListener('message', ({ data }: MessageEvent<BackupRequest>) => {
  answerTo(data).then(
    (answer) => {
      self.postMessage(answer);
    },
    (error: unknown) => {
      const answer: BackupAnswer = {
        type: 'failed',
        isQuota: isWantOfRoom(error),
        message: String(error),
      };
      self.postMessage(answer);
    },
  );
});
