import type { TargetsInput } from '../../chart/progress/targetsGeometry.ts';
import { targetsGeometry } from '../../chart/progress/targetsGeometry.ts';
import type { FrameTexts, TableData } from '../../chart/frame/frame.ts';
import type { Verdict } from '../../domain/assessment.ts';
import { VERDICTS } from '../../domain/assessment.ts';
import { formatPeriod, formatValue, formatWhole } from '../../domain/format.ts';
import { MEASURES, type Indicator } from '../../domain/indicator.ts';
import { toPeriod, type Period } from '../../domain/period.ts';
import type { Comparator } from '../../domain/programme.ts';
import type { Snapshot, SnapshotRow } from '../../snapshot/snapshot.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { targetsPictureMessages } from '../words/targetsPicture.ts';
import { verdictMessages } from '../words/verdict.ts';
import type { Caption } from './caption.ts';
import type { ChartKind } from './chartKind.ts';
import { readRole, writeRole } from './roles.ts';
import { row, yearOf } from './rows.ts';

interface PictureFigure {
  readonly period: Period;
  readonly value: number;
  readonly source: string;
}

/** One target as the table of targets shows it. */
export interface PictureTarget {
  /** Head that it stands under; empty for none. */
  readonly group: string;
  readonly indicator: string;
  readonly name: string;
  readonly unit: string;
  readonly format: Pick<Indicator, 'measure' | 'decimals'>;
  readonly comparator: Comparator;
  /** `null` for a target in words. */
  readonly value: number | null;
  readonly year: number;
  /** "≥ 80%", or the words of a target without a number. */
  readonly goal: string;
  /** Its legal basis. */
  readonly basis: string;
  /** Shape and colour; a rule has words of its own for it. */
  readonly verdict: Verdict;
  readonly word: string;
  readonly detail: string;
  readonly latest: PictureFigure | null;
  /** What the way is measured from; `null` where there is none. */
  readonly base: PictureFigure | null;
  /** Where a straight way would stand at the time of the latest figure. */
  readonly required: number | null;
}

/** Targets of an area, one a row: what is promised, where it stands, and the verdict. */
export interface TargetsPicture {
  readonly kind: 'targets';
  readonly area: { readonly id: string; readonly name: string };
  readonly targets: readonly PictureTarget[];
  /** Of all targets that the rows were taken from, so that the title counts the same in every part. */
  readonly counts: { readonly good: number; readonly judged: number; readonly total: number };
  /** How many were asked for, by the verdict or the words asked for. */
  readonly chosen: number;
  readonly asked: { readonly verdict: Verdict | null; readonly find: string };
  /** More rows than one picture holds are in several: which one, of how many. */
  readonly part: number;
  readonly parts: number;
  /** The rule behind the verdicts before a target's year. */
  readonly rule: string;
  /** Whether a chance stands among the verdicts. */
  readonly hasChance: boolean;
}

/** More rows than this are in several pictures: a snapshot has room for no more names, and no reader for more rows. */
export const MOST_TARGETS = 40;

const figureText = (figure: PictureFigure, { format }: PictureTarget, { language }: Speaker): string =>
  `${formatValue(figure.value, format, language)} (${formatPeriod(figure.period, language)})`;

/** "62.5% (2025)". */
const latestText = (target: PictureTarget, speaker: Speaker): string =>
  target.latest ? figureText(target.latest, target, speaker) : targetsPictureMessages[speaker.language].noFigure;

const goalText = ({ goal, year }: PictureTarget, { language }: Speaker): string =>
  targetsPictureMessages[language].by(goal, String(year));

const saidText = ({ word, detail }: PictureTarget): string => (detail === '' ? word : `${word}; ${detail}`);

function targetsRows({ area, targets }: TargetsPicture): readonly SnapshotRow[] {
  return targets.flatMap((target): SnapshotRow[] => {
    const { indicator, unit, comparator, verdict } = target;
    const own = (rest: Partial<SnapshotRow>): SnapshotRow =>
      row({ indicator, unit, area: area.id, areaName: area.name, ...rest });
    const figure = ({ period, value, source }: PictureFigure, is: 'main' | 'base'): SnapshotRow =>
      own({ period, value, source, role: writeRole({ is }) });
    return [
      own({
        period: String(target.year),
        value: target.value,
        status: saidText(target),
        source: target.basis,
        role: writeRole({ is: 'judged', comparator, verdict }),
      }),
      ...(target.latest ? [figure(target.latest, 'main')] : []),
      ...(target.base ? [figure(target.base, 'base')] : []),
      ...(target.required !== null && target.latest
        ? [own({ period: target.latest.period, value: target.required, role: writeRole({ is: 'straight' }) })]
        : []),
    ];
  });
}

