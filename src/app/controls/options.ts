import type { Area, AreaId } from '../../domain/area.ts';
import { fold } from '../../domain/fold.ts';
import type { Indicator, IndicatorId } from '../../domain/indicator.ts';
import type { Language, Localised } from '../../domain/language.ts';

/** Something that may be chosen by its name: of several of one name, each says which it is. */
export interface Option<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

function optionsOf<Id extends string>(
  items: readonly { readonly id: Id; readonly name: Localised }[],
  language: Language,
): readonly Option<Id>[] {
  const times = new Map<string, number>();
  for (const { name } of items) times.set(name[language], (times.get(name[language]) ?? 0) + 1);
  const { compare } = new Intl.Collator(language);
  return items
    .map(({ id, name }) => ({
      id,
      label: (times.get(name[language]) ?? 0) > 1 ? `${name[language]} (${id})` : name[language],
    }))
    .sort((a, b) => compare(a.label, b.label));
}

export const areaOptions = (areas: readonly Area[], language: Language): readonly Option<AreaId>[] =>
  optionsOf(areas, language);

export const indicatorOptions = (
  indicators: readonly Indicator[],
  language: Language,
): readonly Option<IndicatorId>[] => optionsOf(indicators, language);

/** The option that a text names, by label without regard to case and marks, or by id; `null` if none. */
export function findOption<Id extends string>(options: readonly Option<Id>[], text: string): Id | null {
  const key = fold(text);
  if (key === '') return null;
  return (options.find(({ label }) => fold(label) === key) ?? options.find(({ id }) => fold(id) === key))?.id ?? null;
}
