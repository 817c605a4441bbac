import type { Field } from '../field/field.ts';
import type { Assessment, Judgement } from '../../domain/assessment.ts';
import type { Indicator, IndicatorId } from '../../domain/indicator.ts';
import type { Series } from '../../domain/observation.ts';
import type { SeriesLink, Target } from '../../domain/programme.ts';
import { indicatorOf, programmeOf, type Registry } from '../../domain/registry.ts';
import { assess, judges, type Question } from './judge.ts';
import { nextEvidence } from './nextEvidence.ts';
import { firstSetOf } from './standing.ts';

/** What one linked series says about a target, and whether that is a judgement or only told beside it. */
export interface LinkedJudgement extends Judgement {
  readonly link: SeriesLink;
  /** False for a proxy and its like: its assessment is "as if it were the target's measure" and is labelled so. */
  readonly judges: boolean;
  readonly series: Series | null;
}

/** Everything that measured series say about one target. */
export interface TargetJudgements {
  /** The judgement that the target's row shows. */
  readonly judgement: Judgement;
  /** The link that gave the judgement; `null` when no linked series judges. */
  readonly link: SeriesLink | null;
  /** Every linked series, in the order of the links. */
  readonly judgements: readonly LinkedJudgement[];
}

/** The target's indicator with the breaks of the series that measures it: whichever of the two stopped, both did. */
const measuredBy = (indicator: Indicator, series: Indicator | undefined): Indicator => ({
  ...indicator,
  discontinued: indicator.discontinued ?? series?.discontinued ?? null,
  abolished: indicator.abolished || (series?.abolished ?? ''),
  redefined: indicator.redefined || (series?.redefined ?? ''),
});

/** A series of another kind or direction cannot be held against the target's value: a tier is no rank. */
const isComparable = (indicator: Indicator, series: Indicator | undefined): boolean =>
  series?.measure === indicator.measure && series.direction === indicator.direction;

function judgeLink(link: SeriesLink, question: Question, own: Indicator | undefined): LinkedJudgement {
  const { target, series } = question;
  const indicator = measuredBy(question.indicator, own);
  const isJudge = judges(link.relation);
  // On request a proxy is assessed as if it were the measure itself (METHODS 1).
  const relation = !isJudge && isComparable(question.indicator, own) ? 'same' : link.relation;
  const latest = series?.observations.at(-1);
  return {
    target,
    // The moving bar is the EGDI's: what stands in for its rank is judged by value alone.
    assessment: assess({ ...question, indicator, relation, fields: isJudge ? question.fields : [] }),
    next: nextEvidence(own ? { ...indicator, frequency: own.frequency } : indicator, latest?.period ?? null),
    link,
    judges: isJudge,
    series,
  };
}

/** Whether there is anything to show of what was judged. */
export const hasFigures = ({ series }: Pick<LinkedJudgement, 'series'>): boolean =>
  (series?.observations.length ?? 0) > 0;

/** Of the link that an indicator has to its own series where no link says otherwise: behind all others. */
const LAST = Number.MAX_SAFE_INTEGER;

/** The links of an indicator, in order. Its own series measures it, unless a link says otherwise. */
export function linksOf(registry: Registry, indicator: IndicatorId): readonly SeriesLink[] {
  const links = registry.links.filter((link) => link.target === indicator).toSorted((a, b) => a.order - b.order);
  if (links.some((link) => link.series === indicator)) return links;
  return [...links, { target: indicator, series: indicator, relation: 'same', order: LAST, note: { en: '', vi: '' } }];
}

const hasVerdict = (assessment: Assessment): boolean => assessment.verdict !== 'not-assessable';

/**
 * Assesses every series that speaks of a target, in the order of the links, and says which one judges: the first `same`
 * with a verdict, else the first `stricter` with one, else the first `same` or `stricter`, whose reason is then shown.
 * Where no linked series judges, the reason is the target's own, `only-proxy`, or `no-observation` without any link.
 * A link whose series holds no observation counts as no link where another has one, so `only-proxy` means that a proxy can be shown.
 * `seriesOf` gives the series of an indicator for the programme's area, `null` when nothing is stored.
 * `fields` are the editions of the EGDI score, ascending.
 * Throws when the registry lacks the target's programme or indicator. Source: METHODS 1.
 */
export function judgeTarget(
  target: Target,
  registry: Registry,
  seriesOf: (indicator: IndicatorId) => Series | null,
  fields: readonly Field[],
  asOf: string,
): TargetJudgements {
  const indicator = indicatorOf(registry, target.indicator);
  const programme = programmeOf(registry, target.programme);
  if (!indicator || !programme) throw new Error(`target ${target.id} has no programme or indicator in the registry`);
  const firstSet = firstSetOf(target, registry);
  const question = {
    target,
    indicator,
    programmeIssued: programme.issued,
    programmeArea: programme.area,
    firstSet,
    fields,
    asOf,
  };

  const judgements = linksOf(registry, target.indicator)
    .map((link) =>
      judgeLink(
        link,
        { ...question, series: seriesOf(link.series), relation: link.relation },
        indicatorOf(registry, link.series),
      ),
    )
    .filter((judgement) => judgement.link.order !== LAST || hasFigures(judgement));
  const judging = judgements.filter((judgement) => judgement.judges);
  const shown = judgements.find(hasFigures);
  // A measure without a figure, or with doubtful ones alone, hides no proxy that has one.
  const heard = shown ? judging.filter(hasFigures) : judging;
  const judge =
    heard.find((judgement) => judgement.link.relation === 'same' && hasVerdict(judgement.assessment)) ??
    heard.find((judgement) => hasVerdict(judgement.assessment)) ??
    heard.find((judgement) => judgement.link.relation === 'same') ??
    heard[0];
  if (judge) return { judgement: judge, link: judge.link, judgements };

  const series = shown?.series ?? null;
  const assessment = assess({ ...question, series, relation: shown?.link.relation ?? null });
  return { judgement: { target, assessment, next: null }, link: null, judgements };
}
