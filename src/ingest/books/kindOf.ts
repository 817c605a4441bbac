import { gather, inflatePart } from './inflate.ts';
import { zipDirectory, type ZipPart } from './zipDirectory.ts';

/**
 * What a file is, by its bytes. `text` is whatever has no known beginning and is left to the reader of CSV. `encrypted` is an
 * office file or an archive with a password; `zip` and `gzip` are opened with `unpack`, `xlsx` and `ods` with
 * `readWorkbook`; all others are refused by name.
 */
export type FileKind =
  | 'text'
  | 'empty'
  | 'xlsx'
  | 'ods'
  | 'zip'
  | 'gzip'
  | 'encrypted'
  /** Excel 97-2003. */
  | 'xls'
  /** Excel's binary workbook. */
  | 'xlsb'
  | 'numbers'
  /** Documents and presentations of any office, old or new. */
  | 'document'
  | 'pdf'
  | 'image'
  /** Archives of other kinds: RAR, 7-Zip, bzip2, xz, Zstandard. */
  | 'other-archive'
  | 'database'
  | 'parquet';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const BEGINNINGS: readonly (readonly [FileKind, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['pdf', [...letters('%PDF')]],
  ['image', [0x89, ...letters('PNG')]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [...letters('GIF8')]],
  ['other-archive', [...letters('Rar!'), 0x1a]],
  ['other-archive', [...letters('7z'), 0xbc, 0xaf, 0x27, 0x1c]],
  ['other-archive', [...letters('BZh')]],
  ['other-archive', [0xfd, ...letters('7zXZ')]],
  ['other-archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['database', [...letters('SQLite format 3'), 0]],
  ['parquet', [...letters('PAR1')]],
  ['document', [...letters('{\\rtf')]],
];

/** What a whole file is, by its first bytes and, for a zip archive, by its directory, never by its name's ending. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const begins = (beginning: readonly number[]): boolean => beginning.every((byte, index) => bytes[index] === byte);
  if (begins([0x50, 0x4b, 3, 4]) || begins([0x50, 0x4b, 5, 6])) return kindOfZip(bytes);
  if (begins(OLE)) return kindOfOle(bytes);
  // A CSV may begin with the letters BZh, but not with bytes that are no text after them.
  return (
    BEGINNINGS.find(([kind, beginning]) => begins(beginning) && (kind !== 'other-archive' || isBinary(bytes)))?.[0] ??
    'text'
  );
}

function kindOfZip(bytes: Uint8Array): FileKind {
  const directory = zipDirectory(bytes);
  // What is wrong with it is said by `unpack`.
  if (!directory.ok) return 'zip';
  const parts = directory.value;
  const has = (test: RegExp): boolean => parts.some(({ name }) => test.test(name));
  if (parts.some(({ isEncrypted }) => isEncrypted)) return 'encrypted';
  if (has(/^\[Content_Types\]\.xml$/i)) {
    if (has(/^xl\/workbook\.bin$/i)) return 'xlsb';
    if (has(/^xl\//i) || isSpreadsheet(bytes, parts)) return 'xlsx';
    if (has(/^(word|ppt|visio)\//i)) return 'document';
  }
  if (has(/^Index\/.*\.iwa$/) || has(/^Index\.zip$/)) return 'numbers';
  return openDocument(bytes, parts) ?? 'zip';
}

/** Parts may have any names; what they are stands in one list (ECMA-376 part 2, 7.2.3). */
function isSpreadsheet(bytes: Uint8Array, parts: readonly ZipPart[]): boolean {
  return /spreadsheetml\.(sheet|template)\.main\+xml|ms-excel\.(sheet|template)\.macroEnabled\.main\+xml/.test(
    textOf(bytes, parts, '[Content_Types].xml', 1 << 20),
  );
}

/** OpenDocument 1.3 part 2: section 3.3 (the part `mimetype`) and 3.4 (encryption, told by the manifest). */
function openDocument(bytes: Uint8Array, parts: readonly ZipPart[]): FileKind | null {
  const mimetype = textOf(bytes, parts, 'mimetype', 256);
  const manifest = textOf(bytes, parts, 'META-INF/manifest.xml', 1 << 20);
  if (!mimetype.startsWith('application/vnd.oasis.opendocument.')) return null;
  if (manifest.includes('encryption-data') || parts.some(({ name }) => name === 'encrypted-package'))
    return 'encrypted';
  return mimetype.startsWith('application/vnd.oasis.opendocument.spreadsheet') ? 'ods' : 'document';
}

function textOf(bytes: Uint8Array, parts: readonly ZipPart[], wanted: string, most: number): string {
  const part = parts.find(({ name }) => name === wanted);
  if (!part) return '';
  const whole = gather(inflatePart(bytes, part, { bytes: most, ratio: Infinity }));
  return whole.ok ? new TextDecoder().decode(whole.value) : '';
}

/**
 * An old office file by the streams in its directory ([MS-CFB] 2.6.1), whose entries stand at multiples of 128 bytes with the
 * name in UTF-16 and its length after 64: no chain has to be followed, so no broken one can mislead.
 */
function kindOfOle(bytes: Uint8Array): FileKind {
  let kind: FileKind = 'document';
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) / 2 - 1;
    if (bytes[at + 65] !== 0 || !STREAM_LENGTHS.has(length)) continue;
    const name = streamName(bytes, at, length);
    if (name === 'encryptedpackage') return 'encrypted';
    if (name === 'workbook' || name === 'book') kind = 'xls';
  }
  return kind;
}

const STREAM_LENGTHS = new Set(['EncryptedPackage', 'Workbook', 'Book'].map(({ length }) => length));

function streamName(bytes: Uint8Array, at: number, length: number): string {
  let name = '';
  for (let index = 0; index < length; index++) {
    if (bytes[at + 2 * index + 1] !== 0) return '';
    name += String.fromCharCode(bytes[at + 2 * index] ?? 0);
  }
  return name.toLowerCase();
}

function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 64).some((byte) => byte < 9 || byte > 0x7e);
}

function letters(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}
