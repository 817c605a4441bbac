import { bestFirst, figuresOf, type SiblingRow } from '../../assess/siblings.ts';
import type { ProvinceTexts } from '../../chart/province/ProvinceChart.svelte';
import { provinceGeometry, type ProvinceInput } from '../../chart/province/provinceGeometry.ts';
import type { Area, AreaId } from '../../domain/area.ts';
import { columnFormat, formatNumber, formatPeriod, formatWhole } from '../../domain/format.ts';
import { MEASURES, type Indicator } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import { toPeriod, type Period } from '../../domain/period.ts';
import type { Comparator, Target } from '../../domain/programme.ts';
import type { Snapshot, SnapshotRow } from '../../snapshot/snapshot.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { provinceMessages } from '../words/provinces.ts';
import { asTitle, type Caption } from './caption.ts';
import type { ChartKind } from './chartKind.ts';
import { readRole, writeRole } from './roles.ts';
import { row } from './rows.ts';
import { unitTitle } from './unitTitle.ts';

interface Unit {
  readonly id: string;
  readonly name: string;
  /** `null` = no figure. */
  readonly value: number | null;
  readonly source: string;
}

/** Areas that stand beside each other, in one period: each with its own figure, or with those of the units it was made of. */
export interface ProvincesPicture {
  readonly kind: 'provinces';
  readonly indicator: Pick<Indicator, 'id' | 'measure' | 'decimals'>;
  readonly unit: string;
  readonly period: string;
  readonly lines: readonly (Unit & { readonly former: readonly Unit[] })[];
  /** The one that stands out; empty for none. */
  readonly chosen: string;
  /** The figure of what they are parts of, as published. */
  readonly mean: (Unit & { readonly indicator: string }) | null;
  /** What is to be reached, in words that say by whom; `null` where nothing is. */
  readonly target: {
    readonly value: number;
    readonly comparator: Comparator;
    readonly year: string;
    readonly label: string;
  } | null;
}

/** The figures of the units in one period, and what is known beside them. */
export interface SiblingFigures {
  readonly indicator: Indicator;
  /** What they are parts or members of. */
  readonly of: Area;
  readonly period: Period;
  readonly rows: readonly SiblingRow[];
  readonly mean: Observation | null;
  readonly chosen: AreaId | null;
  /** With its words, which say whose it is. */
  readonly target: { readonly target: Target; readonly labelIn: (speaker: Speaker) => string } | null;
}

export function provincesPicture(
  { indicator, of: whole, period, rows, mean, chosen, target }: SiblingFigures,
  speaker: Speaker,
): ProvincesPicture {
  const { of } = speaker;
  const unit = (area: Area, found: Observation | null): Unit => ({
    id: area.id,
    name: of(area.name),
    value: found?.value ?? null,
    source: found?.source.name ?? '',
  });
  return {
    kind: 'provinces',
    indicator: { id: indicator.id, measure: indicator.measure, decimals: indicator.decimals },
    unit: of(indicator.unit),
    period,
    lines: rows.map(({ area, own, former }) => ({
      ...unit(area, own),
      former: own ? [] : former.map((one) => unit(one.area, one.figure)),
    })),
    chosen: chosen ?? '',
    mean: mean && { ...unit(whole, mean), indicator: mean.indicator },
    target: targetOf(target, speaker),
  };
}

function targetOf(said: SiblingFigures['target'], speaker: Speaker): ProvincesPicture['target'] {
  if (!said || said.target.value === null) return null;
  const { value, comparator, year } = said.target;
  return { value, comparator, year: String(year), label: said.labelIn(speaker) };
}

/** How many of the units that are shown, which may be fewer than were published, have a figure. */
export function coveredIn(rows: readonly SiblingRow[], { language }: Speaker): string {
  const m = provinceMessages[language];
  const known = rows.filter((row) => figuresOf(row).length > 0).length;
  return known === rows.length
    ? m.allKnown(known, formatWhole(known, language))
    : m.someKnown(formatWhole(known, language), formatWhole(rows.length, language));
}

/** What stands around the chart; a snapshot carries it, for the page cannot tell it from the figures alone. */
export function provincesCaption(
  picture: ProvincesPicture,
  { indicator, period, rows, mean }: SiblingFigures,
  speaker: Speaker,
): Caption {
  const m = provinceMessages[speaker.language];
  const when = formatPeriod(period, speaker.language);
  const { rows: drawn, mean: national, target } = provincesProps(picture, speaker);
  const [first] = bestFirst(rows, indicator.direction);
  const told = drawn.find(({ id }) => id === first?.area.id)?.told.join('; ') ?? '';
  const best = first ? `${m.summary(speaker.of(indicator.name), when, speaker.of(first.area.name), told)} ` : '';
  const sources = new Set([...rows.flatMap(figuresOf), ...(mean ? [mean] : [])].map(({ source }) => source.name));
  const covered = coveredIn(rows, speaker);
  return {
    title: m.caption(speaker.of(indicator.name), when),
    subtitle: covered,
    summary: `${best}${covered}${[national, target].map((level) => (level ? ` ${level.label}.` : '')).join('')}`,
    source: speaker.t.chart.source(speaker.t.chart.sourceNames([...sources].filter(Boolean).join('; '))),
    ...(best === '' ? {} : { finding: asTitle(best) }),
  };
}

/** More rows than anyone would look through; before the mergers the country had 63 provinces. */
const MOST_UNITS = 1000;

