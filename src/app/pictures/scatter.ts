import { rankCorrelation } from '../../assess/numbers/rankCorrelation.ts';
import type { ScatterTexts } from '../../chart/scatter/ScatterChart.svelte';
import { scatterGeometry, type ScatterInput } from '../../chart/scatter/scatterGeometry.ts';
import type { Fact } from '../../chart/frame/frame.ts';
import { formatNumber, formatPeriod, formatValue, formatWhole } from '../../domain/format.ts';
import { MEASURES, type Indicator } from '../../domain/indicator.ts';
import { toPeriod } from '../../domain/period.ts';
import type { Comparator } from '../../domain/programme.ts';
import type { OptionValue, Snapshot, SnapshotRow } from '../../snapshot/snapshot.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { scatterMessages } from '../words/scatter.ts';
import type { Caption } from './caption.ts';
import type { ChartKind } from './chartKind.ts';
import { isAt, readRole, writeRole } from './roles.ts';
import { grouped, row } from './rows.ts';

const SIDES = ['x', 'y'] as const;
const ROLES = ['main', 'peer', 'other'] as const;

/** One of the two indicators of a picture. */
export interface ScatterSide {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly measure: Indicator['measure'];
  readonly decimals: number;
  /** In words that say whose it is; `null` where nothing is to be reached. */
  readonly target: {
    readonly value: number;
    readonly comparator: Comparator;
    readonly year: string;
    readonly label: string;
  } | null;
}

/** Areas by two indicators in one period: those that have both figures. */
export interface ScatterPicture {
  readonly kind: 'scatter';
  readonly x: ScatterSide;
  readonly y: ScatterSide;
  readonly period: string;
  readonly points: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: (typeof ROLES)[number];
    readonly x: { readonly value: number; readonly source: string };
    readonly y: { readonly value: number; readonly source: string };
  }[];
}

/** Of all countries, and more; thousands of communes would be a cloud. */
export const MOST_POINTS = 500;

function scatterRows(p: ScatterPicture): readonly SnapshotRow[] {
  const of = ({ id, unit }: ScatterSide) => ({ indicator: id, unit, period: p.period });
  return [
    ...p.points.flatMap(({ id, name, role, ...figures }) =>
      SIDES.map((side) =>
        row({ ...of(p[side]), area: id, areaName: name, ...figures[side], role: writeRole({ is: role }) }),
      ),
    ),
    ...SIDES.flatMap((side) => {
      const { target } = p[side];
      if (!target) return [];
      const { value, comparator, year } = target;
      return [row({ ...of(p[side]), period: year, value, role: writeRole({ is: 'target', comparator }) })];
    }),
  ];
}

const scatterOptions = (p: ScatterPicture): Snapshot['options'] =>
  Object.fromEntries<OptionValue>(
    SIDES.flatMap((side): [string, OptionValue][] => {
      const { id, name, measure, decimals, target } = p[side];
      return [
        [side, id],
        [`${side}Name`, name],
        [`${side}Measure`, measure],
        [`${side}Decimals`, decimals],
        ...(target ? ([[`${side}Target`, target.label]] as [string, OptionValue][]) : []),
      ];
    }),
  );

/** Reads back what `scatterRows` wrote; `null` for rows that make no such picture. */
function scatterFrom({ rows, options }: Snapshot): ScatterPicture | null {
  const main = rows.filter((one) => isAt(one, ...ROLES));
  const sideOf = (side: 'x' | 'y'): ScatterSide | null => {
    const id = options[side];
    const measure = MEASURES.find((known) => known === options[`${side}Measure`]);
    const decimals = Number(options[`${side}Decimals`]);
    const first = main.find(({ indicator }) => indicator === id);
    if (typeof id !== 'string' || !measure || !first || !(decimals >= 0 && decimals <= 10)) return null;
    const goal = rows.find(({ indicator, role }) => indicator === id && readRole(role)?.is === 'target');
    const role = goal && readRole(goal.role);
    const comparator = role && role.is === 'target' ? role.comparator : null;
    return {
      id,
      name: String(options[`${side}Name`] ?? ''),
      unit: first.unit,
      measure,
      decimals: Math.round(decimals),
      target:
        goal && goal.value !== null && comparator
          ? { value: goal.value, comparator, year: goal.period, label: String(options[`${side}Target`] ?? '') }
          : null,
    };
  };
  const [x, y] = [sideOf('x'), sideOf('y')];
  if (!x || !y || x.id === y.id || main.length > 2 * MOST_POINTS) return null;
  const points = [...grouped(main, ({ area }) => area)].map(([id, figures]) => {
    const [across, up] = [x, y].map((side) => figures.find(({ indicator }) => indicator === side.id));
    const role = ROLES.find((known) => known === readRole(across?.role ?? '')?.is);
    if (!across || !up || !role || across.value === null || up.value === null) return null;
    return {
      id,
      name: across.areaName,
      role,
      x: { value: across.value, source: across.source },
      y: { value: up.value, source: up.source },
    };
  });
  const whole = points.filter((point) => point !== null);
  return whole.length === points.length
    ? { kind: 'scatter', x, y, period: main[0]?.period ?? '', points: whole }
    : null;
}

