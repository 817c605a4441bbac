import type { Reason, Verdict } from '../../domain/assessment.ts';
import type { EgdiIndicator } from '../../domain/edition.ts';
import type { Issue, IssueCode } from '../../domain/issue.ts';
import type { Confidence } from '../../domain/observation.ts';
import type { Pillar, Relation } from '../../domain/programme.ts';

const plural = (count: number, one: string, other: string): string => (count === 1 ? one : other);
const list = (items: readonly string[]): string => new Intl.ListFormat('en-GB').format(items);
const at = ({ line, column }: Issue): string =>
  line ? `Line ${String(line)}${column ? `, column “${column}”` : ''}: ` : '';

const megabytes = (bytes: string): string => `${String(Math.round(Number(bytes) / 1e6))} MB`;

/** Every text of the page. Numbers, names and dates come in as finished text in this language. */
export const en = {
  language: { name: 'English', other: 'Tiếng Việt' },
  name: 'Targetline',
  nav: { label: 'Main', overview: 'Overview', egdi: 'EGDI', data: 'Data', skip: 'Skip to content' },
  state: {
    loading: 'Loading the data …',
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
      `${verdict}. In the ${edition} edition: rank ${rank}, ${distance}.`,
    narrowing: (needed: string, base: string, achieved: string) =>
      ` The gap must shrink by ${needed} a year; since ${base} it shrank by ${achieved} a year.`,
    widening: (needed: string, base: string, achieved: string) =>
      ` The gap must shrink by ${needed} a year; since ${base} it grew by ${achieved} a year.`,
    editionsLeft: (editions: readonly string[]) =>
      editions.length === 0
        ? ' No edition is left before the deadline.'
        : ` Evidence to come: the ${plural(editions.length, 'edition', 'editions')} of ${list(editions)}.`,
    paceRule: ' This is a pace against the moving cut-off, not a forecast.',
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
    barRose: (then: string, now: string) => `, while the score it takes rose from ${then} to ${now}.`,
    barFell: (then: string, now: string) => `, while the score it takes was ${then} then and is ${now} now.`,
  },
  field: {
    title: (index: string, k: string) => `${index} score, and the score it takes to be ${k}`,
    rankTitle: (index: string) => `${index} rank`,
    comparability:
      'Scores of different editions are not fully comparable; ranks and gaps are. Gaps come from unrounded scores.',
    cutOff: (k: string) => `Score of rank ${k}`,
    inEdition: (value: string, edition: string) => `${value} in ${edition}`,
    scoreAndRank: (score: string, rank: string) => `${score}, rank ${rank}`,
    shortBy: (gap: string) => `short by ${gap}`,
    aboveBy: (gap: string) => `above by ${gap}`,
    mark: (year: string, k: string) => `${year}: top ${k}`,
    summary: (area: string, first: string, firstScore: string, last: string, lastScore: string, rank: string) =>
      `${area}: ${firstScore} in ${first}, ${lastScore} in ${last} (rank ${rank}).`,
    summaryCutOff: (k: string, first: string, last: string, gap: string) =>
      ` Score of rank ${k}: ${first}, then ${last}. ${gap}.`,
    noHolder: (k: string) =>
      `no country has rank ${k} in this edition: the cut-off is the score that comes ${k}th after sorting`,
  },
  overview: {
    title: 'Overview',
    targets: 'Targets of the programme, by pillar',
    year: (year: string) => `By ${year}`,
    assessedBy: (rule: string) => `Rule: ${rule}`,
    ownRank: (k: string) => `Back to the programme’s top ${k}`,
    count: (count: string, total: string) => `${count} of ${total}`,
    also: 'also',
    proxies: 'Proxy',
    noValue: 'no value',
    age: (years: string) => `${years} years old`,
    unverified: 'Quoted often, confirmed by no text seen: listed, never assessed.',
    legend: 'How to read this',
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
    'not-verified': 'no text seen confirms the target',
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
    'gap-closing-cut-off': 'gap-closing pace against the moving cut-off',
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
    sortBy: (column: string) => `Sort by ${column}`,
    sorted: (column: string, direction: string) => `Sorted by ${column}, ${direction}.`,
    ascending: 'ascending',
    descending: 'descending',
    toCutOff: (k: string) => `To rank ${k}`,
    facts: 'In figures',
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
  indicator: {
    title: (name: string, area: string) => `${name}, ${area}`,
    series: 'Measured values',
    targets: 'Targets',
    otherTargets: (count: number) =>
      `${String(count)} ${plural(count, 'verdict', 'verdicts')} on targets of other programmes`,
    observations: 'All observations, with their sources',
    drawn: 'drawn',
    beaten: 'other source',
    lowConfidence: 'low confidence, not drawn',
    disputed: 'sources differ',
    requiredPath: 'required path',
    targetMark: (value: string, year: string) => `${value} by ${year}`,
    noSeries: 'No measured value was found for this indicator.',
    back: 'All targets',
    measuredBy: 'Measured by',
    otherSeries: 'Other series that speak about it',
    better: { up: 'Higher is better.', down: 'Lower is better.' },
    chartTitle: (name: string) => name,
    summary: (name: string, first: string, firstPeriod: string, last: string, lastPeriod: string) =>
      `${name}: ${first} in ${firstPeriod}, ${last} in ${lastPeriod}.`,
    summaryOne: (name: string, value: string, period: string) => `${name}: one value, ${value} in ${period}.`,
    conflicts: (count: number) => ` ${String(count)} other ${plural(count, 'figure is', 'figures are')} shown hollow.`,
    verdictLine: (verdict: string, rule: string) => `${verdict} (rule: ${rule})`,
    judgedBy: (value: string, period: string, source: string) => `Judged by ${value}, ${period}: ${source}.`,
    targetOf: (legal: string) => legal,
    required: (needed: string, target: string) => `Needs ${needed} a year to reach ${target}.`,
    open: (url: string) => `Open the source, ${url}`,
    redefined: (date: string) => `definition changed ${date}`,
    pathNote: 'Dashed: the straight path from the latest value to the target.',
    hollowNote: 'Hollow: other sources for the same period, or figures of low confidence.',
  },
  data: {
    title: 'Data',
    intro: 'Files are read on this device and stored in this browser. Nothing is sent anywhere.',
    import: 'Import CSV',
    drop: 'or drop a file anywhere on the page',
    accepts: 'UN EGOVKB exports, and our own tables of observations, targets, indicators, areas and programmes.',
    templates: 'Templates',
    templateObservations: 'observations',
    templateTargets: 'targets',
    reading: (file: string, percent: string) => `Reading ${file}: ${percent}`,
    reviewing: 'Comparing with what is stored …',
    committing: 'Storing …',
    cancel: 'Cancel',
    review: 'Review import',
    confirm: 'Import',
    nothingNew: 'Everything in this file is already stored: there is nothing to import.',
    nothingAccepted: 'Nothing in this file can be taken: see the reasons below.',
    refusedTitle: 'Nothing was imported',
    refused: (file: string) => `“${file}” cannot be read.`,
    dismiss: 'Close',
    done: (added: string, changed: string) => `Imported: ${added} added, ${changed} changed.`,
    undone: 'Undone.',
    failed: (reason: string) => `The import failed and nothing was stored: ${reason}`,
    stale: 'The data changed in another tab meanwhile. Review the file once more.',
    quota: 'This browser has no room left for the data. Nothing was stored; what was there before is intact.',
    read: 'Read',
    accepted: 'Accepted',
    missing: 'Missing',
    rejected: 'Rejected',
    added: 'Added',
    changed: 'Changed',
    unchanged: 'Unchanged',
    removed: 'Removed',
    file: 'File',
    layout: 'Layout',
    encoding: 'Encoding',
    delimiter: 'Delimiter',
    rows: 'Rows',
    size: 'Size',
    sha: 'SHA-256',
    issues: (count: string) => `What was noticed (${count})`,
    moreIssues: (count: string) => `and ${count} more; the download has all of them`,
    downloadIssues: 'Download the list',
    changes: 'Changes',
    moreChanges: (count: string) => `and ${count} more`,
    before: 'Stored',
    after: 'In the file',
    kind: { added: 'added', changed: 'changed', removed: 'removed' },
    revisions: 'Revisions',
    revision: (id: string) => `Revision ${id}`,
    builtIn: 'Built-in data',
    builtInTitle: 'Built-in data and their sources',
    undo: 'Undo',
    undoOf: (id: string) => `Undo of revision ${id}`,
    current: 'current',
    noRevisions: 'Nothing is stored yet.',
    values: (count: string) => `${count} values`,
    newer: 'This page brings newer built-in data than the ones stored here.',
    reviewNewer: 'Review them',
    layouts: {
      'un-egovkb': 'UN EGOVKB survey edition',
      'tidy-observations': 'observations, one a row',
      'tidy-areas': 'areas',
      'tidy-indicators': 'indicators',
      'tidy-programmes': 'programmes',
      'tidy-targets': 'targets',
      'tidy-links': 'series of targets',
    } as Readonly<Record<string, string>>,
    delimiters: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as Readonly<Record<string, string>>,
    sources: 'Sources',
    tables: {
      areas: 'areas',
      indicators: 'indicators',
      programmes: 'programmes',
      targets: 'targets',
      links: 'series of targets',
    } as Readonly<Record<string, string>>,
    terms:
      'Cite EGDI as: United Nations, Department of Economic and Social Affairs, E-Government Survey (EGOVKB Data Center).',
    severity: { fatal: 'cannot be read', rejected: 'rejected', warning: 'warning', notice: 'notice' },
  },
  issue: {
    'empty-file': () => 'The file is empty. Export it again and choose the new file.',
    'not-text': () => 'The file is not text. Save the table as CSV and choose that file.',
    'is-pdf': () => 'This is a PDF, whatever its name says. Copy its table into a spreadsheet and save that as CSV.',
    'is-zip': () =>
      'This is a ZIP or an Excel workbook. Unpack it, or save the sheet as “CSV UTF-8”, and choose that file.',
    'is-html': () => 'This is a web page, not a CSV. Use the download button of the page that it came from.',
    'one-column': ({ found }) =>
      `This is no CSV table: no comma, semicolon, tab or bar splits its lines. It begins “${found}”.`,
    'unknown-layout': ({ found }) =>
      `The columns are not known: ${found}. Use a UN EGOVKB export or one of the templates below.`,
    'no-rows': () => 'The file has a header and no rows below it.',
    'wrong-columns': ({ found, expected }) => `Missing columns: ${expected}. Found: ${found}.`,
    'too-large': ({ found, expected }) =>
      `The file has ${megabytes(found)}; the most this page reads is ${megabytes(expected)}. Split it.`,
    unreadable: ({ found }) => `The file could not be read to its end (${found}). Choose it again.`,
    'unknown-area': (i) => `${at(i)}“${i.found}” is no known country or province. Correct the name or use its code.`,
    'unknown-indicator': (i) =>
      `${at(i)}“${i.found}” is no known indicator. Import a table of indicators that defines it first.`,
    'unknown-programme': (i) =>
      `${at(i)}“${i.found}” is no known programme. Import a table of programmes that defines it first.`,
    'bad-period': (i) => `${at(i)}“${i.found}” is no period. Write it like ${i.expected}.`,
    'not-an-edition': (i) =>
      `${at(i)}${i.found} is no edition of the UN survey: they are 2003, 2004, 2005 and every even year since 2008.`,
    'bad-number': (i) => `${at(i)}“${i.found}” is no number. Write it like 0.7709.`,
    'out-of-bounds': (i) => `${at(i)}${i.found} cannot be: values lie within ${i.expected}.`,
    duplicate: (i) =>
      `${at(i)}the same figure or row stands twice in the file${i.expected ? ` (see line ${i.expected})` : ''}; found “${i.found}”. Keep one of them.`,
    'too-few-cells': (i) => `${at(i)}the row has ${i.found} cells where the header has ${i.expected}.`,
    'too-many-cells': (i) => `${at(i)}the row has ${i.found} cells where the header has ${i.expected}.`,
    'bad-field': (i) =>
      i.expected
        ? `${at(i)}“${i.found}” cannot stand here; expected: ${i.expected}.`
        : `${at(i)}this cell must not be empty.`,
    'outside-unit-interval': (i) => `${at(i)}${i.found} lies outside 0–1 (${i.expected}). Kept as published.`,
    'composition-differs': (i) =>
      `${at(i)}EGDI ${i.found} does not follow from its components (${i.expected}). Kept as published.`,
    'edition-incomplete': (i) =>
      `Edition ${i.found}: values of it were rejected, and ranks and cut-offs need the whole field. None of its ${i.expected} other values is taken; correct the file and import it again.`,
    'not-ranked-placeholder': (i) =>
      `Edition ${i.expected}: ${i.found} countries have an EGDI of 0, which the UN writes for “not ranked”. Read as missing.`,
    'rank-contradicts-score': (i) =>
      `${at(i)}the rank runs against the score ${i.found} (${i.expected}). Kept as published.`,
    'country-count': (i) => `Edition ${i.expected}: ${i.found} countries in the file; a whole edition has 191 to 193.`,
    'ambiguous-number': (i) =>
      `Values such as ${i.found} can be read in two ways, and no other value tells which is meant. They are read as ${i.expected}: check before you import.`,
  } satisfies Record<IssueCode, (issue: Issue) => string>,
  share: {
    title: 'Share this chart',
    png: 'Download PNG',
    svg: 'Download SVG',
    csv: 'Download CSV',
    copyImage: 'Copy image',
    copyLink: 'Copy view link',
    close: 'Close',
    preview: 'The picture as it will be',
    linkNote: 'A view link opens this view with the reader’s own data. Nothing is sent anywhere.',
    csvForExcel: 'CSV for Excel in Vietnamese (decimal comma)',
    copied: 'Copied.',
    copyFailed: 'This browser did not allow copying. Use the download.',
    tooLarge: (scale: string) => `The picture is too large; the largest scale that fits is ${scale}.`,
    failed: 'The picture could not be made.',
    made: (date: string) => `Made with Targetline, ${date}`,
    scale: 'Resolution',
  },
};

/** What every language must say, with the same parameters. */
export type Messages = Widen<typeof en>;

type Widen<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Widen<T[K]>;
};
