interface Launched {
  readonly files: readonly { getFile(): Promise<File> }[];
}

/** Hears of files that the reader opened with the installed page, each time some were; does nothing where a page cannot be installed. */
export function hearLaunchedFiles(take: (files: readonly File[]) => Promise<void>): void {
  if (!('launchQueue' in window)) return;
  // TypeScript's library lacks it.
  const queue = window.launchQueue as { setConsumer(consume: (launched: Launched) => void): void };
  queue.setConsumer(({ files }) => {
    void Promise.all(files.map((file) => file.getFile())).then(take);
  });
}
