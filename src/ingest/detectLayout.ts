import { fold } from '../domain/fold.ts';
import type { Issue } from '../domain/issue.ts';
import type { Result } from '../domain/result.ts';
import { fileIssue } from './issues.ts';
import type { Layout, LayoutMatch, SheetHead } from './layout.ts';
import { egovkb } from './layouts/egovkb.ts';
import { tableLayouts } from './layouts/tables.ts';
import { tidyObservations } from './layouts/tidyObservations.ts';

/** Every layout that is recognised without help. */
const LAYOUTS: readonly Layout[] = [egovkb, tidyObservations, ...tableLayouts];

/** The layout that fits best. When none does, says which columns are missing for the one that comes nearest. */
export function detectLayout(head: SheetHead): Result<LayoutMatch, Issue> {
  const matches = LAYOUTS.map((layout) => layout.recognise(head)).filter((match) => match !== null);
  const best = matches.reduce<LayoutMatch | null>((a, b) => (a && a.score >= b.score ? a : b), null);
  if (best) return { ok: true, value: best };
  const headers = head.rows[0] ?? [];
  const found = headers.join(', ');
  const nearest = LAYOUTS.map((layout) => ({ layout, missing: missingColumns(layout, headers) })).sort(
    (a, b) => a.missing.length / a.layout.required.length - b.missing.length / b.layout.required.length,
  )[0];
  if (nearest && nearest.missing.length < nearest.layout.required.length)
    return { ok: false, error: fileIssue('wrong-columns', 'fatal', found, nearest.missing.join(', ')) };
  return { ok: false, error: fileIssue('unknown-layout', 'fatal', found) };
}

function missingColumns(layout: Layout, headers: readonly string[]): readonly string[] {
  const present = new Set(headers.map(fold));
  return layout.required.filter((column) => !present.has(fold(column)));
}
