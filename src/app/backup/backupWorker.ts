import { hold } from '../../domain/heldWorkers.ts';
import type { Result } from '../../domain/result.ts';
import type { Backup, BackupFault } from '../../store/backup.ts';
import type { BackupAnswer, BackupRequest } from '../../store/backup.worker.ts';
import { askOnce } from '../data/askWorker.ts';

async function ask(request: BackupRequest, signal: AbortSignal, patienceMs?: null): Promise<BackupAnswer> {
  const worker = hold(new Worker(new URL('../../store/backup.worker.ts', import.meta.url), { type: 'module' }));
  const answer = await askOnce<BackupAnswer>(worker, request, signal, patienceMs);
  if (answer.type === 'failed')
    throw answer.isQuota ? new DOMException(answer.message, 'QuotaExceededError') : new Error(answer.message);
  return answer;
}

/** Reads a backup through, in a worker that the signal ends. */
export async function readApart(file: Blob, signal: AbortSignal): Promise<Result<Backup, BackupFault>> {
  const answer = await ask({ type: 'read', file }, signal);
  if (answer.type !== 'read') throw new Error(`asked to read, answered ${answer.type}`);
  return answer.read;
}

/** Puts a backup in the place of all that the database of this name holds, in a worker. */
export async function restoreApart(store: string, backup: Backup): Promise<void> {
  // It writes: nobody ends it.
  await ask({ type: 'restore', backup, store }, new AbortController().signal, null);
}
