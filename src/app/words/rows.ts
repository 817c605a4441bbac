import { formatDate, formatPeriod, formatValue } from '../../domain/format.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Period } from '../../domain/period.ts';
import type { Observation } from '../../domain/observation.ts';
import {
  indicatorOf,
  programmeOf,
  TABLE_KEYS,
  TABLE_NAMES,
  type Registry,
  type TableName,
} from '../../domain/registry.ts';
import type { Speaker } from './locale.svelte.ts';
import { areaName, indicatorName } from './names.ts';
import { programmeMessages, spanWords } from './programme.ts';
import { texts } from './texts.ts';

const en = {
  area: (name: string) => `area “${name}”`,
  indicator: (name: string, unit: string, better: string) =>
    `indicator “${name}”${unit === '' ? '' : ` (${unit})`}, ${better}`,
  better: { up: 'higher is better', down: 'lower is better' } satisfies Record<Indicator['direction'], string>,
  programme: (name: string, area: string, basis: string) => `programme “${name}” of ${area} (${basis})`,
  retired: (sentence: string) => `${sentence}, retired`,
  leads: (indicator: string) => `main indicator: “${indicator}”`,
  pillars: (names: string) => `pillars: ${names}`,
  target: (indicator: string, value: string, year: string, programme: string) =>
    `target: ${indicator}, ${value} by the end of ${year} (${programme})`,
  link: (series: string, target: string) => `“${series}” as a measure of “${target}”`,
  note: (text: string, day: string) => `note of ${day}: “${text}”`,
  noNote: (day: string) => `note of ${day}, taken back`,
  figure: (indicator: string, area: string, period: string, value: string) =>
    `figure: ${indicator}, ${area}, ${period}: ${value}`,
};

const vi: typeof en = {
  area: (name) => `địa bàn “${name}”`,
  indicator: (name, unit, better) => `chỉ số “${name}”${unit === '' ? '' : ` (${unit})`}, ${better}`,
  better: { up: 'càng cao càng tốt', down: 'càng thấp càng tốt' },
  programme: (name, area, basis) => `chương trình “${name}” của ${area} (${basis})`,
  retired: (sentence) => `${sentence}, đã ngừng theo dõi`,
  leads: (indicator) => `chỉ số chính: “${indicator}”`,
  pillars: (names) => `trụ cột: ${names}`,
  target: (indicator, value, year, programme) => `mục tiêu: ${indicator}, ${value} đến hết năm ${year} (${programme})`,
  link: (series, target) => `“${series}” là số đo của “${target}”`,
  note: (text, day) => `ghi chú ngày ${day}: “${text}”`,
  noNote: (day) => `ghi chú ngày ${day}, đã gỡ bỏ`,
  figure: (indicator, area, period, value) => `số liệu: ${indicator}, ${area}, ${period}: ${value}`,
};

/** Texts that tell a row of a table, or a figure. */
export const rowMessages = texts('rows', { en, vi });

type Row = Registry[TableName][number];
type Sentences = { readonly [Name in TableName]: (row: Registry[Name][number], registry: Registry) => string };

function sentences(speaker: Speaker): Sentences {
  const { of, language } = speaker;
  const m = rowMessages[language];
  return {
    areas: ({ name }) => m.area(of(name)),
    indicators: ({ name, unit, direction }) => m.indicator(of(name), of(unit), m.better[direction]),
    programmes: (programme, registry) => {
      const { name, area, legalBasis, pillars, leads, retired } = programme;
      const sentence = [
        m.programme(of(name), areaName(registry, area, speaker), of(legalBasis)),
        spanWords(programme, language),
        leads === undefined ? '' : m.leads(indicatorName(registry, leads, speaker)),
        pillars === undefined ? '' : m.pillars(pillars.map((one) => of(one.name)).join('; ')),
      ];
      const text = sentence.filter(Boolean).join(', ');
      return retired === undefined ? text : m.retired(text);
    },
    targets: ({ indicator: id, comparator, value, wording, year, programme }, registry) => {
      const indicator = indicatorOf(registry, id);
      const number = value === null || !indicator ? of(wording) : formatValue(value, indicator, language);
      const within = value === null ? number : `${programmeMessages[language].comparators[comparator]} ${number}`;
      const owner = programmeOf(registry, programme);
      return m.target(indicatorName(registry, id, speaker), within, String(year), owner ? of(owner.name) : programme);
    },
    links: ({ series, target }, registry) =>
      m.link(indicatorName(registry, series, speaker), indicatorName(registry, target, speaker)),
    notes: ({ text, date }) => {
      const [words, day] = [of(text), formatDate(date, language)];
      return words === '' ? m.noNote(day) : m.note(words, day);
    },
  };
}

/** A row of a table in words, with the names of what it refers to; `registry` holds it and them. `null` where it has no such row. */
export function rowWords(table: string, key: string, registry: Registry, speaker: Speaker): string | null {
  const name = TABLE_NAMES.find((one) => one === table);
  if (!name) return null;
  const keyOf = TABLE_KEYS[name] as (row: Row) => string;
  const words = sentences(speaker)[name] as (row: Row, registry: Registry) => string;
  const rows: readonly Row[] = registry[name];
  const row = rows.find((one) => keyOf(one) === key);
  return row ? words(row, registry) : null;
}

/** A figure as a change names it: values as text, empty where there is none. */
interface ChangedFigure {
  readonly indicator: string;
  readonly area: string;
  readonly period: Period;
  readonly before: string;
  readonly after: string;
}

/** A figure that is added, changed or removed, in words. */
export function changedFigure(
  { indicator, area, period, before, after }: ChangedFigure,
  registry: Registry,
  speaker: Speaker,
): string {
  const { language } = speaker;
  return rowMessages[language].figure(
    indicatorName(registry, indicator, speaker),
    areaName(registry, area, speaker),
    formatPeriod(period, language),
    before === '' || after === '' ? before || after : `${before} → ${after}`,
  );
}

/** A figure in words. */
export function figureWords(figure: Observation, registry: Registry, speaker: Speaker): string {
  const indicator = indicatorOf(registry, figure.indicator);
  const value = indicator ? formatValue(figure.value, indicator, speaker.language) : String(figure.value);
  return changedFigure({ ...figure, before: '', after: value }, registry, speaker);
}
