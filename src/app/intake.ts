import { findLink, mentionsLink } from '../snapshot/link.ts';
import type { SnapshotFault } from '../snapshot/snapshot.ts';
import type { Restoring } from './backup/restoring.svelte.ts';
import type { StoredData } from './data/storedData.svelte.ts';
import type { ImportSession } from './import/importSession.svelte.ts';
import { looksLikeTable } from './looksLikeTable.ts';
import { isPicture } from './pictures/isPicture.ts';
import { openFile, type OpenedSnapshot } from './pictures/snapshotFiles.ts';
import type { Shelving } from './snapshots/shelving.svelte.ts';
import type { Router } from './view/router.svelte.ts';

/** Where things from outside go. */
export interface Desk {
  readonly data: StoredData;
  readonly router: Router;
  readonly session: ImportSession;
  readonly shelving: Shelving;
  readonly restoring: Restoring;
  readonly show: (picture: OpenedSnapshot) => void;
  /** `name` of the file; `null` for a link. */
  readonly refuse: (refused: { readonly name: string | null; readonly fault: SnapshotFault }) => void;
}

/** The file that came last to each desk, which counts however long an earlier one takes. */
const latest = new WeakMap<Desk, File>();

/**
 * What was dropped anywhere, pasted outside a field, or opened with the installed page: a picture that was made here opens,
 * several go to the shelf as a shelf file does, a backup is offered, and anything else is read like a chosen table.
 */
export async function takeFiles(files: readonly File[], desk: Desk): Promise<void> {
  const { data, router, session, shelving, restoring } = desk;
  const [first, ...more] = files;
  if (!first) return;
  if (more.length === 0 && isPicture(first)) {
    await openPicture(first, desk);
    return;
  }
  // What is dropped while the page still opens waits for its data; where they are shown from memory, the database may never answer.
  if (data.state.name !== 'ready') await data.database();
  if (data.state.name !== 'ready') return;
  if (files.every((file) => isPicture(file) || /\.json$/i.test(file.name))) {
    router.go({ screen: 'snapshots', indicator: null }, 'push');
    await shelving.offer(files);
    return;
  }
  router.go({ screen: 'data', indicator: null }, 'push');
  if (more.length === 0 && /\.targetline$/i.test(first.name)) {
    if (!session.isBusy) session.cancel();
    await restoring.offer(first);
    return;
  }
  // While an earlier revision is shown the banner says why nothing is read.
  if (!data.past) await session.read(files);
}

/** What was pasted: a table, files, or a link to a snapshot or a view, whatever a mail has made of it. */
export async function takePasted(text: string, files: readonly File[], name: string, desk: Desk): Promise<void> {
  if (looksLikeTable(text)) return takeFiles([new File([text], name)], desk);
  if (files.length > 0) return takeFiles(files, desk);
  const found = findLink(text);
  if (found.ok) desk.router.follow(found.value.hash);
  else if (mentionsLink(text)) desk.refuse({ name: null, fault: found.error });
}

async function openPicture(file: File, desk: Desk): Promise<void> {
  latest.set(desk, file);
  const opened = await openFile(file);
  if (latest.get(desk) !== file) return;
  if (opened.ok) desk.show(opened.value);
  else desk.refuse({ name: file.name, fault: opened.error });
}
