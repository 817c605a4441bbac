import type { ObservationMapping } from '../../domain/mapping.ts';
import type { AreaMatcher } from '../cell/areaMatcher.ts';
import { isMissing, isPossiblyMissing } from '../cell/missingMarks.ts';

/** Lines between pages of one table. */
const OF_A_PAGE = /^\(?(?:page|trang|seite|página|pagina|tiếp|continued|continúa|cont\.|fortsetzung|suite|\d|[.-])/iu;

/**
 * Whether a second table stands below the first: its title before the header again, or a header of its own. What follows is
 * of something else, and no figure of the first.
 */
export class OtherTable {
  readonly #mapping: ObservationMapping;
  readonly #areas: Pick<AreaMatcher, 'knows'>;
  readonly #titles = new Set<string>();
  /** The last line that stood alone since the last row of figures; empty for none. */
  #alone = '';
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
    this.#titles.add(text);
  }

  /** A line that stands alone below it; empty for a blank one. */
  alone(text: string): void {
    if (text === '') this.#isBehindGap = true;
    else this.#alone = text;
  }

  /** The header again: below another title than before it heads another table. */
  header(): void {
    this.isOther = this.#alone !== '' && !this.#titles.has(this.#alone) && !OF_A_PAGE.test(this.#alone);
    this.#alone = '';
    this.#isBehindGap = false;
  }

  /** A row of several cells; words behind a gap where figures stand head another table. */
  row(cellAt: (column: number) => string, cells: number): void {
    const isBehind = this.#isBehindGap;
    this.#isBehindGap = false;
    this.#alone = '';
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
