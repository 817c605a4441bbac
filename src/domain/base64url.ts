/** Each letter at the place that it stands for. */
export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const codes = new TextEncoder().encode(ALPHABET);
const UNKNOWN = 255;
const values = new Uint8Array(128).fill(UNKNOWN);
codes.forEach((code, value) => (values[code] = value));

/** Bytes as base64url without padding (RFC 4648, section 5). */
export function toBase64url(bytes: Uint8Array): string {
  const out = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  let at = 0;
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    for (held += 8; held >= 6; held -= 6) out[at++] = codes[(bits >>> (held - 6)) & 63] ?? 0;
    bits &= 63;
  }
  if (held > 0) out[at] = codes[(bits << (6 - held)) & 63] ?? 0;
  return new TextDecoder().decode(out);
}

/**
 * The bytes of base64url without padding; `null` when a character is foreign, the length is impossible, or the bits left over
 * are not zero (RFC 4648, section 3.5): no writer of ours writes them so.
 */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 === 1) return null;
  const out = new Uint8Array(Math.floor((text.length * 3) / 4));
  let at = 0;
  let bits = 0;
  let held = 0;
  for (let index = 0; index < text.length; index++) {
    const value = values[text.charCodeAt(index)] ?? UNKNOWN;
    if (value === UNKNOWN) return null;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      out[at++] = bits >>> held;
    }
  }
  return (bits & ((1 << held) - 1)) === 0 ? out : null;
}
