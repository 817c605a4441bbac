import type { Result } from '../domain/result.ts';
import { toBase64url } from '../domain/base64url.ts';
import { checkSnapshot } from './check.ts';
import { deflate } from './deflate.ts';
import { MOST_INFLATED, type Snapshot, type SnapshotFault } from './snapshot.ts';
import { seal } from './token.ts';
import { writeVersion1 } from './version1.ts';

/**
 * A snapshot as the text `#s1.<payload>.<check>`: the fragment of a link, and what a PNG or SVG carries. May be longer
 * than a link should be (link.ts tells). Refused is only what could not be opened again.
 */
export async function encode(snapshot: Snapshot): Promise<Result<string, SnapshotFault>> {
  const checked = checkSnapshot(snapshot);
  if (!checked.ok) return checked;
  const bytes = new TextEncoder().encode(writeVersion1(snapshot));
  if (bytes.length > MOST_INFLATED) return { ok: false, error: { reason: 'too-large' } };
  return { ok: true, value: seal(1, toBase64url(await deflate(bytes))) };
}
