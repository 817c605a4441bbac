import type { AskedRank } from '../../assess/simulation/outlook.ts';
import { targetsFor } from '../../assess/targets/targetsFor.ts';
import { EGDI_RANK } from '../../domain/edition.ts';
import type { Area, AreaId } from '../../domain/area.ts';
import type { Programme, ProgrammeId, Target } from '../../domain/programme.ts';
import { areaOf, type Registry } from '../../domain/registry.ts';
import type { View } from './view.ts';

/** The rank that is followed when no target of the programme names one. */
const RANK_BY_DEFAULT = 50;

/** The years that the field is simulated to. Every edition of 10,000 draws holds 12 MB, and nothing is tested so far ahead. */
const HORIZON = { least: 2030, most: 2040 };

/** What a view means with the data at hand: its defaults filled in. */
export interface Selection {
  /** The area's own where it has one; else that of what it is a part of, or the first there is: a reference, which judges nothing. */
  readonly programme: Programme;
  /** What is followed: a country, a province, whatever the data know. */
  readonly area: Area;
  /** Whose place in the survey is shown: the area itself, or the country that it is a part of. */
  readonly country: Area;
  /** What the area's page leads with: its place in the survey, or how its own targets stand. */
  readonly lead: 'survey' | 'targets';
  /** Targets for the EGDI rank, by year, of the country's programme. */
  readonly rankTargets: readonly Target[];
  /** Those of them that are the country's own: a programme promises nothing of other countries. */
  readonly ownRankTargets: readonly Target[];
  /** The cut-off that is followed: the view's, else that of the programme's last rank target. */
  readonly rank: number;
  /** The last year of interest: that of the country's last rank target, within bounds, so that one simulation serves all its programmes. */
  readonly horizon: number;
  /** Each of the country's own rank targets in its own year, and the rank that is followed where none of them names it. */
  readonly asked: readonly AskedRank[];
  readonly peers: readonly Area[];
  /** What the view names and the data do not hold, so that something else is shown; `null` if nothing. */
  readonly unknownArea: AreaId | null;
  readonly unknownProgramme: ProgrammeId | null;
}

/** `null` when the data hold no programme, or not its area. */
export function select(view: View, registry: Registry): Selection | null {
  const asked = view.area === null ? undefined : areaOf(registry, view.area);
  const named = registry.programmes.find((known) => known.id === view.programme);
  const programme = named ?? (asked && programmeOf(registry, asked)) ?? registry.programmes[0];
  const area = programme && (asked ?? areaOf(registry, programme.area));
  if (!programme || !area) return null;
  const country = countryOf(registry, area) ?? countryOf(registry, areaOf(registry, programme.area)) ?? area;
  const ranked = programme.area === country.id ? programme : (programmeOf(registry, country) ?? programme);
  const rankTargets = registry.targets
    .filter((t) => t.programme === ranked.id && t.indicator === EGDI_RANK && t.value !== null && t.verified)
    .sort((a, b) => a.year - b.year);
  const years = targetsFor(registry, ranked.area)
    .filter(({ indicator }) => indicator === EGDI_RANK)
    .map(({ year }) => year);
  const horizon = Math.min(HORIZON.most, Math.max(HORIZON.least, ...years));
  const ownRankTargets = ranked.area === country.id ? rankTargets : [];
  const rank = view.rank ?? rankTargets.at(-1)?.value ?? RANK_BY_DEFAULT;
  const ranks = ownRankTargets.flatMap(({ value: k, year }): AskedRank[] => (k === null ? [] : [{ k, year }]));
  const isOther = programme.area !== area.id;
  return {
    programme,
    area,
    country,
    lead: area === country && (isOther || ownRankTargets.length > 0) ? 'survey' : 'targets',
    rankTargets,
    ownRankTargets,
    rank,
    horizon,
    asked: ranks.some(({ k }) => k === rank) ? ranks : [...ranks, { k: rank, year: horizon }],
    unknownArea: asked ? null : view.area,
    unknownProgramme: view.programme === null || view.programme === programme.id ? null : view.programme,
    peers: view.peers.flatMap((id) => peerOf(registry, id)).filter((peer) => peer.id !== country.id),
  };
}

/** The first programme of an area that has targets, else of what it is a part of. */
function programmeOf(registry: Registry, area: Area): Programme | undefined {
  const own = registry.programmes.filter((programme) => programme.area === area.id);
  const first = own.find(({ id }) => registry.targets.some((target) => target.programme === id)) ?? own[0];
  const parent = area.parent === '' ? undefined : areaOf(registry, area.parent);
  return first ?? (parent && programmeOf(registry, parent));
}

/** The country that an area is, or is a part of. */
function countryOf(registry: Registry, area: Area | undefined): Area | undefined {
  if (!area || area.kind === 'country') return area;
  return area.parent === '' ? undefined : countryOf(registry, areaOf(registry, area.parent));
}

/** Only countries are compared in the field of the survey. */
function peerOf(registry: Registry, id: AreaId): readonly Area[] {
  const area = areaOf(registry, id);
  return area?.kind === 'country' ? [area] : [];
}
