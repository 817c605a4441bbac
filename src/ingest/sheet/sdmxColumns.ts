import { fold } from '../../domain/fold.ts';
import { HEADER_SEARCH_ROWS, nameFinder } from './headers.ts';
import type { ColumnRole } from './layout.ts';
import { AREA, IGNORE, INDICATOR, INDICATOR_NAME, PERIOD, STATUS, UNIT, UNIT_DIMENSION, value } from './columnRoles.ts';

type Concept =
  | 'structure'
  | 'structureName'
  | 'area'
  | 'time'
  | 'frequency'
  | 'unit'
  | 'multiplier'
  | 'value'
  | 'status'
  | 'attribute'
  | 'preamble';

/** Concepts of SDMX's cross-domain guidelines, as agencies name them, and the labels that stand in their place where codes are left out. */
const conceptOf = nameFinder<Concept>({
  structure: ['DATAFLOW', 'STRUCTURE_ID', 'DATASET'],
  structureName: ['STRUCTURE_NAME', 'DATAFLOW_NAME'],
  area: [
    ...['REF_AREA', 'GEO', 'LOCATION', 'COUNTRY', 'COU', 'AREA', 'REFERENCE_AREA', 'GEO_PICT', 'GEOGRAPHIC_AREA'],
    ...['Reference area', 'Geopolitical entity (reporting)', 'Geographic area', 'Reporting country', 'Territory'],
    ...['Geopolitical entity (declaring)', 'Country or territory', 'Geographical coverage'],
  ],
  time: ['TIME_PERIOD', 'TIME', 'Time period', 'YEAR', 'Year', 'geo\\TIME_PERIOD'],
  frequency: ['FREQ', 'FREQUENCY', 'Time frequency', 'Frequency of observation'],
  unit: ['UNIT_MEASURE', 'UNIT', 'UNIT_OF_MEASURE', 'Unit of measure', 'UNITS', 'UNIT CODE', 'Unit of measurement'],
  multiplier: ['UNIT_MULT', 'UNIT_MULTIPLIER', 'Unit multiplier', 'POWERCODE', 'POWERCODE CODE', 'SCALE'],
  value: ['OBS_VALUE', 'Observation value', 'VALUE'],
  status: ['OBS_STATUS', 'OBS_FLAG', 'FLAG CODES', 'FLAG', 'Observation status', 'OBSERVATION_STATUS'],
  preamble: ['STRUCTURE', 'ACTION', 'LAST UPDATE', 'LAST_UPDATE', 'KEY', 'SERIES_KEY'],
  attribute: [
    ...['TIME_FORMAT', 'TITLE', 'TITLE_COMPL'],
    ...['DECIMALS', 'CONF_STATUS', 'OBS_CONF', 'COLLECTION', 'COMMENT_OBS', 'COMMENT_TS', 'OBS_COM', 'OBS_COMMENT'],
    ...['OBS_PRE_BREAK', 'PRE_BREAK_VALUE', 'EMBARGO_TIME', 'DATABASE_ID', 'UPPER_BOUND', 'LOWER_BOUND', 'FOOTNOTE'],
    ...['DATA_SOURCE', 'SOURCE', 'SOURCE_DETAIL', 'SOURCE_LINK', 'NOTE', 'NOTES', 'NOTE_SOURCE', 'FLAGS', 'COMMENT'],
    ...[
      'BASE_PER',
      'BASE_PERIOD',
      'REFERENCE PERIOD CODE',
      'REFERENCE PERIOD',
      'UNIT_TYPE',
      'DATA_COMMENT',
      'COMPILATION',
    ],
    ...['OBS_EDP_WBB', 'TIME_PER_COLLECT', 'REF_PERIOD_DETAIL', 'TIME_DETAIL', 'NATURE', 'REPORTING_TYPE', 'ISO3'],
  ],
});

/** Dimensions that say by themselves what is measured; without one, codes such as "PC T" mean something only in their own dataflow. */
const NAMES_THE_MEASURE =
  /^(?:indic|indicator|series|subject|concept|statinfo)(?:$|[_ ])|(?:^|[_ ])(?:indicator|indic)$/i;

/** One column of an SDMX-CSV file: the id of its component, or the label of the one before it. */
interface Component {
  readonly id: string;
  readonly isLabel: boolean;
  readonly concept: Concept | null;
}

/** Columns of an SDMX-CSV file by role, and by what they were recognised. */
export interface SdmxColumns {
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly columns: readonly ColumnRole[];
  readonly evidence: readonly string[];
  /** Written with both codes and labels: "REF_AREA: Reference area" over "CHE: Switzerland". */
  readonly isLabelled: boolean;
  /** Names the structure that its rows follow, as the standard demands; copies and older forms leave that out. */
  readonly hasStructure: boolean;
  /** In the terms of the standard (`OBS_VALUE`), not of older forms (`Value`). */
  readonly isStandard: boolean;
  /** Identification of the structure in the first row, such as "OECD.ENV.EPI:DSD_AIR_GHG@DF_AIR_GHG(1.0)"; empty if none. */
  readonly structure: string;
}

