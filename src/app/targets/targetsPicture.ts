import { areaHeadline } from '../../assess/targets/areaHeadline.ts';
import { hasChance } from '../../assess/targets/ruleChoice.ts';
import { verdictUnder } from '../../assess/targets/shownVerdict.ts';
import { progressOf } from '../../assess/targets/progress.ts';
import type { TargetRow } from '../../assess/targets/targetRows.ts';
import type { Rule } from '../../assess/rules/rule.ts';
import type { Area } from '../../domain/area.ts';
import type { Verdict } from '../../domain/assessment.ts';
import type { Observation } from '../../domain/observation.ts';
import { programmeOf, type Registry } from '../../domain/registry.ts';
import type { SimulatedFuture } from '../data/simulation.svelte.ts';
import { MOST_TARGETS, type PictureTarget, type TargetsPicture } from '../pictures/targets.ts';
import { saidOf } from '../verdicts/saidOf.ts';
import { targetValue } from '../verdicts/verdictText.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { ruleMessages } from '../words/rules.ts';

/** The table of targets as it stands on a screen. */
export interface ShownTargets {
  readonly area: Area;
  /** Rows in the order of the table, each under its title; empty for none. */
  readonly groups: readonly { readonly title: (speaker: Speaker) => string; readonly rows: readonly TargetRow[] }[];
  /** All rows that judge, asked for or not: the title counts these. */
  readonly all: readonly TargetRow[];
  readonly asked: { readonly verdict: Verdict | null; readonly find: string };
}

/** What the verdicts in it rest on besides the rows. */
export interface Grounds {
  readonly registry: Registry;
  readonly rule: Rule | null;
  readonly future: SimulatedFuture | null;
  readonly today: string;
}

const judging = (rows: readonly TargetRow[]): readonly TargetRow[] => rows.filter(({ isJudgement }) => isJudgement);

/** One row a target. */
export const countOf = ({ groups }: ShownTargets): number =>
  groups.reduce((sum, { rows }) => sum + judging(rows).length, 0);
export const partsOf = (shown: ShownTargets): number => Math.max(1, Math.ceil(countOf(shown) / MOST_TARGETS));

const figureOf = ({ period, value, source }: Observation) => ({ period, value, source: source.name });

/** The rows of one part as a picture, in the words of any language. Parts are counted from 1. */
export function targetsPicture(shown: ShownTargets, part: number, grounds: Grounds, speaker: Speaker): TargetsPicture {
  const { registry, rule, future, today } = grounds;
  const m = ruleMessages[speaker.language];
  const { good, total, counts } = areaHeadline(shown.all, verdictUnder(rule, today));
  const rows = shown.groups.flatMap(({ title, rows }) => judging(rows).map((row) => ({ row, group: title(speaker) })));
  return {
    kind: 'targets',
    area: { id: shown.area.id, name: speaker.of(shown.area.name) },
    targets: rows.slice((part - 1) * MOST_TARGETS, part * MOST_TARGETS).map(({ row, group }): PictureTarget => {
      const { target, measured, latest } = row;
      const { shape, word, detail } = saidOf(row, rule, future, today, speaker);
      const progress = progressOf(row);
      const basis = programmeOf(registry, target.programme)?.legalBasis;
      return {
        group,
        indicator: row.indicator.id,
        name: speaker.of(row.indicator.name),
        unit: speaker.of(measured.unit),
        format: { measure: measured.measure, decimals: measured.decimals },
        comparator: target.comparator,
        value: target.value,
        year: target.year,
        goal: targetValue(target, row.indicator, speaker.language),
        basis: basis ? speaker.of(basis) : '',
        verdict: shape,
        word,
        detail,
        latest: latest && figureOf(latest),
        base: progress && figureOf(progress.base),
        required:
          progress && progress.required !== null && target.value !== null
            ? progress.base.value + progress.required * (target.value - progress.base.value)
            : null,
      };
    }),
    counts: { good, judged: total - counts['not-assessable'], total },
    chosen: rows.length,
    asked: shown.asked,
    part,
    parts: partsOf(shown),
    hasChance: future?.name === 'ready' && rows.some(({ row }) => hasChance(row)),
    rule: rule ? m.name[rule] : m.name['gap-closing'],
  };
}
