import type { TableData } from '../../chart/frame/frame.ts';
import type { PanelsTexts } from '../../chart/panels/PanelsChart.svelte';
import { panelsGeometry, type PanelsInput, type PanelsWords } from '../../chart/panels/panelsGeometry.ts';
import { columnFormat, formatPeriod, formatValue, formatWhole } from '../../domain/format.ts';
import { MEASURES, type Indicator } from '../../domain/indicator.ts';
import { comparePeriods, periodTime, periodYear, toPeriod, type Period } from '../../domain/period.ts';
import type { Comparator } from '../../domain/programme.ts';
import type { Snapshot, SnapshotRow } from '../../snapshot/snapshot.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { panelsMessages } from '../words/panels.ts';
import { provinceMessages } from '../words/provinces.ts';
import { asTitle, type Caption } from './caption.ts';
import type { ChartKind } from './chartKind.ts';
import { isAt, readRole, writeRole } from './roles.ts';
import { grouped, row } from './rows.ts';
import { unitTitle } from './unitTitle.ts';

interface Figure {
  readonly value: number;
  readonly source: string;
}

interface Unit {
  readonly id: string;
  readonly name: string;
  /** One a period; `null` where it has none. */
  readonly figures: readonly (Figure | null)[];
  /** Periods whose figure measures another thing than those before. */
  readonly apart: readonly Period[];
}

/** One indicator over time, of areas that stand beside each other: a page of them, each a small chart. */
export interface PanelsPicture {
  readonly kind: 'panels';
  readonly indicator: Pick<Indicator, 'id' | 'measure' | 'decimals' | 'direction'>;
  readonly name: string;
  readonly unit: string;
  /** Ascending, at least one. */
  readonly periods: readonly Period[];
  /** The one that stands out first, the others in the order of the table. */
  readonly units: readonly Unit[];
  /** Empty for none. */
  readonly chosen: string;
  /** Least and greatest value of all units, also of those on other pages. */
  readonly extent: readonly [number, number];
  /** To be reached, in words that say by whom; `null` where nothing is. */
  readonly target: {
    readonly value: number;
    readonly comparator: Comparator;
    readonly year: string;
    readonly label: string;
  } | null;
  /** Which of all units: the first and last place, and how many there are. Without the one that stands out where it is only repeated. */
  readonly page: { readonly from: number; readonly to: number; readonly total: number };
}

/** More small charts than these are on several pages. */
export const MOST_PANELS = 36;
/** More periods than these are no line that a small chart could draw: the newest are. */
export const MOST_PERIODS = 120;

function panelsRows(p: PanelsPicture): readonly SnapshotRow[] {
  const { indicator, unit, periods, units, chosen, target } = p;
  return [
    ...units.flatMap(({ id, name, figures }) =>
      periods.map((period, at) =>
        row({
          ...{ indicator: indicator.id, unit, area: id, areaName: name, period },
          ...(figures[at] ?? { value: null }),
          role: writeRole({ is: id === chosen ? 'main' : 'other' }),
        }),
      ),
    ),
    ...(target
      ? [
          row({
            ...{ indicator: indicator.id, unit, period: target.year, value: target.value },
            role: writeRole({ is: 'target', comparator: target.comparator }),
          }),
        ]
      : []),
  ];
}

const panelsOptions = ({ indicator, name, units, extent, target, page }: PanelsPicture): Snapshot['options'] => ({
  name,
  measure: indicator.measure,
  decimals: indicator.decimals,
  direction: indicator.direction,
  low: extent[0],
  high: extent[1],
  ...page,
  ...(target ? { target: target.label } : {}),
  ...(units.some(({ apart }) => apart.length > 0)
    ? { breaks: units.flatMap(({ id, apart }) => apart.map((period) => `${id} ${period}`)).join('|') }
    : {}),
});

