import type { Area, AreaId } from '../../domain/area.ts';
import { oncePer } from '../../domain/oncePer.ts';
import { AreaMatcher } from '../../ingest/cell/areaMatcher.ts';
import { findOption, type Option } from '../controls/options.ts';

const matcherOf = oncePer((areas: readonly Area[]) => new AreaMatcher(areas));

/**
 * The areas that a person may mean by what is typed: by its label in the list, or by any name under which a file may have
 * it. Several where only their labels tell them apart (a province before and since it was merged); none for other texts.
 */
export function areasMeant(
  areas: readonly Area[],
  options: readonly Option<AreaId>[],
  text: string,
): readonly Option<AreaId>[] {
  const listed = findOption(options, text);
  const meant = listed
    ? [listed]
    : matcherOf(areas)
        .named(text.trim())
        .map(({ id }) => id);
  return options.filter(({ id }) => meant.includes(id));
}

/** The one area that a text means; `null` for a text that means none, or several. */
export function findArea(areas: readonly Area[], options: readonly Option<AreaId>[], text: string): AreaId | null {
  const meant = areasMeant(areas, options, text);
  return meant.length === 1 ? (meant[0]?.id ?? null) : null;
}
