import type { Result } from '../../domain/result.ts';
import { faultOf, type Fault } from './fault.ts';

/** One file of a zip archive as its directory says; nothing is inflated yet. */
export interface ZipPart {
  /** With forward slashes; as text, whatever the encoding. Never used as a path of any disk. */
  readonly name: string;
  /** 0 stored, 8 deflated; others are refused when the part is opened. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc32: number;
  /** Bytes in the archive and, as the directory says, after inflating. */
  readonly packedBytes: number;
  readonly sizeBytes: number;
  /** Where the compressed bytes begin. */
  readonly start: number;
}

/** A book has some dozens of parts, a statistical office's download a handful. */
const MOST_PARTS = 10_000;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const UTF_8_NAME = 1 << 11;

/**
 * The directory of a zip archive (PKWARE APPNOTE 6.3.10, sections 4.3 and 4.5.3), which is the only truth about it: a file
 * that local headers tell otherwise is refused, as are parts that share bytes or a name, because two readers would see
 * two different archives. Folders are left out. Bytes before the first part are not supported.
 */
export function zipDirectory(bytes: Uint8Array): Result<readonly ZipPart[], Fault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (!end) return faultOf('broken-archive', '', 'no end of directory');
  if (end.count > MOST_PARTS) return faultOf('too-many-parts', '', end.count, MOST_PARTS);
  const parts: ZipPart[] = [];
  const spans: Span[] = [];
  const names = new Set<string>();
  let at = end.start;
  for (let index = 0; index < end.count; index++) {
    const entry = centralEntry(view, bytes, at, end.limit);
    if (!entry) return faultOf('broken-archive', '', `directory entry ${String(index + 1)}`);
    at = entry.next;
    const start = dataStart(view, bytes, entry);
    const { name, method, isEncrypted, crc32, packedBytes, sizeBytes } = entry;
    if (start === null || start + packedBytes > end.start) return faultOf('broken-archive', name, 'local header');
    spans.push({ name, from: entry.local, to: start + packedBytes });
    if (names.has(name)) return faultOf('duplicate-part', name);
    names.add(name);
    if (!name.endsWith('/')) parts.push({ name, method, isEncrypted, crc32, packedBytes, sizeBytes, start });
  }
  const overlap = overlapping(spans);
  return overlap === null ? { ok: true, value: parts } : faultOf('overlapping-parts', overlap);
}

interface Span {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

function overlapping(spans: readonly Span[]): string | null {
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  let to = 0;
  for (const span of sorted) {
    if (span.from < to) return span.name;
    to = span.to;
  }
  return null;
}

interface Directory {
  readonly count: number;
  readonly start: number;
  /** Where the directory ends at the latest. */
  readonly limit: number;
}

function findEnd(view: DataView): Directory | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END || view.getUint16(at + 20, true) > last - at) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const start = view.getUint32(at + 16, true);
    const found =
      count === 0xffff || size === 0xffffffff || start === 0xffffffff ? findEnd64(view, at) : { count, size, start };
    if (!found || found.start + found.size > at) return null;
    const isSplit = view.getUint16(at + 4, true) !== 0 && view.getUint16(at + 4, true) !== 0xffff;
    return isSplit ? null : { count: found.count, start: found.start, limit: found.start + found.size };
  }
  return null;
}

function findEnd64(view: DataView, end: number): { count: number; size: number; start: number } | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END_64_LOCATOR) return null;
  const at = readUint64(view, locator + 8);
  if (at > locator - 56 || view.getUint32(at, true) !== END_64) return null;
  return { count: readUint64(view, at + 32), size: readUint64(view, at + 40), start: readUint64(view, at + 48) };
}

/** Beyond 2^53 the sum is inexact, and so large that every limit refuses it. */
function readUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

interface CentralEntry extends Omit<ZipPart, 'start'> {
  readonly local: number;
  readonly next: number;
  readonly rawName: Uint8Array;
}

function centralEntry(view: DataView, bytes: Uint8Array, at: number, limit: number): CentralEntry | null {
  if (at + 46 > limit || view.getUint32(at, true) !== CENTRAL) return null;
  const flags = view.getUint16(at + 8, true);
  const extraStart = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = extraStart + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > limit) return null;
  const sizes = sizesOf(view, at, extraStart, extraEnd);
  if (!sizes) return null;
  const rawName = bytes.subarray(at + 46, extraStart);
  return {
    rawName,
    name: nameOf(rawName, (flags & UTF_8_NAME) !== 0),
    method: view.getUint16(at + 10, true),
    isEncrypted: (flags & 1) !== 0,
    crc32: view.getUint32(at + 16, true),
    ...sizes,
    next,
  };
}

/** Sizes and place of an entry; those too large for four bytes stand in the zip64 field, in this order, only as needed. */
function sizesOf(
  view: DataView,
  at: number,
  extraStart: number,
  extraEnd: number,
): { readonly sizeBytes: number; readonly packedBytes: number; readonly local: number } | null {
  const small = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  let wide = small.includes(0xffffffff) ? fieldOf(view, extraStart, extraEnd, 1) : null;
  const found: number[] = [];
  for (const size of small) {
    if (size !== 0xffffffff) {
      found.push(size);
      continue;
    }
    if (!wide || wide.start + 8 > wide.end) return null;
    found.push(readUint64(view, wide.start));
    wide = { start: wide.start + 8, end: wide.end };
  }
  const [sizeBytes = 0, packedBytes = 0, local = 0] = found;
  return { sizeBytes, packedBytes, local };
}

function fieldOf(view: DataView, start: number, end: number, id: number): { start: number; end: number } | null {
  for (let at = start; at + 4 <= end;) {
    const fieldEnd = at + 4 + view.getUint16(at + 2, true);
    if (fieldEnd > end) return null;
    if (view.getUint16(at, true) === id) return { start: at + 4, end: fieldEnd };
    at = fieldEnd;
  }
  return null;
}

/** Where the data of an entry begins. `null` when the local header is not there or tells another name or method. */
function dataStart(view: DataView, bytes: Uint8Array, { local, rawName, method }: CentralEntry): number | null {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) return null;
  const nameLength = view.getUint16(local + 26, true);
  if (view.getUint16(local + 8, true) !== method || nameLength !== rawName.length) return null;
  for (let index = 0; index < nameLength; index++) if (bytes[local + 30 + index] !== rawName[index]) return null;
  return local + 30 + nameLength + view.getUint16(local + 28, true);
}

/** Many archivers write UTF-8 without saying so; what is none is taken letter by letter, so that it can at least be told apart. */
function nameOf(raw: Uint8Array, isUtf8: boolean): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(raw);
  } catch {
    name = Array.from(raw, (byte) => String.fromCharCode(byte)).join('');
  }
  return name.replaceAll('\\', '/');
}
