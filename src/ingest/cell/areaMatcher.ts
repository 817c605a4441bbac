import type { Area, AreaId } from '../../domain/area.ts';
import { fold } from '../../domain/fold.ts';
import { periodEnd, type Period } from '../../domain/period.ts';
import { ForeignNames } from './foreignNames.ts';
import { repaired } from './repaired.ts';

/**
 * "B́nh", "Ḥa", "Ðồng": in files of the statistics office "ì" and "ò" became bare marks, because Western bytes were read
 * as Vietnamese ones (no Vietnamese consonant bears them), and "Đ" is the letter of Iceland that looks like it.
 */
const undamaged = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/(?<=[bcdghklmnpqrstvx])\u0301/giu, 'i')
    .replace(/(?<=[bcdghklmnpqrstvx])\u0323/giu, 'o')
    .replace(/[ðÐ]/gu, 'd');

/** Words that one publisher writes and the next leaves out: "Republic of the Congo", "High-income countries", "Các nước đang phát triển". */
const SMALL_WORDS = new Set(['the', 'of', 'and', 'va', 'countries', 'economies', 'cac']);
const FULL_WORDS = new Map([
  ['rep', 'republic'],
  ['dem', 'democratic'],
  ['st', 'saint'],
  ['is', 'islands'],
  ['plurin', 'plurinational'],
  ['boliv', 'bolivarian'],
  ['fed', 'federated'],
]);

/** A text as it is looked up: folded, in full words, without small ones and spaces ("VIETNAM" and "Viet Nam" are one). */
function areaKey(text: string): string {
  const words = fold(undamaged(text.replaceAll('&', ' and '))).split(' ');
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  // A lone word is no short form: AND is Andorra, IS Iceland, ST São Tomé.
  if (telling.length < 2) return telling[0] ?? words.join('');
  return telling.map((word) => FULL_WORDS.get(word) ?? word).join('');
}

/** "1. Hà Nội", "1Hà Nội", "Hà Nội (1)", "Hà Nội²", "South Asia (WB)", "Kosovo (disputed)" without their numbering, footnote mark, publisher or remark. */
const undecorated = (text: string): string =>
  text
    .replace(/^(?:(?:\d{1,2}[.)]?|[IVX]+[.)])\s+|\d{1,2}(?=\p{Lu}\p{Ll}))/u, '')
    .replace(
      /((?<!\s)\s*[([](\d|un|unsd|wb|world bank|disputed territory|disputed|under UNSC[^()]*)[)\]]|(?<![¹²³⁴-⁹])[¹²³⁴-⁹]+)$/iu,
      '',
    );

