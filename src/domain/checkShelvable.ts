import { recordOf, text, when, whole, type Check } from './check.ts';

/** A snapshot as a shelf file carries it: the text of a link, and what its owner wrote beside it. */
export interface Shelvable {
  readonly text: string;
  readonly remark: string;
}

/** Letters of the longest snapshot that is opened (snapshot/snapshot.ts, `MOST_IN_FILE`). */
const MOST_SNAPSHOT = 7_000_000;
const MOST_REMARK = 10_000;
/** The frame of a snapshot of any version (snapshot/token.ts); what it holds is looked at whenever it is opened. */
const FRAME = /^#s\d{1,6}\.[\w-]*\.[A-Za-z0-9]{6}$/;
/** Far more than a shelf holds; above 2^53 the next one would have the same number. */
const MOST_KEPT = 1e9;

const FIELDS: { readonly [Name in keyof Shelvable]: Check } = {
  text: when((value) => typeof value === 'string' && value.length <= MOST_SNAPSHOT && FRAME.test(value)),
  remark: text(MOST_REMARK),
};

/** What is wrong with a snapshot of a shelf file; `null` if nothing. */
export const checkShelvable: Check = recordOf(FIELDS);

/** The same of a snapshot that has its place on the shelf of a browser. */
export const checkKept: Check = recordOf({
  ...FIELDS,
  id: whole(1, MOST_KEPT),
  place: whole(-MOST_KEPT, MOST_KEPT),
});
