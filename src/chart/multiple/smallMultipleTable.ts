import { formatNumber } from '../../domain/format.ts';
import type { SmallMultipleInput } from './smallMultipleGeometry.ts';
import type { TableData } from '../frame/frame.ts';

/** Head and rows of the one table of all small charts: a row per edition and country, the newest first, the followed country before its peers. */
export function smallMultipleTable(
  { editions, panels, name, peerNames, referenceName, decimals, language }: SmallMultipleInput,
  words: { readonly edition: string; readonly country: string; readonly missing: string },
): TableData {
  const write = (value: number | null | undefined): string =>
    value === null || value === undefined ? words.missing : formatNumber(value, decimals, language);
  const rows = editions.map((edition, index) => [
    [String(edition), name, ...panels.map(({ values }) => write(values[index]))],
    ...(referenceName === ''
      ? []
      : [[String(edition), referenceName, ...panels.map(({ reference }) => write(reference?.[index]))]]),
    ...peerNames.map((peer, order) => [
      String(edition),
      peer,
      ...panels.map(({ peers }) => write(peers[order]?.[index])),
    ]),
  ]);
  return { head: [words.edition, words.country, ...panels.map(({ label }) => label)], rows: rows.reverse().flat() };
}
