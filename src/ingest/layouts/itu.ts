import { findHeaderRow, namedHeaders, type Synonyms } from '../sheet/headers.ts';
import type { ColumnRole, Layout } from '../sheet/layout.ts';
import {
  AREA,
  IGNORE,
  INDICATOR,
  INDICATOR_NAME,
  NOTE,
  observationMatch,
  PERIOD,
  UNIT,
  value,
} from '../sheet/columnRoles.ts';

type Name =
  | 'seriesID'
  | 'seriesCode'
  | 'seriesName'
  | 'seriesUnits'
  | 'entityIso'
  | 'entityName'
  | 'dataValue'
  | 'dataYear'
  | 'dataNote'
  | 'dataSource'
  | 'breakdown';

const column = (name: string): readonly string[] => [name, name.replace(/([a-z])([A-Z])/g, '$1 $2')];

const SYNONYMS: Synonyms<Name> = {
  seriesID: column('seriesID'),
  seriesCode: column('seriesCode'),
  seriesName: column('seriesName'),
  seriesUnits: [...column('seriesUnits'), ...column('seriesUnit')],
  entityIso: column('entityIso'),
  entityName: column('entityName'),
  dataValue: column('dataValue'),
  dataYear: column('dataYear'),
  dataNote: column('dataNote'),
  dataSource: column('dataSource'),
  breakdown: ['answer', 'breakdown', 'disaggregation', 'category'],
};

const ITU = { name: 'ITU DataHub', url: 'https://datahub.itu.int', published: '' };

/** The long form of ITU's DataHub: one value a row; source and remark of each value go into its note. */
export const itu: Layout = {
  id: 'itu-datahub',
  required: ['seriesCode', 'seriesName', 'entityIso', 'entityName', 'dataValue', 'dataYear'],
  recognise({ rows }) {
    const found = findHeaderRow(rows, SYNONYMS, ['dataValue', 'dataYear']);
    if (!found) return null;
    const { names } = found;
    const has = (...wanted: Name[]) => wanted.some((name) => names.includes(name));
    if (!has('entityIso', 'entityName') || !has('seriesCode', 'seriesName', 'seriesID')) return null;
    const key = (['seriesCode', 'seriesID', 'seriesName'] as const).find((name) => names.includes(name));
    const roleOf = (name: Name | null): ColumnRole => {
      switch (name) {
        case 'entityIso':
        case 'entityName':
          return AREA;
        case 'seriesUnits':
          return UNIT;
        case 'dataValue':
          return value();
        case 'dataYear':
          return PERIOD;
        case 'dataNote':
        case 'dataSource':
          return NOTE;
        case 'breakdown':
          return INDICATOR;
        default:
          return name !== null && name === key ? INDICATOR : name === 'seriesName' ? INDICATOR_NAME : IGNORE;
      }
    };
    return observationMatch(this.id, 0.95, namedHeaders(found), {
      headerRow: found.row,
      headers: found.headers,
      columns: names.map(roleOf),
      source: ITU,
    });
  },
};
