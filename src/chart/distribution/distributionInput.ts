import type { Language } from '../../domain/language.ts';

/** Where one country stands in the edition. */
export interface ScoredCountry {
  readonly id: string;
  readonly name: string;
  /** For narrow frames, where the name has no room: "VNM". The name if absent. */
  readonly shortName?: string;
  /** From 0 to 1. */
  readonly score: number;
  /** 1 the best; `null` if none was published. */
  readonly rank: number | null;
}

/** What the chart shows: one edition. */
export interface DistributionInput {
  /** What the axis across measures, with its unit: "EGDI score (0 to 1)". */
  readonly axis: string;
  /** Every country that has a score in the edition, in any order. */
  readonly countries: readonly ScoredCountry[];
  readonly decimals: number;
  readonly language: Language;
  /** The country followed, whether or not it has a score in the edition. */
  readonly followed: { readonly id: string; readonly name: string };
  /** Ids of at most ten countries to be named, in the order of their colours. */
  readonly peers: readonly string[];
  /** The score that holds a rank: "Rank 50"; `null` for none. */
  readonly cutOff: { readonly score: number; readonly label: string } | null;
}

/** Words that stand in the picture or the readout. */
export interface DistributionWords {
  /** "rank 71". */
  readonly rank: (rank: string) => string;
  /** "score 0.7709". */
  readonly score: (score: string) => string;
  /** "median". */
  readonly median: string;
  /** What filled and hollow dots are: "Each dot is a country; filled: at or above the score of rank 50." */
  readonly key: string;
  /** Said when the country followed has no score: "Viet Nam is not ranked in this edition." */
  readonly absent: (name: string) => string;
}
