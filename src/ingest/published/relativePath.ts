/** A name of one file or folder: no dot in front, so that it is neither hidden nor the folder above. `indicator=4g-users` as partitions are named. */
const PART = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.,()+= -]{0,99}$/u;
const MOST_PARTS = 8;

/**
 * A path below a folder, as a package or a site may name it; `null` for anything that leads elsewhere: an address, a way up, a
 * path from the root, or what a server could take for one of these.
 */
export function relativePath(text: string): string | null {
  const parts = text.replace(/^\.\//, '').split('/');
  return parts.length <= MOST_PARTS && parts.every((part) => PART.test(part)) ? parts.join('/') : null;
}
