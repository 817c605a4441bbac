import { AREA_KINDS, type Area, type AreaId, type AreaKind } from '../domain/area.ts';
import { areaOf, type Registry } from '../domain/registry.ts';
import { toSetId, type SetId } from '../domain/siblingSet.ts';

/** Areas that stand beside each other: the parts of an area that are of one kind, or the members of a group. */
export interface SiblingSet {
  readonly id: SetId;
  /** What they are parts or members of. */
  readonly of: Area;
  readonly kind: AreaKind | 'members';
  /** Those of before and of after mergers. */
  readonly units: readonly Area[];
}

/**
 * The sets that an area is looked at in, the first one being where it leads: its own parts by kind, the members of the group that it
 * is, its siblings, those of what it is a part of, the groups that it is a member of, and of a country all countries. A set has two units at least.
 */
export function siblingSets(registry: Registry, area: Area): readonly SiblingSet[] {
  const partsOf = (of: Area, kinds: readonly AreaKind[]): SiblingSet[] =>
    kinds.flatMap((kind) =>
      setOf(
        of,
        kind,
        registry.areas.filter((one) => one.parent === of.id && one.kind === kind),
      ),
    );
  const groupsBy = (is: (group: AreaId, members: readonly AreaId[]) => boolean): SiblingSet[] =>
    registry.programmes.flatMap(({ area: group, members }) => {
      const of = members && is(group, members) ? areaOf(registry, group) : undefined;
      if (!of || !members) return [];
      const known = new Set<AreaId>(members);
      return setOf(
        of,
        'members',
        registry.areas.filter(({ id }) => known.has(id)),
      );
    });
  const beside: SiblingSet[] = [];
  const seen = new Set<AreaId>();
  for (let at: Area | undefined = area; at && at.parent !== '' && !seen.has(at.id);) {
    seen.add(at.id);
    const parent: Area | undefined = areaOf(registry, at.parent);
    if (parent) beside.push(...partsOf(parent, [at.kind]));
    at = parent;
  }
  const all = [
    ...partsOf(area, PARTS_FIRST),
    ...groupsBy((group) => group === area.id),
    ...beside,
    ...groupsBy((_, members) => members.includes(area.id)),
    ...(area.kind === 'country' ? countries(registry) : []),
  ];
  return all.filter((set, at) => all.findIndex(({ id }) => id === set.id) === at);
}

/** Whether any area has a set to be looked at in. */
export const hasSiblings = (registry: Registry): boolean =>
  registry.areas.some((area) => siblingSets(registry, area).length > 0);

/** Regions are sums of what lies in them: they come after what plans and reports itself. */
const PARTS_FIRST: readonly AreaKind[] = [...AREA_KINDS.filter((kind) => kind !== 'aggregate'), 'aggregate'];

/** All countries there are, beside the figure of the world. */
function countries(registry: Registry): readonly SiblingSet[] {
  const world = registry.areas.find(({ id }) => id === 'AGG-WORLD');
  return world
    ? setOf(
        world,
        'country',
        registry.areas.filter(({ kind }) => kind === 'country'),
      )
    : [];
}

function setOf(of: Area, kind: SiblingSet['kind'], units: readonly Area[]): readonly SiblingSet[] {
  const id = toSetId(`${of.id}.${kind}`);
  return id && units.length > 1 ? [{ id, of, kind, units }] : [];
}