/**
 * Reads the header of an SDMX-CSV file, 1.0 or 2.0, with codes, labels or both. Without the structure's definition at
 * hand, the columns before the value that are no known attribute are its dimensions; those after it are attributes.
 */
export function sdmxColumns(rows: readonly (readonly string[])[]): SdmxColumns | null {
  for (const [headerRow, headers] of rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
    const components = componentsOf(headers);
    const at = (concept: Concept) => components.findIndex((part) => part.concept === concept && !part.isLabel);
    const isStandard = /^obs(?:ervation)?[_ ]?value/i.test(components[at('value')]?.id ?? '');
    const hasStructure = at('structure') >= 0;
    if (at('value') < 0 || at('time') < 0 || at('area') < 0) {
      if (!(hasStructure && isStandard && at('time') >= 0)) continue;
    }
    if (!isStandard && !/^(?:location|cou)$/i.test(components[at('area')]?.id ?? '')) continue;
    const named = components.map((part, column) =>
      part.concept && part.concept !== 'attribute' && part.concept !== 'preamble' ? column : -1,
    );
    return {
      headerRow,
      headers,
      columns: rolesOf(components),
      isLabelled:
        headers.some((header) => /^[A-Z][A-Z0-9_]*: \S/.test(header)) ||
        /^[^\s:]+: \S/.test(rows[headerRow + 1]?.[at('time')] ?? ''),
      evidence: headers.filter((_, column) => named.includes(column)),
      hasStructure,
      isStandard,
      structure: rows[headerRow + 1]?.[at('structure')] ?? '',
    };
  }
  return null;
}

const IS_ID = /^(?:[A-Z][A-Z0-9_. ]*|[a-z][a-z0-9_.\\]*)$/;

function componentsOf(headers: readonly string[]): readonly Component[] {
  const components: Component[] = [];
  const seen = new Set<Concept>();
  for (const header of headers) {
    const [both = ''] = /^[A-Za-z][\w.]*(?=:\s*\S)/.exec(header) ?? [];
    const [, base = ''] = /^(\w+)[_.](?:label|name)$/i.exec(header) ?? [];
    const before = components.at(-1);
    const isTwin = base !== '' && before !== undefined && fold(base) === fold(before.id);
    if (before && (isTwin || (both === '' && isLabelOf(header, before)))) {
      components.push({ id: before.id, isLabel: true, concept: before.concept });
      continue;
    }
    const id = both || header;
    const concept = conceptOf(id);
    // "Time" after TIME_PERIOD, "Value" after OBS_VALUE: said once is enough.
    const isRepeated = concept !== null && concept !== 'attribute' && seen.has(concept);
    if (concept) seen.add(concept);
    components.push({ id, isLabel: false, concept: isRepeated ? 'attribute' : concept });
  }
  return components;
}

/** Whether a header says in words what the code before it names: "Reference area" after REF_AREA, "Sex" after sex. */
function isLabelOf(header: string, { id, isLabel, concept }: Component): boolean {
  if (isLabel || concept === 'structure' || concept === 'structureName' || concept === 'preamble') return false;
  const own = conceptOf(header);
  if (own !== null && own === concept) return true;
  return own === null && !IS_ID.test(header) && IS_ID.test(id);
}

function rolesOf(components: readonly Component[]): readonly ColumnRole[] {
  const at = (concept: Concept) => components.findIndex((part) => part.concept === concept);
  const end = at('value');
  // Where even the area stands behind the value, order says nothing.
  const isInOrder = at('area') < end;
  const isDimension = ({ id, concept }: Component, column: number): boolean =>
    id !== '' && (concept === null || concept === 'unit') && (!isInOrder || column < end);
  const dimensions = components.filter((part, column) => !part.isLabel && isDimension(part, column));
  const isMeasureNamed = dimensions.some(({ id }) => NAMES_THE_MEASURE.test(id));
  return components.map((part, column): ColumnRole => {
    const isLabelled = components[column + 1]?.isLabel === true;
    switch (part.concept) {
      case 'structure':
        return isMeasureNamed || part.isLabel ? IGNORE : INDICATOR;
      case 'structureName':
        return isMeasureNamed ? IGNORE : INDICATOR_NAME;
      case 'area':
        return AREA;
      case 'time':
        return part.isLabel ? IGNORE : PERIOD;
      case 'value':
        return part.isLabel ? IGNORE : value();
      case 'status':
        return part.isLabel ? IGNORE : STATUS;
      case 'unit':
        if (part.isLabel) return UNIT;
        if (isDimension(part, column)) return isLabelled ? INDICATOR : UNIT_DIMENSION;
        return isLabelled ? IGNORE : UNIT;
      case 'multiplier':
        return isLabelled ? IGNORE : UNIT;
      case 'frequency':
      case 'attribute':
      case 'preamble':
        return IGNORE;
      case null: {
        const owner = part.isLabel ? column - 1 : column;
        if (!isDimension(part, owner)) return IGNORE;
        return part.isLabel ? INDICATOR_NAME : INDICATOR;
      }
    }
  });
}
