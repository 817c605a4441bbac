import type { Area, AreaId } from '../../domain/area.ts';
import { periodKind, periodYear, yearPeriod, type Period } from '../../domain/period.ts';
import { needsOf } from '../../ingest/rows/inspect.ts';
import type { Need } from '../../ingest/rows/inspection.ts';
import { NOTHING_FIXED, type ColumnRole, type Fixed, type ObservationMapping } from '../../ingest/sheet/layout.ts';
import { periodLabel } from '../../ingest/sheet/periodLabel.ts';
import type { Proposals } from '../../ingest/rows/proposals.ts';
import { readPeriod } from '../../ingest/cell/readPeriod.ts';
import type { Option } from '../controls/options.ts';

export type RoleName = ColumnRole['role'];

/** What a person may say that a column holds, the likeliest first. */
export const ROLES: readonly RoleName[] = [
  'value',
  'area',
  'period',
  'indicator',
  'indicatorName',
  'dimension',
  'unit',
  'status',
  'source',
  'noteEn',
  'ignore',
];

/** What was answered for the whole file, as typed. */
export interface Answers {
  readonly area: string;
  readonly period: string;
  readonly series: string;
}

/**
 * What was answered; filled in where one thing alone is proposed, for a person to see and confirm. "World Bank" proposes the
 * world, and a day in a title is mostly that of the record: these are offered only.
 */
export const answersOf = (
  { area, period, series }: Fixed,
  proposals: Proposals,
  areas: readonly Option<AreaId>[],
): Answers => ({
  area: area ?? areas.find(({ id }) => id === placeIn(proposals)?.id)?.label ?? '',
  period: period ?? timeIn(proposals) ?? '',
  series: series ?? lone(proposals.series) ?? '',
});

function placeIn({ areas }: Proposals): Area | undefined {
  const area = lone(areas)?.area;
  return area?.kind === 'aggregate' ? undefined : area;
}

function timeIn({ periods }: Proposals): Period | undefined {
  const period = lone(periods);
  return period && periodKind(period) === 'day' ? undefined : period;
}

const lone = <T>(proposed: readonly T[]): T | undefined => (proposed.length === 1 ? proposed[0] : undefined);

/** The mapping with another role for one column. A column that was proposed as values gets back what its header says. */
export function withRole(
  mapping: ObservationMapping,
  column: number,
  name: RoleName,
  proposed: ColumnRole | undefined,
): ObservationMapping {
  const role = proposed?.role === name ? proposed : roleOf(name, mapping.headers[column] ?? '');
  return { ...mapping, columns: mapping.columns.map((known, at) => (at === column ? role : known)) };
}

function roleOf(role: RoleName, header: string): ColumnRole {
  if (role === 'indicator') return { role, isUnit: false };
  if (role !== 'value') return { role };
  const label = periodLabel(header);
  return { role, series: (label ? label.rest : header) || null, area: null, period: label?.period ?? null };
}

/** The mapping with another name for the series of one column of values; empty: the row or the file says it. */
export const withSeries = (mapping: ObservationMapping, column: number, series: string): ObservationMapping => ({
  ...mapping,
  columns: mapping.columns.map((known, at) =>
    at === column && known.role === 'value' ? { ...known, series: series.trim() || null } : known,
  ),
});

/** What the columns leave open, whether it was answered or not. */
export const questionsOf = (mapping: ObservationMapping): readonly Need[] =>
  needsOf({ ...mapping, fixed: NOTHING_FIXED });

/** Whether headings, or a column, name months or quarters without their year: that is what is asked then. */
export const lacksYear = ({ columns }: ObservationMapping): boolean =>
  columns.some((column) => (column.role === 'value' || column.role === 'period') && column.part !== undefined);

/** The mapping with the answers; what the columns say themselves is not fixed. `null` while something is open. */
export function answered(
  mapping: ObservationMapping,
  { area, period, series }: Answers,
  areaId: (text: string) => AreaId | null,
): ObservationMapping | null {
  const questions = questionsOf(mapping);
  const asks = (need: Need): boolean => questions.includes(need);
  const fixed: Fixed = {
    area: asks('area') ? areaId(area) : null,
    period: asks('period') ? timeOf(mapping, period) : null,
    series: asks('series') ? series.trim() || null : null,
  };
  const complete = { ...mapping, fixed };
  return needsOf(complete).length === 0 ? complete : null;
}

/** "3/2026" for months without a year says their year: a plan of the year beside them is of no March. */
function timeOf(mapping: ObservationMapping, text: string): Period | null {
  const time = readPeriod(text);
  return time !== null && lacksYear(mapping) ? yearPeriod(periodYear(time)) : time;
}
