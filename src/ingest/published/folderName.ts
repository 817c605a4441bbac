// A file of its own: every page asks for it, and none but an office's for paths.

/** The name of a folder beside the page, as an address may choose it: `hanoi`, `hanoi/`; `null` for anything else. */
export const folderName = (text: string): string | null =>
  /^([A-Za-z0-9][A-Za-z0-9_-]{0,63})\/?$/.exec(text)?.[1] ?? null;
