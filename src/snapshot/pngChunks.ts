import { crc32 } from './crc32.ts';

/** One chunk of a PNG (ISO 15948, section 5.3). */
export interface PngChunk {
  readonly type: string;
  readonly data: Uint8Array<ArrayBuffer>;
  /** Where its length field begins and what follows its CRC begins, in bytes. */
  readonly start: number;
  readonly end: number;
  /** Its CRC-32 fits its type and data. */
  isWhole(): boolean;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const AROUND_DATA = 12;

const latin1 = new TextDecoder('latin1');

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, index) => bytes[index] === byte);

/**
 * The chunks of a PNG in order, IEND included. Ends with `cut` in place of a chunk whose stated length, true or not,
 * goes beyond the file, and when IEND never comes.
 */
export function* pngChunks(bytes: Uint8Array<ArrayBuffer>): Generator<PngChunk | 'cut'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = SIGNATURE.length;
  while (start + AROUND_DATA <= bytes.length) {
    const end = start + AROUND_DATA + view.getUint32(start);
    if (end > bytes.length) break;
    const type = latin1.decode(bytes.subarray(start + 4, start + 8));
    const [from, to] = [start + 4, end - 4];
    const isWhole = (): boolean => crc32(bytes.subarray(from, to)) === view.getUint32(to);
    yield { type, data: bytes.subarray(start + 8, end - 4), start, end, isWhole };
    if (type === 'IEND') return;
    start = end;
  }
  yield 'cut';
}

/** A chunk ready to stand in a PNG: length, type, data, CRC-32. `type` is four ASCII letters. */
export function toPngChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(AROUND_DATA + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)));
  return chunk;
}
