import { TooManyDistinct } from '../domain/blocks/blockBuilder.ts';
import type { Issue } from '../domain/issue.ts';
import type { Registry } from '../domain/registry.ts';
import type { Result } from '../domain/result.ts';
import { NO_CHOICES, type Choices, type RememberedShape } from './rows/choices.ts';
import { sniff, type TextFormat } from './file/decode.ts';
import { detectLayout, detectLayouts, GUESSED_LAYOUT } from './layouts/detectLayout.ts';
import { looksLossy } from './file/encoding.ts';
import { needsOf, previewOf, shapeOf } from './rows/inspect.ts';
import type { Inspection } from './rows/inspection.ts';
import { fileIssue } from './file/issues.ts';
import { own } from '../domain/own.ts';
import { speaksOfForecasts } from './cell/forecastWords.ts';
import { areasFor } from './cell/areasFor.ts';
import { BRACKETS, DATES } from './rows/questions.ts';
import { isHomonym, isShortCode, suspects } from './cell/suspects.ts';
import { completed } from './sheet/completed.ts';
import { namesPlace, proposalsOf, type Proposals } from './rows/proposals.ts';
import { seriesOfName } from './rows/seriesOfName.ts';
import { fold } from '../domain/fold.ts';
import { COLUMN_NAMES } from './sheet/columnNames.ts';
import { forecastInDoubt } from './sheet/kindWords.ts';
import { gluedYear, periodLabel } from './sheet/periodLabel.ts';
import {
  NOTHING_FIXED,
  type LayoutMatch,
  type Mapping,
  type ObservationMapping,
  type SheetHead,
} from './sheet/layout.ts';
import { foreseen } from './rows/foreseen.ts';
import type { Question, Reading } from './rows/reading.ts';
import { remembering } from './cell/remembering.ts';
import { RowReader, rowTexts, type RowBatch } from './file/rowReader.ts';
import type { Matchers } from './cell/matchers.ts';
import { validator, type Validator } from './rows/validate.ts';

/** Name of the layout of a file whose columns a person mapped, or those of the last file of its shape. */
const MAPPED = 'mapped';
/** Of one whose columns the page recognised by itself, and of which a person said only what no column says. */
const COMPLETED = 'completed';
const SLICE_BYTES = 1 << 20;
/** Above this a file is refused before it is read: the reason is memory, and the page says so. */
const LARGEST_FILE_BYTES = 1 << 30;
/** Rows that are looked at to tell the layout. */
const HEAD_ROWS = 200;
/** Rows of the rest of the first slice that are looked at. */
const LATER_ROWS = 400;

/** Where the bytes of a file come from, slice by slice. Rejects with a `DOMException` when the file is not what it was. */
export interface ByteSource {
  readonly size: number;
  slice(start: number, end: number): Promise<Uint8Array>;
}

export interface FileReading {
  readonly inspection: Inspection;
  /** `null` when a person must be asked first: `inspection.needs`, or the layout is a guess. */
  readonly reading: Reading | null;
  /** What will be asked of its figures when a person was asked first, as far as it shows before. */
  readonly foreseen: readonly Question[];
}

/** What is known and was decided before a file is opened. */
export interface Knowledge {
  /** Of the file, and of the sheet that it was. */
  readonly name: string;
  readonly registry: Registry;
  readonly matchers: Matchers;
  readonly choices: Choices;
  readonly remembered: readonly RememberedShape[];
  /** `YYYY-MM-DD`; empty for files of which nothing is yet to come. */
  readonly today: string;
  /** Names that a code beside them may not stand for: found when the file was read. */
  readonly parted?: readonly string[];
}

/** A file of which the first slice is read: what it is written in, and the reader that goes on behind that slice. */
export interface OpenedSource {
  readonly source: ByteSource;
  readonly format: TextFormat;
  readonly rows: RowReader;
  /** The rows of the first slice. */
  readonly batch: RowBatch;
}

/** Reads the first slice of a file. Never throws for bad input, a file that changes meanwhile included. */
export async function openFile(source: ByteSource, choices: Choices): Promise<Result<OpenedSource, Issue>> {
  if (source.size > LARGEST_FILE_BYTES)
    return { ok: false, error: fileIssue('too-large', 'fatal', String(source.size), String(LARGEST_FILE_BYTES)) };
  return unlessChanged<OpenedSource>(async () => {
    const bytes = await source.slice(0, SLICE_BYTES);
    const isWhole = source.size <= SLICE_BYTES;
    const sniffed = sniff(bytes, isWhole, choices);
    if (!sniffed.ok) return sniffed;
    const rows = new RowReader(sniffed.value);
    const batch = rows.read(bytes, isWhole);
    const line = rows.unpairedQuote;
    return line > 0 ? unpaired(line) : { ok: true, value: { source, format: sniffed.value, rows, batch } };
  });
}

