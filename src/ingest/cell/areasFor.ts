import type { Area } from '../../domain/area.ts';
import type { AreaMatcher } from './areaMatcher.ts';

/** An area that a text can mean, with what tells it from others of its name: "Đà Nẵng (before 1 July 2025)". */
export interface AreaChoice {
  readonly area: Area;
  /** `before` and `since` hold on and around `date`; empty when nothing need be said. */
  readonly when: 'before' | 'since' | '';
  /** The first day on which the area is no more, or on which it exists, `YYYY-MM-DD`; empty without `when`. */
  readonly date: string;
}

/** Every area that a text names, for a person to choose from: those that exist still first. */
export function areasFor(text: string, matcher: Pick<AreaMatcher, 'named'>): readonly AreaChoice[] {
  const named = matcher.named(text);
  const choices = named.map((area): AreaChoice => {
    if (area.until !== '') return { area, when: 'before', date: dayAfter(area.until) };
    // A lone area that began at some time needs no telling apart.
    if (area.from !== '' && named.length > 1) return { area, when: 'since', date: area.from };
    return { area, when: '', date: '' };
  });
  return choices.sort((a, b) => Number(a.when === 'before') - Number(b.when === 'before'));
}

function dayAfter(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
}
