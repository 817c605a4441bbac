import type { Indicator } from '../../domain/indicator.ts';

/** What figures of an indicator keep to: beyond the least and the most they are rejected. */
export interface Limits {
  readonly least: number;
  readonly most: number;
  /** Places of a ranking are whole numbers. */
  readonly isRank: boolean;
  /** The indicator's own bounds, to be told. */
  readonly told: string;
}

/**
 * The limits of an indicator's figures; none where it is not known. Values beyond its bounds by less than half their width are
 * real (HCI 1.422 in the 2003 survey) and only reported.
 */
export function limitsOf(indicator: Indicator | null): Limits {
  const { minimum = null, maximum = null } = indicator ?? {};
  const slack = minimum === null || maximum === null ? Infinity : (maximum - minimum) / 2;
  const isRank = indicator?.measure === 'rank';
  return {
    least: Math.max((minimum ?? -Infinity) - slack, isRank ? 1 : -Infinity),
    most: (maximum ?? Infinity) + slack,
    isRank,
    told: isRank ? '1, 2, 3 …' : `${String(minimum ?? '')} – ${String(maximum ?? '')}`,
  };
}

export const isWithin = (value: number, { least, most, isRank }: Limits): boolean =>
  value >= least && value <= most && (!isRank || Number.isInteger(value));