/** "Congo, Dem. Rep." as "Dem. Rep. Congo", "Iran (Islamic Republic of)" as "Islamic Republic of Iran". */
const uninverted = (text: string): string => text.replace(/^([^,([]+)[,([]([^,([]+?)[)\]]?$/u, '$2 $1');

/** The key of a name without "TP.", "Tỉnh", "Vùng" or "Province"; only parts of countries bear these. */
const partKey = (text: string): string =>
  areaKey(
    fold(undamaged(text)).replace(
      /^(tp|t p|t|thanh pho|tinh|vung|province of|city of) | (province|city|municipality|region)$/gu,
      '',
    ),
  );

/** Between two names of one area: "DE:Germany", "Cả nước - Whole country", "Turkey (Türkiye)", "Hà Nội/Ha Noi". */
const SEPARATOR = /\s[-–—]\s|[/:|([\n]/gu;

const isCode = (name: string): boolean => /^[A-Z]{2,3}$/.test(name);
/** Whether a text can be a code in whatever case it is written: "vnm" and "U.K.", but not "Nam" (male; NAM is Namibia). */
const looksLikeCode = (text: string): boolean =>
  !hasMarks(text) && (text === text.toUpperCase() || text === text.toLowerCase());

/** No area has so long a name in any language; the patterns above take the square of a length. */
const LONGEST_TEXT = 200;
/** "Viet Nam - Việt Nam (VN)": what says more than this is a sentence or a list. */
const MOST_SEPARATORS = 4;

/** Shorter texts are not guessed at: any code is one letter from another. */
const SHORTEST_GUESS = 5;
const BETWEEN_WORDS = /[\s,.()[\]/&-]/u;
/** Longer texts are no name with one word more. */
const MOST_WORDS = 8;
/** From this length on one slip is near enough to be taken with others at once. */
const SHORTEST_NEAR = 6;
/** How much of the shorter word a guess must share from its beginning: "Alemania" is not nearly "Albania". */
const COMMON_BEGINNING = 0.6;
const MOST_SUGGESTIONS = 3;
const mostTypos = (key: string): number => (key.length < 7 ? 1 : key.length < 11 ? 2 : 3);

/** An area that a text nearly names. */
export interface AreaSuggestion {
  readonly id: AreaId;
  /** One slip in a name of six letters or more, or the name with a footnote mark: near enough to be taken unread. */
  readonly isNearExact: boolean;
}

interface Near {
  readonly areas: readonly Area[];
  readonly isNearExact: boolean;
}
const NOTHING_NEAR: Near = { areas: [], isNearExact: false };

const STARS = /(?<![\s*†‡§])[\s*†‡§]+$/u;
const FOOTNOTE = /(?:(?<=[\s)*])(?:\d{1,2}|[a-z])\/|[([](?:\d{1,2}|[a-z])(?:, ?\d{1,2})?[)\]]|(?<=\p{Ll}{3})\d{1,2})$/u;
/** Without marks that `find` leaves on, since some are part of a name: "Germany 1/", "Germany (a)", "Germany1". */
const unmarked = (text: string): string => text.replace(STARS, '').replace(FOOTNOTE, '').replace(STARS, '');

type Index = ReadonlyMap<string, readonly Area[]>;

/**
 * Finds the area that a cell names by code, name in either language or alias. An exact spelling counts first ("Nga" is
 * Russia, "NGA" Nigeria). Then a name may differ in case, diacritics, spaces, small and shortened words, the order of
 * its parts ("Korea, Rep."), a footnote mark, by "TP.", "Tỉnh" or "Province" around a part of a country, and by saying
 * the area twice; a code in case alone. Last it may stand in another language ("Alemania"), or be garbled ("CÃ´te"). Of several units of one name the one that existed at the end of the period is
 * meant (provinces merged in July 2025). What fits several areas fits none. Bare numbers are never read: 4 is Afghanistan
 * to the UN and Aruba to the ITU, and both write the name beside it.
 */
export class AreaMatcher {
  readonly #areas: readonly Area[];
  readonly #ids: Index;
  // Made when first asked for: the page's own data name every area by its id.
  #exact: Index | undefined;
  #codes: Index | undefined;
  #keys: Index | undefined;
  /** What a cell's text was found to name: the same few hundred texts stand in every row. */
  readonly #seen = new Map<string, readonly Area[]>();
  readonly #foreignNames: ForeignNames;

  constructor(areas: readonly Area[]) {
    this.#areas = areas;
    this.#foreignNames = new ForeignNames(areas);
    this.#ids = new Map(areas.map((area) => [area.id, [area]]));
  }

  find(text: string, period: Period): AreaId | null {
    return theOne(this.named(text), period);
  }

  /** Whether a text names any area, in whatever period. */
  knows(text: string): boolean {
    return this.named(text).length > 0;
  }

  /**
   * Whether a text names an area in the package's own languages, as it stands: what `knows` asks before the names of
   * other languages, which take the platform a tenth of a second to give the first time. For questions about the many
   * texts of a file that are no areas.
   */
  knowsPlainly(text: string): boolean {
    const written = text.length > 2 * LONGEST_TEXT ? '' : text.normalize('NFC').trim();
    return written !== '' && written.length <= LONGEST_TEXT && this.#plainly(written) !== undefined;
  }

  /** Every area that a text can mean, in whatever period: both units of one name; empty when it means none. */
  named(text: string): readonly Area[] {
    let candidates = this.#seen.get(text);
    if (!candidates) {
      if (text.length > 2 * LONGEST_TEXT) return [];
      candidates = this.#candidates(text);
      this.#seen.set(text, candidates);
    }
    return candidates;
  }

  /**
   * The nearest area for a text that `find` does not know, for the reader to confirm; `null` when nothing is near, or
   * several areas equally. Without a period, of several units of one name the one that exists still.
   */
  suggest(text: string, period?: Period): AreaId | null {
    return theOne(this.#near(text).areas, period);
  }

  /** The nearest areas for a text that `find` does not know, at most three; empty when nothing is near. */
  suggestions(text: string, period?: Period): readonly AreaSuggestion[] {
    const { areas, isNearExact } = this.#near(text);
    const one = theOne(areas, period);
    if (one !== null) return [{ id: one, isNearExact }];
    return existing(areas, period)
      .slice(0, MOST_SUGGESTIONS)
      .map(({ id }) => ({ id, isNearExact: false }));
  }

  #candidates(text: string): readonly Area[] {
    const written = text.normalize('NFC').trim();
    if (written === '' || written.length > LONGEST_TEXT) return [];
    return this.#namedBy(written) ?? this.#garbled(text) ?? [];
  }

  #namedBy(written: string): readonly Area[] | undefined {
    return this.#plainly(written) ?? this.#saidTwice(undecorated(written), MOST_SEPARATORS) ?? this.#foreign(written);
  }

  #plainly(written: string): readonly Area[] | undefined {
    const plain = undecorated(written);
    return (
      this.#ids.get(written) ??
      this.#spelling(written) ??
      this.#unlike(written) ??
      this.#unlike(plain) ??
      this.#unlike(uninverted(plain)) ??
      this.#part(plain)
    );
  }

  /** As another language has it. */
  #foreign(text: string): readonly Area[] | undefined {
    const areas = this.#foreignNames.find(undecorated(text));
    return areas.length === 0 ? undefined : areas;
  }

  /** By what the text was before a program read its UTF-8 as something else; untrimmed, for a space can be half a letter. */
  #garbled(text: string): readonly Area[] | undefined {
    const meant = repaired(text) ?? repaired(text.trim());
    return meant === null ? undefined : this.#namedBy(meant.trim());
  }

  /** By exact spelling; a name with diacritics in any case, since no code has them: "MỸ" is no MY. */
  #spelling(text: string): readonly Area[] | undefined {
    const exact = (this.#exact ??= index(this.#areas, (area) =>
      namesOf(area).flatMap((name) => (hasMarks(name) ? [name, name.toLowerCase()] : [name])),
    ));
    return exact.get(text) ?? (hasMarks(text) ? exact.get(text.toLowerCase()) : undefined);
  }

  /** By a name that is spelt otherwise, or a code in another case. */
  #unlike(text: string): readonly Area[] | undefined {
    this.#codes ??= index(this.#areas, (area) => namesOf(area).filter(isCode).map(areaKey));
    const key = areaKey(text);
    const named = this.#names().get(key);
    const coded = looksLikeCode(text) ? this.#codes.get(key) : undefined;
    return named && coded ? union(named, coded) : (named ?? coded);
  }

  /** "Tỉnh Hà Nam" is Hà Nam, but "Kuwait City" not Kuwait. */
  #part(text: string): readonly Area[] | undefined {
    const parts = this.#names().get(partKey(text))?.filter(isPart);
    return parts?.length === 0 ? undefined : parts;
  }

  /** At most `most` separators are looked at, here and in what stands behind them: each may stand in a name. */
  #saidTwice(text: string, most: number): readonly Area[] | undefined {
    let looked = 0;
    for (const { 0: separator, index: at } of text.matchAll(SEPARATOR)) {
      if (++looked > most) return undefined;
      const first = this.#saidOnce(text.slice(0, at).trim());
      if (!first) continue;
      const rest = text
        .slice(at + separator.length)
        .replace(/[)\]]$/, '')
        .trim();
      const second = this.#ids.get(rest) ?? this.#saidOnce(rest) ?? this.#saidTwice(rest, most - looked) ?? [];
      const both = first.filter((area) => second.includes(area));
      if (both.length > 0) return both;
    }
    return undefined;
  }

  #saidOnce(text: string): readonly Area[] | undefined {
    if (text === '') return undefined;
    const plain = undecorated(text);
    return (
      this.#spelling(text) ?? this.#unlike(text) ?? this.#unlike(plain) ?? this.#part(plain) ?? this.#foreign(plain)
    );
  }

  /** Areas whose name a text nearly is, all equally near. */
  #near(text: string): Near {
    const written = text.normalize('NFC').trim();
    if (written.length > LONGEST_TEXT) return NOTHING_NEAR;
    const bare = unmarked(undecorated(written));
    const decorated = bare === written || bare.length < SHORTEST_GUESS ? undefined : this.#namedBy(bare);
    if (decorated) return { areas: decorated, isNearExact: true };
    if (this.#saysMore(bare)) return NOTHING_NEAR;
    return this.#nearest(areaKey(bare)) ?? this.#nearest(partKey(bare), isPart) ?? NOTHING_NEAR;
  }

  /** A name with a word before or behind it is another's: "Yemen, N.", "Congo (K)", "S. Sudan". */
  #saysMore(text: string): boolean {
    const words = text.split(BETWEEN_WORDS).filter(Boolean);
    if (words.length < 2 || words.length > MOST_WORDS) return false;
    return (
      this.#plainly(words.slice(0, -1).join(' ')) !== undefined || this.#plainly(words.slice(1).join(' ')) !== undefined
    );
  }

  #nearest(key: string, isWanted: (area: Area) => boolean = () => true): Near | undefined {
    if (key.length < SHORTEST_GUESS || !/^[a-z\d]+$/.test(key)) return undefined;
    let near: readonly Area[] | undefined;
    let limit = mostTypos(key);
    for (const [known, areas] of this.#names()) {
      // People mistype the first letter least, and "EU27" is not nearly "EU28".
      if (known[0] !== key[0] || digits(known) !== digits(key)) continue;
      const wanted = areas.filter(isWanted);
      const distance = wanted.length === 0 ? Infinity : editDistance(key, known, limit);
      if (distance > limit || !(isOneSlip(key, known, distance) || beginsLike(key, known))) continue;
      near = near && distance === limit ? union(near, wanted) : wanted;
      limit = distance;
    }
    return near && { areas: near, isNearExact: limit <= 1 && key.length >= SHORTEST_NEAR };
  }

  #names(): Index {
    return (this.#keys ??= index(this.#areas, (area) =>
      namesOf(area)
        .filter((name) => !isCode(name))
        .map(areaKey),
    ));
  }
}

