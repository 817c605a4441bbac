import type { Source } from '../../domain/observation.ts';
import { findHeaderRow, namedHeaders, type FoundHeader, type Synonyms } from '../sheet/headers.ts';
import type { ColumnRole, Layout } from '../sheet/layout.ts';
import {
  AREA,
  IGNORE,
  INDICATOR,
  INDICATOR_NAME,
  observationMatch,
  PERIOD,
  UNIT,
  value,
} from '../sheet/columnRoles.ts';
import { periodLabel } from '../sheet/periodLabel.ts';

type Name = 'area' | 'areaCode' | 'series' | 'seriesCode' | 'time' | 'timeCode' | 'value' | 'unit';

const SYNONYMS: Synonyms<Name> = {
  area: ['Country Name'],
  areaCode: ['Country Code'],
  series: ['Indicator Name', 'Series Name', 'Series'],
  seriesCode: ['Indicator Code', 'Series Code'],
  time: ['Time', 'Year'],
  timeCode: ['Time Code'],
  value: ['Value'],
  unit: ['Unit', 'Unit of measure'],
};

/**
 * World Bank: the file behind "Download CSV" of an indicator (four lines of preamble, a column for each year) and the
 * tables of DataBank (years as "2015 [YR2015]", or series across, or one value a row).
 */
export const worldBank: Layout = {
  id: 'world-bank-wdi',
  required: ['Country Name', 'Country Code', 'Indicator Name', 'Indicator Code'],
  recognise({ rows }) {
    const found =
      findHeaderRow(rows, SYNONYMS, ['area', 'areaCode', 'series']) ??
      findHeaderRow(rows, SYNONYMS, ['area', 'seriesCode']) ??
      findHeaderRow(rows, SYNONYMS, ['areaCode', 'seriesCode']) ??
      findHeaderRow(rows, SYNONYMS, ['time', 'timeCode', 'area']) ??
      findHeaderRow(rows, SYNONYMS, ['time', 'timeCode', 'areaCode']) ??
      withYearCodes(findHeaderRow(rows, SYNONYMS, ['area', 'areaCode']));
    if (!found) return null;
    const columns = columnsOf(found);
    if (!columns.some((column) => column.role === 'value')) return null;
    return observationMatch(this.id, 0.95, namedHeaders(found), {
      headerRow: found.row,
      headers: found.headers,
      columns,
      source: sourceOf(rows.slice(0, found.row), rows.slice(found.row + 1)),
    });
  },
};

/** A header with years as DataBank alone writes them ("2015 [YR2015]"). */
const withYearCodes = (found: FoundHeader<Name> | null): FoundHeader<Name> | null =>
  found?.headers.some((header) => /\[YR\d{4}\]/.test(header)) ? found : null;

function columnsOf({ headers, names }: FoundHeader<Name>): readonly ColumnRole[] {
  const isLong = names.includes('value') && names.includes('time');
  const namesSeries = names.includes('series') || names.includes('seriesCode');
  return headers.map((header, column): ColumnRole => {
    switch (names[column]) {
      case 'area':
      case 'areaCode':
        return AREA;
      case 'series':
        return names.includes('seriesCode') ? INDICATOR_NAME : INDICATOR;
      case 'seriesCode':
        return INDICATOR;
      case 'time':
        return PERIOD;
      case 'timeCode':
        return IGNORE;
      case 'unit':
        return UNIT;
      case 'value':
        return isLong ? value() : IGNORE;
      default:
        return isLong || header === '' ? IGNORE : across(header, names.includes('time'), namesSeries);
    }
  });
}

/** A column of a year, of a series, or of both ("2016 [YR2016] - GDP (current US$) [NY.GDP.MKTP.CD]"). */
function across(header: string, timeIsDown: boolean, seriesIsDown: boolean): ColumnRole {
  if (timeIsDown) return seriesIsDown ? IGNORE : value(header);
  const label = periodLabel(header);
  return label ? value(seriesIsDown ? null : label.rest || null, label.period) : IGNORE;
}

/** The preamble names the database and the day it was made; DataBank says both below the table. */
function sourceOf(preamble: readonly (readonly string[])[], body: readonly (readonly string[])[]): Source {
  const below = (label: RegExp): string =>
    body
      .flatMap((row) => label.exec(row[0] ?? '')?.[1] ?? [])
      .at(0)
      ?.trim() ?? '';
  const said = (label: string): string => preamble.find((row) => row[0]?.toLowerCase() === label)?.[1] ?? '';
  return {
    name: `World Bank, ${said('data source') || below(/^data from database:(.+)$/i) || 'World Development Indicators'}`,
    url: 'https://data.worldbank.org',
    published: said('last updated date') || below(/^last updated:(.+)$/i),
  };
}
