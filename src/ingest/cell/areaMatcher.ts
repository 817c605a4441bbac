import type { Area, AreaId } from '../../domain/area.ts';
import { fold } from '../../domain/fold.ts';
import { periodEnd, type Period } from '../../domain/period.ts';

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
]);

/** A text as it is looked up: folded, in full words, without small ones and spaces ("VIETNAM" and "Viet Nam" are one). */
function areaKey(text: string): string {
  const words = fold(undamaged(text.replaceAll('&', ' and '))).split(' ');
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  // A lone word is no short form: AND is Andorra, IS Iceland, ST São Tomé.
  if (telling.length < 2) return telling[0] ?? words.join('');
  return telling.map((word) => FULL_WORDS.get(word) ?? word).join('');
}

/** "1. Hà Nội", "Hà Nội (1)", "Hà Nội²", "South Asia (WB)" without their numbering, footnote mark or publisher. */
const undecorated = (text: string): string =>
  text
    .replace(/^(\d{1,2}[.)]?|[IVX]+[.)])\s+/u, '')
    .replace(/(\s*[([](\d|un|unsd|wb|world bank)[)\]]|[¹²³⁴-⁹]+)$/iu, '');

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

/** Shorter texts are not guessed at: any code is one letter from another. */
const SHORTEST_GUESS = 5;
const mostTypos = (key: string): number => (key.length < 7 ? 1 : key.length < 11 ? 2 : 3);

type Index = ReadonlyMap<string, readonly Area[]>;

/**
 * Finds the area that a cell names by code, name in either language or alias. An exact spelling counts first ("Nga" is
 * Russia, "NGA" Nigeria). Then a name may differ in case, diacritics, spaces, small and shortened words, the order of
 * its parts ("Korea, Rep."), a footnote mark, by "TP.", "Tỉnh" or "Province" around a part of a country, and by saying
 * the area twice; a code in case alone. Of several units of one name the one that existed at the end of the period is
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

  constructor(areas: readonly Area[]) {
    this.#areas = areas;
    this.#ids = new Map(areas.map((area) => [area.id, [area]]));
  }

  find(text: string, period: Period): AreaId | null {
    return theOne(this.#named(text), period);
  }

  /** Whether a text names any area, in whatever period. */
  knows(text: string): boolean {
    return this.#named(text).length > 0;
  }

  /**
   * The nearest area for a text that `find` does not know, for the reader to confirm; `null` when nothing is near, or
   * several areas equally. Without a period, of several units of one name the one that exists still.
   */
  suggest(text: string, period?: Period): AreaId | null {
    const plain = undecorated(text.trim());
    return theOne(this.#nearest(areaKey(plain)) ?? this.#nearest(partKey(plain), isPart) ?? [], period);
  }

  #named(text: string): readonly Area[] {
    let candidates = this.#seen.get(text);
    if (!candidates) {
      candidates = this.#candidates(text);
      this.#seen.set(text, candidates);
    }
    return candidates;
  }

  #candidates(text: string): readonly Area[] {
    const written = text.normalize('NFC').trim();
    if (written === '') return [];
    const plain = undecorated(written);
    return (
      this.#ids.get(written) ??
      this.#spelling(written) ??
      this.#unlike(written) ??
      this.#unlike(plain) ??
      this.#unlike(uninverted(plain)) ??
      this.#part(plain) ??
      this.#saidTwice(plain) ??
      []
    );
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

  #saidTwice(text: string): readonly Area[] | undefined {
    for (const { 0: separator, index: at } of text.matchAll(SEPARATOR)) {
      const before = text.slice(0, at).trim();
      const first = this.#spelling(before) ?? this.#unlike(before) ?? [];
      if (first.length === 0) continue;
      const second = this.#candidates(text.slice(at + separator.length).replace(/[)\]]$/, ''));
      const both = first.filter((area) => second.includes(area));
      if (both.length > 0) return both;
    }
    return undefined;
  }

  #nearest(key: string, isWanted: (area: Area) => boolean = () => true): readonly Area[] | undefined {
    if (key.length < SHORTEST_GUESS) return undefined;
    let near: readonly Area[] | undefined;
    let limit = mostTypos(key);
    for (const [known, areas] of this.#names()) {
      // People mistype the first letter least, and "EU27" is not nearly "EU28".
      if (known[0] !== key[0] || digits(known) !== digits(key)) continue;
      const wanted = areas.filter(isWanted);
      const distance = wanted.length === 0 ? Infinity : editDistance(key, known, limit);
      if (distance > limit) continue;
      near = near && distance === limit ? union(near, wanted) : wanted;
      limit = distance;
    }
    return near;
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
  const end = period === undefined ? null : periodEnd(period);
  const then = candidates.filter((area) =>
    end === null ? area.until === '' : area.from <= end && (area.until === '' || end <= area.until),
  );
  return then.length === 1 ? (then[0]?.id ?? null) : null;
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
