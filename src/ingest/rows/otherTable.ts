import type { ObservationMapping } from '../../domain/mapping.ts';
import type { AreaMatcher } from '../cell/areaMatcher.ts';
import { isMissing, isPossiblyMissing } from '../cell/missingMarks.ts';
import { unitOfTitle, withoutPage } from '../sheet/titles.ts';

/** Lines between pages of one table. */
const OF_A_PAGE = /^\(?(?:page|trang|seite|página|pagina|tiếp|continued|continúa|cont\.|fortsetzung|suite|\d|[.-])/iu;
/** Lines that belong to no title: below the table before. */
const OF_NOTES = /^\W*(?:nguồn|ghi chú|sources?|notes?)(?!\p{L})/iu;

/**
 * Whether a second table stands below the first: its title before the header again, or a header of its own. What follows is
 * of something else, and no figure of the first.
 */
export class OtherTable {
  readonly #mapping: ObservationMapping;
  readonly #areas: Pick<AreaMatcher, 'knows'>;
  readonly #titles = new Set<string>();
  /** The lines that stood alone since the last row of figures. */
  #alone: string[] = [];
  #isBehindGap = false;
  /** Whether figures were read before: words right below the header may be units. */
  #hasFigures = false;
  /** Whether what is read now belongs to another table. */
  isOther = false;

  constructor(mapping: ObservationMapping, areas: Pick<AreaMatcher, 'knows'>) {
    this.#mapping = mapping;
    this.#areas = areas;
  }

  /** A line above the first header. */
  title(text: string): void {
    this.#titles.add(withoutPage(text));
  }

  /** A line that stands alone below it; empty for a blank one. */
  alone(text: string): void {
    if (text === '') this.#isBehindGap = true;
    else this.#alone.push(text);
  }

  /** Whether the row that is read now may begin another page or table: a line or a blank stands above it. */
  get mayBegin(): boolean {
    return this.#isBehindGap || this.#alone.length > 0;
  }

  /** The header again: below another title than before, or another unit, it heads another table. */
  header(): void {
    const lines = this.#alone.filter((line) => !OF_NOTES.test(line));
    const title = lines.findLast((line) => unitOfTitle(line) === '');
    const isOfPage = title === undefined || OF_A_PAGE.test(title) || this.#titles.has(withoutPage(title));
    const isInUnit = lines.every((line) => unitOfTitle(line) === '' || this.#titles.has(line));
    this.isOther = !isOfPage || !isInUnit;
    this.#alone = [];
    this.#isBehindGap = false;
  }

  /** A row of several cells; words behind a gap where figures stand head another table. */
  row(cellAt: (column: number) => string, cells: number): void {
    const isBehind = this.#isBehindGap;
    this.#isBehindGap = false;
    this.#alone = [];
    if (this.isOther || (this.#hasFigures && !isBehind)) return;
    const { columns } = this.#mapping;
    const values = columns.flatMap(({ role }, at) => (role === 'value' && at < cells ? [cellAt(at).trim()] : []));
    if (!this.#hasFigures) {
      this.#hasFigures = values.some((text) => /^\W*\d/.test(text));
      return;
    }
    const texts = columns.map((_, at) => (at < cells ? cellAt(at).trim() : ''));
    const areWords = texts.every(
      (text, at) =>
        text === '' ||
        (!/\d/.test(text) &&
          !isMissing(text) &&
          !isPossiblyMissing(text) &&
          !(columns[at]?.role === 'area' && this.#areas.knows(text))),
    );
    this.isOther = values.some((text) => text !== '') && areWords;
  }
}
