export type DecimalMark = '.' | ',';

const MISSING = new Set(['', '..', '...', '…', '-', '–', '—', ':', 'n/a', 'na', 'nan', 'null', '(blank)']);

/** Cells by which a file says that there is no value. They are missing, never zero. */
export const isMissing = (text: string): boolean => MISSING.has(text.trim().toLowerCase());

/** One mark sets off groups of three, the same throughout; groups never follow a leading zero: "0,771" is no 771. */
const PATTERNS: Readonly<Record<DecimalMark, RegExp>> = {
  '.': /^[+-]?(?:\d+|[1-9]\d{0,2}([, \u00a0\u202f])\d{3}(?:\1\d{3})*)?(?:\.\d+)?(?:[eE][+-]?\d+)?$/,
  ',': /^[+-]?(?:\d+|[1-9]\d{0,2}([. \u00a0\u202f])\d{3}(?:\1\d{3})*)?(?:,\d+)?(?:[eE][+-]?\d+)?$/,
};

/** A number written with the given decimal mark, a trailing percent sign allowed; `null` when it is anything else. */
export function readNumber(text: string, mark: DecimalMark): number | null {
  const bare = text
    .trim()
    .replace(/[\s\u00a0\u202f]*%$/, '')
    .replace(/^\u2212/, '-');
  if (!/\d/.test(bare) || !PATTERNS[mark].test(bare)) return null;
  const value = Number(
    mark === '.' ? bare.replace(/[, \u00a0\u202f]/g, '') : bare.replace(/[. \u00a0\u202f]/g, '').replace(',', '.'),
  );
  return Number.isFinite(value) ? value : null;
}

/** What the cells of a file say about its decimal mark. */
export interface MarkEvidence {
  readonly mark: DecimalMark;
  /** A cell such as 12.345 that fits both readings, when no cell tells which is meant; empty otherwise. */
  readonly ambiguous: string;
}

const BOTH_WAYS = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

/** The decimal mark that the cells agree on: a comma only where a full stop cannot be meant. */
export function detectDecimalMark(cells: Iterable<string>): MarkEvidence {
  let commas = 0;
  let stops = 0;
  let ambiguous = '';
  for (const cell of cells) {
    const text = cell.trim();
    if (BOTH_WAYS.test(text)) ambiguous ||= text;
    else if (readNumber(text, '.') === null && readNumber(text, ',') !== null) commas++;
    else if (readNumber(text, ',') === null && readNumber(text, '.') !== null) stops++;
  }
  const mark = commas > stops ? ',' : '.';
  return { mark, ambiguous: commas === 0 && stops === 0 ? ambiguous : '' };
}
