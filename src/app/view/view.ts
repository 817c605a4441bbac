import {
  BRIEF_PARTS,
  type BriefPart,
  PATH_KINDS,
  type PathKind,
  TARGET_ORDERS,
  type TargetOrder,
  MOST_PEERS,
} from '../../domain/offered.ts';
import { RULES, type Rule } from '../../assess/rules/rule.ts';
import { VERDICTS, type Verdict } from '../../domain/assessment.ts';
import { toAreaId, type AreaId } from '../../domain/area.ts';
import { EGDI_INDICATORS, type EgdiIndicator } from '../../domain/edition.ts';
import { toIndicatorId, type IndicatorId } from '../../domain/indicator.ts';
import type { Language } from '../../domain/language.ts';
import { toPeriod, type Period } from '../../domain/period.ts';
import { toProgrammeId, toTargetId, type ProgrammeId, type TargetId } from '../../domain/programme.ts';
import type { RevisionId } from '../../domain/revision.ts';
import { toSetId, type SetId } from '../../domain/siblingSet.ts';
import { withoutTail } from '../../snapshot/linkTail.ts';
import { SPOKEN } from '../words/texts.ts';

export const SCREENS = [
  'overview',
  'egdi',
  'goals',
  'indicator',
  'whatif',
  'targets',
  'brief',
  'profile',
  'provinces',
  'snapshots',
  'method',
  'data',
] as const;
export type Screen = (typeof SCREENS)[number];

const SINCES = ['visit', 'edition'] as const;
const DUES = ['past', 'all'] as const;

/**
 * What is looked at. `null` (or an empty list) means the default that follows from the data, so a link says only what
 * its sender chose.
 */
export interface View {
  readonly language: Language;
  readonly screen: Screen;
  /** Of the indicator screen, and of the provinces where one is chosen. */
  readonly indicator: IndicatorId | null;
  readonly programme: ProgrammeId | null;
  readonly area: AreaId | null;
  /** Cut-off rank, 1 to 193. */
  readonly rank: number | null;
  readonly edition: number | null;
  readonly peers: readonly AreaId[];
  readonly index: EgdiIndicator | null;
  readonly show: 'rank' | null;
  /** Components of a scenario that differ from what was measured, 0 to 1. */
  readonly osi: number | null;
  readonly tii: number | null;
  readonly hci: number | null;
  /** Which of several targets for one indicator counts. */
  readonly target: TargetId | null;
  /** Which published rule reads the open targets. */
  readonly rule: Rule | null;
  /** The targets of every programme of the area, in place of one programme's. */
  readonly targets: 'all' | null;
  readonly sort: TargetOrder | null;
  /** Only targets with this verdict. */
  readonly verdict: Verdict | null;
  /** Only targets whose indicator has this in its name; empty for all. */
  readonly find: string;
  /** What the brief is made of; `null` for what fits one sheet. */
  readonly parts: readonly BriefPart[] | null;
  /** How the required path leads to a target. */
  readonly path: PathKind | null;
  /** What the indicator of that screen is set against; `null` for nothing. */
  readonly with: IndicatorId | null;
  /** Which of the sets that the area is looked at in, on the screen of the provinces. */
  readonly set: SetId | null;
  /** Which period of the provinces' figures. */
  readonly period: Period | null;
  /** Provinces as they are today, in place of as they were. */
  readonly units: 'today' | null;
  /** Goals whose year is over, or all, in place of those not due yet. */
  readonly due: 'past' | 'all' | null;
  /** What the changes are told since, in place of the previous revision: the last visit of another day, the last survey edition, a revision. */
  readonly since: 'visit' | 'edition' | RevisionId | null;
  /** The province that stands out. */
  readonly province: AreaId | null;
  /** An earlier state of the data in this browser, by its number. */
  readonly revision: RevisionId | null;
}

/**
 * Reads the URL hash: `#/en/egdi?area=VNM&rank=50&edition=2024&peers=THA.MYS&index=osi&show=rank`,
 * `#/vi/indicator/gii-rank?programme=vn-749`. `null` when the path names no screen; a parameter that cannot be read is
 * as good as absent, and so is what a mail put behind the link. Writing and reading are each other's inverse (A30).
 */