/** Texts of each target that no row has a place for, where they differ from those of the target before. */
function targetsOptions({
  targets,
  counts,
  chosen,
  asked,
  part,
  parts,
  rule,
  hasChance,
}: TargetsPicture): Snapshot['options'] {
  const texts = targets.flatMap(({ name, goal, group }, at): [string, string][] => [
    [`name${String(at)}`, name],
    [`goal${String(at)}`, goal],
    ...(group === (targets[at - 1]?.group ?? '') ? [] : [[`group${String(at)}`, group] as [string, string]]),
  ]);
  return {
    ...Object.fromEntries(texts),
    as: targets.map(({ format }) => `${format.measure} ${String(format.decimals)}`).join(','),
    ...counts,
    chosen,
    verdict: asked.verdict ?? '',
    find: asked.find,
    part,
    parts,
    rule,
    hasChance,
  };
}

/** Reads back what `targetsRows` and `targetsOptions` wrote; `null` for rows that make no such picture. */
function targetsFrom({ rows, options }: Snapshot): TargetsPicture | null {
  const text = (name: string): string => (typeof options[name] === 'string' ? options[name] : '');
  const count = (name: string): number => Math.max(0, Math.floor(Number(options[name]))) || 0;
  const formats = text('as').split(',').map(formatOf);
  const targets: PictureTarget[] = [];
  for (const one of rows) {
    const role = readRole(one.role);
    const last = targets.at(-1);
    if (role?.is === 'judged') {
      const at = targets.length;
      const [year, format] = [yearOf(one.period), formats[at]];
      if (year === null || !format) return null;
      const [word = '', ...detail] = one.status.split('; ');
      targets.push({
        group: `group${String(at)}` in options ? text(`group${String(at)}`) : (last?.group ?? ''),
        indicator: one.indicator,
        name: text(`name${String(at)}`),
        unit: one.unit,
        format,
        comparator: role.comparator,
        value: one.value,
        year,
        goal: text(`goal${String(at)}`),
        basis: one.source,
        verdict: role.verdict,
        word,
        detail: detail.join('; '),
        ...{ latest: null, base: null, required: null },
      });
      continue;
    }
    const period = toPeriod(one.period);
    if (!last || !period || one.value === null) return null;
    const figure = { period, value: one.value, source: one.source };
    if (role?.is === 'main') targets[targets.length - 1] = { ...last, latest: figure };
    else if (role?.is === 'base') targets[targets.length - 1] = { ...last, base: figure };
    else if (role?.is === 'straight' && last.latest) targets[targets.length - 1] = { ...last, required: one.value };
    else return null;
  }
  if (targets.length === 0 || targets.length > MOST_TARGETS) return null;
  return {
    kind: 'targets',
    area: { id: rows[0]?.area ?? '', name: rows[0]?.areaName ?? '' },
    targets,
    counts: { good: count('good'), judged: count('judged'), total: count('total') },
    chosen: count('chosen'),
    asked: { verdict: VERDICTS.find((known) => known === options['verdict']) ?? null, find: text('find') },
    part: Math.max(1, count('part')),
    parts: Math.max(1, count('parts')),
    rule: text('rule'),
    hasChance: options['hasChance'] === true,
  };
}

function formatOf(text: string): PictureTarget['format'] | null {
  const [word, digits = ''] = text.split(' ');
  const measure = MEASURES.find((known) => known === word);
  return measure && /^(10|\d)$/.test(digits) ? { measure, decimals: Number(digits) } : null;
}

/** Names that stand in some order, each once. */
const named = (names: readonly string[]): readonly string[] => [...new Set(names)].filter(Boolean);

