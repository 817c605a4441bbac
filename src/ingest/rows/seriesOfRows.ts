import type { ObservationMapping } from '../../domain/mapping.ts';
import { own } from '../../domain/own.ts';
import { callsRowForecast } from '../cell/forecastWords.ts';
import { Meanings } from '../cell/meanings.ts';
import { nameAndUnit, SEPARATOR } from '../cell/seriesNames.ts';
import type { RowBatch } from '../file/rowReader.ts';
import { saysWhatFiguresAre } from '../sheet/kindWords.ts';
import { isOfPartners } from '../sheet/partnerWords.ts';
import { codeOf, labelOf, partText } from './keyCells.ts';
import type { Series, SeriesBook } from './seriesBook.ts';
import { rolesIn } from './statements.ts';

/** What a row says of its series, and the series itself for each column of values. */
interface RowSeries {
  readonly text: string;
  /** Without what was said of the whole file, which columns that say what they measure need not be told. */
  readonly own: string;
  readonly unit: string;
  /** Whether words of the row, or a heading above it, call its figures forecasts. */
  readonly isForecast: boolean;
  readonly of: (Series | null)[];
}

/** What rows below one heading say. */
interface Below {
  readonly said: Meanings<RowSeries>;
  readonly names: Meanings<string>;
  /** The unit of the heading, for rows that give none. */
  readonly unit: string;
}

/** Of which series the figures of a row are: what its cells say, and beside it what the header of their column says. */
export class SeriesOfRows {
  readonly #mapping: ObservationMapping;
  readonly #book: SeriesBook;
  /** What rows say below each heading: of the columns that name their series, and what it is called. */
  readonly #below = new Map<string, Below>();
  readonly #saidIn: (section: string, unit: string) => Below;
  #said: Meanings<RowSeries>;
  #names: Meanings<string>;
  #unit = '';
  /** Whether rows say something of the series beside what their columns say. */
  readonly isSaid: boolean;

