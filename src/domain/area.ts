import type { Localised } from './language.ts';

/** Countries: ISO 3166-1 alpha-3 (`VNM`). Provinces: ISO 3166-2 (`VN-HN`), with `-2025` for a unit formed by the mergers of 1 July 2025. */
export type AreaId = string & { readonly __brand: 'AreaId' };

export function toAreaId(text: string): AreaId | null {
  return /^[A-Z][A-Z0-9-]{1,15}$/.test(text) ? (text as AreaId) : null;
}

/** A country, a subnational unit, or an aggregate such as the world: what a figure is about. */
export interface Area {
  readonly id: AreaId;
  readonly kind: 'country' | 'province' | 'aggregate';
  readonly name: Localised;
  /** Other codes and spellings under which files name this area; empty if none. */
  readonly aliases: readonly string[];
  /** UN M49 region and sub-region; empty text where not applicable. */
  readonly region: string;
  readonly subregion: string;
  readonly asean: boolean;
  /** World Bank income group; empty where the source has none. */
  readonly income: string;
  /** The area it lies in; empty for countries. */
  readonly parent: AreaId | '';
  /** First and last day (`YYYY-MM-DD`) the unit exists; empty = no limit known. */
  readonly from: string;
  readonly until: string;
  /** The unit that took its place; empty if it still exists. */
  readonly successor: AreaId | '';
}
