import type { Block } from './block.ts';
import { Dictionaries, identitiesOf, type BlockView, type Dictionary } from './dictionary.ts';
import { grown } from './grown.ts';
import type { IndicatorId } from '../indicator.ts';

/** As many areas or periods as 16 bits can tell apart. */
const MOST_IN_16_BITS = 0x10000;
const FIRST_CAPACITY = 256;
/** Whoever tells of more is not believed before they come. */
const MOST_EXPECTED = 1 << 20;

/**
 * Which of several rows about one thing to keep, as an index or -1 for none: from their values and lines in order of
 * arrival, the place of the one that says most beside its value, and the code of the period that they speak of.
 */
type Settle = (values: readonly number[], lines: readonly number[], mostSaid: number, period: number) => number;

/** Collects the observations of one indicator, in any order, by codes of dictionaries that many builders may share, and makes a block of them. */
export class BlockBuilder {
  readonly indicator: IndicatorId;
  readonly dictionaries: Dictionaries;
  count = 0;
  #area: Uint32Array<ArrayBuffer>;
  #period: Uint32Array<ArrayBuffer>;
  #source: Uint32Array<ArrayBuffer>;
  #note: Uint32Array<ArrayBuffer>;
  #value: Float64Array<ArrayBuffer>;
  #flags: Uint8Array<ArrayBuffer>;
  #row: Uint32Array<ArrayBuffer>;

  /** `expected`: how many observations there will be, where that is known; room for fewer grows. */
  constructor(indicator: IndicatorId, dictionaries: Dictionaries = new Dictionaries(), expected = FIRST_CAPACITY) {
    this.indicator = indicator;
    this.dictionaries = dictionaries;
    const capacity = Math.max(FIRST_CAPACITY, Math.min(expected, MOST_EXPECTED));
    this.#area = new Uint32Array(capacity);
    this.#period = new Uint32Array(capacity);
    this.#source = new Uint32Array(capacity);
    this.#note = new Uint32Array(capacity);
    this.#value = new Float64Array(capacity);
    this.#flags = new Uint8Array(capacity);
    this.#row = new Uint32Array(capacity);
  }

