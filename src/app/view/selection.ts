import type { AskedRank } from '../../assess/simulation/outlook.ts';
import { targetsFor } from '../../assess/targets/targetsFor.ts';
import { EGDI, EGDI_RANK } from '../../domain/edition.ts';
import type { Area, AreaId } from '../../domain/area.ts';
import type { IndicatorId } from '../../domain/indicator.ts';
import { isCommonTo, speaksOf, type Programme, type ProgrammeId, type Target } from '../../domain/programme.ts';
import { areaOf, programmeOf, type Registry } from '../../domain/registry.ts';
import type { View } from './view.ts';

/** The rank that is followed when no target of the programme names one. */
const RANK_BY_DEFAULT = 50;

/** The years that the field is simulated to. Every edition of 10,000 draws holds 12 MB, and nothing is tested so far ahead. */
export const HORIZON = { least: 2030, most: 2040 };

/** What a view means with the data at hand: its defaults filled in. */
export interface Selection {
  /**
   * The area's own where it has one; else one that is common to a group that it belongs to; else that of what it is a part of, or
   * the first there is: a reference, which judges nothing. Where there is none at all, one without a name.
   */
  readonly programme: Programme;
  /** What is followed: a country, a province, whatever the data know. */
  readonly area: Area;
  /** Whose place in the survey is shown: the area itself, the country that it is a part of, or that of the programme. */
  readonly country: Area;
  /** Whether the area is that country, or a part of it. */
  readonly isCountrys: boolean;
  /** What the area's page leads with: its place in the survey, or another indicator and how its own targets stand. */
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

const NOWHERE = { en: '', vi: '' };
/** In the place of a programme where the data hold none: it speaks of no area. */
const NO_PROGRAMME: Programme = {
  id: '' as ProgrammeId,
  name: NOWHERE,
  legalBasis: NOWHERE,
  issued: '',
  area: '' as AreaId,
};

/** `null` when the data hold no area. */
export function select(view: View, registry: Registry): Selection | null {
  const asked = view.area === null ? undefined : areaOf(registry, view.area);
  const named = view.programme === null ? undefined : programmeOf(registry, view.programme);
  const programme = named ?? (asked && leadingProgramme(registry, asked)) ?? registry.programmes[0] ?? NO_PROGRAMME;
  const area = asked ?? areaOf(registry, programme.area) ?? registry.areas[0];
  if (!area) return null;
  const own = countryOf(registry, area);
  const country = own ?? countryOf(registry, areaOf(registry, programme.area)) ?? firstCountry(registry) ?? area;
  const ranked = programme.area === country.id ? programme : (leadingProgramme(registry, country) ?? programme);
  const rankTargets = registry.targets
    .filter((t) => t.programme === ranked.id && t.indicator === EGDI_RANK && t.value !== null && t.verified)
    .sort((a, b) => a.year - b.year);
  const horizon = horizonOf(registry, ranked.area);
  const ownRankTargets = ranked.area === country.id ? rankTargets : [];
  const rank = view.rank ?? rankTargets.at(-1)?.value ?? RANK_BY_DEFAULT;
  const ranks = ownRankTargets.flatMap(({ value: k, year }): AskedRank[] => (k === null ? [] : [{ k, year }]));
  const speaks = speaksOf(programme, area.id);
  const isLedByRank = programme.leads === EGDI_RANK || programme.leads === EGDI;
  return {
    programme,
    area,
    country,
    isCountrys: own !== undefined,
    // Common targets are not a country's own: they stand below its place, unless they lead with something else.
    lead:
      area === country && (isLedByRank || !speaks || (isCommonTo(programme, area.id) && programme.leads === undefined))
        ? 'survey'
        : 'targets',
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

/** The year to which an area's outlook for an index is simulated: that of its last target for the rank, within bounds. */
export function horizonOf(registry: Registry, area: AreaId, rank: IndicatorId = EGDI_RANK): number {
  const years = targetsFor(registry, area)
    .filter(({ indicator }) => indicator === rank)
    .map(({ year }) => year);
  return Math.min(HORIZON.most, Math.max(HORIZON.least, ...years));
}

/** The first programme of an area that has targets, else one that is common to its group, else of what it is a part of. */
function leadingProgramme(registry: Registry, area: Area): Programme | undefined {
  const own = registry.programmes.filter((programme) => programme.area === area.id);
  // One that was retired leads only where no other does.
  const going = own.filter(({ retired }) => retired === undefined);
  const common = registry.programmes.filter((programme) => isCommonTo(programme, area.id));
  const hasTargets = ({ id }: Programme): boolean => registry.targets.some((target) => target.programme === id);
  const first = going.find(hasTargets) ?? common.find(hasTargets) ?? going[0] ?? own.find(hasTargets) ?? own[0];
  const parent = area.parent === '' ? undefined : areaOf(registry, area.parent);
  return first ?? (parent && leadingProgramme(registry, parent));
}

/** The country of the first programme that is one country's: shown where what is followed has no place in the survey. */
const firstCountry = (registry: Registry): Area | undefined =>
  registry.programmes.map(({ area }) => areaOf(registry, area)).find((area): area is Area => area?.kind === 'country');

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
