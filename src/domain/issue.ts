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
  | 'is-html'
  | 'one-column'
  | 'unknown-layout'
  | 'no-rows'
  | 'wrong-columns'
  | 'too-large'
  | 'unreadable'
  // one value
  | 'unknown-area'
  | 'unknown-indicator'
  | 'unknown-programme'
  | 'bad-period'
  | 'not-an-edition'
  | 'bad-number'
  | 'out-of-bounds'
  | 'duplicate'
  | 'too-few-cells'
  | 'too-many-cells'
  | 'bad-field'
  // the EGDI guard and other remarks
  | 'outside-unit-interval'
  | 'composition-differs'
  | 'not-ranked-placeholder'
  | 'rank-contradicts-score'
  | 'edition-incomplete'
  | 'country-count'
  | 'ambiguous-number';

export interface Issue {
  readonly code: IssueCode;
  readonly severity: 'fatal' | 'rejected' | 'warning' | 'notice';
  /** Line in the file, from 1; 0 when the issue is about the whole file. */
  readonly line: number;
  /** The column's header, or its number as text; empty when the issue is about a whole row or file. */
  readonly column: string;
  /** What was found, cut to 80 characters. */
  readonly found: string;
  /** What would have been right, or what the finding is compared with: a list, a bound, a number; empty if the code says it all. */
  readonly expected: string;
}

/** An issue and the file it was found in, where several are read together. */
export interface FileIssue extends Issue {
  readonly file: string;
}
