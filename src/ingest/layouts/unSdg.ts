import { findHeaderRow, namedHeaders, nameFinder, type Synonyms } from '../sheet/headers.ts';
import type { ColumnRole, Layout } from '../sheet/layout.ts';
import {
  AREA,
  IGNORE,
  INDICATOR,
  INDICATOR_NAME,
  NOTE,
  observationMatch,
  PERIOD,
  STATUS,
  UNIT,
  value,
} from '../sheet/columnRoles.ts';
import { contentOf, isNumeric } from '../sheet/sheetTable.ts';

type Name =
  'indicator' | 'series' | 'seriesName' | 'area' | 'areaCode' | 'period' | 'value' | 'unit' | 'note' | 'status';

const SYNONYMS: Synonyms<Name> = {
  indicator: ['Indicator'],
  series: ['SeriesCode', 'Series Code'],
  seriesName: ['SeriesDescription', 'Series Description'],
  area: ['GeoAreaName', 'Geo Area Name'],
  areaCode: ['GeoAreaCode', 'Geo Area Code'],
  period: ['TimePeriod', 'Time Period'],
  value: ['Value'],
  unit: ['Units', '[Units]'],
  note: ['FootNote'],
  status: ['Observation Status', '[Observation Status]'],
};

/** Columns that are neither value nor dimension, with or without brackets. */
const isBesides = nameFinder({
  besides: [
    ...['Goal', 'Target', 'Nature', 'Reporting Type', 'Time_Detail', 'Time Coverage', 'TimeCoverage', 'Upper Bound'],
    ...['UpperBound', 'LowerBound', 'Lower Bound', 'Base Period', 'BasePeriod', 'GeoInfoUrl', 'Source'],
  ],
});

/** What else a row is of, where UNSD writes it without brackets: age, sex and the like. */
const DIMENSION =
  /^(?:\[.+\]|Age|Sex|Location|Type of .+|Level\/Status|Name of .+|Bounds|Quantile|Education level|Disability status)$/i;

const UN_SDG = {
  name: 'United Nations, SDG Global Database',
  url: 'https://unstats.un.org/sdgs/dataportal',
  published: '',
};

/**
 * The UN's SDG database: one value a row, named by series code and by dimensions in brackets. Also trimmed copies, in
 * which the value's column bears the name of the series.
 */
export const unSdg: Layout = {
  id: 'un-sdg',
  required: ['SeriesCode', 'GeoAreaName', 'TimePeriod', 'Value'],
  recognise({ rows }) {
    const found = findHeaderRow(rows, SYNONYMS, ['period']);
    if (!found?.names.some((name) => name === 'area' || name === 'areaCode')) return null;
    const { names, headers } = found;
    const body = rows.slice(found.row + 1);
    const has = (name: Name) => names.includes(name);
    const isSeveral = has('indicator') && contentOf(body, names.indexOf('indicator')).distinct > 1;
    const bearsName = !has('value');
    const columns = headers.map((header, column): ColumnRole => {
      switch (names[column]) {
        case 'series':
          return INDICATOR;
        case 'seriesName':
          return has('series') ? INDICATOR_NAME : INDICATOR;
        case 'indicator':
          return has('series') || has('seriesName') || (bearsName && !isSeveral) ? IGNORE : INDICATOR;
        case 'area':
          return AREA;
        case 'areaCode':
          return has('area') ? IGNORE : AREA;
        case 'period':
          return PERIOD;
        case 'value':
          return value();
        case 'unit':
          return UNIT;
        case 'note':
          return NOTE;
        case 'status':
          return STATUS;
        default:
          if (isBesides(header)) return IGNORE;
          if (DIMENSION.test(header)) return INDICATOR;
          return bearsName && header !== '' && isNumeric(contentOf(body, column))
            ? value(isSeveral ? null : header)
            : IGNORE;
      }
    });
    if (!columns.some((column) => column.role === 'value')) return null;
    return observationMatch(this.id, has('series') ? 0.95 : 0.85, namedHeaders(found), {
      headerRow: found.row,
      headers,
      columns,
      source: UN_SDG,
    });
  },
};
