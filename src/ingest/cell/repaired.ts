/** Code pages in which UTF-8 is read by mistake, the commonest first. */
const MISTAKEN = ['windows-1252', 'windows-1258', 'windows-1250', 'windows-1251', 'macintosh'] as const;
/** A file saved wrongly twice is garbled twice. */
const MOST_TIMES = 3;
/** Texts longer than any name are not looked at. */
const LONGEST = 600;
/** Every letter of UTF-8 beyond ASCII takes two bytes or more, and so shows as two signs beyond ASCII, or one and a space. */
const MAY_BE_GARBLED = /[^\0-\x7f][^\0-\x7f ]|[ÃÂ](?: |$)/;

const bytesOf = new Map<string, ReadonlyMap<string, number>>();
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The text that a cell was before its UTF-8 was read as a code page, be it twice ("CÃ´te d'Ivoire" was "Côte d'Ivoire");
 * `null` when it reads as no such thing. That it *can* be read so is no proof: ask only for a text that means nothing as it is.
 */
export function repaired(text: string): string | null {
  let best: string | null = null;
  let current = text;
  for (let time = 0; time < MOST_TIMES; time++) {
    const once = repairedOnce(current);
    if (once === null) break;
    best = current = once;
  }
  return best;
}

function repairedOnce(text: string): string | null {
  if (text.length > LONGEST || !MAY_BE_GARBLED.test(text)) return null;
  for (const page of MISTAKEN) {
    // The no-break space that is the second byte of "à" is made a plain one by many programs, and lost at the end of a cell.
    for (const tried of new Set([text, text.replace(/([ÃÂ]) /g, '$1\u00a0').replace(/[ÃÂ]$/, '$&\u00a0')])) {
      const found = asUtf8(tried, page);
      if (found !== null) return found;
    }
  }
  return null;
}

/** The letters put back into the bytes of a code page, read as UTF-8; `null` when they are none. */
function asUtf8(text: string, page: string): string | null {
  const letters = lettersOf(page);
  const bytes = new Uint8Array(text.length);
  let at = 0;
  for (const letter of text) {
    const byte = letter <= '\x7f' ? letter.charCodeAt(0) : letters.get(letter);
    if (byte === undefined) return null;
    bytes[at++] = byte;
  }
  try {
    return utf8.decode(bytes.subarray(0, at)).normalize('NFC');
  } catch {
    // Not UTF-8: nothing was garbled in this way.
    return null;
  }
}

function lettersOf(page: string): ReadonlyMap<string, number> {
  let letters = bytesOf.get(page);
  if (!letters) {
    const decoder = new TextDecoder(page);
    const upper = Uint8Array.from({ length: 128 }, (_, index) => index + 128);
    // A stream, because Node 20 decodes a whole text in windows-1252 as ISO 8859-1.
    const read = decoder.decode(upper, { stream: true }) + decoder.decode();
    bytesOf.set(page, (letters = new Map(Array.from(read, (letter, index) => [letter, index + 128]))));
  }
  return letters;
}
