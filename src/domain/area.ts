import type { Localised } from './language.ts';

/**
 * Countries and territories: ISO 3166-1 alpha-3 (`VNM`), withdrawn codes (`SUN`) and the World Bank's own (`XKX`, `CHI`)
 * included. Provinces: ISO 3166-2 (`VN-HN`), with `-2025` for a unit formed by the mergers of 1 July 2025. Statistical
 * regions of Viet Nam: `VN-R-…`. Groups: `AGG-` and the publisher's code or a short name (`AGG-EAS`). What a reader named: `U-…`.
 */
export type AreaId = string & { readonly __brand: 'AreaId' };

export function toAreaId(text: string): AreaId | null {
  return /^[A-Z][A-Z0-9-]{1,15}$/.test(text) ? (text as AreaId) : null;
}

/** Kinds of which a reader may bring areas of their own. */
export const OWN_AREA_KINDS = ['province', 'commune', 'ministry', 'department', 'organisation'] as const;
export type OwnAreaKind = (typeof OWN_AREA_KINDS)[number];
export const AREA_KINDS = ['country', 'territory', 'aggregate', ...OWN_AREA_KINDS] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

/**
 * What a figure is about: a country (one of the 193 members of the United Nations), a territory (it reports figures of
 * its own, or did while it existed, but is no member, so it is never in the field of the EGDI), an
 * aggregate such as the world or a region of Viet Nam, a province, or what else plans and reports: a commune, a ministry, a department.
 */
export interface Area {
  readonly id: AreaId;
  readonly kind: AreaKind;
  readonly name: Localised;
  /** Other codes and spellings under which files name this area; empty if none. */
  readonly aliases: readonly string[];
  /** UN M49 region and sub-region; empty text where not applicable. */
  readonly region: string;
  readonly subregion: string;
  readonly asean: boolean;
  /** World Bank income group; empty where the source has none. */
  readonly income: string;
  /** What it is a part of: a country, of what a reader brings any area; empty for countries, territories and groups of countries. */
  readonly parent: AreaId | '';
  /** First and last day (`YYYY-MM-DD`) the unit exists; empty = no limit known. */
  readonly from: string;
  readonly until: string;
  /** The unit that took its place; empty if it still exists. */
  readonly successor: AreaId | '';
}
