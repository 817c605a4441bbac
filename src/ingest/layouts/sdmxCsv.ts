import type { ColumnRole, Layout } from '../sheet/layout.ts';
import { observationMatch } from '../sheet/columnRoles.ts';
import { sdmxColumns } from '../sheet/sdmxColumns.ts';

/** Files that this page wrote itself (snapshot/sdmx.ts) say whose each figure is. */
const OURS = 'TARGETLINE:';
const withSources = (headers: readonly string[], columns: readonly ColumnRole[]): readonly ColumnRole[] =>
  columns.map((role, column) => (headers[column] === 'DATA_SOURCE' ? { role: 'source' } : role));

/** SDMX-CSV 1.0 and 2.0 as OECD, UNICEF, ILO, the World Bank's Data360 and others write it; also OECD's older form (LOCATION, TIME, Value). */
export const sdmxCsv: Layout = {
  id: 'sdmx-csv',
  required: ['DATAFLOW', 'REF_AREA', 'TIME_PERIOD', 'OBS_VALUE'],
  recognise({ rows }) {
    const found = sdmxColumns(rows);
    if (!found) return null;
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
