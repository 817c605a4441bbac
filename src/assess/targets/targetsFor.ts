import type { AreaId } from '../../domain/area.ts';
import type { Programme, Target } from '../../domain/programme.ts';
import type { Registry } from '../../domain/registry.ts';

/**
 * The targets that count for an area, of some programmes or of all: those of the area's own. A programme promises nothing of other
 * areas, so their figures give its targets no verdict.
 */
export function targetsFor(
  registry: Registry,
  area: AreaId,
  programmes: readonly Programme[] = registry.programmes,
): readonly Target[] {
  const own = new Set(programmes.filter((programme) => programme.area === area).map(({ id }) => id));
  return registry.targets.filter(({ programme }) => own.has(programme));
}
