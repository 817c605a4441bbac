/**
 * What a reader of the file must be told. Codes and data only: the sentence is made in `app/`, in the reader's language.
 * A fatal issue means that nothing of the file can be read; `rejected` says that one value was left out; `warning` and
 * `notice` reject nothing.
 */
export type IssueCode =
  // the whole file
  | 'empty-file'
  | 'not-text'
  | 'is-pdf'
  | 'is-zip'
  | 'is-gzip'
  | 'is-xlsx'
  | 'is-xls'
  | 'is-encrypted'
  | 'is-foreign'
  | 'no-tables'
  | 'book-too-large'
  | 'book-broken'
  | 'changed-while-read'
  | 'is-html'
  | 'one-column'
  | 'unknown-layout'
  | 'no-rows'
  | 'wrong-columns'
  | 'too-large'
  | 'too-many-distinct'
  | 'unreadable'
  // one value
  | 'unknown-area'
  | 'unknown-indicator'
  | 'unknown-programme'
  | 'unknown-target'
  | 'several-meant'
  | 'bad-period'
  | 'not-an-edition'
  | 'bad-number'
  | 'out-of-bounds'
  | 'duplicate'
  | 'figures-differ'
  | 'one-of-many'
  | 'no-name'
  | 'other-table'
  | 'other-time'
  | 'future'
  | 'too-few-cells'
  | 'too-many-cells'
  | 'bad-field'
  | 'unit-differs'
  | 'not-observed'
  // the EGDI guard and other remarks
  | 'outside-unit-interval'
  | 'composition-differs'
  | 'not-ranked-placeholder'
  | 'rank-contradicts-score'
  | 'edition-incomplete'
  | 'country-count'
  | 'mixed-numbers'
  | 'rows-skipped'
  | 'remark-row'
  | 'section'
  | 'filled-down'
  | 'clock'
  | 'ratio-differs'
  | 'factors-differ';

export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** Line in the file, from 1; 0 when the issue is about the whole file. */
  readonly line: number;
  /** The column's header, or its number as text; empty when the issue is about a whole row or file. */
  readonly column: string;
  /** What was found, cut to 80 characters. */
  readonly found: string;
  /** What would have been right, or what the finding is compared with: a list, a bound, a number; empty if the code says it all. */
  readonly expected: string;
}

/**
 * All issues of one file as columns, in order of finding: a wrong file of a million rows has a million of them.
 * `issueAt` makes one of them whole.
 */
export interface IssueTable {
  readonly count: number;
  readonly codes: readonly IssueCode[];
  /** Distinct texts that `column`, `found` and `expected` point into. */
  readonly texts: readonly string[];
  readonly code: Uint8Array;
  readonly severity: Uint8Array;
  readonly line: Uint32Array;
  readonly column: Uint32Array;
  readonly found: Uint32Array;
  readonly expected: Uint32Array;
}

/** From grave to slight. */
export const SEVERITIES = ['fatal', 'rejected', 'warning', 'notice'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One issue of a table. Throws when there is no such row. */
export function issueAt(table: IssueTable, index: number): Issue {
  const code = table.codes[table.code[index] ?? -1];
  const severity = SEVERITIES[table.severity[index] ?? -1];
  if (!code || !severity) throw new Error(`no issue ${String(index)}`);
  const text = (at: number | undefined): string => table.texts[at ?? -1] ?? '';
  return {
    code,
    severity,
    line: table.line[index] ?? 0,
    column: text(table.column[index]),
    found: text(table.found[index]),
    expected: text(table.expected[index]),
  };
}

export const issuesIn = (table: IssueTable): readonly Issue[] =>
  Array.from({ length: table.count }, (_, index) => issueAt(table, index));