  /** Adds one observation; `row` is the line it came from. */
  add(area: number, period: number, source: number, note: number, value: number, flags: number, row: number): void {
    const index = this.count;
    if (index === this.#value.length) this.#grow();
    this.#area[index] = area;
    this.#period[index] = period;
    this.#source[index] = source;
    this.#note[index] = note;
    this.#value[index] = value;
    this.#flags[index] = flags;
    this.#row[index] = row;
    this.count = index + 1;
  }

  /** Adds a row of a block that is seen through the same dictionaries. */
  copy(view: BlockView, row: number): void {
    const { value, flags, row: line } = view.block;
    this.add(
      view.area[row] ?? 0,
      view.period[row] ?? 0,
      view.source[row] ?? 0,
      view.note[row] ?? 0,
      value[row] ?? 0,
      flags[row] ?? 0,
      line[row] ?? 0,
    );
  }

  /** Adds all observations of another builder of the same dictionaries. */
  absorb(other: BlockBuilder): void {
    for (let index = 0; index < other.count; index++)
      this.add(
        other.#area[index] ?? 0,
        other.#period[index] ?? 0,
        other.#source[index] ?? 0,
        other.#note[index] ?? 0,
        other.#value[index] ?? 0,
        other.#flags[index] ?? 0,
        other.lineAt(index),
      );
  }

  /** The line that an observation came from, by order of arrival. */
  lineAt(index: number): number {
    return this.#row[index] ?? 0;
  }

  /**
   * The block: sorted, its dictionaries holding what it uses and no more. Of rows about the same thing (area, period and
   * source name) `settle` says which to keep. Without it the last one counts.
   */
  finish(settle: Settle = (values) => values.length - 1): Block {
    const identities = identitiesOf(this.dictionaries, this.count, this.#area, this.#period, this.#source);
    const order = this.#order(identities, settle);
    const area = compact(this.#area, order, this.dictionaries.areas, MOST_IN_16_BITS);
    const period = compact(this.#period, order, this.dictionaries.periods, MOST_IN_16_BITS);
    const source = compact(this.#source, order, this.dictionaries.sources);
    const note = compact(this.#note, order, this.dictionaries.notes);
    return {
      indicator: this.indicator,
      count: order.length,
      areas: area.items,
      periods: period.items,
      sources: source.items,
      notes: note.items,
      area: Uint16Array.from(area.codes),
      period: Uint16Array.from(period.codes),
      source: source.codes,
      note: note.codes,
      value: picked(this.#value, order, new Float64Array(order.length)),
      flags: picked(this.#flags, order, new Uint8Array(order.length)),
      row: picked(this.#row, order, new Uint32Array(order.length)),
    };
  }

  /** Indices of arrival in the order of the block's rows, one for each thing. */
  #order(identities: Float64Array, settle: Settle): Uint32Array {
    const { count } = this;
    const order = new Uint32Array(count);
    let isAscending = true;
    for (let index = 0; index < count; index++) {
      order[index] = index;
      if (index > 0 && (identities[index - 1] ?? 0) >= (identities[index] ?? 0)) isAscending = false;
    }
    if (isAscending) return order;
    sortBy(order, identities);
    let kept = 0;
    for (let from = 0; from < count;) {
      let to = from + 1;
      while (to < count && identities[order[to] ?? 0] === identities[order[from] ?? 0]) to++;
      let chosen = order[from] ?? 0;
      if (to - from > 1) {
        const group = [...order.subarray(from, to)];
        const place = settle(
          group.map((index) => this.#value[index] ?? 0),
          group.map((index) => this.#row[index] ?? 0),
          this.#mostSaid(group),
          this.#period[group[0] ?? 0] ?? 0,
        );
        chosen = group[place] ?? -1;
      }
      if (chosen >= 0) order[kept++] = chosen;
      from = to;
    }
    return order.slice(0, kept);
  }

  /** Place in the group of the row that says most beside its value: what is kept must not hang on the order of rows. */
  #mostSaid(group: readonly number[]): number {
    const said = group.map((index) => {
      const note = this.dictionaries.notes.items[this.#note[index] ?? 0];
      const source = this.dictionaries.sources.items[this.#source[index] ?? 0];
      return JSON.stringify([this.#flags[index], note?.en, note?.vi, source?.published, source?.url]);
    });
    return said.reduce((best, text, place) => (text > (said[best] ?? '') ? place : best), 0);
  }

  #grow(): void {
    this.#area = grown(this.#area);
    this.#period = grown(this.#period);
    this.#source = grown(this.#source);
    this.#note = grown(this.#note);
    this.#value = grown(this.#value);
    this.#flags = grown(this.#flags);
    this.#row = grown(this.#row);
  }
}

/** Sorts indices by their keys, equal keys by index. A native sort of numbers that hold both is several times faster than one that asks. */
function sortBy(order: Uint32Array, keys: Float64Array): void {
  const count = order.length;
  const greatest = keys.reduce((most, key) => Math.max(most, key), 0);
  if ((greatest + 1) * count > Number.MAX_SAFE_INTEGER) {
    order.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
    return;
  }
  const packed = keys.map((key, index) => key * count + index).sort();
  packed.forEach((both, place) => (order[place] = both % count));
}

/** One indicator has more different areas or periods than a block holds. */
export class TooManyDistinct extends RangeError {
  override readonly name = 'TooManyDistinct';
  readonly most: number;

  constructor(most: number) {
    super(`more than ${String(most)} different areas or periods in one indicator`);
    this.most = most;
  }
}

/** The codes of some rows, numbered anew in order of first use, and what the new ones stand for. */
function compact<T>(codes: Uint32Array, order: Uint32Array, { items }: Dictionary<T>, most = Infinity) {
  const renumbered = new Int32Array(items.length).fill(-1);
  const used: T[] = [];
  const into = new Uint32Array(order.length);
  for (let row = 0; row < order.length; row++) {
    const code = codes[order[row] ?? 0] ?? 0;
    let renewed = renumbered[code] ?? -1;
    if (renewed < 0) {
      renewed = used.length;
      renumbered[code] = renewed;
      used.push(items[code] as T);
    }
    into[row] = renewed;
  }
  if (used.length > most) throw new TooManyDistinct(most);
  return { codes: into, items: used };
}

function picked<A extends Uint8Array | Uint32Array | Float64Array>(from: A, order: Uint32Array, to: A): A {
  for (let row = 0; row < order.length; row++) to[row] = from[order[row] ?? 0] ?? 0;
  return to;
}
