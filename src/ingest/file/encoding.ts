import { latinReading } from './pages/latin.ts';
import { scriptReadings } from './pages/scripts.ts';
import { wideReadings } from './pages/wideScripts.ts';

/** What a person may choose from where the evidence was read wrongly, by what is written in it; the likeliest groups first. */
export const ENCODING_GROUPS = {
  unicode: ['utf-8', 'utf-16le', 'utf-16be'],
  vietnamese: ['windows-1258', 'tcvn3', 'vni'],
  western: ['windows-1252', 'iso-8859-15', 'macintosh'],
  centralEuropean: ['windows-1250', 'iso-8859-2', 'windows-1257'],
  turkish: ['windows-1254'],
  cyrillic: ['windows-1251', 'koi8-r', 'koi8-u', 'ibm866', 'iso-8859-5'],
  greek: ['windows-1253', 'iso-8859-7'],
  middleEastern: ['windows-1255', 'windows-1256'],
  eastAsian: ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr', 'windows-874'],
} as const;

/** All of them, in that order. */
export const ENCODINGS = Object.values(ENCODING_GROUPS).flat();

/**
 * How letters stand in a file as bytes. `tcvn3` (ABC, fonts .VnTime) and `vni` (fonts VNI-Times) are the Vietnamese
 * encodings from before Unicode, still met in tables of provincial offices. `tcvn3` has capitals only of Ă Â Đ Ê Ô Ơ Ư: a
 * capital with a tone mark is its small letter in a font of capitals, so from the bytes it is read as a small letter.
 */
export type Encoding = (typeof ENCODING_GROUPS)[keyof typeof ENCODING_GROUPS][number];

/** Turns the slices of one file into text, in order. After the last slice the next file may begin. */
export interface TextDecoding {
  /** Text in NFC, without byte-order mark. What a slice border cut, or what the next slice may add a mark to, comes with the next. */
  decode(bytes: Uint8Array, isLast: boolean): string;
}

/** The code page in which the bytes are letters at all; what those letters stand for is put right afterwards. */
const codePage = (encoding: Encoding): string =>
  encoding === 'tcvn3' || encoding === 'vni' ? 'windows-1252' : encoding;

const spelling = (encoding: Encoding): ((text: string) => string) =>
  ({ tcvn3: spellTcvn3, vni: spellVni, 'windows-1258': spell1258 })[encoding as string] ?? ((text) => text);

/** Bytes that mean nothing become U+FFFD, or what windows-1252 has there; nothing is thrown. */
export function decoderOf(encoding: Encoding): TextDecoding {
  const decoder = new TextDecoder(codePage(encoding), { ignoreBOM: true });
  const spell = spelling(encoding);
  let held = '';
  let isStart = true;
  return {
    decode(bytes, isLast) {
      // Always a stream: of a whole text Node 20 decodes windows-1252 as ISO 8859-1, without € or “.
      const text = held + decoder.decode(bytes, { stream: true }) + (isLast ? decoder.decode() : '');
      const end = isLast ? text.length : wholeUntil(text, held.length);
      held = text.slice(end);
      // Some programs write the mark twice.
      const whole = isStart ? text.slice(0, end).replace(/^\ufeff+/, '') : text.slice(0, end);
      isStart = isLast || (isStart && whole === '');
      return spell(whole).normalize('NFC');
    },
  };
}

/**
 * Where text can be cut: behind a digit, delimiter or line end, with which no mark joins in any encoding. 0 when there is
 * none from `from` on.
 */
function wholeUntil(text: string, from: number): number {
  let end = text.length;
  while (end > from && text.charCodeAt(end - 1) >= 0x3c) end--;
  return end > from ? end : 0;
}

/** TCVN 5712:1993, bytes A1 to FF: VN3, and in the places that VN3 leaves empty the capitals of VN1. B0 to B4 are marks. */
const TCVN3 =
  'ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ';

const spellTcvn3 = (text: string): string =>
  text.replace(/[\u00a1-\u00ff]/g, (letter) => TCVN3[letter.charCodeAt(0) - 0xa1] ?? letter);

const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'] as const;

