import type { Source } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { NOTHING_FIXED, type ColumnRole, type LayoutMatch, type ObservationMapping } from './layout.ts';

export const AREA: ColumnRole = { role: 'area' };
export const PERIOD: ColumnRole = { role: 'period' };
export const INDICATOR: ColumnRole = { role: 'indicator', isUnit: false };
export const DIMENSION: ColumnRole = { role: 'dimension' };
/** A dimension of the series that is its unit too, for want of a label that says the unit in words. */
export const UNIT_DIMENSION: ColumnRole = { role: 'indicator', isUnit: true };
export const INDICATOR_NAME: ColumnRole = { role: 'indicatorName' };
export const UNIT: ColumnRole = { role: 'unit' };
export const STATUS: ColumnRole = { role: 'status' };
export const NOTE: ColumnRole = { role: 'noteEn' };
/** IMF: the year after which the values of the row are estimates. */
export const ESTIMATES_AFTER: ColumnRole = { role: 'estimatesAfter' };
export const IGNORE: ColumnRole = { role: 'ignore' };

/** A column of values; `null` is said by the row. */
export const value = (
  series: string | null = null,
  period: Period | null = null,
  area: string | null = null,
): Extract<ColumnRole, { role: 'value' }> => ({ role: 'value', series, area, period });

export const NO_SOURCE: Source = { name: '', url: '', published: '' };

/** What a layout of observations says of a file: `headerRow`, `headers` and `columns`, and whatever differs from the usual. */
export type MappingPart = Pick<ObservationMapping, 'headerRow' | 'headers' | 'columns'> & Partial<ObservationMapping>;

/** A mapping of observations in which nothing is fixed and no source named unless the layout says so. */
export const observations = (part: MappingPart): ObservationMapping => ({
  table: 'observations',
  fixed: NOTHING_FIXED,
  isLabelled: false,
  source: NO_SOURCE,
  confidence: 'unstated',
  ...part,
});

/** The match of a layout of observations. */
export const observationMatch = (
  layout: string,
  score: number,
  evidence: readonly string[],
  part: MappingPart,
): LayoutMatch => ({ layout, score, evidence, mapping: observations(part) });
