import { formatWhole } from '../../domain/format.ts';
import type { Issue, IssueCode } from '../../domain/issue.ts';
import { capitalised } from './capital.ts';
import { parted } from './parted.ts';
import { plural } from './plural.ts';

const list = (items: readonly string[]): string => new Intl.ListFormat('en-GB').format(items);
const at = ({ line, column }: Issue): string =>
  line ? `Line ${String(line)}${column ? `, column “${column}”` : ''}: ` : '';

const SAVE_AS_CSV =
  'Excel: File, Save As, “CSV UTF-8 (Comma delimited)”. LibreOffice: File, Save As, “Text CSV”, character set “Unicode (UTF-8)”. Then choose the new file.';

/** What was found, and what of it. */
const what = ({ found, expected }: Pick<Issue, 'found' | 'expected'>): string =>
  found && expected ? `${found}: ${expected}` : found || expected;

const megabytes = (bytes: string): string => `${String(Math.round(Number(bytes) / 1e6))} MB`;

/** Texts of the Data screen: import, review, revisions, issues. */
/** Why a text is no period, by the word with which the importer says it. */
const NO_PERIOD: Readonly<Record<string, string>> = {
  stretch:
    'is a range of months that is not a quarter, a half or a whole year. Give the month in which it ends, or the year',
  'month-or-span': 'may be a month or two years. Write 2010-11 for the month, 2010-2011 for both years',
  'month-first': 'begins with the month. Write the day first, or 2024-12-31',
  'short-year': 'has a two-digit year. Write all four digits',
  'fiscal-year': 'does not say in which year it begins. Write both years: FY2023-24',
  'no-year': 'does not name a year. Write it with its year: Q1 2024',
  week: 'is a week, and this page holds days, months, quarters and years. Give the day on which it ends',
  'buddhist-year':
    'is a year of the Buddhist era. Write “Year (B.E.)” in the heading, and the whole column is read that way',
};

/** Why a cell is no number, by the code that the reader of cells gives. */
const NO_NUMBER: Readonly<Record<string, string>> = {
  range: 'is a range, not one figure',
  bound: 'is a limit, not a figure',
  about: 'is an approximate figure',
  'formula-error': 'is a formula error',
  date: 'is a date',
  'two-numbers': 'contains two numbers',
  'other-mark': 'is a number only with the other decimal mark',
  'too-long': 'is too long, or too large, to be a number',
  unit: 'has a different unit from its column',
};