function provincesRows(p: ProvincesPicture): readonly SnapshotRow[] {
  const figure = ({ id, name, value, source }: Unit, is: 'main' | 'former' | 'mean'): SnapshotRow =>
    row({
      indicator: p.indicator.id,
      unit: p.unit,
      area: id,
      areaName: name,
      period: p.period,
      value,
      source,
      role: writeRole({ is }),
    });
  return [
    ...p.lines.flatMap((line) => [figure(line, 'main'), ...line.former.map((unit) => figure(unit, 'former'))]),
    ...(p.mean ? [{ ...figure(p.mean, 'mean'), indicator: p.mean.indicator }] : []),
    ...(p.target ? [targetRow(p, p.target)] : []),
  ];
}

const targetRow = (
  { indicator, unit }: ProvincesPicture,
  { value, comparator, year }: NonNullable<ProvincesPicture['target']>,
): SnapshotRow =>
  row({
    indicator: indicator.id,
    unit,
    period: year,
    value,
    role: writeRole({ is: 'target', comparator }),
  });

const provincesOptions = ({ indicator, chosen, target }: ProvincesPicture): Snapshot['options'] => ({
  measure: indicator.measure,
  decimals: indicator.decimals,
  chosen,
  ...(target ? { target: target.label } : {}),
});

/** Reads back what `provincesRows` wrote; `null` for rows that make no such picture. */
function provincesFrom({ rows, options }: Snapshot): ProvincesPicture | null {
  const [first] = rows;
  const measure = MEASURES.find((known) => known === options['measure']);
  const decimals = Number(options['decimals']);
  if (!first || !measure || !(decimals >= 0 && decimals <= 10) || rows.length > MOST_UNITS) return null;
  const lines: (Unit & { former: Unit[] })[] = [];
  let mean: ProvincesPicture['mean'] = null;
  let target: ProvincesPicture['target'] = null;
  for (const { indicator, area, areaName, period, value, source, role } of rows) {
    const unit = { id: area, name: areaName, value, source };
    const read = readRole(role);
    const at = read?.is;
    if (read?.is === 'target' && value !== null && read.comparator)
      target = { value, comparator: read.comparator, year: period, label: String(options['target'] ?? '') };
    if (at === 'main') lines.push({ ...unit, former: [] });
    if (at === 'former') lines.at(-1)?.former.push(unit);
    if (at === 'mean') mean = { ...unit, indicator };
  }
  if (new Set(lines.map(({ id }) => id)).size < lines.length) return null;
  return {
    kind: 'provinces',
    // What a snapshot calls its indicator is only shown and compared, never looked up as one that must exist.
    indicator: { id: first.indicator as Indicator['id'], measure, decimals: Math.round(decimals) },
    unit: first.unit,
    period: first.period,
    lines,
    chosen: String(options['chosen'] ?? ''),
    mean,
    target,
  };
}

const isUnit = (unit: Unit): unit is Unit & { readonly value: number } => unit.value !== null;

/** Writes the figures of a picture, which are read one below the other; what is `null` is no figure. */
export function writer(
  p: Pick<ProvincesPicture, 'lines' | 'indicator'>,
  speaker: Speaker,
): (value: number | null) => string {
  const values = p.lines.flatMap((line) => [line, ...line.former].filter(isUnit).map(({ value }) => value));
  const inColumn = columnFormat(values, p.indicator, speaker.language);
  return (value) => (value === null ? provinceMessages[speaker.language].noFigure : inColumn(value));
}

/** What `ProvinceChart` draws. */
export function provincesProps(
  p: ProvincesPicture,
  speaker: Speaker,
): ProvinceInput & { readonly texts: ProvinceTexts } {
  const { t, language } = speaker;
  const m = provinceMessages[language];
  const write = writer(p, speaker);
  const period = toPeriod(p.period);
  const when = period ? formatPeriod(period, language) : p.period;
  return {
    rows: p.lines.map((line) => {
      const values = [line, ...line.former].filter(isUnit).map(({ value }) => value);
      const [low, high] = [Math.min(...values), Math.max(...values)];
      const several = values.length > 0 && low !== high;
      return {
        id: line.id,
        name: line.name,
        values,
        text: several ? m.range(write(low), write(high)) : write(values[0] ?? null),
        told:
          line.value !== null || line.former.length === 0
            ? [write(line.value)]
            : line.former.map(({ name, value }) => m.of(name, write(value))),
        isChosen: p.chosen !== '' && (line.id === p.chosen || line.former.some(({ id }) => id === p.chosen)),
      };
    }),
    isRank: p.indicator.measure === 'rank',
    decimals: p.indicator.decimals,
    axis: unitTitle({ unit: p.unit, measure: p.indicator.measure, name: t.word.value }, speaker),
    mean:
      p.mean && p.mean.value !== null
        ? {
            value: p.mean.value,
            label: isCountry(p.mean.id)
              ? m.mean(when, write(p.mean.value))
              : m.whole(p.mean.name, when, write(p.mean.value)),
          }
        : null,
    target: p.target && { value: p.target.value, label: p.target.label },
    write: (value, decimals) => formatNumber(value, decimals, language),
    texts: { ...t.chart, province: m.unit, figures: m.figures, empty: t.chart.noData },
  };
}

/** By its code, which a snapshot carries, other than what kind of area it is. */
const isCountry = (id: string): boolean => /^[A-Z]{3}$/.test(id);

export const provincesKind: ChartKind<ProvincesPicture> = {
  rows: provincesRows,
  options: provincesOptions,
  thaw: provincesFrom,
  caption: (_picture, _speaker, title) => ({ title: '', subtitle: '', summary: title, source: '' }),
  slim: (rows) => rows,
  height: (picture, speaker) => {
    const props = provincesProps(picture, speaker);
    return (width) => provinceGeometry(props, width).height;
  },
};
