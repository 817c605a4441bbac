/**
 * The checksum of zip and gzip: CRC-32 with the reflected polynomial EDB88320 (ISO 3309, RFC 1952 section 8), four bytes at a
 * step.
 */
export class Crc32 {
  #sum = -1;

  add(bytes: Uint8Array): void {
    const byte = (at: number): number => bytes[at] ?? 0;
    const whole = bytes.length - (bytes.length % 4);
    let sum = this.#sum;
    for (let at = 0; at < whole; at += 4) {
      sum ^= byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16) | (byte(at + 3) << 24);
      sum =
        (TABLE[768 + (sum & 0xff)] ?? 0) ^
        (TABLE[512 + ((sum >>> 8) & 0xff)] ?? 0) ^
        (TABLE[256 + ((sum >>> 16) & 0xff)] ?? 0) ^
        (TABLE[sum >>> 24] ?? 0);
    }
    for (let at = whole; at < bytes.length; at++) sum = (TABLE[(sum ^ byte(at)) & 0xff] ?? 0) ^ (sum >>> 8);
    this.#sum = sum;
  }

  get value(): number {
    return ~this.#sum >>> 0;
  }
}

/** Four tables of 256: what a byte does to the sum from 0, 1, 2 and 3 bytes before its end. */
const TABLE = makeTable();

function makeTable(): Int32Array {
  const table = new Int32Array(1024);
  for (let byte = 0; byte < 256; byte++) {
    let sum = byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    table[byte] = sum;
  }
  for (let place = 256; place < 1024; place++) {
    const sum = table[place - 256] ?? 0;
    table[place] = (sum >>> 8) ^ (table[sum & 0xff] ?? 0);
  }
  return table;
}
