import type { ModelReason } from '../../assess/simulation/fieldModel.ts';
import type { ProbabilityWord } from '../../assess/simulation/chance.ts';
import type { Verdict } from '../../domain/assessment.ts';
import type { EgdiIndicator } from '../../domain/edition.ts';
import type { Confidence } from '../../domain/observation.ts';
import type { Relation, StandardPillar } from '../../domain/programme.ts';
import { plural } from './plural.ts';

const list = (items: readonly string[]): string => new Intl.ListFormat('en-GB').format(items);

/** Every text of the page. Numbers, names and dates come in as finished text in this language. */
export const en = {
  name: 'Targetline',
  nav: {
    label: 'Main',
    overview: 'Overview',
    egdi: 'EGDI',
    goals: 'Goals of all countries',
    whatif: 'What if',
    targets: 'Targets',
    brief: 'Printable brief',
    profile: 'Country profile',
    provinces: 'Provinces',
    snapshots: 'Snapshots',
    method: 'Method',
    data: 'Data',
    find: 'Find',
    more: 'More',
    less: 'Less',
    skip: 'Skip to content',
  },
  state: {
    loading: 'Loading the data…',
    slow: 'The data stored here are taking unusually long to open. Another tab, or the browser itself, may be holding them.',
    showBuiltIn: 'Look at the built-in data',
    notShown:
      'The data stored here cannot be shown and are left untouched. These are the built-in data, held in memory: nothing is stored.',
    saveRest: 'Save what is stored as a file',
    blocked:
      'Another tab has an older version of this page open and is blocking the data. Close or reload that tab and this one will continue.',
    lost: 'The figures you imported in this browser are no longer here: the browser cleared them, or its profile was reset. The built-in data are shown.',
    toRestore: 'Restore a backup',
    understood: 'Do not show this again',
    supplanted:
      'A newer version of this page is open in another tab and has taken over the data. Reload this tab: until then nothing is stored from here.',
    damaged: (names: string) =>
      `The stored figures of ${names} cannot be read and are left out; nothing was deleted. Import their files again, or restore a backup.`,
    notFound: 'There is nothing at this address.',
    toOverview: 'Go to the overview',
    failed: 'The data could not be loaded.',
    failedWay:
      'Your stored data are untouched. Reload the page; if it happens again, another browser or a private window will show the built-in data.',
    reload: 'Reload',
    memoryOnly:
      'This browser does not let the page store data. Everything works, but what you import is lost when you close the page.',
    noRoom:
      'This browser has no room to store data, most likely because the disk is full. Everything works, but what you import is lost when you close the page. Free up space, then restart the browser.',
    makeRoom: 'Most likely the disk is full: free up space, then restart the browser.',
    chunkLost: 'Part of the page could not be loaded, perhaps because a newer version is out. Reload the page.',
    notOffered: 'This page has no data for this screen.',
    noIndicator: 'There is no such indicator.',
    broken: 'This part of the page could not be shown. Your data are intact.',
    brokenChart: 'This chart could not be drawn. Your data are intact.',
    /** What a browser says of an error, in whatever language it speaks. */
    detail: (error: string) => `Technical detail: ${error}`,
    dropHere: 'Drop to open: a table, a picture made here, a backup',
    pastedName: 'Pasted table',
    looking: (id: string, date: string) => `You are viewing revision ${id} of the data, from ${date}.`,
    lookForward: 'Back to the current data',
    noSuchRevision: (id: string) => `This browser has no revision ${id}; the current data are shown.`,
  },
  word: {
    rank: 'Rank',
    score: 'Score',
    country: 'Country',
    edition: 'Edition',
    period: 'Period',
    value: 'Value',
    gap: 'Gap',
    source: 'Source',
    target: 'Target',
    indicator: 'Indicator',
    latest: 'Latest',
    verdict: 'Verdict',
    unit: 'Unit',
    status: 'Status',
    area: 'Area',
    note: 'Note',
    confidence: 'Confidence',
    none: 'none',
    change: 'Change',
  },
  chart: {
    showTable: 'Show table',
    hideTable: 'Hide table',
    share: 'Share',
    keys: 'Use the arrow keys to move through the points.',
    source: (source: string) => (source === '' ? 'No source given' : `Source: ${source}`),
    noSource: 'no source given',
    /** What the sources of a figure are called here: names as the data give them, separated by “; ”. */
    sourceNames: (names: string) => names,
    fieldNote: (countries: string) => `Each grey line is one of ${countries} countries.`,
    /** Titles of axes: "EGDI rank (1 is best)", "EGDI score (0 to 1)". */
    bestFirst: (rank: string) => `${rank} (1 is best)`,
    ofOne: (score: string) => `${score} (0 to 1)`,
    axisStart: (value: string) => `Axis starts at ${value}.`,
    endOfYear: 'Each tick marks the end of that year.',
    endOfMonth: 'Each tick marks the end of that month or year.',
    noData: 'There are no figures to show.',
  },
  headline: {
    short: (area: string, rank: string, gap: string, k: string, index: string) =>
      `${area} ranks ${rank} in the ${index}, ${gap} points short of the top ${k}.`,
    above: (area: string, rank: string, gap: string, k: string, index: string) =>
      `${area} ranks ${rank} in the ${index}, ${gap} points above the cut-off for the top ${k}.`,
    level: (area: string, rank: string, k: string, index: string) =>
      `${area} ranks ${rank} in the ${index}, level with the cut-off for the top ${k}.`,
    unknown: (area: string, edition: string, index: string) =>
      `${area} has no ${index} score in the ${edition} edition.`,
    sinceWhen: {
      closerThanEver: (k: string, first: string) => `Closer than ever, but never in the top ${k} since ${first}.`,
      never: (k: string, first: string, closest: string) =>
        `Never in the top ${k} since ${first}; it came closest in ${closest}.`,
      behind: (k: string, since: string) => `Outside the top ${k} since ${since}.`,
      there: (k: string, since: string) => `In the top ${k} since ${since}.`,
      always: (k: string, first: string) => `In the top ${k} in every edition since ${first}.`,
    },
    top: (k: string, year: string) => `Top ${k} by ${year}`,
    past: (verdict: string, edition: string, rank: string, distance: string) =>
      `${verdict}. Judged by the ${edition} edition: rank ${rank}, ${distance}.`,
    judged: (edition: string, rank: string, distance: string) => `${edition} edition: rank ${rank}, ${distance}.`,
    shortOf: (gap: string, k: string) => `${gap} points short of rank ${k}`,
    aboveRank: (gap: string, k: string) => `${gap} points above the score of rank ${k}`,
    levelWith: (k: string) => `level with the score of rank ${k}`,
    nextLater: (edition: string) => `The next edition, ${edition}, comes after the deadline.`,
    next: (edition: string) => `The next edition to count is ${edition}.`,
    since: (edition: string, rank: string, distance: string) =>
      `In the later ${edition} edition: rank ${rank}, ${distance}.`,
    future: (verdict: string, edition: string, rank: string, distance: string) =>
      `${verdict && `${verdict}. `}In the ${edition} edition: rank ${rank}, ${distance}.`,
    narrowing: (needed: string, base: string, achieved: string) =>
      `The gap must shrink by ${needed} points a year; since ${base} it has shrunk by ${achieved} a year.`,
    widening: (needed: string, base: string, achieved: string) =>
      `The gap must shrink by ${needed} points a year; since ${base} it has grown by ${achieved} a year.`,
    editionsLeft: (editions: readonly string[]) =>
      editions.length === 0
        ? 'No edition is left before the deadline.'
        : `${plural(editions.length, 'Edition', 'Editions')} still to come before the deadline: ${list(editions)}.`,
    paceRule: 'In the past, such a pace has not shown which countries would reach a rank.',
    noScore: 'cannot be assessed: the country has no score in the edition that counts.',
    change: {
      moreThanHalved: (k: string, since: string, then: string, now: string) =>
        `The gap to rank ${k} has more than halved since ${since}, from ${then} to ${now}.`,
      almostHalved: (k: string, since: string, then: string, now: string) =>
        `The gap to rank ${k} has almost halved since ${since}, from ${then} to ${now}.`,
      shrunk: (k: string, since: string, then: string, now: string) =>
        `The gap to rank ${k} has shrunk since ${since}, from ${then} to ${now}.`,
      unchanged: (k: string, since: string, then: string, now: string) =>
        `The gap to rank ${k} is almost what it was in ${since}: ${then} then, ${now} now.`,
      grown: (k: string, since: string, then: string, now: string) =>
        `The gap to rank ${k} has grown since ${since}, from ${then} to ${now}.`,
      almostDoubled: (k: string, since: string, then: string, now: string) =>
        `The gap to rank ${k} has almost doubled since ${since}, from ${then} to ${now}.`,
      moreThanDoubled: (k: string, since: string, then: string, now: string) =>
        `The gap to rank ${k} has more than doubled since ${since}, from ${then} to ${now}.`,
    },
    rose: (area: string, from: string, before: string, to: string, now: string, isUsual: boolean) =>
      `${area} rose from ${from} in ${before} to ${to} in ${now}${isUsual ? ' (a usual change)' : ''}.`,
    fell: (area: string, from: string, before: string, to: string, now: string, isUsual: boolean) =>
      `${area} fell from ${from} in ${before} to ${to} in ${now}${isUsual ? ' (a usual change)' : ''}.`,
    kept: (area: string, rank: string, before: string, now: string) =>
      `${area} ranked ${rank} in ${now}, as in ${before}.`,
    gapShrank: (k: string, then: string, now: string) => `Its gap to rank ${k} shrank from ${then} to ${now} points.`,
    gapGrew: (k: string, then: string, now: string) => `Its gap to rank ${k} grew from ${then} to ${now} points.`,
    gapSame: (k: string, now: string) => `Its gap to rank ${k} is unchanged at ${now} points.`,
    nowThere: (distance: string) => `It is now ${distance}.`,
    barRose: (then: string, now: string) => `Meanwhile, the score needed rose from ${then} to ${now}.`,
    barSame: (now: string) => `Meanwhile, the score needed stayed at ${now}.`,
    barFell: (then: string, now: string) => `Meanwhile, the score needed fell from ${then} to ${now}.`,
  },
  field: {
    title: (index: string, k: string) => `${index} score, and the score needed to be ${k}`,
    rankTitle: (index: string) => `${index} rank`,
    scoreTitle: (index: string) => `${index} score`,
    comparability:
      'Scores of different editions are not fully comparable; ranks and gaps are. Gaps come from unrounded scores.',
    cutOff: (k: string) => `Score of rank ${k}`,
    shortBy: (gap: string) => `short by ${gap}`,
    aboveBy: (gap: string) => `above by ${gap}`,
    mark: (year: string, k: string) => `${year}: top ${k}`,
    shortMark: (k: string) => `top ${k}`,
    projected: (median: string, low: string, high: string) => `median ${median}; 80% between ${low} and ${high}`,
    projectedEnd: (year: string, low: string, high: string) => `${year}: ${low}–${high}`,
    chance: (k: string, chance: string) => `top ${k}: ${chance}`,
    fan: 'After the latest edition: simulation. The bands hold 50% and 80% of the simulated results; the dashed lines are medians.',
    summary: (area: string, first: string, firstScore: string, last: string, lastScore: string, rank: string) =>
      `${area}: ${firstScore} in ${first}, ${lastScore} in ${last} (rank ${rank}).`,
    summaryCutOff: (k: string, first: string, last: string, gap: string) =>
      ` Score of rank ${k}: ${first}, then ${last}; ${gap}.`,
    noHolder: (k: string) =>
      `no country has rank ${k} in this edition: the cut-off is the score in position ${k} after sorting`,
  },
  overview: {
    kicker: (edition: string, next: string) =>
      `UN E-Government Development Index (EGDI), ${edition} edition${next === '' ? '' : `; the next is expected in ${next}`}`,
    question: (area: string, k: string, edition: string) =>
      `Will ${area} be in the top ${k} in the ${edition} edition?`,
    answer: {
      likely: (area: string, k: string, edition: string) =>
        `${area} is likely to be in the top ${k} in the ${edition} edition.`,
      'about-even': (area: string, k: string, edition: string) =>
        `${area} is about as likely as not to be in the top ${k} in the ${edition} edition.`,
      unlikely: (area: string, k: string, edition: string) =>
        `${area} is unlikely to be in the top ${k} in the ${edition} edition.`,
      'very-unlikely': (area: string, k: string, edition: string) =>
        `${area} is very unlikely to be in the top ${k} in the ${edition} edition.`,
    } satisfies Record<ProbabilityWord, (area: string, k: string, edition: string) => string>,
    newer: (basis: string, k: string) => `A newer text, ${basis}, sets the top ${k}.`,
    why: 'Why, and how sure this is',
    ownRank: (k: string) => `Back to the programme’s top ${k}`,
    also: 'also measured by',
    by: 'measured by',
    alsoItself: 'also measured directly',
    noValue: 'no figure',
    unverified: 'Often quoted, but not confirmed by any source found: listed, not assessed.',
    noGoals: (area: string, k: string) =>
      `No programme in the data sets a target rank for ${area}; rank ${k} is shown for reference only.`,
    addGoals: 'Add a target',
  },
  pillar: {
    government: 'Digital government',
    economy: 'Digital economy',
    society: 'Digital society',
    security: 'Cybersecurity',
  } satisfies Record<StandardPillar, string>,
  verdict: {
    met: 'met',
    missed: 'missed',
    'met-early': 'met early',
    'on-track': 'on track',
    'at-risk': 'at risk',
    'off-track': 'off track',
    'moving-away': 'moving away',
    open: 'not due yet',
    'not-assessable': 'not assessable',
  } satisfies Record<Verdict, string>,
  rule: {
    'by-value': 'by the value reached',
    'gap-closing': 'gap-closing pace',
  },
  relation: {
    same: 'the same measure',
    stricter: 'a stricter measure',
    narrower: 'a narrower measure',
    alternative: 'another measure of the same thing',
    successor: 'the measure that took its place',
    proxy: 'a proxy',
  } satisfies Record<Relation, string>,
  confidence: {
    unstated: 'not stated',
    low: 'low',
    medium: 'medium',
    high: 'high',
  } satisfies Record<Confidence, string>,
  egdi: {
    country: 'Country',
    rank: 'Cut-off rank',
    peers: 'Peers',
    matches: (count: number) => `${String(count)} ${plural(count, 'match', 'matches')}`,
    indices: 'The four indices',
    indicesNote:
      'Online services, telecommunications infrastructure and human capital make up the EGDI; e-participation is published separately.',
    edition: 'Survey edition',
    notSimulated: 'not simulated',
    notRanked: 'not ranked',
    group: { asean: 'ASEAN', neighbours: 'Nearest in rank', region: 'Same sub-region', income: 'Same income group' },
    cutOffFact: (k: string) => `Score of rank ${k}`,
    movement: 'A change of one to three places is usual.',
  },
  index: {
    egdi: 'EGDI',
    'egdi-rank': 'EGDI rank',
    osi: 'Online Service Index',
    tii: 'Telecommunication Infrastructure Index',
    hci: 'Human Capital Index',
    epi: 'E-Participation Index',
  } satisfies Record<EgdiIndicator, string>,
  outlook: {
    word: {
      likely: 'likely',
      'about-even': 'about even',
      unlikely: 'unlikely',
      'very-unlikely': 'very unlikely',
    } satisfies Record<ProbabilityWord, string> as Record<ProbabilityWord, string>,
    chance: 'chance, 0 to 1',
    percent: (percent: string) => `${percent}%`,
    underOne: 'under 1%',
    overNinetyNine: 'over 99%',
    oneIn: (one: string, number: string) => `about 1 in ${one}, or ${number}`,
    about: (number: string) => `about ${number}`,
    equals: (low: string, high: string) => `methods that did equally well in the past give ${low} to ${high}`,
    equalsAgree: 'methods that did equally well in the past agree',
    equalsComing: 'the results of the other methods are still being calculated',
    top: (k: string, edition: string) => `Top ${k} in the ${edition} edition`,
    inEdition: (edition: string, chance: string) => `in the ${edition} edition: ${chance}`,
    tooFar: (year: string) => `No chance is given: the simulation does not reach ${year}.`,
    ranks: (median: string, low: string, high: string) =>
      `Median rank ${median}; in 80% of the simulations the rank is between ${low} and ${high}.`,
    method: (draws: string, edition: string) =>
      `${draws} simulations of all countries, starting from the ${edition} edition.`,
    tested: 'How well this method did in the past',
    outlook: 'Outlook',
    pace: 'Pace needed',
    required: (step: string, score: string, year: string) =>
      `${step} a year, to reach the score of about ${score} that the rank is expected to need in ${year}`,
    quantile: (share: string) => `simulated, ${share} quantile`,
    simulated: 'Targetline, simulation of all countries',
    credit: 'After the latest edition: simulated by Targetline',
    waiting: 'Running the simulation…',
    noScore: (area: string, edition: string) =>
      `No outlook: ${area} has no score in the ${edition} edition, where the simulation starts.`,
    failed: 'The simulation stopped: reload the page to try again.',
    refused: {
      'too-few-editions': 'No outlook: there are too few evenly spaced editions to run a simulation.',
      'too-few-areas': 'No outlook: too few countries are ranked in consecutive editions to run a simulation.',
      'not-an-index': 'No outlook: some scores lie outside 0 to 1, so this is not an index that can be simulated.',
      'no-variation': 'No outlook: in one edition all countries have the same score.',
    } satisfies Record<ModelReason, string> as Record<ModelReason, string>,
  },
  indicator: {
    series: 'Measured values',
  },
};

/** What every language must say, with the same parameters. */
export type Messages = Widen<typeof en>;

/** The shape of texts, whatever they say. */
export type Widen<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Widen<T[K]>;
};