/** VNI-Windows as windows-1252 shows it: a letter, or a vowel and the letter that stands for its marks -> what is meant. */
const VNI = new Map<string, string>();
{
  const add = (seen: string, meant: string): void => {
    VNI.set(seen, meant.normalize('NFC'));
    VNI.set(seen.toUpperCase(), meant.toUpperCase().normalize('NFC'));
  };
  const addMarks = (seen: string, meant: string, marks: string): void => {
    Array.from(marks).forEach((mark, index) => add(seen + mark, meant + (TONES[index] ?? '')));
  };
  for (const vowel of 'aeouy') addMarks(vowel, vowel, 'ùøûõï');
  for (const vowel of 'aeo') {
    add(`${vowel}â`, `${vowel}\u0302`);
    addMarks(vowel, `${vowel}\u0302`, 'áàåãä');
  }
  add('aê', 'ă');
  addMarks('a', 'ă', 'éèúüë');
  add('ô', 'ơ');
  addMarks('ô', 'ơ', 'ùøûõï');
  add('ö', 'ư');
  addMarks('ö', 'ư', 'ùøûõï');
  addMarks('', 'i', 'íìæóò');
  add('î', 'ỵ');
  add('ñ', 'đ');
}

const spellVni = (text: string): string =>
  text.replace(
    /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ôöíìæóòîñ]/gi,
    (seen: string, vowel: string = seen, mark: string = '') => VNI.get(seen) ?? (VNI.get(vowel) ?? vowel) + mark,
  );

/** What windows-1252 has in the place of each tone mark of windows-1258. */
const LETTER_AT_MARK: Readonly<Record<string, string>> = {
  '\u0300': 'Ì',
  '\u0309': 'Ò',
  '\u0303': 'Þ',
  '\u0301': 'ì',
  '\u0323': 'ò',
};
const MARKED_CONSONANT = /([đb-df-hj-np-tv-xz])([\u0300\u0301\u0303\u0309\u0323])/gi;

/** A tone mark on a consonant is the letter that windows-1252 has in its place: "Hải Pḥng" was "Hải Phòng". */
const unmark = (text: string): string =>
  text.replace(MARKED_CONSONANT, (_, consonant: string, mark: string) => consonant + (LETTER_AT_MARK[mark] ?? mark));

/**
 * Windows writes ò ì Ò Ì ã Ã, which windows-1258 does not have, as windows-1252 would: seen in tables of the statistics
 * office ("Quảng Ngăi"). Without ambiguity, for no tone stands on a consonant and ă always has a consonant behind it.
 */
const spell1258 = (text: string): string =>
  unmark(text).replace(/ă(?![\u0300-\u0323cmnptk])/gi, (letter) => (letter === 'ă' ? 'ã' : 'Ã'));

/** An encoding found by evidence. */
export interface FoundEncoding {
  readonly encoding: Encoding;
  /** Not when letters are read so for want of anything better, or when another encoding is nearly as likely. */
  readonly isSure: boolean;
}

/** The encoding of a file; see `detectEncodingSure`. */
export const detectEncoding = (bytes: Uint8Array, isWhole = false): Encoding =>
  detectEncodingSure(bytes, isWhole).encoding;

/**
 * Finds the encoding of a file from its first bytes, by evidence, never by a label: byte-order mark, zero bytes of
 * UTF-16, validity as UTF-8 (one letter in ten may be broken), then in which encoding its words are Vietnamese syllables,
 * name countries in a language of their own script, or are spelt as words of one. Where none makes them so,
 * `windows-1252`; plain ASCII is `utf-8`. That the last letter is cut is a fault only if the bytes are the whole file.
 */
