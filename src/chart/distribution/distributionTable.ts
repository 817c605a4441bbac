import { median } from 'd3';
import { formatNumber } from '../../domain/format.ts';
import type { DistributionInput, DistributionWords } from './distributionInput.ts';
import type { TableData } from '../frame/frame.ts';

/** Head and rows of the table that says what the chart shows: one row per country, the highest score first; cut-off and median below. */
export function distributionTable(
  { countries, decimals, language, cutOff }: DistributionInput,
  words: Pick<DistributionWords, 'median'> & {
    readonly country: string;
    readonly rankHead: string;
    readonly scoreHead: string;
    readonly missing: string;
  },
): TableData {
  const write = (score: number): string => formatNumber(score, decimals, language);
  const middle = median(countries, ({ score }) => score);
  return {
    head: [words.country, words.rankHead, words.scoreHead],
    rows: countries
      .toSorted((a, b) => b.score - a.score || (a.rank ?? Infinity) - (b.rank ?? Infinity))
      .map(({ name, rank, score }) => [
        name,
        rank === null ? words.missing : formatNumber(rank, 0, language),
        write(score),
      ]),
    facts: [
      ...(cutOff ? [{ label: cutOff.label, value: write(cutOff.score) }] : []),
      ...(middle === undefined ? [] : [{ label: words.median, value: write(middle) }]),
    ],
  };
}
