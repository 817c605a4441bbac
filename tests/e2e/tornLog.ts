import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// What Chromium writes into IndexedDB goes to a log first: blocks of 32,768 bytes, records of a head of seven bytes (checksum,
// length, kind) and what they hold. Kinds: 1 whole, 2 the first part, 3 a middle, 4 the last part of a record.
const BLOCK = 32_768;
const HEAD = 7;

/** The newest log of each database folder of a profile. */
function logsIn(profile: string): readonly string[] {
  const stored = join(profile, 'Default', 'IndexedDB');
  if (!existsSync(stored)) return [];
  return readdirSync(stored)
    .filter((name) => name.endsWith('.leveldb'))
    .flatMap((name) => {
      const newest = readdirSync(join(stored, name))
        .filter((file) => /^\d+\.log$/.test(file))
        .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
        .at(-1);
      return newest === undefined ? [] : [join(stored, name, newest)];
    });
}

function isTornFile(file: string): boolean {
  const bytes = readFileSync(file);
  let isInside = false;
  for (let at = 0; at < bytes.length;) {
    const left = BLOCK - (at % BLOCK);
    if (left < HEAD) {
      at += left;
      continue;
    }
    if (at + HEAD > bytes.length) return true;
    const kind = bytes[at + HEAD - 1];
    at += HEAD + bytes.readUInt16LE(at + HEAD - 3);
    isInside = kind === 2 || kind === 3;
    if (at > bytes.length) return true;
  }
  return isInside;
}

/** Whether a killed browser left the last record of a log half written. */
export const isTorn = (profile: string): boolean => logsIn(profile).some(isTornFile);

/** Leaves half a record at the end of each log, as a browser does that is killed between the two halves: the head, and nothing behind it. */
export function tear(profile: string): void {
  const head = Buffer.from([0x11, 0x22, 0x33, 0x44, 64, 0, 1]);
  for (const file of logsIn(profile)) appendFileSync(file, head);
}
