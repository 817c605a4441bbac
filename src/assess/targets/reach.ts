import { fieldOf, type Field } from '../field/field.ts';
import { gapClosing, pointOf, startOf, type Rates } from '../rules/gapClosing.ts';
import { judgeByRule } from './progressRules.ts';
import { refuse, type Refusal } from '../numbers/refusal.ts';
import { sense, shortfall } from '../rules/shortfall.ts';
import { typicalSpeed, type TypicalSpeed } from '../field/typicalSpeed.ts';
import type { AreaId } from '../../domain/area.ts';
import type { Block } from '../../domain/blocks/block.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import { periodTime } from '../../domain/period.ts';
import { areaOf, type Registry } from '../../domain/registry.ts';
import { isOpen, questionOf } from './ruleChoice.ts';
import type { TargetRow } from './targetRows.ts';

/** What an open target still takes, in its indicator's unit. */
export interface Reach {
  readonly latest: Observation;
  /** Positive when short of the target. */
  readonly gap: number;
  readonly needed: number;
  /** `null` where a single figure has no pace. */
  readonly achieved: { readonly base: Observation; readonly rate: number } | null;
}

/** `null` for a target that is reached, past, or not assessable. */
export function reachOf(row: TargetRow, asOf: string): Reach | null {
  const { assessment, target, indicator, series } = row;
  if (!isOpen(row) || !('evidence' in assessment) || target.value === null || !series) return null;
  const latest = assessment.evidence.observation;
  const base = judgeByRule('gap-closing', questionOf(row, asOf))?.base ?? null;
  const end = { time: target.year, value: target.value };
  const rates: Rates | null =
    base &&
    gapClosing(
      startOf(base, latest, series, indicator.measure),
      pointOf(latest),
      end,
      sense(target.comparator, indicator.direction),
    );
  const left = end.time - periodTime(latest.period);
  if (!(left > 0)) return null;
  return {
    latest,
    gap: shortfall(latest.value, target.comparator, target.value, indicator.direction),
    needed: (end.value - latest.value) / left,
    achieved: base && rates ? { base, rate: rates.achieved } : null,
  };
}

/** The pace of an area between two of its observations against that of areas of its kind which started alike; up is better or not. */
export function speedAmong(
  block: Block,
  indicator: Indicator,
  registry: Registry,
  area: AreaId,
  from: Observation,
  to: Observation,
): TypicalSpeed | Refusal<'no-observation' | 'no-comparison' | 'no-typical-progress'> {
  if (periodTime(from.period) >= periodTime(to.period)) return refuse('no-comparison');
  const kind = areaOf(registry, area)?.kind;
  const sign = indicator.direction === 'up' ? 1 : -1;
  const field = (observation: Observation): Field => {
    const { areas, scores, period } = fieldOf(block, observation.period);
    const kept = areas
      .map((id, at) => ({ id, score: sign * (scores[at] ?? 0) }))
      .filter(({ id }) => areaOf(registry, id)?.kind === kind);
    return { period, areas: kept.map(({ id }) => id), scores: kept.map(({ score }) => score) };
  };
  const speed = typicalSpeed(field(from), field(to), area);
  return 'refused' in speed ? speed : { ...speed, own: sign * speed.own, typical: sign * speed.typical };
}
