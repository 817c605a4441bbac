import type { AreaId } from '../../domain/area.ts';
import type { Dictionaries } from '../../domain/blocks/dictionary.ts';
import type { ObservationMapping } from '../../domain/mapping.ts';
import { own } from '../../domain/own.ts';
import type { Matchers } from '../cell/matchers.ts';
import { Meanings } from '../cell/meanings.ts';
import { isShortCode } from '../cell/suspects.ts';
import type { RowBatch } from '../file/rowReader.ts';
import type { Choices } from './choices.ts';
import type { Circumstances } from './asked.ts';
import { codeOf } from './keyCells.ts';
import type { Reading } from './reading.ts';
import type { RowLog } from './rowLog.ts';
import { headerOf, rolesIn } from './statements.ts';

/** An area as a cell or header names it. */
export interface NamedArea {
  readonly text: string;
  readonly isKnown: boolean;
  /** Whether a person said what it means. */
  readonly isSaid: boolean;
  /** Whether it can be nothing but a code. */
  readonly isCode: boolean;
  /** Its code in each period, as far as asked: units of one name are told apart by time. */
  readonly codes: number[];
}

/** By which areas a column of values is placed: that of its header, or that of one column; -1 where each column of areas speaks. */
export interface Placed {
  readonly area: NamedArea | null;
  readonly areaOf: number;
}

const UNKNOWN = -1;
/** Texts for which the nearest area is looked for; nobody answers for more of them one by one. */
const MOST_GUESSED = 1000;
const NOBODY: NamedArea = { text: '', isKnown: false, isSaid: false, isCode: false, codes: [] };
const IS_CODE = /^[A-Z]{2,3}$/;
const ISO_LENGTH = 3;
/** The name beside a code, if there is one. */
const nameIn = (areas: readonly NamedArea[]): NamedArea | undefined =>
  areas.find(({ text, isCode }) => text !== '' && !isCode);
/** "Germ?ny": letters that a program could not write. */
const LOST_LETTER = /[?\uFFFD]/;

/** Of which area the figures of a row are; and the names that are no known area. */
export class AreasOfRows {
  readonly #mapping: ObservationMapping;
  readonly #choices: Choices;
  readonly #matchers: Matchers;
  readonly #suspects: ReadonlySet<string>;
  readonly #dictionaries: Dictionaries;
  readonly #log: RowLog;
  readonly #columns: readonly Meanings<NamedArea>[];
  readonly #at: readonly number[];
  readonly #fixed: NamedArea | null;
  /** What the area columns name in the row that is read. */
  readonly #row: NamedArea[] = [];
  /** Rows that name an area which is not known, by its text. */
  readonly #unknown = new Map<string, number>();
  /** Names that a code beside them may not stand for. */
  readonly #parted: ReadonlySet<string>;
  /** Names that nobody knows, by the code of the area that a code beside them told. */
  readonly #joined = new Map<number, Set<string>>();
  /** Areas that rows name by a name that is known. */
  readonly #named = new Set<number>();
  /** What a name and a code beside it mean where they are two countries: both, or the name alone; `null` where they are one. */
  readonly #pairs = new Map<NamedArea, Map<NamedArea, NamedArea | null>>();
  /** The countries whose codes stand in these pairs, by their texts. */
  readonly #coded = new Map<string, AreaId>();

  constructor(
    mapping: ObservationMapping,
    choices: Choices,
    matchers: Matchers,
    { suspects, parted = [] }: Pick<Circumstances, 'suspects' | 'parted'>,
    dictionaries: Dictionaries,
    log: RowLog,
  ) {
    this.#mapping = mapping;
    this.#choices = choices;
    this.#matchers = matchers;
    this.#suspects = new Set(suspects);
    this.#parted = new Set(parted);
    this.#dictionaries = dictionaries;
    this.#log = log;
    this.#at = rolesIn(mapping)('area');
    this.#columns = this.#at.map(
      (column) => new Meanings([column], ([text = '']) => this.#meant(codeOf(mapping, text))),
    );
    this.#fixed = mapping.fixed.area === null ? null : this.#meant(mapping.fixed.area);
  }

