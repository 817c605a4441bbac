import { recordOf, text, when, type Check } from './check.ts';

/** A snapshot as it is kept or carried in a shelf file: as the text that a link carries, with its owner's remark. */
export interface Shelved {
  readonly text: string;
  readonly remark: string;
}

/** Letters of the longest snapshot that is opened (snapshot/snapshot.ts, `MOST_IN_FILE`). */
const MOST_SNAPSHOT = 7_000_000;
const MOST_REMARK = 10_000;
/** The frame of a snapshot of any version (snapshot/token.ts). What is inside is looked at whenever it is opened. */
const FRAME = /^#s[1-9]\d{0,5}\.[\w-]+\.[A-Za-z0-9]{6}$/;

const FIELDS: { readonly [Name in keyof Shelved]: Check } = {
  text: when((value) => typeof value === 'string' && value.length <= MOST_SNAPSHOT && FRAME.test(value)),
  remark: text(MOST_REMARK),
};

/** What is wrong with a snapshot of a shelf; `null` if nothing. `more`: what a place beside it says of it. */
export const shelvedCheck = (more: Readonly<Record<string, Check>> = {}): Check => recordOf({ ...FIELDS, ...more });
