import type { Area } from '../../domain/area.ts';
import { fold } from '../../domain/fold.ts';
import type { Language } from '../../domain/language.ts';
import { textIn } from '../words/texts.ts';

/** What exists no longer comes behind what does: whoever types "da nang" means the city of today. */
export const nowFirst = (a: Area, b: Area): number => Number(a.until !== '') - Number(b.until !== '');

/** Areas by name in the language's own order. */
export function sortByName(areas: readonly Area[], language: Language): readonly Area[] {
  const collator = new Intl.Collator(language);
  return [...areas].sort(
    (a, b) => collator.compare(textIn(a.name, language), textIn(b.name, language)) || nowFirst(a, b),
  );
}

/** Areas whose name, code or alias contains the text, whatever its case and diacritics; those that begin with it first, of them those of today. */
export function searchAreas(areas: readonly Area[], text: string): readonly Area[] {
  const wanted = fold(text);
  if (wanted === '') return areas;
  const score = (area: Area): number => {
    const names = [area.name.en, area.name.vi, area.id, ...area.aliases].map(fold);
    if (names.some((name) => name.startsWith(wanted))) return 2;
    return names.some((name) => name.includes(` ${wanted}`)) ? 1 : 0;
  };
  const scored = areas.map((area) => ({ area, score: score(area) })).filter((entry) => entry.score > 0);
  return scored.sort((a, b) => b.score - a.score || nowFirst(a.area, b.area)).map((entry) => entry.area);
}
