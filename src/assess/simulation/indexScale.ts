import type { Block } from '../../domain/blocks/block.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { finite } from '../numbers/finite.ts';

/** Tops that indices have. */
const TOPS = [1, 10, 100] as const;

/**
 * The top of an index that begins at 0: the one that is known of it, else the lowest of 1, 10 and 100 that no score exceeds. `null`
 * for scores below 0 or above 100, and for an index that begins elsewhere. Our own convention, which the page tells.
 */
export function topOf(
  { value }: Pick<Block, 'value'>,
  { minimum, maximum }: Pick<Indicator, 'minimum' | 'maximum'>,
): number | null {
  let [least, most] = [Infinity, -Infinity];
  for (const score of value) [least, most] = [Math.min(least, score), Math.max(most, score)];
  if (least < 0 || (minimum !== null && minimum !== 0)) return null;
  if (maximum !== null) return maximum > 0 && most <= maximum ? maximum : null;
  return TOPS.find((top) => most <= top) ?? null;
}

/** The same scores from 0 to 1, as the field is simulated; the block itself where they are. */
export const asShare = (block: Block, top: number): Block =>
  top === 1 ? block : { ...block, value: block.value.map((score) => finite(score / top)) };
