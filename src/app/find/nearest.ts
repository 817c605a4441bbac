import { fold } from '../../domain/fold.ts';
import type { Kind, Known, Place } from './find.ts';

/** Pairs of letters that follow each other, each word with its ends: what two spellings of a name share. */
function pairsOf(text: string): ReadonlySet<string> {
  const padded = ` ${fold(text)} `;
  return new Set(Array.from({ length: Math.max(0, padded.length - 1) }, (_, at) => padded.slice(at, at + 2)));
}

/** Dice's coefficient of two sets of pairs, from 0 to 1 (Dice 1945, doi:10.2307/1932409). */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared++;
  return (2 * shared) / (one.size + other.size);
}

/** Less alike than this is a guess that helps nobody. */
const LEAST = 0.4;

/** The places of one kind whose names or codes are spelt most like a text, the likest first; none where nothing is like it. */
export function nearestPlaces(known: readonly Known[], kind: Kind, text: string, most: number): readonly Place[] {
  const asked = pairsOf(text);
  return known
    .filter(({ place }) => place.kind === kind)
    .map(({ place, folded }) => ({ place, like: Math.max(...folded.map((name) => likeness(asked, pairsOf(name)))) }))
    .filter(({ like }) => like >= LEAST)
    .sort((a, b) => b.like - a.like)
    .slice(0, most)
    .map(({ place }) => place);
}
