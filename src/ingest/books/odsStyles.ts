import type { DateParts, FormatMeaning } from './numberFormat.ts';
import type { XmlTag } from './xmlReader.ts';

const DATA_STYLE = /^number:(number|currency|percentage|date|time|boolean|text)-style$/;
/** Deeper inheritance is a circle or a joke. */
const DEEPEST_PARENT = 16;

interface CellStyle {
  readonly dataStyle: string | null;
  readonly parent: string | null;
}

interface DataStyle {
  readonly kind: string;
  readonly shows: Set<string>;
  hasPercentSign: boolean;
  digits: number;
}

/**
 * What the styles of an .ods file say of the numbers under them. Fed with the events of `styles.xml` and then of `content.xml`. Prefixes
 * are taken as every writer has them. Source: OpenDocument 1.3 part 3, 16.2 (style:style), 16.29 (data styles).
 */
export class OdsStyles {
  readonly #cells = new Map<string, CellStyle>();
  readonly #data = new Map<string, DataStyle>();
  readonly #hiddenTables = new Set<string>();
  readonly #known = new Map<string, FormatMeaning>();
  #open: DataStyle | null = null;
  #isInText = false;
  #tableStyle: string | null = null;

  open(name: string, tag: XmlTag): void {
    if (name === 'style:style') this.#openStyle(tag);
    else if (name === 'style:table-properties') {
      if (tag.get('table:display') === 'false' && this.#tableStyle !== null) this.#hiddenTables.add(this.#tableStyle);
    } else if (!name.startsWith('number:')) return;
    else if (this.#open) this.#openPart(name, tag, this.#open);
    else {
      const kind = DATA_STYLE.exec(name)?.[1];
      if (kind === undefined) return;
      this.#open = { kind, shows: new Set(), hasPercentSign: false, digits: 0 };
      this.#data.set(tag.get('style:name') ?? '', this.#open);
    }
  }

  #openStyle(tag: XmlTag): void {
    const name = tag.get('style:name') ?? '';
    const family = tag.get('style:family');
    this.#tableStyle = family === 'table' ? name : null;
    if (family === 'table-cell')
      this.#cells.set(name, {
        dataStyle: tag.get('style:data-style-name'),
        parent: tag.get('style:parent-style-name'),
      });
  }

  #openPart(name: string, tag: XmlTag, style: DataStyle): void {
    const part = name.slice('number:'.length);
    style.shows.add(part);
    if (part === 'text') this.#isInText = true;
    if (part === 'number' && (tag.get('number:decimal-places') ?? '0') === '0' && tag.get('number:grouping') !== 'true')
      style.digits = Number(tag.get('number:min-integer-digits') ?? 0);
  }

  text(text: string): void {
    if (this.#isInText && this.#open && text.includes('%')) this.#open.hasPercentSign = true;
  }

  close(name: string): void {
    if (name === 'number:text') this.#isInText = false;
    else if (DATA_STYLE.test(name)) this.#open = null;
  }

  isHidden(tableStyle: string | null): boolean {
    return tableStyle !== null && this.#hiddenTables.has(tableStyle);
  }

  /** What a cell style says of numbers, looked up through its parents. */
  meaningOf(cellStyle: string): FormatMeaning {
    let meaning = this.#known.get(cellStyle);
    if (!meaning) this.#known.set(cellStyle, (meaning = meaningOfData(this.#dataStyleOf(cellStyle))));
    return meaning;
  }

  #dataStyleOf(cellStyle: string): DataStyle | null {
    let name: string | null = cellStyle;
    for (let depth = 0; name !== null && depth < DEEPEST_PARENT; depth++) {
      const style = this.#cells.get(name);
      if (style?.dataStyle != null) return this.#data.get(style.dataStyle) ?? null;
      name = style?.parent ?? null;
    }
    return null;
  }
}

function meaningOfData(style: DataStyle | null): FormatMeaning {
  switch (style?.kind) {
    case 'percentage':
      return { kind: 'percent', shift: 2 };
    case 'date':
      return { kind: 'date', shows: shownParts(style.shows) };
    case 'time':
      return { kind: 'time', isSpan: true };
    case 'number':
      if (style.hasPercentSign) return { kind: 'percent', shift: 0 };
      return style.digits >= 2 && style.digits <= 15 ? { kind: 'code', digits: style.digits } : { kind: 'number' };
    default:
      return { kind: 'number' };
  }
}

function shownParts(shows: ReadonlySet<string>): DateParts {
  if (shows.has('hours') || shows.has('seconds')) return 'second';
  if (shows.has('day') || shows.has('day-of-week') || shows.has('week-of-year')) return 'day';
  if (shows.has('month')) return 'month';
  if (shows.has('quarter')) return 'quarter';
  return shows.has('year') ? 'year' : 'second';
}
