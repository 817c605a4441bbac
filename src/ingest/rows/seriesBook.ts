import type { Block } from '../../domain/blocks/block.ts';
import { BlockBuilder } from '../../domain/blocks/blockBuilder.ts';
import type { Dictionaries } from '../../domain/blocks/dictionary.ts';
import { EGDI_INDICATORS } from '../../domain/edition.ts';
import { fold } from '../../domain/fold.ts';
import type { Indicator, IndicatorId } from '../../domain/indicator.ts';
import { own } from '../../domain/own.ts';
import { scaleId, type Choices } from './choices.ts';
import type { FoundSeries, FoundTarget } from './reading.ts';
import { isGeneric } from '../cell/genericNames.ts';
import { limitsOf, type Limits } from '../cell/limits.ts';
import { areOtherUnits } from '../cell/sameUnit.ts';
import { asWritten, hashOf, idApart, proposedId, SEPARATOR, type IndicatorMatcher } from '../cell/seriesNames.ts';

/** One series as it is collected: where its values go, and what they must keep to. */
export interface Series {
  /** Its own from the end of the file on: until then nobody knows whether another text has the same. */
  id: IndicatorId;
  readonly text: string;
  readonly name: string;
  readonly unit: string;
  /** The unit as the rows state it; empty when it comes from the name alone, or from nowhere. */
  readonly stated: string;
  readonly indicator: Indicator | null;
  /** A known indicator that may be meant: its name is alike, or a file of this shape brought it; for a person to say. */
  readonly suggestion: IndicatorId | null;
  readonly isEgdi: boolean;
  /** Whether rows call its figures forecasts. */
  readonly isForecast: boolean;
  /** Values outside are slips of the pen. */
  readonly limits: Limits;
  builder: BlockBuilder;
  /** What its values are multiplied by, for a person said so. */
  readonly factor: number;
}

/** The series of one file, as they are met. */
export class SeriesBook {
  readonly #indicators: IndicatorMatcher;
  readonly #choices: Choices['series'];
  readonly #dictionaries: Dictionaries;
  /** By indicator, unit and text. */
  readonly #collected = new Map<string, Series>();

  readonly #shape: string;
  readonly #answers: Choices['answers'];

  /** `shape` is what files of one kind have in common: headings that name no thing mean one thing within it only. */
  constructor(
    indicators: IndicatorMatcher,
    choices: Choices['series'],
    dictionaries: Dictionaries,
    shape = '',
    answers: Choices['answers'] = {},
  ) {
    this.#shape = shape;
    this.#answers = answers;
    this.#indicators = indicators;
    this.#choices = choices;
    this.#dictionaries = dictionaries;
  }