  get isFixed(): boolean {
    return this.#fixed !== null;
  }

  /** How a column of values is placed. */
  placeOf(area: string | null, areaAt: number | undefined): Placed {
    const areaOf = areaAt === undefined ? UNKNOWN : this.#at.indexOf(areaAt);
    // A person may have said that its list holds no areas: then it has none, and not those of another list.
    const isLost = areaAt !== undefined && areaOf < 0;
    return { area: area !== null ? this.#meant(area) : isLost ? NOBODY : null, areaOf };
  }

  #meant(text: string): NamedArea {
    const isSaid = own(this.#choices.areas, text) !== undefined;
    return {
      text,
      isKnown: isSaid || (!this.#suspects.has(text) && this.#matchers.areas.knows(text)),
      isSaid,
      isCode: IS_CODE.test(text),
      codes: [],
    };
  }

  /** Whether a part is the area that all figures are of: "Ukraine" among its oblasts is the whole. */
  isFixedArea(text: string): boolean {
    const fixed = this.#mapping.fixed.area;
    if (fixed === null || text === '' || isShortCode(text)) return false;
    const [whole] = this.#matchers.areas.named(fixed);
    const named = this.#matchers.areas.named(text);
    return named.length === 1 && named[0]?.id === whole?.id;
  }

  /** What the columns of areas name in a row; the list is the same one for each row. */
  of(batch: RowBatch, first: number): readonly NamedArea[] {
    for (let index = 0; index < this.#columns.length; index++)
      this.#row[index] = this.#columns[index]?.of(batch, first) ?? NOBODY;
    return this.#row;
  }

  /** The code of the area meant, the first column counting that tells it; -1 when none does in this period. */
  code({ area, areaOf }: Placed, areas: readonly NamedArea[], period: number): number {
    const single = area ?? this.#fixed;
    if (single) return this.#codeIn(single, period);
    if (areaOf >= 0) return this.#codeIn(areas[areaOf] ?? NOBODY, period);
    for (const named of areas) {
      const code = this.#codeIn(named, period);
      if (code >= 0) return areas.length > 1 ? this.#agreed(code, named, areas, period) : code;
    }
    return UNKNOWN;
  }

  /** The area of a row in which a code and a name stand side by side. What a person said of the name counts first. */
  #agreed(code: number, telling: NamedArea, areas: readonly NamedArea[], period: number): number {
    const name = nameIn(areas);
    if (name?.isSaid) return this.#codeIn(name, period);
    const pair = name && this.#pairOf(name, areas);
    // "USSR, RUS": the name of a country that is no more says more than the code of one that came after it.
    const ofPair = pair ? this.#codeIn(pair, period) : UNKNOWN;
    if (pair && (ofPair >= 0 || pair !== name)) return ofPair;
    if (!name || name.isKnown || !telling.isCode) {
      if (name?.isKnown) this.#named.add(code);
      return code;
    }
    if (this.#parted.has(name.text)) return UNKNOWN;
    const joined = this.#joined.get(code);
    if (joined) joined.add(name.text);
    else this.#joined.set(code, new Set([name.text]));
    return code;
  }

  /**
   * "Congo, COD" and "Niger, NGA": whether the name is short or the code a slip, nobody but a person can say. Letters of
   * two are the publisher's own as often; a province beside its country is no other.
   */
  #pairOf(name: NamedArea, areas: readonly NamedArea[]): NamedArea | null {
    const code = areas.find(({ text, isKnown, isCode }) => isCode && isKnown && text.length === ISO_LENGTH);
    if (!code || !name.isKnown) return null;
    const pairs = this.#pairs.get(name) ?? new Map<NamedArea, NamedArea | null>();
    this.#pairs.set(name, pairs);
    let pair = pairs.get(code);
    if (pair !== undefined) return pair;
    pair = null;
    const [country] = this.#matchers.areas.named(code.text);
    const meant = this.#matchers.areas.named(name.text);
    const isOther =
      country?.id === code.text && !meant.some(({ id, parent }) => id === country.id || parent === country.id);
    if (isOther && meant.every(({ until }) => until !== '')) pair = name;
    else if (isOther) {
      const text = `${name.text} (${code.text})`;
      const isSaid = own(this.#choices.areas, text) !== undefined;
      pair = { text, isKnown: isSaid, isSaid, isCode: false, codes: [] };
      this.#coded.set(text, country.id);
    }
    pairs.set(code, pair);
    return pair;
  }

  /**
   * Names that a code joined with others: "Yemen N." and "Yemen S." are not both YEM, nor are states the country whose code
   * stands beside them. A slip of the pen is the name all the same. The file is read again without joining them.
   */
  get parted(): readonly string[] {
    const { areas } = this.#matchers;
    return [...this.#joined].flatMap(([code, texts]) => {
      if (texts.size + Number(this.#named.has(code)) < 2) return [];
      const id = this.#dictionaries.areas.items[code];
      return [...texts].filter((text) => {
        const [near] = areas.suggestions(text);
        return !LOST_LETTER.test(text) && !(near !== undefined && near.id === id && near.isNearExact);
      });
    });
  }

  /** Whether a text is nothing but the code of a country. */
  isCode(text: string): boolean {
    return /^[A-Z]{3}$/.test(text) && this.#matchers.areas.named(text)[0]?.id === text;
  }

  #codeIn(named: NamedArea, periodCode: number): number {
    const known = named.codes[periodCode];
    if (known !== undefined) return known;
    const period = this.#dictionaries.periods.items[periodCode];
    const id = named.isKnown
      ? (own(this.#choices.areas, named.text) ?? (period ? this.#matchers.areas.find(named.text, period) : null))
      : null;
    const code = id ? this.#dictionaries.areas.code(id) : UNKNOWN;
    named.codes[periodCode] = code;
    return code;
  }

  /** Rejects the values of one column whose area is not known. */
  rejectOf({ area, areaOf }: Placed, areas: readonly NamedArea[], line: number): void {
    this.reject(area ? [area] : areaOf < 0 ? areas : areas.slice(areaOf, areaOf + 1), line);
  }

  reject(areas: readonly NamedArea[], line: number): void {
    const texts = [...new Set(areas.map(({ text }) => text).filter(Boolean))];
    // A name says more than the code beside it.
    const name = nameIn(areas);
    const pair = areas.length > 1 && name ? this.#pairOf(name, areas) : null;
    const telling = pair?.text ?? texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
    this.#unknown.set(telling, (this.#unknown.get(telling) ?? 0) + 1);
    this.#log.reject('unknown-area', line, headerOf(this.#mapping, 'area'), texts.join(' '));
  }

  get unknown(): Reading['unknownAreas'] {
    const { areas } = this.#matchers;
    return [...this.#unknown].map(([text, rows], at) => {
      if (at >= MOST_GUESSED) return { text, rows, suggestion: null, isNear: false };
      const isSuspect = this.#suspects.has(text);
      const coded = this.#coded.get(text);
      if (coded !== undefined) return { text, rows, suggestion: coded, isNear: false };
      return {
        text,
        rows,
        suggestion: isSuspect ? this.#suspected(text) : areas.suggest(text),
        isNear: !isSuspect && areas.suggestions(text)[0]?.isNearExact === true,
      };
    });
  }

  /** The area that a text names by chance, for a person to say. */
  #suspected(text: string): AreaId | null {
    const named = this.#matchers.areas.named(text);
    return named.length === 1 ? (named[0]?.id ?? null) : null;
  }
}
