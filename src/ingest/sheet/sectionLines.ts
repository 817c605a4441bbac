import type { ColumnRole } from '../../domain/mapping.ts';
import { nameAndUnit, SEPARATOR } from '../cell/seriesNames.ts';
import { KEYS } from './dimensions.ts';
import type { SheetHead } from './layout.ts';
import { withoutPage } from './titles.ts';
import { isWhole } from './wholes.ts';

type Row = readonly string[];

/** Lines that say nothing of the rows below them: of parts, of pages, of units, of sources. */
const NO_SECTION =
  /^\W*(?:trong đó|chia ra|bao gồm|gồm|of which|including|thereof|tiếp|page|trang|cont(?:inued|\.)|đơn vị|đvt|nguồn|ghi chú|units?\b|sources?\b|notes?\b|biểu|bảng|table\b|\*)|\((?:tiếp theo|tiếp|continued|cont\.)\)/iu;
/** The number in front of a heading: "I. ", "2) ", "A. ". */
const NUMBER = /^(?:[IVX]{1,5}|[A-HĐ]|\d{1,2})\s*[.)]\s*(?=\p{L})/u;
const NUMBER_ALONE = /^(?:[IVX]{1,5}|[A-HĐ])[.)]?$/u;
/** Rows of figures that head others: "I. Carried (thousand)" above its parts. */
const CHAPTER = /^(?:[IVX]{1,5}|[A-H])\s*[.)]\s*(?=\p{L})/u;
/** What else makes a heading of a line: how it parts the rows below it, or a colon. */
const PARTS = /^(?:phân theo|chia theo|theo|by|nach|par|por)\s|:$/iu;

/** What is left of a list when all else has a name. */
const REST = /^(?:khác|others?|còn lại|the rest|n\.?e\.?c\.?)$/iu;

const IS_FIGURE = /^[-–−+]?\d[\d.,\s]*%?$/;

/** Rows that are looked at: behind them some are left out. */
const MOST_ROWS = 200;
const FEWEST = 2;
/** So few rows may be alike below the same heading. */
const MOST_ALIKE = 0.2;

/**
 * The lines without figures that head the rows of a table, and the numbered rows to which others belong: the reader goes through the rows and is told
 * under which heading each stands. A line below another is a part of it; behind a blank line a new one begins.
 */
export class SectionLines {
  readonly #columns: readonly ColumnRole[];
  readonly #isArea: (text: string) => boolean;
  readonly #titles = new Set<string>();
  /** The numbered row of figures to which the next rows belong; empty for none. */
  #chapter = '';
  #above: readonly string[] = [];
  #wasLine = false;
  /** Whether the row that was read last heads others and has figures itself. */
  #isChapter = false;
  #isBehindGap = false;
  #unsure = 0;
  #lines = 0;

  constructor(columns: readonly ColumnRole[], isArea: (text: string) => boolean) {
    this.#columns = columns;
    this.#isArea = isArea;
  }

  /** The headings of the row that was read last, without their units; empty where it has none. */
  get text(): string {
    return this.#headings.map((heading) => nameAndUnit(heading).name).join(SEPARATOR);
  }

  /** The unit that its headings give. */
  get unit(): string {
    return this.#headings.map((heading) => nameAndUnit(heading).unit).findLast(Boolean) ?? '';
  }

  /** Whether every line without figures looks like a heading by itself. */
  get areSure(): boolean {
    return this.#unsure === 0 && this.#lines >= FEWEST;
  }

