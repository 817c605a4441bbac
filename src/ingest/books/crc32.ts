/** The checksum of zip and gzip: CRC-32 with the reflected polynomial EDB88320 (ISO 3309, RFC 1952 section 8). */
export class Crc32 {
  #sum = -1;

  add(bytes: Uint8Array): void {
    let sum = this.#sum;
    for (const byte of bytes) sum = (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
    this.#sum = sum;
  }

  get value(): number {
    return ~this.#sum >>> 0;
  }
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});
