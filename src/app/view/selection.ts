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
  readonly programme: Programme;
  readonly area: Area;
  /** The programme's targets for the EGDI rank, by year. */
  readonly rankTargets: readonly Target[];
  /** Those of them that are the area's own: a programme promises nothing of other countries. */
  readonly ownRankTargets: readonly Target[];
  /** The cut-off that is followed: the view's, else that of the programme's last rank target. */
  readonly rank: number;
  /** The last year of interest: that of the last rank target of the programme's country, within bounds, so that one simulation serves its programmes. */
  readonly horizon: number;
  /** Each of the area's own rank targets in its own year, and the rank that is followed where none of them names it. */
  readonly asked: readonly AskedRank[];
  readonly peers: readonly Area[];
  /** What the view names and the data do not hold, so that something else is shown; `null` if nothing. */
  readonly unknownArea: AreaId | null;
  readonly unknownProgramme: ProgrammeId | null;
}

/** `null` when the data hold no programme, or not its area. A country that has a programme of its own is told by it, unless the view names another. */
export function select(view: View, registry: Registry): Selection | null {
  const { programmes } = registry;
  const programme =
    programmes.find(({ id }) => id === view.programme) ??
    programmes.find((one) => one.area === view.area) ??
    programmes[0];
  const area = programme && (country(registry, view.area) ?? areaOf(registry, programme.area));
  if (!programme || !area) return null;
  const rankTargets = registry.targets
    .filter((t) => t.programme === programme.id && t.indicator === EGDI_RANK && t.value !== null && t.verified)
    .sort((a, b) => a.year - b.year);
  const years = targetsFor(registry, programme.area)
    .filter(({ indicator }) => indicator === EGDI_RANK)
    .map(({ year }) => year);
  const horizon = Math.min(HORIZON.most, Math.max(HORIZON.least, ...years));
  const ownRankTargets = programme.area === area.id ? rankTargets : [];
  const rank = view.rank ?? rankTargets.at(-1)?.value ?? RANK_BY_DEFAULT;
  const asked = ownRankTargets.flatMap(({ value: k, year }): AskedRank[] => (k === null ? [] : [{ k, year }]));
  return {
    programme,
    area,
    rankTargets,
    ownRankTargets,
    rank,
    horizon,
    asked: asked.some(({ k }) => k === rank) ? asked : [...asked, { k: rank, year: horizon }],
    unknownArea: view.area === null || country(registry, view.area) ? null : view.area,
    unknownProgramme: view.programme === null || view.programme === programme.id ? null : view.programme,
    peers: view.peers.flatMap((id) => country(registry, id) ?? []).filter((peer) => peer.id !== area.id),
  };
}

function country(registry: Registry, id: AreaId | null): Area | undefined {
  const area = id === null ? undefined : areaOf(registry, id);
  return area?.kind === 'country' ? area : undefined;
}
