import { readFilings, readForecasts, type FiledForecast, type Filing } from '../../assess/simulation/filed.ts';

/** Addresses of the files on record, by path in the data package. */
const ADDRESSES = import.meta.glob<string>('./forecasts/*.csv', {
  base: '../../../data',
  query: '?url',
  import: 'default',
  eager: true,
});

/** A file on record, and where it can be had. */
export interface FiledEdition {
  readonly filing: Filing;
  readonly address: string;
  readonly forecasts: readonly FiledForecast[];
}

async function textOf(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return response.text();
}

function addressOf(file: string): string {
  const address = ADDRESSES[`./forecasts/${file}`];
  if (address === undefined) throw new Error(`a page without the filed forecast ${file}`);
  return address;
}

/** Everything on record, in the order of filing. They are fetched when they are asked for: no other screen needs them. */
export async function filedEditions(): Promise<readonly FiledEdition[]> {
  const filings = readFilings(await textOf(addressOf('filings.csv')));
  return Promise.all(
    filings.map(async (filing) => {
      const address = addressOf(filing.file);
      return { filing, address, forecasts: readForecasts(await textOf(address)) };
    }),
  );
}
