import Papa from 'papaparse';
import type { Issue } from '../domain/issue.ts';
import type { Result } from '../domain/result.ts';
import { fileIssue } from './issues.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1258';
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** How the bytes of a file are to be read as rows of cells. */
export interface TextFormat {
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** A first line `sep=;`, written by Excel for Excel, is no row. */
  readonly hasSepLine: boolean;
}

/** Rows of text as they stand in the file, each with the line on which it begins, from 1. */
export interface RowBatch {
  readonly rows: readonly (readonly string[])[];
  readonly lines: Uint32Array;
}

const SNIFFED_CHARACTERS = 200_000;
/** Characters: what is longer is no row, but a quote that was never closed. Without a limit each slice would be read again with all before it. */
const LONGEST_ROW = 1 << 22;

/**
 * Finds encoding and delimiter from a file's first bytes (all of them, or its first slice). By evidence: byte-order
 * mark, zero bytes of UTF-16, validity as UTF-8, then the vowels that a Vietnamese tone mark must follow.
 */
export function sniff(bytes: Uint8Array): Result<TextFormat, Issue> {
  const foreign = foreignKind(bytes);
  if (foreign) return { ok: false, error: fileIssue(foreign, 'fatal') };
  const encoding = detectEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes).slice(0, SNIFFED_CHARACTERS);
  if (text.trim() === '') return { ok: false, error: fileIssue('empty-file', 'fatal') };
  if (hasControlCharacters(text)) return { ok: false, error: fileIssue('not-text', 'fatal') };
  if (/^\s*<(!doctype|!--|html|head|body|table|\?xml)/i.test(text))
    return { ok: false, error: fileIssue('is-html', 'fatal') };
  const sep = /^sep=(.)[\r\n]/i.exec(text);
  if (sep?.[1]) return { ok: true, value: { encoding, delimiter: sep[1], hasSepLine: true } };
  const delimiter = detectDelimiter(text);
  if (delimiter === null) return { ok: false, error: fileIssue('one-column', 'fatal', text.slice(0, 80).trim()) };
  return { ok: true, value: { encoding, delimiter, hasSepLine: false } };
}

function foreignKind(bytes: Uint8Array): 'empty-file' | 'is-pdf' | 'is-zip' | null {
  if (bytes.length === 0) return 'empty-file';
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  if (start.startsWith('%PDF')) return 'is-pdf';
  if (start.startsWith('PK\u0003\u0004')) return 'is-zip';
  return null;
}

/** Tabs and line ends belong in a table; other control characters say that this is no text. */
function hasControlCharacters(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u0008\u000e-\u001f]/.test(text);
}

function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  if ((zeros[1] ?? 0) > sample.length / 8) return 'utf-16le';
  if ((zeros[0] ?? 0) > sample.length / 8) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  return looksVietnamese(bytes) ? 'windows-1258' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Bytes that are combining tone marks in windows-1258 and letters of their own in windows-1252. */
const TONE_MARKS = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2]);
const VOWELS = new Set(
  Array.from('aeiouyAEIOUY', (letter) => letter.charCodeAt(0)).concat([
    0xe2, 0xc2, 0xea, 0xca, 0xf4, 0xd4, 0xe3, 0xc3, 0xf5, 0xd5, 0xfd, 0xdd,
  ]),
);

function looksVietnamese(bytes: Uint8Array): boolean {
  let afterVowel = 0;
  let elsewhere = 0;
  bytes.forEach((byte, index) => {
    if (!TONE_MARKS.has(byte)) return;
    if (VOWELS.has(bytes[index - 1] ?? 0)) afterVowel++;
    else elsewhere++;
  });
  return afterVowel > elsewhere;
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

/**
 * Turns the slices of a file into rows. Letters, quoted cells and line ends that a slice border cuts in two are made
 * whole: PapaParse's own file reader decodes each slice alone and corrupts them (PERFORMANCE 1b).
 */
export class RowReader {
  readonly #decoder: TextDecoder;
  readonly #parser: {
    parse(
      text: string,
      baseIndex: number,
      ignoreLastRow: boolean,
    ): { data: string[][]; errors: { row: number }[]; meta: { cursor: number } };
  };
  #carry = '';
  #line = 1;
  #isFirst: boolean;
  #unpairedQuote = 0;

  constructor(format: TextFormat) {
    this.#decoder = new TextDecoder(format.encoding);
    this.#parser = new Papa.Parser({ delimiter: format.delimiter, newline: '\n' });
    this.#isFirst = format.hasSepLine;
  }

  /** Line of the first row whose quotes do not pair up, so that its cells may have swallowed rows; 0 while there is none. */
  get unpairedQuote(): number {
    return this.#unpairedQuote;
  }

  read(bytes: Uint8Array, isLast: boolean): RowBatch {
    let text = this.#carry + this.#decoder.decode(bytes, { stream: !isLast });
    let held = '';
    if (text.includes('\r')) {
      if (!isLast && text.endsWith('\r')) {
        held = '\r';
        text = text.slice(0, -1);
      }
      text = text.replace(/\r\n?/g, '\n');
    }
    if (this.#isFirst && text.includes('\n')) {
      text = text.slice(text.indexOf('\n') + 1);
      this.#line = 2;
      this.#isFirst = false;
    }
    const { data, errors, meta } = this.#parser.parse(text, 0, !isLast);
    const consumed = isLast ? text.length : meta.cursor;
    const firstLine = this.#line;
    this.#line += countNewlines(text, consumed);
    this.#carry = text.slice(consumed) + held;
    // The end of the last line is no empty row after it.
    if (isLast && text.endsWith('\n') && data.at(-1)?.length === 1 && data.at(-1)?.[0] === '') data.pop();
    // Of rows without line ends inside, each ends one line; the last may lack its line end.
    const isPlain = this.#line - firstLine === data.length - (isLast && !text.endsWith('\n') ? 1 : 0);
    const lines = linesOf(data, firstLine, isPlain);
    // What the parser complains of in a row that is not whole yet, it says again when it is.
    const broken = errors.find((error) => error.row < data.length);
    if (broken) this.#unpairedQuote ||= lines[broken.row] ?? 0;
    else if (this.#carry.length > LONGEST_ROW) this.#unpairedQuote ||= this.#line;
    return { rows: data, lines };
  }
}

function countNewlines(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** The line of each row. A quoted cell may itself hold line ends, so lines are counted, not rows, unless `isPlain`. */
function linesOf(rows: readonly (readonly string[])[], firstLine: number, isPlain: boolean): Uint32Array {
  const lines = new Uint32Array(rows.length);
  let line = firstLine;
  rows.forEach((row, index) => {
    lines[index] = line++;
    if (!isPlain) for (const cell of row) if (cell.includes('\n')) line += countNewlines(cell, cell.length);
  });
  return lines;
}
