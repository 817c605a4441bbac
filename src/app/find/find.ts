import { fold } from '../../domain/fold.ts';

/** What can be gone to. */
export const KINDS = ['screen', 'area', 'indicator', 'programme', 'target', 'snapshot'] as const;
export type Kind = (typeof KINDS)[number];

/** Something that has a name and an address. */
export interface Place {
  readonly kind: Kind;
  readonly id: string;
  /** As it is shown, and below it what tells it from others of the name. */
  readonly name: string;
  readonly detail: string;
  readonly href: string;
  /** Names in every language, codes and aliases. */
  readonly names: readonly string[];
}

/** A place with its names as a person would type them. */
export interface Known {
  readonly place: Place;
  readonly folded: readonly string[];
}

export const indexed = (places: readonly Place[]): readonly Known[] =>
  places.map((place) => ({ place, folded: place.names.map(fold) }));

/** A name that is the text, begins with it, has a word that does, or holds all its words somewhere; 0 for none of these. */
function scoreOf(folded: readonly string[], text: string, words: readonly string[]): number {
  if (folded.includes(text)) return 4;
  if (folded.some((name) => name.startsWith(text))) return 3;
  if (folded.some((name) => name.includes(` ${text}`))) return 2;
  return folded.some((name) => words.every((word) => name.startsWith(word) || name.includes(` ${word}`))) ? 1 : 0;
}

/** What a text may mean, the likeliest first; equals in the order given. Nothing for a text without letters or digits. */
export function findPlaces(known: readonly Known[], text: string): readonly Place[] {
  const wanted = fold(text);
  if (wanted === '') return [];
  const words = wanted.split(' ');
  return known
    .map(({ place, folded }) => ({ place, score: scoreOf(folded, wanted, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ place }) => place);
}
