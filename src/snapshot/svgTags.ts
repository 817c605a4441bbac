/** One tag of an XML text, where it stands: `text.slice(start, end)` is `<name …>`. */
export interface Tag {
  /** As written, prefix included; of a closing tag with the slash: `/svg:metadata`. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What is no tag, and how it ends. The order matters: each is looked for before the shorter ones. */
const NO_TAGS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/**
 * The tags of an XML text in order, found by a plain scan: nothing is parsed into a document, so nothing in a foreign
 * file can run or load. Comments, CDATA, processing instructions and the doctype are passed over; a `>` in quotes does
 * not end a tag. Stops at the first that never ends.
 */
export function* svgTags(text: string): Generator<Tag> {
  let start = text.indexOf('<');
  while (start >= 0) {
    const noTag = NO_TAGS.find(([opening]) => text.startsWith(opening, start));
    const end = noTag ? endOf(text, noTag[1], start) : endOfTag(text, start);
    if (end < 0) return;
    if (!noTag && text[start + 1] !== '!')
      yield { name: /^\/?[^\s/>]*/.exec(text.slice(start + 1, Math.min(end, start + 100)))?.[0] ?? '', start, end };
    start = text.indexOf('<', end);
  }
}

function endOf(text: string, closing: string, from: number): number {
  const at = text.indexOf(closing, from);
  return at < 0 ? -1 : at + closing.length;
}

function endOfTag(text: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return -1;
}