/** Names by which an area is found; a group's code is its id without what marks it as a group (`AGG-EAS`: EAS). */
const namesOf = (area: Area): readonly string[] => [
  area.id,
  area.id.replace(/^AGG-/, ''),
  area.name.en,
  area.name.vi,
  ...area.aliases,
];

const hasMarks = (text: string): boolean => /\P{ASCII}/u.test(text);

/** Whether an area is a part of a country. */
const isPart = (area: Area): boolean => area.parent !== '';

function index(areas: readonly Area[], names: (area: Area) => readonly string[]): Index {
  const map = new Map<string, Area[]>();
  for (const area of areas) {
    for (const name of new Set(names(area))) {
      const list = map.get(name);
      if (list) list.push(area);
      else map.set(name, [area]);
    }
  }
  return map;
}

const union = (some: readonly Area[], more: readonly Area[]): readonly Area[] => [...new Set([...some, ...more])];

/** The one area meant: the only one, or the only one that existed at the end of the period (without one: that exists still). */
function theOne(candidates: readonly Area[], period: Period | undefined): AreaId | null {
  if (candidates.length < 2) return candidates[0]?.id ?? null;
  const then = existing(candidates, period);
  return then.length === 1 ? (then[0]?.id ?? null) : null;
}

function existing(areas: readonly Area[], period: Period | undefined): readonly Area[] {
  const end = period === undefined ? null : periodEnd(period);
  return areas.filter((area) =>
    end === null ? area.until === '' : area.from <= end && (area.until === '' || end <= area.until),
  );
}

/** One slip in a word long enough: "Germnay". */
const isOneSlip = (a: string, b: string, distance: number): boolean =>
  distance <= 1 && Math.min(a.length, b.length) >= SHORTEST_NEAR - 1;

function beginsLike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let common = 0;
  while (common < shorter && a[common] === b[common]) common++;
  return common >= shorter * COMMON_BEGINNING;
}

const digits = (key: string): string => key.replace(/\D/g, '');

/**
 * How many letters must be added, left out, changed or swapped with their neighbour to make one text of the other
 * (optimal string alignment); some number above `limit` once it is passed.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? (before[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min(changed, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
