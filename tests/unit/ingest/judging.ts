import { fold } from '../../../src/domain/fold.ts';
import { issuesIn, type Issue } from '../../../src/domain/issue.ts';
import { toPeriod } from '../../../src/domain/period.ts';
import type { Result } from '../../../src/domain/result.ts';
import type { FileReading } from '../../../src/ingest/readFile.ts';
import type { Choices } from '../../../src/ingest/rows/choices.ts';
import type { Reading } from '../../../src/ingest/rows/reading.ts';
import type { Said, Written } from './disturbing.ts';

/** What a person says of a file that does not say it itself. */
const ANSWERS = { area: 'LAO', period: '1999', series: 'Things of it' };

/** What is stored, or planned, of a line. */
interface Stored {
  readonly line: number;
  readonly value: number;
  readonly area: string;
  readonly period: string;
  /** Name and unit of its series, folded. */
  readonly name: string;
  readonly projected?: boolean;
  readonly as: Said['as'];
}

export type Judgement =
  { readonly as: 'right' | 'asked' | 'refused' } | { readonly as: 'fault'; readonly what: string };

/** What a reading tells beside its figures. */
interface Told {
  readonly unread: ReadonlySet<number>;
  /** Whether it asks which of its figures are forecasts. */
  readonly asksOfForecasts: boolean;
}

const isAsSaid = (one: Stored, said: Said, { unread, asksOfForecasts }: Told): boolean =>
  said.line === one.line &&
  Math.abs(said.value - one.value) < 1e-9 &&
  said.as === one.as &&
  one.area === (said.area ?? ANSWERS.area) &&
  [said.period ?? ANSWERS.period, said.orPeriod].includes(one.period) &&
  said.words.every((word) => one.name.includes(fold(word)) || unread.has(said.wordsAt?.[word] ?? -1)) &&
  (said.isProjected === undefined ||
    (one.projected ?? false) === said.isProjected ||
    (said.isProjected && asksOfForecasts)) &&
  !said.others.some((word) => one.name.includes(fold(word)));

const only = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined);

function storedOf(
  { series, targets, blocks }: Reading,
  allObservations: (found: Pick<Reading, 'blocks'>) => readonly { readonly row: number; readonly indicator: string }[],
): readonly Stored[] {
  const names = new Map<string, string>(series.map(({ id, name, unit }) => [id, fold(`${name} ${unit}`)]));
  const all = [
    ...allObservations({ blocks }).map(({ row: line, ...one }) => ({ ...one, line, as: 'figure' as const })),
    ...targets.map(({ year, ...one }) => ({ ...one, period: String(year), as: 'plan' as const })),
  ];
  return all.map((one) => ({ ...one, name: names.get(one.indicator) ?? '' })) as unknown as readonly Stored[];
}

/**
 * Reads what was written, and says whether each figure that is stored is in it as such, and each of its figures stored or
 * told of. What it says itself and is asked all the same a person looks at: that is no silence.
 */
export async function judge(
  { text, said }: Written,
  read: (text: string, choices?: Partial<Choices>) => Promise<Result<FileReading, Issue>>,
  allObservations: Parameters<typeof storedOf>[1],
  /** Whether a person who is asked for the time of all rows gives one, though the file has several. */
  isAnswered = false,
): Promise<Judgement> {
  let found = await read(text);
  if (found.ok && !found.value.reading) {
    const { needs, mapping, layout, proposals } = found.value.inspection;
    const isToBeSaid = (need: string): boolean =>
      need === 'series' ||
      (need === 'period' && isAnswered) ||
      (need === 'area' && said.every(({ area }) => area === null)) ||
      (need === 'period' && said.every(({ period, as }) => period === null || as === 'plan'));
    if (mapping.table !== 'observations' || (layout === 'guessed' && needs.length === 0) || !needs.every(isToBeSaid))
      return { as: 'asked' };
    // What alone is proposed is taken.
    const period = needs.includes('period')
      ? (only(proposals.periods) ?? toPeriod(ANSWERS.period))
      : mapping.fixed.period;
    const area = needs.includes('area') ? ANSWERS.area : mapping.fixed.area;
    const series = needs.includes('series') ? ANSWERS.series : mapping.fixed.series;
    found = await read(text, { mapping: { ...mapping, fixed: { area, period, series } } });
  }
  // What brackets are is asked where nothing tells.
  if (found.ok && found.value.reading?.questions.some(({ kind }) => kind === 'brackets')) {
    const { mapping } = found.value.inspection;
    if (mapping.table === 'observations') found = await read(text, { mapping, answers: { brackets: 'uncertain' } });
  }
  if (!found.ok || !found.value.reading) return { as: 'refused' };
  const { reading, inspection } = found.value;
  const stored = storedOf(reading, allObservations);
  const { mapping } = inspection;
  const unread = new Set(mapping.table === 'observations' ? (mapping.unread ?? []).map(({ column }) => column) : []);
  const asksOfForecasts = reading.questions.some(({ kind }) => kind === 'forecast' || kind === 'future');
  const told = { unread, asksOfForecasts };
  for (const one of stored)
    if (!said.some((cell) => isAsSaid(one, cell, told)))
      return { as: 'fault', what: `not said: ${JSON.stringify(one)}` };
  const lines = new Set(issuesIn(reading.issues).map(({ line }) => line));
  const asks = reading.ambiguous.length + reading.questions.length + reading.unknownAreas.length;
  if (asks === 0)
    for (const cell of said)
      if (
        cell.as !== 'code' &&
        !unread.has(cell.column) &&
        !lines.has(cell.line) &&
        !stored.some((one) => isAsSaid(one, cell, told))
      )
        return { as: 'fault', what: `smaller: ${JSON.stringify(cell)}` };
  return { as: 'right' };
}
