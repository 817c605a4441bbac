import type { Indicator, Measure } from '../../domain/indicator.ts';
import type { Language } from '../../domain/language.ts';
import { measureOf } from '../../ingest/cell/seriesNames.ts';
import { byHandMessages } from '../words/byHand.ts';
import { inBoth, madeIndicator } from './draft.ts';

/** What stands in the fields of an indicator that is new, beside its name. */
export interface NewIndicator {
  readonly other: string;
  readonly unit: string;
  readonly direction: Indicator['direction'] | '';
  /** Empty while it follows from the unit. */
  readonly measure: Measure | '';
}

export const NOTHING_SAID: NewIndicator = { other: '', unit: '', direction: '', measure: '' };

/** The indicator that the fields describe, or by field what is wrong. */
export function indicatorOfFields(
  name: string,
  { other, unit, direction, measure }: NewIndicator,
  known: readonly Indicator[],
  language: Language,
): { readonly indicator: Indicator | null; readonly wrong: Readonly<Record<string, string>> } {
  const m = byHandMessages[language];
  if (direction === '') return { indicator: null, wrong: { direction: m.needDirection } };
  const said = {
    name: inBoth(name, other, language),
    unit,
    direction,
    measure: measure || measureOf(name, unit),
  };
  return { indicator: madeIndicator(said, known), wrong: {} };
}
