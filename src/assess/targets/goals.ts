import { ranks, type Field } from '../field/field.ts';
import type { Aim } from '../simulation/reached.ts';
import { deadlineOf } from '../rules/judgedBy.ts';
import { shortfall } from '../rules/shortfall.ts';
import { judgeTarget } from './judgeTarget.ts';
import { rowsOf, type TargetRow } from './targetRows.ts';
import type { Area, AreaId } from '../../domain/area.ts';
import { seriesOf, type Block } from '../../domain/blocks/block.ts';
import { EGDI, EGDI_INDICATORS, EGDI_RANK, type EgdiIndicator } from '../../domain/edition.ts';
import type { IndicatorId } from '../../domain/indicator.ts';
import type { Observation, Series } from '../../domain/observation.ts';
import type { Programme, Target } from '../../domain/programme.ts';
import { areaOf, indicatorOf, programmeOf, type Registry } from '../../domain/registry.ts';

/** An index of the survey that has a score. */
export type ScoredIndex = Exclude<EgdiIndicator, 'egdi-rank'>;
const SCORED = EGDI_INDICATORS.filter((id): id is ScoredIndex => id !== 'egdi-rank');

/** What a target of the survey is about: which index, and whether its rank, its score or places gained in it. */
export interface GoalSubject {
  readonly index: ScoredIndex;
  readonly aim: Aim;
}

/** `null` for a target of anything else, such as a rank among the countries of a region. */
export function subjectOf(indicator: IndicatorId): GoalSubject | null {
  for (const index of SCORED) {
    if (indicator === index) return { index, aim: 'score' };
    if (indicator === `${index}-rank`) return { index, aim: 'rank' };
    if (indicator === `${index}-rank-places-gained`) return { index, aim: 'gained' };
  }
  return null;
}

/** One goal of one country for an index of the survey, with what is known of it. */
export interface IndexGoal extends GoalSubject {
  readonly target: Target;
  readonly programme: Programme;
  readonly area: Area;
  /** As every screen judges it. */
  readonly row: TargetRow;
  /** Where it stands now: the last figure, whatever edition judges the goal; `null` where there is none. */
  readonly now: Observation | null;
  /** How far that is from the goal, in places or points: positive when short of it; `null` where either is not known. */
  readonly gap: number | null;
  /** Whether its year is to come, so that it has a chance in place of a verdict. */
  readonly isOpen: boolean;
}

/** Every goal for an index of the survey in the registry, of any country and programme. */
const goalTargets = (registry: Registry): readonly (Target & GoalSubject)[] =>
  registry.targets.flatMap((target) => {
    const subject = subjectOf(target.indicator);
    return subject && target.value !== null ? [{ ...target, ...subject }] : [];
  });

/** The indicators whose blocks are needed to judge all of them: the scores of each index, and what measures each target. */
export const goalIndicators = (registry: Registry): readonly IndicatorId[] => [
  ...new Set([
    EGDI,
    EGDI_RANK,
    ...goalTargets(registry).flatMap(({ index, indicator }) => [index as string as IndicatorId, indicator]),
  ]),
];

/** Ranks that no survey publishes, worked out from the scores: a figure for every edition that ranks the area. */
function computedRanks(indicator: IndicatorId, area: AreaId, fields: readonly Field[], scores: Block): Series {
  const observations = fields.flatMap((field): readonly Observation[] => {
    const at = field.areas.indexOf(area);
    const value = at < 0 ? undefined : ranks(field)[at];
    return value === undefined
      ? []
      : [
          {
            indicator,
            area,
            period: field.period,
            value,
            source: { name: scores.sources[0]?.name ?? '', url: '', published: '' },
            confidence: 'medium',
            preferred: true,
            disputed: false,
            note: { en: '', vi: '' },
            row: 0,
          },
        ];
  });
  return { indicator, area, observations, others: [] };
}

/** What the goals are judged by: blocks by indicator, and the editions of a block. */
export interface GoalFigures {
  readonly block: (indicator: IndicatorId) => Block | null;
  readonly editions: (scores: Block) => readonly Field[];
  /** The day of asking, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/**
 * Every goal for the rank or score of an index of the survey, or for places gained in it, of all countries and programmes, in the
 * order of the registry. Judged as on every screen; a rank of a part of the EGDI that is nowhere stored is worked out from
 * the scores. Goals without a number are left out. Source: METHODS 1.
 */
export function indexGoals(registry: Registry, { block, editions, asOf }: GoalFigures): readonly IndexGoal[] {
  const scoresOf = (index: ScoredIndex): Block | null => block(index as string as IndicatorId);
  const egdi = scoresOf('egdi');
  const fields = egdi ? editions(egdi) : [];
  return goalTargets(registry).flatMap(({ index, aim, ...target }): readonly IndexGoal[] => {
    const programme = programmeOf(registry, target.programme);
    const area = programme && areaOf(registry, programme.area);
    if (!programme || !area || !indicatorOf(registry, target.indicator)) return [];
    const seriesFor = (indicator: IndicatorId): Series | null => {
      const stored = block(indicator);
      const series = stored && seriesOf(stored, area.id);
      const scores = aim === 'rank' && indicator === target.indicator ? scoresOf(index) : null;
      return scores && !series?.observations.length
        ? computedRanks(indicator, area.id, editions(scores), scores)
        : series;
    };
    const [row] = rowsOf(judgeTarget(target, registry, seriesFor, fields, asOf), registry);
    if (!row) return [];
    const now = row.series?.observations.at(-1) ?? null;
    const { comparator, value } = target;
    const gap = now && value !== null ? shortfall(now.value, comparator, value, row.indicator.direction) : null;
    return [{ target, programme, area, index, aim, row, now, gap, isOpen: isAhead(row, asOf) }];
  });
}

/** Without a verdict a goal is open as long as its year is not over. */
const isAhead = ({ assessment: { verdict }, target }: TargetRow, asOf: string): boolean =>
  verdict === 'not-assessable' ? asOf <= deadlineOf(target.year) : verdict !== 'met' && verdict !== 'missed';