/** How alike the two orders are, with what that does not say; empty where there is nothing to say. */
function correlationWords(p: ScatterPicture, { language }: Speaker): string {
  const { points } = p;
  // As they are drawn: the first of ranks where the highest score is.
  const drawn = (side: 'x' | 'y', value: number): number => (p[side].measure === 'rank' ? -value : value);
  const found = rankCorrelation(points.map(({ x, y }) => [drawn('x', x.value), drawn('y', y.value)]));
  return found === null
    ? ''
    : scatterMessages[language].correlation(formatNumber(found, 2, language), formatWhole(points.length, language));
}

export function scatterCaption(p: ScatterPicture, speaker: Speaker): Caption {
  const { t, language } = speaker;
  const m = scatterMessages[language];
  const period = toPeriod(p.period);
  const when = period ? formatPeriod(period, language) : p.period;
  const followed = p.points.find(({ role }) => role === 'main');
  const write = (side: 'x' | 'y', value: number): string => formatValue(value, p[side], language);
  const sources = new Set(p.points.flatMap(({ x, y }) => [x.source, y.source]).filter(Boolean));
  const told = followed
    ? m.followed(followed.name, p.x.name, write('x', followed.x.value), p.y.name, write('y', followed.y.value))
    : '';
  const targets = SIDES.flatMap((side) => p[side].target?.label ?? []).map((label) => `${label}.`);
  return {
    title: m.title(p.x.name, p.y.name, when),
    subtitle: m.both(p.points.length, formatWhole(p.points.length, language)),
    summary: [told, ...targets, correlationWords(p, speaker)].filter(Boolean).join(' '),
    source: t.chart.source(t.chart.sourceNames([...sources].join('; '))),
  };
}

/** What `ScatterChart` draws. */
export function scatterProps(
  p: ScatterPicture,
  speaker: Speaker,
): ScatterInput & { readonly texts: ScatterTexts; readonly facts: readonly Fact[] } {
  const { t, language } = speaker;
  const m = scatterMessages[language];
  const write = (side: 'x' | 'y', value: number): string => formatValue(value, p[side], language);
  const axis = (side: 'x' | 'y') => {
    const { name, unit, measure, target } = p[side];
    return {
      title: measure === 'rank' ? t.chart.bestFirst(name) : unit === '' ? name : m.axis(name, unit),
      isRank: measure === 'rank',
      target: target && { value: target.value, label: target.label },
    };
  };
  const facts = SIDES.flatMap((side): Fact[] => {
    const { target } = p[side];
    return target ? [{ label: target.label, value: write(side, target.value) }] : [];
  });
  return {
    x: axis('x'),
    y: axis('y'),
    points: p.points.map(({ id, name, role, x, y }) => ({
      id,
      name,
      role,
      x: x.value,
      y: y.value,
      told: [write('x', x.value), write('y', y.value)],
    })),
    language,
    facts,
    texts: { ...t.chart, unit: m.unit, empty: m.empty },
  };
}

export const scatterKind: ChartKind<ScatterPicture> = {
  rows: scatterRows,
  options: scatterOptions,
  thaw: scatterFrom,
  caption: scatterCaption,
  slim: (rows) => rows,
  height: (picture, speaker) => {
    const props = scatterProps(picture, speaker);
    return (width) => scatterGeometry(props, width).height;
  },
};
