import { csvLines } from '../../domain/csv.ts';
import type { Filing } from '../../assess/simulation/filed.ts';
import { EGDI, EGDI_RANK } from '../../domain/edition.ts';
import type { SdmxRow } from '../../snapshot/sdmx.ts';
import type { ScoredForecast } from '../../assess/simulation/scoreFiled.ts';

const HEADS = [
  ...['edition', 'filed', 'method', 'area', 'country', 'median', 'low80', 'high80'],
  ...['rank', 'score', 'in_band80', 'crps', 'log_score'],
];

/** What a spreadsheet gets of a scored edition: a line a method and country. */
export const scoredCsv = (
  { edition, filed }: Filing,
  scored: readonly ScoredForecast[],
  nameOf: (area: string) => string,
): string =>
  csvLines(
    [
      HEADS,
      ...scored.map(({ forecast: { method, area }, median, band80, rank, score, isHeld80, crps, logScore }) => [
        ...[edition, filed, method, area, nameOf(area)],
        ...[median, ...band80, rank, score, isHeld80 ? 1 : 0].map(String),
        ...[crps, logScore].map((value) => value.toFixed(4)),
      ]),
    ],
    ',',
  );

/** The same for a program. */
export const scoredTable = (
  { edition, filed }: Filing,
  scored: readonly ScoredForecast[],
  nameOf: (area: string) => string,
) =>
  scored.map(({ forecast: { method, area }, median, band80, rank, score, isHeld80, crps, logScore }) => ({
    ...{ edition, filed, method, area, country: nameOf(area) },
    ...{ median, low80: band80[0], high80: band80[1], rank, score, in_band80: isHeld80, crps, log_score: logScore },
  }));

/** The ranks and scores that came. */
export const scoredMeasured = (
  { edition }: Filing,
  scored: readonly ScoredForecast[],
  source: string,
): readonly SdmxRow[] =>
  [...new Map(scored.map((one) => [one.forecast.area, one])).values()].flatMap(({ forecast: { area }, rank, score }) =>
    [
      { indicator: EGDI_RANK, value: rank },
      { indicator: EGDI, value: score },
    ].map((one) => ({ area, period: edition, status: 'A', unit: '', source, ...one })),
  );
