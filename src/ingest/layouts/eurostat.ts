import type { Layout, LayoutMatch, SheetHead } from '../sheet/layout.ts';
import { HEADER_SEARCH_ROWS } from '../sheet/headers.ts';
import { AREA, IGNORE, INDICATOR, observationMatch, UNIT_DIMENSION, value } from '../sheet/columnRoles.ts';
import { periodLabel } from '../sheet/periodLabel.ts';
import { sdmxColumns } from '../sheet/sdmxColumns.ts';

const EUROSTAT = { name: 'Eurostat', url: 'https://ec.europa.eu/eurostat', published: '' };

/** Columns that only Eurostat's own SDMX-CSV has. */
const ITS_OWN = /^(?:geo(?:[:\\].*)?|Geopolitical entity \((?:reporting|declaring)\)|LAST UPDATE|OBS_FLAG(?::.*)?)$/;

/** Eurostat: its SDMX-CSV with codes, labels or both, and the table of years across whose dimensions stand in columns of their own. */
export const eurostat: Layout = {
  id: 'eurostat',
  required: ['DATAFLOW', 'geo', 'TIME_PERIOD', 'OBS_VALUE'],
  recognise(head) {
    const found = sdmxColumns(head.rows);
    if (!found) return recogniseWide(head);
    const evidence = found.headers.filter((header) => ITS_OWN.test(header));
    if (!found.structure.startsWith('ESTAT') && evidence.length < 2) return null;
    return observationMatch(this.id, 0.95, [...new Set([...evidence, ...found.evidence])], {
      headerRow: found.headerRow,
      headers: found.headers,
      columns: found.columns,
      source: EUROSTAT,
    });
  },
};

/** "freq", "unit", "geo\TIME_PERIOD", "2019", "2020": the classic table after its first column was split. */
function recogniseWide({ rows }: SheetHead): LayoutMatch | null {
  const headerRow = rows
    .slice(0, HEADER_SEARCH_ROWS)
    .findIndex((row) => row.some((header) => /^geo\\time(?:_period)?$/i.test(header)));
  const headers = rows[headerRow];
  if (!headers) return null;
  const area = headers.findIndex((header) => header.includes('\\'));
  const columns = headers.map((header, column) => {
    if (column === area) return AREA;
    if (column > area) {
      const label = periodLabel(header);
      return label ? value(null, label.period) : IGNORE;
    }
    if (header === '' || /^freq$/i.test(header)) return IGNORE;
    return /^unit$/i.test(header) ? UNIT_DIMENSION : INDICATOR;
  });
  if (!columns.some((column) => column.role === 'value')) return null;
  return observationMatch(eurostat.id, 0.9, [headers[area] ?? ''], { headerRow, headers, columns, source: EUROSTAT });
}