export function detectEncodingSure(bytes: Uint8Array, isWhole = false): FoundEncoding {
  const sure = (encoding: Encoding): FoundEncoding => ({ encoding, isSure: true });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return sure('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return sure('utf-16be');
  const wide = utf16ByZeros(bytes.subarray(0, 4096));
  if (wide) return sure(wide);
  return isUtf8(bytes, isWhole) ? sure('utf-8') : codePageOf(bytes, isWhole);
}

/** In UTF-16 every digit, delimiter and line end has a zero byte, always on the same side. */
function utf16ByZeros(first: Uint8Array): Encoding | null {
  // Zeros with which a block was filled up say nothing.
  const sample = first.subarray(0, first.findLastIndex((byte) => byte !== 0) + 1);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) <= sample.length / 8) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function isUtf8(bytes: Uint8Array, isWhole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole });
    return true;
  } catch {
    // A program that cuts long cells by bytes breaks single letters; in other encodings hardly any are right by chance.
    const text = new TextDecoder().decode(bytes, { stream: !isWhole });
    const faults = text.match(/\ufffd/g)?.length ?? 0;
    const letters = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
    return letters >= faults * 10;
  }
}

/** Encodings of one byte a letter that can be told by their words, with the points that they must have. */
const VIETNAMESE: readonly { readonly encoding: Encoding; readonly least: number }[] = [
  { encoding: 'windows-1258', least: 1 },
  { encoding: 'vni', least: 1 },
  // "thé" alone is no evidence: TCVN3 looks so unlike Western text that a few words tell.
  { encoding: 'tcvn3', least: 2 },
];
const MOST_WORDS = 5000;

/** How much must speak for another script before Vietnamese and Western letters are left for it. */
const LEAST_POINTS = 0.4;
/** One country named in its own letters tells more than how usual these are. */
const POINTS_OF_NAME = 0.3;
const SURE_POINTS = 0.7;
const SURE_LEAD = 0.1;
/** Bytes of which the evidence is taken. */
const MOST_EVIDENCE = 1 << 17;

function codePageOf(bytes: Uint8Array, isWhole: boolean): FoundEncoding {
  const sample = foreignPart(bytes);
  const isAll = isWhole && sample.byteOffset + sample.length === bytes.byteOffset + bytes.length;
  const readings = [...wideReadings(sample, isAll), ...scriptReadings(sample)]
    .map((reading) => ({ ...reading, weight: reading.points + POINTS_OF_NAME * Math.min(reading.names, 3) }))
    .filter(({ points, names }) => points >= LEAST_POINTS || (names > 1 && points >= LEAST_POINTS / 2))
    .sort((a, b) => b.weight - a.weight);
  const [best, second] = readings;
  const vietnamese = vietnameseEncoding(bytes);
  if (vietnamese !== null && (best?.names ?? 0) === 0) return { encoding: vietnamese, isSure: true };
  if (!best) return latinReading(sample);
  // Where two pages show the same letters it does not matter which is taken.
  const lead = second && !readAlike(sample, best.encoding, second.encoding) ? best.weight - second.weight : 1;
  return { encoding: best.encoding, isSure: lead >= SURE_LEAD && (best.names > 0 || best.points >= SURE_POINTS) };
}

/** From the line on in which bytes beyond ASCII begin. */
function foreignPart(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const start = bytes.lastIndexOf(0x0a, first) + 1;
  return bytes.subarray(start, start + MOST_EVIDENCE);
}

const readAlike = (bytes: Uint8Array, one: Encoding, other: Encoding): boolean =>
  decoderOf(one).decode(bytes, true) === decoderOf(other).decode(bytes, true);

function vietnameseEncoding(bytes: Uint8Array): Encoding | null {
  const western = decoderOf('windows-1252').decode(bytes, true);
  const words = [...new Set(western.match(/[a-z\u00a1-\u00ff]{2,}/gi))]
    .filter((word) => /[^a-z]/i.test(word))
    .slice(0, MOST_WORDS);
  const joined = Uint8Array.from(words.join(' '), (letter) => letter.charCodeAt(0));
  let best: { encoding: Encoding | null; points: number } = { encoding: null, points: 0 };
  for (const { encoding, least } of VIETNAMESE) {
    let points = 0;
    const read = decoderOf(encoding).decode(joined, true).split(' ');
    words.forEach((word, index) => (points += evidence(word, read[index] ?? '')));
    if (points >= least && points > best.points) best = { encoding, points };
  }
  return best.encoding;
}

/** How much one word, as windows-1252 has it, speaks for another reading of it. */
function evidence(western: string, read: string): number {
  if (read === western) return 0;
  const isWestern = looksWestern(western);
  if (!isVietnameseSyllable(read)) return isWestern ? -2 : -1;
  if (!isWestern) return 2;
  // Two letters, such as French "où", are a syllable by chance.
  return western.length > 2 ? 1 : 0;
}