export const dataEn = {
  data: {
    title: 'Data',
    intro: 'Files are read on this device and stored in this browser. Nothing is sent anywhere.',
    import: 'Import a file',
    drop: 'or drop a file anywhere on the page',
    accepts: (isOfOffice: boolean) =>
      `Any CSV or text table, Excel (.xlsx) or OpenDocument (.ods) workbook, zip or gz archive; several at once. Recognised automatically: UN EGOVKB, World Bank, Our World in Data, SDMX, Eurostat, UN SDG, ITU, ${isOfOffice ? '' : 'the statistics office of Viet Nam, '}and our own templates. For any other table the page asks how to read it.`,
    byHand: 'Add by hand',
    paste: 'Paste a table',
    pasteLabel: 'A table copied from a spreadsheet, a web page or a PDF, with its header row',
    pasteRead: 'Read',
    templates: 'Templates',
    templateObservations: 'figures',
    templatesNote:
      'Filled, as examples, with what the area you follow already has. Names serve in place of codes, and Vietnamese words such as “tỷ lệ phần trăm” in place of “percent”; the code of a new row may stay empty.',
    reading: (file: string) => `Reading ${file}`,
    starting: 'Opening…',
    bytesOf: (done: string, all: string) => `${done} of ${all}`,
    progress: 'Reading progress',
    reviewing: 'Comparing with what is stored…',
    again: 'Reading again…',
    committing: 'Storing…',
    cancel: 'Cancel',
    review: 'Review import',
    confirm: 'Import',
    nothingNew: 'Everything in this file is already stored: there is nothing to import.',
    nothingAccepted: 'Nothing in this file can be used: see the points to check.',
    areasFirst: 'Say first which areas are meant, or make them areas of their own: see “Unknown areas”.',
    refusedTitle: 'Nothing was imported',
    refused: (file: string) => `“${file}” cannot be read.`,
    reviewAgain: 'Review again',
    dismiss: 'Close',
    done: (added: string, changed: string) => `Imported: ${added} added, ${changed} changed.`,
    figuresAndTargets: (figures: number, figuresText: string, targets: number, targetsText: string) =>
      `${figuresText} ${plural(figures, 'figure', 'figures')} and ${targetsText} ${plural(targets, 'target', 'targets')}`,
    notRemembered:
      'The figures are stored. The way this file was read could not be saved for the next file of its kind: the browser has no room left, or the table is too large.',
    doneRemoved: (count: string) => `${count} removed.`,
    see: 'See',
    seeArea: (area: string) => `See the page of ${area}`,
    more: (text: string) => `and ${text} more, all of them in the catalogue below`,
    seeTargets: (programme: string) => `See progress: ${programme}`,
    undone: 'Undone.',
    notUndone: 'Nothing was undone',
    undoFailed: 'The undo failed and nothing was changed.',
    failed: 'The import failed and nothing was stored.',
    stale: 'The data changed in another tab meanwhile. Review the file once more.',
    silent: (minutes: number, text: string) =>
      `Nothing more was heard of the reading for ${text} ${plural(minutes, 'minute', 'minutes')}, so it was stopped. Nothing was stored. Choose the file once more; if it is stopped again, reload the page. Copy a file from a network drive or a cloud folder to this device first, and split a very large one.`,
    silentStorage: (minutes: number, text: string) =>
      `The storage of this browser has not answered for ${text} ${plural(minutes, 'minute', 'minutes')}, so the import was stopped. Nothing was stored. Close the other tabs of this page, then choose the file once more; if it is stopped again, restart the browser.`,
    brokenOff:
      'The browser broke off storing, most likely because the disk has no room left. Nothing was stored; what was there before is intact.',
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
    fingerprint: 'Fingerprint of the file',
    steps: 'Three steps',
    stepNames: [
      ['Import', 'Choose a file, paste a table, or add a figure by hand.'],
      ['Check', 'The page shows what it understood. Nothing is stored before you agree.'],
      ['See the result', 'Open the page of your area: its figures, targets and verdicts.'],
    ] as readonly (readonly [string, string])[],
    builtInSum: (files: number, filesText: string, accepted: string, missing: string, rejected: string) =>
      `${filesText} ${plural(files, 'file', 'files')} with ${accepted} values came with this page; ${missing} more are gaps in their sources, ${rejected} could not be used.`,
    builtInFiles: 'Show the files',
    issues: (count: string) => `Points to check (${count})`,
    downloadIssues: 'Download the list',
    issueHeads: ['file', 'line', 'column', 'found', 'status', 'reason'] as readonly string[],
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
    undoAsk: (title: string) => `Undo “${title}”?`,
    undoAdded: (count: number, text: string) =>
      `${text} ${plural(count, 'entry', 'entries')} that it added ${plural(count, 'is', 'are')} taken out`,
    undoChanged: (count: number, text: string) =>
      `${text} that it changed ${plural(count, 'gets its', 'get their')} earlier value back`,
    undoRemoved: (count: number, text: string) => `${text} that it removed ${plural(count, 'comes', 'come')} back`,
    undoTargets: (count: number, text: string) =>
      `${text} ${plural(count, 'target is', 'targets are')} judged by figures that it changed:`,
    undoMore: (count: number, text: string) => `and ${text} other ${plural(count, 'target', 'targets')}`,
    undoNothing: 'it changed no figures',
    undoLater:
      'Later revisions changed figures of the same indicators, or the same entries of a list. What they changed stays as it is:',
    undoUnknown: 'What later revisions changed could not be read. What else this undo touches is not known.',
    undoNone: 'No later revision changed figures of the same indicators, or the same entries of a list.',
    undoConfirm: 'Undo this revision',
    undoLeave: 'Leave it',
    undoOf: (id: string) => `Undo of revision ${id}`,
    lookBack: 'View the data as of this revision',
    lookingNote: 'Go back to the current data to import or undo.',
    current: 'current',
    noRevisions: 'Nothing is stored yet.',
    newer: 'This page has newer built-in data than those stored here.',
    reviewNewer: 'Review them',
    layouts: {
      'un-egovkb': 'UN EGOVKB survey edition',
      'world-bank-wdi': 'World Bank indicators',
      'owid-grapher': 'Our World in Data',
      'sdmx-csv': 'SDMX-CSV',
      eurostat: 'Eurostat',
      'un-sdg': 'UN SDG database',
      'itu-datahub': 'ITU DataHub',
      'gso-px-web': 'statistics office of Viet Nam (PX-Web)',
      'dti-provinces': 'digital transformation index of provinces',
      wide: 'periods or series across the columns',
      mapped: 'columns mapped by hand',
      completed: 'columns recognised, the rest said by hand',
      recalled: 'as you chose last time',
      guessed: 'not recognised',
      'targetline-chart': 'figures of a chart, downloaded here',
      'tidy-observations': 'observations, one a row',
      'tidy-areas': 'areas',
      'tidy-indicators': 'indicators',
      'tidy-programmes': 'programmes',
      'tidy-targets': 'targets',
      'tidy-links': 'series of targets',
      'tidy-notes': 'notes',
    } as Readonly<Record<string, string>>,
    delimiters: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as Readonly<Record<string, string>>,
    keepStates: 'Data of earlier revisions:',
    keepAll: 'keep all',
    keepLast: (count: string) => `keep the last ${count}`,
    beyond: (count: number, text: string) =>
      `${text} ${plural(count, 'revision is', 'revisions are')} older than that. If you let ${plural(count, 'it', 'them')} go, ${plural(count, 'its entry stays', 'the entries stay')} in the list, but the data of that time can no longer be looked at, nor can ${plural(count, 'its import', 'their imports')} be undone. The current data do not change. If in doubt, download a backup first.`,
    letThemGo: (count: number, text: string) => `Let the data of ${text} ${plural(count, 'revision', 'revisions')} go`,
    letGo: 'data let go',
    notLetGo: 'Nothing was let go.',
    licences: 'Licences of the software and the typeface that this page contains',
    tables: {
      areas: 'areas',
      indicators: 'indicators',
      programmes: 'programmes',
      targets: 'targets',
      links: 'series of targets',
      notes: 'notes',
    } as Readonly<Record<string, string>>,
    terms:
      'Cite EGDI as: United Nations, Department of Economic and Social Affairs, E-Government Survey (EGOVKB Data Center).',
    severity: { fatal: 'cannot be read', rejected: 'rejected', warning: 'warning', notice: 'notice' },
  },
  import: {
    ask: 'How should this file be read?',
    askIntro:
      'The columns were not recognised. Say what each one holds, and the next file with the same columns will be read without asking.',
    askFixed: 'The columns were recognised, but something every figure needs is missing.',
    isReadable: 'has been read and is waiting for the other files.',
    readFile: 'Read the file',
    mapByHand: 'Map the columns by hand',
    unmap: 'Back to the recognised layout',
    holds: (column: string) => `What column ${column} holds`,
    nameless: (number: string) => `No. ${number}, without a name`,
    seriesOf: (column: string) => `Series in column ${column}`,
    series: 'Series',
    role: {
      area: 'area',
      period: 'period',
      indicator: 'indicator',
      indicatorName: 'name of the indicator',
      dimension: 'breakdown (sex, age…)',
      unit: 'unit',
      value: 'figures',
      status: 'status of the figure',
      source: 'source',
      sourceUrl: 'address of the source',
      published: 'date of publication',
      confidence: 'confidence',
      preferred: 'preferred figure',
      disputed: 'disputed figure',
      figure: 'kind of figure',
      estimatesAfter: 'last year before estimates',
      noteEn: 'note',
      noteVi: 'note in Vietnamese',
      ignore: 'not read',
    },
    kinds: {
      where: 'whose figures',
      when: 'of when',
      what: 'of what',
      figures: 'the figures',
      about: 'more about them',
      unread: 'not read',
    },
    needValue: 'Which column holds the figures? Choose “figures” for it in the table below.',
    needArea: 'Which area are the figures about?',
    areasInColumn: 'Or each row is about an area of its own, named in the column:',
    needAreaHint: 'No column says. Enter a country, a province or a code.',
    areaUnknown: 'No known area has this name. Choose one from the list.',
    proposed: 'Its title or name says:',
    filledIn: 'Taken from the title or name of the file, or from what you said of the last one like it. Is it right?',
    whichOf: 'Several are called so. Which one?',
    needPeriod: 'Which year or period are the figures for?',
    needYear: 'Which year are the months or quarters of?',
    needYearHint: 'The headings name parts of a year, but no year. For example: 2024.',
    needPeriodHint: 'No column says. For example: 2024, Q1 2024 or 3/2024.',
    periodUnknown: 'This is not a valid period. Write it like 2024, Q1 2024 or 3/2024.',
    needSeries: 'What do the figures measure?',
    needSeriesHint: 'No column says. Enter the name of the indicator, with its unit in brackets if it has one.',
    stillNeeded: 'Before the file can be read, answer the questions above.',
    firstRows: 'First rows of the file',
    line: 'Line',
    howRead: 'How it was read',
    readingOptions: 'Reading options: encoding, separator, header row',
    uncertain: 'please check',
    format: 'Text',
    encoding: 'Character encoding',
    encodings: {
      'utf-8': 'Unicode (UTF-8)',
      'utf-16le': 'Unicode (UTF-16, low byte first)',
      'utf-16be': 'Unicode (UTF-16, high byte first)',
      'windows-1258': 'Vietnamese (Windows-1258)',
      tcvn3: 'TCVN3, fonts .VnTime (ABC)',
      vni: 'VNI, fonts VNI-Times',
      'windows-1252': 'Western European (Windows-1252)',
      'iso-8859-15': 'Western European (ISO 8859-15)',
      macintosh: 'Western European (old Mac)',
      'windows-1250': 'Central European (Windows-1250)',
      'iso-8859-2': 'Central European (ISO 8859-2)',
      'windows-1257': 'Baltic (Windows-1257)',
      'windows-1254': 'Turkish (Windows-1254)',
      'windows-1251': 'Cyrillic (Windows-1251)',
      'koi8-r': 'Russian (KOI8-R)',
      'koi8-u': 'Ukrainian (KOI8-U)',
      ibm866: 'Cyrillic (DOS 866)',
      'iso-8859-5': 'Cyrillic (ISO 8859-5)',
      'windows-1253': 'Greek (Windows-1253)',
      'iso-8859-7': 'Greek (ISO 8859-7)',
      'windows-1255': 'Hebrew (Windows-1255)',
      'windows-1256': 'Arabic (Windows-1256)',
      gb18030: 'Chinese, simplified (GB 18030, GBK)',
      big5: 'Chinese, traditional (Big5)',
      shift_jis: 'Japanese (Shift JIS)',
      'euc-jp': 'Japanese (EUC-JP)',
      'euc-kr': 'Korean (EUC-KR)',
      'windows-874': 'Thai (Windows-874, TIS-620)',
    },
    delimiter: 'Between the cells',
    headerLine: 'Header row',
    layout: 'Layout',
    evidence: (columns: string) => `Recognised by the columns ${columns}.`,
    numbers: 'Decimal mark',
    numbersOf: (column: string) => `Decimal mark in column ${column}`,
    allColumns: 'all columns',
    marks: { '.': 'point: 0.77', ',': 'comma: 0,77' },
    lossy: (word: string) =>
      `Letters were lost before the file came here, as in “${word}”: a program replaced letters it did not know, and they cannot be recovered from this file. If no other encoding above helps, export the file again as UTF-8.`,
    reads: {
      missing: 'missing',
      bad: 'not a number',
      unknownArea: 'unknown area',
      unknownPeriod: 'not a period',
      newSeries: 'new',
      ignored: 'not read',
    },
    objection: (reason: string) => `The file cannot be read with this choice, so the choice was undone. ${reason}`,
    ambiguousTitle: 'What do these numbers mean?',
    ambiguous: (example: string, column: string) => `${example} in column “${column}”: what is it?`,
    ambiguousAll: (example: string, count: string) => `${example}, and the like in ${count} columns: what is it?`,
    grouped: (value: string, mark: string) =>
      `${value}; the ${mark === ',' ? 'comma' : 'point'} separates the thousands`,
    decimal: (value: string, mark: string) => `${value}; the ${mark === ',' ? 'comma' : 'point'} begins the decimals`,
    eachColumn: 'Answer for each column',
    newTitle: (count: number, text: string) => `${text} new ${plural(count, 'series', 'series')}`,
    newIntro:
      'These figures belong to no indicator known here: each series becomes a new one. Say which way is better, as the file does not say, and check the rest.',
    newFor: (count: number, text: string) => `${text} ${plural(count, 'figure', 'figures')}`,
    code: 'in the file',
    takeAs: 'Use as',
    asNew: 'a new indicator',
    asKnown: 'a known indicator',
    asNothing: 'do not import',
    name: 'Name',
    direction: 'Which way is better?',
    up: 'higher is better',
    down: 'lower is better',
    knownIndicator: 'Known indicator',
    useIndicator: 'Use as this indicator',
    areas: (count: string) => `${count} areas`,
    goal: 'Goal, if any',
    goalYear: 'by the end of',
    goalOpen: 'A goal needs both: a number, and a year from 2000 to 2100.',
    target: (name: string, area: string, direction: 'up' | 'down' | null, value: string, year: string) =>
      `${name}, ${area}: ${direction === null ? '' : direction === 'up' ? 'at least ' : 'at most '}${value} by the end of ${year}`,
    goalSaid: (direction: 'up' | 'down' | null, value: string, year: string) =>
      `goal: ${direction === null ? '' : direction === 'up' ? 'at least ' : 'at most '}${value} by the end of ${year}`,
    edit: 'Edit',
    editGoal: 'Edit, add a goal',
    allAre: { up: 'Higher is better in all', down: 'Lower is better in all' },
    restIs: { up: 'Higher is better in the rest', down: 'Lower is better in the rest' },
    forAll: 'For all of them',
    forFound: (count: string) => `For the ${count} found`,
    apply: 'Apply',
    leaveOut: 'Do not import them',
    filter: 'Find a series',
    andMore: (count: string) => `and ${count} more.`,
    showMore: (count: string) => `Show ${count} more`,
    tooManySeries: (most: string) =>
      `At most ${most} new series can be stored at once: more would make every screen slow. Find those that you do not need and leave them out, or split the file.`,
    moreTargets: (count: string) => `and ${count} more`,
    more: (count: string) => `and ${count} more: narrow the search, or answer for all of them`,
    openDirections: (count: string) => `${count} without an answer`,
    unknownAreasTitle: 'Unknown areas',
    unknownAreasIntro:
      'Rows of these areas are rejected unless you say which area is meant, or make them areas of their own.',
    textInFile: 'In the file',
    meant: 'Which area is meant',
    meantBy: (text: string) => `Area meant by ${text}`,
    isArea: (area: string) => `It is ${area}`,
    acceptAll: 'Accept all suggestions',
    useArea: 'Use',
    moreAreas: (count: string) => `and ${count} more; the list of rejected cells has them`,
    emptyText: '(empty)',
    decided: 'Decided so far',
    decidedArea: (text: string, area: string) => `“${text}” is ${area}`,
    decidedSeries: (text: string, indicator: string) => `“${text}” is ${indicator}`,
    takeBack: 'Undo',
    whole: 'This file contains all figures of its indicators',
    wholeNote:
      'Stored figures of the same indicators and sources that are not in the file will be removed; otherwise they stay.',
    open: (questions: readonly string[]) => `Before you can import, answer: ${list(questions)}.`,
    openAmbiguous: (column: string) => `what the numbers in column “${column}” mean`,
    openAmbiguousMany: (count: string) => `what the numbers in ${count} columns mean`,
    sheetsTitle: 'Which tables?',
    sheetsIntro: (count: number, text: string) =>
      plural(
        count,
        'One table was found.',
        `${text} tables were found. Each is read and reviewed like a file of its own.`,
      ),
    rows: (count: number, text: string) => `${text} ${plural(count, 'row', 'rows')}`,
    columns: (count: number, text: string) => `${text} ${plural(count, 'column', 'columns')}`,
    sheetHidden: 'hidden in the workbook',
    sheetOfWords: 'words only, no figures',
    hiddenRows: (count: number, text: string) => `${text} hidden ${plural(count, 'row', 'rows')}, read too`,
    hiddenColumns: (count: number, text: string) => `${text} hidden ${plural(count, 'column', 'columns')}, read too`,
    sheetMerged: (count: number, text: string) => `${text} merged ${plural(count, 'range', 'ranges')}`,
    sheetErrors: (count: number, text: string) =>
      `${text} ${plural(count, 'cell', 'cells')} with the error of a formula`,
    sheetsLeft: (names: string) => `Left out: ${names}.`,
    readTables: (count: number, text: string) => plural(count, 'Read this table', `Read ${text} tables`),
    dates: (example: string) => `Dates such as ${example}: which day is this?`,
    numbered: (example: string) => `Periods such as ${example}: which month or quarter is this?`,
    spans: (example: string) => `Periods such as ${example}: is this a month, or two years?`,
    scale: (series: string, found: string, known: string) =>
      `${series}: ${found} in this file, ${known} stored for the same place. Does the file use a different scale?`,
    scaleElsewhere: (series: string, found: string, known: string) =>
      `${series}: ${found} in this file, while the largest figure stored is ${known}. Does the file use a different scale?`,
    scaled: (found: string, meant: string) => `Yes: ${found} means ${meant}`,
    notScaled: (found: string) => `No: ${found} is correct as written`,
    openQuestions: (count: number, text: string) =>
      plural(count, 'one question about figures', `${text} questions about figures`),
    questionsTitle: 'Please check these figures',
    brackets: (example: string) => `Some numbers are in brackets, such as ${example}. What do the brackets mean?`,
    bracketsMinus: (number: string) => `Below zero: −${number}`,
    bracketsUncertain: (number: string) => `Uncertain: ${number}, noted as of low reliability`,
    shared: (count: number, names: string, other: string) =>
      `${names} ${plural(count, 'is', 'are')} also in ${other}. Do both files mean the same by ${plural(count, 'it', 'them')}?`,
    sharedSame: 'Yes: join the figures',
    sharedApart: 'No: keep them as different series',
    forecast: (said: string) => `“${said}” is a word for forecasts. Which of the figures are forecasts?`,
    allProjected: 'All of them: keep them apart from what was observed',
    aheadProjected: 'Those for a time still to come',
    noneProjected: 'None: they were observed',
    range: (from: string, to: string) => `${from} to ${to}`,
    future: (count: number, text: string, periods: string) =>
      `${plural(count, 'One figure is', `${text} figures are`)} for a time still to come (${periods}). What ${plural(count, 'is it', 'are they')}?`,
    asProjection: 'Projections by the publisher: keep them apart from what was observed',
    leaveFuture: 'Mistakes: leave them out',
    sentinel: (series: string, value: string, least: string, most: string) =>
      `${series}: ${value} is among figures from ${least} to ${most}. Programs often write it for “missing”. Does it mean that here?`,
    asMissing: 'Yes, it means that there is no figure',
    asFigure: 'No, it is a figure',
    unreadTitle: 'Columns that are not read',
    unread: {
      code: 'codes, not figures',
      counter: 'counts the rows',
      'record-date': 'the date of the record',
      words: 'has words among its figures',
      parts: 'has words that may say what is measured',
      repeats: 'repeats another column',
      sum: 'sums up other columns',
      unused: 'is not part of the layout recognised',
      beside: 'belongs to another table beside this one; put that table into a file of its own',
      earlier: 'has figures for the time before this one',
      timeless: 'names no time, where the other columns name theirs',
      'own-years': 'has years of its own in the column beside it, which are not those of the row',
      years: 'holds years, which may be the time of the figures or of something else',
    },
    readColumn: 'Read it',
    planned: (count: number, text: string) =>
      plural(
        count,
        'One plan in this file becomes a target of its year.',
        `${text} plans in this file become targets of their years.`,
      ),
    maybe: (name: string) => `Perhaps this is “${name}”.`,
    overlap: (same: number, all: number) =>
      all === 0
        ? 'No figures share the same place and time.'
        : `Figures for the same place and time that agree: ${formatWhole(same, 'en')} of ${formatWhole(all, 'en')}.`,
    itIs: (name: string) => `It is “${name}”`,
    openSeries: (count: number, text: string) =>
      `what ${plural(count, 'the new series is', `the ${text} new series are`)} and which way is better`,
    conflicts: (count: string) => `Sources disagree (${count})`,
    conflictsNote: 'Both figures are kept, each with its source.',
    unnamedSource: 'source not named',
    moreConflicts: (count: string) => `and ${count} more`,
    contradictions: (count: number, text: string) =>
      `${text} ${plural(count, 'figure is', 'figures are')} given differently by two of these files for the same source; the later file is used.`,
    moreOfKind: (count: string) => `and ${count} more of this kind`,
    allInDownload: (count: string) => `The download has all ${count}.`,
    preparing: 'Preparing the list…',
  },
  issue: capitalised<IssueCode, Issue>({
    'empty-file': () => 'The file is empty. Export it again and choose the new file.',
    'not-text': () => 'The file is not text. Save the table as CSV and choose that file.',
    'is-pdf': () =>
      'This is a PDF, although its name says otherwise. Copy its table into a spreadsheet and save that as CSV.',
    'is-zip': () => 'This is a ZIP archive. Unpack it, and choose the table inside.',
    'is-gzip': () => 'This is a compressed file (gzip). Unpack it, and choose the table inside.',
    'is-xlsx': () => `This is a workbook, not a CSV. ${SAVE_AS_CSV}`,
    'is-xls': () => `This is an old Excel workbook (.xls), not a CSV. ${SAVE_AS_CSV}`,
    'is-encrypted': () =>
      'The file is protected by a password. Remove the password in the program that made it, and choose the file again.',
    'is-foreign': ({ found }) =>
      `This is not a table that this page can read (${found}). Save it as .xlsx, .ods or CSV, and choose that file.`,
    'no-tables': ({ found }) => `The file contains no table. Found: ${found || 'nothing'}.`,
    'book-too-large': ({ found, expected }) =>
      `The file contains more than this page reads at once (${what({ found, expected })}). Save the sheets you need as separate files.`,
    'book-broken': ({ found, expected }) =>
      `The file is damaged (${what({ found, expected })}). Open it in the program that made it, save it again, and choose the new file.`,
    'changed-while-read': () =>
      'The file was changed, moved or locked while it was being read. Save it, close it in the other program, and choose it again.',
    'is-html': () => 'This is a web page, not a table. Use the download button of the page it came from.',
    'one-column': ({ found }) =>
      `This is not a CSV table: its lines contain no comma, semicolon, tab or bar. It begins “${found}”. Save the table as CSV and choose that file.`,
    'unknown-layout': ({ found }) =>
      `No column of this file can contain figures. Its first row: ${found}. Check that the table begins there, or use one of the templates.`,
    'no-rows': () => 'The file has a header but no rows. Add data and choose it again.',
    'wrong-columns': ({ found, expected }) =>
      `Missing columns: ${expected}. Found: ${found}. Add the missing columns and choose the file again.`,
    'too-large': ({ found, expected }) =>
      `The file has ${megabytes(found)}; the most this page reads at once is ${megabytes(expected)}. Split it into several files, for example one for each year, and choose them all together.`,
    'too-many-distinct': ({ found }) =>
      `One measure has more than ${found} different dates or areas, which is the most this page holds. Keep fewer of them, for example by months in place of days, and choose the file again.`,
    unreadable: ({ found }) => `The file could not be read to its end (${found}). Choose it again.`,
    'unknown-area': (i) => `${at(i)}“${i.found}” is not a known country or province. Correct the name or use its code.`,
    'unknown-indicator': (i) =>
      `${at(i)}“${i.found}” is not a known indicator. First import a table of indicators that defines it.`,
    'unknown-programme': (i) =>
      `${at(i)}“${i.found}” is not a known programme. First import a table of programmes that defines it.`,
    'unknown-target': (i) =>
      `${at(i)}“${i.found}” is not a known target. First import a table of targets that defines it.`,
    'several-meant': (i) => `${at(i)}several are called “${i.found}”. Write which is meant by its code: ${i.expected}.`,
    'bad-period': (i) =>
      `${at(i)}“${i.found}” ${NO_PERIOD[i.expected] ?? `is not a valid period. Write it like ${i.expected}`}.`,
    'not-an-edition': (i) =>
      `${at(i)}${i.found} is not an edition of the UN survey: the editions are 2003, 2004, 2005 and every even year since 2008. Correct the year.`,
    'not-observed': (i) =>
      `${at(i)}“${i.found}”: a target, projection or calculated figure is not an observed figure and is left out.`,
    'bad-number': (i) =>
      `${at(i)}“${i.found}” ${NO_NUMBER[i.expected] ?? 'is not a number'}. Correct it, or leave the cell empty.`,
    'out-of-bounds': (i) => `${at(i)}${i.found} is out of range: values must be within ${i.expected}.`,
    'figures-differ': (i) =>
      `${at(i)}found “${i.found}”, and another figure for the same place and period in line ${parted(i.expected, 0)}. Neither is used, because it is not clear which is meant.${parted(i.expected, 1) ? ` A column that was not read may tell them apart: ${parted(i.expected, 1)}.` : ''}`,
    'one-of-many': (i) =>
      i.expected === ''
        ? `${at(i)}“${i.found}” stands alone among figures that contradict each other. Several tables may stand one below the other, or a column that tells them apart is missing. It is left out like the others.`
        : `${at(i)}“${i.found}” belongs to one of many things named in “${i.expected}”, a column that was not read, and not to the whole area. It is left out like the others.`,
    'other-table': (i) =>
      `${at(i)}${i.found ? `“${i.found}”` : 'this row'} is in a second table below the first, with a title or a heading of its own. Only the first is read: save each table as a file, or as a sheet.`,
    'other-time': (i) =>
      `${at(i)}this row says “${i.found}”, and ${i.expected} was said for the whole file. It is left out. If the column says of what time the figures are, read it: it is among the columns that are not read.`,
    'no-name': (i) =>
      `${at(i)}found “${i.found}” in a row that does not say what its figures are of. Such rows often count or sum up the others. It is left out; write a name into the row if it belongs to the table.`,
    future: (i) => `${at(i)}${i.found} is still to come: left out, as you chose.`,
    duplicate: (i) =>
      `${at(i)}the same figure or row appears twice in the file${i.expected ? ` (see line ${i.expected})` : ''}; found “${i.found}”. Keep one of them.`,
    'too-few-cells': (i) => `${at(i)}the row has ${i.found} cells where the header has ${i.expected}.`,
    'too-many-cells': (i) => `${at(i)}the row has ${i.found} cells where the header has ${i.expected}.`,
    'unit-differs': (i) =>
      `${at(i)}the unit here is “${i.found}”, elsewhere in this series “${i.expected}”. One series has one unit: convert it, or give it a name of its own.`,
    'bad-field': (i) =>
      i.expected
        ? `${at(i)}“${i.found}” is not allowed here; expected: ${i.expected}.`
        : `${at(i)}this cell must not be empty.`,
    'outside-unit-interval': (i) => `${at(i)}${i.found} lies outside 0–1 (${i.expected}). Kept as published.`,
    'composition-differs': (i) =>
      `${at(i)}EGDI ${i.found} does not follow from its components (${i.expected}). Kept as published.`,
    'edition-incomplete': (i) =>
      `Edition ${i.found}: some values were rejected, and ranks and cut-offs need all countries. None of its ${i.expected} other values was imported; correct the file and import it again.`,
    'not-ranked-placeholder': (i) =>
      `Edition ${i.expected}: ${i.found} countries have an EGDI of 0, which the UN writes for “not ranked”. They are read as missing.`,
    'rank-contradicts-score': (i) =>
      `${at(i)}the rank contradicts the score ${i.found} (${i.expected}). Kept as published.`,
    'country-count': (i) => `Edition ${i.expected}: ${i.found} countries in the file; a whole edition has 191 to 193.`,
    'mixed-numbers': (i) =>
      `Column “${i.column}” mixes two ways of writing numbers. It is read with a decimal ${i.expected === ',' ? 'comma' : 'point'}; “${i.found}” fits only the other way. Check the rejected cells.`,
    'rows-skipped': (i) => `Line ${String(i.line)} is above the header and is not read: “${i.found}”.`,
    'filled-down': ({ found, expected }) =>
      `Column ${expected}: empty cells read as the cell above them, as in merged cells of a spreadsheet (${found}).`,
    clock: (i) => `Times of day are left out: “${i.found}” counts as ${i.expected}.`,
    'ratio-differs': (i) =>
      `${at(i)}“${i.found}” does not match the share calculated from the plan and the result (${i.expected}%). Both are stored as in the file; the share is not.`,
    'factors-differ': (i) =>
      `${at(i)}“${i.found}” is written with a factor (${i.expected}), other cells of the column without one. Check both.`,
    section: (i) => `Line ${String(i.line)} is read as a heading of the rows below it: “${i.found}”.`,
    'remark-row': (i) => `Line ${String(i.line)} is treated as a heading or footnote and is not read: “${i.found}”.`,
  }),
};
