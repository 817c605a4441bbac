import { toAreaId, type AreaId } from '../domain/area.ts';
import { MOST_FLAGS, type Block } from '../domain/blocks/block.ts';
import { compareText, ranksOf } from '../domain/blocks/dictionary.ts';
import { toIndicatorId, type IndicatorId } from '../domain/indicator.ts';
import { isRecord, parseJson } from '../domain/json.ts';
import type { Localised } from '../domain/language.ts';
import type { Source } from '../domain/observation.ts';
import { comparePeriods, toPeriod, type Period } from '../domain/period.ts';
import type { Result } from '../domain/result.ts';
import { BrokenRecord } from './brokenRecord.ts';

/** A block as it is stored: its dictionaries as text, for the browser copies one long string far faster than thousands of small objects. */
export interface PackedBlock extends Omit<Block, 'areas' | 'periods' | 'sources' | 'notes'> {
  readonly dictionaries: string;
}

export function pack({ areas, periods, sources, notes, ...columns }: Block): PackedBlock {
  const packed = notes.map(({ en, vi }) => (en === vi ? en : [en, vi]));
  return { ...columns, dictionaries: JSON.stringify([areas, periods, sources, packed]) };
}

/** The block that was packed. Throws `BrokenRecord`, with `id`, for anything else, whatever its type claims. */
export function unpack(packed: PackedBlock, id: string = packed.indicator): Block {
  const read = readBlock(packed);
  if (!read.ok) throw new BrokenRecord(`block ${id}`, read.error);
  return read.value;
}

/**
 * The block, if it is one: columns of one length, codes with a word behind them, finite values, rows in their order. Else
 * the name of the part that is wrong, empty for the whole. One pass over the rows, for this is done at each reading.
 */
export function readBlock(packed: unknown): Result<Block, string> {
  const refuse = (error: string) => ({ ok: false, error }) as const;
  if (!isRecord(packed)) return refuse('');
  // A page of schema 1 that stays open in another tab still writes its dictionaries as they are.
  const isOfSchema1 = !('dictionaries' in packed);
  if (Object.keys(packed).length !== (isOfSchema1 ? 13 : 10)) return refuse('');
  const { count, dictionaries, area, period, source, note, value, flags, row } = packed;
  const indicator = idOf(packed['indicator']);
  if (!indicator) return refuse('indicator');
  if (typeof count !== 'number') return refuse('count');
  if (!(area instanceof Uint16Array)) return refuse('area');
  if (!(period instanceof Uint16Array)) return refuse('period');
  if (!(source instanceof Uint32Array)) return refuse('source');
  if (!(note instanceof Uint32Array)) return refuse('note');
  if (!(value instanceof Float64Array)) return refuse('value');
  if (!(flags instanceof Uint8Array)) return refuse('flags');
  if (!(row instanceof Uint32Array)) return refuse('row');
  if ([area, period, source, note, value, flags, row].some(({ length }) => length !== count)) return refuse('count');
  const words = isOfSchema1
    ? checkDictionaries(packed['areas'], packed['periods'], packed['sources'], packed['notes'])
    : readDictionaries(dictionaries);
  if (!words) return refuse('dictionaries');
  const block: Block = { indicator, count, area, period, source, note, value, flags, row, ...words };
  const wrong = wrongColumn(block);
  return wrong === null ? { ok: true, value: block } : refuse(wrong);
}

const idOf = (value: unknown): IndicatorId | null => (typeof value === 'string' ? toIndicatorId(value) : null);

/** Codes of 16 bits point no further. */
const MOST_IN_16_BITS = 1 << 16;

type Dictionaries = Pick<Block, 'areas' | 'periods' | 'sources' | 'notes'>;

function readDictionaries(text: unknown): Dictionaries | null {
  const words = typeof text === 'string' ? parseJson(text) : null;
  if (!Array.isArray(words) || words.length !== 4) return null;
  const [areas, periods, sources, packed] = words as readonly unknown[];
  if (!isListOf(packed, isNote)) return null;
  const notes = packed.map((note) =>
    typeof note === 'string' ? { en: note, vi: note } : { en: note[0], vi: note[1] },
  );
  return checkDictionaries(areas, periods, sources, notes);
}

function checkDictionaries(areas: unknown, periods: unknown, sources: unknown, notes: unknown): Dictionaries | null {
  if (!isListOf(areas, isArea) || !isListOf(periods, isPeriod) || !isListOf(sources, isSource)) return null;
  if (areas.length > MOST_IN_16_BITS || periods.length > MOST_IN_16_BITS || !isListOf(notes, isLocalised)) return null;
  return { areas, periods, sources, notes };
}

const isListOf = <T>(value: unknown, isOne: (one: unknown) => one is T): value is readonly T[] =>
  Array.isArray(value) && value.every(isOne);
const isArea = (value: unknown): value is AreaId => typeof value === 'string' && toAreaId(value) !== null;
const isPeriod = (value: unknown): value is Period => typeof value === 'string' && toPeriod(value) !== null;
/** Each row may have a source of its own, so this is written for speed. */
const isSource = (value: unknown): value is Source =>
  isRecord(value) &&
  typeof value['name'] === 'string' &&
  typeof value['url'] === 'string' &&
  typeof value['published'] === 'string' &&
  Object.keys(value).length === 3;
const isLocalised = (value: unknown): value is Localised =>
  isRecord(value) &&
  typeof value['en'] === 'string' &&
  typeof value['vi'] === 'string' &&
  Object.keys(value).length === 2;
const isNote = (value: unknown): value is string | readonly [string, string] =>
  typeof value === 'string' ||
  (Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && typeof value[1] === 'string');

/** The first column with a code that means nothing or a value that is none; `order` when the rows are not in theirs. */
function wrongColumn({ count, areas, periods, sources, notes, ...columns }: Block): string | null {
  const { area, period, source, note, value, flags } = columns;
  const areaRank = ranksOf(areas, compareText);
  const periodRank = ranksOf(periods, comparePeriods);
  // Rows ascend by area, period and name of source, each once: reading finds an area by halving, merging walks along.
  let areaBefore = -1;
  let periodBefore = -1;
  let nameBefore = '';
  for (let at = 0; at < count; at++) {
    const areaNow = areaRank[area[at] ?? 0];
    const periodNow = periodRank[period[at] ?? 0];
    const name = sources[source[at] ?? 0]?.name;
    if (areaNow === undefined) return 'area';
    if (periodNow === undefined) return 'period';
    if (name === undefined) return 'source';
    if ((note[at] ?? 0) >= notes.length) return 'note';
    if (!Number.isFinite(value[at])) return 'value';
    if ((flags[at] ?? 0) > MOST_FLAGS) return 'flags';
    if (areaNow < areaBefore) return 'order';
    if (areaNow === areaBefore && (periodNow < periodBefore || (periodNow === periodBefore && name <= nameBefore)))
      return 'order';
    areaBefore = areaNow;
    periodBefore = periodNow;
    nameBefore = name;
  }
  return null;
}
