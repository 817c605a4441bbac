import type { Language } from '../../domain/language.ts';
import type { WorldPart } from './mapTiles.ts';

/** One country in the edition shown. */
export interface MapCountry {
  /** ISO 3166-1 alpha-3. */
  readonly id: string;
  readonly name: string;
  /** For the picture, where a long name has no room: "Laos". The name if absent. */
  readonly shortName?: string;
  /** 0 to 1; `null` where the country has none. */
  readonly value: number | null;
  readonly rank: number | null;
}

/** What the map shows: one edition. */
export interface MapInput {
  /** In any order. A state that is missing here is drawn as one without a figure. */
  readonly countries: readonly MapCountry[];
  /** Id of the followed country; outlined and named. */
  readonly followed: string;
  /** Ids; outlined and named, in their order. At most ten: there are ten peer colours. */
  readonly peers: readonly string[];
  /** The first K are marked; `null` for no mark. */
  readonly cutOff: number | null;
  /** Id of one country to be found: framed and named until it changes. `null` for none. */
  readonly highlight?: string | null;
  readonly decimals: number;
  readonly language: Language;
}

/** Words that stand in the picture or the readout. */
export interface MapWords {
  readonly parts: Readonly<Record<WorldPart, string>>;
  /** The UN's groups from low to very high: "Low", "Middle", "High", "Very high". */
  readonly levels: readonly [string, string, string, string];
  /** Limits of a group: "0.50 to 0.75", "0.75 or more", "less than 0.25"; `null` where it is open. */
  readonly limits: (from: string | null, to: string | null) => string;
  /** "76 countries". */
  readonly count: (countries: number) => string;
  /** "rank 71". */
  readonly atRank: (rank: string) => string;
  /** What the mark of the first K means: "Among the first 50". */
  readonly cutOff: string;
  /** Where a country has no figure: "no figure". */
  readonly missing: string;
  /** Countries with a figure but without a place on the map: "Not on the map: Hong Kong." */
  readonly unplaced: (names: string) => string;
  /** Below the map when there is no figure at all. */
  readonly empty: string;
}
