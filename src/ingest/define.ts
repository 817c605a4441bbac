import type { Area, AreaId } from '../domain/area.ts';
import type { Block } from '../domain/blocks/block.ts';
import type { Indicator, IndicatorId } from '../domain/indicator.ts';
import type { Localised } from '../domain/language.ts';
import type { ProgrammeId } from '../domain/programme.ts';
import type { Registry } from '../domain/registry.ts';
import { addCounts, NO_COUNTS, type FileFacts, type ImportPlan } from '../domain/revision.ts';
import type { FoundSeries, FoundTarget, ReadFile } from './rows/reading.ts';
import { targetsPlanned } from './planned.ts';
import type { Review } from './review.ts';
import { isGeneric } from './cell/genericNames.ts';
import { measureOf } from './cell/seriesNames.ts';
import type { Choices, RememberedShape } from './rows/choices.ts';

/** `null` for what is not said yet. */
export interface Goal {
  readonly value: number | null;
  readonly year: number | null;
}

/** What a person says of a series that is new: how it is called, its unit and which way is better, or that it is not wanted. */
export interface Definition {
  readonly name: string;
  readonly unit: string;
  /** There is no default: `null` until somebody says. */
  readonly direction: Indicator['direction'] | null;
  readonly isWanted: boolean;
  /** What the one area of the series wants to reach, and by the end of which year. */
  readonly goal: Goal | null;
}

/** The series of a review that no indicator is known for, each once. */
export function newSeries({ files }: Pick<Review, 'files'>): readonly FoundSeries[] {
  const found = new Map<IndicatorId, FoundSeries>();
  for (const { series } of files)
    for (const one of series) if (!one.isKnown && !found.has(one.id)) found.set(one.id, one);
  return [...found.values()];
}

/** What the file itself says of a series; its direction no file says. */
export const proposedDefinition = ({ name, unit }: FoundSeries): Definition => ({
  name,
  unit,
  direction: null,
  isWanted: true,
  goal: null,
});

export const isDefined = ({ name, direction, isWanted, goal }: Definition): boolean =>
  !isWanted ||
  (name.trim() !== '' && direction !== null && (goal === null || (goal.value !== null && goal.year !== null)));

/**
 * The plan with its new series as indicators, new areas as far as they have figures, and without those that are not wanted: their values count as rejected, for
 * read = accepted + missing + rejected holds here too.
 */
export function definePlan(
  { plan, files }: Review,
  definitions: ReadonlyMap<IndicatorId, Definition>,
  registry: Registry,
  today = '',
  areas: readonly Area[] = [],
): ImportPlan {
  const series = newSeries({ files });
  const isUnwanted = (id: IndicatorId): boolean => definitions.get(id)?.isWanted === false;
  const left = new Set<string>(series.filter(({ id }) => isUnwanted(id)).map(({ id }) => id));
  const wanted = series.filter(({ id }) => !isUnwanted(id));
  const added = wanted.map((one) => indicatorOf(one, definitions.get(one.id) ?? proposedDefinition(one)));
  const facts = plan.files.map((file, index) => {
    const found = files[index]?.series ?? [];
    return withCounts(file, sum(found.filter(({ id }) => isUnwanted(id)).map(({ count }) => count)));
  });
  const leftOut = sum(plan.blocks.filter(({ indicator }) => isUnwanted(indicator)).map(({ count }) => count));
  const found = files.flatMap(({ targets }) => targets).filter(({ indicator }) => !isUnwanted(indicator));
  const blocks = new Map(plan.blocks.map((block) => [block.indicator, block]));
  const set = wanted.flatMap(({ id }) => goalOf(definitions.get(id), blocks.get(id)));
  // What a person sets counts before what the file plans for the same year.
  const known = { ...registry, areas: [...registry.areas, ...areas] };
  const planned = targetsPlanned([...found, ...set], known, added, today);
  const taken = plan.blocks.filter(({ indicator }) => !isUnwanted(indicator));
  const tables = {
    ...plan.tables,
    ...withRows('areas', plan, registry, withFigures(areas, taken)),
    ...withRows('indicators', plan, registry, added),
    ...withRows('programmes', plan, registry, planned.programmes),
    ...withRows('targets', plan, registry, planned.targets),
  };
  const before = new Map((plan.tables.targets ?? registry.targets).map((target) => [target.id, target]));
  const changed = planned.targets.filter(({ id, value }) => before.has(id) && before.get(id)?.value !== value).length;
  const fresh = planned.targets.filter(({ id }) => !before.has(id)).length;
  return {
    ...plan,
    files: facts,
    counts: facts.reduce((total, { counts }) => addCounts(total, counts), NO_COUNTS),
    difference: {
      ...plan.difference,
      added: plan.difference.added - leftOut + fresh,
      changed: plan.difference.changed + changed,
    },
    changes: plan.changes.filter(({ what }) => !left.has(what)),
    blocks: taken,
    tables,
  };
}

/** The areas of which some block holds a figure. Most imports make no area, and a large one names many a hundred thousand times. */
function withFigures(areas: readonly Area[], blocks: readonly Block[]): readonly Area[] {
  if (areas.length === 0) return [];
  const named = new Set(blocks.flatMap((block) => block.areas));
  return areas.filter(({ id }) => named.has(id));
}

