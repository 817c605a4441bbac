import type { Area } from '../domain/area.ts';
import type { IndexPanel } from './egdi.ts';
import { MOST_PEERS } from './view.ts';

/** A set of countries worth comparing with; at most ten, the nearest in rank first. */
export interface PeerGroup {
  readonly name: 'asean' | 'neighbours' | 'region' | 'income';
  readonly areas: readonly Area[];
}

/** Groups that suggest themselves for a country; empty ones are left out. */
export function peerGroups(area: Area, countries: readonly Area[], panel: IndexPanel): readonly PeerGroup[] {
  const rank = (of: Area): number => panel.ranks(of.id).at(-1) ?? Infinity;
  const own = rank(area);
  const nearest = (areas: readonly Area[]): readonly Area[] =>
    areas
      .filter((other) => other.id !== area.id && Number.isFinite(rank(other)))
      .sort((a, b) => Math.abs(rank(a) - own) - Math.abs(rank(b) - own))
      .slice(0, MOST_PEERS)
      .sort((a, b) => rank(a) - rank(b));
  const groups: PeerGroup[] = [
    { name: 'asean', areas: area.asean ? nearest(countries.filter((other) => other.asean)) : [] },
    {
      name: 'neighbours',
      areas: nearest(countries)
        .slice(0, MOST_PEERS)
        .filter((other) => Math.abs(rank(other) - own) <= 4),
    },
    {
      name: 'region',
      areas: area.subregion ? nearest(countries.filter((other) => other.subregion === area.subregion)) : [],
    },
    { name: 'income', areas: area.income ? nearest(countries.filter((other) => other.income === area.income)) : [] },
  ];
  return groups.filter((group) => group.areas.length > 0);
}
