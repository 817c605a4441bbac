import type { Block } from '../domain/block.ts';
import { BlockBuilder } from '../domain/blockBuilder.ts';
import type { Dictionaries } from '../domain/dictionary.ts';
import { EGDI_INDICATORS } from '../domain/edition.ts';
import type { Indicator, IndicatorId } from '../domain/indicator.ts';
import { own } from '../domain/own.ts';
import type { Choices } from './choices.ts';
import type { FoundSeries } from './reading.ts';
import { proposedId, type IndicatorMatcher } from './seriesNames.ts';

/** One series as it is collected: where its values go, and what they must keep to. */
export interface Series {
  readonly id: IndicatorId;
  readonly text: string;
  readonly name: string;
  readonly unit: string;
  readonly indicator: Indicator | null;
  readonly isEgdi: boolean;
  readonly isRank: boolean;
  /** Values outside are slips of the pen. */
  readonly least: number;
  readonly most: number;
  readonly builder: BlockBuilder;
}

/** The series of one file, as they are met. */
export class SeriesBook {
  readonly #indicators: IndicatorMatcher;
  readonly #choices: Choices['series'];
  readonly #dictionaries: Dictionaries;
  readonly #collected = new Map<IndicatorId, Series>();

  constructor(indicators: IndicatorMatcher, choices: Choices['series'], dictionaries: Dictionaries) {
    this.#indicators = indicators;
    this.#choices = choices;
    this.#dictionaries = dictionaries;
  }

  get series(): readonly Series[] {
    return [...this.#collected.values()];
  }

  /** The series of a text, the same for the same indicator. */
  collect(text: string, name: string, unit: string): Series {
    const indicator = this.#indicators.find(own(this.#choices, text) ?? text);
    const id = indicator?.id ?? proposedId(text);
    const known = this.#collected.get(id);
    if (known) return known;
    const { minimum = null, maximum = null } = indicator ?? {};
    // Values beyond the bounds by less than half their width are real (HCI 1.422 in the 2003 survey) and only reported.
    const slack = minimum === null || maximum === null ? Infinity : (maximum - minimum) / 2;
    const isRank = indicator?.measure === 'rank';
    const series: Series = {
      id,
      text,
      name,
      unit,
      indicator,
      isEgdi: EGDI_INDICATORS.some((egdi) => egdi === id),
      isRank,
      least: Math.max((minimum ?? -Infinity) - slack, isRank ? 1 : -Infinity),
      most: (maximum ?? Infinity) + slack,
      builder: new BlockBuilder(id, this.#dictionaries),
    };
    this.#collected.set(id, series);
    return series;
  }
}

/** What a series keeps to, in figures. */
export const boundsOf = ({ isRank, indicator }: Series): string =>
  isRank ? '1, 2, 3 …' : `${String(indicator?.minimum ?? '')} – ${String(indicator?.maximum ?? '')}`;

/** Rows of a new series that are looked at to tell how many decimals it has. */
const DECIMAL_ROWS = 1000;

function foundOne({ id, indicator, text, name, unit }: Series, block: Block): FoundSeries {
  let decimals = indicator?.decimals ?? 0;
  for (const value of indicator ? [] : block.value.subarray(0, DECIMAL_ROWS))
    decimals = Math.max(decimals, /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0);
  return { id, isKnown: indicator !== null, text, name, unit, count: block.count, decimals };
}

/** What the reader is told of the series that have values. Of several of one name (a dimension without labels) the codes are told too. */
export function foundSeries(series: readonly Series[], blocks: readonly Block[]): readonly FoundSeries[] {
  const blockOf = new Map(blocks.map((block) => [block.indicator, block]));
  const found = series.flatMap((one) => {
    const block = blockOf.get(one.id);
    return block ? [foundOne(one, block)] : [];
  });
  const named = new Map<string, number>();
  for (const { name } of found) named.set(name, (named.get(name) ?? 0) + 1);
  return found.map((one) =>
    (named.get(one.name) ?? 0) > 1 && one.name !== one.text ? { ...one, name: `${one.name} (${one.text})` } : one,
  );
}
