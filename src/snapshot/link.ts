import { ALPHABET } from '../domain/base64url.ts';
import type { Result } from '../domain/result.ts';
import { withoutTail } from './linkTail.ts';
import type { SnapshotFault } from './snapshot.ts';
import { open } from './token.ts';

/** A link found in pasted text: its fragment, `#s1.…` with the data in it or `#/en/…` that names a view. */
export interface Link {
  readonly kind: 'snapshot' | 'view';
  readonly hash: string;
}

/** What people paste is a link or a mail around it. */
const MOST_PASTED = 1_000_000;
const MOST_MARKS = 100;
/** A mail forwarded twice is wrapped twice, and each wrapping takes a round or two to undo. */
const MOST_ROUNDS = 8;
const SAFE_LINKS = 'safelinks.protection.outlook.com/';
const PROOFPOINT_2 = 'urldefense.proofpoint.com/v2/url?';
const PROOFPOINT_3 = '/v3/__';
const TOKEN = /#s\d{1,6}\.[\w-]*(?:\.[0-9A-Za-z]{0,6})?/;
const VIEW = /^#\/[\w/?&=.:;%+,~-]*/;
/** Of a view, mail around it included: the longest that the page writes is far shorter. */
const MOST_IN_VIEW = 4000;
/** What mail programs put inside a long word: line ends with quote marks, soft breaks, spaces plain or encoded. */
const JUNK = /(?:=?\r?\n[\s>|]*|[\s+\u00ad\u200b\ufeff]|%20|%0[AD]|&nbsp;)+/gi;
const LINE_END = /=?\r?\n[\s>|]*/g;
/** Also of a link that lost its "#". */
const HINT = /#\/|(?<![A-Za-z\d])s\d{1,6}\.[\w-]{8}/;
const BREAK_IN_QUERY = /(?<=[&?=])[ \t]*\r?\n[\s>|]*|(?<![ \t])[ \t]*\r?\n[\s>|]{0,200}(?=[&?=])/g;

/**
 * Finds a link of ours in text that went through mail: SafeLinks or Proofpoint around it, redirects around those, `&amp;`
 * for `&`, `#` percent-encoded however often, wrapped over lines, followed by a full stop or a bracket. A snapshot link
 * comes back as it was sent where its check proves that; otherwise as it stands, for `decode` to say what is wrong with it.
 */
export function findLink(pasted: string): Result<Link, SnapshotFault> {
  if (pasted.length > MOST_PASTED) return { ok: false, error: { reason: 'too-large' } };
  const texts = readings(pasted);
  const tokens = texts.flatMap(tokensIn);
  const hash = tokens.find((token) => open(token).ok) ?? tokens[0];
  if (hash !== undefined) return { ok: true, value: { kind: 'snapshot', hash } };
  // Of a link in a wrapping the end cannot be told from the wrapping's: what is inside counts first.
  const inside = wrappedIn(pasted) === undefined ? texts : [...texts.slice(1), pasted];
  const view = inside.map(viewIn).find((found) => found !== null);
  return view ? { ok: true, value: view } : { ok: false, error: { reason: 'none' } };
}

/**
 * Whether a pasted text holds a link of ours or what may be left of one, so that a person who pasted it is told when
 * `findLink` finds none.
 */
export const mentionsLink = (pasted: string): boolean =>
  pasted.length <= MOST_PASTED && readings(pasted).some((text) => HINT.test(text));

/** A pasted text, and what it is with one wrapping after the other taken off, until nothing changes. */
function readings(pasted: string): readonly string[] {
  const texts = [pasted];
  let text = pasted;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = withoutPercents(wrappedIn(text) ?? text);
    if (next === text) break;
    texts.push((text = next));
  }
  return texts;
}

/** How a whole link of this length travels: `long` deserves a note, above that a file is safer (A35). */
export const linkSize = (url: string): 'fine' | 'long' | 'file' =>
  url.length <= 2000 ? 'fine' : url.length <= 8000 ? 'long' : 'file';

function tokensIn(text: string): readonly string[] {
  // A token holds no "#", so every candidate ends before the next one.
  const pieces = text.split('#', MOST_MARKS).slice(1);
  return pieces.flatMap((piece) => {
    const plain = TOKEN.exec(`#${piece}`)?.[0];
    const joined = TOKEN.exec(`#${piece.replace(JUNK, '')}`)?.[0];
    return plain === undefined || joined === undefined ? [] : [plain, joined];
  });
}

function viewIn(text: string): Link | null {
  const start = text.indexOf('#/');
  if (start < 0) return null;
  // The expressions below take the square of a length that only a hostile text has.
  const near = text.slice(start, start + MOST_IN_VIEW);
  const found = VIEW.exec(near.replaceAll('&amp;', '&').replace(BREAK_IN_QUERY, ''))?.[0] ?? '';
  return { kind: 'view', hash: withoutTail(found) };
}

/** The link that a mail program put its own around, still percent-encoded; the first of a text. */
const wrappedIn = (text: string): string | undefined =>
  safeLinkTarget(text) ?? proofpoint2Target(text) ?? proofpoint3Target(text);

function safeLinkTarget(text: string): string | undefined {
  const wrapper = text.indexOf(SAFE_LINKS);
  const start = wrapper < 0 ? -1 : text.indexOf('url=', wrapper);
  return start < 0 ? undefined : text.slice(start + 'url='.length).split('&', 1)[0];
}

/** `https-3A__example.org_-23s1.…`: percent signs are hyphens, slashes underscores, and those two percent-encoded. */
function proofpoint2Target(text: string): string | undefined {
  const wrapper = text.indexOf(PROOFPOINT_2);
  const start = wrapper < 0 ? -1 : text.indexOf('u=', wrapper + PROOFPOINT_2.length);
  if (start < 0) return undefined;
  const target = text.slice(start + 'u='.length).split('&', 1)[0] ?? '';
  const joined = target.replace(LINE_END, '').split(/\s/, 1)[0] ?? '';
  return joined.replaceAll('_', '/').replaceAll('-', '%');
}

/**
 * `__https://example.org/*s1.…__;Iw!!…`: what Proofpoint does not trust in an address is a star, or for a run of 2 to 65
 * such characters `**` and a letter for its length; the characters follow in base64.
 */
function proofpoint3Target(text: string): string | undefined {
  const start = text.indexOf(PROOFPOINT_3);
  const end = start < 0 ? -1 : text.indexOf('__;', start);
  if (end < 0) return undefined;
  const target = text.slice(start + PROOFPOINT_3.length, end).replace(LINE_END, '');
  const hidden = textOfBase64(text.slice(end + '__;'.length, end + MOST_IN_VIEW).split('!', 1)[0] ?? '');
  let taken = 0;
  return target.replace(/\*(?:\*([\w-]))?/g, (star, length?: string) => {
    const count = length === undefined ? 1 : ALPHABET.indexOf(length) + 2;
    return hidden.slice(taken, (taken += count)) || star;
  });
}

/** Characters beyond ASCII stand in no link of ours: they may come out wrong, but each as one. */
function textOfBase64(text: string): string {
  let bits = '';
  for (const letter of text) {
    const value = ALPHABET.indexOf(letter);
    if (value >= 0) bits += value.toString(2).padStart(6, '0');
  }
  return new TextDecoder().decode(Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2)));
}

const withoutPercents = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (found) => {
    try {
      return decodeURIComponent(found);
    } catch (error) {
      // Percent signs of another encoding stay as they are.
      if (error instanceof URIError) return found;
      throw error;
    }
  });
