import { zipSync } from 'fflate';

/** A file of an archive: its name and text. */
export interface PackedFile {
  readonly name: string;
  readonly text: string;
}

/** Any day that an archive can hold: the same files are the same bytes whenever they are packed. */
const PACKED_AT = new Date(2000, 0, 1);

/** Text files as a zip archive, each with a byte-order mark so that spreadsheets show its letters rightly. */
export function packZip(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const packed = Object.fromEntries(files.map(({ name, text }) => [name, encoder.encode(`\ufeff${text}`)]));
  return new Uint8Array(zipSync(packed, { mtime: PACKED_AT }));
}