/** Small letters, with or without a capital first, or capitals only; no sign inside: not "ViÖt", not "Hµ", but "µg". */
function looksWestern(word: string): boolean {
  const bare = word.replace(/^[«¿¡]+|(?<!»)»+$/g, '');
  if (/^µ[a-z]{1,3}$/i.test(bare)) return true;
  return !/[\u00a1-\u00bf×÷]/.test(bare) && /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u.test(bare);
}

const ONSETS =
  'b|c(?![ieêy])|ch|d|đ|g(?![eê])|gh(?=[ieê])|gi|h|k(?=[ieêy])|kh|l|m|n|ng(?![ieê])|ngh(?=[ieê])|nh|p|ph|qu|r|s|t|th|tr|v|x';
const RIMES = [
  '[ou]?a(?:ch?|i|k|m|ng?|nh|o|p|t|u|y)?',
  '[ou]?ă(?:c|k|m|ng?|p|t)',
  'u?â(?:c|m|ng?|p|t|u|y)',
  'o?e(?:c|m|ng?|nh|o|p|t)?',
  'u?ê(?:ch?|m|ng?|nh|p|t|u)?',
  'i(?:a|ch|m|nh?|p|t|u)?',
  '[iy]ê(?:c|m|ng?|p|t|u)',
  'oo?(?:c|i|k|m|ng?|p|t)?',
  'u?ô(?:c|i|m|ng?|p|t)?',
  'ơ(?:i|m|n|p|t)?',
  'u(?:a|c|i|m|ng?|p|t|ơ)?',
  'ư(?:a|c|i|m|ng?|t|u)?',
  'ươ(?:c|i|m|ng?|p|t|u)?',
  'u?y(?:a|ch|nh?|t|u)?',
  'uyê[nt]',
];
const SYLLABLE = new RegExp(`^(?:${ONSETS})?(?:${RIMES.join('|')})$`);
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** By its spelling, whatever its case: onset, rime, at most one tone, and none but acute or dot before c, ch, k, p, t. */
function isVietnameseSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFD');
  const [tone = '', ...more] = letters.match(TONE) ?? [];
  const plain = letters.replace(TONE, '').normalize('NFC');
  if (more.length > 0 || !SYLLABLE.test(plain)) return false;
  return !/[ckpt]h?$/.test(plain) || tone === '\u0301' || tone === '\u0323';
}

/**
 * The first word of a decoded text in which a program that knew no Vietnamese replaced letters: a question mark ("B?c") or
 * U+FFFD in the place of a letter, or a tone on a consonant ("Pḥng"). Empty when there is none. What is lost cannot be had
 * back from the file. Addresses (`page?id=1`) and questions are no such words.
 */
export function looksLossy(text: string): string {
  for (const cell of text.normalize('NFD').split(/[\s,;|"'()[\]{}]+/)) {
    if (/[/=@&]/.test(cell)) continue;
    for (const word of cell.split(/[-–.:!]+/)) if (isDamaged(word)) return word.normalize('NFC');
  }
  return '';
}

const HOLED_SYLLABLE = /^(?:\?|ngh?|gh?|gi|kh?|ph?|th?|ch?|nh?|tr|qu|[bdhlmrsvx])?[aeiouy?]+(?:ch?|k|m|ng?|nh|p|t)?$/;

function isDamaged(word: string): boolean {
  if (word.includes('\ufffd')) return /\p{L}/u.test(word);
  if (!word.includes('?')) {
    const unmarked = unmark(word);
    return unmarked !== word && isVietnameseSyllable(unmarked);
  }
  const plain = word.toLowerCase().replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  // With a vowel before its only question mark, at the end, a word is a question: "Hu?" cannot be told from "Ai?".
  const hole = plain.indexOf('?');
  const isQuestion = /[aeiouy]/.test(plain.slice(0, hole)) && /^\?+$/.test(plain.slice(hole));
  return /[a-z]/.test(plain) && !isQuestion && HOLED_SYLLABLE.test(plain);
}
