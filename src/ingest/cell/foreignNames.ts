import type { Area } from '../../domain/area.ts';

/** A script and the languages whose names of countries are asked for a text in it. */
interface Script {
  readonly letters: RegExp;
  readonly languages: readonly string[];
}

/** The commonest first; a language that the platform does not have counts for nothing. */
const SCRIPTS: readonly Script[] = [
  {
    letters: /\p{Script=Latin}/u,
    languages: 'en es fr de pt it nl sv da no fi pl cs sk hu ro hr tr id ms vi et lv lt'.split(' '),
  },
  { letters: /\p{Script=Cyrillic}/u, languages: 'ru uk be bg sr mk kk ky tg mn'.split(' ') },
  { letters: /\p{Script=Arabic}/u, languages: ['ar', 'fa', 'ur'] },
  { letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, languages: ['zh', 'zh-Hant', 'zh-HK', 'ja'] },
  { letters: /\p{Script=Hangul}/u, languages: ['ko'] },
  { letters: /\p{Script=Thai}/u, languages: ['th'] },
  { letters: /\p{Script=Greek}/u, languages: ['el'] },
  { letters: /\p{Script=Hebrew}/u, languages: ['he'] },
  { letters: /\p{Script=Devanagari}/u, languages: ['hi', 'mr', 'ne'] },
  { letters: /\p{Script=Bengali}/u, languages: ['bn'] },
  { letters: /\p{Script=Tamil}/u, languages: ['ta'] },
  { letters: /\p{Script=Khmer}/u, languages: ['km'] },
  { letters: /\p{Script=Lao}/u, languages: ['lo'] },
  { letters: /\p{Script=Myanmar}/u, languages: ['my'] },
  { letters: /\p{Script=Georgian}/u, languages: ['ka'] },
  { letters: /\p{Script=Armenian}/u, languages: ['hy'] },
];

/**
 * Words that head columns or name a region in one language and a country in another ("Island" is Iceland in German,
 * "Micronesia" a region to the UN and a country in Spanish), in the form of `nameKey`.
 */
const LEFT_OPEN = new Set(['island', 'indie', 'micronesia', 'saintmartin', 'virginislands', 'northamerica']);

/** Letters that have no parts to fold into, and forms of one Arabic letter that keyboards choose among. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ı: 'i',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ё: 'е',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
};
const UNFOLDED = new RegExp(`[${Object.keys(SAME_LETTER).join('')}]`, 'gu');

/** Marks of Latin letters are often left out; those of Thai or Hindi are vowels, and those of kana make other letters. */
function nameKey(text: string): string {
  const lower = text.toLowerCase();
  // Most names are plain: the rest of the work would be for nothing.
  if (/^[a-z]+$/.test(lower)) return lower;
  const bare = /[a-z]/.test(lower) ? lower.normalize('NFD').replace(/[\u0300-\u036f]+/g, '') : lower;
  return bare
    .replace(/[^\p{L}\p{M}\p{N}]+|[\u064b-\u0652]+/gu, '')
    .replace(UNFOLDED, (letter) => SAME_LETTER[letter] ?? letter)
    .replace(COUNTRY_BEFORE, '');
}

/** "ประเทศไทย" is the country of the Thai, and so in Lao and Khmer. */
const COUNTRY_BEFORE = /^(?:ประเทศ|ປະເທດ|ប្រទេស)/;

/** Shorter names of Latin letters could be codes or words: "AS" is the USA in Indonesian, "Man" an island. */
const SHORTEST_LATIN = 4;
const SHORTEST = 2;
const LONGEST = 80;

/** The only countries of which CLDR has shorter names: asking for all takes longer than all the rest. */
const HAS_SHORT = /^(?:GB|US|HK|MO|PS|KR|SA)$/;

type Names = ReadonlyMap<string, readonly Area[]>;

/**
 * Countries and territories by the names that other languages have for them ("Alemania", "Германия", "ประเทศไทย"), as the
 * platform knows them (`Intl.DisplayNames`, from CLDR). The names of a script are made when a text in it is first asked
 * for. A name that two countries bear, be it in two languages, finds both.
 */
export class ForeignNames {
  readonly #areas: readonly Area[];
  readonly #names = new Map<Script, Names>();
  #coded: readonly (readonly [code: string, area: Area])[] | undefined;

  constructor(areas: readonly Area[]) {
    this.#areas = areas;
  }

  find(text: string): readonly Area[] {
    if (text.length < SHORTEST || text.length > LONGEST) return [];
    const script = SCRIPTS.find(({ letters }) => letters.test(text));
    if (!script) return [];
    let names = this.#names.get(script);
    if (!names) this.#names.set(script, (names = this.#namesIn(script)));
    return names.get(nameKey(text)) ?? [];
  }

  #namesIn(script: Script): Names {
    const coded = (this.#coded ??= this.#areas.flatMap((area) => codesOf(area).map((code) => [code, area] as const)));
    // Half of the names are the same in several languages: each is folded once.
    const bearers = new Map<string, Area | Set<Area>>();
    const add = (name: string | undefined, area: Area): void => {
      if (name === undefined) return;
      const known = bearers.get(name);
      if (known === undefined) bearers.set(name, area);
      else if (known instanceof Set) known.add(area);
      else if (known !== area) bearers.set(name, new Set([known, area]));
    };
    for (const language of script.languages) {
      if (Intl.DisplayNames.supportedLocalesOf(language).length === 0) continue;
      const long = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
      const short = new Intl.DisplayNames(language, { type: 'region', style: 'short', fallback: 'none' });
      for (const [code, area] of coded) {
        add(long.of(code), area);
        if (HAS_SHORT.test(code)) add(short.of(code), area);
      }
    }
    const shortest = script.letters.test('a') ? SHORTEST_LATIN : SHORTEST;
    const found = new Map<string, Area[]>();
    for (const [name, areas] of bearers) {
      const key = nameKey(name);
      if (key.length < shortest || LEFT_OPEN.has(key)) continue;
      const list = found.get(key) ?? [];
      for (const area of areas instanceof Set ? areas : [areas]) if (!list.includes(area)) list.push(area);
      found.set(key, list);
    }
    return found;
  }
}

/** The ISO code that the platform has names for; of a state that is no more it would give the name of its heir. */
const codesOf = ({ kind, until, aliases }: Area): readonly string[] =>
  until === '' && (kind === 'country' || kind === 'territory')
    ? aliases.filter((code) => /^[A-Z]{2}$/.test(code) && new Intl.Locale(`und-${code}`).region === code)
    : [];
