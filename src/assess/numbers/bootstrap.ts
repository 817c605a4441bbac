import { quantileOf } from './bands.ts';
import { randomSource } from './random.ts';

/** Where a figure may lie in truth, with 95 % confidence. */
export type Interval = readonly [low: number, high: number];

/** One case of a ratio of sums, and the two groups that it was drawn with. */
export interface Case {
  readonly groups: readonly [string, string];
  readonly part: number;
  readonly of: number;
}

const SAMPLES = 400;
const SEED = 1;

/** How often each of so many things is drawn, if as many are drawn as there are. */
function weights(size: number, random: () => number): Uint16Array {
  const drawn = new Uint16Array(size);
  for (let count = 0; count < size; count++) {
    const at = Math.floor(random() * size);
    drawn[at] = (drawn[at] ?? 0) + 1;
  }
  return drawn;
}

/** Each text's place among the different ones, and how many there are. */
function codesOf(texts: readonly string[]): { readonly codes: Uint16Array; readonly size: number } {
  const places = new Map<string, number>();
  const codes = Uint16Array.from(texts, (text) => {
    const code = places.get(text) ?? places.size;
    places.set(text, code);
    return code;
  });
  return { codes, size: places.size };
}

/**
 * The 95 % interval of sum of parts / sum of wholes when both groupings are drawn anew: cases of one group are not
 * independent, so whole groups come or stay away. `cases` holds at least one. The same cases give the same interval.
 * Source: Owen (2007), "The pigeonhole bootstrap".
 */
export function intervals(cases: readonly Case[]): Interval {
  const random = randomSource(SEED);
  const [first, second] = [0, 1].map((which) => codesOf(cases.map(({ groups }) => groups[which] ?? '')));
  if (!first || !second) throw new Error('two groupings are needed');
  const ratios = Float64Array.from({ length: SAMPLES }, () => {
    const [byFirst, bySecond] = [weights(first.size, random), weights(second.size, random)];
    let [part, of] = [0, 0];
    cases.forEach((one, index) => {
      const weight = (byFirst[first.codes[index] ?? 0] ?? 0) * (bySecond[second.codes[index] ?? 0] ?? 0);
      part += weight * one.part;
      of += weight * one.of;
    });
    return of > 0 ? part / of : Number.NaN;
  })
    .filter((ratio) => !Number.isNaN(ratio))
    .sort();
  return [quantileOf(ratios, 0.025), quantileOf(ratios, 0.975)];
}
