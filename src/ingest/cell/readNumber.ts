export type DecimalMark = '.' | ',';

/**
 * After the conventions of GSO ("-" none, "..", "…" not known), the UN ("..", "…", "-"), Eurostat (":"), the IMF ("n/a",
 * "--"), spreadsheets and statistical programs. Not "x": offices that write it mean "suppressed" or "not applicable",
 * tables of yes and no mean "yes"; so it is rejected where a person sees it. Not "0n": that is a number with a flag.
 */
const MISSING = new Set([
  ...['', '..', '...', '....', '…', '-', '--', '---', '–', '—', '−', ':'],
  ...['n/a', 'n.a.', 'na', '#n/a', '<na>', 'nan', 'null', '(null)', 'none', '(blank)', 'no data', 'not available'],
  ...['không có số liệu', 'chưa có số liệu', 'không có'],
]);

/** Cells by which a file says that there is no value, whatever their case and the composition of their letters. They are missing, never zero. */
export const isMissing = (text: string): boolean => MISSING.has(text.trim().toLowerCase().normalize('NFC'));

/** A cell without what offices write behind its value. */
export interface FlaggedNumber {
  /** The value as written, or a sign that it is missing. */
  readonly number: string;
  /** Letters or footnote marks without their brackets, such as `p`, `bd`, `*`, `1`; empty when there are none. */
  readonly flag: string;
}

/** Eurostat's and SDMX's, before and after 2025: at most three, behind a blank, so that "2nd" and "5e" are no numbers. */
const LETTERS = '[bcdefimnprsuz]{1,3}';
const FLAGGED = new RegExp(
  `^(?<number>.*?[\\d%)]|[:.…–—-]+)(?:\\s+(?<letters>${LETTERS})|\\s?[([](?<bracketed>${LETTERS}|\\*+|[1-9])[)\\]]|\\s?(?<stars>\\*+))$`,
  'i',
);

/**
 * Takes the flag off a cell such as Eurostat's "12.3 p", "12.3(b)", ": z" or GSO's "12,5 (*)". A text that is no number,
 * no sign of a missing value or has no flag is returned as it is, without blanks around it.
 */
export function splitFlag(text: string): FlaggedNumber {
  const trimmed = text.trim();
  const plain = { number: trimmed, flag: '' };
  // Only a colon can have its letter right behind it: ":c".
  const groups = FLAGGED.exec(trimmed.replace(/^:\s*(?=[a-z])/i, ': '))?.groups;
  if (!groups) return plain;
  const number = (groups['number'] ?? '').trim();
  const flag = groups['letters'] ?? groups['bracketed'] ?? groups['stars'] ?? '';
  const isValue = isMissing(number) || readNumber(number, '.') !== null || readNumber(number, ',') !== null;
  return isValue ? { number, flag: flag.toLowerCase() } : plain;
}

/** Between groups of three: a blank of any width, an apostrophe, or the mark that is not the decimal mark. */
const BLANKS = " \\u00a0\\u2009\\u202f'\\u2019";

/** One mark sets off groups of three, the same throughout; groups never follow a leading zero: "0,771" is no 771. */
const patternOf = (decimal: string, group: string): RegExp =>
  new RegExp(
    `^[+-]?(?:\\d+|[1-9]\\d{0,2}([${group}${BLANKS}])\\d{3}(?:\\1\\d{3})*)?(?:${decimal}\\d+)?(?:[eE][+-]?\\d+)?$`,
  );
const PATTERNS: Readonly<Record<DecimalMark, RegExp>> = { '.': patternOf('\\.', ','), ',': patternOf(',', '.') };

/** A bookkeeper's negative number. A whole number in brackets may be a footnote or a year as well, and is none. */
const BRACKETED = /^\(([^()]*\d[^()\d%]\d[^()]*)\)$/;

/**
 * A number written with the given decimal mark; `null` when it is anything else, also when its groups are not all of three
 * or it is larger than a number can be. A percent sign at the end is left out: "12,5 %" is 12.5. A true minus sign or a
 * dash before the first digit is a minus; "(12.5)" is -12.5, but "(12)" is no number; nor is "5.", which counts lines.
 */
export function readNumber(text: string, mark: DecimalMark): number | null {
  const inBrackets = BRACKETED.exec(text.trim())?.[1];
  const bare = (inBrackets ?? text)
    .trim()
    .replace(/\s*%$/, '')
    .replace(/^[\u2212\u2013](?=[\d.,])/, '-');
  if (inBrackets !== undefined && /^[+-]/.test(bare)) return null;
  if (!/\d/.test(bare) || !PATTERNS[mark].test(bare)) return null;
  const value = Number(bare.replace(mark === '.' ? /[^\d.eE+-]/g : /[^\d,eE+-]/g, '').replace(',', '.'));
  if (!Number.isFinite(value)) return null;
  // Never -0, which no file can mean.
  return value === 0 ? 0 : inBrackets === undefined ? value : -value;
}

/** One mark, and behind it more or fewer digits than a group has: how most fractions are written, and telling at a glance. */
const PLAIN = /^-?\d+([.,])(?:\d{1,2}|\d{4,})$/;

/** What the cells of a column say about its decimal mark. */
export interface MarkEvidence {
  /** The mark in which more of the telling cells can be read; a full stop when neither has more. */
  readonly mark: DecimalMark;
  /** A cell such as 12.345 that fits both readings, when no cell tells which is meant or the telling ones disagree; empty otherwise. */
  readonly ambiguous: string;
  /** A cell that can be read only with the other mark than `mark`; empty when all agree. */
  readonly mixed: string;
}

/**
 * The decimal mark of one column, from its cells alone. A cell tells when only one mark makes it a number: one such cell
 * decides for those that fit both, for a column is written by one program. Flags are left out of account.
 */
export function detectDecimalMark(cells: Iterable<string>): MarkEvidence {
  const telling: Record<DecimalMark, { count: number; first: string }> = {
    '.': { count: 0, first: '' },
    ',': { count: 0, first: '' },
  };
  let ambiguous = '';
  for (const cell of cells) {
    if (!/[.,]/.test(cell)) continue;
    const plain = PLAIN.exec(cell);
    if (plain) {
      const told = telling[plain[1] as DecimalMark];
      told.count++;
      told.first ||= cell;
      continue;
    }
    const { number } = splitFlag(cell);
    const stop = readNumber(number, '.');
    const comma = readNumber(number, ',');
    if (stop === comma) continue;
    if (stop !== null && comma !== null) ambiguous ||= number;
    else {
      const told = telling[stop === null ? ',' : '.'];
      told.count++;
      told.first ||= number;
    }
  }
  const mark = telling[','].count > telling['.'].count ? ',' : '.';
  const mixed = telling[mark === '.' ? ',' : '.'].first;
  const isDecided = telling[mark].count > 0 && mixed === '';
  return { mark, ambiguous: isDecided ? '' : ambiguous, mixed };
}