/** Reads back what `panelsRows` wrote; `null` for rows that make no such picture. */
function panelsFrom({ rows, options }: Snapshot): PanelsPicture | null {
  const drawn = rows.filter((one) => isAt(one, 'main', 'other'));
  const [first] = drawn;
  const number = (name: string): number => (typeof options[name] === 'number' ? options[name] : NaN);
  const measure = MEASURES.find((known) => known === options['measure']);
  const decimals = number('decimals');
  const [low, high] = [number('low'), number('high')];
  if (!first || !measure || !(decimals >= 0 && decimals <= 10) || !(low <= high)) return null;
  const groups = [...grouped(drawn, ({ area }) => area)];
  const periods = (groups[0]?.[1] ?? []).flatMap(({ period }) => toPeriod(period) ?? []);
  const isAscending = periods.every((period, at) => at === 0 || comparePeriods(periods[at - 1] ?? period, period) < 0);
  const isWhole = groups.every(
    ([, figures]) =>
      figures.length === periods.length && figures.every(({ period }, at) => period === (periods[at] ?? '')),
  );
  const isFew = groups.length <= MOST_PANELS && periods.length <= MOST_PERIODS;
  if (periods.length === 0 || !isAscending || !isWhole || !isFew) return null;
  const breaks = new Set(String(options['breaks'] ?? '').split('|'));
  const goal = rows.find((one) => isAt(one, 'target'));
  const role = goal && readRole(goal.role);
  const comparator = role?.is === 'target' ? role.comparator : null;
  return {
    kind: 'panels',
    // What a snapshot calls its indicator is only shown and compared, never looked up as one that must exist.
    indicator: {
      id: first.indicator as Indicator['id'],
      measure,
      decimals: Math.round(decimals),
      direction: options['direction'] === 'down' ? 'down' : 'up',
    },
    name: String(options['name'] ?? ''),
    unit: first.unit,
    periods,
    units: groups.map(([id, figures]) => ({
      id,
      name: figures[0]?.areaName ?? '',
      figures: figures.map(({ value, source }) => (value === null ? null : { value, source })),
      apart: periods.filter((period) => breaks.has(`${id} ${period}`)),
    })),
    chosen: drawn.find((one) => isAt(one, 'main'))?.area ?? '',
    extent: [low, high],
    target:
      goal && goal.value !== null && comparator
        ? { value: goal.value, comparator, year: goal.period, label: String(options['target'] ?? '') }
        : null,
    page: { from: number('from') || 1, to: number('to') || groups.length, total: number('total') || groups.length },
  };
}

interface Told extends Figure {
  readonly period: Period;
}

/** The first and the last figure of a unit that measure the same thing; the same one where it has but one. */
function endsOf({ figures, apart }: Unit, periods: readonly Period[]): readonly [Told, Told] | null {
  const known = periods.flatMap((period, at): Told[] => {
    const figure = figures[at];
    return figure ? [{ ...figure, period }] : [];
  });
  const since = apart.at(-1);
  const [first, last] = [
    known.find(({ period }) => since === undefined || comparePeriods(period, since) >= 0),
    known.at(-1),
  ];
  return first && last ? [first, last] : null;
}

/** How many ended better than they began; empty where no unit has two figures. */
function betterWords({ units, periods, indicator }: PanelsPicture, { language }: Speaker): string {
  const moved = units.flatMap((unit) => {
    const ends = endsOf(unit, periods);
    return ends && ends[0].period !== ends[1].period ? [ends[1].value - ends[0].value] : [];
  });
  const better = moved.filter((by) => (indicator.direction === 'down' ? by < 0 : by > 0)).length;
  return moved.length === 0
    ? ''
    : panelsMessages[language].better(formatWhole(better, language), moved.length, formatWhole(moved.length, language));
}

