/** Shares of the way from base to target. */
export interface ProgressInput {
  readonly reached: number;
  readonly required: number | null;
}

export interface ProgressGeometry {
  /** Where the way begins and ends. */
  readonly base: number;
  readonly target: number;
  /** What has been gone, from the base; to its left where the value moved away. */
  readonly from: number;
  readonly to: number;
  /** The latest value; at the edge where it lies beyond. */
  readonly latest: number;
  readonly isBeyond: boolean;
  readonly required: number | null;
}

export const PROGRESS_WIDTH = 132;
export const PROGRESS_HEIGHT = 16;
const EDGE = 5;
/** Room for values behind the base and beyond the target. */
const SPARE = 14;

/** A way the size of a few words, or of another width. What lies farther out than the room for it stands at the edge. */
export function progressGeometry({ reached, required }: ProgressInput, width = PROGRESS_WIDTH): ProgressGeometry {
  const [base, target] = [EDGE + SPARE, width - EDGE - SPARE];
  const at = (share: number): number => base + share * (target - base);
  const latest = Math.max(EDGE, Math.min(width - EDGE, at(reached)));
  return {
    base,
    target,
    from: Math.min(base, latest),
    to: Math.max(base, latest),
    latest,
    isBeyond: latest !== at(reached),
    required: required === null ? null : at(required),
  };
}
