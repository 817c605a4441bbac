import { grown } from '../../domain/blocks/grown.ts';
import type { RowBatch } from '../file/rowReader.ts';
import { cellText } from '../file/rowReader.ts';

const FIRST_SLOTS = 1 << 8;
const FIRST_BYTES = 1 << 12;

/**
 * The distinct cells of a column, each with a code from 0 in order of first sight, told apart by their bytes: a cell seen
 * before is not decoded again. (Open addressing over FNV-1a hashes.)
 */
export class CellDictionary {
  /** The text of each code. */
  readonly texts: string[] = [];
  #slots = new Int32Array(FIRST_SLOTS).fill(-1);
  #hashes = new Uint32Array(FIRST_SLOTS);
  #bytes = new Uint8Array(FIRST_BYTES);
  /** Where the bytes of each code begin; one more for where the last ones end. */
  #from = new Uint32Array(FIRST_SLOTS);
  /** By code, the code that followed it last (0 before one did): files go through areas and years in the same order again and again. */
  #next = new Uint32Array(FIRST_SLOTS);
  #last = -1;

  code(batch: RowBatch, cell: number): number {
    const { bytes } = batch;
    const start = batch.start[cell] ?? 0;
    const end = batch.end[cell] ?? 0;
    const last = this.#last;
    if (last >= 0) {
      if (this.#holds(last, bytes, start, end)) return last;
      const next = this.#next[last] ?? 0;
      if (this.#holds(next, bytes, start, end)) return (this.#last = next);
    }
    const code = this.#find(batch, cell, start, end);
    if (last >= 0) this.#next[last] = code;
    return (this.#last = code);
  }

  #find(batch: RowBatch, cell: number, start: number, end: number): number {
    const { bytes } = batch;
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    hash = (hash ^ (hash >>> 15)) >>> 0;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const code = this.#slots[slot] ?? -1;
      if (code < 0) break;
      if (this.#hashes[code] === hash && this.#holds(code, bytes, start, end)) return code;
      slot = (slot + 1) & mask;
    }
    return this.#add(batch, cell, slot, hash);
  }

  #holds(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#from[code] ?? 0;
    if ((this.#from[code + 1] ?? 0) - from !== end - start) return false;
    for (let at = start, own = from; at < end; at++, own++) if (bytes[at] !== this.#bytes[own]) return false;
    return true;
  }

  #add(batch: RowBatch, cell: number, slot: number, hash: number): number {
    const code = this.texts.length;
    const text = batch.bytes.subarray(batch.start[cell], batch.end[cell]);
    const from = this.#from[code] ?? 0;
    while (from + text.length > this.#bytes.length) this.#bytes = grown(this.#bytes);
    this.#bytes.set(text, from);
    if (code + 2 > this.#from.length) {
      this.#from = grown(this.#from);
      this.#hashes = grown(this.#hashes);
      this.#next = grown(this.#next);
    }
    this.#from[code + 1] = from + text.length;
    this.#hashes[code] = hash;
    this.#slots[slot] = code;
    this.texts.push(cellText(batch, cell).trim().normalize('NFC'));
    if (this.texts.length * 2 > this.#slots.length) this.#spread();
    return code;
  }

  /** Doubles the slots and gives every code its place among them. */
  #spread(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    for (let code = 0; code < this.texts.length; code++) {
      let slot = (this.#hashes[code] ?? 0) & mask;
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      slots[slot] = code;
    }
    this.#slots = slots;
  }
}
