import { findHeaderRow, namedHeaders, nameFinder, type Synonyms } from '../sheet/headers.ts';
import type { ColumnRole, Layout } from '../sheet/layout.ts';
import { COLUMN_NAMES } from '../sheet/columnNames.ts';
import { AREA, IGNORE, NO_SOURCE, NOTE, observationMatch, PERIOD, value } from '../sheet/columnRoles.ts';
import { withDimensions } from '../sheet/dimensions.ts';
import { contentOf, isNumeric, type ColumnContent } from '../sheet/sheetTable.ts';

type Name = 'entity' | 'country' | 'code' | 'year';

const SYNONYMS: Synonyms<Name> = {
  entity: ['Entity'],
  country: ['Country', 'Country or area', 'Quốc gia'],
  code: ['Code', 'iso_code', 'Country code', 'ISO code', 'Mã'],
  year: ['Year', 'Day', 'Date', 'Năm'],
};

const OWID = { name: 'Our World in Data', url: 'https://ourworldindata.org', published: '' };

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ge: '≥',
  GreaterEqual: '≥',
  le: '≤',
  LessEqual: '≤',
  deg: '°',
  micro: 'µ',
  euro: '€',
  pound: '£',
  sup2: '²',
  sup3: '³',
  ndash: '–',
  mdash: '—',
  plusmn: '±',
  times: '×',
};

/** A text in which HTML entities stand for letters, as OWID's headers have them. Unknown ones stay as they are. */
const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : NaN;
    if (code <= 0x10ffff) return String.fromCodePoint(code);
    return (name !== undefined && ENTITIES[name]) || whole;
  });

const nameOf = nameFinder(COLUMN_NAMES);

/** A grapher download of Our World in Data: entity, code and year (or day), then a column for each series. */
export const owid: Layout = {
  id: 'owid-grapher',
  required: ['Entity', 'Code', 'Year'],
  recognise({ rows, isArea, isNearArea }) {
    const found =
      findHeaderRow(rows, SYNONYMS, ['entity', 'year']) ?? findHeaderRow(rows, SYNONYMS, ['country', 'code', 'year']);
    if (!found) return null;
    const { names, row } = found;
    const headers = found.headers.map(decodeEntities);
    const body = rows.slice(row + 1);
    const columns = headers.map((header, column): ColumnRole => {
      const name = names[column];
      if (name === 'year') return PERIOD;
      if (name) return AREA;
      return valueRole(header, contentOf(body, column));
    });
    if (!columns.some((column) => column.role === 'value')) return null;
    // "All disasters" and "Drought" are entities too: which area is meant must be asked.
    const entities = body.flatMap((cells) => cells.filter((_, at) => columns[at]?.role === 'area' && cells[at] !== ''));
    if (entities.length > 0 && !entities.some(isArea) && !entities.some(isNearArea)) return null;
    const { roles, unread } = withDimensions(columns, headers, body);
    const isOriginal = names.includes('entity') || body.some((cells) => cells.some((cell) => cell.startsWith('OWID_')));
    const score = names.includes('entity') ? (names.includes('code') ? 0.9 : 0.8) : 0.65;
    return observationMatch(this.id, score, namedHeaders(found), {
      headerRow: row,
      headers,
      columns: roles,
      ...(unread.length > 0 ? { unread } : {}),
      source: isOriginal ? OWID : NO_SOURCE,
    });
  },
};

/** Regions, annotations and other words are no values; a column that is empty so far may well be. */
function valueRole(header: string, content: ColumnContent): ColumnRole {
  const name = nameOf(header);
  if (header === '' || name === 'region' || name === 'order' || /regions? according to/i.test(header)) return IGNORE;
  if (name === 'note' || /annotations?$/i.test(header)) return NOTE;
  if (name === 'indicator' || name === 'unit' || name === 'source') return IGNORE;
  if (content.filled > 0 && !isNumeric(content)) return IGNORE;
  const role = value(name === 'value' ? null : header);
  return content.unit === '' ? role : { ...role, unit: content.unit };
}
