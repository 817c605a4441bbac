import type { ShareRow } from '../../snapshot/csv.ts';
import type { SdmxRow } from '../../snapshot/sdmx.ts';
import { obsStatusOf } from '../../domain/obsStatus.ts';
import type { Snapshot, SnapshotKind, SnapshotRow } from '../../snapshot/snapshot.ts';
import type { Speaker } from '../words/locale.svelte.ts';
import { asTitle, subtitleUnder, type Caption } from './caption.ts';
import { kindOf } from './kinds.ts';
import type { Picture } from './picture.ts';
import { figureKind, isAt, readRole } from './roles.ts';

/** Version of METHODS behind the figures that a picture computes: medians, bands, required paths. */
const METHOD = '1';

export const freeze = (
  picture: Picture,
  caption: Caption,
  occasion: Pick<Snapshot, 'language' | 'note' | 'made' | 'view'>,
  speaker: Speaker,
): Snapshot => ({
  version: 1,
  kind: picture.kind,
  ...occasion,
  title: clipped(caption.title, 1000),
  subtitle: clipped(caption.subtitle, 2000),
  summary: clipped(caption.summary, 10_000),
  source: clipped(caption.source, 2000),
  method: METHOD,
  options: kindOf(picture).options(picture),
  rows: kindOf(picture).rows(picture, speaker).map(withinLimits),
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

/** What the page says by itself around a picture with this title. */
function ownWords(picture: Picture, speaker: Speaker, title: string): Caption {
  const own = kindOf(picture).caption(picture, speaker, title);
  return { ...own, subtitle: subtitleUnder(title, own) };
}

/** The same without what a link has no room for, and without the texts that the page says by itself. */
export function forLink(snapshot: Snapshot, picture: Picture, speaker: Speaker): Snapshot {
  const kind = kindOf(picture);
  const own = ownWords(picture, speaker, snapshot.title);
  const unlessOwn = (name: Exclude<keyof Caption, 'finding'>): string =>
    snapshot[name] === own[name] ? '' : snapshot[name];
  return {
    ...snapshot,
    title: unlessOwn('title'),
    subtitle: unlessOwn('subtitle'),
    summary: '',
    source: unlessOwn('source'),
    rows: kind.slim(snapshot.rows, picture),
  };
}

/** Above any sum of money in any currency; far beyond it, drawing would overflow. */
const LARGEST = 1e24;

const isDrawable = (rows: readonly SnapshotRow[]): boolean =>
  rows.every(({ value }) => value === null || Math.abs(value) <= LARGEST);

/** The chart of a snapshot; `null` when it is whole and yet makes no chart that this page could draw. */
export const thaw = (snapshot: Snapshot): Picture | null =>
  isDrawable(snapshot.rows) ? kindOf(snapshot).thaw(snapshot) : null;

/** The words around a thawed chart: the author's, and the page's own where these were left out. */
export function captionOf({ title, subtitle, summary, source }: Snapshot, picture: Picture, speaker: Speaker): Caption {
  const own = ownWords(picture, speaker, title);
  return {
    title: title || own.title,
    subtitle: subtitle || own.subtitle,
    summary: summary || own.summary,
    source: source || own.source,
  };
}

/** What pages before 30 November 2026 said by themselves, in the words of today: no title of its own below a finding, and the caveat of EGDI scores there. */
function withoutOld(said: Caption, own: Caption, bare: Caption, { t }: Speaker): Caption {
  const wasField = said.subtitle === t.field.comparability && own.source.startsWith(`${said.source}. `);
  if (wasField) return { ...said, subtitle: own.subtitle, source: own.source };
  return said.subtitle === bare.subtitle ? { ...said, subtitle: own.subtitle } : said;
}

/**
 * The same for a reader of another language: what the page said by itself is said anew, what the author wrote stays as it is.
 * The figures, their order and the names within them are those of the snapshot.
 */
export function captionFor(snapshot: Snapshot, picture: Picture, author: Speaker, reader: Speaker): Caption {
  const own = ownWords(picture, author, snapshot.title);
  // The page's own title is said anew with the rest.
  const anew = ownWords(picture, reader, snapshot.title === own.title ? '' : snapshot.title);
  const said = withoutOld(
    captionOf(snapshot, picture, author),
    own,
    kindOf(picture).caption(picture, author, snapshot.title),
    author,
  );
  const of = (name: Exclude<keyof Caption, 'finding'>): string => (said[name] === own[name] ? anew[name] : said[name]);
  return {
    title: of('title'),
    subtitle: of('subtitle'),
    summary: snapshot.summary === '' ? anew.summary : of('summary'),
    source: of('source'),
  };
}

/** What the frozen figures come to, in the page's words; empty where the title says as much, or only the author knows. */
export function findingOf(picture: Picture, speaker: Speaker, title: string): string {
  const { finding, title: name } = kindOf(picture).caption(picture, speaker, title);
  const said = finding ?? (picture.kind === 'targets' ? name : '');
  const is = asTitle(said);
  return title === '' || is === asTitle(title) || is.startsWith(`${asTitle(title)} (`) ? '' : said;
}

/** The figures of a picture as its CSV gives them: without gaps, and without what is drawn but not named. */
export const csvRows = (rows: readonly SnapshotRow[], kind: SnapshotKind): readonly ShareRow[] =>
  rows.flatMap((row) => {
    const { role, value, ...rest } = row;
    return value === null || isAt(row, 'field', 'required') ? [] : [{ ...rest, value, figure: figureKind(row, kind) }];
  });

/** The measured figures of a picture, each once, with its gaps: what an exchange of observations has a place for. Targets, cut-offs and projections have none. */
export function sdmxRows(rows: readonly SnapshotRow[], kind: SnapshotKind): readonly SdmxRow[] {
  const measured = rows.flatMap((row): readonly SdmxRow[] => {
    const { area, indicator, period, value, unit, source } = row;
    if (area === '' || period === '' || isAt(row, 'field') || figureKind(row, kind) !== 'observed') return [];
    const role = readRole(row.role);
    const isDoubtful = role !== null && 'marks' in role && role.marks.includes('low');
    const status = obsStatusOf({ note: { en: '', vi: '' }, isProjected: false, isDoubtful });
    return [{ area, indicator, period, value, status, unit, source }];
  });
  // A picture may show one figure at two places.
  return [...new Map(measured.map((row) => [JSON.stringify(row), row])).values()];
}
