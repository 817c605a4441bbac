import type { Language } from '../../domain/language.ts';
import type { ShareRow } from '../../snapshot/csv.ts';
import type { Snapshot, SnapshotRow } from '../../snapshot/snapshot.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { editionCaption, editionFrom, editionOptions, editionRows } from './edition.ts';
import { bumpCaption } from './bump.ts';
import { figureKind, isAt } from './roles.ts';
import { fieldCaption } from './field.ts';
import { fieldFrom, fieldOptions, fieldRows } from './fieldRows.ts';
import { multiplesCaption, multiplesFrom, multiplesOptions, multiplesRows } from './multiples.ts';
import type { Caption } from './caption.ts';
import type { Picture } from './picture.ts';
import { provincesFrom, provincesOptions, provincesRows } from './provinces.ts';
import { reliabilityCaption, reliabilityFrom, reliabilityOptions, reliabilityRows } from './reliability.ts';
import { seriesFrom, seriesOptions, seriesRows, seriesSummary } from './series.ts';

/** What a snapshot says beside its chart. */
export interface Occasion {
  readonly language: Language;
  readonly note: string;
  /** Day, `YYYY-MM-DD`. */
  readonly made: string;
  readonly view: string;
}

/** Version of METHODS behind the figures that a picture computes: medians, bands, required paths. */
const METHOD = '1';

function rowsOf(picture: Picture, speaker: Speaker): readonly SnapshotRow[] {
  switch (picture.kind) {
    case 'field':
    case 'bump':
      return fieldRows(picture, speaker);
    case 'series':
      return seriesRows(picture, speaker);
    case 'multiples':
      return multiplesRows(picture, speaker);
    case 'distribution':
    case 'map':
      return editionRows(picture, speaker);
    case 'provinces':
      return provincesRows(picture);
    case 'reliability':
      return reliabilityRows(picture, speaker);
  }
}

function optionsOf(picture: Picture): Snapshot['options'] {
  switch (picture.kind) {
    case 'field':
    case 'bump':
      return fieldOptions(picture);
    case 'series':
      return seriesOptions(picture);
    case 'multiples':
      return multiplesOptions(picture);
    case 'distribution':
    case 'map':
      return editionOptions(picture);
    case 'provinces':
      return provincesOptions(picture);
    case 'reliability':
      return reliabilityOptions(picture);
  }
}

export const freeze = (picture: Picture, caption: Caption, occasion: Occasion, speaker: Speaker): Snapshot => ({
  version: 1,
  kind: picture.kind,
  ...occasion,
  title: clipped(caption.title, 1000),
  subtitle: clipped(caption.subtitle, 2000),
  summary: clipped(caption.summary, 10_000),
  source: clipped(caption.source, 2000),
  method: METHOD,
  options: optionsOf(picture),
  rows: rowsOf(picture, speaker).map(withinLimits),
});

/** A name that a file gave, however long, fits its cell. */
const withinLimits = (row: SnapshotRow): SnapshotRow => ({
  ...row,
  unit: clipped(row.unit, 1000),
  areaName: clipped(row.areaName, 1000),
  status: clipped(row.status, 1000),
  source: clipped(row.source, 1000),
});

/** At most this many characters, which is what a snapshot holds of such a text; a letter is never cut in two, half of one is none. */
function clipped(text: string, most: number): string {
  const cut = text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  return cut.replace(/\p{Surrogate}/gu, '\ufffd');
}

/**
 * The same without what a link has no room for: the grey lines of all other countries, what stands beside
 * the figures drawn and is not told of, and the texts that the page says by itself.
 */
export function forLink(snapshot: Snapshot, picture: Picture, speaker: Speaker): Snapshot {
  const own = ownCaption(picture, snapshot.title, speaker);
  const unlessOwn = (name: keyof Caption): string => (snapshot[name] === own[name] ? '' : snapshot[name]);
  const isBeside = (row: SnapshotRow): boolean =>
    'cutOffs' in picture && isAt(row, 'main', 'peer') && row.indicator !== snapshot.rows[0]?.indicator;
  const latest = snapshot.rows.findLast((row) => isAt(row, 'main') && !isBeside(row) && row.value !== null)?.period;
  // The description names the followed country's latest rank, or its scores.
  const isTold = (row: SnapshotRow): boolean =>
    isAt(row, 'main') && 'measure' in picture && (picture.measure === 'rank' || row.period === latest);
  const rows = snapshot.rows.filter((row) => !isAt(row, 'field') && (!isBeside(row) || isTold(row)));
  return {
    ...snapshot,
    title: unlessOwn('title'),
    subtitle: unlessOwn('subtitle'),
    summary: '',
    source: unlessOwn('source'),
    // Of the indices of the survey the page knows unit and standing; of any other indicator only the author does.
    rows: ['series', 'provinces'].includes(picture.kind) ? rows : rows.map(withoutWords),
  };
}

const withoutWords = (row: SnapshotRow): SnapshotRow => ({
  ...row,
  unit: '',
  status: '',
  areaName: row.area === '' ? '' : row.areaName,
});

/** Above any sum of money in any currency; far beyond it, drawing would overflow. */
const LARGEST = 1e24;

const isDrawable = (rows: readonly SnapshotRow[]): boolean =>
  rows.every(({ value }) => value === null || Math.abs(value) <= LARGEST);

/** The chart of a snapshot; `null` when it is whole and yet makes no chart that this page could draw. */
export function thaw(snapshot: Snapshot): Picture | null {
  if (!isDrawable(snapshot.rows)) return null;
  switch (snapshot.kind) {
    case 'field':
    case 'bump':
      return fieldFrom(snapshot.kind, snapshot);
    case 'series':
      return seriesFrom(snapshot);
    case 'multiples':
      return multiplesFrom(snapshot);
    case 'distribution':
    case 'map':
      return editionFrom(snapshot.kind, snapshot);
    case 'provinces':
      return provincesFrom(snapshot);
    case 'reliability':
      return reliabilityFrom(snapshot);
  }
}

/** The words around a thawed chart: the author's, and the page's own where these were left out. */
export function captionOf({ title, subtitle, summary, source }: Snapshot, picture: Picture, speaker: Speaker): Caption {
  const own = ownCaption(picture, title, speaker);
  return {
    title: title || own.title,
    subtitle: subtitle || own.subtitle,
    summary: summary || own.summary,
    source: source || own.source,
  };
}

function ownCaption(picture: Picture, title: string, speaker: Speaker): Caption {
  const none = { title: '', subtitle: '', summary: title, source: '' };
  switch (picture.kind) {
    case 'field':
      return fieldCaption(picture, speaker);
    case 'bump':
      return bumpCaption(picture, speaker);
    case 'series':
      return { ...none, summary: seriesSummary(picture, title, speaker) };
    case 'multiples':
      return multiplesCaption(picture, speaker);
    case 'distribution':
    case 'map':
      return editionCaption(picture, speaker);
    case 'reliability':
      return reliabilityCaption(picture, speaker);
    case 'provinces':
      return none;
  }
}

/** The figures of a picture as its CSV gives them: without gaps, and without what is drawn but not named. */
export const csvRows = (rows: readonly SnapshotRow[]): readonly ShareRow[] =>
  rows.flatMap((row) => {
    const { role, value, ...rest } = row;
    return value === null || isAt(row, 'field', 'required') ? [] : [{ ...rest, value, figure: figureKind(row) }];
  });