  constructor(mapping: ObservationMapping, book: SeriesBook, isFixedArea: (text: string) => boolean) {
    this.#mapping = mapping;
    this.#book = book;
    const { fixed, columns } = mapping;
    const at = rolesIn(mapping);
    const label = (text: string): string => labelOf(mapping, text);
    const names = at('indicatorName');
    const keys = at('indicator');
    const units = at('unit');
    const isUnit = columns.flatMap((role, column) => (role.role === 'indicator' && role.isUnit ? [column] : []));
    const parts = at('dimension');
    // Who is from the place itself is one among its partners, and not all of them.
    const word = (text: string, column: number): string =>
      columns[column]?.role === 'dimension' && isFixedArea(text) && !isOfPartners(mapping.headers[column] ?? '')
        ? ''
        : partText(mapping, column, codeOf(mapping, text));
    const measures = keys.length > 0 ? keys : names;
    const textColumns = [...measures, ...parts];
    const saysKind = textColumns.map((column) => saysWhatFiguresAre(mapping, column));
    // Below "Crops" stands rice; what is said of the whole file stands before both.
    const together = (section: string, measure: string, ...others: readonly string[]): string =>
      joined(...(measures.length > 0 ? [section, measure] : [measure, section]), ...others);
    const saidIn = (section: string): Meanings<RowSeries> =>
      new Meanings([...textColumns, ...(units.length > 0 ? units : isUnit)], (texts) => {
        const said = texts.slice(0, textColumns.length).map((text, at) => word(text, textColumns[at] ?? -1));
        const named = joined(...said.slice(0, measures.length));
        const others = said.slice(measures.length);
        return {
          text: together(section, named || (fixed.series ?? ''), ...others),
          own: together(section, named, ...others),
          unit: unitOf(texts.slice(textColumns.length).map(label)),
          isForecast: [
            section,
            ...texts
              .slice(0, textColumns.length)
              .filter((_, at) => saysKind[at])
              .map(label),
          ].some(callsRowForecast),
          of: [],
        };
      });
    this.isSaid = textColumns.length > 0 || units.length > 0 || mapping.sections === true;
    const named = names.length > 0 ? names : mapping.isLabelled ? keys : [];
    const spoken = named.length > 0 ? [...named, ...parts] : [];
    this.#saidIn = (section, unit) => ({
      unit,
      said: saidIn(section),
      names: new Meanings(spoken, (texts) => {
        const name = joined(...texts.map((text, at) => partText(mapping, spoken[at] ?? -1, label(text))));
        return name && joined(section, name);
      }),
    });
    const { said, names: first } = this.#saidIn('', '');
    this.#said = said;
    this.#names = first;
  }

  /** The heading below which the next rows stand, and its unit; empty for none. */
  open(section: string, unit: string): void {
    const key = `${section}\n${unit}`;
    const below = this.#below.get(key) ?? this.#saidIn(section, unit);
    this.#below.set(key, below);
    this.#said = below.said;
    this.#names = below.names;
    this.#unit = below.unit;
  }

  /** The one series of a column of values; `null` where rows say it. */
  ofColumn(column: number): Series | null {
    const role = this.#mapping.columns[column];
    if (role?.role !== 'value' || role.series === null || this.isSaid) return null;
    const { text, name, unit: ofHeader } = nameAndUnit(role.series);
    const unit = ofHeader || (role.unit ?? '');
    const measure = role.isPart ? nameAndUnit(this.#mapping.fixed.series ?? '') : null;
    return measure
      ? this.#book.collect(joined(measure.text, text), joined(measure.name, name), unit || measure.unit)
      : this.#book.collect(text, name, unit);
  }

  /** The series of a value in a row; `index`: the place of its column among those of values. */
  of(batch: RowBatch, first: number, index: number, column: number): Series {
    const meant = this.#said.of(batch, first);
    const known = meant.of[index];
    if (known) return known;
    const role = this.#mapping.columns[column];
    const ofColumn = role?.role === 'value' ? role : null;
    const header = nameAndUnit(ofColumn?.series ?? '');
    const ofRow = header.text === '' || ofColumn?.isPart ? meant.text : meant.own;
    const said = nameAndUnit(this.#names.of(batch, first) || ofRow);
    const ofHeader = header.unit || (ofColumn?.unit ?? '');
    // Against the year before a crop counted in hectares is per cent, whatever stands in a column of units.
    const isPerCent = ofHeader === '%' && !SAYS_PER_CENT.test(meant.unit);
    const stated = isPerCent ? '' : meant.unit;
    const unit = stated || (ofHeader === '%' ? ofHeader : said.unit || this.#unit || ofHeader);
    const [text, name] =
      header.text === ''
        ? [ofRow, said.name]
        : ofRow === ''
          ? [header.text, header.name]
          : ofColumn?.isPart
            ? [joined(ofRow, header.text), joined(said.name, header.name)]
            : [joined(header.text, ofRow), joined(header.name, said.name)];
    const series = this.#book.collect(text, name, unit, stated, meant.isForecast);
    meant.of[index] = series;
    return series;
  }
}

/** Units that say what the per cent are of. */
const SAYS_PER_CENT = /%|per ?cent|pct|phần trăm/i;

const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(SEPARATOR);

/** SDMX code list CL_UNIT_MULT: powers of ten that the values are given in, by code; labels say the same. */
const MULTIPLIERS: Readonly<Record<string, string>> = {
  '0': '',
  '1': 'tens',
  '2': 'hundreds',
  '3': 'thousands',
  '6': 'millions',
  '9': 'billions',
  '12': 'trillions',
};

/** A unit with its multiplier in front, whichever column comes first: "thousands kilogrammes". */
function unitOf(texts: readonly string[]): string {
  const parts = texts
    .map((text) => own(MULTIPLIERS, text.replace(/\.0+$/, '')) ?? (/^units$/i.test(text) ? '' : text))
    .filter(Boolean);
  const isMultiplier = (text: string): boolean => Object.values(MULTIPLIERS).includes(text.toLowerCase());
  return [...parts.filter(isMultiplier), ...parts.filter((text) => !isMultiplier(text))].join(' ');
}
