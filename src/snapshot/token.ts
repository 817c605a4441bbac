import { crc32 } from './crc32.ts';
import type { SnapshotFault } from './snapshot.ts';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Characters of the check: letters and digits only, because mail programs leave `-` and `_` out of the end of a link. */
const CHECK_LENGTH = 6;

/**
 * The check of `s1.<payload>`: its CRC-32 and its length mod 8, in base 62. The CRC tells every changed character and
 * every swap of neighbours, the length every dropped or doubled one.
 */
function checkOf(body: string): string {
  let rest = crc32(new TextEncoder().encode(body)) * 8 + (body.length % 8);
  let check = '';
  for (let place = 0; place < CHECK_LENGTH; place++) {
    check = DIGITS.charAt(rest % 62) + check;
    rest = Math.floor(rest / 62);
  }
  return check;
}

/** The link text `#s<version>.<payload>.<check>`; every version of the format keeps this frame. */
export function seal(version: number, payload: string): string {
  const body = `s${version}.${payload}`;
  return `#${body}.${checkOf(body)}`;
}

export type Opened =
  | { readonly ok: true; readonly version: number; readonly payload: string }
  | { readonly ok: false; readonly error: SnapshotFault };

const fault = (reason: 'none' | 'cut' | 'damaged'): Opened => ({ ok: false, error: { reason } });

/** Takes the frame off and compares the check. */
export function open(text: string): Opened {
  if (!/^#s\d{0,6}(\.|$)/.test(text)) return fault('none');
  const [head = '', payload = '', check = '', ...rest] = text.slice(1).split('.', 4);
  if (check.length < CHECK_LENGTH && rest.length === 0) return fault('cut');
  const version = Number(head.slice(1));
  const isWhole = rest.length === 0 && version > 0 && checkOf(`${head}.${payload}`) === check;
  return isWhole ? { ok: true, version, payload } : fault('damaged');
}
