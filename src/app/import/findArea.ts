import type { Area, AreaId } from '../../domain/area.ts';
import { oncePer } from '../../domain/oncePer.ts';
import { AreaMatcher } from '../../ingest/cell/areaMatcher.ts';
import { findOption, type Option } from '../controls/options.ts';

const matcherOf = oncePer((areas: readonly Area[]) => new AreaMatcher(areas));

/**
 * The area that a person types: by its label in the list, or by any name under which a file may have it. `null` for a text
 * that names none, or two that only their labels tell apart.
 */
export function findArea(areas: readonly Area[], options: readonly Option<AreaId>[], text: string): AreaId | null {
  const listed = findOption(options, text);
  if (listed) return listed;
  const named = matcherOf(areas).named(text.trim());
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}