/** `kept`: the rows that are drawn, where that is not all. */
export function targetsCaption(picture: TargetsPicture, speaker: Speaker, kept = picture.targets): Caption {
  const { language, t } = speaker;
  const m = targetsPictureMessages[language];
  const { area, targets, counts, chosen, asked, part, parts, rule, hasChance } = picture;
  const whole = (value: number): string => formatWhole(value, language);
  const { good, judged, total } = counts;
  const bases = named(kept.map(({ basis }) => basis));
  const shown = targets.length;
  return {
    title: asked.verdict
      ? m.ofVerdict(area.name, whole(chosen), whole(total), t.verdict[asked.verdict])
      : judged === 0
        ? m.unjudged(area.name, total, whole(total))
        : m.finding(area.name, whole(good), judged, whole(judged)),
    subtitle: [
      bases.join('; '),
      ...(total > judged && !asked.verdict ? [m.others(total - judged, whole(total - judged))] : []),
      ...(asked.find === '' ? [] : [m.found(asked.find)]),
      ...(shown < chosen ? [m.part(whole(shown), whole(chosen), whole(part), whole(parts))] : []),
      ...(asked.find !== '' && !asked.verdict ? [m.shown(whole(chosen), whole(total))] : []),
    ]
      .filter(Boolean)
      .join(' · '),
    summary: targets
      .map((one) => m.line(one.name, goalText(one, speaker), latestText(one, speaker), saidText(one)))
      .join('. '),
    source: [
      ...(kept.length < shown ? [m.more(shown - kept.length, whole(shown - kept.length))] : []),
      t.chart.source(
        named(kept.flatMap(({ latest, base }) => [latest?.source ?? '', base?.source ?? '']))
          .map((source) => t.chart.sourceNames(source))
          .join('; '),
      ),
      ...(rule === '' ? [] : [m.rule(rule)]),
      ...(hasChance ? [m.chance(t.outlook.simulated)] : []),
    ].join(' · '),
  };
}

/** What `TargetsChart` draws. */
export function targetsProps(
  { targets }: TargetsPicture,
  speaker: Speaker,
): TargetsInput & { readonly texts: FrameTexts; readonly figures: TableData } {
  const { t, language } = speaker;
  const m = targetsPictureMessages[language];
  const baseText = (one: PictureTarget): string => (one.base ? figureText(one.base, one, speaker) : '–');
  const requiredText = ({ required, format }: PictureTarget): string =>
    required === null ? '–' : formatValue(required, format, language);
  return {
    rows: targets.map((one) => ({
      group: one.group,
      name: one.name,
      latest: latestText(one, speaker),
      goal: goalText(one, speaker),
      way: wayOf(one),
      verdict: one.verdict,
      word: leadOf(one, speaker),
      detail: one.detail,
      told: [goalText(one, speaker), `${t.word.latest}: ${latestText(one, speaker)}`, saidText(one), one.basis],
    })),
    heads: { name: t.word.indicator, latest: t.word.latest, bar: m.bar, goal: t.word.target, verdict: t.word.verdict },
    legend: m.legend,
    texts: t.chart,
    figures: {
      head: [t.word.indicator, t.word.target, m.base, t.word.latest, m.legend.required, t.word.verdict, m.basis],
      rows: targets.map((one) => [
        one.name,
        goalText(one, speaker),
        baseText(one),
        latestText(one, speaker),
        requiredText(one),
        saidText(one),
        one.basis,
      ]),
    },
  };
}

/** The word of the verdict with what parts it from the rest; a chance reads on by itself. */
function leadOf({ verdict, word, detail }: PictureTarget, { t, language }: Speaker): string {
  const isChance = verdict === 'open' && Object.values<string>(t.outlook.word).includes(word);
  return detail === '' || isChance ? word : word + verdictMessages[language].joint[verdict];
}

/** Shares of the way from base to target; `null` where there is no way. */
function wayOf({ value, base, latest, required }: PictureTarget): TargetsInput['rows'][number]['way'] {
  if (value === null || !base || !latest || value === base.value) return null;
  const share = (at: number): number => (at - base.value) / (value - base.value);
  const [reached, due] = [share(latest.value), required === null ? null : share(required)];
  return Number.isFinite(reached) && (due === null || Number.isFinite(due)) ? { reached, required: due } : null;
}

export const targetsKind: ChartKind<TargetsPicture> = {
  rows: targetsRows,
  options: targetsOptions,
  thaw: targetsFrom,
  caption: (picture, speaker) => targetsCaption(picture, speaker),
  // Every text is somebody's own: there is nothing that the page could say in its place.
  slim: (rows) => rows,
  height: (picture, speaker) => {
    const props = targetsProps(picture, speaker);
    return (width) => targetsGeometry(props, width).height;
  },
};
