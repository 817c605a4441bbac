import { toAreaId, type AreaId } from '../../../src/domain/area.ts';
import type { Block } from '../../../src/domain/blocks/block.ts';
import { DISPUTED, PREFERRED, PROJECTED } from '../../../src/domain/blocks/block.ts';
import { toIndicatorId, type Indicator, type IndicatorId } from '../../../src/domain/indicator.ts';
import type { Localised } from '../../../src/domain/language.ts';
import type { Note, NoteId } from '../../../src/domain/note.ts';
import { CONFIDENCES, type Observation, type Series, type Source } from '../../../src/domain/observation.ts';
import { comparePeriods, toPeriod, type Period } from '../../../src/domain/period.ts';
import type { ProgrammeId, Target, TargetId } from '../../../src/domain/programme.ts';

function sure<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`bad test value: ${what}`);
  return value;
}

export const area = (text: string): AreaId => sure(toAreaId(text), text);
export const period = (text: string): Period => sure(toPeriod(text), text);
export const indicatorId = (text: string): IndicatorId => sure(toIndicatorId(text), text);
export const both = (text: string): Localised => ({ en: text, vi: text });

export const source = (name = 'UN DESA', published = ''): Source => ({ name, url: 'https://example.org/', published });

export const observation = (at: string, value: number, rest: Partial<Observation> = {}): Observation => ({
  indicator: indicatorId('share'),
  area: area('VNM'),
  period: period(at),
  value,
  source: source(),
  confidence: 'medium',
  preferred: false,
  disputed: false,
  note: both(''),
  row: 2,
  ...rest,
});

/** A series from period and value: `series(['2020', 12.66], ['2025', 14.02])`. */
export const series = (...points: readonly (readonly [string, number])[]): Series => ({
  indicator: indicatorId('share'),
  area: area('VNM'),
  observations: points.map(([at, value]) => observation(at, value)).sort((a, b) => comparePeriods(a.period, b.period)),
  others: [],
});

export const indicator = (rest: Partial<Indicator> = {}): Indicator => ({
  id: indicatorId('share'),
  name: both('Share'),
  measure: 'percent',
  unit: both('%'),
  direction: 'up',
  minimum: 0,
  maximum: 100,
  decimals: 2,
  frequency: 'annual',
  source: 'Statistics office',
  discontinued: null,
  abolished: '',
  redefined: '',
  note: both(''),
  ...rest,
});

export const note = (rest: Partial<Note> = {}): Note => ({
  id: 'n-1' as NoteId,
  kind: 'event',
  indicator: indicatorId('share'),
  area: area('VNM'),
  target: '',
  from: period('2021'),
  until: '',
  text: both('A new law'),
  owner: '',
  date: '2026-11-29',
  ...rest,
});

export const target = (rest: Partial<Target> = {}): Target => ({
  id: 'share-2025' as TargetId,
  programme: 'programme-749' as ProgrammeId,
  pillar: 'economy',
  indicator: indicatorId('share'),
  year: 2025,
  comparator: '>=',
  value: 20,
  wording: both(''),
  verified: true,
  scope: both(''),
  sourceUrl: 'https://example.org/',
  ...rest,
});

const codes = <T>(values: readonly T[], keyOf: (value: T) => string) => {
  const dictionary: T[] = [];
  const codeOf = new Map<string, number>();
  const column = values.map((value) => {
    const key = keyOf(value);
    let code = codeOf.get(key);
    if (code === undefined) {
      code = dictionary.push(value) - 1;
      codeOf.set(key, code);
    }
    return code;
  });
  return { dictionary, column };
};

/** A block of the observations, in the order that `Block` promises. The dictionaries keep the order of arrival. */
export function block(observations: readonly Observation[]): Block {
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const areas = codes(observations, (o) => o.area);
  const periods = codes(observations, (o) => o.period);
  const sources = codes(observations, (o) => JSON.stringify(o.source));
  const notes = codes(observations, (o) => JSON.stringify(o.note));
  const order = observations
    .map((o, index) => ({ o, index }))
    .sort(
      (a, b) =>
        text(a.o.area, b.o.area) || comparePeriods(a.o.period, b.o.period) || text(a.o.source.name, b.o.source.name),
    );
  const pick = (column: readonly number[]) => order.map(({ index }) => column[index] ?? 0);
  return {
    indicator: observations[0]?.indicator ?? indicatorId('share'),
    count: observations.length,
    areas: areas.dictionary.map((o) => o.area),
    periods: periods.dictionary.map((o) => o.period),
    sources: sources.dictionary.map((o) => o.source),
    notes: notes.dictionary.map((o) => o.note),
    area: Uint16Array.from(pick(areas.column)),
    period: Uint16Array.from(pick(periods.column)),
    source: Uint32Array.from(pick(sources.column)),
    note: Uint32Array.from(pick(notes.column)),
    value: Float64Array.from(order, ({ o }) => o.value),
    flags: Uint8Array.from(order, ({ o }) => flagsOf(o)),
    row: Uint32Array.from(order, ({ o }) => o.row),
  };
}

/** The bits of an observation in the column of flags. */
export const flagsOf = ({ confidence, preferred, disputed, projected }: Observation): number =>
  CONFIDENCES.indexOf(confidence) |
  (preferred ? PREFERRED : 0) |
  (disputed ? DISPUTED : 0) |
  (projected ? PROJECTED : 0);