  /**
   * The series, each in one unit: the indicator's own, or the one that most rows state (of equals the first by text).
   * Rows without a unit go with it. What is counted otherwise is another thing: a new series of its own, or, of an indicator
   * that is known, told to `reject`.
   */
  settle(reject: (line: number, series: Series, expected: string) => void): readonly Series[] {
    for (const same of byId(this.#collected.values()).values()) this.#partTwins(same);
    return [...byId(this.#collected.values()).values()].flatMap((candidates) => {
      const [chosen, ...others] = [...candidates].sort(
        (a, b) => preference(b) - preference(a) || b.builder.count - a.builder.count || (a.unit < b.unit ? -1 : 1),
      );
      if (!chosen) return [];
      const apart: Series[] = [];
      for (const other of others)
        if (other.stated === '' || fold(other.stated) === fold(chosen.stated)) chosen.builder.absorb(other.builder);
        else if (other.indicator === null) this.#keepApart(other, apart);
        else
          for (let index = 0; index < other.builder.count; index++)
            reject(other.builder.lineAt(index), other, chosen.unit);
      return [chosen, ...apart];
    });
  }

  /** Adds a new series under its unit, which its name says then, to those of other units. */
  #keepApart(series: Series, apart: Series[]): void {
    const same = apart.find(({ stated }) => fold(stated) === fold(series.stated));
    const id = proposedId(`${series.text}${SEPARATOR}${series.stated}`);
    const kept = same ?? {
      ...series,
      id,
      name: `${series.name} (${series.stated})`,
      builder: new BlockBuilder(id, this.#dictionaries),
    };
    kept.builder.absorb(series.builder);
    if (!same) apart.push(kept);
  }

  /** New series whose texts lose what tells them apart in an id ("Cam", "Cám") have each its own, in whatever order they come. */
  #partTwins(same: readonly Series[]): void {
    const unknown = same.filter(({ indicator }) => indicator === null);
    if (new Set(unknown.map(({ text }) => asWritten(text))).size < 2) return;
    for (const series of unknown) {
      series.id = idApart(series.id, series.text);
      const { builder } = series;
      series.builder = new BlockBuilder(series.id, this.#dictionaries);
      series.builder.absorb(builder);
    }
  }

  /**
   * The series of a text in the unit that its row states, the same for the same indicator. A known indicator in another unit
   * is another series; a heading that names no thing ("Score", "HCI") is known only where a person said so.
   */
  collect(text: string, name: string, unit: string, stated = '', isForecast = false): Series {
    const chosen = own(this.#choices, text);
    const found = chosen === undefined ? this.#indicators.find(text, name) : this.#indicators.find(chosen);
    const twin = found || chosen !== undefined ? null : this.#indicators.alike(text);
    const isOther = found !== null && chosen === undefined && found.id !== text && areOtherUnits(unit, found.unit.en);
    const isStatedOtherwise = found !== null && chosen === undefined && unit !== '' && !isUnitOf(found, unit);
    const inUnit = isStatedOtherwise ? this.#indicators.find(proposedId(`${text}${SEPARATOR}${unit}`)) : null;
    const isUnsure = chosen === undefined && found?.id !== text && (isGeneric(text) || isGeneric(name));
    const indicator = inUnit ?? (isOther || isUnsure ? null : found);
    const { id, suggestion } = indicator
      ? { id: indicator.id, suggestion: null }
      : isUnsure
        ? this.#ofThisFile(text, unit, found)
        : {
            id: isOther ? this.#newId(`${text} · ${unit}`) : twin ? idApart(proposedId(text), text) : proposedId(text),
            suggestion: twin?.id ?? null,
          };
    const key = [id, stated, ...(indicator ? [] : [asWritten(text)])].join('\u0000');
    const known = this.#collected.get(key);
    if (known) return known;
    const series: Series = {
      id,
      text,
      name,
      unit,
      stated,
      indicator,
      suggestion,
      isEgdi: EGDI_INDICATORS.some((egdi) => egdi === id),
      isForecast,
      limits: limitsOf(indicator),
      builder: new BlockBuilder(id, this.#dictionaries),
      factor: Number(own(this.#answers, scaleId(id)) ?? 1) || 1,
    };
    this.#collected.set(key, series);
    return series;
  }

  /** An id of the file's own for a heading that names no thing; what a file of its shape brought before is suggested. */
  #ofThisFile(
    text: string,
    unit: string,
    found: Indicator | null,
  ): { readonly id: IndicatorId; readonly suggestion: IndicatorId | null } {
    const base = proposedId(`${text} · ${hashOf(`${this.#shape} ${unit}`)}`);
    const known = this.#indicators.find(base);
    return known ? { id: this.#newId(base), suggestion: known.id } : { id: base, suggestion: found?.id ?? null };
  }

  /** The first id of a kind that nothing has yet. */
  #newId(text: string): IndicatorId {
    for (let count = 1; ; count++) {
      const id = proposedId(count === 1 ? text : `${text} ${String(count)}`);
      if (this.#indicators.find(id)?.id !== id) return id;
    }
  }
}

function byId(all: Iterable<Series>): ReadonlyMap<IndicatorId, readonly Series[]> {
  const found = new Map<IndicatorId, Series[]>();
  for (const series of all) {
    const same = found.get(series.id);
    if (same) same.push(series);
    else found.set(series.id, [series]);
  }
  return found;
}

const isUnitOf = ({ unit }: Indicator, stated: string): boolean =>
  [fold(unit.en), fold(unit.vi)].includes(fold(stated));

/** Whether rows state the unit that the indicator is known to have. */
export const isInKnownUnit = ({ indicator, stated }: Series): boolean =>
  indicator !== null && isUnitOf(indicator, stated);

const preference = (series: Series): number => (isInKnownUnit(series) ? 2 : series.stated === '' ? 0 : 1);

/** Rows of a new series that are looked at to tell how many decimals it has. */
const DECIMAL_ROWS = 1000;

function foundOne(
  { id, indicator, suggestion, text, name, unit, factor }: Series,
  block: Block | undefined,
  planned: number,
): FoundSeries {
  let decimals = indicator?.decimals ?? 0;
  for (const value of indicator ? [] : (block?.value.subarray(0, DECIMAL_ROWS) ?? []))
    decimals = Math.max(decimals, /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0);
  return {
    id,
    isKnown: indicator !== null,
    suggestion,
    text,
    name,
    unit,
    count: (block?.count ?? 0) + planned,
    planned,
    decimals,
    factor,
  };
}

/** What the reader is told of the series that have values. Of several of one name (a dimension without labels) the codes are told too. */
export function foundSeries(
  series: readonly Series[],
  blocks: readonly Block[],
  targets: readonly FoundTarget[],
): readonly FoundSeries[] {
  const blockOf = new Map(blocks.map((block) => [block.indicator, block]));
  const plannedOf = new Map<IndicatorId, number>();
  for (const { indicator } of targets) plannedOf.set(indicator, (plannedOf.get(indicator) ?? 0) + 1);
  const found = series.flatMap((one) => {
    const block = blockOf.get(one.id);
    const planned = plannedOf.get(one.id) ?? 0;
    return block || planned > 0 ? [foundOne(one, block, planned)] : [];
  });
  const named = new Map<string, number>();
  for (const { name } of found) named.set(name, (named.get(name) ?? 0) + 1);
  return found.map((one) =>
    (named.get(one.name) ?? 0) > 1 && one.name !== one.text ? { ...one, name: `${one.name} (${one.text})` } : one,
  );
}
