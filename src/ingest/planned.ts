import type { Registry } from '../domain/registry.ts';
import type { Indicator } from '../domain/indicator.ts';
import { ownProgramme } from '../domain/ownProgramme.ts';
import { PILLARS, pillarId, pillarsOf, toTargetId, type Programme, type Target } from '../domain/programme.ts';
import type { FoundTarget } from './rows/reading.ts';

const NOTHING = { en: '', vi: '' };

/** What plans in files make of the tables: targets of each area's own programme, and that programme where it is new. */
export interface Planned {
  readonly programmes: readonly Programme[];
  readonly targets: readonly Target[];
}

/**
 * The plans that files state as targets of their year and area; of one stated twice the last counts. How they are met follows
 * from the direction of the indicator. `today` is the day on which they are set, as far as this page knows.
 */
export function targetsPlanned(
  found: readonly FoundTarget[],
  registry: Registry,
  indicators: readonly Indicator[],
  today: string,
): Planned {
  const areas = new Map(registry.areas.map((area) => [area.id, area]));
  // An indicator of the file itself before a stored one, and of one id the first.
  const measured = new Map([...indicators, ...registry.indicators].toReversed().map((one) => [one.id, one]));
  const stored = new Map(registry.programmes.map((one) => [one.id, one]));
  const programmes = new Map<string, Programme>();
  const targets = new Map<string, Target>();
  for (const { indicator: id, area: areaId, year, value } of found) {
    const area = areas.get(areaId);
    const indicator = measured.get(id);
    if (!area || !indicator) continue;
    const made = ownProgramme(area, today);
    const known = stored.get(made.id);
    const programme = known ?? made;
    const target = toTargetId(`${programme.id}:${id}:${String(year)}`);
    if (!target) continue;
    if (!known) programmes.set(programme.id, programme);
    targets.set(target, {
      id: target,
      programme: programme.id,
      pillar: pillarsOf(programme).map(pillarId)[0] ?? PILLARS[0],
      indicator: id,
      year,
      comparator: indicator.direction === 'up' ? '>=' : '<=',
      value,
      wording: NOTHING,
      verified: true,
      scope: NOTHING,
      sourceUrl: '',
    });
  }
  return { programmes: [...programmes.values()], targets: [...targets.values()] };
}
