import { MOST_PEERS } from '../../domain/offered.ts';
import type { Area } from '../../domain/area.ts';
import type { IndexPanel } from './indexPanel.ts';

/** So many ranks up and down are next in rank. */
const NEXT_IN_RANK = 4;

/** A set of countries worth comparing with. */
export interface PeerGroup {
  readonly name: 'asean' | 'neighbours' | 'region' | 'income';
  /** At most ten, the nearest in rank; the country itself is not among them. */
  readonly areas: readonly Area[];
  /** All that are ranked in the last edition, the country itself too, the best first. */
  readonly members: readonly Area[];
}

/** Groups that suggest themselves for a country; empty ones are left out. */
export function peerGroups(area: Area, countries: readonly Area[], panel: IndexPanel): readonly PeerGroup[] {
  const rank = (of: Area): number => panel.ranks(of.id).at(-1) ?? Infinity;
  const own = rank(area);
  const ranked = countries.filter((one) => Number.isFinite(rank(one))).sort((a, b) => rank(a) - rank(b));
  const nearest = (areas: readonly Area[]): readonly Area[] =>
    areas
      .filter((other) => other.id !== area.id)
      .toSorted((a, b) => Math.abs(rank(a) - own) - Math.abs(rank(b) - own))
      .slice(0, MOST_PEERS)
      .sort((a, b) => rank(a) - rank(b));
  const group = (name: PeerGroup['name'], members: readonly Area[]): PeerGroup => ({
    name,
    members,
    areas: nearest(members),
  });
  const next = ranked.filter((other) => Math.abs(rank(other) - own) <= NEXT_IN_RANK);
  const groups: PeerGroup[] = [
    group('asean', area.asean ? ranked.filter((other) => other.asean) : []),
    group('neighbours', next),
    group('region', area.subregion ? ranked.filter((other) => other.subregion === area.subregion) : []),
    group('income', area.income ? ranked.filter((other) => other.income === area.income) : []),
  ];
  return groups.filter((group) => group.areas.length > 0);
}
