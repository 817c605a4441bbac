import type { AreaId } from '../area.ts';
import type { Block } from './block.ts';
import type { Localised } from '../language.ts';
import type { Source } from '../observation.ts';
import { comparePeriods, type Period } from '../period.ts';

/** Distinct things in order of first sight, each with a code from 0; found again by a text key. */
export class Dictionary<T> {
  readonly items: T[] = [];
  readonly #codes = new Map<string, number>();
  readonly #keyOf: (item: T) => string;

  constructor(keyOf: (item: T) => string) {
    this.#keyOf = keyOf;
  }

  code(item: T): number {
    const key = this.#keyOf(item);
    let code = this.#codes.get(key);
    if (code === undefined) {
      code = this.items.length;
      this.items.push(item);
      this.#codes.set(key, code);
    }
    return code;
  }
}

// Joined by the lowest character, which no text holds: keys then sort as their first parts do.
const sourceKey = (source: Source): string => `${source.name}\u0000${source.url}\u0000${source.published}`;
const noteKey = (note: Localised): string => `${note.en}\u0000${note.vi}`;

/** Everything that several blocks speak of, coded once for all of them: equal codes mean equal things. */
export class Dictionaries {
  readonly areas = new Dictionary<AreaId>((area) => area);
  readonly periods = new Dictionary<Period>((period) => period);
  readonly sources = new Dictionary<Source>(sourceKey);
  readonly notes = new Dictionary<Localised>(noteKey);
  #ranks: Ranks | null = null;

  /**
   * Where each area, period and source comes in a block's order of rows. Sources of one name share a rank: they are the
   * same source, its address or date revised.
   */
  get ranks(): Ranks {
    const { areas, periods, sources } = this;
    const known = this.#ranks;
    if (
      known?.area.length === areas.items.length &&
      known.period.length === periods.items.length &&
      known.source.length === sources.items.length
    )
      return known;
    const ranks = {
      area: ranksOf(areas.items, compareText),
      period: ranksOf(periods.items, comparePeriods),
      source: ranksOf(sources.items, (a, b) => compareText(a.name, b.name)),
    };
    this.#ranks = ranks;
    return ranks;
  }
}

export interface Ranks {
  readonly area: Uint32Array;
  readonly period: Uint32Array;
  readonly source: Uint32Array;
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Position of each item once they are sorted: `ranks[code]`. Items that compare equal share one. */
export function ranksOf<T>(items: readonly T[], compare: (a: T, b: T) => number): Uint32Array {
  const order = items.map((item, code) => ({ item, code })).sort((a, b) => compare(a.item, b.item));
  const ranks = new Uint32Array(items.length);
  let rank = 0;
  order.forEach(({ item, code }, index) => {
    const before = order[index - 1];
    if (before && compare(before.item, item) !== 0) rank++;
    ranks[code] = rank;
  });
  return ranks;
}

/**
 * The rows of a block seen through dictionaries that other blocks share: its own codes translated, and for each row one
 * number that tells what it is about (area, period, source name) and where it stands. Make all views first, then ask.
 */
export class BlockView {
  readonly block: Block;
  readonly area: Uint32Array;
  readonly period: Uint32Array;
  readonly source: Uint32Array;
  readonly note: Uint32Array;
  readonly #dictionaries: Dictionaries;

  constructor(block: Block, dictionaries: Dictionaries) {
    this.block = block;
    this.#dictionaries = dictionaries;
    this.area = translated(block.area, block.areas, dictionaries.areas);
    this.period = translated(block.period, block.periods, dictionaries.periods);
    this.source = translated(block.source, block.sources, dictionaries.sources);
    this.note = translated(block.note, block.notes, dictionaries.notes);
  }

  /** The identity of each row as a number, ascending; the same in every view of the same dictionaries. */
  identities(): Float64Array {
    return identitiesOf(this.#dictionaries, this.block.count, this.area, this.period, this.source);
  }

  /** Whether a row says the same as one of another view, line of origin apart. */
  says(row: number, other: BlockView, otherRow: number): boolean {
    return (
      this.block.value[row] === other.block.value[otherRow] &&
      this.block.flags[row] === other.block.flags[otherRow] &&
      this.source[row] === other.source[otherRow] &&
      this.note[row] === other.note[otherRow]
    );
  }
}

function translated<T>(codes: ArrayLike<number>, items: readonly T[], dictionary: Dictionary<T>): Uint32Array {
  const map = Uint32Array.from(items, (item) => dictionary.code(item));
  const into = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row++) into[row] = map[codes[row] ?? 0] ?? 0;
  return into;
}

/** Area, period and source name of each row as one number that sorts as a block's rows do. */
export function identitiesOf(
  dictionaries: Dictionaries,
  count: number,
  area: ArrayLike<number>,
  period: ArrayLike<number>,
  source: ArrayLike<number>,
): Float64Array {
  const { ranks } = dictionaries;
  const periods = dictionaries.periods.items.length;
  const sources = dictionaries.sources.items.length;
  const identities = new Float64Array(count);
  for (let row = 0; row < count; row++)
    identities[row] =
      ((ranks.area[area[row] ?? 0] ?? 0) * periods + (ranks.period[period[row] ?? 0] ?? 0)) * sources +
      (ranks.source[source[row] ?? 0] ?? 0);
  return identities;
}
