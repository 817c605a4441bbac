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
/** A mail forwarded twice is wrapped twice. */
const MOST_WRAPPINGS = 3;
const SAFE_LINKS = 'safelinks.protection.outlook.com/';
const TOKEN = /#s\d{1,6}\.[\w-]*(?:\.[0-9A-Za-z]{0,6})?/;
const VIEW = /^#\/[\w/?&=.:;%+,~-]*/;
/** Of a view, mail around it included: the longest that the page writes is far shorter. */
const MOST_IN_VIEW = 4000;
/** What mail programs put inside a long word: line ends with quote marks, soft breaks, spaces plain or encoded. */
const JUNK = /(?:=?\r?\n[\s>|]*|[\s+\u00ad\u200b\ufeff]|%20|%0[AD]|&nbsp;)+/gi;
const BREAK_IN_QUERY = /(?<=[&?=])[ \t]*\r?\n[\s>|]*|(?<![ \t])[ \t]*\r?\n[\s>|]*(?=[&?=])/g;

/**
 * Finds a link of ours in text that went through mail: SafeLinks around it, `&amp;` for `&`, `#` percent-encoded,
 * wrapped over lines, followed by a full stop or a bracket. A snapshot link comes back as it was sent where its check
 * proves that; otherwise as it stands, for `decode` to say what is wrong with it.
 */
export function findLink(pasted: string): Result<Link, SnapshotFault> {
  if (pasted.length > MOST_PASTED) return { ok: false, error: { reason: 'too-large' } };
  let text = pasted;
  for (let wrapping = 0; wrapping <= MOST_WRAPPINGS; wrapping++) {
    const found = snapshotIn(text) ?? viewIn(text);
    if (found) return { ok: true, value: found };
    text = withoutPercents(safeLinkTarget(text) ?? text);
  }
  return { ok: false, error: { reason: 'none' } };
}

/** How a whole link of this length travels: `long` deserves a note, above that a file is safer (A35). */
export const linkSize = (url: string): 'fine' | 'long' | 'file' =>
  url.length <= 2000 ? 'fine' : url.length <= 8000 ? 'long' : 'file';

function snapshotIn(text: string): Link | null {
  // A token holds no "#", so every candidate ends before the next one.
  const pieces = text.split('#', MOST_MARKS).slice(1);
  const candidates = pieces.flatMap((piece) => {
    const plain = TOKEN.exec(`#${piece}`)?.[0];
    const joined = TOKEN.exec(`#${piece.replace(JUNK, '')}`)?.[0];
    return plain === undefined || joined === undefined ? [] : [plain, joined];
  });
  const hash = candidates.find((candidate) => open(candidate).ok) ?? candidates[0];
  return hash === undefined ? null : { kind: 'snapshot', hash };
}

function viewIn(text: string): Link | null {
  const start = text.indexOf('#/');
  if (start < 0) return null;
  // The expressions below take the square of a length that only a hostile text has.
  const near = text.slice(start, start + MOST_IN_VIEW);
  const found = VIEW.exec(near.replaceAll('&amp;', '&').replace(BREAK_IN_QUERY, ''))?.[0] ?? '';
  return { kind: 'view', hash: withoutTail(found) };
}

/** The link that Outlook put its own around; still percent-encoded. */
function safeLinkTarget(text: string): string | undefined {
  const wrapper = text.indexOf(SAFE_LINKS);
  const start = wrapper < 0 ? -1 : text.indexOf('url=', wrapper);
  return start < 0 ? undefined : text.slice(start + 'url='.length).split('&', 1)[0];
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