export function panelsCaption(p: PanelsPicture, speaker: Speaker): Caption {
  const { t, language } = speaker;
  const m = panelsMessages[language];
  const [first, last] = [p.periods[0], p.periods.at(-1)];
  const when = (period: Period | undefined): string => (period ? formatPeriod(period, language) : '');
  const whole = (count: number): string => formatWhole(count, language);
  const write = ({ value }: Figure): string => formatValue(value, p.indicator, language);
  const chosen = p.units.find(({ id }) => id === p.chosen);
  const ends = chosen ? endsOf(chosen, p.periods) : null;
  const sources = new Set(p.units.flatMap(({ figures }) => figures.flatMap((figure) => figure?.source ?? [])));
  const better = betterWords(p, speaker);
  const { from, to, total } = p.page;
  return {
    title: m.title(p.name),
    subtitle: [
      p.indicator.measure === 'rank' ? '' : p.unit,
      first === last ? when(last) : m.span(when(first), when(last)),
      m.scale,
      to - from + 1 < total ? m.shown(whole(from), whole(to), whole(total)) : '',
    ]
      .filter(Boolean)
      .join(' · '),
    summary: [
      ...(chosen && ends
        ? [m.went(chosen.name, write(ends[0]), when(ends[0].period), write(ends[1]), when(ends[1].period))]
        : []),
      better,
      ...(p.target ? [`${p.target.label}.`] : []),
    ]
      .filter(Boolean)
      .join(' '),
    source: t.chart.source(t.chart.sourceNames([...sources].filter(Boolean).join('; '))),
    ...(better === '' ? {} : { finding: m.found(p.name, asTitle(better)) }),
  };
}

/** What `PanelsChart` draws. */
export function panelsProps(
  p: PanelsPicture,
  speaker: Speaker,
): PanelsInput & { readonly texts: PanelsTexts; readonly figures: TableData } {
  const { t, language } = speaker;
  const m = panelsMessages[language];
  const { noFigure, unit: head } = provinceMessages[language];
  const values = p.units.flatMap(({ figures }) => figures.flatMap((figure) => figure?.value ?? []));
  const inColumn = columnFormat(values, p.indicator, language);
  const write = (figure: Figure | null | undefined): string => (figure ? inColumn(figure.value) : noFigure);
  const when = (period: Period): string => formatPeriod(period, language);
  const last = p.periods.at(-1);
  const yearOf = (period: Period | undefined): string => (period ? String(periodYear(period)) : '');
  return {
    times: p.periods.map(periodTime),
    ends: [yearOf(p.periods[0]), yearOf(last)],
    panels: p.units.map((unit) => {
      const ends = endsOf(unit, p.periods);
      const late = ends && ends[1].period !== last ? m.at(write(ends[1]), when(ends[1].period)) : null;
      return {
        id: unit.id,
        name: unit.name,
        values: unit.figures.map((figure) => figure?.value ?? null),
        apart: unit.apart.map((period) => p.periods.indexOf(period)),
        text: late ?? write(ends?.[1]),
        told: ends
          ? [
              m.latest(write(ends[1]), when(ends[1].period)),
              ...(ends[0].period === ends[1].period ? [] : [m.first(write(ends[0]), when(ends[0].period))]),
            ]
          : [noFigure],
        isChosen: unit.id === p.chosen,
      };
    }),
    axis: unitTitle({ unit: p.unit, measure: p.indicator.measure, name: p.name }, speaker),
    isRank: p.indicator.measure === 'rank',
    extent: p.extent,
    target: p.target?.value ?? null,
    language,
    figures: {
      head: [head, ...p.periods.map(when)],
      rows: p.units.map(({ name, figures }) => [name, ...figures.map(write)]),
      facts: p.target ? [{ label: p.target.label, value: write({ value: p.target.value, source: '' }) }] : [],
    },
    texts: {
      ...t.chart,
      target: p.target?.label ?? '',
      chosen:
        p.units.length > 1 ? (p.units.flatMap(({ id, name }) => (id === p.chosen ? m.chosen(name) : []))[0] ?? '') : '',
    },
  };
}

export const panelsKind: ChartKind<PanelsPicture> = {
  rows: panelsRows,
  options: panelsOptions,
  thaw: panelsFrom,
  caption: (picture, speaker) => panelsCaption(picture, speaker),
  slim: (rows) => rows,
  height: (picture, speaker) => {
    const props = panelsProps(picture, speaker);
    // ESLint, unlike svelte-check, cannot see a type that a component declares.
    return (width) => panelsGeometry(props, props.texts as PanelsWords, width).height;
  },
};
