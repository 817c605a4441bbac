import { countryNames } from './countryNames.ts';
import { foreignCells, namesAmong, type Standing } from './readings.ts';

/** Code pages of one byte a letter for scripts other than Latin. */
export type ScriptPage =
  | 'windows-1251'
  | 'koi8-u'
  | 'koi8-r'
  | 'ibm866'
  | 'iso-8859-5'
  | 'windows-1253'
  | 'iso-8859-7'
  | 'windows-1255'
  | 'windows-1256'
  | 'windows-874';

interface Script {
  readonly letters: RegExp;
  /** Letters of which most of any text consists. */
  readonly frequent: string;
  /** Which share of a text these are. */
  readonly usual: number;
  readonly languages: readonly string[];
  /** Whether a word of nothing but its letters is spelt as words are. */
  readonly isSpelt: (word: string) => boolean;
}

/** Small letters, with or without a capital first, or capitals only. */
const hasCase = (word: string): boolean => /^(?:\p{Lu}?[\p{Ll}\p{M}]+|[\p{Lu}\p{M}]+)$/u.test(word);

const CYRILLIC: Script = {
  letters: /^[\p{Script=Cyrillic}’']+$/u,
  frequent: 'оеаинтсрвлкмі',
  usual: 0.7,
  languages: ['ru', 'uk', 'bg', 'be', 'sr', 'mk'],
  isSpelt: hasCase,
};
const GREEK: Script = {
  letters: /^\p{Script=Greek}+$/u,
  frequent: 'αοιετσνρκπλάίός',
  usual: 0.75,
  languages: ['el'],
  // The sigma at the end of a word stands nowhere else, and the other one not there.
  isSpelt: (word) => hasCase(word) && !/ς\p{L}|(?<=\p{L})σ$/u.test(word),
};
const HEBREW: Script = {
  letters: /^[\p{Script=Hebrew}"'׳״]+$/u,
  frequent: 'יוהאלרתמבשנם',
  usual: 0.75,
  languages: ['he'],
  isSpelt: (word) => /^[א-ת]/.test(word) && !/[ךםןףץ][א-ת]/.test(word),
};
const ARABIC: Script = {
  letters: /^[\p{Script=Arabic}\u064b-\u0652ـ]+$/u,
  frequent: 'اليمونرتبةسدع',
  usual: 0.75,
  languages: ['ar', 'fa', 'ur'],
  // Letters that end a word: ة and ى.
  isSpelt: (word) => !/[ةى]\p{L}/u.test(word) && !/^[ةىئؤ]/.test(word),
};
const THAI: Script = {
  letters: /^\p{Script=Thai}+$/u,
  frequent: 'านรกงอมยลวดสตทคเ่้ัิีปะห',
  usual: 0.8,
  languages: ['th'],
  // A vowel or tone above or below has a consonant before it, a vowel in front one behind it.
  isSpelt: (word) => !/(?:^|[เ-ไ])[ัิ-ฺ็-๎]|[เ-ไ](?![ก-ฮ])|^[ะาำๅ]/.test(word),
};

const CANDIDATES: readonly { readonly encoding: ScriptPage; readonly script: Script }[] = [
  { encoding: 'windows-1251', script: CYRILLIC },
  { encoding: 'koi8-r', script: CYRILLIC },
  { encoding: 'koi8-u', script: CYRILLIC },
  { encoding: 'ibm866', script: CYRILLIC },
  { encoding: 'iso-8859-5', script: CYRILLIC },
  { encoding: 'windows-1253', script: GREEK },
  { encoding: 'iso-8859-7', script: GREEK },
  { encoding: 'windows-1255', script: HEBREW },
  { encoding: 'windows-1256', script: ARABIC },
  { encoding: 'windows-874', script: THAI },
];

/** How the bytes read in each code page of another script. */
export function scriptReadings(bytes: Uint8Array): readonly (Standing & { encoding: ScriptPage })[] {
  return CANDIDATES.map(({ encoding, script }) => {
    const decoder = new TextDecoder(encoding);
    const text = decoder.decode(bytes, { stream: true }) + decoder.decode();
    const points = likeness(text, script);
    const names = points < WORTH_NAMES ? 0 : namesAmong(foreignCells(text), script.languages.map(countryNames));
    return { encoding, points, names };
  });
}
const WORTH_NAMES = 0.5;

/** The share of letters that stand in well spelt words of the script, weighed by how usual its letters are. */
function likeness(text: string, { letters, frequent, usual, isSpelt }: Script): number {
  const common = new Set(frequent);
  let all = 0;
  let spelt = 0;
  let usualOnes = 0;
  for (const word of new Set(text.split(BETWEEN))) {
    if (!/[^\0-\x7f]/.test(word)) continue;
    all += word.length;
    if (!letters.test(word) || !isSpelt(word)) continue;
    spelt += word.length;
    for (const letter of word.toLowerCase()) if (common.has(letter)) usualOnes++;
  }
  if (spelt < FEWEST_LETTERS) return 0;
  return (spelt / all) * Math.min(1, usualOnes / spelt / usual);
}
const FEWEST_LETTERS = 3;

/** What parts words in every language; other signs among letters are the mark of a wrong reading. */
const BETWEEN = /[\0-@[-`{-\x7f\s\u2010-\u203a\u00a0«»№°€§±·²³]+/;