/** The goal that was set for a series; none where its figures are of several areas, for nobody said whose it is. */
function goalOf(definition: Definition | undefined, block: Block | undefined): readonly FoundTarget[] {
  const [area, ...more] = block?.areas ?? [];
  const { value = null, year = null } = definition?.goal ?? {};
  if (value === null || year === null || !block || !area || more.length > 0) return [];
  return [{ indicator: block.indicator, area, value, year, line: 0 }];
}

/** A table with rows laid over it, if there are any that say something else. */
function withRows<Name extends 'areas' | 'indicators' | 'programmes' | 'targets'>(
  name: Name,
  { tables }: ImportPlan,
  registry: Registry,
  rows: Registry[Name],
): Partial<Registry> {
  const before = tables[name] ?? registry[name];
  const merged = new Map(before.map((row) => [row.id as string, row]));
  const isNew = rows.some((row) => JSON.stringify(merged.get(row.id)) !== JSON.stringify(row));
  for (const row of rows) merged.set(row.id, row);
  return isNew ? { [name]: [...merged.values()] } : {};
}

/** What was decided by hand about the files of a review, for the next files of their shapes. `choices`: one for each file. */
export function decidedShapes(
  { files }: { readonly files: readonly Pick<ReadFile, 'place' | 'inspection'>[] },
  choices: readonly Choices[],
): readonly RememberedShape[] {
  return files.flatMap(({ inspection: { shape, layout, mapping, said: columns }, place }) => {
    const { areas = {}, series: said = {} } = choices[place] ?? {};
    // "Score" is another thing in the next file of this shape.
    const series = Object.fromEntries(Object.entries(said).filter(([text]) => !isGeneric(text)));
    const isMapped = (layout === 'mapped' || layout === 'completed') && mapping.table === 'observations';
    if (!isMapped && Object.keys(areas).length === 0 && Object.keys(series).length === 0) return [];
    const kept = isMapped ? { ...mapping, fixed: { ...mapping.fixed, period: null } } : null;
    return [{ shape, mapping: kept, ...(kept ? { said: columns } : {}), areas, series }];
  });
}

/** The rows of a table that are new or differ. */
function changedRows<Row>(rows: readonly Row[] | undefined, before: readonly Row[]): readonly Row[] {
  const known = new Set(before.map((row) => JSON.stringify(row)));
  return (rows ?? []).filter((row) => !known.has(JSON.stringify(row)));
}

/** The programmes that a plan stores new or changed, or of which targets are so. */
export function programmesChanged({ tables }: ImportPlan, before: Registry): readonly ProgrammeId[] {
  const owners = changedRows(tables.targets, before.targets).map(({ programme }) => programme);
  return [...new Set([...owners, ...changedRows(tables.programmes, before.programmes).map(({ id }) => id)])];
}

/**
 * What a plan adds, figures and targets apart: a file of figures may plan what they are to reach. `null` where rows of other tables are
 * among the files, which are counted with them.
 */
export function addedApart(
  { difference, tables }: ImportPlan,
  files: Review['files'],
  before: Registry,
): { readonly figures: number; readonly targets: number } | null {
  if (files.some(({ inspection }) => inspection.mapping.table !== 'observations')) return null;
  const known = new Set(before.targets.map(({ id }) => id));
  const targets = (tables.targets ?? []).filter(({ id }) => !known.has(id)).length;
  return { figures: difference.added - targets, targets };
}

/** The indicators that have other figures by a plan, and then those that are new or changed themselves. */
export function indicatorsChanged({ blocks, tables }: ImportPlan, before: Registry): readonly IndicatorId[] {
  const defined = changedRows(tables.indicators, before.indicators).map(({ id }) => id);
  return [...new Set([...blocks.map(({ indicator }) => indicator), ...defined])];
}

/** The one area that the figures which a plan tells of are of; `null` where they are of several. */
export function onlyArea({ changes, blocks }: ImportPlan): AreaId | null {
  const measured = new Set<string>(blocks.map(({ indicator }) => indicator));
  const areas = new Set(changes.flatMap(({ what, where }) => (measured.has(what) ? [where] : [])));
  const [only] = areas;
  return areas.size === 1 ? ((only as AreaId | undefined) ?? null) : null;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

const withCounts = (file: FileFacts, left: number): FileFacts => ({
  ...file,
  counts: { ...file.counts, accepted: file.counts.accepted - left, rejected: file.counts.rejected + left },
});

const both = (text: string): Localised => ({ en: text, vi: text });

function indicatorOf({ id, decimals }: FoundSeries, { name, unit, direction }: Definition): Indicator {
  return {
    id,
    name: both(name.trim()),
    measure: measureOf(name, unit),
    unit: both(unit.trim()),
    direction: direction ?? 'up',
    minimum: null,
    maximum: null,
    decimals: Math.min(decimals, 4),
    frequency: 'irregular',
    source: '',
    discontinued: null,
    abolished: '',
    redefined: '',
    note: both(''),
  };
}
