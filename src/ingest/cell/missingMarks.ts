import { LONGEST_NUMBER } from './decimal.ts';

/**
 * After the conventions of GSO ("-" none, "..", "…" not known), the UN ("..", "…", "-"), Eurostat (":"), the IMF ("n/a",
 * "--"), Destatis (".", "/", "..."), Statistics Canada ("..", "..."), the US Census Bureau ("(D)" withheld, "(S)", "(X)",
 * "(Z)"), German ("k.A."), Spanish and French tables ("s.d.", "n.d."), spreadsheets and statistical programs. The ABS
 * writes "-" for nil or nearly so; which of the two cannot be told. Not "0n": that is a number with a flag.
 */
const MISSING = new Set([
  ...['', '.', '..', '...', '....', '…', '-', '--', '---', '–', '—', '−', ':', '/'],
  ...['n/a', 'n.a.', 'n.a', 'na', '#n/a', '#n/a n/a', '<na>', 'nan', 'null', '(null)', '#null!', 'none', '(blank)'],
  ...['n/e', 'n.e.', 'n.r.', 'n.d.', 's.d.', 'k.a.', 'k. a.', '(c)', '(d)', '(s)', '(x)', '(na)', '(n/a)', '(z)'],
  ...[
    'no data',
    'нет данных',
    'sin datos',
    'sem dados',
    'keine angabe',
    'non disponible',
    'not available',
    'not applicable',
    'not published',
    'confidential',
    'suppressed',
  ],
  // The statisticians of the British government.
  ...['[x]', '[z]', '[c]', '[w]', '[n]', '[u]', '[no data]', '[not available]', '[not applicable]'],
  ...['không có số liệu', 'chưa có số liệu', 'không có', 'chưa có', 'kxđ', 'không xác định'],
]);

/**
 * Marks that say "missing" only in a column whose other cells are numbers; elsewhere "x" and "*" tick a box, "c", "S" and
 * "ND" are codes, "NE" is Niger and "Không" is "no". Confidential: "c", "C", "s" (INSEE), "S" (Stats NZ), "x" (Destatis, Statistics
 * Canada), "np" (ABS), "*"; too unreliable: "u", "F" (Statistics Canada); not applicable: "z" (Eurostat until 2025), "m"
 * since; not estimated: "NE" (UNFCCC). In upper and lower case as listed.
 */
const POSSIBLY_MISSING = new Set([
  ...['x', 'X', 'c', 'C', 'u', 'U', 'F', 's', 'S', 'D', 'z', 'Z', 'm', 'M'],
  ...['np', 'NP', 'nd', 'ND', 'nr', 'NR', 'ne', 'NE'],
  ...['*', '**', '***', '•', '●', '†', 'Không', 'không', 'KHÔNG'],
]);

/** What a spreadsheet writes where its formula failed: something went wrong, which is not the same as no value. */
const FORMULA_ERRORS = new Set([
  '#div/0!',
  '#value!',
  '#ref!',
  '#name?',
  '#num!',
  '#spill!',
  '#calc!',
  '#getting_data',
]);

const plainOf = (text: string): string => {
  const trimmed = text.trim();
  return trimmed.length > LONGEST_NUMBER ? trimmed : trimmed.normalize('NFC');
};

/** Cells by which a file says that there is no value, whatever their case and the composition of their letters. They are missing, never zero. */
export const isMissing = (text: string): boolean => {
  const plain = plainOf(text).toLowerCase();
  return MISSING.has(plain) || /^[.·…]{2,20}$/.test(plain);
};

/** Cells that are missing if the rest of their column is numbers, and words otherwise: the column must tell. */
export const isPossiblyMissing = (text: string): boolean => POSSIBLY_MISSING.has(plainOf(text));

export const isFormulaError = (text: string): boolean => FORMULA_ERRORS.has(plainOf(text).toLowerCase());

/** Whether a cell means what stands above it: `"`, "nt" (như trên), "〃". */
export const isDitto = (text: string): boolean =>
  /^(?:["”]|''|-? ?" ?-|nt\.?|-nt-|như trên|〃|ditto)$/i.test(text.trim());
