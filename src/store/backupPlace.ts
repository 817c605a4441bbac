import { Dexie, type Table } from 'dexie';

/**
 * The file on the reader's disk that backups are written to. In a database of its own: it is of this browser alone, so no backup holds
 * it, and no restore replaces it.
 */
class Place extends Dexie {
  declare readonly handles: Table<FileSystemFileHandle, 'backup'>;

  constructor() {
    super('targetline-backup-place');
    this.version(1).stores({ handles: '' });
  }
}

async function at<T>(run: (place: Place) => PromiseLike<T>): Promise<T> {
  const place = new Place();
  try {
    return await run(place);
  } finally {
    place.close();
  }
}

/** The file that was chosen; `null` if none was. */
export const chosenPlace = (): Promise<FileSystemFileHandle | null> =>
  at(async (place) => (await place.handles.get('backup')) ?? null);

/** Remembers the file that was chosen; `null` forgets it. */
export const choosePlace = (file: FileSystemFileHandle | null): Promise<void> =>
  at(async (place) => {
    await (file ? place.handles.put(file, 'backup') : place.handles.delete('backup'));
  });