const unpaired = (line: number): Result<never, Issue> => ({
  ok: false,
  error: { ...fileIssue('unreadable', 'fatal', `${String(line)}: "…`), line },
});

async function unlessChanged<T>(work: () => Promise<Result<T, Issue>>): Promise<Result<T, Issue>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TooManyDistinct)
      return { ok: false, error: fileIssue('too-many-distinct', 'fatal', String(error.most)) };
    if (!(error instanceof DOMException)) throw error;
    return { ok: false, error: fileIssue('changed-while-read', 'fatal', error.name) };
  }
}

/** The layout of an opened file; `null` when it cannot be told. */
export function layoutOf({ batch }: OpenedSource, matchers: Matchers): LayoutMatch | null {
  const chosen = chooseLayout(headOf(batch, { matchers, choices: NO_CHOICES, remembered: [] }, false), NO_CHOICES, 0);
  return chosen.ok ? chosen.value.match : null;
}

/**
 * Rows -> layout -> validated observations, in one pass over an opened file. Never throws for bad input, a file that
 * changes meanwhile included.
 */
export function readOpened(
  opened: OpenedSource,
  knowledge: Knowledge,
  progress: (bytesRead: number) => void = () => undefined,
): Promise<Result<FileReading, Issue>> {
  return unlessChanged(() => readSlices(opened, knowledge, progress));
}

/** Opens and reads a file. */
export async function readFile(
  source: ByteSource,
  knowledge: Knowledge,
  progress?: (bytesRead: number) => void,
): Promise<Result<FileReading, Issue>> {
  const opened = await openFile(source, knowledge.choices);
  return opened.ok ? readOpened(opened.value, knowledge, progress) : opened;
}

async function readSlices(
  { source, format, rows, batch: first }: OpenedSource,
  knowledge: Knowledge,
  progress: (bytesRead: number) => void,
): Promise<Result<FileReading, Issue>> {
  const found = inspect(first, format, knowledge);
  if (!found.ok) return found;
  const { inspection, choices } = found.value;
  if (source.size <= SLICE_BYTES && first.count <= inspection.mapping.headerRow + 1)
    return { ok: false, error: fileIssue('no-rows', 'fatal') };
  if (inspection.layout === GUESSED_LAYOUT || inspection.needs.length > 0)
    return {
      ok: true,
      value: {
        inspection,
        reading: null,
        foreseen: source.size <= SLICE_BYTES ? foreseen(first, inspection, knowledge, choices) : [],
      },
    };
  const reader = validator(inspection, knowledge, choices);
  let batch = first;
  for (let start = 0; ; start += SLICE_BYTES) {
    const end = Math.min(start + SLICE_BYTES, source.size);
    const next = end >= source.size ? null : source.slice(end, end + SLICE_BYTES);
    reader.read(batch);
    progress(end);
    if (!next) break;
    batch = rows.read(await next, end + SLICE_BYTES >= source.size);
    if (rows.unpairedQuote > 0) return unpaired(rows.unpairedQuote);
  }
  if (Object.keys(reader.misread).length > 0 || reader.parted.length > 0)
    return readAgain(source, knowledge, reader, progress);
  const reading = reader.finish();
  if (reading.counts.read === 0) return { ok: false, error: fileIssue('no-rows', 'fatal') };
  return { ok: true, value: { inspection, reading, foreseen: [] } };
}

/** Reads a file from its start, by marks and names that only its whole tells. */
async function readAgain(
  source: ByteSource,
  knowledge: Knowledge,
  { misread, parted }: Pick<Validator, 'misread' | 'parted'>,
  progress: (bytesRead: number) => void,
): Promise<Result<FileReading, Issue>> {
  const choices = { ...knowledge.choices, marks: { ...misread, ...knowledge.choices.marks } };
  const found = { ...knowledge, choices, parted: [...(knowledge.parted ?? []), ...parted] };
  const opened = await openFile(source, choices);
  return opened.ok ? readSlices(opened.value, found, progress) : opened;
}

