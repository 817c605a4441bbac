import { fold } from '../../domain/fold.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Result } from '../../domain/result.ts';
import { guessMapping } from '../sheet/guessMapping.ts';
import { fileIssue } from '../file/issues.ts';
import type { Layout, LayoutMatch, SheetHead } from '../sheet/layout.ts';
import { chartCsv } from './chartCsv.ts';
import { dtiProvinces } from './dtiProvinces.ts';
import { egovkb } from './egovkb.ts';
import { eurostat } from './eurostat.ts';
import { gsoPxWeb } from './gsoPxWeb.ts';
import { itu } from './itu.ts';
import { owid } from './owid.ts';
import { sdmxCsv } from './sdmxCsv.ts';
import { tableLayouts } from './tables.ts';
import { tidyObservations } from './tidyObservations.ts';
import { unSdg } from './unSdg.ts';
import { wide } from './wide.ts';
import { worldBank } from './worldBank.ts';

/** Those that are recognised by their headings. */
const NAMED: readonly Layout[] = [
  egovkb,
  worldBank,
  owid,
  eurostat,
  sdmxCsv,
  unSdg,
  itu,
  chartCsv,
  tidyObservations,
  ...tableLayouts,
];

/** Those that go by the shape of what looks like figures, for which every cell is looked at: seconds for a long list of areas. */
const SHAPED: readonly Layout[] = [gsoPxWeb, dtiProvinces, wide];

/** Every layout that is recognised without help. Of two that fit equally well the earlier counts. */
const LAYOUTS: readonly Layout[] = [...NAMED, ...SHAPED];

/** The score of headings that only one maker writes, tables of our own among them. No shape reaches it. */
const SURE = 0.9;

/** Name of the layout of a file that fits none: its mapping is a guess that a person must confirm. */
export const GUESSED_LAYOUT = 'guessed';

/** The layouts that fit, best first; the shape is looked at only where headings leave a doubt. */
export function detectLayouts(head: SheetHead): readonly LayoutMatch[] {
  const recognised = (layouts: readonly Layout[]): readonly LayoutMatch[] =>
    layouts.flatMap((layout) => layout.recognise(head) ?? []);
  const named = recognised(NAMED);
  const isSure = named.some(({ score }) => score >= SURE);
  return [...named, ...(isSure ? [] : recognised(SHAPED))].sort((a, b) => b.score - a.score);
}

/**
 * The layout that fits best, or a guess (`GUESSED_LAYOUT`) where none does. Where nothing in the file can even be a
 * value, says which columns are missing for the layout that comes nearest.
 */
export function detectLayout(head: SheetHead): Result<LayoutMatch, Issue> {
  const [best] = detectLayouts(head);
  if (best) return { ok: true, value: best };
  const mapping = guessMapping(head);
  if (mapping) return { ok: true, value: { layout: GUESSED_LAYOUT, score: 0, evidence: [], mapping } };
  return { ok: false, error: whatIsMissing(head.rows[0] ?? []) };
}

function whatIsMissing(headers: readonly string[]): Issue {
  const found = headers.join(', ');
  const nearest = LAYOUTS.filter((layout) => layout.required.length > 0)
    .map((layout) => ({ layout, missing: missingColumns(layout, headers) }))
    .sort((a, b) => a.missing.length / a.layout.required.length - b.missing.length / b.layout.required.length)[0];
  // One name in common ("Year") brings no layout near.
  return nearest && nearest.missing.length <= nearest.layout.required.length / 2
    ? fileIssue('wrong-columns', 'fatal', found, nearest.missing.join(', '))
    : fileIssue('unknown-layout', 'fatal', found);
}

function missingColumns(layout: Layout, headers: readonly string[]): readonly string[] {
  const present = new Set(headers.map(fold));
  return layout.required.filter((column) => !present.has(fold(column)));
}
