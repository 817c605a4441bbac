import type { Field } from '../field/field.ts';
import { legalForceOf, type LegalForce } from './standing.ts';
import { hasFigures, judgeTarget } from './judgeTarget.ts';
import { refuse, type Refusal } from '../numbers/refusal.ts';
import { requiredPath } from '../rules/requiredPath.ts';
import type { PathKind } from '../../domain/offered.ts';
import { pointOf, type Point } from '../rules/gapClosing.ts';
import type { AreaId } from '../../domain/area.ts';
import type { Indicator, IndicatorId } from '../../domain/indicator.ts';
import type { Observation, Series } from '../../domain/observation.ts';
import type { Programme, SeriesLink, Target, TargetId } from '../../domain/programme.ts';
import { programmeOf, type Registry } from '../../domain/registry.ts';
import { targetsFor } from './targetsFor.ts';
import { isOpen } from './ruleChoice.ts';
import { rowOf, rowsOf, type TargetRow } from './targetRows.ts';

/** A series that speaks about an indicator. */
export interface LinkedSeries {
  readonly link: SeriesLink;
  readonly of: Indicator;
  readonly series: Series;
}

/** One target for the indicator with everything that its series say about it. */
export interface JudgedTarget {
  readonly target: Target;
  readonly programme: Programme;
  /** The judgement first, then the other series that judge. */
  readonly rows: readonly TargetRow[];
  /** Series that do not judge, read as if they were the measure. */
  readonly onRequest: readonly TargetRow[];
  readonly force: LegalForce;
}

/** Every target for an indicator of the area, by year, then by the date of its programme. `fields` are the editions of the EGDI score. */
export function judgeTargets(
  registry: Registry,
  indicator: Indicator,
  series: (id: IndicatorId) => Series | null,
  area: AreaId,
  fields: readonly Field[],
  asOf: string,
): readonly JudgedTarget[] {
  const issued = (target: Target): string => programmeOf(registry, target.programme)?.issued ?? '';
  return targetsFor(registry, area)
    .filter((target) => target.indicator === indicator.id)
    .toSorted((a, b) => a.year - b.year || (issued(a) < issued(b) ? -1 : issued(a) > issued(b) ? 1 : 0))
    .flatMap((target): JudgedTarget[] => {
      const programme = programmeOf(registry, target.programme);
      if (!programme) return [];
      const said = judgeTarget(target, registry, series, fields, asOf);
      const rows = rowsOf(said, registry);
      const onRequest = said.judgements
        .filter((judgement) => !judgement.judges && hasFigures(judgement))
        .filter(({ assessment }) => assessment.verdict !== 'not-assessable')
        .map((judgement) => rowOf(target, indicator, judgement, judgement.assessment, registry, false));
      return [{ target, programme, rows, onRequest, force: legalForceOf(target, registry) }];
    });
}

/**
 * The target that counts: the chosen one; else the followed programme's first open one; else the first open one in force;
 * else the last with a number. `null` without any.
 */
export function countingTarget(
  judged: readonly JudgedTarget[],
  chosen: TargetId | null,
  programme: Programme,
): JudgedTarget | null {
  const isStillOpen = ({ rows }: JudgedTarget): boolean => rows.some(isOpen);
  return (
    judged.find(({ target }) => target.id === chosen) ??
    judged.find((one) => one.programme.id === programme.id && isStillOpen(one)) ??
    judged.find((one) => one.force.name !== 'superseded' && isStillOpen(one)) ??
    judged.findLast(({ programme: { id }, target }) => id === programme.id && target.value !== null) ??
    judged.findLast(({ target }) => target.value !== null) ??
    null
  );
}

/** The way that still leads to the target that counts; milestones are the targets in force of the years before. */
export function pathTo(
  counting: JudgedTarget,
  judged: readonly JudgedTarget[],
  kind: PathKind,
  latest: Observation,
  asOf: string,
): readonly Point[] | Refusal<'target-past' | 'not-positive'> {
  const { target } = counting;
  const thisYear = Number(asOf.slice(0, 4));
  if (target.value === null || target.year < thisYear) return refuse('target-past');
  const between = new Map<number, number>();
  for (const { target: one, force } of judged)
    if (one.value !== null && one.verified && force.name !== 'superseded')
      if (one.year >= thisYear && one.year < target.year) between.set(one.year, one.value);
  return requiredPath(kind, pointOf(latest), [
    ...[...between].map(([time, value]) => ({ time, value })),
    { time: target.year, value: target.value },
  ]);
}
