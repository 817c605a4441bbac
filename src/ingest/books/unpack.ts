import type { Result } from '../../domain/result.ts';
import { faultOf, type Fault } from './fault.ts';
import { gather, inflateGzip, INFLATE_LIMITS, inflatePart, type InflateLimits, type Inflating } from './inflate.ts';
import { zipDirectory, type ZipPart } from './zipDirectory.ts';

/** What a file in an archive is to us, and how that is known. All but `data` is left out, by name. */
export type EntryRole =
  | { readonly role: 'data'; readonly reason: 'table' | 'workbook' | 'archive' }
  | { readonly role: 'metadata'; readonly reason: 'world-bank' | 'owid' | 'described' | 'about' }
  /** What an operating system leaves behind. */
  | { readonly role: 'clutter'; readonly reason: 'system-file' }
  | { readonly role: 'other'; readonly reason: 'not-a-table' | 'old-workbook' | 'unsafe-name' | 'too-deep' | 'empty' };

export type ArchiveEntry = EntryRole & {
  readonly name: string;
  /** Bytes after inflating, as the archive says; `null` for gzip, which does not say. */
  readonly sizeBytes: number | null;
  readonly packedBytes: number;
};

/** An archive that is known but not inflated. */
export interface Archive {
  readonly kind: 'zip' | 'gzip';
  readonly entries: readonly ArchiveEntry[];
  /**
   * The bytes of an entry as they come. The generator returns the fault that ended it, or `null`; what was yielded before a fault
   * must be thrown away.
   */
  readonly open: (entry: ArchiveEntry) => Inflating;
}

/** An archive within the archive is opened (a zip of `.csv.gz` is common), one within that is not. */
const DEEPEST = 1;
const LONGEST_NAME = 1024;

/**
 * What is in a zip or gzip file. Nothing is inflated. Limits: 10,000 parts, `limits` for each entry and for all data together,
 * one archive within another (`depth` is 1 for the bytes of an entry).
 */
export function unpack(
  bytes: Uint8Array,
  fileName: string,
  depth = 0,
  limits: InflateLimits = INFLATE_LIMITS,
): Result<Archive, Fault> {
  if (depth > DEEPEST) return faultOf('too-deep', fileName, depth, DEEPEST);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return unpackGzip(bytes, fileName, depth, limits);
  const directory = zipDirectory(bytes);
  if (!directory.ok) return directory;
  const parts = directory.value;
  if (parts.length > 0 && parts.every(({ isEncrypted }) => isEncrypted)) return faultOf('encrypted', fileName);
  const named = parts.map((part) => ({ part, entry: entryOf(part, depth) }));
  const total = named.reduce((sum, { part, entry }) => sum + (entry.role === 'data' ? part.sizeBytes : 0), 0);
  if (total > limits.bytes) return faultOf('too-large', fileName, total, limits.bytes);
  const partOf = new Map(named.map(({ part, entry }) => [entry.name, part]));
  return {
    ok: true,
    value: {
      kind: 'zip',
      entries: named.map(({ entry }) => entry),
      open: ({ name }) => {
        const part = partOf.get(name);
        return part ? inflatePart(bytes, part, limits) : failing(name);
      },
    },
  };
}

/** The bytes of an entry in one piece. */
export function entryBytes(archive: Archive, entry: ArchiveEntry): Result<Uint8Array<ArrayBuffer>, Fault> {
  return gather(archive.open(entry));
}

// eslint-disable-next-line require-yield -- an entry of another archive: ends at once with its fault
function* failing(name: string): Inflating {
  return faultOf('missing-part', name).error;
}

function unpackGzip(bytes: Uint8Array, fileName: string, depth: number, limits: InflateLimits): Result<Archive, Fault> {
  const name = gzipName(bytes, fileName);
  const entry: ArchiveEntry = { name, sizeBytes: null, packedBytes: bytes.length, ...roleOf(name, depth) };
  return { ok: true, value: { kind: 'gzip', entries: [entry], open: () => inflateGzip(bytes, name, limits) } };
}

/** The name that the archiver wrote down (RFC 1952 section 2.3.1), else that of the file without its ending. */
function gzipName(bytes: Uint8Array, fileName: string): string {
  const flags = bytes[3] ?? 0;
  const extra = (flags & 4) === 0 ? 0 : 2 + (bytes[10] ?? 0) + 256 * (bytes[11] ?? 0);
  const start = 10 + extra;
  const end = bytes.indexOf(0, start);
  if ((flags & 8) === 0 || end <= start || end - start > 255) return fileName.replace(/\.gz$/i, '');
  // ISO 8859-1 by the book, UTF-8 in life.
  return new TextDecoder().decode(bytes.subarray(start, end)).replaceAll('\\', '/');
}

function entryOf({ name, sizeBytes, packedBytes }: ZipPart, depth: number): ArchiveEntry {
  const told = roleOf(name, depth);
  const role: EntryRole = told.role === 'data' && sizeBytes === 0 ? { role: 'other', reason: 'empty' } : told;
  return { name, sizeBytes, packedBytes, ...role };
}

/** Names alone decide; the first line that fits. From what these makers are known to name so; no download was checked. */
const ROLES: readonly (readonly [RegExp, EntryRole])[] = [
  [
    /(^|\/)__MACOSX\/|(^|\/)(\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i,
    { role: 'clutter', reason: 'system-file' },
  ],
  [/(^|\/)\.\.(\/|$)|^\/|^[A-Za-z]:\//, { role: 'other', reason: 'unsafe-name' }],
  [/(^|\/)Metadata_(Country|Indicator)_[^/]*\.csv$/i, { role: 'metadata', reason: 'world-bank' }],
  [/(^|\/)[^/]* - Metadata\.(csv|xlsx)$/i, { role: 'metadata', reason: 'world-bank' }],
  [
    /(^|\/)(WDI|ESG|GEM|HNP_Stats)?(Country|Series|FootNote|Country-Series|Series-Time)\.csv$/i,
    { role: 'metadata', reason: 'world-bank' },
  ],
  [/\.metadata\.json$/i, { role: 'metadata', reason: 'owid' }],
  [/(^|\/)(readme|licen[cs]e|copying|changelog|notice|terms)([._ -][^/]*)?$/i, { role: 'metadata', reason: 'about' }],
  [/(^|[/_. -])(metadata|codebook|data[_ -]?dictionary)[^/]*$/i, { role: 'metadata', reason: 'described' }],
  [/\.(csv|tsv|tab|txt|psv)$/i, { role: 'data', reason: 'table' }],
  [/\.(xlsx|xlsm|ods)$/i, { role: 'data', reason: 'workbook' }],
  [/\.(zip|gz)$/i, { role: 'data', reason: 'archive' }],
  [/\.(xls|xlsb|numbers)$/i, { role: 'other', reason: 'old-workbook' }],
];

/** What a file in an archive is by its name, in an archive that is `depth` archives down. */
export function roleOf(name: string, depth: number): EntryRole {
  if (name.length > LONGEST_NAME) return { role: 'other', reason: 'unsafe-name' };
  const role = ROLES.find(([test]) => test.test(name))?.[1] ?? { role: 'other', reason: 'not-a-table' };
  return role.reason === 'archive' && depth >= DEEPEST ? { role: 'other', reason: 'too-deep' } : role;
}
