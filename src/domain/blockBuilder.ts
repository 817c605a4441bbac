import type { AreaId } from './area.ts';
import type { Block } from './block.ts';
import type { IndicatorId } from './indicator.ts';
import type { Localised } from './language.ts';
import type { Source } from './observation.ts';
import { comparePeriods, type Period } from './period.ts';

/** As many areas or periods as 16 bits can tell apart. */
const MOST_IN_16_BITS = 0x10000;

/** Distinct things in order of first sight, found again by a text key. */
class Dictionary<T> {
  readonly items: T[] = [];
  readonly #codes = new Map<string, number>();
  readonly #most: number;

  constructor(most = Infinity) {
    this.#most = most;
  }

  code(item: T, key: string): number {
    let code = this.#codes.get(key);
    if (code === undefined) {
      code = this.items.length;
      if (code === this.#most)
        throw new RangeError(`more than ${String(code)} different areas or periods in one indicator`);
      this.items.push(item);
      this.#codes.set(key, code);
    }
    return code;
  }
}

// Joined by the lowest character, which no text holds: keys then sort as their first parts do.
export const sourceKey = (source: Source): string => `${source.name}\u0000${source.url}\u0000${source.published}`;
export const noteKey = (note: Localised): string => `${note.en}\u0000${note.vi}`;

/** Position of each item once the dictionary is sorted: `ranks[code]`. */
function ranksOf<T>(items: readonly T[], compare: (a: T, b: T) => number): Uint32Array {
  const order = items.map((_, code) => code).sort((a, b) => compare(items[a] as T, items[b] as T));
  const ranks = new Uint32Array(items.length);
  order.forEach((code, rank) => (ranks[code] = rank));
  return ranks;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const FIRST_CAPACITY = 256;

/** Collects the observations of one indicator, in any order, and makes a block of them. */
export class BlockBuilder {
  readonly indicator: IndicatorId;
  count = 0;
  readonly #areas = new Dictionary<AreaId>(MOST_IN_16_BITS);
  readonly #periods = new Dictionary<Period>(MOST_IN_16_BITS);
  readonly #sources = new Dictionary<Source>();
  readonly #notes = new Dictionary<Localised>();
  #area = new Uint16Array(FIRST_CAPACITY);
  #period = new Uint16Array(FIRST_CAPACITY);
  #source = new Uint32Array(FIRST_CAPACITY);
  #note = new Uint32Array(FIRST_CAPACITY);
  #value = new Float64Array(FIRST_CAPACITY);
  #flags = new Uint8Array(FIRST_CAPACITY);
  #row = new Uint32Array(FIRST_CAPACITY);

  constructor(indicator: IndicatorId) {
    this.indicator = indicator;
  }

  /** Adds one observation and gives its index in order of arrival. */
  add(
    area: AreaId,
    period: Period,
    source: Source,
    note: Localised,
    value: number,
    flags: number,
    row: number,
  ): number {
    const index = this.count;
    if (index === this.#area.length) this.#grow();
    this.#area[index] = this.#areas.code(area, area);
    this.#period[index] = this.#periods.code(period, period);
    this.#source[index] = this.#sources.code(source, sourceKey(source));
    this.#note[index] = this.#notes.code(note, noteKey(note));
    this.#value[index] = value;
    this.#flags[index] = flags;
    this.#row[index] = row;
    this.count = index + 1;
    return index;
  }

  valueAt(index: number): number {
    return this.#value[index] ?? NaN;
  }

  rowAt(index: number): number {
    return this.#row[index] ?? 0;
  }

  areaAt(index: number): AreaId | undefined {
    return this.#areas.items[this.#area[index] ?? -1];
  }

  periodAt(index: number): Period | undefined {
    return this.#periods.items[this.#period[index] ?? -1];
  }

  /** The block, sorted, without the observations whose index (in order of arrival) is in `left`. */
  finish(left: ReadonlySet<number> = new Set()): Block {
    const areaRank = ranksOf(this.#areas.items, compareText);
    const periodRank = ranksOf(this.#periods.items, comparePeriods);
    const sourceRank = ranksOf(this.#sources.items, (a, b) => compareText(sourceKey(a), sourceKey(b)));
    const rank = (ranks: Uint32Array, codes: Uint16Array | Uint32Array, index: number) => ranks[codes[index] ?? 0] ?? 0;
    const compare = (a: number, b: number) =>
      rank(areaRank, this.#area, a) - rank(areaRank, this.#area, b) ||
      rank(periodRank, this.#period, a) - rank(periodRank, this.#period, b) ||
      rank(sourceRank, this.#source, a) - rank(sourceRank, this.#source, b);
    const order = new Uint32Array(this.count - left.size);
    let kept = 0;
    let isSorted = true;
    for (let index = 0; index < this.count; index++) {
      if (left.has(index)) continue;
      order[kept] = index;
      if (kept > 0 && compare(order[kept - 1] ?? 0, index) > 0) isSorted = false;
      kept++;
    }
    if (!isSorted) order.sort(compare);
    const pick = <A extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(from: A, to: A): A => {
      for (let index = 0; index < kept; index++) to[index] = from[order[index] ?? 0] ?? 0;
      return to;
    };
    return {
      indicator: this.indicator,
      count: kept,
      areas: this.#areas.items,
      periods: this.#periods.items,
      sources: this.#sources.items,
      notes: this.#notes.items,
      area: pick(this.#area, new Uint16Array(kept)),
      period: pick(this.#period, new Uint16Array(kept)),
      source: pick(this.#source, new Uint32Array(kept)),
      note: pick(this.#note, new Uint32Array(kept)),
      value: pick(this.#value, new Float64Array(kept)),
      flags: pick(this.#flags, new Uint8Array(kept)),
      row: pick(this.#row, new Uint32Array(kept)),
    };
  }

  #grow(): void {
    const doubled = <A extends { length: number; set(from: A): void }>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    const capacity = this.#area.length * 2;
    this.#area = doubled(this.#area, new Uint16Array(capacity));
    this.#period = doubled(this.#period, new Uint16Array(capacity));
    this.#source = doubled(this.#source, new Uint32Array(capacity));
    this.#note = doubled(this.#note, new Uint32Array(capacity));
    this.#value = doubled(this.#value, new Float64Array(capacity));
    this.#flags = doubled(this.#flags, new Uint8Array(capacity));
    this.#row = doubled(this.#row, new Uint32Array(capacity));
  }
}
