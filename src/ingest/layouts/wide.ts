import { hasNumbered } from '../sheet/guessedValues.ts';
import { guessMapping } from '../sheet/guessMapping.ts';
import { keyOf, keysInSections } from '../sheet/sectionLines.ts';
import type { ColumnRole, Layout, LayoutMatch, ObservationMapping, SheetHead } from '../sheet/layout.ts';

/** Tables of any maker with something across: years, areas or indicators. */
export const wide: Layout = {
  id: 'wide',
  required: [],
  recognise: (head) => recogniseWide(head),
};

/** A table whose shape says how it is to be read; `null` where a reader has to say it. */
export function recogniseWide(head: SheetHead): LayoutMatch | null {
  const mapping = guessMapping(head);
  const score = mapping && scoreOf(mapping, head);
  if (!mapping || !score) return null;
  const evidence = mapping.headers.filter((header, column) => header !== '' && !isIgnored(mapping.columns[column]));
  return { layout: 'wide', score, evidence, mapping };
}

const isIgnored = (role: ColumnRole | undefined): boolean => role === undefined || role.role === 'ignore';

/** How sure the shape is: periods across, areas across, series across; 0 where it is none of them. */
function scoreOf(mapping: ObservationMapping, head: SheetHead): number {
  const { columns } = mapping;
  const values = columns.filter((column) => column.role === 'value');
  const has = (role: ColumnRole['role']) => columns.some((column) => column.role === role);
  const periods = new Set(values.flatMap((column) => column.period ?? [])).size;
  const areas = new Set(values.flatMap((column) => column.area ?? [])).size;
  const isNamed = values.every((column) => column.series !== null || column.period !== null) || has('indicator');
  if (!areToldApart(mapping, head) || hasNumbered(columns, mapping.headers)) return 0;
  if (mayBePartners(mapping, head)) return 0;
  if (areDates(mapping, head)) return 0;
  const isOfSeveral = has('indicator') || has('dimension');
  if (periods >= 2) return has('area') || isOfSeveral ? 0.6 : 0;
  if (areas >= 2) return has('period') || isOfSeveral ? 0.55 : 0;
  // One value a row, everything about it in columns of its own.
  if (has('area') && has('period') && isOfSeveral && isNamed && values.length === 1) return 0.45;
  if (!isNamed || isOfSeveral) return 0;
  if (has('area')) return has('period') ? 0.45 : 0.4;
  return has('period') ? 0.45 : 0;
}

/** Fewer figures below fewer headings are years by chance. */
const FEWEST_DATED = 3;
const FEWEST_DATES = 8;
const MOST_DATES = 0.95;
const IS_DATE = /^(?:19\d\d|20[0-2]\d)(?:\.0+)?(?: ?[-/] ?(?:(?:19|20)\d\d|\d\d))?$/;

/** Whether all figures of a table are years: it tells when something was measured, and not what came of it. */
function areDates({ columns, headerRow }: ObservationMapping, { rows }: SheetHead): boolean {
  const values = columns.flatMap(({ role }, at) => (role === 'value' ? [at] : []));
  if (values.length < FEWEST_DATED) return false;
  const cells = rows
    .slice(headerRow + 1)
    .flatMap((row) => values.map((at) => row[at] ?? ''))
    .filter((text) => /\d/.test(text));
  return cells.length >= FEWEST_DATES && cells.filter((text) => IS_DATE.test(text)).length >= cells.length * MOST_DATES;
}

/** What is longer is no title. */
const LONGEST_LINE = 200;
/** Lines above a table of those with whom some other deals. */
const OF_PARTNERS =
  /(?:phân theo|chia theo|theo) (?:một số )?(?:nước|quốc gia|quốc tịch|thị trường|đối tác)|(?:xuất khẩu|nhập khẩu|khách|đầu tư).* (?:sang|tới|từ|của) |\bby (?:nationality|partner|market|citizenship|origin|destination)|\b(?:exports? to|imports? from|arrivals? from|visitors? from|investments? (?:from|in))\b/iu;

/** What one country deals in with another. */
const FLOW =
  /(?<!\p{L})(?:xuất khẩu|nhập khẩu|xuất nhập khẩu|kim ngạch|khách (?:quốc tế|du lịch|nước ngoài)|đầu tư|FDI|kiều hối|exports?|imports?|trade|arrivals?|visitors?|tourists?|investments?|remittances?)(?!\p{L})/iu;
