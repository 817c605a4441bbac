import type { Area, AreaId } from './area.ts';
import type { Indicator, IndicatorId } from './indicator.ts';
import type { Note } from './note.ts';
import type { Programme, ProgrammeId, SeriesLink, Target } from './programme.ts';

/** The small tables that say what the figures are about. Small enough to be read whole at every start. */
export interface Registry {
  readonly areas: readonly Area[];
  readonly indicators: readonly Indicator[];
  readonly programmes: readonly Programme[];
  readonly targets: readonly Target[];
  readonly links: readonly SeriesLink[];
  readonly notes: readonly Note[];
}

export type TableName = keyof Registry;
export const TABLE_NAMES: readonly TableName[] = ['areas', 'indicators', 'programmes', 'targets', 'links', 'notes'];

export const EMPTY_REGISTRY: Registry = {
  areas: [],
  indicators: [],
  programmes: [],
  targets: [],
  links: [],
  notes: [],
};

export const areaOf = (registry: Registry, id: AreaId): Area | undefined => registry.areas.find((a) => a.id === id);

export const indicatorOf = (registry: Registry, id: IndicatorId): Indicator | undefined =>
  registry.indicators.find((i) => i.id === id);

export const programmeOf = (registry: Pick<Registry, 'programmes'>, id: ProgrammeId): Programme | undefined =>
  registry.programmes.find((p) => p.id === id);

/** What tells two rows of one table apart. */
export const TABLE_KEYS: { readonly [Name in TableName]: (row: Registry[Name][number]) => string } = {
  areas: (row) => row.id,
  indicators: (row) => row.id,
  programmes: (row) => row.id,
  targets: (row) => row.id,
  links: (row) => `${row.target} ${row.series}`,
  notes: (row) => row.id,
};
