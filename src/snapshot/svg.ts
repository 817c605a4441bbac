import type { Result } from '../domain/result.ts';
import { MOST_IN_FILE, type SnapshotFault } from './snapshot.ts';
import { svgTags, type Tag } from './svgTags.ts';

const NAMESPACE = 'urn:targetline:snapshot';
/** A picture with fonts inside and a snapshot of `MOST_IN_FILE` characters stays well below it. */
const MOST_SVG = 20_000_000;

/** A picture of ours has some thousand; an editor adds a few. */
const MOST_TAGS = 50_000;
const MOST_PREFIXES = 10;

const localName = ({ name }: Tag): string => name.slice(name.indexOf(':') + 1);

/**
 * The SVG with the text of a snapshot (as `encode` gives it) in a `<metadata>` right after its first tag; one that was
 * there before goes. Throws if there is no `<svg>`, which is our own mistake.
 */
export function putIntoSvg(svg: string, text: string): string {
  const plain = withoutOurs(svg);
  const root = [...svgTags(plain)].find((tag) => localName(tag) === 'svg');
  if (!root) throw new Error('not an SVG');
  const added = `<metadata><snapshot xmlns="${NAMESPACE}">${text}</snapshot></metadata>`;
  return plain.slice(0, root.end) + added + plain.slice(root.end);
}

function withoutOurs(svg: string): string {
  const ours = `<metadata><snapshot xmlns="${NAMESPACE}">`;
  const start = svg.indexOf(ours);
  const end = svg.indexOf('</metadata>', start);
  return start < 0 || end < 0 ? svg : svg.slice(0, start) + svg.slice(end + '</metadata>'.length);
}

/**
 * The text of the snapshot inside an SVG, for `decode` to open. Found by a plain scan of tags: the file is never parsed
 * into a document, so nothing in it can run. Survives what editors do: prefixes, attributes, indentation, CDATA.
 * `none`: no SVG or one without; `cut`: the file ends within it.
 */
export function findInSvg(svg: string): Result<string, SnapshotFault> {
  if (svg.length > MOST_SVG) return { ok: false, error: { reason: 'too-large' } };
  let opening: Tag | null = null;
  let tags = 0;
  const prefixes = new Map<string, boolean>();
  for (const tag of svgTags(svg)) {
    if (++tags > MOST_TAGS) return { ok: false, error: { reason: 'too-large' } };
    if (opening && tag.name === `/${opening.name}`) return textOf(svg.slice(opening.end, tag.start));
    if (opening === null && isOurs(svg, tag, prefixes)) opening = tag;
  }
  return { ok: false, error: { reason: opening ? 'cut' : 'none' } };
}

/** `prefixes` remembers which of them the file declares: looking takes a walk through all of it. */
function isOurs(svg: string, tag: Tag, prefixes: Map<string, boolean>): boolean {
  if (localName(tag) !== 'snapshot') return false;
  // An editor may move the namespace's declaration to the root and leave a prefix here.
  const prefix = tag.name.slice(0, Math.max(0, tag.name.indexOf(':')));
  if (prefix === '') return svg.slice(tag.start, tag.end).includes(NAMESPACE);
  const known =
    prefixes.get(prefix) ?? (prefixes.size < MOST_PREFIXES && svg.includes(`xmlns:${prefix}="${NAMESPACE}"`));
  prefixes.set(prefix, known);
  return known;
}

/** The token has no white space and no markup: what an editor put around it goes. */
function textOf(content: string): Result<string, SnapshotFault> {
  const text = content
    .replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '')
    .replace(/\s+/g, '')
    .replace(/&#35;|&#x23;/gi, '#');
  return text.length > MOST_IN_FILE ? { ok: false, error: { reason: 'too-large' } } : { ok: true, value: text };
}
