import type { AreaId } from '../../domain/area.ts';
import { toPeriod, type Period } from '../../domain/period.ts';
import { probabilityWithin, rankQuantile, totalOf } from '../numbers/bands.ts';
import { RIVALS, type Rival } from './methods.ts';

// The files of data/forecasts: written once, by one program, in plain cells without quotes, and read here.

/** Every method whose forecast is filed, ours first; `same` is "no change". Source: METHODS 4. */
export const FILED_METHODS = ['reference', ...RIVALS, 'same'] as const;
export type FiledMethod = 'reference' | Rival | 'same';

/** The ranks whose chances are written out; that of any other is the sum of its thousandths. */
export const FILED_RANKS = [10, 25, 50, 70, 100] as const;
/** Shares of the quantiles that are written out: the median and the bands of 50 and 80 per cent. */
export const FILED_SHARES = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/** What one method says of one country in one edition to come. */
export interface FiledForecast {
  readonly method: FiledMethod;
  readonly area: AreaId;
  /** The chance of each rank, from 1, in thousandths: as long as there are countries, 1,000 in sum. */
  readonly thousandths: Uint32Array;
  /** Quantiles of the score at `FILED_SHARES`; `null` by a method that knows only ranks. */
  readonly scores: readonly number[] | null;
}

/**
 * Counts of draws as thousandths that add up to 1,000: the chance of each rank or better is rounded, not that of each rank, so
 * that no chance is off by more than half a thousandth. At least one draw.
 */
export function inThousandths(counts: Uint32Array): Uint32Array {
  const draws = totalOf(counts);
  let [seen, said] = [0, 0];
  return counts.map((count) => {
    seen += count;
    const before = said;
    said = Math.round((1000 * seen) / draws);
    return said - before;
  });
}

/** The day, `YYYY-MM-DD`, and the edition that a file speaks of. */
export interface FiledOf {
  readonly filed: string;
  readonly edition: Period;
}

const percent = (share: number): string => String(Math.round(100 * share)).padStart(2, '0');
const RANK_COLUMNS = FILED_SHARES.map((share) => `rank_q${percent(share)}`);
const SCORE_COLUMNS = FILED_SHARES.map((share) => `score_q${percent(share)}`);
const CHANCE_COLUMNS = FILED_RANKS.map((k) => `p_top_${String(k)}`);

/** The columns of a filed forecast, in their order. */
export const FORECAST_COLUMNS = [
  ...['filed', 'edition', 'method', 'area'],
  ...RANK_COLUMNS,
  ...CHANCE_COLUMNS,
  ...SCORE_COLUMNS,
  ...['first_rank', 'thousandths'],
];

/** Three decimals: of 10,000 draws even a chance of a half is known to half a hundredth only. */
const threeDecimals = (value: number): string => value.toFixed(3);

function cellsOf({ filed, edition }: FiledOf, { method, area, thousandths, scores }: FiledForecast): readonly string[] {
  const first = thousandths.findIndex((count) => count > 0);
  const last = thousandths.findLastIndex((count) => count > 0);
  return [
    ...[filed, edition, method, area],
    ...FILED_SHARES.map((share) => String(rankQuantile(thousandths, share))),
    ...FILED_RANKS.map((k) => threeDecimals(probabilityWithin(thousandths, k))),
    ...FILED_SHARES.map((_, index) => (scores ? threeDecimals(scores[index] ?? 0) : '')),
    ...[String(first + 1), thousandths.subarray(first, last + 1).join(' ')],
  ];
}

/** The text of a file, a line a country and method; the same forecasts always give the same text. */
export const forecastText = (of: FiledOf, forecasts: readonly FiledForecast[]): string =>
  [FORECAST_COLUMNS, ...forecasts.map((forecast) => cellsOf(of, forecast))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');

type Cells = (column: string) => string;

/** The lines of a file by column. Throws where the header is another or a line has other cells: a filed file is whole or worth nothing. */
function linesOf(text: string, columns: readonly string[]): readonly Cells[] {
  const [header, ...lines] = text.trimEnd().split('\n');
  if (header !== columns.join(',')) throw new Error(`a forecast file with the header ${String(header)}`);
  return lines.map((line, index) => {
    const cells = line.split(',');
    if (cells.length !== columns.length) throw new Error(`line ${index + 2} of a forecast file has other cells`);
    return (column) => cells[columns.indexOf(column)] ?? '';
  });
}

/** The forecasts of a file, as `forecastText` wrote them. Throws where the text is none of its. */
export function readForecasts(text: string): readonly FiledForecast[] {
  const lines = linesOf(text, FORECAST_COLUMNS);
  const places = new Set(lines.map((cell) => cell('area'))).size;
  return lines.map((cell): FiledForecast => {
    const method = FILED_METHODS.find((known) => known === cell('method'));
    if (!method) throw new Error(`a forecast by the unknown method ${cell('method')}`);
    const thousandths = new Uint32Array(places);
    thousandths.set(cell('thousandths').split(' ').map(Number), Number(cell('first_rank')) - 1);
    const scores = SCORE_COLUMNS.map(cell);
    const said = scores.includes('') ? null : scores.map(Number);
    return { method, area: cell('area') as AreaId, thousandths, scores: said };
  });
}

/** The columns of the register of filed files, `filings.csv`. */
export const FILING_COLUMNS = [
  ...['file', 'filed', 'edition', 'origin', 'method_version', 'seed', 'draws'],
  ...['rows', 'data_sha256', 'sha256', 'chain'],
];

/** A line of the register: what was filed, when, from which data, and the hash by which to know the file again. */
export interface Filing extends FiledOf {
  readonly file: string;
  /** The last edition that was known. */
  readonly origin: Period;
  readonly methodVersion: string;
  readonly seed: number;
  readonly draws: number;
  /** SHA-256 in hexadecimal digits: of the data that it was made from, and of the file. */
  readonly dataHash: string;
  readonly hash: string;
}

/** The lines of the register, in the order of filing. Throws where the text is no register. */
export const readFilings = (text: string): readonly Filing[] =>
  linesOf(text, FILING_COLUMNS).map((cell): Filing => {
    const [edition, origin] = [toPeriod(cell('edition')), toPeriod(cell('origin'))];
    if (!edition || !origin) throw new Error(`a filing of no edition: ${cell('file')}`);
    return {
      ...{ file: cell('file'), filed: cell('filed'), edition, origin },
      ...{ methodVersion: cell('method_version'), seed: Number(cell('seed')), draws: Number(cell('draws')) },
      ...{ dataHash: cell('data_sha256'), hash: cell('sha256') },
    };
  });
