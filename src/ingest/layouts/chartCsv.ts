import { findHeaderRow, namedHeaders, type Synonyms } from '../sheet/headers.ts';
import type { ColumnRole, Layout } from '../sheet/layout.ts';
import { AREA, IGNORE, INDICATOR, observationMatch, PERIOD, UNIT, value } from '../sheet/columnRoles.ts';

/** The columns of a chart's CSV as the share dialog writes it; the words beside a figure are for people. */
const ROLES = {
  indicator: INDICATOR,
  unit: UNIT,
  area: AREA,
  area_name: IGNORE,
  period: PERIOD,
  value: value(),
  figure: { role: 'figure' },
  status: IGNORE,
  source: { role: 'source' },
} satisfies Readonly<Record<string, ColumnRole>>;
type Name = keyof typeof ROLES;

const NAMES = Object.keys(ROLES) as readonly Name[];
const SYNONYMS = Object.fromEntries(NAMES.map((name) => [name, [name]])) as unknown as Synonyms<Name>;

/** A chart's figures, downloaded here: only what was observed is read, not its targets, projections and computed figures. */
export const chartCsv: Layout = {
  id: 'targetline-chart',
  required: [],
  recognise({ rows }) {
    const found = findHeaderRow(rows, SYNONYMS, NAMES);
    return (
      found &&
      observationMatch(this.id, 0.95, namedHeaders(found), {
        headerRow: found.row,
        headers: found.headers,
        columns: found.names.map((name) => (name === null ? IGNORE : ROLES[name])),
      })
    );
  },
};
