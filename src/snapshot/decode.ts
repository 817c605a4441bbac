import type { Result } from '../domain/result.ts';
import { fromBase64url } from '../domain/base64url.ts';
import { inflate } from './deflate.ts';
import { MOST_IN_LINK, MOST_INFLATED, type Snapshot, type SnapshotFault } from './snapshot.ts';
import { open } from './token.ts';
import { readVersion1 } from './version1.ts';

/** One reader for each version ever released; each returns the newest form of a snapshot. */
const readers: Readonly<Record<number, (text: string) => Result<Snapshot, SnapshotFault>>> = { 1: readVersion1 };

/**
 * Opens `#s<version>.<payload>.<check>`. The frame and the version are read first, so that a newer snapshot is told
 * from a damaged one. Never throws for a text, whatever it is; `mostCharacters` is `MOST_IN_FILE` for text from a file.
 */
export async function decode(
  text: string,
  mostCharacters = MOST_IN_LINK,
  unfolded?: (bytes: number) => void,
): Promise<Result<Snapshot, SnapshotFault>> {
  const refuse = (reason: 'damaged' | 'too-large') => ({ ok: false, error: { reason } }) as const;
  if (text.length > mostCharacters) return refuse('too-large');
  const opened = open(text);
  if (!opened.ok) return opened;
  const { version, payload } = opened;
  const read = readers[version];
  if (!read) return { ok: false, error: { reason: 'newer', version } };
  const packed = fromBase64url(payload);
  if (!packed) return refuse('damaged');
  const bytes = await inflate(packed, MOST_INFLATED, 'deflate-raw', unfolded);
  if (typeof bytes === 'string') return refuse(bytes);
  const plain = readUtf8(bytes);
  return plain === null ? refuse('damaged') : read(plain);
}

function readUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    // The one way a decoder reports bytes that are no UTF-8.
    if (error instanceof TypeError) return null;
    throw error;
  }
}
