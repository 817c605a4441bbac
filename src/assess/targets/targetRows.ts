import type { Field } from '../field/field.ts';
import { futureHeadline } from '../field/headline.ts';
import { judgeTarget, type LinkedJudgement } from './judgeTarget.ts';
import type { AreaId } from '../../domain/area.ts';
import type { Assessment } from '../../domain/assessment.ts';
import { seriesOf, type Block } from '../../domain/blocks/block.ts';
import type { Indicator, IndicatorId } from '../../domain/indicator.ts';
import type { Observation, Series } from '../../domain/observation.ts';
import { PILLARS, type Pillar, type Programme, type Relation, type Target } from '../../domain/programme.ts';
import { indicatorOf, type Registry } from '../../domain/registry.ts';

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
  /** `null` where no series speaks about the target. */
  readonly relation: Relation | null;
  /** False for lines that stand beside the judgement: proxies, and second series. */
  readonly isJudgement: boolean;
}

export interface PillarRows {
  readonly pillar: Pillar;
  readonly rows: readonly TargetRow[];
}

/** Every indicator whose block is needed to judge the targets of some programmes. */
export function indicatorsNeeded(registry: Registry, programmes: readonly Programme[]): readonly IndicatorId[] {
  const targets = new Set(targetsOf(registry, programmes).map((target) => target.indicator));
  return [...new Set(registry.links.filter((link) => targets.has(link.target)).map((link) => link.series))];
}

const targetsOf = (registry: Registry, programmes: readonly Programme[]): readonly Target[] =>
  registry.targets.filter((target) => programmes.some(({ id }) => id === target.programme));

/** The targets of some programmes by pillar, by indicator, then by year, each with what its series say. */
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
  const targets = targetsOf(registry, programmes);
  const issued = new Map(programmes.map((programme) => [programme.id, programme.issued]));
  const order = new Map([...new Set(targets.map((target) => target.indicator))].map((id, index) => [id, index]));
  const place = (target: Target): number => order.get(target.indicator) ?? 0;
  return PILLARS.map((pillar) => ({
    pillar,
    rows: targets
      .filter((target) => target.pillar === pillar)
      .sort((a, b) => place(a) - place(b) || a.year - b.year)
      .flatMap((target) => rowsOf(registry, target, series, asOf))
      .map((row) => againstCutOff(row, area, fields, issued.get(row.target.programme) ?? '')),
  })).filter((group) => group.rows.length > 0);
}

/** The judgement of one target, then the other series that judge it too; a proxy only where nothing better is measured. */
export function rowsOf(
  registry: Registry,
  target: Target,
  series: (indicator: IndicatorId) => Series | null,
  asOf: string,
): readonly TargetRow[] {
  const indicator = indicatorOf(registry, target.indicator);
  if (!indicator) return [];
  const { judgement, link, judgements } = judgeTarget(target, registry, series, asOf);
  const judging = judgements.find((other) => other.link === link) ?? null;
  const row = (from: LinkedJudgement | null, assessment: Assessment, isJudgement: boolean): TargetRow => ({
    key: `${target.id} ${from?.link.series ?? ''}`,
    target,
    indicator,
    measured: (from && indicatorOf(registry, from.link.series)) ?? indicator,
    series: from?.series ?? null,
    latest: latestShown(assessment, from?.series ?? null),
    assessment,
    relation: from?.link.relation ?? null,
    isJudgement,
  });
  const shown = judging ?? judgements.find((other) => (other.series?.observations.length ?? 0) > 0) ?? null;
  const others = judgements.filter((other) => other !== shown && other.judges && hasFigures(other));
  return [row(shown, judgement.assessment, true), ...others.map((other) => row(other, other.assessment, false))];
}

/**
 * A target for the EGDI rank whose year is to come is judged by the pace at which the gap to the moving cut-off closes:
 * the rule of the headline. `fields` are the editions of the EGDI score; other rows stay as they are.
 */
export function againstCutOff(row: TargetRow, area: AreaId, fields: readonly Field[], issued: string): TargetRow {
  const { target, assessment, series } = row;
  if (target.indicator !== 'egdi-rank' || assessment.verdict !== 'open' || target.value === null) return row;
  const facts = futureHeadline({ fields, area, k: target.value, year: target.year, issued });
  const base = series?.observations.find((observation) => observation.period === facts?.narrowing?.base.edition);
  if (!facts?.verdict || facts.verdict === 'met-early' || !facts.narrowing || !base) return row;
  const { needed, achieved, ratio } = facts.narrowing;
  return {
    ...row,
    assessment: {
      verdict: facts.verdict,
      rule: 'gap-closing-cut-off',
      evidence: assessment.evidence,
      // Of the gap, in points of the score: it must fall.
      pace: { base, needed: -needed, achieved: -achieved, ratio },
    },
  };
}

const hasFigures = (judgement: LinkedJudgement): boolean => (judgement.series?.observations.length ?? 0) > 0;

function latestShown(assessment: Assessment, series: Series | null): Observation | null {
  if (assessment.verdict !== 'not-assessable') return assessment.evidence.observation;
  return assessment.latest ?? series?.observations.at(-1) ?? null;
}
