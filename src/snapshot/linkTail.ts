/** As mail writes it, and as a browser has it that took it for a part of the address. */
const TAIL =
  /(?:[.,:;?!&+)\]>}"'`…’”“»。\s\u00a0\u200b]|%(?:20|22|3C|3E|60)|%E2%80%(?:8B|99|9C|9D|A6)|%C2%(?:A0|BB)|%E3%80%82)+$/i;
/** A sentence ends in a few marks; a picture of some millions of characters is not searched for more. */
const MOST_IN_TAIL = 60;

/** A link's fragment without the marks of the sentence around it: a full stop, a bracket, a closing quote mark. No link of ours ends in one. */
export const withoutTail = (hash: string): string =>
  hash.slice(0, -MOST_IN_TAIL) + hash.slice(-MOST_IN_TAIL).replace(TAIL, '');