/** How a file is to be read, from its first rows, with what was decided about files of its shape. */
function inspect(
  batch: RowBatch,
  format: TextFormat,
  knowledge: Knowledge,
): Result<{ readonly inspection: Inspection; readonly choices: Choices }, Issue> {
  const { name, matchers, choices: made, remembered } = knowledge;
  const firstRow = rowOfLine(batch, made.headerLine);
  const head = headOf(batch, knowledge, false);
  const plain = chooseLayout(head, made, firstRow);
  const lacksArea = !plain.ok || (made.mapping === null && needsOf(plain.value.match.mapping).includes('area'));
  const chosen = lacksArea ? chooseLayout(headOf(batch, knowledge, true), made, firstRow) : plain;
  if (!chosen.ok) return chosen;
  const { match, alternatives, said } = chosen.value;
  const shape = shapeOf(match.mapping);
  const memory = remembered.find((known) => known.shape === shape);
  const choices = memory
    ? { ...made, areas: { ...memory.areas, ...made.areas }, series: { ...memory.series, ...made.series } }
    : made;
  const known = memory && made.mapping === null ? recalled(memory, match.mapping) : null;
  const isOpposed = known !== null && isOpposedTo(known.mapping, match, made);
  const isRecalled = known !== null && (match.layout === GUESSED_LAYOUT || isOpposed);
  const isShown = isRecalled && (isOpposed || !known.isAsKept);
  const taken = isRecalled ? known.mapping : match.mapping;
  const { mapping, oddDate } =
    taken.table === 'observations'
      ? completed(taken, head, { dates: choices.answers[DATES], brackets: choices.answers[BRACKETS] })
      : { mapping: taken, oddDate: '' };
  return {
    ok: true,
    value: {
      choices,
      inspection: {
        format,
        layout: isShown ? GUESSED_LAYOUT : isRecalled ? MAPPED : match.layout,
        evidence: match.evidence,
        alternatives,
        mapping,
        said: isRecalled ? known.said : said,
        headerLine: batch.lines[mapping.headerRow] ?? 1,
        needs: needsOf(mapping),
        proposals: proposed(
          name,
          head,
          mapping,
          matchers,
          isRecalled ? (memory?.mapping?.fixed ?? NOTHING_FIXED) : NOTHING_FIXED,
        ),
        preview: previewOf(batch, mapping, matchers, choices),
        lossy: lossyWord(head),
        suspects: mapping.table === 'observations' ? suspectsIn(head, mapping, matchers) : [],
        oddDate,
        forecast:
          [...titlesOf(head, mapping), name].find(speaksOfForecasts) ??
          (mapping.table === 'observations' ? forecastInDoubt(mapping, head) : ''),
        shape,
      },
    },
  };
}

/**
 * Whether a layout reads otherwise what a person mapped in the last file of this shape: that is shown first, for a person to
 * confirm, unless this very file was said to be read by a layout. Without headings files of different things have one shape.
 */
function isOpposedTo(said: ObservationMapping, { layout, mapping }: LayoutMatch, made: Choices): boolean {
  if (made.mapping !== null || made.layout !== null || layout === GUESSED_LAYOUT) return false;
  const isSame = mapping.table === 'observations' && JSON.stringify(mapping.columns) === JSON.stringify(said.columns);
  return !isSame && mapping.headers.some((header) => header !== '');
}

/** The first row that does not begin above a line; the first of all without one. */
function rowOfLine({ lines, count }: RowBatch, line: number | null): number {
  let row = 0;
  while (line !== null && row < count - 1 && (lines[row] ?? 0) < line) row++;
  return row;
}

const sureOf = <T>(result: Result<T, unknown>): T | undefined => (result.ok ? result.value : undefined);

/** The columns that a person said to be otherwise than the page takes them for. */
const saidOtherwise = (said: ObservationMapping, found: Mapping | undefined): readonly number[] =>
  said.columns.flatMap((role, at) =>
    found?.table === 'observations' && JSON.stringify(found.columns[at]) === JSON.stringify(role) ? [] : [at],
  );

interface Chosen {
  readonly match: LayoutMatch;
  readonly alternatives: readonly string[];
  /** The columns that a person said to be otherwise. */
  readonly said: readonly number[];
}

