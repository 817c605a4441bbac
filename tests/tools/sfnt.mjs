// A font as a drawing library takes it, out of the WOFF that the page ships: the same tables, unpacked. WOFF 1.0, sections 4 and 5:
// https://www.w3.org/TR/WOFF/
// @ts-check
import { inflateSync } from 'node:zlib';

const HEAD = 12;
const ENTRY = 16;
/** @param {number} bytes */
const padded = (bytes) => (bytes + 3) & ~3;

/** Combining marks, which would take letters apart that another file has whole. */
const MARKS = { first: 0x300, last: 0x36f };

/** Leaves the marks out of a map from characters to glyphs, format 4: a segment that begins behind its end holds none. @param {Buffer} cmap */
function withoutMarks(cmap) {
  const found = Buffer.from(cmap);
  for (let at = 0; at < found.readUInt16BE(2); at++) {
    const map = found.readUInt32BE(4 + 8 * at + 4);
    if (found.readUInt16BE(map) !== 4) continue;
    const doubled = found.readUInt16BE(map + 6);
    for (let segment = 0; segment < doubled; segment += 2) {
      const [ends, starts] = [map + 14 + segment, map + 16 + doubled + segment];
      const end = found.readUInt16BE(ends);
      if (found.readUInt16BE(starts) >= MARKS.first && end <= MARKS.last) found.writeUInt16BE(end + 1, starts);
    }
  }
  return found;
}

/** @param {string} text */
const inNames = (text) => Buffer.from(text, 'utf16le').swap16();

/**
 * @param {Buffer} woff
 * @param {string} family as the file calls it
 * @param {string} name another one for it, as long
 * @returns {Buffer}
 */
export function sfntOf(woff, family, name) {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file');
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, at) => {
    const entry = 44 + 20 * at;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field));
    const body = woff.subarray(offset, Number(offset) + Number(packed));
    const tag = woff.toString('latin1', entry, entry + 4);
    const whole = packed === length ? body : inflateSync(body);
    return { tag, sum: woff.subarray(entry + 16, entry + 20), body: tag === 'cmap' ? withoutMarks(whole) : whole };
    // What joins letters: a line may change files within a word, and then has as many glyphs as letters.
  }).filter(({ tag }) => tag !== 'GSUB');
  const count = tables.length;
  const start = HEAD + ENTRY * count;
  const font = Buffer.alloc(tables.reduce((sum, { body }) => sum + padded(body.length), start));
  woff.copy(font, 0, 4, 8);
  const power = Math.floor(Math.log2(count));
  [count, 16 * 2 ** power, power, 16 * count - 16 * 2 ** power].forEach((value, at) =>
    font.writeUInt16BE(value, 4 + 2 * at),
  );
  let offset = start;
  for (const [at, { tag, sum, body }] of tables.entries()) {
    const entry = HEAD + ENTRY * at;
    font.write(tag, entry, 'latin1');
    sum.copy(font, entry + 4);
    font.writeUInt32BE(offset, entry + 8);
    font.writeUInt32BE(body.length, entry + 12);
    body.copy(font, offset);
    offset += padded(body.length);
  }
  const [from, to] = [inNames(family), inNames(name)];
  for (let at = font.indexOf(from); at >= 0 && family !== name; at = font.indexOf(from, at)) to.copy(font, at);
  return font;
}
