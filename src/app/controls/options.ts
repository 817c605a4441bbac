import type { Area, AreaId } from '../../domain/area.ts';
import { formatDate } from '../../domain/format.ts';
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

const OF_A_TIME = {
  en: { until: 'until', since: 'since' },
  vi: { until: 'đến', since: 'từ' },
} as const;

/** Areas by name; of several of one name each says until when, or since when, it exists: ids tell a newcomer nothing. */
export const areaOptions = (areas: readonly Area[], language: Language): readonly Option<AreaId>[] => {
  const times = new Map<string, number>();
  for (const { name } of areas) times.set(name[language], (times.get(name[language]) ?? 0) + 1);
  const words = OF_A_TIME[language];
  const named = areas.map((area) => {
    const isOne = (times.get(area.name[language]) ?? 0) < 2;
    const time = area.until
      ? `${words.until} ${formatDate(area.until, language)}`
      : area.from
        ? `${words.since} ${formatDate(area.from, language)}`
        : '';
    const label = (name: string): string => (isOne || time === '' ? name : `${name} (${time})`);
    return { id: area.id, name: { en: label(area.name.en), vi: label(area.name.vi) } };
  });
  return optionsOf(named, language);
};

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