/** The layout that was chosen, or fits best, from the row on in which the header was said to begin. */
function chooseLayout({ rows, ...known }: SheetHead, choices: Choices, firstRow: number): Result<Chosen, Issue> {
  const head: SheetHead = { ...known, rows: rows.slice(firstRow) };
  const inPlace = (match: LayoutMatch): LayoutMatch => ({
    ...match,
    mapping: { ...match.mapping, headerRow: match.mapping.headerRow + firstRow },
  });
  const matches = detectLayouts(head);
  const alternatives = matches.map(({ layout }) => layout);
  if (choices.mapping) {
    const [found = sureOf(detectLayout(head))] = matches;
    const said = saidOtherwise(choices.mapping, found?.mapping);
    const match = { layout: said.length === 0 ? COMPLETED : MAPPED, score: 1, evidence: [], mapping: choices.mapping };
    return { ok: true, value: { match, alternatives, said } };
  }
  const best = matches.find(({ layout }) => layout === choices.layout) ?? matches[0];
  if (best) return { ok: true, value: { match: inPlace(best), alternatives, said: [] } };
  const guess = detectLayout(head);
  return guess.ok ? { ok: true, value: { match: inPlace(guess.value), alternatives, said: [] } } : guess;
}

/**
 * The first rows, and some of each part of what follows in the first slice: what a column is shows in all of it. Names of
 * areas in other languages are looked for only where it is asked for (`isFully`): few files have any.
 */
function headOf(
  batch: RowBatch,
  { matchers: { areas, indicators }, choices, remembered }: Pick<Knowledge, 'matchers' | 'choices' | 'remembered'>,
  isFully: boolean,
): SheetHead {
  const isSaid = (text: string): boolean =>
    own(choices.areas, text) !== undefined || remembered.some((shape) => own(shape.areas, text) !== undefined);
  const step = Math.max(1, Math.ceil((batch.count - HEAD_ROWS) / LATER_ROWS));
  const rows: string[][] = [];
  for (let row = 0; row < batch.count; row += row < HEAD_ROWS ? 1 : step)
    rows.push(rowTexts(batch, row).map((text) => text.trim().normalize('NFC')));
  return {
    rows,
    isArea: remembering((text) => isSaid(text) || (isFully ? areas.knows(text) : areas.knowsPlainly(text))),
    isPlace: remembering((text) => areas.named(text).some(({ kind }) => kind !== 'aggregate')),
    isProvince: remembering((text) => {
      const named = areas.named(text);
      return named.length > 0 && named.every(({ kind }) => kind === 'province');
    }),
    isNearArea: remembering((text) => areas.suggest(text) !== null),
    isIndicator: remembering((text) => indicators.find(text) !== null),
  };
}

/** Nobody writes more above a table; what is longer is no title, and is not searched for names. */
const MOST_TITLES = 100;
const LONGEST_TITLE = 500;

/** What stands above the header. */
const titlesOf = ({ rows }: SheetHead, { headerRow }: Mapping): readonly string[] =>
  rows
    .slice(0, Math.max(0, headerRow))
    .flat()
    .filter(Boolean)
    .slice(0, MOST_TITLES)
    .map((text) => text.slice(0, LONGEST_TITLE));

/** What is known of the columns of a file from the last one of its shape. */
interface Recalled {
  readonly mapping: ObservationMapping;
  readonly said: readonly number[];
  /** Whether each column is what it was when a person confirmed it. */
  readonly isAsKept: boolean;
}

/**
 * The columns as they were said to be, and what nobody said as this very file has it: what the page took a column for in another
 * file is no person's word. Whose figures these are and what they measure is said of each file anew. `null` without a memory.
 */
function recalled({ mapping: kept, said: columns }: RememberedShape, guess: Mapping): Recalled | null {
  if (kept === null) return null;
  const said = columns ?? kept.columns.map((_, at) => at);
  if (guess.table !== 'observations' || said.length === kept.columns.length)
    return {
      // The header of this file may stand in another row than that of the file from which it was learnt.
      mapping: {
        ...kept,
        headerRow: guess.headerRow,
        fixed: guess.table === 'observations' ? guess.fixed : NOTHING_FIXED,
      },
      said,
      isAsKept: true,
    };
  const merged = guess.columns.map((role, at) => (said.includes(at) ? (kept.columns[at] ?? role) : role));
  const isAsKept = JSON.stringify(merged) === JSON.stringify(kept.columns);
  return { mapping: { ...guess, columns: merged }, said, isAsKept };
}

const NOTHING_PROPOSED: Proposals = { areas: [], periods: [], series: [] };

/** "export_20240115": the day on which a file was made. */
const DAY = /(?<!\d)(?:19|20)\d\d([-_.]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?!\d)/g;

