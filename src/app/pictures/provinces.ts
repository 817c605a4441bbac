import { bestFirst, figuresOf, type ProvinceRow } from '../../assess/provinces.ts';
import type { ProvinceTexts } from '../../chart/province/ProvinceChart.svelte';
import { provinceGeometry, type ProvinceInput } from '../../chart/province/provinceGeometry.ts';
import type { Area, AreaId } from '../../domain/area.ts';
import { formatNumber, formatPeriod, formatValue, formatWhole } from '../../domain/format.ts';
import { MEASURES, type Indicator } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import { toPeriod, type Period } from '../../domain/period.ts';
import type { Snapshot, SnapshotRow } from '../../snapshot/snapshot.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { provinceMessages } from '../words/provinces.ts';
import type { Caption } from './caption.ts';
import type { ChartKind } from './chartKind.ts';
import { readRole, writeRole } from './roles.ts';
import { row } from './rows.ts';

interface Unit {
  readonly id: string;
  readonly name: string;
  /** `null` = no figure. */
  readonly value: number | null;
  readonly source: string;
}

/** The provinces of a country in one period: each with its own figure, or with those of the units it was made of. */
export interface ProvincesPicture {
  readonly kind: 'provinces';
  readonly indicator: Pick<Indicator, 'id' | 'measure' | 'decimals'>;
  readonly unit: string;
  readonly period: string;
  readonly lines: readonly (Unit & { readonly former: readonly Unit[] })[];
  /** The province that stands out; empty for none. */
  readonly chosen: string;
  /** The national figure as published. */
  readonly mean: (Unit & { readonly indicator: string }) | null;
}

/** The figures of the provinces in one period, and what is known beside them. */
interface ProvinceFigures {
  readonly indicator: Indicator;
  readonly country: Area;
  readonly period: Period;
  readonly rows: readonly ProvinceRow[];
  readonly mean: Observation | null;
  readonly chosen: AreaId | null;
}

export function provincesPicture(
  { indicator, country, period, rows, mean, chosen }: ProvinceFigures,
  { of }: Speaker,
): ProvincesPicture {
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
    mean: mean && { ...unit(country, mean), indicator: mean.indicator },
  };
}

/** How many of the units that are shown, which may be fewer than were published, have a figure. */
export function coveredIn(rows: readonly ProvinceRow[], { language }: Speaker): string {
  const m = provinceMessages[language];
  const known = rows.filter((row) => figuresOf(row).length > 0).length;
  return known === rows.length
    ? m.allKnown(known, formatWhole(known, language))
    : m.someKnown(formatWhole(known, language), formatWhole(rows.length, language));
}

/** What stands around the chart; a snapshot carries it, for the page cannot tell it from the figures alone. */
export function provincesCaption(
  picture: ProvincesPicture,
  { indicator, period, rows, mean }: ProvinceFigures,
  speaker: Speaker,
): Caption {
  const m = provinceMessages[speaker.language];
  const when = formatPeriod(period, speaker.language);
  const { rows: drawn, mean: national } = provincesProps(picture, speaker);
  const [first] = bestFirst(rows, indicator.direction);
  const told = drawn.find(({ id }) => id === first?.area.id)?.told.join('; ') ?? '';
  const best = first ? `${m.summary(speaker.of(indicator.name), when, speaker.of(first.area.name), told)} ` : '';
  const sources = new Set([...rows.flatMap(figuresOf), ...(mean ? [mean] : [])].map(({ source }) => source.name));
  const covered = coveredIn(rows, speaker);
  return {
    title: m.caption(speaker.of(indicator.name), when),
    subtitle: covered,
    summary: `${best}${covered}${national ? ` ${national.label}.` : ''}`,
    source: speaker.t.chart.source(speaker.t.chart.sourceNames([...sources].join('; '))),
  };
}

/** Communes are not drawn; before the mergers the country had 63 provinces. */
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
  ];
}

const provincesOptions = ({ indicator, chosen }: ProvincesPicture): Snapshot['options'] => ({
  measure: indicator.measure,
  decimals: indicator.decimals,
  chosen,
});

/** Reads back what `provincesRows` wrote; `null` for rows that make no such picture. */
function provincesFrom({ rows, options }: Snapshot): ProvincesPicture | null {
  const [first] = rows;
  const measure = MEASURES.find((known) => known === options['measure']);
  const decimals = Number(options['decimals']);
  if (!first || !measure || !(decimals >= 0 && decimals <= 10) || rows.length > MOST_UNITS) return null;
  const lines: (Unit & { former: Unit[] })[] = [];
  let mean: ProvincesPicture['mean'] = null;
  for (const { indicator, area, areaName, value, source, role } of rows) {
    const unit = { id: area, name: areaName, value, source };
    const at = readRole(role)?.is;
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
  };
}

const isUnit = (unit: Unit): unit is Unit & { readonly value: number } => unit.value !== null;

/** What `ProvinceChart` draws. */
export function provincesProps(
  p: ProvincesPicture,
  { t, language }: Speaker,
): ProvinceInput & { readonly texts: ProvinceTexts } {
  const m = provinceMessages[language];
  const write = (value: number | null): string =>
    value === null ? m.noFigure : formatValue(value, p.indicator, language);
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
    mean: p.mean && p.mean.value !== null ? { value: p.mean.value, label: m.mean(when, write(p.mean.value)) } : null,
    write: (value, decimals) => formatNumber(value, decimals, language),
    texts: { ...t.chart, province: m.unit, figures: m.figures, empty: t.chart.noData },
  };
}

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