const BY_PARTNER =
  /(?<!\p{L})theo (?:một số )?(?:nước|quốc gia|quốc tịch|thị trường|đối tác)|\bby (?:country|countries|nationality|partner|market|citizenship|origin|destination)/iu;
/** What is told of each country by itself; unions deal in nothing. */
const OF_EACH = /% (?:of )?GDP|\b(?:per capita|openness|trade unions?)\b|bình quân đầu người/iu;
/** "Vietnam's exports", "Khách đến Việt Nam", "imports from Asia": whose, up to three words of it. */
const OF_SOMEBODY =
  /(?<!\p{L})(?:[Ss]ang|[Tt]ới|[Đđ]ến|[Vv]ào|[Tt]ừ|[Cc]ủa|[Tt]o|[Ff]rom|[Ii]nto) (?:the )?(\p{Lu}[\p{L}\p{M}-]*(?: \p{Lu}[\p{L}\p{M}-]*){0,2})|(?<![\p{L}\p{M}-])((?:\p{Lu}[\p{L}\p{M}-]* ){0,2}\p{Lu}[\p{L}\p{M}-]*)['’]s? \p{L}/gu;

/** Whether a line speaks of what one country deals in with others: rows of countries below it are these. */
function isOfFlows(line: string, isArea: SheetHead['isArea']): boolean {
  if (!FLOW.test(line) || OF_EACH.test(line)) return false;
  if (BY_PARTNER.test(line)) return true;
  return [...line.matchAll(OF_SOMEBODY)].some(([, whole, owner = whole ?? '']) => {
    // The exports of all the world are nobody's, nor is "World Bank" a place.
    const words = owner.split(' ').filter((word) => word !== 'World');
    return words.some((_, at) => isArea(words.slice(0, at + 1).join(' ')) || isArea(words.slice(at).join(' ')));
  });
}

/**
 * Whether places may be those with which some other deals, which nothing but a person can tell: a measure stands in their
 * headings ("Exports" over "China", "Di cư vào Hà Nội"), or a line says so of countries, across or down ("Exports by country").
 */
function mayBePartners({ columns, headerRow }: ObservationMapping, { rows, isArea, isProvince }: SheetHead): boolean {
  const head = rows
    .slice(0, Math.max(0, headerRow + 1))
    .map((row) => row.filter((cell) => cell !== '').map((cell) => cell.slice(0, LONGEST_LINE)));
  const above = head.flat();
  // A heading says it of its own column alone: "Exports to China".
  const titles = head.flatMap((row) => (row.length === 1 ? row : []));
  const down = columns.findIndex(({ role }) => role === 'area');
  const named = rows.slice(headerRow + 1).flatMap((row) => row[down] || []);
  const areProvinces = named.filter(isProvince).length >= named.length * MOST_PROVINCES;
  if (down >= 0 && !areProvinces && titles.some((title) => isOfFlows(title, isArea))) return true;
  const across = columns.flatMap((role) => (role.role === 'value' && role.area !== null ? [role] : []));
  if (across.length < 2) return false;
  if (across.some(({ series, isPart }) => series !== null && !isPart)) return true;
  if (across.every(({ area }) => isProvince(area ?? ''))) return false;
  return above.some((cell) => OF_PARTNERS.test(cell) || isOfFlows(cell, isArea));
}
/** Whole countries stand among provinces. */
const MOST_PROVINCES = 0.5;

/** The rows with blank cells of some columns as what stands above them. */
function filledDown(body: readonly (readonly string[])[], columns: readonly number[]): readonly (readonly string[])[] {
  if (columns.length === 0) return body;
  const above = new Map<number, string>();
  return body.map((row) =>
    row.map((cell, at) => {
      if (!columns.includes(at)) return cell;
      if (cell !== '') above.set(at, cell);
      return above.get(at) ?? '';
    }),
  );
}

/** Whether area, period, series and headings tell the rows apart. Where they do not, a column that nobody understood must. */
function areToldApart(
  { columns, headerRow, fillDown = [], sections }: ObservationMapping,
  { rows, isArea }: SheetHead,
): boolean {
  const keys = sections
    ? keysInSections(columns, headerRow, { rows, isArea })
    : filledDown(rows.slice(headerRow + 1), fillDown)
        .filter((row) => row.filter(Boolean).length >= 2)
        .map((row) => keyOf(columns, row));
  return new Set(keys).size >= keys.length * 0.9;
}
