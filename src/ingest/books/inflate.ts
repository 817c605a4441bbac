import { Gunzip, Inflate } from 'fflate';
import { joined } from '../../domain/joined.ts';
import type { Result } from '../../domain/result.ts';
import { Crc32 } from './crc32.ts';
import { faultOf, type Fault } from './fault.ts';
import type { ZipPart } from './zipDirectory.ts';

/** What inflating may cost at most. */
export interface InflateLimits {
  /** Bytes after inflating. */
  readonly bytes: number;
  /** Times the compressed size; asked only above `RATIO_FROM_BYTES`, since small files of one letter are honest. */
  readonly ratio: number;
}

/** As large as the largest CSV that is read. Excel's own sheets shrink 10 to 60 times; deflate cannot do more than 1,032. */
export const INFLATE_LIMITS: InflateLimits = { bytes: 1 << 30, ratio: 300 };

const RATIO_FROM_BYTES = 16 << 20;
/** Bytes handed to the library at once: the most that a bomb can make of them before it is noticed is 32 MiB. */
const STEP_BYTES = 1 << 15;

/**
 * The bytes of a part in order, as a generator, so that a bomb is stopped where it crosses a limit and never fully inflated.
 * It returns the fault that ended it, or `null` when checksum and size are what the archive says. What was yielded before a
 * fault must be thrown away.
 */
export type Inflating = Generator<Uint8Array, Fault | null, undefined>;

export function* inflatePart(archive: Uint8Array, part: ZipPart, limits: InflateLimits = INFLATE_LIMITS): Inflating {
  const { name, sizeBytes, packedBytes, method } = part;
  if (part.isEncrypted || method === 99) return faultOf('encrypted', name).error;
  if (method !== 0 && method !== 8) return faultOf('unknown-compression', name, method, '0, 8').error;
  if (sizeBytes > limits.bytes) return faultOf('too-large', name, sizeBytes, limits.bytes).error;
  const packed = archive.subarray(part.start, part.start + packedBytes);
  const steps = method === 0 ? stored(packed) : deflated(packed, name);
  const sum = new Crc32();
  let total = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) {
      if (step.value) return step.value;
      break;
    }
    total += step.value.length;
    // Above all others: the directory's word is the limit that the archive set itself.
    if (total > sizeBytes) return faultOf('wrong-size', name, total, sizeBytes).error;
    const excess = exceeds(total, packedBytes, name, limits);
    if (excess) return excess;
    sum.add(step.value);
    yield step.value;
  }
  if (total !== sizeBytes) return faultOf('wrong-size', name, total, sizeBytes).error;
  return sum.value === part.crc32 ? null : faultOf('wrong-checksum', name, hex(sum.value), hex(part.crc32)).error;
}

/**
 * The bytes of a gzip file (RFC 1952), of several members in a row too, each held against its checksum.
 */
export function* inflateGzip(bytes: Uint8Array, name: string, limits: InflateLimits = INFLATE_LIMITS): Inflating {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 18) return faultOf('broken-data', name).error;
  let sum = new Crc32();
  let total = 0;
  let made: Uint8Array[] = [];
  const wrong: Fault[] = [];
  const check = (end: number): void => {
    const said = view.getUint32(end - 8, true);
    if (sum.value !== said) wrong.push(faultOf('wrong-checksum', name, hex(sum.value), hex(said)).error);
    sum = new Crc32();
  };
  const gunzip = new Gunzip((chunk) => {
    if (chunk.length === 0) return;
    sum.add(chunk);
    made.push(chunk);
  });
  gunzip.onmember = check;
  for (let at = 0; at < bytes.length; at += STEP_BYTES) {
    const end = Math.min(at + STEP_BYTES, bytes.length);
    try {
      gunzip.push(bytes.subarray(at, end), end === bytes.length);
    } catch {
      return faultOf('broken-data', name).error;
    }
    for (const chunk of made) {
      total += chunk.length;
      const excess = wrong[0] ?? exceeds(total, bytes.length, name, limits);
      if (excess) return excess;
      yield chunk;
    }
    made = [];
  }
  check(bytes.length);
  return wrong[0] ?? null;
}

/** All bytes of a part at once; for parts that are small, or wanted whole. */
export function gather(steps: Inflating): Result<Uint8Array<ArrayBuffer>, Fault> {
  const chunks: Uint8Array[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) {
      if (step.value) return { ok: false, error: step.value };
      break;
    }
    chunks.push(step.value);
  }
  return { ok: true, value: joined(chunks) };
}

function* stored(packed: Uint8Array): Inflating {
  for (let at = 0; at < packed.length; at += STEP_BYTES) yield packed.subarray(at, at + STEP_BYTES);
  return null;
}

function* deflated(packed: Uint8Array, name: string): Inflating {
  let made: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => {
    if (chunk.length > 0) made.push(chunk);
  });
  for (let at = 0; at === 0 || at < packed.length; at += STEP_BYTES) {
    try {
      inflate.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length);
    } catch {
      return faultOf('broken-data', name).error;
    }
    yield* made;
    made = [];
  }
  return null;
}

function exceeds(total: number, packedBytes: number, name: string, limits: InflateLimits): Fault | null {
  if (total > limits.bytes) return faultOf('too-large', name, total, limits.bytes).error;
  const ratio = Math.ceil(total / Math.max(1, packedBytes));
  if (total > RATIO_FROM_BYTES && ratio > limits.ratio)
    return faultOf('too-compressed', name, ratio, limits.ratio).error;
  return null;
}

const hex = (sum: number): string => sum.toString(16).padStart(8, '0');
