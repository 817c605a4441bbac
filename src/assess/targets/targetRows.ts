import type { Field } from '../field/field.ts';
import { hasFigures, judgeTarget, linksOf, type LinkedJudgement, type TargetJudgements } from './judgeTarget.ts';
import { firstSetOf } from './standing.ts';
import { targetsFor } from './targetsFor.ts';
import type { AreaId } from '../../domain/area.ts';
import type { Assessment } from '../../domain/assessment.ts';
import { seriesOf, type Block } from '../../domain/blocks/block.ts';
import type { Indicator, IndicatorId } from '../../domain/indicator.ts';
import type { Observation, Series } from '../../domain/observation.ts';
import {
  pillarOf,
  pillarsOf,
  type Pillar,
  type Programme,
  type Relation,
  type Target,
} from '../../domain/programme.ts';
import { indicatorOf, programmeOf, type Registry } from '../../domain/registry.ts';
import type { Period } from '../../domain/period.ts';

/** One line of the table of targets: a target, and one series that speaks about it. */
export interface TargetRow {
  readonly key: string;
  readonly target: Target;
  /** The target's indicator. */
  readonly indicator: Indicator;
  /** The indicator whose figures are shown; the target's own when nothing is measured. */
  readonly measured: Indicator;
  readonly series: Series | null;
  readonly latest: Observation | null;
  readonly assessment: Assessment;
  /** The period that the next figure is due for; `null` where nobody can say. */
  readonly next: Period | null;
  /** When its programme was issued, which tells what it could know of a definition. */
  readonly issued: string;
  /** Whose programme it is: the area's own, or that of a group which the area belongs to. */
  readonly programmeArea: AreaId;
  /** When this very target was first set: the base of its pace. */
  readonly firstSet: string;
  /** `null` where no series speaks about the target. */
  readonly relation: Relation | null;
  /** False for lines that stand beside the judgement: proxies, and second series. */
  readonly isJudgement: boolean;
}

/** Whether the target is a total that a member of the group has a part of: its figures are not drawn against it. */
export const isOfWholeGroup = ({ assessment }: TargetRow): boolean =>
  assessment.verdict === 'not-assessable' && assessment.reason === 'group-total';

export interface PillarRows {
  readonly pillar: Pillar;
  readonly rows: readonly TargetRow[];
}

const keyOfPillar = (pillar: Pillar): string =>
  typeof pillar === 'string' ? pillar : JSON.stringify([pillar.id, pillar.name.en, pillar.name.vi]);

/** Every indicator whose block is needed to judge the targets that some programmes set for an area. */
export function indicatorsNeeded(
  registry: Registry,
  programmes: readonly Programme[],
  area: AreaId,
): readonly IndicatorId[] {
  const targets = new Set(targetsFor(registry, area, programmes).map((target) => target.indicator));
  return [...new Set([...targets].flatMap((id) => linksOf(registry, id).map((link) => link.series)))];
}

/**
 * The targets that some programmes set for an area by pillar, by indicator, then by year, each with what its series say.
 * `fields` are the editions of the EGDI score, ascending.
 */
export function targetRows(
  registry: Registry,
  programmes: readonly Programme[],
  area: AreaId,
  block: (indicator: IndicatorId) => Block | null | undefined,
  fields: readonly Field[],
  asOf: string,
): readonly PillarRows[] {
  const series = (indicator: IndicatorId): Series | null => {
    const found = block(indicator);
    return found ? seriesOf(found, area) : null;
  };
  const targets = targetsFor(registry, area, programmes);
  const order = new Map([...new Set(targets.map((target) => target.indicator))].map((id, index) => [id, index]));
  const place = (target: Target): number => order.get(target.indicator) ?? 0;
  const pillarOfTarget = (target: Target): Pillar => pillarOf(target, programmeOf(registry, target.programme));
  // Programmes that name the same pillar share it.
  const pillars = [...programmes.flatMap(pillarsOf), ...targets.map(pillarOfTarget)];
  return [...new Map(pillars.map((pillar) => [keyOfPillar(pillar), pillar]))]
    .map(([key, pillar]) => ({
      pillar,
      rows: targets
        .filter((target) => keyOfPillar(pillarOfTarget(target)) === key)
        .sort((a, b) => place(a) - place(b) || a.year - b.year)
        .flatMap((target) => rowsOf(judgeTarget(target, registry, series, fields, asOf), registry)),
    }))
    .filter((group) => group.rows.length > 0);
}

/** The row of what one linked series says, or of a target that none speaks about. */
export const rowOf = (
  target: Target,
  indicator: Indicator,
  from: LinkedJudgement | null,
  assessment: Assessment,
  registry: Registry,
  isJudgement: boolean,
): TargetRow => {
  const programme = programmeOf(registry, target.programme);
  // No table is stored without it.
  if (!programme) throw new Error(`target ${target.id} has no programme in the registry`);
  return {
    key: `${target.id} ${from?.link.series ?? ''}`,
    target,
    indicator,
    measured: (from && indicatorOf(registry, from.link.series)) ?? indicator,
    series: from?.series ?? null,
    latest: latestShown(assessment, from?.series ?? null),
    assessment,
    next: from?.next ?? null,
    issued: programme.issued,
    programmeArea: programme.area,
    firstSet: firstSetOf(target, registry),
    relation: from?.link.relation ?? null,
    isJudgement,
  };
};

/** The judgement of one target, then the other series that judge it too; a proxy only where nothing better is measured. */
export function rowsOf({ judgement, link, judgements }: TargetJudgements, registry: Registry): readonly TargetRow[] {
  const { target } = judgement;
  const indicator = indicatorOf(registry, target.indicator);
  if (!indicator) return [];
  const judging = judgements.find((other) => other.link === link) ?? null;
  const row = (from: LinkedJudgement | null, assessment: Assessment, isJudgement: boolean): TargetRow =>
    rowOf(target, indicator, from, assessment, registry, isJudgement);
  const shown = judging ?? judgements.find(hasFigures) ?? null;
  const others = judgements.filter((other) => other !== shown && other.judges && hasFigures(other));
  return [row(shown, judgement.assessment, true), ...others.map((other) => row(other, other.assessment, false))];
}

function latestShown(assessment: Assessment, series: Series | null): Observation | null {
  if (assessment.verdict !== 'not-assessable') return assessment.evidence.observation;
  return assessment.latest ?? series?.observations.at(-1) ?? null;
}
