import type { Area, AreaId } from './area.ts';
import type { Block } from './blocks/block.ts';
import { withoutRows } from './blocks/withoutRows.ts';
import type { IndicatorId } from './indicator.ts';
import { withNeeded } from './needed.ts';
import type { Programme } from './programme.ts';
import type { Registry } from './registry.ts';

/** What is known: the small tables, and figures. */
export interface Workspace {
  readonly registry: Registry;
  readonly blocks: readonly Block[];
}

/** What measures a programme's targets, and the indicator that it leads with. */
function linksOf({ targets, links }: Registry, { id, leads }: Programme) {
  const aimed = new Set(targets.filter(({ programme }) => programme === id).map(({ indicator }) => indicator));
  if (leads !== undefined) aimed.add(leads);
  return { aimed, links: links.filter(({ target }) => aimed.has(target)) };
}

/** The indicators that tell of a programme: of its targets, the one it leads with, and what measures these. */
export function indicatorsOf(registry: Registry, programme: Programme): ReadonlySet<IndicatorId> {
  const { aimed, links } = linksOf(registry, programme);
  return new Set([...aimed, ...links.map(({ series }) => series)]);
}

/**
 * One programme with what judges it, wherever it goes: its targets, their series and notes, and the figures of its area, of the parts of
 * that and of the areas that it is common to, with all that these rows name. Blocks of other indicators need not be there.
 */
export function partOf({ registry, blocks }: Workspace, programme: Programme): Workspace {
  const areas = areasBelow(registry.areas, new Set([programme.area, ...(programme.members ?? [])]));
  const targets = registry.targets.filter((target) => target.programme === programme.id);
  const indicators = indicatorsOf(registry, programme);
  const { links } = linksOf(registry, programme);
  const left = blocks
    .filter(({ indicator }) => indicators.has(indicator))
    .map((block) => withoutRows(block, new Set(rowsOutside(block, areas))))
    .filter(({ count }) => count > 0);
  const ids = new Set<string>(targets.map(({ id }) => id));
  const notes = registry.notes.filter(({ target, indicator, area }) =>
    target === '' ? area !== '' && areas.has(area) && indicators.has(indicator as IndicatorId) : ids.has(target),
  );
  const bare: Registry = { areas: [], indicators: [], programmes: [programme], targets, links, notes };
  const figured = { indicators, areas: new Set(left.flatMap((block) => block.areas)) };
  return { registry: withNeeded(bare, registry, figured), blocks: left };
}

function areasBelow(all: readonly Area[], first: ReadonlySet<AreaId>): ReadonlySet<AreaId> {
  const found = new Set<AreaId>(first);
  for (let known = -1; known < found.size;) {
    known = found.size;
    for (const { id, parent } of all) if (parent !== '' && found.has(parent)) found.add(id);
  }
  return found;
}

const rowsOutside = (block: Block, areas: ReadonlySet<AreaId>): readonly number[] =>
  [...block.area.keys()].filter((row) => {
    const area = block.areas[block.area[row] ?? -1];
    return area === undefined || !areas.has(area);
  });
