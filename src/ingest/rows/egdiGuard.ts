import { compositionWeights, EGDI_INDICATORS, type EgdiIndicator } from '../../domain/edition.ts';
import type { IndicatorId } from '../../domain/indicator.ts';
import type { Issue } from '../../domain/issue.ts';
import { periodYear } from '../../domain/period.ts';
import { cellIssue, fileIssue } from '../file/issues.ts';
import type { Kept } from './kept.ts';

/** One country in one edition: the row of each of its values in the block of its indicator. */
interface Entry {
  readonly area: string;
  readonly at: Partial<Record<EgdiIndicator, number>>;
}

const TOLERANCE = 0.0005;

/**
 * The EGDI guard (METHODS 6): reports what contradicts the survey's own rules and blocks nothing. Placeholders for "not
 * ranked" (an EGDI of 0, as UN exports of 2003 to 2012 write it) are read as missing; `missing` counts them.
 */
export function egdiGuard(kept: ReadonlyMap<IndicatorId, Kept>): {
  readonly issues: readonly Issue[];
  readonly missing: number;
} {
  const of = (indicator: EgdiIndicator) => kept.get(indicator as string as IndicatorId);
  const valueOf = (entry: Entry, indicator: EgdiIndicator): number | null => {
    const index = entry.at[indicator];
    const found = of(indicator);
    return index === undefined || !found || found.left.has(index) ? null : (found.block.value[index] ?? null);
  };
  // In a tidy file each value of an entry has a line of its own.
  const lineOf: LineOf = (entry, indicator) => of(indicator)?.block.row[entry.at[indicator] ?? -1] ?? 0;
  const issues: Issue[] = [];
  let missing = 0;
  const leave = (entry: Entry, indicator: EgdiIndicator): void => {
    const index = entry.at[indicator];
    const found = of(indicator);
    if (index === undefined || !found || found.left.has(index)) return;
    found.left.add(index);
    missing++;
  };

  for (const [edition, entries] of editionsOf(of)) {
    const placeholders = entries.filter((entry) => valueOf(entry, 'egdi') === 0);
    for (const entry of placeholders) {
      const isSurveyed = valueOf(entry, 'egdi-rank') !== null;
      leave(entry, 'egdi');
      leave(entry, 'egdi-rank');
      // A country that was not surveyed has no values at all; one not ranked lacks those that are 0 by placeholder.
      for (const part of ['hci', 'tii', 'osi', 'epi'] as const)
        if (valueOf(entry, part) === 0 && (!isSurveyed || part === 'hci' || part === 'tii')) leave(entry, part);
    }
    if (placeholders.length > 0)
      issues.push(fileIssue('not-ranked-placeholder', 'notice', String(placeholders.length), edition));
    const ranked = entries.filter((entry) => valueOf(entry, 'egdi') !== null);
    for (const entry of entries) issues.push(...outside(entry, valueOf, lineOf));
    for (const entry of ranked) {
      const difference = compositionIssue(entry, edition, valueOf, lineOf);
      if (difference) issues.push(difference);
    }
    issues.push(...contradictions(ranked, edition, valueOf, lineOf));
    if (of('egdi') && (entries.length < 191 || entries.length > 193))
      issues.push(fileIssue('country-count', 'notice', String(entries.length), edition));
  }
  return { issues, missing };
}

type ValueOf = (entry: Entry, indicator: EgdiIndicator) => number | null;
type LineOf = (entry: Entry, indicator: EgdiIndicator) => number;

function editionsOf(of: (indicator: EgdiIndicator) => Kept | undefined): Map<string, Entry[]> {
  const byKey = new Map<string, Entry>();
  const editions = new Map<string, Entry[]>();
  for (const indicator of EGDI_INDICATORS) {
    const found = of(indicator);
    if (!found) continue;
    for (let index = 0; index < found.block.count; index++) {
      const area = found.block.areas[found.block.area[index] ?? -1];
      const period = found.block.periods[found.block.period[index] ?? -1];
      if (!area || !period || found.left.has(index)) continue;
      const key = `${area} ${period}`;
      let entry = byKey.get(key);
      if (!entry) {
        entry = { area, at: {} };
        byKey.set(key, entry);
        const edition = String(periodYear(period));
        const list = editions.get(edition);
        if (list) list.push(entry);
        else editions.set(edition, [entry]);
      }
      (entry.at as Record<string, number>)[indicator] = index;
    }
  }
  return editions;
}

function outside(entry: Entry, valueOf: ValueOf, lineOf: LineOf): Issue[] {
  const found: Issue[] = [];
  for (const indicator of ['egdi', 'osi', 'tii', 'hci', 'epi'] as const) {
    const value = valueOf(entry, indicator);
    if (value !== null && (value < 0 || value > 1))
      found.push(
        cellIssue(
          'outside-unit-interval',
          'warning',
          lineOf(entry, indicator),
          indicator.toUpperCase(),
          String(value),
          entry.area,
        ),
      );
  }
  return found;
}

function compositionIssue(entry: Entry, edition: string, valueOf: ValueOf, lineOf: LineOf): Issue | null {
  const egdi = valueOf(entry, 'egdi');
  const osi = valueOf(entry, 'osi');
  const tii = valueOf(entry, 'tii');
  const hci = valueOf(entry, 'hci');
  if (egdi === null || osi === null || tii === null || hci === null) return null;
  const weights = compositionWeights(Number(edition));
  const composed = weights.osi * osi + weights.tii * tii + weights.hci * hci;
  if (Math.abs(egdi - composed) <= TOLERANCE) return null;
  return cellIssue(
    'composition-differs',
    'warning',
    lineOf(entry, 'egdi'),
    'EGDI',
    String(egdi),
    `${composed.toFixed(5)} ${entry.area}`,
  );
}

/** Ranks that run against the scores. Equal scores with neighbouring ranks are fine: the UN ranks on more decimals. */
function contradictions(ranked: readonly Entry[], edition: string, valueOf: ValueOf, lineOf: LineOf): Issue[] {
  const rows = ranked
    .map((entry) => ({ entry, rank: valueOf(entry, 'egdi-rank'), score: valueOf(entry, 'egdi') ?? 0 }))
    .filter((row): row is { entry: Entry; rank: number; score: number } => row.rank !== null)
    .sort((a, b) => a.rank - b.rank);
  const found: Issue[] = [];
  for (let index = 1; index < rows.length; index++) {
    const above = rows[index - 1];
    const row = rows[index];
    if (above && row && row.rank > above.rank && row.score > above.score)
      found.push(
        cellIssue(
          'rank-contradicts-score',
          'warning',
          lineOf(row.entry, 'egdi'),
          'EGDI',
          String(row.score),
          `${row.entry.area} ${edition}`,
        ),
      );
  }
  return found;
}
