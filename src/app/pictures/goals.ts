import { saidChance } from '../../assess/simulation/chance.ts';
import type { Aim } from '../../assess/simulation/reached.ts';
import { shortfall } from '../../assess/rules/shortfall.ts';
import { subjectOf, type GoalSubject } from '../../assess/targets/goals.ts';
import type { GoalsTexts } from '../../chart/goals/GoalsChart.svelte';
import { goalsGeometry, type GoalScale, type GoalsInput } from '../../chart/goals/goalsGeometry.ts';
import type { TableData } from '../../chart/frame/frame.ts';
import { formatNumber, formatPlain, formatWhole } from '../../domain/format.ts';
import type { GoalState } from '../../domain/goalState.ts';
import type { IndicatorId } from '../../domain/indicator.ts';
import type { Comparator } from '../../domain/programme.ts';
import type { Snapshot, SnapshotRow } from '../../snapshot/snapshot.ts';
import { goalMessages } from '../words/goals.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { shareWords } from '../words/outlook.ts';
import { sourceLine, type Caption } from './caption.ts';
import type { ChartKind } from './chartKind.ts';
import { isAt, readRole, writeRole } from './roles.ts';
import { row, withoutWords, yearOf } from './rows.ts';

/** One goal of a country for an index of the survey. */
export interface PictureGoal {
  readonly area: string;
  readonly name: string;
  /** "egdi-rank", "osi": which index, and what of it. */
  readonly indicator: string;
  readonly comparator: Comparator;
  readonly value: number;
  readonly year: number;
  readonly state: GoalState;
  /** The programme, by its legal basis. */
  readonly basis: string;
  /** The last figure; `null` where there is none. */
  readonly now: { readonly edition: number; readonly value: number } | null;
  /** Of the edition that judges it, which comes so many editions after the last known; `null` where none is given. */
  readonly chance: { readonly edition: number; readonly horizon: number; readonly share: number } | null;
}

/** Goals of many countries side by side: where each is, where it wants to be, and how likely that is. */
export interface GoalsPicture {
  readonly kind: 'goals';
  readonly goals: readonly PictureGoal[];
  readonly cited: string;
}

const SCORE_DECIMALS = 4;
/** More than the world has programmes that anybody would set side by side. */
const MOST_GOALS = 500;
const SCALE_OF: Readonly<Record<Aim, GoalScale>> = { rank: 'rank', score: 'score', gained: 'none' };

const subject = ({ indicator }: PictureGoal): GoalSubject =>
  subjectOf(indicator as IndicatorId) ?? { index: 'egdi', aim: 'rank' };

/** "rank 50 or better": of the EGDI, as the heading says; "OSI rank 50 or better". */
export function goalText(goal: PictureGoal, { language }: Speaker): string {
  const m = goalMessages[language];
  const { index, aim } = subject(goal);
  const value = aim === 'score' ? formatPlain(goal.value, SCORE_DECIMALS, language) : formatWhole(goal.value, language);
  const text = m[aim][goal.comparator](value);
  return index === 'egdi' ? text : m.of(index.toUpperCase(), text);
}

/** "rank 71 (2024)". */
export function nowText({ now, ...goal }: PictureGoal, { language }: Speaker): string {
  const m = goalMessages[language];
  if (!now) return m.picture.noFigure;
  const { aim } = subject({ now, ...goal });
  const whole = formatWhole(now.value, language);
  const figure =
    aim === 'score'
      ? formatNumber(now.value, SCORE_DECIMALS, language)
      : aim === 'rank'
        ? m.rankNow(whole)
        : m.placesNow(now.value, whole);
  return m.in(figure, String(now.edition));
}

/** How far a country is from its goal now, in places or points: positive when short of it; `null` without a figure. */
export function gapOf(goal: PictureGoal): number | null {
  const direction = subject(goal).aim === 'rank' ? 'down' : 'up';
  return goal.now && shortfall(goal.now.value, goal.comparator, goal.value, direction);
}

/** "21 places", "0.0317", "reached", or a dash. */
export function gapText(goal: PictureGoal, { language }: Speaker): string {
  const m = goalMessages[language];
  const gap = gapOf(goal);
  if (gap === null) return '–';
  if (gap <= 0) return m.reached;
  return subject(goal).aim === 'score'
    ? formatNumber(gap, SCORE_DECIMALS, language)
    : m.placesShort(gap, formatWhole(gap, language));
}

/** What stands at the end of a row: the chance as it is said, else the verdict, else a dash. */
export function endText({ chance, state }: PictureGoal, speaker: Speaker): string {
  if (chance) return shareWords(saidChance(chance.share), speaker);
  return state === 'met' || state === 'missed' || state === 'early' ? goalMessages[speaker.language].state[state] : '–';
}

/** The same with the edition that it is of. */
function endInWords(goal: PictureGoal, speaker: Speaker): string {
  const m = goalMessages[speaker.language];
  return goal.chance ? m.chanceIn(endText(goal, speaker), String(goal.chance.edition)) : m.state[goal.state];
}

const byYear = (goal: PictureGoal, speaker: Speaker): string =>
  goalMessages[speaker.language].by(goalText(goal, speaker), String(goal.year));

