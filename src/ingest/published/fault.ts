import type { Issue } from '../../domain/issue.ts';

/**
 * What is wrong with a file that describes a published page. `missing`: it is not there. `not-json`: it is no JSON. `bad-field`: a field
 * holds something else than what is expected. `unknown-field`: nothing of this name is read. `address`: a path leads out of the folder.
 * `no-tables`: the package lists nothing that this page reads. `not-read`: a resource is of another form than CSV. `changed`: a
 * file is not the one that the package describes. `contrast`: a colour is too near to the paper, `likeness`: or to the blue of targets.
 * `not-there`: what the page should open with is not in the data.
 */
export type DescriptionCode =
  | 'missing'
  | 'not-json'
  | 'bad-field'
  | 'unknown-field'
  | 'address'
  | 'no-tables'
  | 'not-read'
  | 'changed'
  | 'contrast'
  | 'likeness'
  | 'not-there';

/** What the import would have to ask of a table: nobody sits before it, so that the office must say it. */
export type AskedCode = 'value' | 'area' | 'period' | 'series' | 'decimal-mark' | 'definition' | 'question';

interface Place {
  /** Path below the folder of the page. */
  readonly file: string;
  /** Without it nothing of the package is shown; else the rest is. */
  readonly isFatal: boolean;
}

/** One thing that is wrong with a published page, for whoever published it. The sentence is made in `app/`. */
export type Fault = Place &
  (
    | {
        readonly kind: 'description';
        readonly code: DescriptionCode;
        /** Names on the way to the field, joined by dots; empty for the file itself. */
        readonly field: string;
        /** What was found there, cut to 80 characters. */
        readonly found: string;
        /** What would have been right. */
        readonly expected: string;
      }
    | { readonly kind: 'asked'; readonly code: AskedCode; readonly found: string }
    /** What the import says of the file; `count`: how often. */
    | { readonly kind: 'issue'; readonly issue: Issue; readonly count: number }
  );

const MOST_FOUND = 80;

/** What is wrong with a description, as a fault. */
export const descriptionFault = (
  file: string,
  isFatal: boolean,
  code: DescriptionCode,
  field = '',
  found: unknown = '',
  expected = '',
): Fault => ({ kind: 'description', file, isFatal, code, field, found: shown(found), expected });

const shown = (found: unknown): string =>
  (typeof found === 'string' ? found : found === undefined ? '' : JSON.stringify(found)).slice(0, MOST_FOUND);
