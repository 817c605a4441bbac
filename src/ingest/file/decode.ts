import Papa from 'papaparse';
import type { Issue } from '../../domain/issue.ts';
import type { Result } from '../../domain/result.ts';
import { decoderOf, detectEncodingSure, type Encoding } from './encoding.ts';
import { fileIssue } from './issues.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** How the bytes of a file are to be read as rows of cells. */
export interface TextFormat {
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** A first line `sep=;`, written by Excel for Excel, is no row. */
  readonly hasSepLine: boolean;
  /** The first cell of each row holds several, parted by commas, as in the bulk files of Eurostat (`indic_is,unit,geo\\time`). */
  readonly hasKeyColumn: boolean;
  /** False where the encoding is the usual one for want of evidence: names may be garbled. */
  readonly isSure: boolean;
}

/** What the reader of a file says of its format; `null` leaves it to the evidence. */
export interface FormatChoice {
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
}

/** `freq,unit,geo\time<tab>2023` or `...\TIME_PERIOD<tab>`. */
const KEY_COLUMN = /^[\w .-]{1,60}(?:,[\w .-]{1,60}){0,30}\\time(?:_period)?\s*\t/i;

const SNIFFED_CHARACTERS = 200_000;

/**
 * Finds encoding and delimiter from a file's first bytes (all of them, then it `isWhole`, or its first slice), by evidence. What is no
 * table of text at all is refused by name.
 */
export function sniff(
  bytes: Uint8Array,
  isWhole: boolean,
  choice: FormatChoice = { encoding: null, delimiter: null },
): Result<TextFormat, Issue> {
  const foreign = foreignKind(bytes);
  if (foreign) return { ok: false, error: fileIssue(foreign, 'fatal') };
  const told = detectEncodingSure(bytes, isWhole);
  const encoding = choice.encoding ?? told.encoding;
  const isSure = choice.encoding !== null || told.isSure;
  const decoded = decoderOf(encoding).decode(bytes, true);
  const text = decoded.slice(0, Math.min(isWhole ? textEnd(decoded) : decoded.length, SNIFFED_CHARACTERS));
  if (text.trim() === '') return { ok: false, error: fileIssue('empty-file', 'fatal') };
  if (hasControlCharacters(text)) return { ok: false, error: fileIssue('not-text', 'fatal') };
  if (/^\s*<(!doctype|!--|html|head|body|table|\?xml)/i.test(text))
    return { ok: false, error: fileIssue('is-html', 'fatal') };
  const sep = /^sep=([!-~\t])[\r\n]/i.exec(text);
  const delimiter = choice.delimiter ?? sep?.[1] ?? (KEY_COLUMN.test(text) ? '\t' : detectDelimiter(text));
  if (delimiter === null) return { ok: false, error: fileIssue('one-column', 'fatal', text.slice(0, 80).trim()) };
  return {
    ok: true,
    value: {
      encoding,
      delimiter,
      hasSepLine: sep !== null,
      hasKeyColumn: delimiter === '\t' && KEY_COLUMN.test(text),
      isSure,
    },
  };
}

/** What a file is that only calls itself CSV, by its first bytes. */
function foreignKind(bytes: Uint8Array): 'empty-file' | 'is-pdf' | 'is-xlsx' | 'is-xls' | 'is-zip' | 'is-gzip' | null {
  if (bytes.length === 0) return 'empty-file';
  const starts = (...expected: readonly number[]): boolean => expected.every((byte, index) => bytes[index] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'is-pdf';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'is-xls';
  if (starts(0x1f, 0x8b)) return 'is-gzip';
  if (!starts(0x50, 0x4b, 0x03, 0x04) && !starts(0x50, 0x4b, 0x05, 0x06)) return null;
  // The names of a workbook's parts stand in plain letters in its archive.
  const names = String.fromCharCode(...bytes.subarray(0, 8192));
  return /\[Content_Types\]\.xml|xl\/|mimetypeapplication\/vnd\.oasis/.test(names) ? 'is-xlsx' : 'is-zip';
}

/**
 * Where a text ends if what old programs put behind it is no part of it: the Ctrl-Z of DOS, and the NULs with which
 * databases fill up a block. For a whole file only.
 */
export function textEnd(text: string): number {
  let end = text.length;
  // By hand: the expression for it takes the square of a length.
  while (end > 0 && (text.charCodeAt(end - 1) === 0 || text.charCodeAt(end - 1) === CTRL_Z)) end--;
  return end;
}
const CTRL_Z = 0x1a;

/** Tabs and line ends belong in a table; other control characters say that this is no text. */
function hasControlCharacters(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u0008\u000e-\u001f]/.test(text);
}

/** The delimiter under which most lines have the same number of cells, more than one. `null` when none splits anything. */
function detectDelimiter(text: string): string | null {
  let best: { delimiter: string; score: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 200, skipEmptyLines: true });
    const widths = new Map<number, number>();
    for (const row of data) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    widths.delete(1);
    let score = 0;
    for (const [width, rows] of widths)
      score = Math.max(score, (rows / data.length) * (1 + Math.min(width, 20) / 1000));
    if (score > (best?.score ?? 0)) best = { delimiter, score };
  }
  return best?.delimiter ?? null;
}
