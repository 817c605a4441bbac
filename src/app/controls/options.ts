import type { Area, AreaId } from '../../domain/area.ts';
import { formatDate } from '../../domain/format.ts';
import { fold } from '../../domain/fold.ts';
import type { Indicator, IndicatorId } from '../../domain/indicator.ts';
import type { Language, Localised } from '../../domain/language.ts';
import { lifetimeMessages } from '../words/lifetime.ts';
import { textIn } from '../words/texts.ts';

/** Something that may be chosen by its name: of several of one name, each says which it is. */
export interface Option<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

const timesOf = (names: readonly string[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return times;
};

function optionsOf<Id extends string>(
  items: readonly { readonly id: Id; readonly name: Localised }[],
  language: Language,
): readonly Option<Id>[] {
  const named = items.map(({ id, name }) => ({ id, name: textIn(name, language) }));
  const times = timesOf(named.map(({ name }) => name));
  const { compare } = new Intl.Collator(language);
  return named
    .map(({ id, name }) => ({ id, label: (times.get(name) ?? 0) > 1 ? `${name} (${id})` : name }))
    .sort((a, b) => compare(a.label, b.label));
}

/** "since 1 Jul 2025"; empty of an area without an end or a beginning. */
export function lifetimeOf({ from, until }: Area, language: Language): string {
  const m = lifetimeMessages[language];
  return until ? m.until(formatDate(until, language)) : from ? m.since(formatDate(from, language)) : '';
}

/** "Da Nang (since 1 Jul 2025)" */
function timed(area: Area, language: Language): string {
  const [name, time] = [textIn(area.name, language), lifetimeOf(area, language)];
  return time === '' ? name : `${name} (${time})`;
}

/** Areas by name; of several of one name each says until when, or since when, it exists: ids tell a newcomer nothing. */
export const areaOptions = (areas: readonly Area[], language: Language): readonly Option<AreaId>[] => {
  const times = timesOf(areas.map(({ name }) => textIn(name, language)));
  const named = areas.map((area) => {
    const own = textIn(area.name, language);
    const label = (times.get(own) ?? 0) < 2 ? own : timed(area, language);
    return { id: area.id, name: { en: label, vi: label } };
  });
  return optionsOf(named, language);
};

/** The name of one area, with its time where another has the same name. */
export function areaLabel(areas: readonly Area[], area: Area, language: Language): string {
  const own = textIn(area.name, language);
  const isOne = areas.every(({ id, name }) => id === area.id || textIn(name, language) !== own);
  return isOne ? own : timed(area, language);
}

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
