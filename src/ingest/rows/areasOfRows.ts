import type { AreaId } from '../../domain/area.ts';
import type { Dictionaries } from '../../domain/blocks/dictionary.ts';
import type { ObservationMapping } from '../../domain/mapping.ts';
import { own } from '../../domain/own.ts';
import type { Matchers } from '../cell/matchers.ts';
import { Meanings } from '../cell/meanings.ts';
import { isShortCode } from '../cell/suspects.ts';
import type { RowBatch } from '../file/rowReader.ts';
import type { Choices } from './choices.ts';
import { codeOf } from './keyCells.ts';
import type { Reading } from './reading.ts';
import type { RowLog } from './rowLog.ts';
import { headerOf, rolesIn } from './statements.ts';

/** An area as a cell or header names it. */
export interface NamedArea {
  readonly text: string;
  readonly isKnown: boolean;
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
const NOBODY: NamedArea = { text: '', isKnown: false, codes: [] };

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

  constructor(
    mapping: ObservationMapping,
    choices: Choices,
    matchers: Matchers,
    suspects: readonly string[],
    dictionaries: Dictionaries,
    log: RowLog,
  ) {
    this.#mapping = mapping;
    this.#choices = choices;
    this.#matchers = matchers;
    this.#suspects = new Set(suspects);
    this.#dictionaries = dictionaries;
    this.#log = log;
    this.#at = rolesIn(mapping)('area');
    this.#columns = this.#at.map(
      (column) => new Meanings([column], ([text = '']) => this.#named(codeOf(mapping, text))),
    );
    this.#fixed = mapping.fixed.area === null ? null : this.#named(mapping.fixed.area);
  }

  get isFixed(): boolean {
    return this.#fixed !== null;
  }

  /** How a column of values is placed. */
  placeOf(area: string | null, areaAt: number | undefined): Placed {
    const areaOf = areaAt === undefined ? UNKNOWN : this.#at.indexOf(areaAt);
    // A person may have said that its list holds no areas: then it has none, and not those of another list.
    const isLost = areaAt !== undefined && areaOf < 0;
    return { area: area !== null ? this.#named(area) : isLost ? NOBODY : null, areaOf };
  }

  #named(text: string): NamedArea {
    return {
      text,
      isKnown:
        own(this.#choices.areas, text) !== undefined || (!this.#suspects.has(text) && this.#matchers.areas.knows(text)),
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
      if (code >= 0) return code;
    }
    return UNKNOWN;
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
    const telling = texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
    this.#unknown.set(telling, (this.#unknown.get(telling) ?? 0) + 1);
    this.#log.reject('unknown-area', line, headerOf(this.#mapping, 'area'), texts.join(' '));
  }

  get unknown(): Reading['unknownAreas'] {
    const { areas } = this.#matchers;
    return [...this.#unknown].map(([text, rows], at) => {
      if (at >= MOST_GUESSED) return { text, rows, suggestion: null, isNear: false };
      const isSuspect = this.#suspects.has(text);
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
