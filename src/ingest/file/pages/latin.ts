import { countryNames } from './countryNames.ts';

/** Code pages of Latin letters other than those of Western Europe. */
export type LatinPage = 'windows-1250' | 'windows-1254' | 'windows-1257' | 'iso-8859-2';

interface Language {
  readonly code: string;
  /** Its letters beyond ASCII, small ones. */
  readonly letters: string;
}
const language = (code: string, letters: string): Language => ({ code, letters });

const WESTERN: readonly Language[] = [
  language('fr', 'àâçéèêëîïôùûüÿœæ'),
  language('de', 'äöüß'),
  language('es', 'áéíñóúü'),
  language('pt', 'áâãàçéêíóôõú'),
  language('it', 'àèéìíîòóùú'),
  language('sv', 'åäöéü'),
  language('da', 'æøåéö'),
  language('is', 'áéíóúýþðæö'),
  language('fo', 'áíóúýðæø'),
  language('et', 'äöüõšž'),
  language('nl', 'ëïéèöüáó'),
  language('ca', 'àçèéíïòóúü'),
  language('sq', 'ëç'),
  language('ga', 'áéíóúàèìòù'),
];
const CENTRAL: readonly Language[] = [
  language('pl', 'ąćęłńóśźż'),
  language('cs', 'áčďéěíňóřšťúůýž'),
  language('sk', 'áäčďéíĺľňóôŕšťúýž'),
  language('hu', 'áéíóöőúüű'),
  language('ro', 'ăâîşţ'),
  language('hr', 'čćđšž'),
];
const PAGES: readonly { readonly encoding: LatinPage; readonly languages: readonly Language[] }[] = [
  { encoding: 'windows-1250', languages: CENTRAL },
  { encoding: 'iso-8859-2', languages: CENTRAL },
  { encoding: 'windows-1254', languages: [language('tr', 'çğıöşüâîûi\u0307')] },
  {
    encoding: 'windows-1257',
    languages: [language('lt', 'ąčęėįšųūž'), language('lv', 'āčēģīķļņšūž'), language('et', 'äöüõšž')],
  },
];

/** What the words of a file say of its Latin letters. */
export interface LatinReading {
  readonly encoding: LatinPage | 'windows-1252';
  readonly isSure: boolean;
}

/** How much more of the words a language must explain than any of Western Europe. */
const MARGIN = 0.1;
/** "Åland" alone would be a word of Slovak; Turkish is told by its ç and ü too, which Icelandic has not. */
const FEWEST_TELLING = 2;
const LEAST_EXPLAINED = 0.8;
const LEAST_WITH_IMPOSSIBLE = 0.6;
const MOST_WORDS = 5000;

/**
 * In which code page of Latin letters the words of a file are those of one language: each is asked whether the letters
 * beyond ASCII are all in its alphabet. Western Europe's is left only for a language that explains clearly more words.
 */
export function latinReading(bytes: Uint8Array): LatinReading {
  const words = foreignWords(bytes);
  const western = Math.max(...WESTERN.map((one) => explained(words, 'windows-1252', one).length));
  let best: { encoding: LatinPage; count: number; telling: number; names: number; impossible: number } | null = null;
  for (const { encoding, languages } of PAGES) {
    for (const one of languages) {
      const found = explained(words, encoding, one);
      // A word that Western Europe's page shows just so says nothing.
      const telling = found.filter((word) => read(word, encoding) !== read(word, 'windows-1252'));
      if (telling.length === 0) continue;
      const known = countryNames(one.code);
      const names = telling.filter((word) => known.has(read(word, encoding).toLowerCase())).length;
      const isTold = telling.length >= FEWEST_TELLING || names > 0 || encoding === 'windows-1254';
      if (!isTold) continue;
      const count = found.length + names;
      const impossible = telling.filter((word) => !isShaped(read(word, 'windows-1252'))).length;
      if (!best || count > best.count) best = { encoding, count, telling: telling.length, names, impossible };
    }
  }
  // With a sign inside, as "Po³udniowa", a word is none in Western Europe; a few such outweigh a name like "Côte".
  const least = best && best.impossible > 1 ? LEAST_WITH_IMPOSSIBLE : LEAST_EXPLAINED;
  const isClear =
    best !== null &&
    words.length > 1 &&
    best.count >= least * words.length &&
    best.count >= western + Math.max(1, MARGIN * words.length);
  if (best && isClear) return { encoding: best.encoding, isSure: best.telling + 2 * best.names > 2 };
  const shown = words.filter((word) => isShaped(read(word, 'windows-1252'))).length;
  return {
    encoding: 'windows-1252',
    isSure: shown >= LEAST_EXPLAINED * words.length && !(best && best.count > western),
  };
}

/** Each word with a byte beyond ASCII once, as ISO 8859-1 shows it; quote marks, dashes and footnote signs are no part of one. */
function foreignWords(bytes: Uint8Array): readonly string[] {
  const text = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * 8192, (index + 1) * 8192)),
  ).join('');
  const words = new Set<string>();
  for (const [word] of text.matchAll(/[A-Za-z\x8a-\x8f\x9a\x9c-\x9f\xa1-\xaa\xac-\xaf\xb2-\xb6\xb8-\xba\xbc-\xff]+/g)) {
    // "km²" and "µg" are in every code page what they are here, and so are the footnote marks of "Lyon³".
    if (/[\x80-\xff]/.test(word) && /[A-Za-z]/.test(word) && !/^[a-z]+[¹²³ªº]+$|^µ[a-z]+$/i.test(word)) words.add(word);
    if (words.size === MOST_WORDS) break;
  }
  return [...words];
}

const explained = (words: readonly string[], encoding: string, { letters }: Language): readonly string[] => {
  const known = new Set(letters);
  return words.filter((word) => {
    const shown = read(word, encoding);
    return isShaped(shown) && Array.from(shown.toLowerCase()).every((letter) => letter <= '\x7f' || known.has(letter));
  });
};

/** Small letters, with or without a capital first, or capitals only. */
const isShaped = (word: string): boolean => /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u.test(word);

const tables = new Map<string, readonly string[]>();

function read(word: string, encoding: string): string {
  let table = tables.get(encoding);
  if (!table) {
    const decoder = new TextDecoder(encoding);
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    // A stream, because Node 20 decodes a whole text in windows-1252 as ISO 8859-1.
    tables.set(encoding, (table = Array.from(decoder.decode(all, { stream: true }) + decoder.decode())));
  }
  const letters = table;
  return Array.from(word, (letter) => letters[letter.charCodeAt(0)] ?? letter).join('');
}
