import type { ColumnRole, Layout, SheetHead } from '../sheet/layout.ts';
import { observationMatch } from '../sheet/columnRoles.ts';
import { sdmxColumns, type SdmxColumns } from '../sheet/sdmxColumns.ts';

/** Files that this page wrote itself (snapshot/sdmx.ts) say whose each figure is. */
const OURS = 'TARGETLINE:';
const withSources = (headers: readonly string[], columns: readonly ColumnRole[]): readonly ColumnRole[] =>
  columns.map((role, column) => (headers[column] === 'DATA_SOURCE' ? { role: 'source' } : role));

const FEWEST_AREAS = 0.5;

/** "Location" of the older form is a town and the country in other files: there what stands below it tells. */
function hasAreas({ columns, headerRow }: SdmxColumns, rows: SheetHead['rows'], isArea: SheetHead['isArea']): boolean {
  const at = columns.findIndex(({ role }) => role === 'area');
  const texts = [...new Set(rows.slice(headerRow + 1).map((row) => row[at] ?? ''))].filter(Boolean);
  const areCodes = texts.every((text) => /^[A-Z][A-Z0-9_-]{1,7}$/.test(text));
  return texts.length > 0 && (areCodes || texts.filter(isArea).length >= texts.length * FEWEST_AREAS);
}

/** SDMX-CSV 1.0 and 2.0 as OECD, UNICEF, ILO, the World Bank's Data360 and others write it; also OECD's older form (LOCATION, TIME, Value). */
export const sdmxCsv: Layout = {
  id: 'sdmx-csv',
  required: ['DATAFLOW', 'REF_AREA', 'TIME_PERIOD', 'OBS_VALUE'],
  recognise({ rows, isArea }) {
    const found = sdmxColumns(rows);
    if (!found || !(found.isStandard || hasAreas(found, rows, isArea))) return null;
    const score = found.hasStructure ? 0.9 : found.isStandard ? 0.85 : 0.75;
    const isOurs = found.structure.startsWith(OURS);
    // "OECD.ENV.EPI:DSD_AIR_GHG@…" is kept by OECD, whichever of its departments says so.
    const [agency = ''] = /^[A-Za-z][\w-]*(?=[.:])/.exec(found.structure) ?? [];
    return observationMatch(this.id, score, found.evidence, {
      headerRow: found.headerRow,
      headers: found.headers,
      columns: isOurs ? withSources(found.headers, found.columns) : found.columns,
      isLabelled: found.isLabelled,
      source: { name: isOurs ? '' : agency, url: '', published: '' },
    });
  },
};
