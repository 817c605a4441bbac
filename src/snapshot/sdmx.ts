import { csvLines } from '../domain/csv.ts';
import { MISSING_STATUS } from '../domain/obsStatus.ts';

/** One measured figure of one area, as SDMX-CSV gives it. */
export interface SdmxRow {
  readonly area: string;
  readonly indicator: string;
  /** A period in canonical text (domain/period.ts). */
  readonly period: string;
  /** In the indicator's unit; `null` is a gap. */
  readonly value: number | null;
  /** A code of CL_OBS_STATUS for a value that is there; of a gap it is left aside. */
  readonly status: string;
  readonly unit: string;
  readonly source: string;
}

/** Names the structure that every row follows: agency, dataflow, version. The importer knows our files by it. */
const STRUCTURE_ID = 'TARGETLINE:FIGURES(1.0)';
const DIMENSIONS = ['REF_AREA', 'INDICATOR', 'DATA_SOURCE', 'TIME_PERIOD'] as const;
const HEAD = ['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...DIMENSIONS, 'OBS_VALUE', 'OBS_STATUS', 'UNIT_MEASURE'];

/** Years, quarters, months and days are the same in SDMX; a half is a semester, and a span a first day with a length. */
function timePeriod(period: string): string {
  const [, first, last] = /^(\d{4})\/(\d{4})$/.exec(period) ?? [];
  if (first !== undefined && last !== undefined) return `${first}-01-01/P${String(Number(last) - Number(first) + 1)}Y`;
  return period.replace(/^(\d{4})-H/, '$1-S');
}

/**
 * Measured figures as an SDMX-CSV 2.0 data message: a dataflow's rows with the action "information". Sources that differ about one
 * period are rows of their own, for the source is a dimension. A gap has no value and the status of a missing one. Text that a
 * spreadsheet would run as a formula is guarded as in every CSV of ours. Source: SDMX-CSV field guide 2.0 (SDMX 3.0), RFC 4180.
 */
export const toSdmxCsv = (rows: readonly SdmxRow[]): string =>
  csvLines(
    [
      HEAD,
      ...rows.map(({ area, indicator, period, value, status, unit, source }) => [
        ...['dataflow', STRUCTURE_ID, 'I', area, indicator, source, timePeriod(period)],
        ...(value === null ? ['', MISSING_STATUS] : [String(value), status]),
        unit,
      ]),
    ],
    ',',
  );
