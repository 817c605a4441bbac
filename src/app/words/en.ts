import type { ModelReason } from '../../assess/simulation/fieldModel.ts';
import type { ProbabilityWord } from '../../assess/simulation/chance.ts';
import type { Reason, Verdict } from '../../domain/assessment.ts';
import type { EgdiIndicator } from '../../domain/edition.ts';
import type { Confidence } from '../../domain/observation.ts';
import type { Pillar, Relation } from '../../domain/programme.ts';
import { plural } from './plural.ts';

const list = (items: readonly string[]): string => new Intl.ListFormat('en-GB').format(items);

/** Every text of the page. Numbers, names and dates come in as finished text in this language. */
export const en = {
  language: { name: 'English', other: 'Tiếng Việt' },
  name: 'Targetline',
  nav: {
    label: 'Main',
    overview: 'Overview',
    egdi: 'EGDI',
    whatif: 'What if',
    programme: 'Programme',
    brief: 'Printable brief',
    profile: 'Country profile',
    provinces: 'Provinces',
    snapshots: 'Snapshots',
    method: 'Method',
    data: 'Data',
    skip: 'Skip to content',
  },
  state: {
    loading: 'Loading the data …',
    slow: 'The data that are stored here take unusually long to open. Another tab, or the browser itself, may hold them.',
    showBuiltIn: 'Look at the built-in data',
    notShown:
      'The data that are stored here cannot be shown, and are left as they are. You see the built-in data, from memory: nothing is stored.',
    saveRest: 'Save what is stored as a file',
    blocked:
      'Another tab shows an older version of this page and holds the data. Close or reload that tab: this one then goes on by itself.',
    lost: 'Figures were imported in this browser before, and they are gone: the browser has cleared them, or its profile was reset. What ships with the page is shown.',
    toRestore: 'Restore a backup',
    notFound: 'There is nothing at this address.',
    toOverview: 'Go to the overview',
    failed: 'The data could not be loaded.',
    failedWay:
      'Your stored data are untouched. Reload the page; if it happens again, another browser or a private window will show the built-in data.',
    reload: 'Reload',
    memoryOnly:
      'This browser gives the page no storage: everything works, but what you import is gone when the page is closed.',
    chunkLost: 'A part of the page could not be loaded; a newer version may have taken its place. Reload the page.',
    noIndicator: 'No such indicator.',
    broken: 'This part of the page failed to draw. Your data are intact.',
    pastedName: 'Pasted table',
    looking: (id: string, date: string) => `You are looking at the data as of revision ${id} of ${date}.`,
    lookForward: 'Back to the current data',
    noSuchRevision: (id: string) => `There is no revision ${id} in this browser: these are the current data.`,
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
    keys: 'Arrow keys walk through the points.',
    source: (source: string) => `Source: ${source}`,
    fieldNote: (countries: string) => `Each grey line is one of ${countries} countries.`,
    axisStart: (value: string) => `Axis starts at ${value}.`,
    endOfYear: 'Each tick is the end of that year.',
    noData: 'No observations to draw.',
  },
  headline: {
    short: (area: string, rank: string, gap: string, k: string) => `${area} is ${rank}, ${gap} short of the top ${k}.`,
    above: (area: string, rank: string, gap: string, k: string) =>
      `${area} is ${rank}, ${gap} above the cut-off of the top ${k}.`,
    level: (area: string, rank: string, k: string) => `${area} is ${rank}, level with the cut-off of the top ${k}.`,
    unknown: (area: string, edition: string) => `${area} has no EGDI score in the ${edition} edition.`,
    top: (k: string, year: string) => `Top ${k} by ${year}`,
    past: (verdict: string, edition: string, rank: string, distance: string, next: string) =>
      `${verdict}. Judged by the ${edition} edition: rank ${rank}, ${distance}.${next}`,
    shortOf: (gap: string, k: string) => `${gap} short of rank ${k}`,
    aboveRank: (gap: string, k: string) => `${gap} above the score of rank ${k}`,
    levelWith: (k: string) => `level with the score of rank ${k}`,
    next: (edition: string) => ` Next evidence: the ${edition} edition.`,
    since: (edition: string, rank: string, distance: string) =>
      ` The ${edition} edition since: rank ${rank}, ${distance}.`,
    future: (verdict: string, edition: string, rank: string, distance: string) =>
      `${verdict && `${verdict}. `}In the ${edition} edition: rank ${rank}, ${distance}.`,
    narrowing: (needed: string, base: string, achieved: string) =>
      ` The gap must shrink by ${needed} a year; since ${base} it shrank by ${achieved} a year.`,
    widening: (needed: string, base: string, achieved: string) =>
      ` The gap must shrink by ${needed} a year; since ${base} it grew by ${achieved} a year.`,
    editionsLeft: (editions: readonly string[]) =>
      editions.length === 0
        ? ' No edition is left before the deadline.'
        : ` Evidence to come: the ${plural(editions.length, 'edition', 'editions')} of ${list(editions)}.`,
    paceRule: ' In the past such a pace did not tell who reached a rank.',
    noScore: 'not assessable: no score in the edition that judges.',
    change: {
      moreThanHalved: (k: string, since: string, then: string, now: string) =>
        `The gap to rank ${k} has more than halved since ${since}, from ${then} to ${now}`,
      almostHalved: (k: string, since: string, then: string, now: string) =>
        `The gap to rank ${k} has almost halved since ${since}, from ${then} to ${now}`,
      shrunk: (k: string, since: string, then: string, now: string) =>
        `The gap to rank ${k} has shrunk since ${since}, from ${then} to ${now}`,
      unchanged: (k: string, since: string, then: string, now: string) =>
        `The gap to rank ${k} is almost what it was in ${since}: ${then} then, ${now} now`,
      grown: (k: string, since: string, then: string, now: string) =>
        `The gap to rank ${k} has grown since ${since}, from ${then} to ${now}`,
      almostDoubled: (k: string, since: string, then: string, now: string) =>
        `The gap to rank ${k} has almost doubled since ${since}, from ${then} to ${now}`,
      moreThanDoubled: (k: string, since: string, then: string, now: string) =>
        `The gap to rank ${k} has more than doubled since ${since}, from ${then} to ${now}`,
    },
    rose: (area: string, from: string, before: string, to: string, now: string) =>
      `${area} rose from ${from} in ${before} to ${to} in ${now}`,
    fell: (area: string, from: string, before: string, to: string, now: string) =>
      `${area} fell from ${from} in ${before} to ${to} in ${now}`,
    kept: (area: string, rank: string, before: string, now: string) =>
      `${area} is ${rank} in ${now} as it was in ${before}`,
    ordinary: ' (ordinary movement)',
    gapShrank: (k: string, then: string, now: string) => `; its gap to rank ${k} shrank from ${then} to ${now}.`,
    gapGrew: (k: string, then: string, now: string) => `; its gap to rank ${k} grew from ${then} to ${now}.`,
    nowThere: (distance: string) => `; it is now ${distance}.`,
    barRose: (then: string, now: string) => `, while the score it takes rose from ${then} to ${now}.`,
    barFell: (then: string, now: string) => `, while the score it takes was ${then} then and is ${now} now.`,
  },
  field: {
    title: (index: string, k: string) => `${index} score, and the score it takes to be ${k}`,
    rankTitle: (index: string) => `${index} rank`,
    comparability:
      'Scores of different editions are not fully comparable; ranks and gaps are. Gaps come from unrounded scores.',
    cutOff: (k: string) => `Score of rank ${k}`,
    shortBy: (gap: string) => `short by ${gap}`,
    aboveBy: (gap: string) => `above by ${gap}`,
    mark: (year: string, k: string) => `${year}: top ${k}`,
    shortMark: (k: string) => `top ${k}`,
    projected: (median: string, low: string, high: string) => `median ${median}, 80 %: ${low} to ${high}`,
    projectedEnd: (year: string, low: string, high: string) => `${year}: ${low}–${high}`,
    fan: 'Beyond the last edition: simulated; the bands hold 50 % and 80 % of the futures, the dashes are medians.',
    summary: (area: string, first: string, firstScore: string, last: string, lastScore: string, rank: string) =>
      `${area}: ${firstScore} in ${first}, ${lastScore} in ${last} (rank ${rank}).`,
    summaryCutOff: (k: string, first: string, last: string, gap: string) =>
      ` Score of rank ${k}: ${first}, then ${last}. ${gap}.`,
    noHolder: (k: string) =>
      `no country has rank ${k} in this edition: the cut-off is the score that comes ${k}th after sorting`,
  },
  overview: {
    assessedBy: (rule: string) => `Rule: ${rule}`,
    ownRank: (k: string) => `Back to the programme’s top ${k}`,
    also: 'also',
    noValue: 'no value',
    age: (years: string) => `${years} years old`,
    unverified: 'Quoted often, confirmed by no source: listed, never assessed.',
    noGoals: (area: string, k: string) =>
      `No programme in the data sets a rank for ${area}: rank ${k} is a plain reference.`,
    addGoals: 'Add a goal of its own',
    rulesNote:
      'After its year a target is met or missed by the latest value whose period ends in time. Before, the pace since the base year is held against the pace still needed: on track from 95 %, at risk from 60 %, off track below, moving away when negative.',
  },
  pillar: {
    government: 'Digital government',
    economy: 'Digital economy',
    society: 'Digital society',
    security: 'Cybersecurity',
  } satisfies Record<Pillar, string>,
  verdict: {
    met: 'met',
    missed: 'missed',
    'met-early': 'met early',
    'on-track': 'on track',
    'at-risk': 'at risk',
    'off-track': 'off track',
    'moving-away': 'moving away',
    open: 'open',
    'not-assessable': 'not assessable',
  } satisfies Record<Verdict, string>,
  reason: {
    'no-numeric-target': 'the target has no number',
    'not-verified': 'no source confirms the target',
    'unit-abolished': 'the unit was abolished',
    'definition-changed': 'the definition changed',
    discontinued: 'the source is discontinued',
    'only-proxy': 'only a proxy is measured',
    'no-observation': 'no measured value found',
    'too-few-observations': 'fewer than two observations',
  } satisfies Record<Reason, string>,
  reasonDetail: {
    abolished: (date: string) => date,
    redefined: (date: string) => date,
    discontinued: (year: string) => `last published ${year}`,
  },
  rule: {
    'by-value': 'by value',
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
  by: {
    missedBy: (gap: string) => `by ${gap}`,
    points: (value: string) => `${value} points`,
    places: (value: number, text: string) => `${text} ${plural(value, 'place', 'places')}`,
    beyond: (gap: string) => `${gap} beyond`,
    short: (gap: string) => `${gap} short`,
    exactly: 'exactly on it',
    pace: (achieved: string, needed: string) => `${achieved} a year achieved, ${needed} needed`,
    since: (base: string) => `since ${base}`,
    narrowing: (achieved: string, needed: string) => `gap ${achieved} a year achieved, ${needed} needed`,
  },
  confidence: {
    unstated: 'not stated',
    low: 'low',
    medium: 'medium',
    high: 'high',
  } satisfies Record<Confidence, string>,
  egdi: {
    title: 'EGDI: how the race looks',
    country: 'Country',
    rank: 'Cut-off: rank',
    peers: 'Peers',
    addPeer: 'Add a peer',
    removePeer: (name: string) => `Remove ${name}`,
    suggestions: 'Suggested',
    clearPeers: 'Remove all peers',
    peersFull: 'Ten peers are drawn; remove one to add another.',
    noMatch: 'No country matches.',
    matches: (count: number) => `${String(count)} ${plural(count, 'match', 'matches')}`,
    show: 'Show',
    asScore: 'Score',
    asRank: 'Rank',
    indices: 'The four indices',
    indicesNote:
      'Online services, infrastructure and human capital make up the EGDI; e-participation stands beside it.',
    table: (edition: string) => `All countries, ${edition} edition`,
    edition: 'Survey edition',
    filter: 'Find a country',
    shown: (count: string, total: string) => `${count} of ${total} countries`,
    sorted: (column: string, direction: string) => `Sorted by ${column}, ${direction}.`,
    ascending: 'ascending',
    descending: 'descending',
    toCutOff: (k: string) => `To rank ${k}`,
    facts: 'In figures',
    notSimulated: 'not simulated',
    notRanked: 'not ranked',
    group: { asean: 'ASEAN', neighbours: 'Next in rank', region: 'Same sub-region', income: 'Same income group' },
    cutOffFact: (k: string) => `Score of rank ${k}`,
    movement: 'A change of one to three ranks is ordinary movement.',
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
    percent: (percent: string) => `${percent} %`,
    underOne: 'under 1 %',
    overNinetyNine: 'over 99 %',
    oneIn: (one: string, number: string) => `about 1 in ${one}, or ${number}`,
    about: (number: string) => `about ${number}`,
    equals: (low: string, high: string) => `methods that did equally well in the past give ${low} to ${high}`,
    equalsAgree: 'methods that did equally well in the past agree',
    equalsComing: 'what other methods give is still being computed',
    top: (k: string, edition: string) => `Top ${k} in the ${edition} edition`,
    inEdition: (edition: string, chance: string) => `in the ${edition} edition: ${chance}`,
    tooFar: (year: string) => `No chance: the field is not simulated as far as ${year}.`,
    ranks: (median: string, low: string, high: string) =>
      `Median rank ${median}; in 80 % of the simulated futures it lies between ${low} and ${high}.`,
    method: (draws: string, edition: string) =>
      `${draws} simulated futures of the whole field, from the ${edition} edition.`,
    tested: 'How well this method did in the past',
    outlook: 'Outlook',
    pace: 'Pace needed',
    required: (step: string, score: string, year: string) =>
      `${step} a year, to reach the score of about ${score} that the rank is expected to take in ${year}`,
    quantile: (share: string) => `simulated, ${share} quantile`,
    simulated: 'Targetline, simulation of the whole field',
    credit: 'Ahead: simulated by Targetline',
    waiting: 'Simulating the field …',
    noScore: (area: string, edition: string) =>
      `No outlook: ${area} has no score in the ${edition} edition, from which the field is simulated.`,
    failed: 'The simulation stopped: reload the page to try again.',
    refused: {
      'too-few-editions': 'No outlook: a simulation needs more editions at equal distances than are loaded.',
      'too-few-areas': 'No outlook: too few countries are ranked in every pair of editions to simulate a field.',
      'not-an-index': 'No outlook: some scores lie outside 0 to 1, so this is not an index that can be simulated.',
      'no-variation': 'No outlook: all countries have the same score in an edition.',
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