function goalsRows({ goals, cited }: GoalsPicture, { t, language }: Speaker): readonly SnapshotRow[] {
  const m = goalMessages[language];
  return goals.flatMap((goal): SnapshotRow[] => {
    const { index, aim } = subject(goal);
    const unit = { rank: t.word.rank, score: t.word.score, gained: m.heads.none }[aim];
    const figure = (rest: Partial<SnapshotRow>): SnapshotRow =>
      row({ indicator: goal.indicator, unit, area: goal.area, areaName: goal.name, ...rest });
    const isComputed = aim !== 'score' && (aim === 'gained' || index !== 'egdi');
    const { now, chance } = goal;
    return [
      figure({
        period: String(goal.year),
        value: goal.value,
        status: m.state[goal.state],
        source: goal.basis,
        role: writeRole({ is: 'goal', comparator: goal.comparator, state: goal.state }),
      }),
      ...(now
        ? [
            figure({
              period: String(now.edition),
              value: now.value,
              source: cited,
              role: writeRole(isComputed ? { is: 'main', marks: ['computed'] } : { is: 'main' }),
            }),
          ]
        : []),
      ...(chance
        ? [
            figure({
              unit: m.picture.unit,
              period: String(chance.edition),
              value: chance.share,
              source: t.outlook.simulated,
              role: writeRole({ is: 'chance', horizon: chance.horizon }),
            }),
          ]
        : []),
    ];
  });
}

/** Reads back what `goalsRows` wrote; `null` for rows that make no such picture. */
function goalsFrom({ rows }: Snapshot): GoalsPicture | null {
  const goals: PictureGoal[] = [];
  for (const { indicator, area, areaName, period, value, source, role: text } of rows) {
    const role = readRole(text);
    const year = yearOf(period);
    const last = goals.at(-1);
    if (value === null || year === null || !subjectOf(indicator as IndicatorId)) return null;
    if (role?.is === 'goal') {
      const { comparator, state } = role;
      const goal = { area, name: areaName, indicator, comparator, value, year, state, basis: source };
      goals.push({ ...goal, now: null, chance: null });
    } else if (!last) return null;
    else if (role?.is === 'main') goals[goals.length - 1] = { ...last, now: { edition: year, value } };
    else if (role?.is === 'chance' && value >= 0 && value <= 1) {
      const chance = { edition: year, horizon: role.horizon, share: value };
      goals[goals.length - 1] = { ...last, chance };
    }
  }
  if (goals.length === 0 || goals.length > MOST_GOALS) return null;
  return { kind: 'goals', goals, cited: rows.find((one) => isAt(one, 'main'))?.source ?? '' };
}

/** How many have an even chance or better, or of those that are over, how many were met; `null` where neither is known of any. */
function goalsFinding(goals: readonly PictureGoal[], { language }: Speaker): string | null {
  const m = goalMessages[language].picture;
  const whole = (count: number): string => formatWhole(count, language);
  const spanOf = (years: readonly number[]): string => {
    const [first, last] = [Math.min(...years), Math.max(...years)];
    return first === last ? String(first) : `${String(first)}–${String(last)}`;
  };
  const open = goals.flatMap(({ chance }) => (chance ? [chance] : []));
  if (open.length > 0) {
    const likely = open.filter(({ share }) => share >= 0.5).length;
    return m.finding(likely, whole(likely), whole(open.length), spanOf(open.map(({ edition }) => edition)));
  }
  const over = goals.filter(({ state }) => state === 'met' || state === 'missed');
  if (over.length === 0) return null;
  const met = over.filter(({ state }) => state === 'met').length;
  return m.ended(met, whole(met), whole(over.length), spanOf(over.map(({ year }) => year)));
}

function goalsCaption({ goals, cited }: GoalsPicture, speaker: Speaker): Caption {
  const m = goalMessages[speaker.language].picture;
  const editions = goals.flatMap(({ now }) => (now ? [now.edition] : [])).toSorted((a, b) => a - b);
  const finding = goalsFinding(goals, speaker);
  return {
    title: m.title,
    subtitle: m.subtitle,
    summary: goals
      .map((goal) => m.line(goal.name, byYear(goal, speaker), nowText(goal, speaker), endInWords(goal, speaker)))
      .join('. '),
    source: sourceLine(cited, editions, speaker),
    ...(finding === null ? {} : { finding }),
  };
}

/** What `GoalsChart` draws. */
export function goalsProps(
  { goals }: GoalsPicture,
  speaker: Speaker,
): GoalsInput & { readonly texts: GoalsTexts; readonly figures: TableData } {
  const { t, language } = speaker;
  const m = goalMessages[language];
  const { country, goal, now, end, basis } = m.picture.table;
  return {
    rows: goals.map((one) => ({
      scale: SCALE_OF[subject(one).aim],
      name: one.name,
      goal: byYear(one, speaker),
      now: one.now?.value ?? null,
      value: one.value,
      text: endText(one, speaker),
      told: [byYear(one, speaker), `${m.picture.now}: ${nowText(one, speaker)}`, endInWords(one, speaker), one.basis],
    })),
    heads: { ...m.heads, rank: t.chart.bestFirst(m.heads.rank), score: t.chart.ofOne(m.heads.score) },
    endHead: goals.some(({ chance }) => chance) ? m.picture.chance : '',
    legend: { now: m.picture.now, goal: m.picture.goal },
    write: (value, decimals) => formatNumber(value, decimals, language),
    texts: { ...t.chart, empty: m.nothing },
    figures: {
      head: [country, goal, now, end, basis],
      rows: goals.map((one) => [
        one.name,
        byYear(one, speaker),
        nowText(one, speaker),
        endInWords(one, speaker),
        one.basis,
      ]),
    },
  };
}

export const goalsKind: ChartKind<GoalsPicture> = {
  rows: goalsRows,
  options: () => ({}),
  thaw: goalsFrom,
  caption: goalsCaption,
  slim: withoutWords,
  height: (picture, speaker) => {
    const props = goalsProps(picture, speaker);
    return (width) => goalsGeometry(props, width).height;
  },
};