/**
 * What title and file name say of what the columns do not, else what was said of the last file of this shape. A period in the
 * columns needs no other.
 */
function proposed(
  name: string,
  head: SheetHead,
  mapping: Mapping,
  { areas }: Matchers,
  said: ObservationMapping['fixed'],
): Proposals {
  const needs = needsOf(mapping.table === 'observations' ? { ...mapping, fixed: NOTHING_FIXED } : mapping);
  if (needs.length === 0) return NOTHING_PROPOSED;
  const [ofBook = '', ...ofPage] = name.split(': ');
  const stem = ofBook.replace(/\.[a-z]{2,4}$/i, '').replace(DAY, ' ');
  // "births-2011-2016: 2011" is the page of 2011.
  const close = proposalsOf([...titlesOf(head, mapping), ...ofPage], areas);
  const all = proposalsOf([...titlesOf(head, mapping), ...ofPage, stem], areas);
  const found = close.periods.length > 0 && ofPage.length > 0 ? { ...all, periods: close.periods } : all;
  const series = seriesOfName(name, (text) => namesPlace(text, areas)) ?? said.series;
  const ofLast = said.area !== null ? areasFor(said.area, areas) : onlyArea(head, mapping, areas);
  return {
    areas: !needs.includes('area') ? [] : found.areas.length > 0 ? found.areas : ofLast,
    periods: !needs.includes('period') ? [] : found.periods.length > 0 ? found.periods : yearsBehindNames(mapping),
    series: needs.includes('series') && series !== null ? [series] : [],
  };
}

/** The one area that is known among places that are parts, and comes first: "Ukraine" above its oblasts. */
function onlyArea({ rows }: SheetHead, mapping: Mapping, areas: Matchers['areas']): Proposals['areas'] {
  if (mapping.table !== 'observations') return [];
  const parts = mapping.columns.flatMap(({ role }, at) =>
    role === 'dimension' && COLUMN_NAMES.area.some((name) => fold(name) === fold(mapping.headers[at] ?? ''))
      ? [at]
      : [],
  );
  const texts = new Set(rows.slice(mapping.headerRow + 1).flatMap((row) => parts.map((at) => row[at] ?? '')));
  texts.delete('');
  const known = [...texts].filter((text) => !isShortCode(text) && !isHomonym(text) && areas.knows(text));
  return known.length === 1 && texts.values().next().value === known[0] ? areasFor(known[0] ?? '', areas) : [];
}

/** "GDP_const_2010": the year is that of the prices, folded. */
const OF_PRICES = /\b(?:const|constant|prices?|base|rebased|ppp|since|real|chained|gia|so voi|so sanh)\b/;

/** The year behind the name of the figures, "pop2018" or "pop_2018": one alone may be part of the name, so that it is only proposed. */
function yearsBehindNames(mapping: Mapping): Proposals['periods'] {
  const columns = mapping.table === 'observations' ? mapping.columns : [];
  const years = columns.flatMap((role) =>
    role.role === 'value' && role.series && !OF_PRICES.test(fold(role.series.replaceAll('_', ' ')))
      ? [(gluedYear(role.series) ?? periodLabel(role.series))?.period]
      : [],
  );
  const [only, ...others] = new Set(years.flatMap((year) => year ?? []));
  return only === undefined || others.length > 0 ? [] : [only];
}

/** Names of places that are known by chance, where most of their column is not. */
function suspectsIn(head: SheetHead, mapping: ObservationMapping, { areas }: Matchers): readonly string[] {
  const columns = mapping.columns.flatMap(({ role }, at) => (role === 'area' ? [at] : []));
  // A code beside the name tells which is meant.
  if (columns.length !== 1) return [];
  // A line with one cell is a remark.
  const body = head.rows.slice(mapping.headerRow + 1).filter((row) => row.filter(Boolean).length > 1);
  const texts = body.map((row) => row[columns[0] ?? -1] ?? '');
  // The code of a province that we know is none by chance.
  const isCountry = (text: string): boolean => areas.named(text).some(({ kind }) => kind !== 'province');
  const isKnown = (text: string): boolean => (isShortCode(text) ? isCountry(text) : areas.knows(text));
  return [...suspects(texts, isKnown, mapping.headers[columns[0] ?? -1])];
}

function lossyWord(head: SheetHead): string {
  for (const row of head.rows)
    for (const cell of row) {
      const word = looksLossy(cell);
      if (word !== '') return word;
    }
  return '';
}