  get #headings(): readonly string[] {
    return this.#isChapter ? [] : [this.#chapter, ...this.#above].filter(Boolean);
  }

  /** A row above the first header: what stands in it heads no rows, on whatever page it comes again. */
  title(row: Row): void {
    for (const cell of row) this.#titles.add(withoutPage(cell));
  }

  /** What a row is: a heading, a row that stands below the headings before it, or neither. */
  read(row: Row): 'heading' | 'row' | 'neither' {
    const cells = row.map((cell) => cell.trim());
    if (cells.every((cell) => cell === '')) {
      this.#isBehindGap = true;
      return 'neither';
    }
    const text = this.#headingIn(cells);
    if (text !== null && (NO_SECTION.test(text) || this.#titles.has(withoutPage(text)))) return 'neither';
    if (text === null) {
      const chapter = cells.find((cell, at) => this.#isKey(at) && CHAPTER.test(cell));
      this.#isChapter = chapter !== undefined;
      if (chapter !== undefined) {
        this.#chapter = chapter.replace(CHAPTER, '');
        this.#above = [];
      }
      if (this.#isBehindGap && cells.some((cell, at) => this.#isKey(at) && isWhole(cell))) this.#above = [];
      this.#wasLine = false;
      this.#isBehindGap = false;
      return 'row';
    }
    this.#lines++;
    if (!NUMBER.test(text) && !PARTS.test(text) && !cells.some((cell) => NUMBER_ALONE.test(cell))) this.#unsure++;
    this.#open(text);
    return 'heading';
  }

  #open(text: string): void {
    const above = this.#above;
    if (CHAPTER.test(text)) this.#chapter = '';
    const bare = text.replace(NUMBER, '');
    // "Khác" right above "B. Herds" is a row that nobody filled.
    const isUnfilled = REST.test(above.at(-1) ?? '') && NUMBER.test(text);
    if (this.#wasLine && !this.#isBehindGap && !isUnfilled) this.#above = [...above, bare];
    else this.#above = this.#isBehindGap ? [bare] : [...above.slice(0, -1), bare];
    this.#wasLine = true;
    this.#isBehindGap = false;
  }

  #isKey(at: number): boolean {
    return KEYS.includes(this.#columns[at]?.role ?? 'ignore');
  }

  /** The text of a row that has no figure, no time and no unit, and names one thing at most; `null` for another. */
  #headingIn(cells: Row): string | null {
    const roles = this.#columns.map(({ role }) => role);
    const isFilled = (role: ColumnRole['role']): boolean => cells.some((cell, at) => cell !== '' && roles[at] === role);
    if (isFilled('value') || isFilled('period') || isFilled('unit')) return null;
    // Figures in a column that nobody reads are figures all the same.
    const first = roles.indexOf('value');
    if (cells.some((cell, at) => at > first && roles[at] === 'ignore' && IS_FIGURE.test(cell))) return null;
    const names = cells.filter((cell, at) => cell !== '' && this.#isKey(at));
    const [text = cells.find((cell) => /\p{L}{2}/u.test(cell)) ?? '', ...others] = names;
    if (others.length > 0 || text === '') return null;
    return cells.some((cell, at) => cell === text && roles[at] === 'area') && this.#isArea(text) ? null : text;
  }
}

/** The rows of a table with the headings under which they stand, and whether all of these look like headings. */
function inSections(
  columns: readonly ColumnRole[],
  headerRow: number,
  { rows, isArea }: Pick<SheetHead, 'rows' | 'isArea'>,
): { readonly found: readonly { readonly section: string; readonly row: Row }[]; readonly areSure: boolean } {
  const lines = new SectionLines(columns, isArea);
  for (const row of rows.slice(0, headerRow + 1)) lines.title(row);
  // The next page has the same rows again.
  const header = keyOf(columns, rows[headerRow] ?? []);
  const isHeader = (row: Row): boolean => header.trim() !== '' && keyOf(columns, row) === header;
  const end = rows.findIndex((row, at) => at > headerRow && isHeader(row));
  const found = rows
    .slice(headerRow + 1, end < 0 ? MOST_ROWS : Math.min(end, MOST_ROWS))
    .flatMap((row) => (lines.read(row) === 'row' ? [{ section: lines.text, row }] : []));
  return { found, areSure: lines.areSure };
}

/** What a row says that it is of, by its cells of place, time and series. */
export const keyOf = (columns: readonly ColumnRole[], row: Row): string =>
  row.filter((_, at) => KEYS.includes(columns[at]?.role ?? 'ignore')).join('\n');

/** What tells each row of a table from the others, the headings above it counted. */
export const keysInSections = (
  columns: readonly ColumnRole[],
  headerRow: number,
  head: Pick<SheetHead, 'rows' | 'isArea'>,
): readonly string[] =>
  inSections(columns, headerRow, head).found.map(({ section, row }) => `${section}\n${keyOf(columns, row)}`);

/**
 * Whether lines without figures say of what the rows below them are: rows that are alike without them differ with them, or
 * all of them are headings by their looks. A line may be a row without figures as well.
 */
export function hasSections(
  columns: readonly ColumnRole[],
  headerRow: number,
  head: Pick<SheetHead, 'rows' | 'isArea'>,
): boolean {
  const { found, areSure } = inSections(columns, headerRow, head);
  if (new Set(found.flatMap(({ section }) => section || [])).size < FEWEST) return false;
  const alike = found.length - new Set(found.map(({ row }) => keyOf(columns, row))).size;
  const alikeInSections = found.length - new Set(keysInSections(columns, headerRow, head)).size;
  if (alike > 0) return alikeInSections <= alike * MOST_ALIKE;
  return areSure && !columns.some(({ role }) => role === 'area');
}
