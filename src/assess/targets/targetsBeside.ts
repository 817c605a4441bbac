import type { AreaId } from '../../domain/area.ts';
import type { IndicatorId } from '../../domain/indicator.ts';
import { speaksOf, type Programme, type Relation, type SeriesLink, type Target } from '../../domain/programme.ts';
import { areaOf, programmeOf, type Registry } from '../../domain/registry.ts';
import { linksOf } from './judgeTarget.ts';
import { legalForceOf } from './standing.ts';

/** A target that stands beside the figures of an area. Only `isOwn` says that it speaks of the area; the rest judge nothing. */
export interface TargetBeside {
  readonly target: Target;
  readonly programme: Programme;
  /** Set for the area itself, or common to a group that it belongs to; else for something that it is a part of. */
  readonly isOwn: boolean;
  /** How the figures serve what the target speaks of. */
  readonly link: SeriesLink;
}

/** What measures the same thing, more strictly, or a part of it. A proxy or another definition is no line to hold a figure to. */
const NEAR: readonly Relation[] = ['same', 'stricter', 'narrower'];

/**
 * The targets with a number that the figures of one indicator and area may be seen beside: the area's own, then those of what it is a
 * part of, the nearest first; each by year, the newest text first. Superseded and unconfirmed ones are left out.
 */
export function targetsBeside(registry: Registry, series: IndicatorId, area: AreaId): readonly TargetBeside[] {
  const linked = new Map(
    [...new Set(registry.targets.map(({ indicator }) => indicator))].flatMap((indicator) => {
      const link = linksOf(registry, indicator).find((one) => one.series === series && NEAR.includes(one.relation));
      return link ? [[indicator, link] as const] : [];
    }),
  );
  const found = registry.targets.flatMap((target): (TargetBeside & { readonly distance: number })[] => {
    const [link, programme] = [linked.get(target.indicator), programmeOf(registry, target.programme)];
    if (!link || !programme || target.value === null || !target.verified) return [];
    const isOwn = speaksOf(programme, area);
    const distance = isOwn ? 0 : distanceTo(registry, area, programme.area);
    if (distance === null || legalForceOf(target, registry).name === 'superseded') return [];
    return [{ target, programme, isOwn, link, distance }];
  });
  return found
    .toSorted(
      (a, b) =>
        a.distance - b.distance ||
        a.target.year - b.target.year ||
        Number(a.programme.issued < b.programme.issued) - Number(a.programme.issued > b.programme.issued),
    )
    .map(({ distance: _, ...beside }) => beside);
}

/** How far above an area another one stands; `null` where it is no part of it. */
function distanceTo(registry: Registry, area: AreaId, whole: AreaId): number | null {
  const seen = new Set<AreaId>();
  let at: AreaId | '' = area;
  while (at !== '' && !seen.has(at)) {
    if (at === whole) return seen.size;
    seen.add(at);
    at = areaOf(registry, at)?.parent ?? '';
  }
  return null;
}

/** The one to draw: of the nearest owner, the first that is not due before a year, else the last. */
export function leadingBeside(beside: readonly TargetBeside[], year: number): TargetBeside | null {
  const [first] = beside;
  if (!first) return null;
  const nearest = beside.filter(
    ({ isOwn, programme }) => isOwn === first.isOwn && (isOwn || programme.area === first.programme.area),
  );
  return nearest.find(({ target }) => target.year >= year) ?? nearest.at(-1) ?? null;
}