export function parseView(hash: string, preferred: Language): View | null {
  const [path = '', query = ''] = withoutTail(hash).replace(/^#\/?/, '').split('?');
  const parts = path.split('/').filter(Boolean);
  const language = [...SPOKEN.keys()].find((known) => known === parts[0]);
  const [screenName = 'overview', id = ''] = language ? parts.slice(1) : parts;
  const parameters = new URLSearchParams(query);
  const text = (name: string): string => parameters.get(name) ?? '';
  const screen = screenOf(
    screenName,
    OF_THE_LIST.some((name) => text(name) !== ''),
  );
  const indicator = toIndicatorId(id);
  const takesIndicator = screen === 'indicator' || screen === 'provinces';
  if (!screen || (screen === 'indicator' && !indicator) || (id !== '' && !(takesIndicator && indicator))) return null;
  return {
    language: language ?? preferred,
    screen,
    indicator,
    programme: toProgrammeId(text('programme')),
    area: toAreaId(text('area')),
    rank: wholeNumber(text('rank'), 1, 193),
    edition: wholeNumber(text('edition'), 2000, 2199),
    peers: [
      ...new Set(
        text('peers')
          .split('.')
          .map(toAreaId)
          .filter((peer) => peer !== null),
      ),
    ].slice(0, MOST_PEERS),
    index: EGDI_INDICATORS.find((known) => known === text('index')) ?? null,
    show: text('show') === 'rank' ? 'rank' : null,
    osi: component(text('osi')),
    tii: component(text('tii')),
    hci: component(text('hci')),
    target: toTargetId(text('target')),
    rule: RULES.find((known) => known === text('rule')) ?? null,
    targets: text('targets') === 'all' ? 'all' : null,
    sort: TARGET_ORDERS.find((known) => known === text('sort')) ?? null,
    verdict: VERDICTS.find((known) => known === text('verdict')) ?? null,
    find: /^[^\p{Cc}]{1,60}$/u.test(text('find')) ? text('find') : '',
    parts: partsIn(text('parts')),
    path: PATH_KINDS.find((known) => known === text('path')) ?? null,
    with: toIndicatorId(text('with')),
    set: toSetId(text('set')),
    period: toPeriod(text('period')),
    units: text('units') === 'today' ? 'today' : null,
    due: DUES.find((known) => known === text('due')) ?? null,
    since: SINCES.find((known) => known === text('since')) ?? wholeNumber(text('since'), 1, 9999),
    province: toAreaId(text('province')),
    revision: wholeNumber(text('revision'), 1, 9999),
  };
}

/** What chooses among the targets; the overview of earlier links listed them all. */
const OF_THE_LIST = ['targets', 'sort', 'verdict', 'find'];

/** The screen of a name, of earlier links too: what was the programme's registry, and the overview's list, is the screen of the targets. */
function screenOf(name: string, isList: boolean): Screen | undefined {
  if (name === 'programme' || (name === 'overview' && isList)) return 'targets';
  return SCREENS.find((known) => known === name);
}

function wholeNumber(text: string, least: number, most: number): number | null {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
  return value >= least && value <= most ? value : null;
}

/** Parts of a brief by name, `none` for an empty one; `null` where no part is named. */
function partsIn(text: string): readonly BriefPart[] | null {
  const named = text.split('.');
  const parts = BRIEF_PARTS.filter((part) => named.includes(part));
  return parts.length > 0 || text === 'none' ? parts : null;
}

/** A number from 0 to 1 with at most four decimals. */
const component = (text: string): number | null => (/^(0(\.\d{1,4})?|1)$/.test(text) ? Number(text) : null);

/** Marks that stand around a link in a text are never written plain, but for the full stop between peers. */
const write = (value: string | number): string =>
  encodeURIComponent(String(value))
    .replaceAll('%3A', ':')
    .replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
/** Behind a search for "No. 1." the full stop is no mark of the mail's: this parameter means nothing but that. */
const END = '&end';

/** The hash that `parseView` reads as this view. */
export function formatView(view: View): string {
  const parameters: [string, string | number | null][] = [
    ['programme', view.programme],
    ['area', view.area],
    ['rank', view.rank],
    ['edition', view.edition],
    ['peers', view.peers.join('.') || null],
    ['index', view.index],
    ['show', view.show],
    ['osi', view.osi],
    ['tii', view.tii],
    ['hci', view.hci],
    ['target', view.target],
    ['rule', view.rule],
    ['targets', view.targets],
    ['sort', view.sort],
    ['verdict', view.verdict],
    ['find', view.find || null],
    ['parts', view.parts && (view.parts.join('.') || 'none')],
    ['path', view.path],
    ['with', view.with],
    ['set', view.set],
    ['period', view.period],
    ['units', view.units],
    ['due', view.due],
    ['since', view.since],
    ['province', view.province],
    ['revision', view.revision],
  ];
  const query = parameters.flatMap(([name, value]) => (value === null ? [] : [`${name}=${write(value)}`])).join('&');
  const path = [view.language, view.screen, ...(view.indicator === null ? [] : [view.indicator])].join('/');
  const hash = `#/${path}${query === '' ? '' : `?${query}`}`;
  return withoutTail(hash) === hash ? hash : hash + END;
}
