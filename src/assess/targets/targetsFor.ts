import type { AreaId } from '../../domain/area.ts';
import { speaksOf, type Programme, type Target } from '../../domain/programme.ts';
import type { Registry } from '../../domain/registry.ts';

/**
 * The targets that count for an area, of some programmes or of all: those of the area's own, and the common ones of
 * the groups that it belongs to. A programme promises nothing of other areas, so their figures give its targets no verdict.
 */
export function targetsFor(
  registry: Registry,
  area: AreaId,
  programmes: readonly Programme[] = registry.programmes,
): readonly Target[] {
  const own = new Set(programmes.filter((programme) => speaksOf(programme, area)).map(({ id }) => id));
  return registry.targets.filter(({ programme }) => own.has(programme));
}
